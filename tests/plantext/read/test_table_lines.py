"""Rows of a table as lines: cells with tabs between them, or paragraphs that a table only lays out."""

from __future__ import annotations

from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.read.table_lines import Cell, TableLines


def cell(*lines: str) -> Cell:
    """A cell of these lines."""
    return [SourceLine((Span(1, 1, line),)) for line in lines]


def rows(*table: list[Cell]) -> list[str | None]:
    """Each row as it is written; None where it is none."""
    reader = TableLines()
    lines = [reader.row(cells) for cells in table]
    return [
        None if line is None else "".join(span.text for span in line.spans)
        for line in lines
    ]


def test_below_heads_cells_have_several_lines_and_reach_down() -> None:
    """And a single cell over all columns is a row too."""
    assert rows(
        [cell("指标"), cell("单位"), cell("2025年")],
        [cell("一、甲类"), [], []],
        [cell("甲", "一"), cell("家"), cell("5")],
        [None, cell("个"), cell("6")],
    ) == ["指标\t单位\t2025年", "一、甲类\t\t", "甲一\t家\t5", "〃\t个\t6"]


def test_a_table_without_heads_may_only_lay_out_the_page() -> None:
    """Then cells of several lines, a cell alone and what reaches down make no row."""
    assert rows(
        [cell("首页", "政务"), cell("正文")],
        [cell("正文"), []],
        [None, cell("甲"), cell("乙")],
    ) == [None, None, "甲\t乙"]
