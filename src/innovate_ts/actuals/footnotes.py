"""What the lines below a table say of its figures: cumulative, no actuals, how settled they are.

They count in fixed forms only: 注：本表为累计数, 1.技术合同成交额为预计数, *为快报数. What else is said there
of time, place and unit, `claims` reads.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import (
    ALL_FIGURES,
    CUMULATIVE_NOTES,
    FORECAST_NOTES,
    MARKS,
    NOTE_BEGINNINGS,
    PLANNED_CELLS,
)
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.settledness import noted_vintage
from innovate_ts.basics.actual import Vintage
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import Time, parse_period, parse_time
from innovate_ts.basics.period_words import Sense
from innovate_ts.basics.periods import Period


class FigureSort(Enum):
    """What figures are said to be."""

    CUMULATIVE = auto()
    FORECAST = auto()
    PLANNED = auto()
    """Targets or growth rates."""
    YEAR_BEFORE = auto()
    """Those of the year before: 上年数据."""
    SETTLED = auto()
    """How settled they are."""
    TIMED = auto()
    """Those of a time: 2022年数."""


_NO_ACTUALS = frozenset(
    {FigureSort.FORECAST, FigureSort.PLANNED, FigureSort.YEAR_BEFORE}
)


class Footnote(NamedTuple):
    """One thing that a line below a table says of figures."""

    of: str
    """Whose figures, as it is written; empty for all of the table."""
    kind: FigureSort
    cell: Cell
    """Where it stands, with the words that say it."""
    vintage: Vintage = ""
    """How settled figures are, where it says that."""
    time: Time | None = None
    """The year that they are of, where it says that."""

    @property
    def is_of_some(self) -> bool:
        """Whether it speaks of some figures and not of all."""
        return bool(self.of)


LONGEST_CLAUSE = 60
"""Characters of a clause that may be in a fixed form."""
_CLAUSE = re.compile("[。;,!]")
_BEGINNING = rf"(?:{'|'.join(NOTE_BEGINNINGS)})s?\d*:?"
_NUMBER = r"\(?\d+[.、)]|\*+|[①-⑳]|其中:?"
_STATEMENT = re.compile(
    rf"(?:{_BEGINNING}|{_NUMBER})*"
    r"(?P<of>[^:]*?)(?:均|都|皆|全部|统一)*(?:为|系|是指?|指(?!标)|按|采用|填报|are|is)"
    r"(?P<says>.+?)(?:填报|填列|统计|计算|列示)?\.?"
)
_BARE = re.compile(rf"{_BEGINNING}(?:{_NUMBER})*(?P<says>.+?)\.?")
_OF_MARKED = re.compile(
    rf"(?:{_BEGINNING})?(?:带|标|加|有)?(?P<mark>{MARKS})号?的?(?:数据|数值|数|指标|者|项)?"
    r"(?:均|都)?(?:为|系|是|表示|:)(?P<says>.+?)\.?"
)
"""*为快报数: it speaks of what has this mark."""
_OF_ALL = re.compile(f"(?:{'|'.join(ALL_FIGURES)})*")
_CUMULATIVE = re.compile("|".join(CUMULATIVE_NOTES))
_FORECAST = re.compile("|".join(FORECAST_NOTES))
_YEAR_BEFORE = re.compile("(?:上年|去年)度?的?(?:数据?|值|年报数?|情况)?")
_DENIES = re.compile("[不非未无没]$|not$")
_MARK = re.compile(MARKS)
_AND = re.compile("[、和及与]")
_FIGURES = re.compile("的?(?:数据|数字|数值|数|值|指标)$")


def different(cells: Iterable[Cell]) -> Iterable[Cell]:
    """The first cell of each text: a long remark that stands in many rows is looked at once."""
    first_of: dict[str, Cell] = {}
    for cell in cells:
        first_of.setdefault(cell.text, cell)
    return first_of.values()


def unread_clauses(cell: Cell) -> Iterator[str]:
    """The clauses of a line below a table that are in no fixed form, as they are written."""
    for clause in _CLAUSE.split(clean(cell.text)):
        plain = "".join(clause.casefold().split())
        is_read = len(plain) <= LONGEST_CLAUSE and _footnote(plain, cell) is not None
        if plain and not is_read:
            yield clause.strip()


def footnotes_of(cell: Cell) -> Iterator[Footnote]:
    """What a line below a table says of figures, in its clauses."""
    line = "".join(clean(cell.text).casefold().split())
    for clause in _CLAUSE.split(line):
        if len(clause) > LONGEST_CLAUSE:
            continue
        footnote = _footnote(clause, cell)
        if footnote is not None:
            yield footnote


def _footnote(clause: str, cell: Cell) -> Footnote | None:
    where = cell._replace(text=clause)
    marked = _OF_MARKED.fullmatch(clause)
    if marked is not None:
        return _saying(
            of=marked["mark"],
            says=marked["says"],
            where=where,
        )
    bare = _BARE.fullmatch(clause)
    if bare is not None and _kind(bare["says"]) in _MAY_STAND_ALONE:
        return _saying(
            of="",
            says=bare["says"],
            where=where,
        )
    match = _STATEMENT.fullmatch(clause)
    if match is None or _DENIES.search(match["of"]):
        return None
    is_of_all = _OF_ALL.fullmatch(match["of"]) is not None
    return _saying(
        of="" if is_of_all else match["of"],
        says=match["says"],
        where=where,
    )


_MAY_STAND_ALONE = frozenset(
    {FigureSort.CUMULATIVE, FigureSort.FORECAST, FigureSort.SETTLED}
)


def _saying(of: str, says: str, where: Cell) -> Footnote | None:
    kind = _kind(says)
    time = _year_in(says) if of else None
    if kind is None and time is None:
        return None
    return Footnote(
        of=of,
        kind=kind or FigureSort.TIMED,
        cell=where,
        vintage=noted_vintage(says),
        time=time,
    )


def _year_in(says: str) -> Time | None:
    """The whole year of which figures are said to be: 2022年数据."""
    time = parse_time(_FIGURES.sub("", says))
    return time if time is not None and time.sense is Sense.YEARS else None


def _kind(says: str) -> FigureSort | None:
    if _CUMULATIVE.fullmatch(says):
        return FigureSort.CUMULATIVE
    if _FORECAST.fullmatch(says):
        return FigureSort.FORECAST
    if says in PLANNED_CELLS:
        return FigureSort.PLANNED
    if _YEAR_BEFORE.fullmatch(says):
        return FigureSort.YEAR_BEFORE
    if noted_vintage(says):
        return FigureSort.SETTLED
    return None


class Footnotes:
    """What is said below one table, of all of it or of what it names.

    Args:
        grid: its heads and rows.
        labels: what labels mean in the plan.
    """

    def __init__(self, grid: Grid, labels: Labels) -> None:
        self._grid = grid
        self._labels = labels
        self._all = [
            footnote
            for cell in different(grid.footnotes)
            for footnote in footnotes_of(cell)
        ]
        self._settled = [
            footnote for footnote in self._all if footnote.kind is FigureSort.SETTLED
        ]

    def of_no_actuals(self) -> Footnote | None:
        """The first that says that the table, or what no row of it is, has no actuals."""
        for footnote in self._all:
            if footnote.kind not in _NO_ACTUALS:
                continue
            if not footnote.of or self._may_be_of_values(footnote):
                return footnote
        return None

    def no_actual(self, row: RawRow) -> Cell | None:
        """The cell of a row whose figures are said to be no actuals, with the words that say it."""
        for footnote in self._all:
            if footnote.kind not in _NO_ACTUALS or not footnote.of:
                continue
            cell = self._named(row, footnote)
            if cell is not None:
                return cell._replace(text=footnote.cell.text)
        return None

    def year_of(self, indicator: str) -> Footnote | None:
        """What says of which year the figures of an indicator, by its label, are."""
        for footnote in self._all:
            if footnote.time is not None and self._names(footnote, indicator):
                return footnote
        return None

    def is_cumulative(self, indicator: str) -> bool:
        """Whether the figures of an indicator, by its label, are said to be cumulative."""
        return any(
            self._names(footnote, indicator)
            for footnote in self._all
            if footnote.kind is FigureSort.CUMULATIVE and footnote.of
        )

    @property
    def speak_of_some(self) -> bool:
        """Whether any of them speaks of some figures and not of all."""
        return any(footnote.is_of_some for footnote in self._all)

    def vintage(self, names: Sequence[str], period: Period | None) -> Cell | None:
        """The cell that says how settled a figure is, with that in one word; None where nothing does.

        What names the figure goes before what speaks of all.

        Args:
            names: its label, its head and the figure itself, as written.
            period: its time.
        """
        of_all = None
        for footnote in self._settled:
            cell = footnote.cell._replace(text=footnote.vintage)
            if not footnote.is_of_some:
                of_all = cell
            elif self._is_of(footnote, names, period):
                return cell
        return of_all

    def _is_of(
        self, footnote: Footnote, names: Sequence[str], period: Period | None
    ) -> bool:
        if self._is_of_time(footnote, period):
            return True
        return any(name and self._names(footnote, name) for name in names)

    def _is_of_time(self, footnote: Footnote, period: Period | None) -> bool:
        """Whether a footnote names a time that a figure is of: 2023年数据为初步数."""
        if period is None:
            return False
        times = map(parse_period, self._what(footnote))
        return any(time is not None and time.contains(period) for time in times)

    def _may_be_of_values(self, footnote: Footnote) -> bool:
        """Whether one that names something may speak of a column of values, or of nobody knows what."""
        for head in self._grid.heads:
            is_named = self._names(footnote, head.text)
            if head.role is ColumnRole.VALUE and is_named:
                return True
            what = _FIGURES.sub("", footnote.of)
            if head.role is not ColumnRole.VALUE and what in clean(head.text):
                return False
        # Targets and growth rates are told of beside the actuals too; a forecast may be any figure.
        if footnote.kind is not FigureSort.FORECAST:
            return False
        return not any(self._named(row, footnote) for row in self._grid.body)

    def _named(self, row: RawRow, footnote: Footnote) -> Cell | None:
        """The cell of a row that a footnote names."""
        for index, text in enumerate(row.cells):
            if text and self._names(footnote, text):
                return row.cell(index)
        return None

    def _names(self, footnote: Footnote, label: str) -> bool:
        """Whether a footnote names what a label means."""
        if _MARK.fullmatch(footnote.of):
            plain = clean(label)
            return plain.startswith(footnote.of) or plain.endswith(footnote.of)
        meant = self._meaning(label)
        return any(meant == self._meaning(name) for name in self._what(footnote))

    def _what(self, footnote: Footnote) -> Iterator[str]:
        """What a footnote names, one by one and all together, with its words for figures and without."""
        for name in (*_AND.split(footnote.of), footnote.of):
            if name:
                yield name
                yield _FIGURES.sub("", name)

    def _meaning(self, label: str) -> str:
        form = self._labels.read(label).form
        goal = self._labels.exact.get(form)
        return form if goal is None else goal.id
