"""What a figure can be by its plan, and beside the others of its indicator."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from actuals.readings import (
    FIRMS,
    HEADER,
    SHARE,
    TURNOVER,
    Read,
    codes,
    only,
    spot,
    values,
)
from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.actual import Actuals
from innovate_ts.plan.models.plan import Plan

LONG = "指标,时期,数值\n"


def _rows(label: str, *rows: str) -> str:
    """A long file of one indicator without units."""
    return LONG + "".join(f"{label},{row}\n" for row in rows)


# --- bounds -------------------------------------------------------------------------------------------------


def _read_with(folder: Path, keys: str, value: str) -> Actuals:
    """One value of an indicator with these keys."""
    source = "source: {section: 二, paragraph: 1, phrase: 达到}"
    (folder / "targets.yaml").write_text(
        "plan: {id: p, title: {zh: 计划, en: Plan}, period: 2023}\n"
        f"indicators:\n  - {{id: it, {keys},"
        f" targets: [{{period: 2023, at_least: 50, {source}}}]}}\n",
        encoding="utf-8",
    )
    (folder / "tasks.yaml").write_text("bureaus: []\nactions: []\n", encoding="utf-8")
    (folder / "a.csv").write_text(
        f"indicator,period,value\nit,2023,{value}\n", encoding="utf-8"
    )
    return read_actuals([str(folder / "a.csv")], load_plan(folder))


_SHARE_OF_PARKS = "name: {zh: 公园占比, en: Parks}, unit: '%', aggregation: rate"
_PER_MILLE = "name: {zh: 公园面积比重, en: Parks}, unit: ‰, aggregation: rate"
_GROWTH = "name: {zh: 产值增速, en: Growth}, unit: '%', aggregation: rate"
_AMOUNT = "name: {zh: 占地, en: Land}, unit: 亩, aggregation: stock"


@pytest.mark.parametrize(
    ("keys", "value", "bounds"),
    [
        # a share of a whole, by its name
        (_SHARE_OF_PARKS, "0", None),
        (_SHARE_OF_PARKS, "100", None),
        (_SHARE_OF_PARKS, "100.01", "0 to 100 %"),
        (_SHARE_OF_PARKS, "157%", "0 to 100 %"),
        (_SHARE_OF_PARKS, "(15.7)", "0 to 100 %"),
        (_SHARE_OF_PARKS, "-0.01%", "0 to 100 %"),
        (_PER_MILLE, "1000", None),
        (_PER_MILLE, "1001", "0 to 1000 ‰"),
        (_PER_MILLE, "101%", "0 to 1000 ‰"),
        # nothing else is one
        (_GROWTH, "157", None),
        (_GROWTH, "-15.7", None),
        (_AMOUNT, "157", None),
        # what the plan says goes first, each bound for itself
        (f"{_SHARE_OF_PARKS}, plausible: {{at_most: 200}}", "157", None),
        (f"{_SHARE_OF_PARKS}, plausible: {{at_most: 200}}", "-5", "0 to 200 %"),
        (f"{_SHARE_OF_PARKS}, plausible: {{at_least: -10}}", "-5", None),
        (f"{_GROWTH}, plausible: {{at_least: -50}}", "-50", None),
        (f"{_GROWTH}, plausible: {{at_least: -50}}", "-51", "-50 % or more"),
        (f"{_AMOUNT}, plausible: {{at_most: 500}}", "0.06万亩", "500 亩 or less"),
        (f"{_AMOUNT}, plausible: {{at_most: 500}}", "0.05万亩", None),
    ],
)
def test_a_value_outside_of_what_it_can_be_is_an_error(
    tmp_path: Path, keys: str, value: str, bounds: str | None
) -> None:
    """And its indicator is not judged by it."""
    seen = _read_with(tmp_path, keys, value)
    if bounds is None:
        assert (codes(seen), len(seen.values)) == ([], 1)
        return
    problem = only(seen)
    assert spot(problem) == ("implausible_value", "error", 2, 3, value)
    assert f"({bounds})" in problem.message.en
    assert (seen.values, set(seen.damaged)) == ((), {"it"})


# --- a thousand times the target of its own period ----------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "value", "warned"),
    [
        # the targets are 126, 140 and 200
        ("2023", "125999", False),
        ("2023", "126000", True),
        ("2024", "126000", False),
        ("2023-01", "126000", True),
        ("2022", "126000", False),
        ("2023", "0.127", False),
        ("2023", "0.126", True),
        # a month may be small
        ("2023-01", "0.13", False),
        ("2023-01", "0.201", False),
    ],
)
def test_a_figure_is_held_to_the_target_of_its_own_period(
    read: Read, period: str, value: str, *, warned: bool
) -> None:
    """Where no unit is given, one that is a thousand times off it was probably meant in another."""
    seen = read(_rows("技术合同成交额", f"{period},{value}"))
    assert [row.value for row in seen.values] == [Decimal(value)]
    assert codes(seen) == (["far_from_target"] if warned else [])


def test_a_unit_that_is_given_is_believed(read: Read) -> None:
    """Unless it is a thousand times off each of the targets."""
    assert codes(read(f"{HEADER}技术合同成交额,2023,126000,亿元\n")) == []
    assert codes(read(f"{HEADER}技术合同成交额,2023,200000,亿元\n")) == [
        "far_from_target"
    ]


def test_a_part_of_the_area_may_be_small(read: Read) -> None:
    """A county has not a thousandth of the city's turnover, perhaps."""
    seen = read("地区,年份,技术合同成交额\n路北区,2023,0.127\n")
    assert codes(seen) == []


