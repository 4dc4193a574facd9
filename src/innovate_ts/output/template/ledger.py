"""A ledger of tasks to fill in: each task and milestone a row; the workbook has states to choose from."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.actuals.ledger.states import STATES_TO_CHOOSE
from innovate_ts.findings import Place
from innovate_ts.messages import Language
from innovate_ts.messages import template as texts
from innovate_ts.output.template.files import (
    SPARE_ROWS,
    head_style,
    write_help,
)
from innovate_ts.output.terminal import BYTE_ORDER_MARK, spreadsheet_text
from innovate_ts.output.words import Words
from innovate_ts.output.words.tasks import state_name
from innovate_ts.output.workbook import Book
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task

_HEADS = (
    texts.task_number,
    texts.task,
    texts.milestone,
    texts.lead,
    texts.due,
    texts.state,
    texts.date,
    texts.progress,
    texts.problems,
    texts.next_steps,
    texts.leader,
    texts.person,
)
_WIDTHS = (14, 34, 26, 22, 12, 11, 13, 36, 24, 24, 12, 12)
"""Characters of the columns, in the order of the heads."""
_STATE = 5
_DATE = 6


class LedgerRow(NamedTuple):
    """A task or milestone whose state is to be filled in."""

    id: str
    task: str
    milestone: str
    lead: str
    due: str


def ledger_rows(
    plan: Plan, year: int | None, language: Language
) -> Iterator[LedgerRow]:
    """The tasks and safeguards, each followed by its milestones.

    Args:
        plan: the plan.
        year: only milestones that are due in this year.
        language: the language of titles.
    """
    words = Words(language, bureaus=plan.bureau_names)
    for task in plan.task_by_id.values():
        yield LedgerRow(
            id=task.id,
            task=words.say(task.title),
            milestone="",
            lead=words.bureaus_joined(task.lead),
            due="",
        )
        yield from _milestones(task, year, words)


def _milestones(task: Task, year: int | None, words: Words) -> Iterator[LedgerRow]:
    for milestone in task.milestones:
        if year in {None, milestone.due.end.year}:
            yield LedgerRow(
                id=milestone.id,
                task=words.say(task.title),
                milestone=words.say(milestone.name),
                lead=words.bureaus_joined(task.lead),
                due=words.period(milestone.due),
            )


def ledger_csv(plan: Plan, year: int | None, language: Language) -> str:
    """The rows as CSV that Excel opens right on a Chinese machine."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    heads = [head.to(language) for head in _HEADS]
    writer.writerow(heads)
    missing = len(heads) - len(LedgerRow._fields)
    blank = [""] * missing
    for row in ledger_rows(plan, year, language):
        cells = list(map(spreadsheet_text, row))
        writer.writerow(cells + blank)
    return BYTE_ORDER_MARK + out.getvalue()


def ledger_xlsx(plan: Plan, year: int | None, language: Language) -> bytes:
    """The rows as a workbook: texts as texts, states to choose from, days as days.

    A second sheet explains how to fill it in.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    title = plan.meta.title.to(language)
    book = Book(title, Place("--output"))
    name = texts.sheet_ledger.to(language)
    sheet = book.sheet(name)
    states = [state_name(state).to(language) for state in STATES_TO_CHOOSE]
    write_help(
        book=book,
        names=states,
        explanation=texts.how_to_fill_in_ledger,
        language=language,
    )
    style = head_style(book)
    for column, head in enumerate(_HEADS):
        text = head.to(language)
        sheet.write_string(0, column, text, style)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    day_style = book.style(num_format="yyyy-mm-dd")
    rows = list(ledger_rows(plan, year, language))
    for line, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            sheet.write_string(line, column, text)
        sheet.write_blank(line, _DATE, None, day_style)
    last = len(rows)
    # 1.10 and 1.1 are texts here, and Excel would suspect them to be numbers.
    sheet.ignore_errors({"number_stored_as_text": f"A2:A{last + 1}"})
    sheet.freeze_panes(1, 3)
    sheet.repeat_rows(0)
    rule = {
        "validate": "list",
        "source": states,
    }
    sheet.data_validation(1, _STATE, last + SPARE_ROWS, _STATE, rule)
    return book.content()
