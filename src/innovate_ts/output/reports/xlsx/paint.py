"""Colours by status and severity: of cells, by their words, whoever wrote them, and of a chart's bars."""

from typing import NamedTuple, assert_never, get_args

from innovate_ts.findings import Severity
from innovate_ts.messages import Bilingual, headline, phrases
from innovate_ts.output.reports.xlsx.look import Look
from innovate_ts.output.reports.xlsx.sheet import Sheet
from innovate_ts.output.words.inputs import severity_name
from innovate_ts.output.words.pace import of_schedule
from innovate_ts.output.words.verdicts import status_name
from innovate_ts.verdicts.statuses import STATUSES, Status

_GOOD: Look = {"bg_color": "#E2F0D9", "font_color": "#1E5B2A"}
_FAIR: Look = {"bg_color": "#FFF2CC", "font_color": "#6B4700"}
_BAD: Look = {"bg_color": "#F9D9D9", "font_color": "#8B1A1A", "bold": True}
_LACKS: Look = {"bg_color": "#FCE4D6", "font_color": "#7A3300"}
_AHEAD: Look = {"bg_color": "#F2F2F2", "font_color": "#595959"}
_ASKS: Look = {"bg_color": "#DDEBF7", "font_color": "#1F4E79"}

BAR = "#8497B0"
"""The colour of a chart's bars, unless a status gives them another."""


class CellsOfColumn(NamedTuple):
    """Some cells below each other."""

    column: int
    first: int
    """The row of the first one."""
    last: int
    """The row of the last one."""


def paint_statuses(sheet: Sheet, cells: CellsOfColumn) -> None:
    """Colour cells by the status that their words begin with."""
    words = sheet.words
    looks = {}
    for status in STATUSES:
        name = status_name(status)
        looks[name] = _look_of_status(status)
    looks |= {
        phrases.flag_slightly_behind: _GOOD,
        phrases.status_early: _GOOD,
        phrases.status_below_expected: _FAIR,
        phrases.status_awaiting: _AHEAD,
        phrases.flag_spent: _look_of_status("not_met"),
        headline.made_good_of_them: _look_of_status("late"),
        headline.accepted_of_them: _look_of_status("not_met"),
        headline.open_so_far: _look_of_status("not_assessable"),
    }
    # English says the same of a pace by time and of a plan's own schedule.
    if words.language == "zh":
        slightly_behind = of_schedule(phrases.flag_slightly_behind)
        on_track = of_schedule(phrases.status_on_track)
        looks[slightly_behind] = _GOOD
        looks[on_track] = _GOOD
    # The first rule that fits counts: "met late" begins with "met".
    names = sorted(looks, key=lambda name: len(words.say(name)), reverse=True)
    for name in names:
        _paint(
            sheet=sheet,
            cells=cells,
            beginning=name,
            look=looks[name],
        )


def paint_severities(sheet: Sheet, cells: CellsOfColumn) -> None:
    """Colour cells by the severity that they name."""
    severities: tuple[Severity, ...] = get_args(Severity)
    for severity in severities:
        name = severity_name(severity)
        look = _look_of_severity(severity)
        _paint(
            sheet=sheet,
            cells=cells,
            beginning=name,
            look=look,
        )


def _paint(
    sheet: Sheet, cells: CellsOfColumn, beginning: Bilingual, look: Look
) -> None:
    # A rule, and no format of the cell: the colour follows when somebody writes another status.
    rule = {
        "type": "text",
        "criteria": "begins with",
        "value": sheet.words.say(beginning),
        "format": sheet.book.style(**look),
    }
    column, first, last = cells
    sheet.file.conditional_format(first, column, last, column, rule)


def _look_of_status(status: Status) -> Look:
    match status:
        case "met" | "on_track":
            return _GOOD
        case "late" | "at_risk":
            return _FAIR
        case "not_met" | "off_track":
            return _BAD
        case "no_data" | "not_assessable":
            return _LACKS
        case "not_due":
            return _AHEAD
        case "needs_review":
            return _ASKS
    assert_never(status)


def _look_of_severity(severity: Severity) -> Look:
    match severity:
        case "error":
            return _BAD
        case "warning":
            return _FAIR
        case "note":
            return _AHEAD
    assert_never(severity)


def bar_color(status: Status) -> str:
    """The colour of a chart's bar."""
    match status:
        case "met":
            return "#3F8F55"
        case "on_track":
            return "#7DB88A"
        case "late":
            return "#B58A3C"
        case "at_risk":
            return "#E0A526"
        case "off_track":
            return "#D9604F"
        case "not_met":
            return "#C0392B"
        case "not_due" | "no_data" | "not_assessable" | "needs_review":
            return BAR
    assert_never(status)
