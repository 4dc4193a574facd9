"""Where the heads of a table are, and what is cut off above and below its rows."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from actuals.readings import PLAN
from innovate_ts.actuals.figure_cells import is_figure
from innovate_ts.actuals.grid import Grid, find_grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.period_grammar import LONGEST
from sections import by_rows

LABELS = Labels(PLAN)


def _table(text: str) -> RawTable:
    """A table of lines whose cells stand between commas."""
    rows = [
        RawRow(number, tuple(line.split(",")))
        for number, line in enumerate(text.split("\n"), 1)
    ]
    return RawTable("a.csv", "UTF-8", TableRows.of(rows))


def _grid(text: str) -> Grid:
    grid = find_grid(_table(text), LABELS)
    assert grid is not None
    return grid


def _numbers(rows: Iterable[RawRow]) -> list[int]:
    return [row.number for row in rows]


def test_titles_stand_above_the_heads_and_rows_below() -> None:
    """Blank lines above the heads are no titles; below them they are rows."""
    grid = _grid("2023年完成情况\n\n指标,数值\n高企数,1587\n\n科技领军企业,8")
    assert (_numbers(grid.titles), grid.head_row.number) == ([1], 3)
    assert _numbers(grid.body) == [4, 5, 6]
    assert [head.role for head in grid.heads] == [
        ColumnRole.INDICATOR,
        ColumnRole.VALUE,
    ]


def test_heads_of_two_rows_are_read_together() -> None:
    """An upper head reaches over the blank cells behind it, and says what the lower ones leave open."""
    grid = _grid("指标,2023年,,2024年\n,目标,完成,完成\n高企数,1600,1587,1659")
    assert grid.head_row.number == 2
    roles = [head.role for head in grid.heads]
    assert roles == [
        ColumnRole.INDICATOR,
        ColumnRole.NO_ACTUAL,
        ColumnRole.VALUE,
        ColumnRole.VALUE,
    ]
    assert [head.time.written for head in grid.values() if head.time] == [
        "2023年",
        "2024年",
    ]
    assert _numbers(grid.body) == [3]


@by_rows(
    ("below", "kept"),
    [
        ("注：初步数", [2]),
        ("注1：初步数\n注2：年报数", [2]),
        ("填报单位:市科技局,负责人:张三", [2]),
        ("\n制表人：李四\n", [2, 3]),
        ("备注", [2]),
        ("来源,2023", [2]),
        # a footer holds no figure, and a word inside a name is none
        ("来源,8", [2, 3]),
        ("来源地区数,暂无", [2, 3]),
        ("\n", [2, 3, 4]),
    ],
)
def test_footers_are_cut_off(below: str, kept: list[int]) -> None:
    """Lines that begin with the words of a footer end a table; blank rows count where there is none."""
    grid = _grid(f"指标,数值\n高企数,1587\n{below}")
    assert _numbers(grid.body) == kept


def test_what_printed_pages_repeat_is_no_row() -> None:
    """Titles and heads that stand again between the rows are left out."""
    grid = _grid("一览\n指标,数值\n高企数,1587\n一览\n指标,数值\n科技领军企业,8")
    assert _numbers(grid.body) == [3, 6]


@pytest.mark.parametrize("text", ["foo,bar\n1,2", "指标,单位\n高企数,家", "", "2023年"])
def test_a_table_without_heads_has_no_grid(text: str) -> None:
    """Heads name what is measured and hold values of it."""
    assert find_grid(_table(text), LABELS) is None


@by_rows(
    ("text", "expected"),
    [
        ("1587", True),
        ("15.7%", True),
        ("(5)", True),
        ("2023", False),
        ("2023年", False),
        ("—", False),
        ("暂无", False),
        ("超过1600", False),
        ("高企数", False),
    ],
)
def test_a_figure_is_a_number_and_no_year(text: str, *, expected: bool) -> None:
    """A cell that could be a year is not taken for a figure."""
    assert is_figure(text) is expected


def test_of_a_title_no_more_is_kept_than_is_looked_at() -> None:
    """A cell may have a hundred thousand characters, and each is looked at in many ways."""
    title = "各县区情况" * 18_000
    (row,) = _grid(f"{title}\n指标,数值\n高企数,1587").titles
    assert row.cells == (title[: LONGEST + 1],)