@pytest.mark.parametrize(
    "label", ["年末常住人口(万人)", "高新技术企业（万家）", "专利(万件)"]
)
def test_ten_thousands_of_what_is_counted_have_decimals(
    tmp_path: Path, label: str
) -> None:
    """771.12万人 are 7 711 200 people; 771.12345 are none."""
    unit = label.strip(")）")[-2:]
    name = label[: -len(unit) - 2]
    keys = f"name: {{zh: {name}, en: It}}, unit: {unit}, aggregation: stock"
    assert codes(_read_with(tmp_path, keys, "771.12")) == []
    assert codes(_read_with(tmp_path, keys, f"7711200{unit[1]}")) == []
    assert codes(_read_with(tmp_path, keys, "771.12345")) == ["part_of_a_count"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("9", []),
        ("9.0", []),
        ("第9位", []),
        ("9.5", ["part_of_a_place"]),
        ("9.5位", ["part_of_a_place"]),
    ],
)
def test_there_is_no_place_between_two(
    tmp_path: Path, value: str, told: list[str]
) -> None:
    """A rank of 9.5 is a mean of ranks perhaps, and the place of nobody."""
    keys = "name: {zh: 全省位次, en: Rank}, unit: 位, aggregation: stock"
    assert codes(_read_with(tmp_path, keys, value)) == told


# --- a thousand times the other rows ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "warned"),
    [
        # no target asks for a value of R&D expenditure
        (["2022,171.8", '2025,"240,000"'], [3]),
        (['2025,"240,000"', "2022,171.8"], [3]),
        (["2022,171.8", "2023,188", "2024,2070000"], [4]),
        (["2022,1718000", "2023,188", "2024,207"], [2]),
        (["2022,171.8", "2023,188", "2024,1880000", "2025,2070000"], []),
        (["2022,171.8", "2025,171799"], []),
        (["2022,171.8", "2025,171800"], [3]),
        (["2022,171.8亿元", "2025,240000"], [3]),
        (["2022,171.8", "2025,240000亿元"], []),
        (["2022,171.8", "2025,0"], []),
        (["2022,171.8"], []),
        # a month is no year
        (["2022,171.8", "2025-01,0.1"], []),
    ],
)
def test_a_figure_is_held_to_the_other_rows(
    read: Read, rows: list[str], warned: list[int]
) -> None:
    """A thousand times off each of them, where no unit is given."""
    seen = read(_rows("R&D经费", *rows))
    assert [(p.code, p.severity, p.row) for p in seen.problems] == [
        ("far_from_other_rows", "warning", row) for row in warned
    ]
    assert len(seen.values) == len(rows)


