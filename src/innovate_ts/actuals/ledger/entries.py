"""A row of a long file that is of a task: its value says how far the task is, its period of which day."""

from collections.abc import Callable

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.figure_cells import is_figure
from innovate_ts.actuals.ledger.names import Clash, KnownTask, TaskNames
from innovate_ts.actuals.ledger.states import split_state
from innovate_ts.actuals.ledger.subjects import may_be_its_twin
from innovate_ts.actuals.office_words import NOT_REPORTED
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.actuals.tables import TableFindings
from innovate_ts.basics.actual import Remark, TaskReport
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.findings import Problem
from innovate_ts.messages import Message
from innovate_ts.messages import ledger as texts

Wrong = tuple[Problem, tuple[str, ...]]
"""What is wrong with a row, and the tasks that it may be of."""


def names_a_task(entry: Entry, names: TaskNames) -> bool:
    """Whether an entry is of a task; a figure is of none."""
    if is_figure(entry.value.text):
        return False
    return names.find(entry.indicator.text) is not None


def read_entry(
    entry: Entry,
    names: TaskNames,
    labels_of_table: Callable[[], set[str]],
    findings: TableFindings,
) -> TaskReport | Wrong | None:
    """What an entry that names a task says of it; None where it says nothing.

    Args:
        entry: the entry.
        names: the tasks of the plan.
        labels_of_table: what the table calls its rows, to tell 1.1 from 1.10.
        findings: is told what is wrong.
    """
    value = entry.value
    is_not_sent = clean(value.text) in NOT_REPORTED
    if is_missing(value.text) and not is_not_sent:
        return None
    subject = names.find(entry.indicator.text)
    if not isinstance(subject, KnownTask):
        return _clash(
            entry=entry,
            clash=subject,
            findings=findings,
        )
    twin = may_be_its_twin(
        named=subject,
        names=names,
        table=findings.table,
        written=labels_of_table,
    )
    if twin is not None:
        message = texts.ambiguous_number(text=entry.indicator.text, other=twin)
        problem = findings.at(entry.indicator, "task").error(message)
        return problem, (subject.subject, twin)
    return _report(entry, subject, findings, is_not_sent=is_not_sent)


def _report(
    entry: Entry, subject: KnownTask, findings: TableFindings, *, is_not_sent: bool
) -> TaskReport | Wrong:
    """What an entry says of its task, or what is wrong with its time or state."""
    value = entry.value
    period = parse_period(entry.period.text)
    if period is None:
        message = entry.refusal or texts.not_a_ledger_date(text=entry.period.text)
        return _wrong(
            cell=entry.period,
            field="period",
            message=message,
            subject=subject,
            findings=findings,
        )
    state, rest = split_state(value.text)
    if state is None and not is_not_sent:
        message = texts.unknown_state(text=value.text)
        return _wrong(
            cell=value,
            field="value",
            message=message,
            subject=subject,
            findings=findings,
        )
    beside = (Remark("progress", rest), Remark("remark", entry.row.note))
    return TaskReport(
        subject=subject.subject,
        state=state,
        day=period.end,
        text=value.text.strip(),
        remarks=tuple(remark for remark in beside if remark.text),
        is_not_sent=is_not_sent,
        file=findings.table.file,
        sheet=findings.table.sheet,
        row=value.row or 0,
        column=value.column or 0,
    )


def _clash(entry: Entry, clash: Clash | None, findings: TableFindings) -> Wrong:
    text = entry.indicator.text
    message = texts.unknown_task_row(text=text)
    if clash is not None:
        message = texts.number_against_title(number=clash.number, title=clash.title)
    return findings.at(entry.indicator, "task").error(message), ()


def _wrong(
    cell: Cell,
    field: str,
    message: Message,
    subject: KnownTask,
    findings: TableFindings,
) -> Wrong:
    return findings.at(cell, field).error(message), (subject.subject,)
