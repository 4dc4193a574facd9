"""The report as CSV that opens right in Excel: a byte order mark, one row a target, figures as figures."""

import csv
import io
from collections.abc import Sequence

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual
from innovate_ts.output import columns
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.regions import region_tables
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.terminal import spreadsheet_text
from innovate_ts.output.words import Words, targets, verdicts
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result


def render(report: Report, options: RenderOptions) -> str:
    """The report as text that begins with a byte order mark; rows end with CR LF, as Excel writes them."""
    words = Words(options.language, bureaus=report.bureau_names)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    columns_shown: Sequence[ResultColumn] = COLUMNS
    rows = list(report.results)
    if options.grouping is Grouping.REGION:
        columns_shown = REGION_COLUMNS
        rows = []
        for table in region_tables(report, words, with_shares=True):
            rows += table.rows
    heads = [words.say(column.head) for column in columns_shown]
    writer.writerow(heads)
    for result in rows:
        cells = [_cell(column, result, words) for column in columns_shown]
        writer.writerow(cells)
    # Without the mark Excel takes a CSV file for one in the code page of the machine.
    return "\ufeff" + out.getvalue()


def _cell(column: ResultColumn, result: Result, words: Words) -> str:
    """A figure with each of its digits, or a text that no spreadsheet runs."""
    if column.figure is None:
        return spreadsheet_text(column.text(result, words))
    figure = column.figure(result)
    if column is columns.TARGET and figure is None:
        return spreadsheet_text(targets.target_figure(result, words))
    if figure is None:
        return ""
    return plain(figure)


def _period(result: Result, _: Words) -> str:
    """A period that no spreadsheet takes for a date: a month from its first to its last day."""
    period = result.period
    is_day = period.start == period.end
    if period.length_in_months() == 1 and not is_day:
        return f"{period.start}/{period.end}"
    return str(period)


def _note(result: Result, words: Words) -> str:
    notes = columns.notes_under_head(result, words)
    reading = verdicts.reading(result, words)
    if reading:
        notes.append(reading)
    return words.join_all(notes)


COLUMNS = (
    columns.ID._replace(head=Bilingual(zh="id", en="id")),
    columns.INDICATOR,
    columns.PERIOD._replace(text=_period),
    columns.ASKS,
    columns.TARGET,
    columns.UNIT,
    columns.ACTUAL,
    columns.GAP,
    columns.SHORTFALL,
    columns.ACHIEVEMENT,
    columns.PACE,
    columns.STATUS,
    columns.LEAD._replace(
        text=lambda result, words: words.bureaus_joined(result.lead),
    ),
    columns.DATA_OWNER,
    columns.NOTE._replace(text=_note),
)
"""The trade's columns; the first is for programs, and has one name in both languages."""
REGION_COLUMNS = (
    *COLUMNS[:3],
    columns.PART,
    columns.RANK,
    columns.ASKS,
    columns.TARGET,
    columns.UNIT,
    columns.ACTUAL,
    columns.GAP,
    columns.ACHIEVEMENT,
    columns.PACE,
    columns.STATUS,
    columns.SHARE,
)
"""The columns of a file by region, with a row for each region or bureau of each target."""
