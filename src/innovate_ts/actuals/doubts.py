"""Words that speak against a table's form: that its figures are no actuals, or of other periods.

A table of targets, of forecasts or of growth rates has the form of one of actuals; only these words tell.
"""

import re
from collections.abc import Sequence

from innovate_ts.actuals.claims import (
    LONGEST_REMARK,
    noted_time,
    noted_unit,
    titles_and_sheet,
)
from innovate_ts.actuals.footnotes import FigureSort, Footnotes
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole, Head
from innovate_ts.actuals.office_words import (
    CUMULATIVE_CELLS,
    CUTOFF,
    DONE_TITLES,
    EXTENT,
    FORECAST_CELLS,
    FORECAST_NOTES,
    FORECAST_TITLES,
    GROWTH_REMARK,
    GROWTH_TITLES,
    NO_ACTUAL_TITLES,
    NOTE_COLUMNS,
    OTHERWISE_WORDS,
    PLANNED_CELLS,
    PLANNED_REMARK,
    PLANNED_TITLES,
    TOTAL_CELLS,
)
from innovate_ts.actuals.parts import is_part
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.settledness import noted_vintage
from innovate_ts.actuals.tables import RawTable, TableFindings
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts

_PLANNED = re.compile("|".join(PLANNED_TITLES))
_FORECAST = re.compile("|".join(FORECAST_TITLES))
_DONE = re.compile("|".join(DONE_TITLES))
_GROWTH_WORDS = "|".join(GROWTH_TITLES)
_GROWTH = re.compile(rf"^[^及和与、]*(?:{_GROWTH_WORDS})(?:一览)?表?$")
_FORECAST_NOTE = "|".join(FORECAST_NOTES)
_PLANNED_IN_REMARK = re.compile(f"{PLANNED_REMARK}|[为系]?(?:{_FORECAST_NOTE})")
_OTHERWISE = re.compile("|".join(OTHERWISE_WORDS))
_LONGEST_DOUBT = 200
"""Characters of a remark that is looked through for words of doubt."""
_GROWTH_IN_BRACKETS = re.compile(GROWTH_REMARK)
_REMARK = re.compile(r"[(\[].*$")


# --- figures that are no actuals ----------------------------------------------------------------------------


def is_refused_by_titles(grid: Grid, findings: TableFindings) -> bool:
    """Whether the table's words say that its figures are not the actuals of its heads' periods."""
    planned = title_of_plans(findings.table, grid)
    for title in titles_and_sheet(findings.table, grid):
        text = title.text.strip()
        if _is_of_forecasts(text, grid):
            findings.error(texts.title_forecast(text=text), title.row)
            return True
        extent, _, part = clean(text).partition(":")
        if extent.endswith(EXTENT) and is_part(part):
            findings.error(texts.part_of_figure(text=part, column=extent), title.row)
            return True
        if title == planned or _is_of_growth(text) or _is_no_actual(text):
            message = texts.title_no_actuals(text=text)
            findings.error(message, title.row)
            return True
    return False


def title_of_plans(table: RawTable, grid: Grid) -> Cell | None:
    """The title that says that figures are to be reached; none where a nearer one says that they were."""
    for title in reversed(titles_and_sheet(table, grid)):
        text = title.text.strip()
        if _DONE.search(text):
            return None
        if _PLANNED.search(text):
            return title
    return None


def is_refused_by_footnotes(footnotes: Footnotes, findings: TableFindings) -> bool:
    """Whether a line below the rows says that the table's figures are no actuals."""
    footnote = footnotes.of_no_actuals()
    if footnote is None:
        return False
    text = footnote.cell.text
    if footnote.kind is FigureSort.FORECAST:
        message = texts.title_forecast(text=text)
    else:
        message = texts.title_no_actuals(text=text)
    findings.error(message, footnote.cell.row)
    return True


def _is_of_forecasts(title: str, grid: Grid) -> bool:
    """Whether a title is of forecasts, which no head beside the actuals explains."""
    if _FORECAST.search(title) is None:
        return False
    beside = [head for head in grid.heads if head.role is ColumnRole.NO_ACTUAL]
    return not any(_FORECAST.search(head.text) for head in beside)


def _is_no_actual(title: str) -> bool:
    """Whether a title is nothing but a word for what is no actual: a sheet 目标, 计划, 上年."""
    form = normalise(title)
    return form in PLANNED_CELLS or form in NO_ACTUAL_TITLES