def test_where_a_target_tells_the_other_rows_need_not(read: Read) -> None:
    """A right figure beside one in another unit is not doubted; the other one is, once."""
    seen = read(_rows("技术合同成交额", "2022,1024000", "2023,131.5"))
    assert [(p.code, p.row) for p in seen.problems] == [("far_from_target", 2)]


def test_rows_of_other_files_count_too(tmp_path: Path, plan: Plan) -> None:
    """The last year's file and this year's."""
    files = []
    for number, row in enumerate(("2022,171.8", "2025,240000")):
        path = tmp_path / f"{number}.csv"
        path.write_text(_rows("R&D经费", row), encoding="utf-8")
        files.append(str(path))
    seen = read_actuals(files, plan)
    assert [(p.code, p.file) for p in seen.problems] == [
        ("far_from_other_rows", files[1])
    ]
    strict = read_actuals(files, plan, strict=True)
    assert [table.rows for table in strict.tables] == [{2: "used"}, {2: "error"}]
    assert (len(strict.values), set(strict.damaged)) == (1, {"rd-expenditure"})


# --- quarters that rise as running totals do ----------------------------------------------------------------


def _quarters(*figures: str) -> list[str]:
    return [f"2023Q{number},{figure}" for number, figure in enumerate(figures, 1)]


@pytest.mark.parametrize(
    ("rows", "warned"),
    [
        # the target is 126
        (_quarters("25", "60", "90", "130"), True),
        (_quarters("25", "60", "90"), True),
        (_quarters("25", "60"), False),
        (_quarters("25", "37.5", "50", "130"), True),
        (_quarters("25", "37.4", "90", "130"), False),
        # a sum that is not far over the target
        (_quarters("10", "15", "20", "130"), False),
        (_quarters("20", "35", "50", "84"), False),
        (_quarters("20", "35", "50", "84.1"), True),
        (_quarters("31", "30", "33", "36"), False),
        # the sum is given too
        ([*_quarters("25", "60", "90", "130"), "2023,305"], False),
        # not from January on, or with a hole
        (["2023Q2,25", "2023Q3,60", "2023Q4,130"], False),
        (["2023Q1,25", "2023Q2,60", "2023Q4,130"], False),
        (["2023-01,25", "2023-02,60", "2023-03,90"], True),
        (["2023年上半年,58.2", "2023年下半年,128.6"], True),
        (["2023年上半年,63,", "2023年下半年,94.5"], False),
        (["2023年上半年,63", "2023年下半年,94.6"], True),
        (["2023年上半年,80", "2023年下半年,119"], False),
        (["2023年上半年,58.2", "2023年下半年,128.6", "2023,186.8"], False),
        # no target asks for the year
        (["2022Q1,25", "2022Q2,60", "2022Q3,90", "2022Q4,130"], False),
    ],
)
def test_parts_that_rise_as_running_totals_do_are_warned_of(
    read: Read, rows: list[str], *, warned: bool
) -> None:
    """Each increment at least half the first figure, and the sum far over the target."""
    seen = read(_rows("技术合同成交额", *rows))
    last = max(range(len(rows)), key=lambda index: rows[index]) + 2
    assert [(p.code, p.severity, p.row) for p in seen.problems] == (
        [("rises_like_totals", "warning", last)] if warned else []
    )


def test_what_is_said_to_be_cumulative_is_no_sum(read: Read) -> None:
    """The same figures under 累计值 are not warned of, and make 130."""
    seen = read(_rows("技术合同成交额累计值", *_quarters("25", "60", "90", "130")))
    assert codes(seen) == []
    assert values(seen)[-1] == (TURNOVER, "2023", Decimal(130))


