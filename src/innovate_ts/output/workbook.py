"""Workbooks as this program writes them, through XlsxWriter: texts stay texts, figures stay exact.

The same content gives the same bytes: the one date inside is fixed.
"""

import io
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from innovate_ts.basics.extras import missing_libraries
from innovate_ts.basics.units import plain
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.output.terminal import printable

_UTF_16 = "utf-16-le"
CREATED = datetime(2000, 1, 1)
A4 = 9
"""Excel's number of the paper."""
LONGEST = 32_767
"""UTF-16 units that a cell holds; Excel drops what is beyond."""
LONGEST_TITLE = 200
"""Characters of a title among the properties and in the head of a page, which holds 255 with its codes."""
DIGITS = 15
"""Significant digits that a workbook's numbers, binary floats, keep of any figure."""
PLACES = 30
"""Digits that a format shows on either side of the point."""


_Look = tuple[tuple[str, object], ...]
"""The properties of a format, in the order of their names."""


class Book:
    """A workbook in memory."""

    def __init__(self, title: str, place: Place) -> None:
        """Begin it.

        Args:
            title: the title among its properties.
            place: what asked for it, should XlsxWriter be absent.

        Raises:
            InputError: XlsxWriter is not installed.
        """
        try:
            import xlsxwriter  # noqa: PLC0415 - an extra, needed for workbooks only
        except ImportError as error:
            absent = problem(missing_libraries(), place)
            raise InputError((absent,)) from error
        self._out = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        }
        self.file: Any = xlsxwriter.Workbook(self._out, options)
        self.file.set_properties(
            {
                "title": _title(title),
                "created": CREATED,
            }
        )
        self._styles: dict[_Look, Any] = {}

    def sheet(self, name: str) -> Any:
        """A new sheet that prints on A4 across, as wide as one page."""
        sheet = self.file.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def style(self, **properties: object) -> Any:
        """The format with these properties, in XlsxWriter's words."""
        # A report has many cells and few looks; a format for each cell would make it slow.
        look = tuple(sorted(properties.items()))
        if look not in self._styles:
            self._styles[look] = self.file.add_format(properties)
        return self._styles[look]

    def content(self) -> bytes:
        """End it: its bytes."""
        self.file.close()
        return self._out.getvalue()


def page_text(text: str) -> str:
    """A text in the head of a page; an ampersand, which begins a code there, becomes a full-width one."""
    return _title(text).replace("&", "＆")


def _title(text: str) -> str:
    shown = printable(text)
    if len(shown) <= LONGEST_TITLE:
        return shown
    kept = shown[: LONGEST_TITLE - 1]
    return f"{kept}…"


def cell_text(text: str, left_out: Callable[[int], str]) -> str:
    """A text as a cell holds it: control characters spelt out, lines kept, what is too long cut and said.

    Args:
        text: the text.
        left_out: what is said at the end of a cut text, for the number of characters left out.
    """
    lines = [printable(line) for line in text.split("\n")]
    shown = "\n".join(lines)
    if _units(shown) <= LONGEST:
        return shown
    # The remark is longest where all is left out; so it has room, whatever it says in the end.
    longest_remark = left_out(len(shown))
    room = LONGEST - _units(longest_remark)
    kept = _beginning(shown, room)
    missing = len(shown) - len(kept)
    remark = left_out(missing)
    return kept + remark


def _beginning(text: str, units: int) -> str:
    """The beginning of a text, of so many UTF-16 units at most."""
    code = text.encode(_UTF_16)
    kept = code[: 2 * units]
    # A character of two units that the cut goes through is dropped whole.
    return kept.decode(_UTF_16, errors="ignore")


def _units(text: str) -> int:
    """The UTF-16 units of a text, in which Excel counts."""
    code = text.encode(_UTF_16)
    return len(code) // 2


def is_exact(figure: Decimal) -> bool:
    """Whether a workbook's number holds and shows each digit of a figure; if not, it has to be a text."""
    text = plain(figure)
    size = text.lstrip("-")
    whole, _, part = size.partition(".")
    digits = whole + part
    significant = digits.strip("0")
    longest_side = max(len(whole), len(part))
    is_held = len(significant) <= DIGITS
    is_shown = longest_side <= PLACES
    return is_held and is_shown


def number_format(
    decimals: int, unit: str = "", *, sign: str = "", signed: bool = False
) -> str:
    """The format of a number with its thousands, its decimals and a word behind it, in Excel's words.

    Args:
        decimals: how many are shown.
        unit: what stands behind the digits as it is; nothing is multiplied.
        sign: what stands before them.
        signed: whether a positive figure has a plus.
    """
    digits = "#,##0"
    if decimals:
        digits += "." + "0" * decimals
    behind = ""
    if unit:
        behind = f'"{unit}"'
    before = f'"{sign} "' if sign else ""
    if not signed:
        return before + digits + behind
    # Excel tells positive, negative and zero apart by their place: without the third, zero has a plus.
    formats = (
        f"+{digits}{behind}",
        f"-{digits}{behind}",
        f"0{behind}",
    )
    return ";".join(formats)
