"""Rows whose words were all met before: only their figures are new, and only these are read.

A table says the same few words in very many rows. What a label, a unit, a time or a place means is found out
where it is met first, by `entries` and `values`, with all their care. Where they had nothing to say of a row,
the rows that differ from it in figures alone are read here. Anything new or doubtful goes the careful way.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.actuals.doubts import note_columns, note_of, says_nothing
from innovate_ts.actuals.figures import is_ordinary
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.tables import RawTable
from innovate_ts.actuals.values import is_of_doubtful_size
from innovate_ts.basics.actual import Actual
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.targets import Indicator

_SUBJECT = frozenset(
    {
        ColumnRole.INDICATOR,
        ColumnRole.UNIT,
        ColumnRole.MULTIPLIER,
        ColumnRole.EXPONENT,
    }
)
"""The columns whose words say what a figure is of, but for its time and place."""

_PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,10})?", re.ASCII)
"""A figure that can be read in one way only."""

_MOST_REMARKS = 10_000
_LONGEST_REMARK = 200
"""How many remarks are remembered, and of which length."""

_Words = tuple[str, ...]


class RowWords(NamedTuple):
    """The words of a row, in two parts: with few of each, a table has very many pairs."""

    subject: _Words
    """What its figures are of."""
    circumstances: _Words
    """Their time and place, and all else that is written in the row."""


class KnownSubject(NamedTuple):
    """What is known of the figures of a column below the same words."""

    indicator: Indicator | None
    """The indicator; None for one that is not of the plan."""
    unit: str = ""
    factor: Decimal = Decimal(1)
    """By what a figure is multiplied to be in the unit of the indicator."""
    span: str = ""
    """What the label says of the time over which the figures count."""

    @property
    def manner(self) -> tuple[bool, str]:
        """What of it decides, beside the circumstances, of which time a figure is."""
        is_stock = self.indicator is not None and self.indicator.is_counted_at_end
        return is_stock, self.span


class FamiliarRows:
    """Reads the rows of one table whose words are known.

    Args:
        table: the table.
        grid: its heads and rows.
        must_be_read_with_care: whether its rows say something of their actuals, or footnotes of some rows.
    """

    def __init__(
        self, table: RawTable, grid: Grid, *, must_be_read_with_care: bool
    ) -> None:
        self._width = len(grid.heads)
        self._values = grid.columns(ColumnRole.VALUE)
        self._regions = grid.columns(ColumnRole.REGION)
        self._remarks = grid.columns(ColumnRole.TEXT)
        # Behind a value a number may be its last three digits, which a comma has cut off.
        self._tails = {index + 1 for index in self._values}
        self._notes = note_columns(grid)
        self._subject: list[int] = []
        self._rest: list[int] = []
        for index, head in enumerate(grid.heads):
            if head.role in _SUBJECT:
                self._subject.append(index)
            elif index not in (*self._values, *self._remarks):
                self._rest.append(index)
        # What a merged cell says, and what a comma is, is not written in the row itself; nor what a footnote
        # says of it. And each figure is held against what stands beside it.
        is_by_itself = not table.merged_down and table.decimal_mark == "point"
        self._is_plain = is_by_itself and not must_be_read_with_care
        self._silent: dict[str, bool] = {}
        self._subjects: dict[tuple[int, _Words], KnownSubject] = {}
        self._circumstances: dict[tuple[int, tuple[bool, str], _Words], Actual] = {}

    def words_of(self, row: RawRow) -> RowWords | None:
        """The words of a row; None where they do not say all by themselves."""
        cells = row.cells
        if not self._is_plain or len(cells) > self._width:
            return None
        if len(cells) < self._width:
            cells += ("",) * (self._width - len(cells))
        for index in self._regions:
            # A row without a place may be meant for the place above it.
            if not cells[index]:
                return None
        if any(self._speaks(index, cells[index]) for index in self._remarks):
            return None
        return RowWords(
            tuple([cells[index] for index in self._subject]),
            tuple([cells[index] for index in self._rest]),
        )

    def _speaks(self, index: int, remark: str) -> bool:
        """Whether a remark may have a bearing on the figures of its row."""
        is_number = index not in self._tails and remark.isdigit()
        return bool(remark) and not is_number and not self._is_silent(remark)

    def _is_silent(self, remark: str) -> bool:
        is_silent = self._silent.get(remark)
        if is_silent is None:
            is_silent = says_nothing(remark)
            if len(self._silent) < _MOST_REMARKS and len(remark) <= _LONGEST_REMARK:
                self._silent[remark] = is_silent
        return is_silent

    def region_of(self, row: RawRow) -> str:
        """The place that a row names, as written."""
        return "".join(row.text(index).strip() for index in self._regions)

    def learn(
        self, row: RawRow, column: int, subject: KnownSubject, actual: Actual | None
    ) -> None:
        """Remember what the words of a row mean for a column, of which there was nothing to say.

        Args:
            row: the row.
            column: the index of a cell with a plain figure.
            subject: what the words say that the figure is of.
            actual: what was read of it; None where it is of no indicator of the plan.
        """
        words = self.words_of(row)
        if words is None or not is_plain(row.text(column)):
            return
        if actual is not None:
            quantity = Decimal(row.text(column))
            if not quantity:
                return
            factor = EXACT.divide(actual.figure, quantity)
            subject = subject._replace(unit=actual.unit, factor=factor)
            key = (column, subject.manner, words.circumstances)
            self._circumstances[key] = actual
        self._subjects[column, words.subject] = subject

    def read(self, row: RawRow) -> list[Actual | None] | None:
        """What the cells of a row give, None for those of no indicator of the plan.

        None in all where anything in the row is new or doubtful.
        """
        words = self.words_of(row)
        if words is None:
            return None
        given: list[Actual | None] = []
        for column in self._values:
            subject = self._subjects.get((column, words.subject))
            text = row.text(column)
            if subject is None or not is_plain(text):
                return None
            if subject.indicator is None:
                given.append(None)
                continue
            key = (column, subject.manner, words.circumstances)
            example = self._circumstances.get(key)
            if example is None:
                return None
            actual = self._actual(row, column, subject, example)
            if actual is None:
                return None
            given.append(actual)
        return given

    def _actual(
        self, row: RawRow, column: int, subject: KnownSubject, example: Actual
    ) -> Actual | None:
        """The figure of a cell, or None where there is something to say of it."""
        indicator = subject.indicator
        assert indicator is not None  # noqa: S101 - asked before
        text = row.cells[column]
        value = EXACT.multiply(Decimal(text), subject.factor)
        if not is_ordinary(value, indicator):
            return None
        actual = example._replace(
            indicator=indicator.id,
            value=value,
            text=text,
            row=row.number,
            unit=subject.unit,
            note=note_of(row, self._notes),
        )
        if is_of_doubtful_size(actual, indicator):
            return None
        return actual


def is_plain(text: str) -> bool:
    """Whether a text is a figure that can be read in one way only."""
    return _PLAIN.fullmatch(text) is not None
