"""Layouts: where the indicator and the period of a value stand, and tables that could be read in two ways."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from actuals.readings import (
    FIRMS,
    TURNOVER,
    Read,
    only,
    spot,
    values,
)


def test_a_long_table(read: Read, tmp_path: Path) -> None:
    """One row a value: indicator, period, value, and each value knows its cell."""
    seen = read(
        f"indicator,period,value\n{FIRMS},2023,1587\n技术合同成交额,2023年,131.5\n"
    )
    assert values(seen) == [
        (FIRMS, "2023", Decimal(1587)),
        (TURNOVER, "2023", Decimal("131.5")),
    ]
    assert [(v.row, v.column, v.text) for v in seen.values] == [
        (2, 3, "1587"),
        (3, 3, "131.5"),
    ]
    assert {v.file for v in seen.values} == {str(tmp_path / "a.csv")}
    (table,) = seen.tables
    assert (table.layout, table.encoding, table.rows) == (
        "long",
        "UTF-8",
        {2: "used", 3: "used"},
    )
    assert not seen.problems
    assert not seen.damaged


def test_a_wide_table(read: Read) -> None:
    """One row an indicator, one column a period, and the header's cell is the period."""
    seen = read(
        "指标,单位,2023年,2024年上半年,2024-Q3\n高新技术企业,家,1587,1620,\n技术合同成交额,万元,1315000,,300000\n"
    )
    assert values(seen) == [
        (FIRMS, "2023", Decimal(1587)),
        (FIRMS, "2024-01/2024-06", Decimal(1620)),
        (TURNOVER, "2023", Decimal("131.5")),
        (TURNOVER, "2024-Q3", Decimal(30)),
    ]
    assert [(v.row, v.column) for v in seen.values] == [(2, 3), (2, 4), (3, 3), (3, 5)]
    (table,) = seen.tables
    assert (table.layout, table.rows) == ("wide_by_period", {2: "used", 3: "used"})
    assert not seen.problems


def test_a_wide_table_may_hold_more_than_periods(read: Read) -> None:
    """Ranks beside the years are named in a note, numbers of rows are not, and each row is counted."""
    seen = read("序号,指标,2023,排名,备注\n1,高企数,1587,3,年末\n\n2,,,,\n")
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    note = only(seen)
    assert (note.code, note.severity) == ("ignored_columns", "note")
    assert "排名" in note.message.zh
    assert "序号" not in note.message.zh
    assert list(seen.tables[0].rows) == [2, 3, 4]
    assert seen.tables[0].rows[3] == "empty"


@pytest.mark.parametrize(
    "content",
    [
        "指标,时期,数值,实际完成\n高新技术企业,2023,1587,1600\n",
        "指标,时期,数值,2024年\n高新技术企业,2023,1587,1600\n",
        "指标,时期,高企数\n高新技术企业,2023,1587\n",
        "指标,数值,2024年\n高新技术企业,1587,1600\n",
    ],
)
def test_a_table_with_two_readings_is_an_error(read: Read, content: str) -> None:
    """A table whose values can be read in two ways is not read in either."""
    seen = read(content)
    assert spot(only(seen)) == ("two_layouts", "error", 1, None, None)
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})
