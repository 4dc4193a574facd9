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
