"""What became of each row of a table, in a few bytes a row."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from typing import Literal

RowKind = Literal["error", "used", "other", "empty"]

ROW_KINDS: tuple[RowKind, ...] = ("error", "used", "other", "empty")
"""The first that fits: a row with an error is one of errors, whatever else its cells give."""

_CODES = {kind: code for code, kind in enumerate(ROW_KINDS)}


class RowKinds(MutableMapping[int, RowKind]):
    """What became of each row, by its number; the rows stand in the order of their numbers.

    Args:
        kinds: some rows.
    """

    def __init__(self, kinds: Mapping[int, RowKind] | None = None) -> None:
        self._numbers: range | array[int] = range(0)
        self._codes = bytearray()
        self.update(kinds or {})

    def add(self, numbers: Sequence[int], kinds: Sequence[RowKind]) -> None:
        """Add rows that stand below all that are here."""
        self._add_numbers(numbers)
        if kinds and kinds.count(kinds[0]) == len(kinds):
            self._codes += bytes([_CODES[kinds[0]]]) * len(kinds)
        else:
            self._codes += bytes(map(_CODES.__getitem__, kinds))

    def _add_numbers(self, numbers: Sequence[int]) -> None:
        """Most rows follow one another without a gap, so that the first and the last say it all."""
        here = self._numbers
        match here, numbers:
            case range(), range() if not here:
                self._numbers = numbers
            case range(), range() if here.stop == numbers.start:
                self._numbers = range(here.start, numbers.stop)
            case _:
                self._as_array().extend(iter(numbers))

    def _as_array(self) -> array[int]:
        """The numbers as they are kept where some are left out."""
        if isinstance(self._numbers, range):
            self._numbers = array("I", self._numbers)
        return self._numbers

    def count(self, kind: RowKind) -> int:
        """How many rows are of a kind."""
        return self._codes.count(_CODES[kind])

    def __len__(self) -> int:
        return len(self._codes)

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __getitem__(self, number: int) -> RowKind:
        place = self._place_of(number)
        if not self._stands_there(place, number):
            raise KeyError(number)
        return ROW_KINDS[self._codes[place]]

    def __setitem__(self, number: int, kind: RowKind) -> None:
        place = self._place_of(number)
        if not self._stands_there(place, number):
            self._as_array().insert(place, number)
            self._codes.insert(place, 0)
        self._codes[place] = _CODES[kind]

    def __delitem__(self, number: int) -> None:
        place = self._place_of(number)
        if not self._stands_there(place, number):
            raise KeyError(number)
        del self._as_array()[place]
        del self._codes[place]

    def _place_of(self, number: int) -> int:
        return bisect_left(self._numbers, number)

    def _stands_there(self, place: int, number: int) -> bool:
        return place < len(self._numbers) and self._numbers[place] == number
