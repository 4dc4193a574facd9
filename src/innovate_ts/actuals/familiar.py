"""Rows whose words were all met before: only their figures are new, and only these are read.

A table says the same few words in very many rows. What a label, a unit, a time or a place means is found out
where it is met first, by `entries` and `values`, with all their care. Where they had nothing to say of a row,
the rows that differ from it in figures alone are read here. Anything new or doubtful goes the careful way.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import chain, compress, repeat
from typing import NamedTuple, TypeVar

from innovate_ts.actuals.doubts import note_columns, note_of, says_nothing
from innovate_ts.actuals.familiar_cells import FamiliarCells
from innovate_ts.actuals.figures import safe_range
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.known_subjects import (
    OF_OTHERS,
    KnownByWord,
    KnownSubject,
    KnownSubjects,
    Words,
)
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow, are_plain_figures, is_plain_figure
from innovate_ts.actuals.rows import Stretch
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.actual import Actual
from innovate_ts.basics.row_kinds import RowKind
from innovate_ts.basics.units import parse_unit

_SUBJECT = frozenset(
    {
        ColumnRole.INDICATOR,
        ColumnRole.UNIT,
        ColumnRole.MULTIPLIER,
        ColumnRole.EXPONENT,
    }
)
"""The columns whose words say what a figure is of, but for its time and place."""

_MOST_REMARKS = 10_000
_LONGEST_REMARK = 200
"""How many remarks are remembered, and of which length."""

Item = TypeVar("Item")


class Familiar(NamedTuple):
    """What rows that follow one another give."""

    kinds: list[RowKind]
    """What becomes of each."""
    values: list[Actual]


class FamiliarRows:
    """Reads the rows of one table whose words are known.

    The words of a row are taken in two parts: what its figures are of, and the circumstances, which are
    their time and place, and all else that is written in it. With few of each, a table has very many pairs.

    Args:
        table: the table.
        grid: its heads and rows.
        labels: what labels mean in the plan.
        must_be_read_with_care: whether its rows say something of their actuals, or footnotes of some rows.
        is_strict: whether rows of other indicators are errors.
    """

    def __init__(
        self,
        table: RawTable,
        grid: Grid,
        labels: Labels,
        *,
        must_be_read_with_care: bool,
        is_strict: bool,
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
        taken = {*self._values, *self._remarks}
        for index, head in enumerate(grid.heads):
            if head.role in _SUBJECT:
                self._subject.append(index)
            elif index not in taken:
                self._rest.append(index)
        # What a merged cell says, and what a comma is, is not written in the row itself; nor what a footnote
        # says of it. And each figure is held against what stands beside it.
        is_by_itself = not table.merged_down and table.decimal_mark == "point"
        self._is_plain = is_by_itself and not must_be_read_with_care
        self._silent: dict[str, bool] = {}
        self._learnt: dict[Words, dict[int, KnownSubject]] = {}
        names = grid.columns(ColumnRole.INDICATOR)
        has_names_in_heads = any(head.indicator for head in grid.values())
        place = None
        if names and not has_names_in_heads and not is_strict:
            place = self._subject.index(names[0])
        self._known = KnownSubjects(place, labels)
        self._examples: dict[tuple[int, tuple[str, str, str]], dict[Words, Actual]] = {}

    # --- words ----------------------------------------------------------------------------------------------

    def circumstances_in(self, stretch: Stretch) -> Iterable[Words]:
        """The circumstances of each row."""
        return _words_in(stretch, self._rest)

    def unusual_in(self, stretch: Stretch) -> set[int]:
        """The places of the rows that do not say all by themselves."""
        if not self._is_plain:
            return set(range(len(stretch)))
        unusual = set(stretch.longer_than(self._width))
        for index in self._regions:
            # A row without a place may be meant for the place above it.
            places = set(stretch.column(index))
            blank = {place for place in places if not place.strip()}
            unusual |= stretch.places_of(index, blank)
        for index in self._remarks:
            remarks = set(stretch.column(index))
            speaking = {remark for remark in remarks if self._speaks(index, remark)}
            unusual |= stretch.places_of(index, speaking)
        return unusual

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

    def region_of(self, stretch: Stretch, place: int) -> str:
        """The place that a row names, as written."""
        written = [stretch.column(index)[place].strip() for index in self._regions]
        return "".join(written)

    # --- figures --------------------------------------------------------------------------------------------

    def learn(
        self, row: RawRow, column: int, subject: KnownSubject, actual: Actual | None
    ) -> None:
        """Remember what the words of a row mean for a column, of which there was nothing to say.

        Args:
            row: the row, which says all by itself.
            column: the index of a cell.
            subject: what the words say that the figure is of.
            actual: what was read of it; None where it is of none of the plan.
        """
        text = row.text(column)
        if not is_plain_figure(text):
            return
        if actual is not None and subject.indicator is not None:
            quantity = Decimal(text)
            units = (actual.unit or subject.indicator.unit, subject.indicator.unit)
            if not quantity or any(map(_leaves_digits_open, units)):
                return
            ratio = Fraction(actual.figure) / Fraction(quantity)
            examples = self._examples.setdefault((column, subject.manner), {})
            examples[_words_of(row, self._rest)] = actual
            subject = replace(
                subject,
                unit=actual.unit,
                is_converted=ratio != 1,
                times=Decimal(ratio.numerator),
                by=Decimal(ratio.denominator),
                safe=safe_range(subject.indicator),
                examples=examples,
            )
        words = _words_of(row, self._subject)
        subjects = self._learnt.setdefault(words, {})
        subjects[column] = subject
        if len(subjects) == len(self._values):
            in_order = [subjects[index] for index in self._values]
            is_of_others = all(known.indicator is None for known in in_order)
            self._known[words] = OF_OTHERS if is_of_others else tuple(in_order)

    def doubtful_in(self, stretch: Stretch) -> set[int]:
        """The places of the rows of which a figure can be read in more than one way, or in none.

        Those of other indicators are not read at all.
        """
        doubtful: set[int] = set()
        for index in self._values:
            texts = stretch.column(index)
            if stretch.has_certain_figures(index) or are_plain_figures(texts):
                continue
            doubtful.update(
                place for place, text in enumerate(texts) if not is_plain_figure(text)
            )
        return {
            place
            for place in doubtful
            if not self._known.are_of_a_stranger(self._subject_of(stretch, place))
        }

    def _subject_of(self, stretch: Stretch, place: int) -> Words:
        """The words of a row that say what its figures are of."""
        return tuple(stretch.column(index)[place] for index in self._subject)

    def read(self, stretch: Stretch, begin: int, end: int) -> Familiar:
        """What rows give, as far as their words are known and there is nothing to say of their figures.

        Args:
            stretch: the rows.
            begin: the place of the first.
            end: the place behind the last; each before it says all by itself, in plain figures.
        """
        known = self._known_from(stretch, begin, end)
        places = list(compress(range(begin, end), known))
        if not places:
            return Familiar(["other"] * len(known), [])
        kinds: list[RowKind] = ["used" if subjects else "other" for subjects in known]
        cells = self._cells(stretch, places, known)
        values = cells.values()
        if len(values) == len(cells.subjects):
            return Familiar(kinds, values)
        # The first row with a figure of which there is something to say, and all below it, are left.
        place = cells.places[len(values)]
        number = stretch.numbers[place]
        while values and values[-1].row == number:
            values.pop()
        return Familiar(kinds[: place - begin], values)

    def _cells(
        self,
        stretch: Stretch,
        places: Sequence[int],
        known: Sequence[tuple[KnownSubject, ...]],
    ) -> FamiliarCells:
        """The cells of the indicators of the plan in some rows, row by row."""
        subjects = list(chain.from_iterable(compress(known, known)))
        texts = chain.from_iterable(_words_at(stretch, self._values, places))
        words = self._for_each_cell(_words_at(stretch, self._rest, places))
        is_of_plan = [subject.indicator is not None for subject in subjects]
        of_cells = list(compress(self._for_each_cell(places), is_of_plan))
        notes: list[str] | None = None
        if self._notes:
            notes = [note_of(stretch.row(place), self._notes) for place in of_cells]
        return FamiliarCells(
            subjects=list(compress(subjects, is_of_plan)),
            texts=list(compress(texts, is_of_plan)),
            words=compress(words, is_of_plan),
            places=of_cells,
            numbers=list(map(stretch.numbers.__getitem__, of_cells)),
            notes=notes,
        )

    def _for_each_cell(self, of_rows: Iterable[Item]) -> Iterable[Item]:
        """What belongs to rows, once for each of their values."""
        if len(self._values) == 1:
            return of_rows
        return chain.from_iterable(map(repeat, of_rows, repeat(len(self._values))))

    def _known_from(
        self, stretch: Stretch, begin: int, end: int
    ) -> list[tuple[KnownSubject, ...]]:
        """What is known of the figures of each row, up to the first one with new words."""
        known: list[tuple[KnownSubject, ...]] = []
        varying = [
            index for index in self._subject if stretch.text_of_all(index) is None
        ]
        # Those before the first that is new stay.
        with suppress(KeyError):
            if len(varying) == 1:
                of_word = KnownByWord(self._known, self._subject, stretch)
                words = stretch.column(varying[0])[begin:end]
                known.extend(map(of_word.__getitem__, words))
            else:
                subjects = _words_in(stretch, self._subject, begin, end)
                known.extend(map(self._known.__getitem__, subjects))
        return known


def _leaves_digits_open(unit: str) -> bool:
    """Whether a whole number in a unit says less of a figure than each of its digits: 5公斤 is 5E+3."""
    return parse_unit(unit).factor.as_tuple().exponent != 0


def _words_of(row: RawRow, columns: Iterable[int]) -> Words:
    return tuple(map(row.text, columns))


def _words_in(
    stretch: Stretch, columns: Sequence[int], begin: int = 0, end: int | None = None
) -> Iterable[Words]:
    """The words of each row in some columns."""
    if not columns:
        return repeat((), len(range(len(stretch))[begin:end]))
    return zip(*(stretch.column(index)[begin:end] for index in columns), strict=True)


def _words_at(
    stretch: Stretch, columns: Sequence[int], places: Sequence[int]
) -> Iterable[Words]:
    """The words of some rows in some columns."""
    if not columns:
        return repeat((), len(places))
    texts = [map(stretch.column(index).__getitem__, places) for index in columns]
    return zip(*texts, strict=True)
