"""The cells of one sheet, each as a person sees it, while its XML goes by.

This is walked through for every cell of a workbook: what it does for each is as little as can be.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from math import isfinite
from operator import attrgetter

from innovate_ts.actuals.merged import MAX_AREAS, MergedArea
from innovate_ts.actuals.number_formats import (
    NumberFormat,
    number_format,
    plain_number,
)
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import MAX_CELLS, MAX_COLUMNS
from innovate_ts.actuals.workbooks.book import BookParts
from innovate_ts.actuals.workbooks.rich_text import RichText, unescaped
from innovate_ts.actuals.workbooks.scan import (
    BETWEEN,
    SPREADSHEET,
    Attributes,
    PartScanner,
    is_on,
)
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import files as file_texts

_NOT_ZERO = re.compile("[1-9]")

MAX_ROWS = 1_048_576

_EXACT_DIGITS = 15
"""Digits of a whole number up to which it is shown as it is written."""
_OFTEN = 5
"""Characters of a number up to which it is likely to be met again, and kept once."""

_KEPT = 100_000
"""Numbers with a format of their own that are remembered with what they show."""

_OUTSIDE, _IN_ROW, _IN_CELL, _IN_VALUE = range(4)
"""Where in a sheet the scanner is."""

_LETTERS = re.compile("[A-Z]{1,3}")
_AREA = re.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_ISO_DATE = number_format("yyyy-mm-dd")


class SheetScanner(PartScanner):
    """Walks through a sheet and keeps what its cells show.

    Args:
        part: the name of the part.
        book: what the sheet shares with others.
    """

    def __init__(self, part: str, book: BookParts) -> None:
        super().__init__(part)
        self._strings = book.strings
        self._codes = book.formats
        self._formats: dict[str | None, NumberFormat | None] = {}
        self._epoch = book.epoch
        self._is_to_be_computed = book.is_to_be_computed
        self._text = RichText(self)
        self._shared_formulas: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        self._often: dict[str, str] = {}
        self._shown_before: dict[tuple[str | None, str], str] = {}

        self._by_kind: dict[str | None, Callable[[str], str]] = {
            None: self._number,
            "n": self._number,
            "s": self._shared_text,
            "str": unescaped,
            "inlineStr": unescaped,
            "b": _truth,
            "d": self._day,
            "e": str,
        }

        self._state = _OUTSIDE
        self._row_name = ""
        self._is_row_hidden = False
        self._cells: list[str] = []
        self._cell_count = 0
        self._characters = book.characters
        self._column = -1
        self._attributes: Attributes = {}
        self._value: str | None = None
        self._formula: str | None = None
        self._formula_is_shared: str | None = None
        self._has_rich_text = False
        self._cell_element = self._value_element = self._row_element = ""

        self.rows: list[RawRow] = []
        """The rows that show anything."""
        self.areas: list[MergedArea] = []
        """The merged areas."""
        self.hidden_rows: list[int] = []
        """The numbers of hidden rows that show anything."""
        self.hidden_columns: list[range] = []
        """The indices of hidden columns."""
        self.undefined_format: tuple[int, int] | None = None
        """Row and column of the first number whose format is not defined."""

    def in_order(self) -> list[RawRow]:
        """The rows from the top down; Excel writes them so, and others need not."""
        number_of = attrgetter("number")
        self.rows.sort(key=number_of)
        numbers = set(map(number_of, self.rows))
        if len(numbers) < len(self.rows):
            raise self.damaged()
        return self.rows

    # --- elements -------------------------------------------------------------------------------------------

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._cell_element:
            if self._state != _IN_ROW:
                raise self.damaged()
            self._state = _IN_CELL
            self._attributes = attributes
            self._value = None
        elif name == self._value_element:
            if self._state != _IN_CELL:
                raise self.damaged()
            self._state = _IN_VALUE
            self._pieces.clear()
        elif name == self._row_element:
            self._begin_row(attributes)
        else:
            if self._depth == 0:
                self._begin_sheet(name)
            super()._open(name, attributes)

    def _close(self, name: str) -> None:
        if name == self._value_element:
            self._state = _IN_CELL
            pieces = self._pieces
            # Most values come in one piece.
            self._value = pieces[0] if len(pieces) == 1 else self.collected()
        elif name == self._cell_element:
            self._state = _IN_ROW
            self._end_cell()
        elif name == self._row_element:
            self._end_row()
        else:
            super()._close(name)

    def _begin_sheet(self, name: str) -> None:
        """The outermost element says which of its two namespaces the sheet is written in."""
        namespace, _, local = name.rpartition(BETWEEN)
        if local != "worksheet" or namespace not in SPREADSHEET:
            raise self.damaged()
        self._cell_element = f"{namespace}{BETWEEN}c"
        self._value_element = f"{namespace}{BETWEEN}v"
        self._row_element = f"{namespace}{BETWEEN}row"

    def begin(self, name: str, attributes: Attributes) -> None:
        """An element begins that is neither a row nor a cell nor its value."""
        if self._state == _IN_CELL:
            self._begin_in_cell(name, attributes)
        elif name == "col":
            self._add_column(attributes)
        elif name == "mergeCell":
            self._add_area(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """The same element ends."""
        if self._state == _IN_CELL:
            self._end_in_cell(name)

    # --- rows -----------------------------------------------------------------------------------------------

    def _begin_row(self, attributes: Attributes) -> None:
        if self._state != _OUTSIDE:
            raise self.damaged()
        before = self.row or 0
        self._row_name = attributes.get("r") or str(before + 1)
        self.row = _number_within(self._row_name, MAX_ROWS)
        if self.row is None:
            raise self.damaged()
        self._is_row_hidden = is_on(attributes.get("hidden"))
        self._column = -1
        self._state = _IN_ROW

    def _end_row(self) -> None:
        self._state = _OUTSIDE
        if not self._cells or self.row is None:
            return
        self._cell_count += len(self._cells)
        if self._cell_count > MAX_CELLS:
            raise CannotReadError(texts.too_many_cells(most=MAX_CELLS))
        self._characters.add(self._cells)
        self.rows.append(RawRow(self.row, tuple(self._cells)))
        self._cells.clear()
        if self._is_row_hidden:
            self.hidden_rows.append(self.row)

    def _add_column(self, attributes: Attributes) -> None:
        """Columns that look alike; only whether they are hidden is kept."""
        if not is_on(attributes.get("hidden")):
            return
        first = _number_within(attributes.get("min", ""), MAX_COLUMNS)
        last = _number_within(attributes.get("max", ""), MAX_COLUMNS)
        if first is not None and last is not None:
            self.hidden_columns.append(range(first - 1, last))

    def _add_area(self, reference: str) -> None:
        match = _AREA.fullmatch(reference)
        if match is None:
            # A single cell may call itself merged.
            return
        left, top, right, bottom = match.groups()
        area = MergedArea(
            top=int(top),
            bottom=int(bottom),
            left=self._column_of(left),
            right=self._column_of(right),
        )
        if area.top <= area.bottom and area.left <= area.right:
            self.areas.append(area)
        if len(self.areas) > MAX_AREAS:
            message = file_texts.too_many_merged_cells(most=MAX_AREAS)
            raise CannotReadError(message)

    # --- cells ----------------------------------------------------------------------------------------------

    def _begin_in_cell(self, name: str, attributes: Attributes) -> None:
        if name == "f":
            self._formula_is_shared = attributes.get("si")
            self.collect_text()
            return
        if name == "is":
            self._has_rich_text = True
        self._text.begin(name, attributes)

    def _end_in_cell(self, name: str) -> None:
        if name != "f":
            self._text.end(name)
            return
        self._formula = self.collected()
        shared = self._formula_is_shared
        if shared is not None:
            # The first cell of a group has the formula; the others refer to it.
            self._formula = self._shared_formulas.setdefault(shared, self._formula)

    def _end_cell(self) -> None:
        """Keep what a cell shows, unless it shows nothing."""
        attributes = self._attributes
        reference = attributes.get("r")
        if reference is None:
            column = self._column + 1
        else:
            letters = reference.removesuffix(self._row_name)
            column = self._columns.get(letters, -1)
            if column < 0:
                column = self._column_of(letters)
        self._column = column
        shown = self._shown()
        if not shown:
            return
        cells = self._cells
        width = len(cells)
        if column == width:
            cells.append(shown)
        elif column > width:
            cells += [""] * (column - width)
            cells.append(shown)
        elif cells[column]:
            raise self.damaged()
        else:
            cells[column] = shown

    def _column_of(self, letters: str) -> int:
        """The index of a column by its letters."""
        if not _LETTERS.fullmatch(letters):
            raise self.damaged()
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - ord("A") + 1
        if number > MAX_COLUMNS:
            raise self.damaged()
        self._columns[letters] = number - 1
        return number - 1

    def _shown(self) -> str:
        """What a person sees in the cell."""
        value = self._value
        formula = self._formula
        if formula is not None:
            self._formula = None
            if self._lacks_value(value):
                return f"={formula}"
        if self._has_rich_text:
            self._has_rich_text = False
            return self._text.take()
        if value is None:
            return ""
        show = self._by_kind.get(self._attributes.get("t"))
        if show is None:
            raise self.damaged()
        return show(value)

    def _lacks_value(self, value: str | None) -> bool:
        """Whether a formula was never computed, or by nobody who says so."""
        kind = self._attributes.get("t")
        if kind == "str":
            # Its result may be the empty text.
            return value is None
        if self._is_to_be_computed and kind in {None, "n"}:
            return value in {None, "", "0"}
        return not value

    def _shared_text(self, value: str) -> str:
        if not value.isdecimal():
            raise self.damaged()
        try:
            return self._strings[int(value)]
        except (IndexError, ValueError):
            # The latter of an index of thousands of digits.
            raise self.damaged() from None

    def _number(self, written: str) -> str:
        style = self._attributes.get("s")
        try:
            form = self._formats[style]
        except KeyError:
            form = self._format_of(style)
        if form is not None:
            return self._formatted(written, style, form)
        if len(written) <= _EXACT_DIGITS:
            is_whole = written.isdecimal() and written.isascii()
            if is_whole and written[0] != "0":
                if len(written) <= _OFTEN:
                    return self._often.setdefault(written, written)
                return written
        value = _number_of(written)
        return written.strip() if value is None else plain_number(value)

    def _formatted(self, written: str, style: str | None, form: NumberFormat) -> str:
        """A number as its format shows it; the same number of the same style is shown once."""
        shown = self._shown_before.get((style, written))
        if shown is None:
            value = _number_of(written)
            if value is None:
                return written.strip()
            shown = form.show(value, self._epoch)
            if len(self._shown_before) < _KEPT:
                self._shown_before[style, written] = shown
        return shown

    def _format_of(self, style: str | None) -> NumberFormat | None:
        """The number format of a style; None where numbers are shown as they are.

        Those of a style that is not there are, as Excel would show them after its repair.
        """
        # A cell that names no style has the first one.
        code = self._codes.get(style or "0")
        if code is None:
            if self.undefined_format is None:
                self.undefined_format = (self.row or 0, self._column + 1)
            return None
        form = number_format(code)
        self._formats[style] = None if form.is_plain else form
        return self._formats[style]

    def _day(self, written: str) -> str:
        """A date that is written as one, not as a number of days."""
        written = written.strip()
        form = self._format_of(self._attributes.get("s")) or _ISO_DATE
        for parse in (datetime.fromisoformat, time.fromisoformat):
            try:
                moment: date | time = parse(written)
            except ValueError:
                continue
            return form.show_day(moment)
        return written


def _number_of(written: str) -> float | None:
    """A number as a workbook writes it; Python would take more for one."""
    try:
        value = float(written)
    except ValueError:
        return None
    if "_" in written or not isfinite(value) or _is_lost(written, value):
        return None
    return value


def _is_lost(written: str, value: float) -> bool:
    """Whether a number is too small to be told from zero, and is none."""
    mantissa, _, _ = written.lower().partition("e")
    return value == 0 and _NOT_ZERO.search(mantissa) is not None


def _truth(value: str) -> str:
    return "TRUE" if is_on(value.strip()) else "FALSE"


def _number_within(text: str, most: int) -> int | None:
    """A whole number from 1 to the most that there may be."""
    is_number = text.isdecimal() and text.isascii() and len(text) <= len(str(most))
    if not is_number or not 0 < int(text) <= most:
        return None
    return int(text)