def test_a_stock_may_rise(read: Read) -> None:
    """Its quarters are no parts of a sum."""
    assert codes(read(_rows("高企数", *_quarters("500", "800", "1100", "1600")))) == []


# --- parts of two years -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "rows", "warned"),
    [
        ("技术合同成交额", ["2023-04/2024-03,126亿元"], [2]),
        ("技术合同成交额", ["2023-12/2024-01,12亿元"], [2]),
        ("高新技术产业增加值占比", ["2023-04/2024-03,15.7%"], [2]),
        # two whole years, of which one may be told from the other
        ("技术合同成交额", ["2023/2024,266亿元"], []),
        # a stock is taken at its end
        ("高企数", ["2023-04/2024-03,1600家"], []),
        # the plan asks for three years together
        ("新建市级以上科技创新平台数", ["2023-04/2024-03,20家"], []),
        # less the first nine months, it is the quarter that follows
        ("技术合同成交额", ["2023-04/2024-03,126亿元", "2023-04/2023-12,90亿元"], []),
        ("技术合同成交额", ["2023-04/2024-03,126亿元", "2023Q1,20亿元"], []),
        ("技术合同成交额", ["2023-04/2024-03,126亿元", "2023Q3,20亿元"], [2]),
    ],
)
def test_a_row_across_years_says_that_it_is_used_for_nothing(
    read: Read, label: str, rows: list[str], warned: list[int]
) -> None:
    """With the reason, unless something follows from it."""
    seen = read(_rows(label, *rows))
    assert [(p.code, p.severity, p.row) for p in seen.problems] == [
        ("across_years", "warning", row) for row in warned
    ]
    assert len(seen.values) == len(rows)


# --- what looks like an indicator's and was not used --------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "indicator", "reason"),
    [
        ("高新技木企业,2023,1650", FIRMS, "row_not_used"),
        ("其中：高新技术企业,2023,1650", FIRMS, "row_not_used"),
        ("高新技術企業,2023,1650", FIRMS, "row_not_used"),
        ("技术合同成交额环比增长,2023,12", TURNOVER, "row_not_used"),
        ("技术合同成交额同比增长,2023,12%", TURNOVER, "row_not_used"),
        ("技术合同成交额_期末值,2023,130", TURNOVER, "row_not_used"),
        # of another year, of something else, or without a figure
        ("高新技木企业,2024,1750", FIRMS, None),
        ("新增高新技术企业,2023,402", FIRMS, None),
        ("高新技木企业,2023,暂无", FIRMS, None),
    ],
)
def test_a_row_that_looks_like_an_indicators_is_no_missing_data(
    read: Read, plan: Plan, row: str, indicator: str, reason: str | None
) -> None:
    """Its bureau did report: so the verdict is that none can be given, with that row as the reason."""
    report = evaluate(plan, read(f"{LONG}科技领军企业,2023,9\n{row}\n"), year=2023)
    (result,) = (r for r in report.results if r.indicator == indicator)
    wanted = "not_assessable" if reason else "no_data"
    assert (result.status, result.reason.code) == (wanted, reason)


def test_a_good_row_beside_it_is_judged(read: Read, plan: Plan) -> None:
    """What was not used keeps nobody from judging what was."""
    text = f"{LONG}高企数,2023,1650\n其中：高新技术企业,2023,402\n"
    report = evaluate(plan, read(text), year=2023)
    (result,) = (r for r in report.results if r.indicator == FIRMS)
    assert (result.status, result.actual) == ("met", Decimal(1650))


def test_a_share_that_cannot_be_is_not_judged(read: Read, plan: Plan) -> None:
    """157 % of a whole is an error, and the reason of the verdict."""
    text = f"{LONG}高新技术产业增加值占比,2025,157%\n高企数,2025,1900\n"
    report = evaluate(plan, read(text), year=2025)
    (result,) = (r for r in report.results if r.indicator == SHARE)
    assert (result.status, result.reason.code) == ("not_assessable", "input_error")


