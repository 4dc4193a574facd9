"""Rows whose words were all met before: only their figures are new, and only these are read.

A table says the same few words in very many rows. What a label, a unit, a time or a place means is found out
where it is met first, by `entries` and `values`, with all their care. Where they had nothing to say of a row,
the rows that differ from it in figures alone are read here. Anything new or doubtful goes the careful way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import repeat
from types import MappingProxyType
from typing import NamedTuple

from innovate_ts.actuals.doubts import note_columns, note_of, says_nothing
from innovate_ts.actuals.figures import SafeRange, is_ordinary, safe_range
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.raw_rows import BETWEEN, RawRow
from innovate_ts.actuals.rows import Stretch
from innovate_ts.actuals.tables import RawTable
from innovate_ts.actuals.values import is_of_doubtful_size
from innovate_ts.basics.actual import Actual
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.indicators import Indicator

_SUBJECT = frozenset(
    {
        ColumnRole.INDICATOR,
        ColumnRole.UNIT,
        ColumnRole.MULTIPLIER,
        ColumnRole.EXPONENT,
    }
)
"""The columns whose words say what a figure is of, but for its time and place."""

_PLAIN = re.compile(r"(?:\d{1,15}(?:\.\d{1,10})?\n)*", re.ASCII)
"""Figures that can be read in one way only, each before a line end."""

_MOST_REMARKS = 10_000
_LONGEST_REMARK = 200
"""How many remarks are remembered, and of which length."""

_Words = tuple[str, ...]
ONE = Decimal(1)


class KnownSubject(NamedTuple):
    """What is known of the figures of a column below the same words."""

    indicator: Indicator | None
    """The indicator; None for one that is not of the plan."""
    unit: str = ""
    factor: Decimal = ONE
    """By what a figure is multiplied to be in the unit of the indicator."""
    span: str = ""
    """What the label says of the time over which the figures count."""
    safe: SafeRange | None = None
    """Figures of which there is nothing to say."""
    examples: Mapping[_Words, Actual] = MappingProxyType({})
    """An actual of the column by the words for its time and place, and all else that is in its row."""

    @property
    def manner(self) -> tuple[bool, str]:
        """What of it decides, beside the circumstances, of which time a figure is."""
        is_stock = self.indicator is not None and self.indicator.is_counted_at_end
        return is_stock, self.span


_OF_OTHERS: tuple[KnownSubject, ...] = ()
"""What is known of rows whose figures are all of no indicator of the plan."""


class FamiliarRows:
    """Reads the rows of one table whose words are known.

    The words of a row are taken in two parts: what its figures are of, and the circumstances, which are
    their time and place, and all else that is written in it. With few of each, a table has very many pairs.

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
        self._learnt: dict[_Words, dict[int, KnownSubject]] = {}
        self._known: dict[_Words, tuple[KnownSubject, ...]] = {}
        self._examples: dict[tuple[int, tuple[bool, str]], dict[_Words, Actual]] = {}

    # --- words ----------------------------------------------------------------------------------------------

    def circumstances_in(self, stretch: Stretch) -> Iterable[_Words | None]:
        """The circumstances of each row; None where a row does not say all by itself."""
        if self._speak_for_themselves(stretch):
            return _words_in(stretch, self._rest)
        return map(self._circumstances_of, stretch.rows())

    def _circumstances_of(self, row: RawRow) -> _Words | None:
        if not self._speaks_for_itself(row):
            return None
        return _words_of(row, self._rest)

    def _speak_for_themselves(self, stretch: Stretch) -> bool:
        """Whether each of some rows says all by itself."""
        if not self._is_plain or stretch.width > self._width:
            return False
        for index in self._regions:
            # A row without a place may be meant for the place above it.
            if "" in stretch.column(index):
                return False
        for index in self._remarks:
            for remark in set(stretch.column(index)):
                if self._speaks(index, remark):
                    return False
        return True

    def _speaks_for_itself(self, row: RawRow) -> bool:
        """Whether a row says all by itself."""
        if not self._is_plain or len(row.cells) > self._width:
            return False
        if not all(row.text(index) for index in self._regions):
            return False
        return not any(self._speaks(index, row.text(index)) for index in self._remarks)

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

    # --- figures --------------------------------------------------------------------------------------------

    def learn(
        self, row: RawRow, column: int, subject: KnownSubject, actual: Actual | None
    ) -> None:
        """Remember what the words of a row mean for a column, of which there was nothing to say.

        Args:
            row: the row.
            column: the index of a cell with a plain figure.
            subject: what the words say that the figure is of.
            actual: what was read of it; None where it is of none of the plan.
        """
        text = row.text(column)
        if not self._speaks_for_itself(row) or not are_plain([text]):
            return
        if actual is not None and subject.indicator is not None:
            quantity = Decimal(text)
            if not quantity:
                return
            factor = EXACT.divide(actual.figure, quantity)
            if factor == ONE:
                factor = ONE
            examples = self._examples.setdefault((column, subject.manner), {})
            examples[_words_of(row, self._rest)] = actual
            subject = subject._replace(
                unit=actual.unit,
                factor=factor,
                safe=safe_range(subject.indicator),
                examples=examples,
            )
        words = _words_of(row, self._subject)
        subjects = self._learnt.setdefault(words, {})
        subjects[column] = subject
        if len(subjects) == len(self._values):
            in_order = [subjects[index] for index in self._values]
            is_of_others = all(known.indicator is None for known in in_order)
            self._known[words] = _OF_OTHERS if is_of_others else tuple(in_order)

    def read(self, stretch: Stretch) -> Iterator[tuple[int, Sequence[Actual] | None]]:
        """What rows give, each with its place, but for those that are known to be of none of the plan.

        None in all where anything in a row is new or doubtful. What is learnt of one row serves for the next.
        """
        numbers = stretch.numbers
        columns = [stretch.column(index) for index in self._values]
        subjects = list(_words_in(stretch, self._subject))
        circumstances = list(_words_in(stretch, self._rest))
        are_easy = self._are_easy(stretch)
        # Most rows may be of others: these are found many at a time.
        known_before = list(map(self._known.get, subjects))
        for place, before in enumerate(known_before):
            if are_easy and before is _OF_OTHERS:
                continue
            known = before or self._known.get(subjects[place])
            if known is None or not (are_easy or self._is_easy(stretch.row(place))):
                yield place, None
            elif known is not _OF_OTHERS:
                texts = [column[place] for column in columns]
                note = self._note_of(stretch, place)
                around = (circumstances[place], numbers[place], note)
                yield place, _actuals(known, texts, *around)

    def _note_of(self, stretch: Stretch, place: int) -> str:
        """What the columns of notes say of a row; most tables have none."""
        if not self._notes:
            return ""
        return note_of(stretch.row(place), self._notes)

    def _are_easy(self, stretch: Stretch) -> bool:
        """Whether each of some rows is easy to read."""
        if not self._speak_for_themselves(stretch):
            return False
        return all(self._has_plain_figures(stretch, index) for index in self._values)

    def _is_easy(self, row: RawRow) -> bool:
        """Whether a row says all by itself, and its figures can be read in one way only."""
        texts = [row.text(index) for index in self._values]
        return self._speaks_for_itself(row) and are_plain(texts)

    def _has_plain_figures(self, stretch: Stretch, column: int) -> bool:
        """Whether all figures of a column can be read in one way only."""
        if stretch.has_certain_figures(column):
            return True
        return are_plain(stretch.column(column))


