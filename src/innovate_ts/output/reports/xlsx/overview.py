"""The first sheet: the answer in a sentence, the statuses counted, a chart of what is achieved."""

from collections.abc import Sequence
from decimal import Decimal

from innovate_ts.messages import Bilingual, phrases, quoted
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import workbook as texts
from innovate_ts.output import columns
from innovate_ts.output.arrange import (
    figures,
    milestones,
    statements,
    worst_first,
)
from innovate_ts.output.numbers import ceiling, done
from innovate_ts.output.reports.xlsx.cells import count_cell, ratio_cell
from innovate_ts.output.reports.xlsx.look import FINE, SECTION, SENTENCE, TITLE, Look
from innovate_ts.output.reports.xlsx.paint import (
    BAR,
    CellsOfColumn,
    bar_color,
    paint_statuses,
)
from innovate_ts.output.reports.xlsx.sheet import NumberCell, Sheet, SheetColumn
from innovate_ts.output.terminal import wrap
from innovate_ts.output.words import Words
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headline
from innovate_ts.output.words.tally import StatusTally, tallies
from innovate_ts.output.workbook import is_exact
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

DRAWN = 30
"""Bars of the chart at most: those of the most pressing targets."""
_TABLE_WIDTHS = (44, 13, 20, 9)
_CHART_COLUMN = len(_TABLE_WIDTHS) + 1
"""The chart stands beside the tables, with a narrow column between."""
_WIDTHS = (*_TABLE_WIDTHS, 3, *[12] * 8)
_ACROSS = (0, len(_WIDTHS) - 1)
_LINE = 130
"""Characters of the headline that stand beside each other."""
_CHART_WIDTH = 700
_BAR_HEIGHT = 30
_FRAME = 120
"""Pixels: the frame has the title above the bars and the figures below them."""
_LEAST_BARS = 6
_FAR = Decimal(3)


def write_overview(sheet: Sheet, report: Report, title: str) -> None:
    """Fill the first sheet, with the title of the report above all."""
    words = sheet.words
    sheet.set_widths(_WIDTHS)
    sheet.file.hide_gridlines(2)
    _write_paragraph(
        sheet=sheet,
        row=0,
        text=title,
        look=TITLE,
    )
    answer = headline(report, words)
    _write_paragraph(
        sheet=sheet,
        row=1,
        text=answer,
        look=SENTENCE,
    )
    row = 2
    for line in change_lines(report, words):
        _write_paragraph(
            sheet=sheet,
            row=row,
            text=line,
            look=FINE,
        )
        row += 1
    top = row + 1
    below = _write_statuses(sheet, top, report)
    targets = worst_first(figures(report))
    known = [target for target in targets if _can_be_drawn(target)]
    # Of those that are as pressing as each other the lowest share.
    known.sort(key=_achievement)
    known = worst_first(known)
    drawn = known[:DRAWN]
    if drawn:
        _insert_chart(
            sheet=sheet,
            row=top,
            first=below + 3,
            results=drawn,
        )
        below = _write_targets(
            sheet=sheet,
            row=below + 1,
            title=texts.chart,
            results=drawn,
        )
    left_out = [target for target in targets if target not in drawn]
    if left_out:
        _write_targets(
            sheet=sheet,
            row=below + 1,
            title=texts.not_in_chart,
            results=left_out,
        )


def _can_be_drawn(result: Result) -> bool:
    # A cell that holds a text, for want of room in a number, has no bar.
    return result.achievement is not None and is_exact(result.achievement)


def _achievement(result: Result) -> Decimal:
    return result.achievement or Decimal(0)


