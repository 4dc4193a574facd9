"""Cells that a comma has moved, and cells beyond the heads."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import (
    FIRMS,
    Read,
    only,
    spot,
    values,
)


def test_a_comma_that_moved_the_cells_is_an_error(read: Read) -> None:
    """A row with more cells than the header is an error: an unquoted 12,345 is not 12."""
    seen = read("指标,时期,数值\n高企数,2023,12,345\n科技领军企业,2023,8\n")
    assert spot(only(seen)) == ("more_cells_than_header", "error", 2, 4, "345")
    assert values(seen) == [("leading-technology-enterprises", "2023", Decimal(8))]
    assert set(seen.damaged) == {FIRMS}


def test_a_comma_that_moved_the_cells_of_a_wide_table_is_an_error(read: Read) -> None:
    """The same in a wide table, where the figure of one year would become that of the next."""
    seen = read("指标,2023,2024\n高企数,12,587,1659\n")
    assert spot(only(seen)) == ("more_cells_than_header", "error", 2, 4, "1659")
    assert (seen.values, seen.tables[0].rows) == ((), {2: "error"})


@pytest.mark.parametrize(
    "row",
    [
        "<td colspan=3>高企数<td>2023<td>1650",
        "<td colspan=2000000000>高企数<td>2023<td>1650",
        "<td>高企数<td colspan=2>2023<td>1650",
        "<td>高企数<td>2023<td>—<td>1,650家",
    ],
)
def test_a_figure_beyond_the_header_is_not_passed_over(read: Read, row: str) -> None:
    """A cell that spans the column of values has moved it there: the row is not without a figure."""
    seen = read(f"<table><tr><td>指标<td>时期<td>数值<tr>{row}</table>")
    assert spot(only(seen))[:3] == ("more_cells_than_header", "error", 2)
    assert set(seen.damaged) == {FIRMS}
    assert (seen.values, seen.tables[0].rows) == ((), {2: "error"})


def test_a_word_beyond_the_header_is_no_figure(read: Read) -> None:
    """A row without a value stays one, whatever somebody wrote beside it."""
    seen = read("指标,时期,数值\n高企数,2023,,见附件\n科技领军企业,2023,8\n")
    assert not seen.problems
    assert seen.tables[0].rows == {2: "empty", 3: "used"}


def test_empty_cells_beyond_the_header_do_no_harm(read: Read) -> None:
    """A spreadsheet often leaves empty cells at the end of a row, and short rows."""
    seen = read(
        "指标,时期,数值,单位,备注\n高企数,2023,1587,家,,, ,\n高企数,2024,1659\n"
    )
    assert [v.value for v in seen.values] == [Decimal(1587), Decimal(1659)]
    assert not seen.problems


@pytest.mark.parametrize(
    "content",
    ["指标,时期,数值,\n高企数,2023,12,345\n", "指标,2023,2024,\n高企数,12,587,1659\n"],
)
def test_a_cell_under_no_header_is_not_passed_over(read: Read, content: str) -> None:
    """A cell under an empty header may be what a comma has moved: something is said of it."""
    assert read(content).problems
