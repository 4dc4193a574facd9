"""Periods, judgements and cells that are neither."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actuals.readings import (
    FIRMS,
    HEADER,
    Read,
    codes,
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


@pytest.mark.parametrize(
    ("written", "vintage", "published", "codes_told"),
    [
        ("2024-01-31", "", date(2024, 1, 31), []),
        ("2024年1月", "", date(2024, 1, 31), []),
        ("暂无", "", None, []),
        ("", "", None, []),
        ("某日", "", None, ["not_a_period"]),
        ("2024-01-31", "年报", date(2024, 1, 31), []),
        ("", "年报", None, []),
        ("2024-01-31", "不知", None, ["not_a_vintage"]),
        ("", "不知", None, ["not_a_vintage"]),
    ],
)
def test_when_a_figure_was_published_and_how_settled_it_is(
    read: Read,
    written: str,
    vintage: str,
    published: date | None,
    codes_told: list[str],
) -> None:
    """What says either is read or refused, and nothing is taken of a row that cannot be read."""
    seen = read(
        "指标,时期,数值,单位,发布日期,数据性质\n"
        f"高企数,2023,1587,家,{written},{vintage}\n"
    )
    assert codes(seen) == codes_told
    if codes_told:
        assert not seen.values
    else:
        (value,) = seen.values
        assert value.published == published
        assert value.vintage == ("final" if vintage else "")


@pytest.mark.parametrize(
    ("label", "period", "codes_told"),
    [
        ("技术合同成交额", None, ["alone_or_until"]),
        ("技术合同成交额_当期值", "2024-09", []),
        ("技术合同成交额_累计值", "2024-01/2024-09", []),
    ],
)
def test_a_label_says_whether_a_figure_is_of_its_month_alone(
    read: Read, label: str, period: str | None, codes_told: list[str]
) -> None:
    """Below a title of one month nothing else says it, and at the end of a quarter it matters."""
    seen = read(f"2024年9月主要指标\n指标,数值,单位\n{label},112,亿元\n")
    assert codes(seen) == codes_told
    assert [str(value.period) for value in seen.values] == [period][: bool(period)]