def _write_paragraph(
    sheet: Sheet,
    row: int,
    text: str,
    look: Look,
) -> None:
    """A text across the sheet; Excel does not find the height of joined cells by itself."""
    size = int(str(look.get("font_size", 11)))
    lines = wrap(text, _LINE * 12 // size)
    sheet.span(row, _ACROSS, text, **{**look, "text_wrap": True})
    points = len(lines) * size * 1.5 + 6
    sheet.file.set_row(row, points)


def _write_statuses(sheet: Sheet, top: int, report: Report) -> int:
    """How many targets have each status, those with a figure and those in words; the row below."""
    rows = tallies(report.results, report)
    _, second, third, fourth = _TABLE_WIDTHS
    in_words, goals = _goals_in_words(report)
    status_columns = [
        _STATUS_COLUMN,
        _count_column(
            head=texts.figures,
            width=second,
            tallies_of_kind=tallies(figures(report), report),
        ),
        _count_column(
            head=in_words,
            width=third,
            tallies_of_kind=tallies(goals, report),
        ),
        _count_column(
            head=texts.sum_of_all,
            width=fourth,
            tallies_of_kind=rows,
        ),
    ]
    below = sheet.rows(
        top=top,
        columns=status_columns,
        rows=rows,
    )
    names = CellsOfColumn(
        column=0,
        first=top + 1,
        last=below - 1,
    )
    paint_statuses(sheet, names)
    return below


_STATUS_COLUMN: SheetColumn[StatusTally] = SheetColumn(
    head=columns.STATUS.head,
    width=_TABLE_WIDTHS[0],
    cell=lambda tally, words: words.say(tally.name),
)


def _goals_in_words(report: Report) -> tuple[Bilingual, Sequence[Result]]:
    """What has no figures, and what that is called where a ledger brings milestones."""
    goals = list(statements(report))
    deliverables = milestones(report)
    if not deliverables:
        return phrases.statements, goals
    goals += deliverables
    return ledger_texts.goals_and_milestones, goals


def _count_column(
    head: Bilingual, width: int, tallies_of_kind: Sequence[StatusTally]
) -> SheetColumn[StatusTally]:
    """How many of some kind of results each thing is said of."""
    count_by_name = {tally.name: tally.count for tally in tallies_of_kind}

    def cell(tally: StatusTally, _words: Words) -> NumberCell:
        return count_cell(count_by_name.get(tally.name, 0))

    return SheetColumn(head, width, cell)


def _bar_name(result: Result, words: Words) -> str:
    """What a bar is called; a long name is cut, for it stands whole among the results."""
    name = quoted(words.say(result.name))
    return f"{name} {words.period(result.period)}"


_TARGET_COLUMNS: tuple[SheetColumn[Result], ...] = (
    SheetColumn(
        head=columns.TARGET.head,
        width=_TABLE_WIDTHS[0],
        cell=_bar_name,
    ),
    SheetColumn(
        head=columns.ACHIEVEMENT.head,
        width=_TABLE_WIDTHS[1],
        cell=lambda result, _: ratio_cell(result.achievement, result),
    ),
    SheetColumn(
        head=columns.STATUS.head,
        width=_TABLE_WIDTHS[2],
        cell=columns.STATUS.text,
        align="center",
    ),
)


def _write_targets(
    sheet: Sheet, row: int, title: Bilingual, results: Sequence[Result]
) -> int:
    """What is achieved of some targets, under a title; the row below."""
    sheet.text(row, 0, sheet.words.say(title), **SECTION)
    below = sheet.rows(
        top=row + 1,
        columns=_TARGET_COLUMNS,
        rows=results,
    )
    statuses = CellsOfColumn(
        column=2,
        first=row + 2,
        last=below - 1,
    )
    paint_statuses(sheet, statuses)
    return below


def _insert_chart(
    sheet: Sheet, row: int, first: int, results: Sequence[Result]
) -> None:
    """Bars of what is achieved of each target, in the order of the table, with a line at 100%.

    Args:
        sheet: the sheet, which holds the figures of the chart.
        row: the row where the chart begins.
        first: the row of the first figure.
        results: the results, a row each.
    """
    say = sheet.words.say
    name = sheet.file.get_name()
    last = first + len(results) - 1
    bars = [{"fill": {"color": bar_color(result.status)}} for result in results]
    # Texts of our own: what falls short of its target is never shown as 100%.
    labels = [{"value": done(result)} for result in results]
    chart = sheet.book.file.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": say(columns.ACHIEVEMENT.head),
            "categories": [name, first, 0, last, 0],
            "values": [name, first, 1, last, 1],
            "gap": 60,
            "fill": {"color": BAR},
            "points": bars,
            "data_labels": {"value": True, "custom": labels},
        }
    )
    chart.set_title(
        {"name": say(texts.chart), "name_font": {"size": 13}, "overlay": False}
    )
    # Excel draws bars from below upwards; reversed they stand as the table lists them.
    chart.set_y_axis(
        {
            "name": say(columns.TARGET.head),
            "reverse": True,
            "crossing": "max",
            "label_position": "low",
        }
    )
    chart.set_x_axis(
        {
            "name": say(columns.ACHIEVEMENT.head),
            "num_format": "0%",
            **_ends_of_axis(results),
            # The line at 100%: fine ones stand between the wholes.
            "major_unit": 1,
            "minor_unit": 0.25,
            "major_gridlines": {"visible": True, "line": {"color": "#404040"}},
            "minor_gridlines": {"visible": True, "line": {"color": "#E3E3E3"}},
        }
    )
    chart.set_legend({"none": True})
    bars_height = _BAR_HEIGHT * max(len(results), _LEAST_BARS)
    chart.set_size({"width": _CHART_WIDTH, "height": bars_height + _FRAME})
    description = {"description": say(texts.chart)}
    sheet.file.insert_chart(row, _CHART_COLUMN, chart, description)


def _ends_of_axis(results: Sequence[Result]) -> dict[str, float]:
    """From nought to beyond 100%, with room for the last label; where figures reach far, as Excel has it."""
    shares = list(map(_achievement, results))
    highest = max(shares)
    ends = {}
    if min(shares) >= 0:
        ends["min"] = 0.0
    if highest < _FAR:
        quarters = ceiling(highest * 4, 0)
        ends["max"] = max(float(quarters + 1) / 4, 1.25)
    return ends