def test_a_row_given_twice_meets_no_other(tmp_path: Path, plan: Plan) -> None:
    """The same row in two files is one row, from which nothing follows."""
    files = []
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(
            _rows("技术合同成交额", "2023-04/2024-03,126亿元"), encoding="utf-8"
        )
        files.append(str(tmp_path / name))
    assert codes(read_actuals(files, plan)) == ["across_years", "across_years"]


@pytest.mark.parametrize(
    ("before", "told", "differs"),
    [
        ("技术合同成交额,2023年1-9月,90,,亿元", "80", True),
        ("技术合同成交额,2023年1-9月,90,,亿元", "90", False),
        ("技术合同成交额,2023年1-9月,90,,亿元", "90.0", False),
        # rounded, each as it is written
        ("技术合同成交额,2023年1-9月,90.4,,亿元", "90", False),
        ("技术合同成交额,2023年1-9月,90.6,,亿元", "90", True),
        ("技术合同成交额,2023年1-9月,900000,,万元", "90", False),
        # of other months, and of a part of the area
        ("技术合同成交额,2023年1-6月,60,,亿元", "80", False),
        ("技术合同成交额,2023年1-9月,90,,亿元", "—", False),
    ],
)
def test_the_year_before_is_held_to_its_own_rows(
    read: Read, before: str, told: str, *, differs: bool
) -> None:
    """What a table tells beside its actuals is none of them, and still says that one of the two is wrong."""
    seen = read(
        "指标,时期,实际完成,上年同期,单位\n"
        f"{before}\n技术合同成交额,2024年1-9月,98,{told},亿元\n"
    )
    assert ("year_before_differs" in codes(seen)) is differs
    assert len(seen.values) == 2


def test_a_preliminary_figure_is_corrected_by_the_next_year(read: Read) -> None:
    """That is no contradiction."""
    seen = read(
        "指标,时期,实际完成,上年同期,单位,备注\n"
        "技术合同成交额,2023年1-9月,90,,亿元,快报数\n"
        "技术合同成交额,2024年1-9月,98,91,亿元,\n"
    )
    assert "year_before_differs" not in codes(seen)


# --- parts --------------------------------------------------------------------------------------------------

_WHOLE_AND_PART = """
plan: {id: p, title: {zh: 计划, en: Plan}, period: 2023}
indicators:
  - id: it
    name: {zh: 合同额, en: Contracts}
    unit: 万元
    aggregation: flow
    targets:
      - period: 2023
        at_least: 90000
        source: {section: 二, paragraph: 1, phrase: 9亿元}
        breakdown:
          - {name: 东区, at_least: 40, source: {section: 附件, paragraph: 1, phrase: 东区40万元}}
          - {name: 西区, at_least: 90000, source: {section: 附件, paragraph: 1, phrase: 西区9亿元}}
"""
_TWO_DISTRICTS = """
bureaus: [{name: 各区, en: Districts, members: [东区, 西区]}]
actions: []
"""


@pytest.mark.parametrize(
    ("region", "value", "said"),
    [
        ("东区", "41", []),
        ("东区", "40000", ["far_from_target"]),
        ("西区", "88000", []),
        ("西区", "9", ["far_from_target"]),
        ("", "91000", []),
        ("", "9", ["far_from_target"]),
    ],
)
def test_a_part_is_held_against_its_own_target(
    tmp_path: Path, region: str, value: str, said: list[str]
) -> None:
    """A small district is a thousand times below the city, and that says nothing of its unit."""
    (tmp_path / "targets.yaml").write_text(_WHOLE_AND_PART, encoding="utf-8")
    (tmp_path / "tasks.yaml").write_text(_TWO_DISTRICTS, encoding="utf-8")
    (tmp_path / "a.csv").write_text(
        f"indicator,period,region,value\nit,2023,{region},{value}\n",
        encoding="utf-8",
    )
    plan = load_plan(tmp_path)
    actuals = read_actuals([str(tmp_path / "a.csv")], plan)
    warned = [one.code for one in actuals.problems if one.severity == "warning"]
    assert warned == said
