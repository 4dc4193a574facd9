"""Which number format a style of cells has; fonts, fills and borders are passed over, however broken."""

from collections.abc import Mapping

from innovate_ts.actuals.number_formats import BUILT_IN, GENERAL
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.workbooks.archive import Archive
from innovate_ts.actuals.workbooks.scan import Attributes, PartScanner
from innovate_ts.messages import files as texts

MAX_STYLES = 100_000
"""Styles that a workbook may have; Excel stops at 65,490."""

MAX_CODES = 5_000
"""Number formats that a workbook may define; Excel stops at some 250."""

MAX_CODE = 255
"""Characters that a number format may have, as Excel has it."""

Formats = Mapping[str, str]
"""The number formats of the styles that are defined, by the numbers of the styles."""


def read_formats(archive: Archive, part: str) -> Formats:
    """The number formats of a workbook's styles; a style whose format is not defined is left out."""
    scanner = _StyleScanner(part)
    scanner.scan(archive.chunks(part))
    formats: dict[str, str] = {}
    for number, identity in enumerate(scanner.styles):
        code = scanner.codes.get(identity) or built_in(identity)
        if code is not None:
            formats[str(number)] = code
    return formats


def built_in(identity: str) -> str | None:
    """The format that has a number and needs no definition."""
    if identity == "0":
        return GENERAL
    is_number = identity.isdecimal() and identity.isascii() and len(identity) < 4
    return BUILT_IN.get(int(identity)) if is_number else None


class _StyleScanner(PartScanner):
    """Walks through the styles."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._section = ""
        self.codes: dict[str, str] = {}
        self.styles: list[str] = []

    def begin(self, name: str, attributes: Attributes) -> None:
        # Formats and styles of the same names also stand in other sections, for other uses.
        if name in {"numFmts", "cellXfs", "cellStyleXfs", "dxfs"}:
            self._section = name
        elif name == "numFmt" and self._section == "numFmts":
            code = attributes.get("formatCode", "")
            if len(code) <= MAX_CODE:
                self.codes[attributes.get("numFmtId", "")] = code
        elif name == "xf" and self._section == "cellXfs":
            self.styles.append(attributes.get("numFmtId", "0"))
        if len(self.styles) > MAX_STYLES or len(self.codes) > MAX_CODES:
            raise CannotReadError(texts.too_many_styles(most=MAX_STYLES))

    def end(self, name: str) -> None:
        """A section is over where the next one begins."""
