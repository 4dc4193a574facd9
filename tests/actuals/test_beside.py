"""What a table says beside its actuals, held against them and against the plan."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import FIRMS, TURNOVER, Read, spot, values

HEADS = "指标,单位,年度任务,累计完成,完成率,上年同期,同比\n"
TITLE = "2023年1-12月主要科技指标完成情况表\n"


def _told(read: Read, *rows: str, heads: str = HEADS) -> list[tuple[str, str, int]]:
    """What is warned of, where and in which column."""
    seen = read(TITLE + heads + "".join(f"{row}\n" for row in rows))
    assert not [problem for problem in seen.problems if problem.is_error]
    told = []
    for problem in seen.problems:
        if problem.severity == "warning":
            code, severity, row, column, _ = spot(problem)
            assert (severity, row) == ("warning", 3)
            told.append((code, problem.text or "", column or 0))
    return told


@pytest.mark.parametrize(
    "row",
    [
        "技术合同成交额,亿元,126,131.5,104.4%,102.4,28.4%",
        "技术合同成交额,万元,1260000,1315000,104.4,1024000,28.4",
        "技术合同成交额,亿元,126亿元,131.5,1.044,102.4,0.284",
        "技术合同成交额,亿元,1260000万元,131.5,104%,1024000万元,28%",
        # an amount is rounded too: 131.53 of 102.41 are 28.43 %
        "技术合同成交额,亿元,126,131.5,104.39,102.4,28.43",
        "高新技术企业,家,1600,1587,99.2%,1408,12.7%",
        # what is no figure says nothing
        "技术合同成交额,亿元,/,131.5,-,暂无,",
        "技术合同成交额,亿元,,131.5,已完成,见附表,持平",
        "技术合同成交额,亿元,126,131.5,,0,",
    ],
)
def test_what_fits_is_not_told(read: Read, row: str) -> None:
    """Within what rounding explains, in per cent or as a part of 1."""
    assert _told(read, row) == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "技术合同成交额,亿元,130,131.5,101.2%,102.4,28.4%",
            [("own_target_differs", "130", 3)],
        ),
        (
            "技术合同成交额,亿元,140,131.5,93.9%,102.4,28.4%",
            [("own_target_differs", "140", 3)],
        ),
        (
            "技术合同成交额,万元,126,1315000,,,",
            [("own_target_differs", "126", 3)],
        ),
        (
            "技术合同成交额,亿元,126,131.5,114.4%,102.4,28.4%",
            [("own_rate_differs", "114.4%", 5)],
        ),
        (
            "高新技术企业,家,1600,1587,98.2%,1408,12.7%",
            [("own_rate_differs", "98.2%", 5)],
        ),
        (
            "技术合同成交额,亿元,126,131.5,104.4%,102.4,18.4%",
            [("own_growth_differs", "18.4%", 7)],
        ),
        (
            "技术合同成交额,亿元,126,131.5,104.4%,102.4,-28.4%",
            [("own_growth_differs", "-28.4%", 7)],
        ),
        (
            "高新技术企业,家,1600,1587,99.2%,1408,12.8%",
            [("own_growth_differs", "12.8%", 7)],
        ),
    ],
)
def test_what_does_not_fit_is_a_warning(
    read: Read, row: str, told: list[tuple[str, str, int]]
) -> None:
    """At the cell that says it; the actual is used all the same."""
    assert _told(read, row) == told


def test_the_actual_stays_what_it_is(read: Read) -> None:
    """A table's own target is never that of the plan."""
    seen = read(TITLE + HEADS + "技术合同成交额,亿元,10,131.5,10%,1,1%\n")
    assert values(seen) == [(TURNOVER, "2023", Decimal("131.5"))]
    assert seen.tables[0].rows == {3: "used"}


def test_a_part_of_the_area_has_its_own_target(read: Read) -> None:
    """Only the city's is that of the plan; a share must fit for all."""
    text = "2023年全年\n地区,年度任务,高新技术企业(家),完成率\n路北区,400,402,100.5%\n"
    assert [problem.code for problem in read(text).problems] == []
    text = text.replace("100.5%", "110.5%")
    codes = [problem.code for problem in read(text).problems]
    assert codes == ["own_rate_differs"]


@pytest.mark.parametrize(
    "heads",
    [
        # two columns of a kind, two of actuals, or the month alone beside
        "指标,单位,年度任务,年度目标,累计完成,完成率\n",
        "指标,单位,本月完成,上年同期,累计完成,同比\n",
    ],
)
def test_where_it_is_not_said_of_what_nothing_is_told(read: Read, heads: str) -> None:
    """A growth beside this month's figure may be that of the month."""
    row = "技术合同成交额,亿元,126,131,131.5,50%"
    assert _told(read, row, heads=heads) == []


def test_growth_of_a_share_is_in_points(read: Read) -> None:
    """0.3 is no 2 per cent of 15.7."""
    row = "高新技术产业增加值占比,%,15.7,15.7,100%,15.4,0.3"
    assert _told(read, row) == []


def test_each_row_is_held_against_what_stands_beside_it(read: Read) -> None:
    """However often its words were met before."""
    rows = [
        f"高新技术企业,家,1600,{figure},99.2%,1408,12.7%" for figure in (1587, 1450)
    ]
    heads = "2023年1-12月\n" + HEADS
    seen = read(heads + "\n".join(rows) + "\n")
    told = [(p.code, p.row) for p in seen.problems if p.severity == "warning"]
    assert ("own_rate_differs", 4) in told
    assert {value.indicator for value in seen.values} == {FIRMS}


@pytest.mark.parametrize(
    ("head", "written", "growth"),
    [
        ("同比", "28.4%", "28.4"),
        ("同比", "28.4", "28.4"),
        ("同比增长(%)", "0.4", "0.4"),
        ("同比增速（‰）", "284", "28.4"),
        ("同比", "-3.5%", "-3.5"),
        ("同比", "0", "0"),
        # in per cent, or a part of 1?
        ("同比", "0.284", None),
        # no per cent
        ("同比(亿元)", "29.1", None),
        ("同比", "1.5个百分点", None),
        ("同比", "-", None),
        ("同比", "持平", None),
    ],
)
def test_growth_beside_an_actual_is_published_growth(
    read: Read, head: str, written: str, growth: str | None
) -> None:
    """Of the same months, place and indicator."""
    text = f"{TITLE}指标,单位,累计完成,{head}\n技术合同成交额,亿元,131.5,{written}\n"
    seen = read(text)
    wanted = [] if growth is None else [(TURNOVER, "2023", Decimal(growth))]
    assert [(g.indicator, str(g.period), g.value) for g in seen.growth] == wanted
    assert [(g.row, g.column) for g in seen.growth] == [(3, 4)] * len(wanted)
    assert values(seen) == [(TURNOVER, "2023", Decimal("131.5"))]
