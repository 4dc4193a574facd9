"""Figures in their indicators' units, and what speaks against them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from actuals.readings import (
    HEADER,
    Read,
    only,
    spot,
)
from innovate_ts import load_plan, read_actuals


@pytest.mark.parametrize(
    ("label", "value", "unit", "meant"),
    [
        ("技术合同成交额", "1260000", "万元", "126"),
        ("技术合同成交额", "1260000万元", "", "126"),
        ("技术合同成交额", "1260000万元", "万元", "126"),
        ("技术合同成交额", "126", "", "126"),
        ("技术合同成交额", "126亿元", "亿元", "126"),
        ("技术合同成交额", "12600000000", "元", "126"),
        ("高企数", "0.16", "万家", "1600"),
        ("高企数", "1600家", "个", "1600"),
        ("高企数", "1600", "项", "1600"),
        ("高企数", '"1,600"', "家", "1600"),
        ("高新技术产业增加值占比", "15.7", "%", "15.7"),
        ("高新技术产业增加值占比", "15.7%", "", "15.7"),
        ("高新技术产业增加值占比", "15.7％", "%", "15.7"),
        ("高新技术产业增加值占比", "157", "‰", "15.7"),
        ("高新技术产业增加值占比", "15.7", "", "15.7"),
        ("高新技术产业增加值占比", "1", "", "1"),
        ("高新技术产业增加值占比", "0", "", "0"),
        ("高新技术产业增加值占比", "0.157%", "%", "0.157"),
        ("高新技术产业增加值占比", "0.157%", "", "0.157"),
        ("R&D经费", "190", " 亿 元 ", "190"),
        ("高新技术产业增加值占比", "100", " ％ ", "100"),
    ],
)
def test_a_value_in_any_unit_of_the_family(
    read: Read, label: str, value: str, unit: str, meant: str
) -> None:
    """A figure is brought to the indicator's unit, whether its cell or its row names the unit."""
    seen = read(f"{HEADER}{label},2023,{value},{unit}\n")
    assert [v.value for v in seen.values] == [Decimal(meant)]
    assert not seen.problems


@pytest.mark.parametrize(
    ("label", "value", "unit", "expected"),
    [
        ("高企数", "1600", "万元", ("foreign_unit", "error", 2, 4, "万元")),
        ("高企数", "1600万元", "", ("foreign_unit", "error", 2, 3, "1600万元")),
        ("高企数", "1600", "户", ("foreign_unit", "error", 2, 4, "户")),
        ("高企数", "1600", "%", ("foreign_unit", "error", 2, 4, "%")),
        ("高企数", "1600人", "人", ("foreign_unit", "error", 2, 3, "1600人")),
        ("技术合同成交额", "126", "万美元", ("foreign_unit", "error", 2, 4, "万美元")),
        (
            "高新技术产业增加值占比",
            "0.3个百分点",
            "",
            ("foreign_unit", "error", 2, 3, "0.3个百分点"),
        ),
        (
            "高新技术产业增加值占比",
            "0.3",
            "个百分点",
            ("foreign_unit", "error", 2, 4, "个百分点"),
        ),
        ("技术合同成交额", "126亿元", "万元", ("two_units", "error", 2, 3, "126亿元")),
        ("技术合同成交额", "126亿元", "家", ("two_units", "error", 2, 3, "126亿元")),
        ("高新技术产业增加值占比", "15.7%", "‰", ("two_units", "error", 2, 3, "15.7%")),
        (
            "高新技术产业增加值占比",
            "0.157",
            "",
            ("fraction_for_percent", "error", 2, 3, "0.157"),
        ),
        (
            "高新技术产业增加值占比",
            "-0.157",
            "",
            ("fraction_for_percent", "error", 2, 3, "-0.157"),
        ),
        (
            "高新技术产业增加值占比",
            "0.999",
            "",
            ("fraction_for_percent", "error", 2, 3, "0.999"),
        ),
        (
            "高企数",
            "超过1600家",
            "家",
            ("bound_not_value", "error", 2, 3, "超过1600家"),
        ),
        ("高企数", "1600-1700", "家", ("range_not_value", "error", 2, 3, "1600-1700")),
        ("高企数", "#REF!", "家", ("spreadsheet_error", "error", 2, 3, "#REF!")),
        ("高企数", "1.2.3", "家", ("not_a_number", "error", 2, 3, "1.2.3")),
        ("高企数", "2023-12-31", "家", ("date_not_value", "error", 2, 3, "2023-12-31")),
        ("高企数", "1600²", "家", ("unknown_unit", "error", 2, 3, "1600²")),
        ("高企数", "待核实", "家", ("not_a_number", "error", 2, 3, "待核实")),
        (
            "高企数",
            "=SUM(B2:B9)",
            "家",
            ("formula_without_value", "error", 2, 3, "=SUM(B2:B9)"),
        ),
        ("R&D经费", "-1", "亿元", ("negative_value", "error", 2, 3, "-1")),
        ("高企数", "-1600", "家", ("negative_value", "error", 2, 3, "-1600")),
        (
            "技术合同成交额",
            "-1260000",
            "",
            ("negative_value", "error", 2, 3, "-1260000"),
        ),
    ],
)
def test_a_value_that_is_none(
    read: Read,
    label: str,
    value: str,
    unit: str,
    expected: tuple[str, str, int, int, str],
) -> None:
    """A value that cannot be taken is an error at its cell, or at its unit's, with the text as written."""
    seen = read(f"{HEADER}{label},2023,{value},{unit}\n")
    problem = only(seen)
    assert spot(problem) == expected
    assert problem.hint is not None
    assert (seen.values, len(seen.damaged), seen.tables[0].rows) == (
        (),
        1,
        {2: "error"},
    )


