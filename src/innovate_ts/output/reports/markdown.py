"""The report as Markdown (GitHub's tables)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, assert_never

from innovate_ts.findings import Problem
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import phrases
from innovate_ts.output import columns, ledger_columns
from innovate_ts.output.arrange import by_lead, tasks_by_lead
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.ledger_columns import LedgerColumn
from innovate_ts.output.marks import sign_of
from innovate_ts.output.regions import region_tables
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.bureaus import lead_name
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.counts import counted
from innovate_ts.output.words.headline import headline, title_of
from innovate_ts.output.words.inputs import input_line, severity_name
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

T = TypeVar("T")

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_BLOCK = re.compile(
    r"^ *(?:"
    r"(\d+)(?=[.)](?: |$))"  # 1. the point of a list with numbers
    r"|(?=[-+](?: |$))"  # - the point of a list
    r"|(?=-[- ]*$)"  # --- a rule
    r")"
)
"""What begins a list or is a rule where it begins a line."""
_LINKED = re.compile(
    r"@(?=\w)"  # somebody's name, or an address of mail
    r"|#(?=\d)|(?<![a-z\d])GH-(?=\d)"  # an issue
    r"|(?:https?|ftp):(?=//)|(?<![a-z\d])www(?=\.)"  # an address of the web
    r"|:(?=(?:100|1234|[+-]1|[\w+-]{0,40}[a-z][\w+-]{0,40}):)",  # a picture, such as the row in `a.csv:100:3`
    re.IGNORECASE | re.ASCII,
)
_MARK = "\0"
"""Stands for it while the rest is escaped; no printable text has it."""
_APART = "&#8203;"
"""A space without width: behind it, GitHub finds no name to call and nothing to link."""


def _signed_status(result: Result, words: Words) -> str:
    sign = sign_of(result.status)
    status = verdicts.status(result, words)
    return f"{sign} {status}"


COLUMNS: tuple[ResultColumn, ...] = (
    columns.INDICATOR,
    columns.PERIOD,
    columns.TARGET,
    columns.ACTUAL,
    columns.GAP,
    columns.ACHIEVEMENT,
    columns.STATUS._replace(text=_signed_status),
    columns.LEAD,
    columns.NOTE,
)


def render(report: Report, options: RenderOptions) -> str:
    """The report as Markdown text."""
    words = Words(options.language, bureaus=report.bureau_names)
    title = title_of(report, words)
    answer = headline(report, words)
    lines = [
        f"# {escape(title)}",
        "",
        escape(answer),
        "",
    ]
    lines += _changes(report, words)
    lines += _results(report, options.grouping, words)
    lines += _tasks(report, options.grouping, words)
    lines += _readings(report, words)
    lines += _problems(report.problems, words)
    lines += _foot(report, words)
    # The last line ends too.
    lines.append("")
    return "\n".join(lines)


def escape(text: str) -> str:
    """Text that Markdown, HTML and GitHub show as it is, on one line: nobody is called, nothing is linked.

    A backslash is not enough for what GitHub links in the text that Markdown has become.
    """
    one_line = printable(text.replace("\n", " "))
    marked = _LINKED.sub(rf"\g<0>{_MARK}", one_line)
    escaped = _SPECIAL.sub(r"\\\1", marked)
    # What stands before the backslash is the number of a list, where there is one.
    escaped = _BLOCK.sub(r"\1\\", escaped)
    return escaped.replace(_MARK, _APART)


def _results(report: Report, grouping: Grouping, words: Words) -> Iterator[str]:
    match grouping:
        case Grouping.INDICATOR:
            yield from _table(report.results, words)
        case Grouping.BUREAU:
            yield from _by_bureau(report, words)
        case Grouping.REGION:
            yield from _by_region(report, words)
        case _:
            assert_never(grouping)


def _by_region(report: Report, words: Words) -> Iterator[str]:
    yield from _table(report.results, words)
    for table in region_tables(report, words, with_shares=True):
        title = words.with_aside(
            text=verdicts.name(table.of, words),
            aside=words.period(table.of.period),
        )
        yield f"## {escape(title)}"
        yield ""
        yield from _table(
            results=table.rows,
            words=words,
            columns_shown=table.columns,
        )
        for remark in table.remarks:
            yield f"- {escape(remark)}"
        if table.remarks:
            yield ""


def _by_bureau(report: Report, words: Words) -> Iterator[str]:
    results_by_lead = by_lead(report.results)
    led_by_lead = tasks_by_lead(report)
    for lead in results_by_lead | led_by_lead:
        name = lead_name(lead, words)
        yield f"## {escape(name)}"
        yield ""
        results = results_by_lead.get(lead, [])
        targets = [result for result in results if not result.is_statement]
        count = counted(
            results=targets,
            report=report,
            words=words,
        )
        if count:
            yield escape(words.sentence(count))
            yield ""
        if results:
            yield from _table(results, words)
        if lead in led_by_lead:
            led = led_by_lead[lead].tasks
            yield from _table_of(
                columns_of_rows=ledger_columns.TASKS,
                rows=led,
                report=report,
                words=words,
            )


def _table(
    results: Sequence[Result],
    words: Words,
    columns_shown: Sequence[ResultColumn] = COLUMNS,
) -> Iterator[str]:
    heads = [words.say(column.head) for column in columns_shown]
    rules = ["---:" if column.is_figure else "---" for column in columns_shown]
    yield _row(heads)
    yield _row(rules)
    for result in results:
        texts = [column.text(result, words) for column in columns_shown]
        yield _row(list(map(escape, texts)))
    yield ""


def _row(cells: Sequence[str]) -> str:
    joined = " | ".join(cells)
    return f"| {joined} |"


def _tasks(report: Report, grouping: Grouping, words: Words) -> Iterator[str]:
    """The tasks of a ledger: how many each bureau leads and how far they are, then each of them."""
    if not report.tasks:
        return
    head = words.say(ledger_texts.section)
    yield f"## {escape(head)}"
    yield ""
    led = tasks_by_lead(report).items()
    yield from _table_of(
        columns_of_rows=ledger_columns.LED,
        rows=led,
        report=report,
        words=words,
    )
    # By bureau each stands under its own already.
    if grouping is not Grouping.BUREAU:
        yield from _table_of(
            columns_of_rows=ledger_columns.TASKS,
            rows=report.tasks,
            report=report,
            words=words,
        )
    closed = words.say(ledger_texts.closed_is_ours)
    yield escape(words.sentence(closed))
    yield ""


def _table_of(
    columns_of_rows: Sequence[LedgerColumn[T]],
    rows: Iterable[T],
    report: Report,
    words: Words,
) -> Iterator[str]:
    heads = [escape(words.say(column.head)) for column in columns_of_rows]
    yield _row(heads)
    yield _row(["---:" if column.is_figure else "---" for column in columns_of_rows])
    for row in rows:
        texts = [column.text(row, report, words) for column in columns_of_rows]
        yield _row([escape(text) for text in texts])
    yield ""


def _readings(report: Report, words: Words) -> Iterator[str]:
    readings = verdicts.readings(report, words)
    label = words.say(phrases.reading)
    for first, text in readings:
        read_as = words.labelled(label, text)
        name = escape(words.both(first.name, " "))
        yield f"- {name}, {escape(read_as)}"
    if readings:
        yield ""


def _changes(report: Report, words: Words) -> Iterator[str]:
    lines = change_lines(report, words)
    if not lines:
        return
    yield f"## {escape(lines[0])}"
    yield ""
    for line in lines[1:]:
        yield f"- {escape(line)}"
    yield ""


def _problems(problems: Sequence[Problem], words: Words) -> Iterator[str]:
    if not problems:
        return
    yield f"## {words.say(phrases.problems)}"
    yield ""
    for problem in problems:
        severity = words.say(severity_name(problem.severity))
        wrong = problem.line(words.language)
        hint = words.say(problem.hint)
        text = escape(f"{wrong} ({hint})")
        yield f"- {severity}: {text}"
    yield ""


def _foot(report: Report, words: Words) -> Iterator[str]:
    """The day, the limits of pace, and how each file was read."""
    day = words.day(report.as_of)
    as_of = words.say(phrases.as_of(as_of=day))
    yield f"- {escape(as_of)}"
    if report.has_pace:
        limits = thresholds(report, words)
        yield f"- {escape(limits)}"
    for table in report.inputs:
        line = input_line(table, words)
        yield f"- {escape(line)}"
