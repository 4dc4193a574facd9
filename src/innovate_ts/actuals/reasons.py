"""Why a table has no heads by which it could be read: what of it was understood, and what is lacking."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from innovate_ts.actuals.claims import units_in
from innovate_ts.actuals.figure_cells import has_figure
from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.head_rows import MOST_TITLES, stacks_at
from innovate_ts.actuals.heads import OF_ROWS, ColumnRole, Head
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import Cell, RawRow, written_rows
from innovate_ts.actuals.several_heads import any_indicator
from innovate_ts.actuals.subjects import cells_of, named_in_title
from innovate_ts.actuals.tables import RawTable
from innovate_ts.actuals.timing import TimeRefusal
from innovate_ts.actuals.workbooks.content import column_letters
from innovate_ts.basics.actual import Unused
from innovate_ts.findings import Problem
from innovate_ts.messages import Bilingual, Message
from innovate_ts.messages import actuals as texts

_NAME_AND_FIGURE = re.compile(r"\s*[^:：\d]{2,40}[:：]\s*\d[\d.,]*(?![\d年./-])")
_FEWEST_LINES = 2
"""Lines of figures that are no titles: one may be a date or a sum above a table."""
_NOT_UNDERSTOOD = frozenset({ColumnRole.UNKNOWN, ColumnRole.BLANK})


class _Candidate(NamedTuple):
    """The row that looks most like heads."""

    row: RawRow
    heads: tuple[Head, ...]

    @property
    def roles(self) -> set[ColumnRole]:
        """What its columns hold."""
        return {head.role for head in self.heads}

    @property
    def names_indicator(self) -> bool:
        """Whether it has a column of indicators, or heads that name them."""
        return ColumnRole.INDICATOR in self.roles or any_indicator(self.heads)

    @property
    def lacks_indicator(self) -> bool:
        """Whether it has values of periods or regions, and nothing names their indicator."""
        has_rows = bool(self.roles & OF_ROWS)
        has_values = ColumnRole.VALUE in self.roles
        return has_rows and has_values and not self.names_indicator

    @property
    def lacks_values(self) -> bool:
        """Whether it names indicators, and has no column of actuals."""
        return self.names_indicator and ColumnRole.VALUE not in self.roles

    @property
    def no_actuals(self) -> list[str]:
        """The heads of targets, forecasts, rates and the like."""
        return [head.text for head in self.heads if head.role is ColumnRole.NO_ACTUAL]

    @property
    def understood(self) -> list[str]:
        """The heads that are understood."""
        return [head.text for head in self.heads if head.role not in _NOT_UNDERSTOOD]

    def unheaded(self, below: Sequence[RawRow]) -> list[str]:
        """The letters of columns without a head that hold something in the rows below."""
        return [
            column_letters(index)
            for index, head in enumerate(self.heads)
            if head.role is ColumnRole.BLANK
            and any("".join(row.cells[index : index + 1]).strip() for row in below)
        ]

    @property
    def unknown(self) -> list[str]:
        """The heads that are not."""
        return [head.text for head in self.heads if head.role is ColumnRole.UNKNOWN]


def why_no_heads(table: RawTable, labels: Labels, given: GivenOptions) -> TimeRefusal:
    """The reason why a table that says something has no heads.

    Args:
        table: the table.
        labels: what labels mean in the plan.
        given: what the options give.
    """
    rows = list(islice(written_rows(table.rows), MOST_TITLES))
    listed = _lines_of_figures(rows)
    if len(listed) >= _FEWEST_LINES:
        first = listed[0]
        message = texts.lines_not_columns(text=first.text.strip())
        return TimeRefusal(message, first)
    best = _best_of(table, rows, labels, given)
    heads_row = best.row.number
    above = [cell for cell in cells_of(rows) if cell.row and cell.row < heads_row]
    has_unit = any(units_in(cell, labels) for cell in above)
    if best.lacks_indicator:
        unclear = _unclear_title(above, labels)
        if unclear is not None:
            return unclear
    below = [row for row in rows if row.number > best.row.number]
    message = _message(
        best=best,
        unheaded=best.unheaded(below),
        has_unit=has_unit,
    )
    return TimeRefusal(
        message,
        Cell(
            row=best.row.number,
            column=None,
            text="",
        ),
    )


def _lines_of_figures(rows: Sequence[RawRow]) -> list[Cell]:
    """The lines of one cell that say a name and its figure: 高新技术企业：1712家."""
    alone = [row for row in rows if len(row.written()) == 1]
    cells = cells_of(alone)
    return [cell for cell in cells if _NAME_AND_FIGURE.match(cell.text)]


def _unclear_title(above: Sequence[Cell], labels: Labels) -> TimeRefusal | None:
    """The first title that names an indicator among words that are not understood."""
    for cell in above:
        named = named_in_title(cell.text, labels)
        if named is None or not named.left:
            continue
        title = cell.text.strip()
        message = texts.title_not_understood(
            text=title,
            name=named.name,
            words=named.left,
        )
        return TimeRefusal(message, cell)
    return None


def lacks_actuals(table: RawTable, labels: Labels, given: GivenOptions) -> bool:
    """Whether the heads of a table are of targets, forecasts and the like alone; arguments as above."""
    rows = list(islice(written_rows(table.rows), MOST_TITLES))
    best = _best_of(table, rows, labels, given)
    return bool(best.no_actuals) and ColumnRole.VALUE not in best.roles


def _best_of(
    table: RawTable, rows: Sequence[RawRow], labels: Labels, given: GivenOptions
) -> _Candidate:
    """The row that looks most like heads, with those that continue it."""
    candidates = [
        _Candidate(stack.rows[0], stack.heads)
        for begin in range(len(rows))
        for stack in stacks_at(table, rows, begin, labels, given)
    ]
    return _best(candidates)


def _best(candidates: Sequence[_Candidate]) -> _Candidate:
    """The row of which most heads are understood; without any the fullest, likely to be meant as heads."""
    understood = max(candidates, key=_score_and_width)
    if _score(understood) > 0:
        return understood
    return max(candidates, key=_width)


def _score(candidate: _Candidate) -> int:
    if has_figure(candidate.row):
        return 0
    return len(candidate.understood)


def _score_and_width(candidate: _Candidate) -> tuple[int, int]:
    return _score(candidate), _width(candidate)


def _width(candidate: _Candidate) -> int:
    """How many cells of a row say something."""
    return len(candidate.row.written())


def _message(best: _Candidate, unheaded: Sequence[str], *, has_unit: bool) -> Message:
    """What is lacking.

    Args:
        best: the row of heads.
        unheaded: the letters of columns that hold something and have no head.
        has_unit: whether something above names a unit.
    """
    line = ",".join(cell for cell in best.row.cells if cell.strip())
    if _score(best) == 0 and has_figure(best.row):
        return texts.no_heads(text=line)
    if best.lacks_indicator:
        return _no_indicator(best, line, has_unit=has_unit)
    known, unknown = _listed(best.understood), _not_understood(best, unheaded)
    if best.lacks_values and best.no_actuals:
        return texts.no_actuals_alone(
            text=_listed(best.no_actuals),
            unknown=", ".join(best.unknown),
        )
    if best.lacks_values:
        return texts.no_value_column(known=known, unknown=unknown)
    if len(best.understood) > 1:
        return texts.heads_not_understood(known=known, unknown=unknown)
    return texts.unknown_layout(text=line)


def _no_indicator(best: _Candidate, line: str, *, has_unit: bool) -> Message:
    """Nothing names the indicator, and perhaps nothing its unit."""
    looks = _looks_like(best.heads, best.roles)
    names_unit = any(head.unit for head in best.heads)
    if has_unit or names_unit or ColumnRole.UNIT in best.roles:
        return texts.nothing_names_indicator(looks=looks, text=line)
    return texts.nothing_names_indicator_or_unit(looks=looks, text=line)


def _looks_like(heads: Sequence[Head], roles: set[ColumnRole]) -> Bilingual:
    """What a table looks like that names no indicator."""
    is_timed = any(head.time for head in heads)
    if ColumnRole.REGION in roles:
        return texts.regions_by_years if is_timed else texts.regions_once
    return texts.years_once


def _not_understood(best: _Candidate, unheaded: Sequence[str]) -> Bilingual:
    """The heads that are not understood, and the columns that have none."""
    columns = [texts.column_without_head(column=column) for column in unheaded]
    return Bilingual(
        zh=_listed([*best.unknown, *(column.zh for column in columns)]),
        en=_listed([*best.unknown, *(column.en for column in columns)]),
    )


def _listed(names: Sequence[str]) -> str:
    """Names, each once; a dash where there are none."""
    return ", ".join(dict.fromkeys(name.strip() for name in names)) or "—"


MOST_ROWS = 10_000
"""Rows of a table that is not read that are looked through for the names of indicators."""


def unused_rows(table: RawTable, labels: Labels, problem: Problem) -> list[Unused]:
    """The indicators that a table which is not read names: their bureau did report.

    Args:
        table: the table.
        labels: what labels mean in the plan.
        problem: why it is not read.
    """
    goals: dict[str, None] = {}
    for row in islice(table.rows, MOST_ROWS):
        for text in row.written():
            goal = labels.exact.get(labels.read(text).form)
            if goal is not None:
                goals[goal.id] = None
    return [
        Unused(
            indicator=goal,
            period=None,
            problem=problem,
        )
        for goal in goals
    ]