def _actuals(
    subjects: Sequence[KnownSubject],
    texts: Sequence[str],
    circumstances: _Words,
    number: int,
    note: str,
) -> Sequence[Actual] | None:
    """The figures of a row, or None where there is something to say of one."""
    given = []
    for subject, text in zip(subjects, texts, strict=True):
        if subject.indicator is None:
            continue
        example = subject.examples.get(circumstances)
        if example is None:
            return None
        value = Decimal(text)
        if subject.factor is not ONE:
            value = EXACT.multiply(value, subject.factor)
        # In the order of its fields, which is faster than by their names.
        actual = Actual(
            subject.indicator.id,
            example.period,
            value,
            text,
            example.file,
            number,
            example.column,
            example.sheet,
            example.region,
            example.vintage,
            example.published,
            subject.unit,
            note,
        )
        if not _is_beyond_doubt(actual, subject.indicator, subject.safe):
            return None
        given.append(actual)
    return given


def _is_beyond_doubt(
    actual: Actual, indicator: Indicator, safe: SafeRange | None
) -> bool:
    """Whether there is nothing to say of a figure."""
    value = actual.figure
    if safe is not None and safe.above < value < safe.below:
        return True
    if not is_ordinary(value, indicator):
        return False
    return not is_of_doubtful_size(actual, indicator)


def _words_of(row: RawRow, columns: Iterable[int]) -> _Words:
    return tuple(map(row.text, columns))


def _words_in(stretch: Stretch, columns: Sequence[int]) -> Iterable[_Words]:
    """The words of each row in some columns."""
    if not columns:
        return repeat((), len(stretch))
    return zip(*map(stretch.column, columns), strict=True)


def are_plain(texts: Sequence[str]) -> bool:
    """Whether each text is a figure that can be read in one way only."""
    lines = BETWEEN.join(texts) + BETWEEN
    if lines.count(BETWEEN) > len(texts):
        return False
    return _PLAIN.fullmatch(lines) is not None
