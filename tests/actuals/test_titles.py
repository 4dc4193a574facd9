"""What stands above the heads: the period of a whole table."""

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
from innovate_ts.actuals.tables import Cell
from innovate_ts.actuals.titles import units_in


@pytest.mark.parametrize(
    "content", ["指标,数值\n高新技术企业,1587\n", "区域,高企数\n全市,1587\n"]
)
def test_a_table_without_a_period_is_an_error(read: Read, content: str) -> None:
    """A table that names no period is not read; with a period above its heads it is."""
    seen = read(content)
    assert spot(only(seen)) == ("no_period", "error", 1, None, None)
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})
    assert values(read(f"2023年\n{content}")) == [(FIRMS, "2023", Decimal(1587))]


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("单位：万元", ["万元"]),
        ("计量单位:万元、家", ["万元", "家"]),
        ("单位：万元/家", ["万元", "家"]),
        ("单位：亿元/年", ["亿元/年"]),
        ("单位：亿元/年、家", ["亿元/年", "家"]),
        ("填报单位：市科技局", []),
        ("2024年完成情况", []),
    ],
)
def test_units_of_a_line(title: str, units: list[str]) -> None:
    """A stroke parts two units, but `/年` is part of one."""
    assert units_in(Cell(1, 1, title)) == units
