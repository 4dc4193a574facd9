"""The table of texts that the cells of a workbook share."""

from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.workbooks.archive import Archive
from innovate_ts.actuals.workbooks.rich_text import RichText
from innovate_ts.actuals.workbooks.scan import Attributes, PartScanner
from innovate_ts.messages import files as texts

MAX_STRINGS = 2_000_000
"""Texts that a workbook may share among its cells."""


def read_strings(archive: Archive, part: str) -> list[str]:
    """The shared texts in the order in which cells count them."""
    scanner = _StringScanner(part)
    scanner.scan(archive.chunks(part))
    return scanner.strings


class _StringScanner(PartScanner):
    """Walks through the table of shared texts."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._text = RichText(self)
        self.strings: list[str] = []

    def begin(self, name: str, attributes: Attributes) -> None:
        self._text.begin(name, attributes)

    def end(self, name: str) -> None:
        self._text.end(name)
        if name == "si":
            self.strings.append(self._text.take())
            if len(self.strings) > MAX_STRINGS:
                raise CannotReadError(texts.too_many_texts(most=MAX_STRINGS))
