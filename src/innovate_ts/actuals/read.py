"""Sources to actuals: what is read, what becomes of each row, and every problem of all of them at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import attrgetter
from os import PathLike, fspath

from innovate_ts.actuals.account import Account
from innovate_ts.actuals.beside_targets import (
    report_likenesses,
    report_targets_repeated,
)
from innovate_ts.actuals.course import (
    ACCOUNT,
    READING,
    UNDERSTANDING,
    Progress,
    SourceCourse,
    Tell,
)
from innovate_ts.actuals.files import read_tables, size_of
from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.grid import holds_a_figure
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.ledger.reading import LAYOUT, LedgerReading, read_ledger
from innovate_ts.actuals.memory import Rows, table_of
from innovate_ts.actuals.plausibility import (
    across_years,
    report_doubts,
    report_years_before,
)
from innovate_ts.actuals.reading import Reading, recognise
from innovate_ts.actuals.reasons import unused_rows
from innovate_ts.actuals.sections import tables_in
from innovate_ts.actuals.tables import RawTable, Unread
from innovate_ts.basics import grouping
from innovate_ts.basics.actual import (
    Absence,
    Actual,
    Actuals,
    InputTable,
    TaskReport,
    Unused,
)
from innovate_ts.basics.collector import without_collector
from innovate_ts.basics.file_names import readable_name
from innovate_ts.basics.periods import Period
from innovate_ts.basics.row_kinds import RowKinds
from innovate_ts.findings import Findings, Place, Problem, grouped
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import files as file_texts
from innovate_ts.plan.models.plan import Plan

_INDICATOR = attrgetter("indicator")

AnyReading = Reading | Unread | LedgerReading
"""What became of a table: one of figures, one that could not be read, a ledger of tasks."""

Source = str | PathLike[str] | Rows
"""Where actuals come from: a file, or rows in memory."""


@without_collector()
def read_actuals(  # noqa: PLR0913 - the options of `check`, each by its name
    sources: Source | Iterable[Source],
    plan: Plan,
    *,
    encoding: str | None = None,
    sheet: str | None = None,
    period: Period | None = None,
    series: str | None = None,
    value_column: str | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Actuals:
    """Read actuals for a plan: from files, and from rows that are already in memory.

        read_actuals(["actuals.csv", "more.xlsx"], plan)
        read_actuals(Rows(frame.to_dict("records"), name="frame"), plan)

    Rows go the same way as a file. In problems and evidence `file` is their name, row 1 the heads and row 2
    the first mapping; they have no encoding.

    Args:
        sources: the files, `-` for standard input, and `Rows`; a single one may stand without a list.
        plan: the plan whose indicators the rows are read for.
        encoding: the encoding of all text files, where it is not to be found by itself.
        sheet: only the sheet of this name of a workbook.
        period: the period of a table that names none.
        series: the id or name of the indicator of a table that names none.
        value_column: the head of the column of actuals, where it is not understood.
        strict: warnings and rows of other indicators are errors.
        progress: is told how far the reading has come, after each source and within large ones.

    Returns:
        The values, the account of the rows, and all problems of all sources at once.

    Raises:
        TypeError: a source is neither a path nor `Rows`.
    """
    labels = Labels(plan)
    given = GivenOptions(period, series, value_column)
    findings = Findings(strict=strict)
    values: list[Actual] = []
    growth: list[Actual] = []
    years_before: list[Actual] = []
    absences: list[Absence] = []
    unused: list[Unused] = []
    inputs: list[InputTable] = []
    damaged: dict[str, Problem] = {}
    tasks: list[TaskReport] = []
    uses_column = value_column is None
    for source, course in _in_turn(_listed(sources), progress):
        of_source = Findings(strict=strict)
        tell = course.stage(READING)
        tables = _tables_of(
            source=source,
            encoding=encoding,
            sheet=sheet,
            findings=of_source,
            tell=tell,
        )
        readings: list[AnyReading] = []
        for number, table in enumerate(tables):
            tell = course.stage(
                limits=UNDERSTANDING,
                number=number,
                count=len(tables),
            )
            readings += _readings_of(
                table=table,
                labels=labels,
                given=given,
                findings=of_source,
                tell=tell,
                unused=unused,
                damaged=damaged,
            )
        uses_column = uses_column or _uses_column(readings)
        _check_something_is_told(
            source=source,
            readings=readings,
            findings=of_source,
        )
        text_sheets = _text_sheets(readings)
        findings.include(_but_for(text_sheets, of_source))
        for number, reading in enumerate(readings):
            if isinstance(reading, Reading):
                tell = course.stage(
                    limits=ACCOUNT,
                    number=number,
                    count=len(readings),
                )
                account = Account(reading, labels, findings, damaged, tell)
                values += account.values
                growth += account.growth
                years_before += account.years_before
                absences += account.absences
                tasks += account.tasks
                unused += account.unused
                inputs.append(account.as_input())
            elif isinstance(reading, LedgerReading):
                tasks += reading.reports
                inputs.append(reading.table)
            elif reading.sheet not in text_sheets:
                inputs.append(_as_input(reading))
    if not uses_column and value_column is not None:
        findings.error(texts.no_such_column(text=value_column), Place())
    _doubt(plan, values, inputs, findings, damaged, unused)
    report_years_before(
        rows=values,
        told=years_before,
        findings=findings,
    )
    problems = findings.in_order()
    return Actuals(
        values=tuple(values),
        growth=tuple(growth),
        absences=tuple(absences),
        unused=tuple(unused),
        tasks=_tasks(tasks, inputs),
        tables=tuple(inputs),
        problems=grouped(problems),
        doubts=tuple(problem for problem in problems if problem.is_doubt),
        damaged=damaged,
    )


def _tasks(
    reports: Sequence[TaskReport], inputs: Iterable[InputTable]
) -> tuple[TaskReport, ...] | None:
    """What is said of tasks; None where there is neither a ledger nor a row that is of one."""
    has_ledger = any(table.layout == LAYOUT for table in inputs)
    return tuple(reports) if reports or has_ledger else None


def _uses_column(readings: Iterable[AnyReading]) -> bool:
    """Whether any table has the column of actuals that was given."""
    return any(
        isinstance(reading, Reading) and reading.has_given_column
        for reading in readings
    )


def _doubt(
    plan: Plan,
    values: list[Actual],
    inputs: Sequence[InputTable],
    findings: Findings,
    damaged: dict[str, Problem],
    unused: list[Unused],
) -> None:
    """Hold the figures of all files against each other; what is an error keeps its row from being used."""
    rows_of = grouping.grouped(values, _INDICATOR)
    wrong: set[int] = set()
    for indicator in plan.indicators:
        rows = rows_of.get(indicator.id, [])
        doubts = report_doubts(indicator, rows, findings)
        doubts += report_likenesses(indicator, rows, findings)
        across = across_years(indicator, rows, findings)
        for row, problem in across:
            left = Unused(
                indicator=indicator.id,
                period=row.period,
                problem=problem,
            )
            unused.append(left)
        for row, problem in doubts + across:
            if problem.is_error:
                damaged.setdefault(indicator.id, problem)
                wrong.add(id(row))
                _count_as_error(row, inputs)
    report_targets_repeated(plan.indicators, rows_of, findings)
    if wrong:
        values[:] = [value for value in values if id(value) not in wrong]


def _count_as_error(row: Actual, inputs: Sequence[InputTable]) -> None:
    for table in inputs:
        is_its_table = (table.file, table.sheet) == (row.file, row.sheet)
        # Several tables may stand in one sheet.
        if is_its_table and row.row in table.rows:
            table.rows[row.row] = "error"


def _listed(sources: Source | Iterable[Source]) -> list[Source]:
    """The sources one by one; a lone path is not the list of its letters."""
    if isinstance(sources, str | PathLike | Rows):
        return [sources]
    listed = list(sources)
    for source in listed:
        if not isinstance(source, str | PathLike | Rows):
            kind = type(source).__name__
            raise TypeError(f"a source of actuals is a path or Rows(...), not a {kind}")
    return listed


def _in_turn(
    sources: Sequence[Source], progress: Progress | None
) -> Iterator[tuple[Source, SourceCourse]]:
    """Each source, and whom to tell of it; when the next one is asked for, the last one is done."""
    if progress is None:
        for source in sources:
            yield source, SourceCourse(_tell_nobody)
        return
    sizes = list(map(_size_of, sources))
    whole = sum(sizes)
    done = 0
    for source, size in zip(sources, sizes, strict=True):
        progress(done, whole)
        yield (
            source,
            SourceCourse(
                progress=progress,
                before=done,
                size=size,
                whole=whole,
            ),
        )
        done += size
    progress(whole, whole)


def _tell_nobody(_done: int, _whole: int) -> None:
    """Nobody waits."""


def _size_of(source: Source) -> int:
    """The bytes of a source; rows in memory have none."""
    if isinstance(source, Rows):
        return 0
    return size_of(fspath(source))


def _tables_of(
    source: Source,
    encoding: str | None,
    sheet: str | None,
    findings: Findings,
    tell: Tell,
) -> list[RawTable | Unread]:
    """The tables of a source, and behind them the sheets of which none could be made."""
    if isinstance(source, Rows):
        return [table_of(source, findings)]
    path = fspath(source)
    tables = read_tables(path, encoding, sheet, findings, tell)
    return sorted(tables, key=_is_unread) or [Unread(readable_name(path), None)]


def _check_something_is_told(
    source: Source, readings: Sequence[AnyReading], findings: Findings
) -> None:
    """Each source yields a table or a problem, whatever its reader forgot to say."""
    if not all(isinstance(reading, Unread) for reading in readings):
        return
    if findings.first_error() is None:
        name = (
            source.name if isinstance(source, Rows) else readable_name(fspath(source))
        )
        findings.error(file_texts.no_table(), Place(name))


def _is_unread(table: RawTable | Unread) -> bool:
    return isinstance(table, Unread)


def _readings_of(
    table: RawTable | Unread,
    labels: Labels,
    given: GivenOptions,
    findings: Findings,
    tell: Tell,
    unused: list[Unused],
    damaged: dict[str, Problem],
) -> list[AnyReading]:
    """The tables of a sheet as they are understood, or what is left of those that are not."""
    if isinstance(table, Unread):
        return [table]
    ledger = read_ledger(table, labels, given, findings, damaged)
    if ledger is not None:
        return [ledger]
    # A sink of its own tells why this sheet is not read.
    of_sheet = Findings(strict=findings.strict)
    readings: list[AnyReading] = []
    for part in tables_in(
        table=table,
        labels=labels,
        given=given,
        findings=of_sheet,
    ):
        reading = recognise(
            table=part,
            labels=labels,
            given=given,
            findings=of_sheet,
            tell=tell,
        )
        readings.append(reading or _unread(part))
    error = of_sheet.first_error()
    findings.include(of_sheet)
    if error is not None:
        unused += unused_rows(
            table=table,
            labels=labels,
            problem=error,
        )
    return readings or [_unread(table)]


def _unread(table: RawTable) -> Unread:
    is_text = not holds_a_figure(table)
    return Unread(table.file, table.encoding, table.sheet, is_text)


def _text_sheets(readings: Sequence[AnyReading]) -> set[str | None]:
    """The sheets of nothing but text beside a table: they are no tables, and nothing is said of them."""
    if all(isinstance(reading, Unread) for reading in readings):
        return set()
    return {
        reading.sheet
        for reading in readings
        if isinstance(reading, Unread) and reading.is_text
    }


def _but_for(
    sheets: Collection[str | None], problems: Iterable[Problem]
) -> list[Problem]:
    """The problems but for those of some sheets."""
    return [problem for problem in problems if problem.sheet not in sheets]


def _as_input(unread: Unread) -> InputTable:
    """The account of what could not be read."""
    return InputTable(
        file=unread.file,
        sheet=unread.sheet,
        encoding=unread.encoding,
        layout=None,
        rows=RowKinds(),
    )
