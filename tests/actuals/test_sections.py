"""Several tables in one sheet: where one ends and another begins, and what a title says of those below it."""

from __future__ import annotations

import pytest

from actuals.readings import FIRMS, PLAN, TURNOVER, Read, codes, only
from innovate_ts.actuals.grid import find_grid
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.sections import next_table
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.actual import Actuals
from sections import by_rows

LABELS = Labels(PLAN)

CITY = {
    "long": "指标,单位,完成数\n技术合同成交额,亿元,130\n高新技术企业,家,1650\n",
    "monthly": (
        "指标,单位,年度目标,1-12月完成,完成率\n"
        "技术合同成交额,亿元,126,130,103%\n高新技术企业,家,1600,1650,103%\n"
    ),
}
COUNTIES = {
    "named": "县区,高新技术企业(家)\n路北区,600\n路南区,500\n",
    "numbered": "序号,县区,高新技术企业(家)\n1,路北区,600\n2,路南区,500\n",
    "plain": "县区,完成数\n路北区,600\n路南区,500\n",
    "with a total": "县区,完成数（家）\n路北区,600\n路南区,500\n合计,1650\n",
    "with targets": "县区,目标,完成,完成率\n路北区,580,600,103%\n路南区,490,500,102%\n",
}
BETWEEN = (
    "",
    "2023年各县区高新技术企业数\n",
    "各县区高新技术企业数\n",
    "二、分县区情况\n",
    "各县区高新技术企业数\n单位：家\n",
    "附：各县区完成情况\n",
)
BEFORE_CITY = ("", "2023年全市主要指标\n", "全市主要指标\n", "二、全市情况\n")
BLANK = ("", "\n")

OF_CITY = {(TURNOVER, "2023", "", "130"), (FIRMS, "2023", "", "1650")}
OF_COUNTIES = {
    (FIRMS, "2023", "路北区", "600"),
    (FIRMS, "2023", "路南区", "500"),
}


def _figures(actuals: Actuals) -> set[tuple[str, str, str, str]]:
    return {
        (value.indicator, str(value.period), value.region, str(value.value))
        for value in actuals.values
    }


@pytest.mark.slow
@pytest.mark.parametrize("city", CITY)
@pytest.mark.parametrize("counties", COUNTIES)
@pytest.mark.parametrize("blank", BLANK)
@pytest.mark.parametrize("title", BETWEEN)
def test_counties_below_their_city_are_read_or_told_of(
    read: Read, city: str, counties: str, blank: str, title: str
) -> None:
    """Below a blank line or none, a title or none: the title of the sheet gives the year, and never less."""
    seen = read(
        f"唐山市2023年主要指标完成情况\n{CITY[city]}{blank}{title}{COUNTIES[counties]}"
    )
    names_indicator = "高新技术企业" in title + COUNTIES[counties]
    if names_indicator:
        assert (_figures(seen), codes_of_errors(seen)) == (OF_CITY | OF_COUNTIES, [])
    else:
        (code,) = codes_of_errors(seen)
        assert code.startswith("nothing_names_indicator")
        assert _figures(seen) == OF_CITY


@pytest.mark.slow
@pytest.mark.parametrize("city", CITY)
@pytest.mark.parametrize("counties", COUNTIES)
@pytest.mark.parametrize("blank", BLANK)
@pytest.mark.parametrize("title", BEFORE_CITY)
def test_a_city_below_its_counties_is_read(
    read: Read, city: str, counties: str, blank: str, title: str
) -> None:
    """The indicator of the counties' title is not the city's."""
    seen = read(
        f"2023年各县区高新技术企业数\n{COUNTIES[counties]}{blank}{title}{CITY[city]}"
    )
    assert _figures(seen) == OF_CITY | OF_COUNTIES
    assert codes_of_errors(seen) == []


def codes_of_errors(actuals: Actuals) -> list[str]:
    """What is so wrong that figures are not read."""
    return [problem.code for problem in actuals.problems if problem.is_error]


@pytest.mark.parametrize(
    ("below", "periods"),
    [
        # its own time goes first, in a title, in its heads, in its rows
        ("2022年情况\n指标,完成数\n高企数,1408", ["2023", "2022"]),
        ("其他年份\n指标,2022年\n高企数,1408", ["2023", "2022"]),
        ("指标,时期,数值\n高企数,2022,1408", ["2023", "2022"]),
        # months take their year from the title of the sheet
        ("指标,9月\n高企数,1500", ["2023", "2023-09"]),
        # and what speaks of another time takes nothing
        ("上年情况\n指标,完成数\n高企数,1408", ["2023"]),
    ],
)
def test_the_title_of_a_sheet_gives_what_a_table_below_leaves_open(
    read: Read, below: str, periods: list[str]
) -> None:
    """And nothing else."""
    seen = read(f"2023年情况\n指标,完成数\n技术合同成交额,130\n\n{below}\n")
    assert [str(value.period) for value in seen.values] == periods
    assert bool(codes_of_errors(seen)) is (len(periods) == 1)


