"""What stands beside the figures and decides what they are: titles, sheet names, and words in other columns.

A table of targets, of forecasts or of growth rates has the form of one of actuals; only these words tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from innovate_ts.actuals.cells import find_periods, parse_period
from innovate_ts.actuals.grid import Grid, is_figure
from innovate_ts.actuals.heads import Kind
from innovate_ts.actuals.tables import Row, Table
from innovate_ts.basics.names import halfwidth, normalise
from innovate_ts.findings import Problem, problem
from innovate_ts.messages import actuals as texts

_PLANNED = re.compile(
    "目标分解|目标任务|任务分解|目标值|目标表|任务表|年度?目标|年度?任务|计划数|计划表|年度?计划|预测|预计|预期"
)
_DONE = re.compile("完成|实际|实绩|进展|执行|情况|进度|对照|达成|监测")
_GROWTH = re.compile("^[^及和与、]*(?:增速|增长率|增幅)(?:一览)?表?$")
_PART_OF_A_YEAR = re.compile(
    r"(?:\d{1,2}\s*月?\s*[-—–~至到]\s*)?\d{1,2}\s*月份?(?!\s*\d{1,2}\s*日)|[一二三四1-4]季度|[上下]半年|前三季度"
)
_PLANNED_WORDS = frozenset(
    normalise(word)
    for word in (
        *("目标", "目标值", "目标数", "任务", "任务数", "计划", "计划数", "计划值"),
        *("预计", "预计数", "预测", "预测数", "预测值", "预期"),
        *("同比", "同比增速", "同比增长", "增速", "增长率", "增幅"),
    )
)
_COUNTED_WORDS = frozenset(
    normalise(word)
    for word in ("累计", "累计数", "累计值", "累计完成", "本年累计", "年累计")
)


def said_otherwise(table: Table, grid: Grid) -> Problem | None:
    """Why a table is not one of actuals of the periods that its heads name, if its words say so."""
    for row_number, text in _titles(table, grid):
        planned = _PLANNED.search(text) and not _DONE.search(text)
        if planned or _GROWTH.search(re.sub(r"[(\[].*$", "", halfwidth(text)).strip()):
            return problem(
                texts.title_no_actuals(text=text.strip()), table.place(row_number)
            )
    return _part_in_heads(table, grid) or _part_in_title(table, grid)


def is_counted(table: Table, grid: Grid, row: Row) -> bool:
    """Whether a title or a word of a row says that its figure counts from the beginning of the year."""
    return (
        any("累计" in text for _, text in _titles(table, grid))
        or _says(grid, row, _COUNTED_WORDS) is not None
    )


def planned_word(grid: Grid, row: Row) -> tuple[int, str] | None:
    """The index and text of a row's cell that says that its figure is no actual, if any."""
    return _says(grid, row, _PLANNED_WORDS)


def _titles(table: Table, grid: Grid) -> Iterator[tuple[int | None, str]]:
    if table.sheet:
        yield None, table.sheet
    yield from (
        (row.number, cell) for row in grid.titles for cell in row.cells if cell.strip()
    )


def _says(grid: Grid, row: Row, words: frozenset[str]) -> tuple[int, str] | None:
    for index, head in enumerate(grid.heads):
        if (
            head.kind in {Kind.TEXT, Kind.UNKNOWN}
            and normalise(row.text(index)) in words
        ):
            return index, row.text(index).strip()
    return None


def _part_in_heads(table: Table, grid: Grid) -> Problem | None:
    """A part of a year without its year: the head of a column that is not read, or a second row of heads."""
    if not any(head.period for head in grid.heads):
        return None
    for index, head in enumerate(grid.heads):
        if head.kind is Kind.UNKNOWN and _PART_OF_A_YEAR.fullmatch(
            halfwidth(head.text).strip("() ")
        ):
            return problem(
                texts.part_of_a_year(text=head.text),
                table.place(grid.head_row.number, index + 1),
            )
    first = next((row for row in grid.body if not row.is_blank), None)
    if first is None or any(map(is_figure, first.cells)):
        return None
    for index in grid.columns(Kind.VALUE):
        if _PART_OF_A_YEAR.fullmatch(halfwidth(first.text(index)).strip("() ")):
            return problem(
                texts.part_of_a_year(text=first.text(index).strip()),
                table.place(first.number, index + 1),
            )
    return None


def _part_in_title(table: Table, grid: Grid) -> Problem | None:
    """A title of a part of a year, which year it does not say, above figures of whole years."""
    for head in grid.heads:
        period = parse_period(head.period) if head.period else None
        if period is None or period.length_in_months() != 12:
            continue
        for row_number, text in _titles(table, grid):
            if _PART_OF_A_YEAR.search(halfwidth(text)) and not find_periods(text):
                return problem(
                    texts.title_says_less(text=head.period or "", title=text.strip()),
                    table.place(row_number),
                )
    return None
