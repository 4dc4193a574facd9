"""How the workbook looks: heads, rows, and colours that go by the words of a cell."""

from __future__ import annotations

from typing import Any

from innovate_ts.messages import phrases
from innovate_ts.output.words import Words
from innovate_ts.output.workbook import Book
from innovate_ts.verdicts.statuses import Status

Look = dict[str, object]
"""Properties of a format in XlsxWriter's words."""

HEAD: Look = {
    "bold": True,
    "bg_color": "#1F3864",
    "font_color": "#FFFFFF",
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
    "border": 1,
    "border_color": "#8EA9DB",
}
BODY: Look = {
    "valign": "top",
    "text_wrap": True,
    "border": 1,
    "border_color": "#C9CFD9",
}
TITLE: Look = {
    "bold": True,
    "font_size": 16,
    "font_color": "#1F3864",
    "valign": "vcenter",
}
SECTION: Look = {
    "bold": True,
    "font_size": 12,
    "font_color": "#1F3864",
    "valign": "vcenter",
}
SENTENCE: Look = {"font_size": 12, "text_wrap": True, "valign": "vcenter"}
FINE: Look = {"font_color": "#595959", "text_wrap": True, "valign": "top"}

_GOOD: Look = {"bg_color": "#E2F0D9", "font_color": "#1E5B2A"}
_FAIR: Look = {"bg_color": "#FFF2CC", "font_color": "#6B4700"}
_BAD: Look = {"bg_color": "#F9D9D9", "font_color": "#8B1A1A", "bold": True}
_LACKS: Look = {"bg_color": "#FCE4D6", "font_color": "#7A3300"}
_AHEAD: Look = {"bg_color": "#F2F2F2", "font_color": "#595959"}
_ASKS: Look = {"bg_color": "#DDEBF7", "font_color": "#1F4E79"}
_STATUSES: dict[Status, Look] = {
    "met": _GOOD,
    "not_met": _BAD,
    "on_track": _GOOD,
    "at_risk": _FAIR,
    "off_track": _BAD,
    "not_due": _AHEAD,
    "no_data": _LACKS,
    "not_assessable": _LACKS,
    "needs_review": _ASKS,
}
BARS: dict[Status, str] = {
    "met": "#3F8F55",
    "not_met": "#C0392B",
    "on_track": "#7DB88A",
    "at_risk": "#E0A526",
    "off_track": "#D9604F",
}
"""The colours of a chart's bars; any other status has that of `BAR`."""
BAR = "#8497B0"


def paint_statuses(
    sheet: Any, book: Book, words: Words, place: tuple[int, int, int, int]
) -> None:
    """Colour cells by the status that their words begin with, whoever wrote them.

    Args:
        sheet: the sheet as XlsxWriter has it.
        book: the workbook.
        words: the words of the statuses.
        place: first row and column, last row and column.
    """
    _paint(
        sheet,
        book,
        place,
        {words.say(f"status_{name}"): look for name, look in _STATUSES.items()},
    )
    _paint(sheet, book, place, {words.say(phrases.flag_slightly_behind): _GOOD})


def paint_severities(
    sheet: Any, book: Book, words: Words, place: tuple[int, int, int, int]
) -> None:
    """Colour cells by the severity that they name; see `paint_statuses`."""
    looks = {"error": _BAD, "warning": _FAIR, "note": _AHEAD}
    _paint(
        sheet,
        book,
        place,
        {words.say(f"severity_{name}"): look for name, look in looks.items()},
    )


def _paint(
    sheet: Any, book: Book, place: tuple[int, int, int, int], looks: dict[str, Look]
) -> None:
    for beginning, look in looks.items():
        rule = {
            "type": "text",
            "criteria": "begins with",
            "value": beginning,
            "format": book.style(**look),
        }
        sheet.conditional_format(*place, rule)
