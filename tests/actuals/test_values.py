"""Periods, judgements and cells that are neither."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import (
    FIRMS,
    HEADER,
    Read,
    only,
    spot,
    values,
)


def test_a_long_cell_is_an_error_of_its_row(read: Read) -> None:
    """A cell too long for a figure is an error like any other, and the next row is read."""
    seen = read(f"indicator,period,value\n高企数,2024,{'1' * 1001}\n高企数,2023,1587\n")
    assert spot(only(seen))[:4] == ("cell_too_long", "error", 2, 3)
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]


@pytest.mark.parametrize("written", ["2023年13月", "某年", "", "2025/2023"])
def test_a_period_that_is_none(read: Read, written: str) -> None:
    """A value without a readable period is an error at its period."""
    seen = read(f"指标,数值,时期\n高企数,1600,{written}\n")
    assert spot(only(seen)) == ("not_a_period", "error", 2, 3, written)
    assert set(seen.damaged) == {FIRMS}


@pytest.mark.parametrize(
    ("written", "judged"),
    [("是", True), ("已完成", True), ("no", False), ("未完成", False)],
)
def test_a_statement_is_judged_by_a_row(
    read: Read, written: str, *, judged: bool
) -> None:
    """A statement's row says yes or no, under its id or its name; a unit means nothing to it."""
    for label in ("innovative-tangshan-2023", "创新型唐山建设取得阶段性成效"):
        seen = read(f"{HEADER}{label},2023,{written},项\n")
        assert values(seen) == [("innovative-tangshan-2023", "2023", judged)]
        assert not seen.problems


def test_a_statement_is_not_judged_by_a_figure(read: Read) -> None:
    """A statement's row that says neither yes nor no is an error."""
    seen = read("指标,时期,数值\ninnovative-tangshan-2023,2023,100%\n")
    assert spot(only(seen)) == ("not_a_judgement", "error", 2, 3, "100%")
    assert set(seen.damaged) == {"innovative-tangshan-2023"}