@pytest.mark.parametrize(
    ("label", "value", "unit", "code", "taken"),
    [
        ("高新技术产业增加值占比", "0.157", "%", "fraction_in_percent", "0.157"),
        ("高企数", "1587.5", "家", "part_of_a_count", "1587.5"),
        ("科技领军企业", "0.0008", "万家", None, "8"),
        ("技术合同成交额", "131.55", "亿元", None, "131.55"),
    ],
)
def test_a_value_that_is_probably_meant_otherwise(
    read: Read, label: str, value: str, unit: str, code: str | None, taken: str
) -> None:
    """A share of one under the unit %, or half a firm, is taken as written, with a warning at its cell."""
    seen = read(f"{HEADER}{label},2023,{value},{unit}\n")
    assert [v.value for v in seen.values] == [Decimal(taken)]
    assert [spot(p) for p in seen.problems] == (
        [(code, "warning", 2, 3, value)] if code else []
    )


def test_an_approximate_value_is_used_with_a_note(read: Read) -> None:
    """约128 and 128左右 are taken as 128, and noted, even where warnings are errors."""
    for written in ("约128", "128左右", "约128亿元左右"):
        for strict in (False, True):
            seen = read(f"{HEADER}技术合同成交额,2023,{written},亿元\n", strict=strict)
            assert [v.value for v in seen.values] == [Decimal(128)]
            assert spot(only(seen)) == ("approximate_value", "note", 2, 3, written)


@pytest.mark.parametrize(
    ("value", "warned"),
    [
        # the targets are 126, 140 and 200
        ("126", False),
        ("0", False),
        ("125999", False),
        ("200000", True),
        ("1260000", True),
        ("0.127", False),
        ("0.126", True),
        ("0.001", True),
    ],
)
def test_a_value_far_from_every_target_is_a_warning(
    read: Read, value: str, *, warned: bool
) -> None:
    """A figure a thousand times off each target is used, with a warning, whether a unit is given or not."""
    for written in (value, f"{value}亿元"):
        seen = read(f"指标,时期,数值\n技术合同成交额,2023,{written}\n")
        assert [v.value for v in seen.values] == [Decimal(value)]
        assert [spot(p) for p in seen.problems] == (
            [("far_from_target", "warning", 2, 3, written)] if warned else []
        )


@pytest.mark.parametrize(
    ("unit", "target", "value"),
    [
        ("亿元", "at_least: 1400000, unit: 万元", "151.72"),
        ("'%'", "at_least: 5, unit: ‰", "0.6"),
    ],
)
def test_a_bare_value_is_held_to_the_target_in_its_own_unit(
    tmp_path: Path, unit: str, target: str, value: str
) -> None:
    """A bare figure is in the indicator's unit, and so is the target that it is held to."""
    source = "source: {section: 二, paragraph: 1, phrase: 达到}"
    (tmp_path / "targets.yaml").write_text(
        "plan: {id: p, title: {zh: 计划, en: Plan}, period: 2023}\n"
        "indicators:\n"
        f"  - {{id: it, name: {{zh: 指标, en: It}}, unit: {unit}, aggregation: rate,"
        f" targets: [{{period: 2023, {target}, {source}}}]}}\n",
        encoding="utf-8",
    )
    (tmp_path / "tasks.yaml").write_text("bureaus: []\nactions: []\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text(
        f"indicator,period,value\nit,2023,{value}\n", encoding="utf-8"
    )
    seen = read_actuals([str(tmp_path / "a.csv")], load_plan(tmp_path))
    assert [v.value for v in seen.values] == [Decimal(value)]
    assert not seen.problems


@pytest.mark.parametrize(
    ("written", "unit", "percent"),
    [
        ("0.152", "", "15.2%"),
        ("0.152", "%", "15.2%"),
        ("-0.05", "", "-5%"),
        ("0.1523456789", "%", "15.23456789%"),
    ],
)
def test_the_hint_is_made_from_the_figure(
    read: Read, written: str, unit: str, percent: str
) -> None:
    """And never from another one, which would be the plan's own target."""
    seen = read(f"指标,时期,数值,单位\n高新技术产业增加值占比,2023,{written},{unit}\n")
    problem = seen.problems[0]
    assert problem.hint is not None
    assert percent in problem.hint.zh
    assert percent in problem.hint.en
