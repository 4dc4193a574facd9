"""The report as CSV that opens right in Excel: a byte order mark, one row a target, figures as figures."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import Language
from innovate_ts.output.terminal import spreadsheet_text
from innovate_ts.output.wording import Wording
from innovate_ts.verdicts.results import Report, Result

_COLUMNS = (
    "indicator",
    "period",
    "asks",
    "target",
    "unit",
    "actual",
    "gap",
    "shortfall",
    "achievement",
    "status",
    "lead",
    "data_owner",
    "note",
)


def render(report: Report, language: Language) -> str:
    """The report as text that begins with a byte order mark; rows end with CR LF, as Excel writes them."""
    words = Wording(language)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["id", *(words.say(f"column_{column}") for column in _COLUMNS)])
    writer.writerows(_row(result, words) for result in report.results)
    return "\ufeff" + out.getvalue()


def _row(result: Result, words: Wording) -> list[str]:
    name = (
        result.name.zh
        if words.language == "zh"
        else f"{result.name.zh} {result.name.en}"
    )
    notes = [*words.notes(result), words.reading(result) or ""]
    return [
        spreadsheet_text(result.indicator),
        spreadsheet_text(name),
        spreadsheet_text(_period(result.period)),
        spreadsheet_text(words.asks(result)),
        _figure(result.target),
        spreadsheet_text(words.unit(result)),
        _figure(result.actual),
        _figure(result.gap),
        _figure(result.shortfall),
        _figure(result.achievement),
        spreadsheet_text(words.status(result)),
        spreadsheet_text(words.join(result.lead)),
        spreadsheet_text(result.data_owner or ""),
        spreadsheet_text("; ".join(note for note in notes if note)),
    ]


def _period(period: Period) -> str:
    """A period that no spreadsheet takes for a date: a month from its first to its last day."""
    is_month = period.length_in_months() == 1 and period.start != period.end
    return f"{period.start}/{period.end}" if is_month else str(period)


def _figure(figure: Decimal | None) -> str:
    return "" if figure is None else plain(figure)