def _is_of_growth(title: str) -> bool:
    """Whether a title is of growth rates alone."""
    plain = clean(title)
    if _GROWTH_IN_BRACKETS.search(plain):
        return True
    without_remark = _REMARK.sub("", plain)
    return _GROWTH.search(without_remark.strip()) is not None


def note_columns(grid: Grid) -> list[int]:
    """The columns that hold notes, by their heads."""
    return [
        index
        for index in grid.columns(ColumnRole.TEXT)
        if normalise(grid.head_row.text(index)) in NOTE_COLUMNS
    ]


def note_of(row: RawRow, columns: Sequence[int]) -> str:
    """What the columns of notes say of a row."""
    notes = [row.text(index).strip() for index in columns]
    return " ".join(filter(None, notes))


def remark_columns(grid: Grid) -> list[int]:
    """The columns without a meaning of their own: a word there may say what the figures of a row are."""
    columns = grid.columns(ColumnRole.TEXT)
    columns += grid.columns(ColumnRole.UNKNOWN)
    columns += grid.columns(ColumnRole.BREAKDOWN)
    return sorted(columns)


def is_of_cutoffs(head: Head) -> bool:
    """Whether a column says up to which day the figures of a row were counted: 截止日期."""
    return any(word in head.text for word in CUTOFF)


def planned_word(
    row: RawRow, remarks: Sequence[int], vintages: Sequence[int]
) -> Cell | None:
    """The cell of a row that says that its figure is no actual, if any."""
    planned = _saying(
        row=row,
        columns=remarks,
        words=PLANNED_CELLS,
    )
    planned = planned or _saying(
        row=row,
        columns=vintages,
        words=FORECAST_CELLS,
    )
    return planned or _planned_remark(row, remarks)


def why_no_actual(word: Cell) -> Message:
    """What a word of a row that its figure is no actual says of it: an estimate, or planned."""
    if normalise(word.text) in FORECAST_CELLS:
        return texts.estimated_row(text=word.text)
    return texts.planned_row(text=word.text)


def _planned_remark(row: RawRow, remarks: Sequence[int]) -> Cell | None:
    """The remark that says of the row's own figure, by repeating it, that it is planned or expected.

    计划建设21家 beside another figure tells what the figure was to be.
    """
    cells = {text.strip().replace(",", "") for text in row.cells}
    for index in remarks:
        text = row.text(index)
        if len(text) > LONGEST_REMARK:
            continue
        match = _PLANNED_IN_REMARK.fullmatch(clean(text).strip())
        if match is None:
            continue
        figure = match["figure"]
        if figure is None or figure.replace(",", "") in cells:
            return row.cell(index)._replace(text=text.strip())
    return None


def speaks_otherwise(remark: str) -> bool:
    """Whether a remark says in passing that a figure may be no actual, or of another extent."""
    if len(remark) > _LONGEST_DOUBT:
        return False
    return _OTHERWISE.search(remark.casefold()) is not None


def says_nothing(remark: str) -> bool:
    """Whether a remark has no bearing on the figures of its row, whatever they are."""
    if speaks_otherwise(remark):
        return False
    form = normalise(remark)
    if form in PLANNED_CELLS or form in CUMULATIVE_CELLS:
        return False
    is_total = remark.strip() in TOTAL_CELLS
    may_be_digits_of_a_figure = remark.strip().isdigit()
    if is_total or may_be_digits_of_a_figure:
        return False
    is_planned = len(remark) <= LONGEST_REMARK and _PLANNED_IN_REMARK.fullmatch(
        clean(remark).strip()
    )
    if is_planned or noted_vintage(remark):
        return False
    return noted_time(remark) is None and noted_unit(remark) is None


def cumulative_word(row: RawRow, remarks: Sequence[int]) -> Cell | None:
    """The cell of a row that says that its figure counts from the beginning of the year, if any."""
    return _saying(
        row=row,
        columns=remarks,
        words=CUMULATIVE_CELLS,
    )


def vintage_word(row: RawRow, remarks: Sequence[int]) -> Cell | None:
    """The cell of a row that says how settled its figure is, with that in one word; None where none does."""
    for index in remarks:
        vintage = noted_vintage(row.text(index))
        if vintage:
            return row.cell(index)._replace(text=vintage)
    return None


def _saying(
    row: RawRow,
    columns: Sequence[int],
    words: frozenset[str],
) -> Cell | None:
    """The first cell in one of these columns that holds one of these words."""
    for index in columns:
        text = row.text(index)
        if text and normalise(text) in words:
            return row.cell(index)._replace(text=text.strip())
    return None
