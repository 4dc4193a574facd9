"""Labels that name no indicator of the plan, and what is said of them."""

from __future__ import annotations

import pytest

from actuals.readings import (
    TURNOVER,
    Read,
    only,
    spot,
)


@pytest.mark.parametrize(
    ("label", "indicator"),
    [
        ("技术合同成交总额", TURNOVER),
        ("输出技术合同成交额", TURNOVER),
        ("输出 技术合同 成交额", TURNOVER),
        ("省级科技领军企业数", "leading-technology-enterprises"),
    ],
)
def test_an_ambiguous_name_is_an_error_that_asks(
    read: Read, label: str, indicator: str
) -> None:
    """A name that may or may not mean an indicator is never taken for it; the hint asks what to settle."""
    seen = read(f"指标,时期,数值\n{label},2023,5\n")
    problem = only(seen)
    assert spot(problem) == ("ambiguous_indicator", "error", 2, 1, label)
    assert problem.hint is not None
    assert any(mark in problem.hint.zh for mark in "?？")
    assert "?" in problem.hint.en
    assert (seen.values, seen.damaged, seen.tables[0].rows) == (
        (),
        {indicator: problem},
        {2: "error"},
    )


@pytest.mark.parametrize(
    "label",
    [
        "技术交易额",
        "技术合同交易额",
        "吸纳技术合同成交额",
        "吸纳京津技术合同成交额",
        "登记合同数",
        "新认定高新技术企业",
        "新增高新技术企业",
        "入统高企",
        "高企培育库入库数",
        "科技型中小企业",
        "新增科技领军企业",
        "市级以上研发平台总数",
        "市级以上科技创新平台数",
        "新增省级平台",
        "孵化器",
        "众创空间",
        "规上工业R&D经费",
        "财政科技支出",
        "企业研发费用",
        "研发费用占营业收入比重",
        "高新技术产业增加值",
        "高新技术产业增加值增速",
        "高技术制造业增加值占比",
    ],
)
def test_a_trap_is_not_used(read: Read, label: str) -> None:
    """A name that looks like an indicator's and means something else is noted, and its row is another's."""
    seen = read(f"指标,时期,数值\n{label},2023,5\n")
    assert spot(only(seen)) == ("trap", "note", 2, 1, label)
    assert (seen.values, seen.damaged, seen.tables[0].rows) == ((), {}, {2: "other"})


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("高新技木企业", "高新技术企业"),
        ("技术合同成交额度", "技术合同成交额"),
        ("high-tech enterprise", "高新技术企业"),
    ],
)
def test_a_similar_name_is_a_warning(read: Read, label: str, meant: str) -> None:
    """A name that is only alike is never taken; a warning says which was likely meant."""
    seen = read(f"指标,时期,数值\n{label},2023,5\n")
    problem = only(seen)
    assert spot(problem) == ("similar_indicator", "warning", 2, 1, label)
    assert meant in problem.message.zh
    assert (seen.values, seen.damaged, seen.tables[0].rows) == ((), {}, {2: "other"})


def test_another_indicator_is_no_problem(read: Read) -> None:
    """A table may hold other indicators; nothing is said of them but the account."""
    seen = read("指标,时期,数值\n地区生产总值,2023,不详\n常住人口,某年,1\n")
    assert (seen.values, seen.problems, seen.tables[0].rows) == (
        (),
        (),
        {2: "other", 3: "other"},
    )


def test_a_value_without_a_name_is_an_error(read: Read) -> None:
    """A figure that names no indicator is an error at the cell where the name should stand."""
    seen = read("时期,指标,数值\n2023, ,5\n")
    assert spot(only(seen))[:4] == ("no_indicator", "error", 2, 2)
    assert seen.tables[0].rows == {2: "error"}


@pytest.mark.parametrize(
    ("row", "code", "damaged"),
    [
        ("技术合同成交额,2023,1260000", "far_from_target", {TURNOVER}),
        ("高新技木企业,2023,1600", "similar_indicator", set()),
        ("新增高新技术企业,2023,402", "trap", set()),
        ("地区生产总值,2023,9133", "other_indicator", set()),
    ],
)
def test_strict_makes_errors_of_warnings_and_strangers(
    read: Read, row: str, code: str, damaged: set[str]
) -> None:
    """With `strict`, a warning and a row of another indicator are errors, and their rows give no value."""
    seen = read(f"指标,时期,数值\n{row}\n", strict=True)
    assert (only(seen).code, only(seen).severity) == (code, "error")
    assert (seen.values, set(seen.damaged), seen.tables[0].rows) == (
        (),
        damaged,
        {2: "error"},
    )
