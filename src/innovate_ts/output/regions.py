"""What regions and bureaus have of a target: the rows of a table, and what is to be said below it."""

from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.messages import phrases
from innovate_ts.output import columns
from innovate_ts.output.arrange import figures, pressing
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.words import Words, verdicts
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import WITHOUT_FIGURES

# An empty cell among filled ones would look like a fault of the table.
_ACTUAL = columns.ACTUAL._replace(
    text=lambda result, words: columns.ACTUAL.text(result, words) or "—",
)
_WORST_FIRST = columns.PART._replace(head=phrases.column_part_worst)
_LARGEST_FIRST = columns.PART._replace(head=phrases.column_part_largest)
_OF_PARTS = (
    columns.RANK,
    _WORST_FIRST,
    columns.TARGET,
    _ACTUAL,
    columns.GAP,
    columns.ACHIEVEMENT,
    columns.PACE,
    columns.STATUS,
)
_OF_SHARES = (_LARGEST_FIRST, _ACTUAL, columns.SHARE)


class RegionTable(NamedTuple):
    """The regions and bureaus of one target."""

    of: Result
    """The target."""
    columns: tuple[ResultColumn, ...]
    """The columns in which anything stands."""
    rows: list[Result]
    """A row each, the worst first as everywhere, or the largest of a sum."""
    remarks: list[str]
    """Of whom nothing was received, and who has no rank."""

    @property
    def part(self) -> ResultColumn:
        """The column of names, whose head says in which order they stand."""
        (part,) = [column for column in self.columns if column.key == columns.PART.key]
        return part


def region_tables(
    report: Report, words: Words, *, with_shares: bool
) -> list[RegionTable]:
    """The tables of the targets of which anything is known by region, in the report's order.

    Args:
        report: the report.
        words: the language.
        with_shares: whether the regions' shares of a sum are told too, where there is no breakdown.
    """
    tables = []
    for result in figures(report):
        if result.parts:
            if _says_anything(result, report):
                table = _of_parts(result, words)
                tables.append(table)
        # Of nothing there are no shares.
        elif with_shares and result.actual and result.regions:
            table = _of_shares(result, words)
            tables.append(table)
    return tables


def _says_anything(result: Result, report: Report) -> bool:
    """Whether its period has begun: before that nobody owes a figure."""
    return result.period.start <= report.as_of


def _of_parts(result: Result, words: Words) -> RegionTable:
    rows = sorted(result.parts, key=_by_verdict_and_rank)
    return RegionTable(
        of=result,
        columns=_filled(
            choice=_OF_PARTS,
            rows=rows,
            words=words,
        ),
        rows=rows,
        remarks=list(_remarks(result, words)),
    )


def _by_verdict_and_rank(part: Result) -> tuple[object, ...]:
    """By the verdict, then from the last in rank to the first; those without a rank behind them."""
    status, *lacking = pressing(part)
    rank = part.rank or 0
    return (status, part.rank is None, -rank, *lacking)


def _of_shares(result: Result, words: Words) -> RegionTable:
    """The regions that a figure is the sum of, the largest first."""
    rows = []
    for region in result.regions:
        changes = {
            "part": region.name,
            "actual": region.actual,
            "share": region.share,
            # What is asked of the whole is asked of none of them.
            "target": None,
            "target_range": None,
            "gap": None,
            "shortfall": None,
            "achievement": None,
        }
        rows.append(result.model_copy(update=changes))
    rows.sort(key=lambda row: row.actual or 0, reverse=True)
    absent = [name for name in result.missing if isinstance(name, str)]
    remarks = []
    if absent:
        text = phrases.missing(names=words.join(absent))
        remarks.append(words.say(text))
    return RegionTable(
        of=result,
        columns=_filled(
            choice=_OF_SHARES,
            rows=rows,
            words=words,
        ),
        rows=rows,
        remarks=remarks,
    )


def _filled(
    choice: tuple[ResultColumn, ...], rows: list[Result], words: Words
) -> tuple[ResultColumn, ...]:
    """The columns in which anything stands."""

    def is_filled(column: ResultColumn) -> bool:
        return any(column.text(row, words) for row in rows)

    return tuple(filter(is_filled, choice))


def _remarks(result: Result, words: Words) -> Iterator[str]:
    """Of whom nothing was received, why others cannot be judged, and who has no rank."""
    silent = []
    unranked = []
    by_reason: dict[str, list[str]] = {}
    for part in result.parts:
        if _is_silent(part):
            silent.append(part.part)
        if _lacks_rank(part):
            unranked.append(part.part)
        if part.status in WITHOUT_FIGURES and part.reason.code:
            reason = verdicts.nullable(part.reason, words)
            names = by_reason.setdefault(reason, [])
            names.append(part.part)
    if silent:
        missing = phrases.missing(names=words.join(silent))
        yield words.say(missing)
    for reason, names in by_reason.items():
        label = words.join(names)
        yield words.labelled(label, reason)
    if unranked:
        without_rank = phrases.unranked(names=words.join(unranked))
        yield words.say(without_rank)


def _is_silent(part: Result) -> bool:
    """Whether nothing was received of a part, and nothing says why."""
    return part.actual is None and part.reason.code is None


def _lacks_rank(part: Result) -> bool:
    return part.achievement is not None and part.rank is None