def test_a_table_of_targets_below_is_left_out_with_a_note(read: Read) -> None:
    """Its figures stand where those of the actuals stand, and are none."""
    seen = read(
        "2023年情况\n指标,单位,完成数\n高企数,家,1587\n指标,单位,目标\n高企数,家,1600\n"
    )
    assert _figures(seen) == {(FIRMS, "2023", "", "1587")}
    assert only(seen).code == "table_without_actuals"
    assert only(seen).place.row == 4


def test_an_indicator_without_a_figure_is_no_title(read: Read) -> None:
    """It is the last row of the table above."""
    seen = read(
        "2023年\n指标,完成数\n高企数,1587\n技术合同成交额,\n县区,完成数\n路北区,60\n"
    )
    assert _figures(seen) == {(FIRMS, "2023", "", "1587")}
    assert "nothing_names_indicator_or_unit" in codes(seen)


@by_rows(
    ("rows", "begins"),
    [
        ("高企数,2023,1\n时期,地区,高企数\n2023,路北区,3", 3),
        ("高企数,2023,1\n序号,县区,完成数\n1,路北区,3", 3),
        ("高企数,2023,1\n\n各县区情况\n单位：家\n县区,完成数\n路北区,3", 4),
        ("高企数,2023,1\n注：含省级\n县区,完成数\n路北区,3", 4),
        ("高企数,2023,1\n2024年1-9月\n高企数,2024,2", 3),
        ("高企数,2023,1\n高企数,2024,2\n2024年9月30日", None),
        ("高企数,2023,1\n高企数,2024,2", None),
        ("高企数,2023,1\n高企数,2024年,暂无", None),
        ("高企数,2023,1\n备注,说明", None),
        ("高企数,2023,1\n数据来源：2023年统计公报\n高企数,2024,2", None),
    ],
)
def test_another_table_is_seen(rows: str, begins: int | None) -> None:
    """Other heads with the lines above them, or a line with a period above more figures, begin one."""
    lines = f"指标,时期,数值\n{rows}".split("\n")
    numbered = [
        RawRow(number, tuple(line.split(","))) for number, line in enumerate(lines, 1)
    ]
    table = RawTable("a.csv", "UTF-8", TableRows.of(numbered))
    grid = find_grid(table, LABELS)
    assert grid is not None
    again = next_table(grid.body, LABELS)
    assert (again and again.number) == begins


@by_rows(
    ("line", "is_another"),
    [
        ("高新技术企业数,,", True),
        ("高新技术企业数,单位：家,", True),
        ("指标：高新技术企业数,,单位：家", True),
        ("表2 高新技术企业数（家）,,", True),
        ("（二）高新技术企业数,,", True),
        # a page goes on
        ("续表,,单位：亿元", False),
        ("（第2页 共2页）,,", False),
    ],
)
def test_a_line_above_the_same_heads_begins_another_table(
    read: Read, line: str, *, is_another: bool
) -> None:
    """What it names is what the figures below are of; where a page goes on, they are of the table above."""
    seen = read(
        f"技术合同成交额,,单位：亿元\n地区,2022年,2023年\n全市,112.4,131.2\n{line}\n"
        "地区,2022年,2023年\n迁安市,88,103\n"
    )
    goals = {value.indicator for value in seen.values if value.region}
    assert goals == {FIRMS if is_another else TURNOVER}


@by_rows(
    ("head", "line"),
    [
        ("指标,2022年,2023年", "迁安市,,"),
        ("指标,2022年,2023年", "路北,,"),
        ("指标,2022年,2023年", "唐山市,,"),
        ("地区,2022年,2023年", "技术合同成交额,,"),
        ("地区,2022年,2023年", "技术合同成交额,单位：亿元,"),
    ],
)
def test_a_line_between_rows_is_no_title_of_those_below(
    read: Read, head: str, line: str
) -> None:
    """A place or an indicator that no row of the table names begins another one, which has no heads."""
    names = ("高企数", "高企数") if head.startswith("指标") else ("全市", "全市")
    title = "" if head.startswith("指标") else "高新技术企业数,,\n"
    seen = read(f"{title}{head}\n{names[0]},1402,1588\n{line}\n{names[1]},130,140\n")
    assert codes(seen) == ["second_table"]
    assert not seen.values
