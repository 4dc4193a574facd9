"""How much a workbook shows: very many cells may share one text, so its file's size says nothing."""

from collections.abc import Iterable

from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import MAX_CHARACTERS
from innovate_ts.messages import actuals as texts


class ShownCharacters:
    """The characters that the sheets of a workbook have shown so far."""

    def __init__(self) -> None:
        self._count = 0

    def add(self, cells: Iterable[str]) -> None:
        """Count those of a row, before anything else is done with it.

        Raises:
            CannotReadError: they are too many.
        """
        self._count += sum(map(len, cells))
        if self._count > MAX_CHARACTERS:
            raise CannotReadError(texts.too_many_characters(most=MAX_CHARACTERS))
