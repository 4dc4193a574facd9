"""Which time a figure is of, where several things say one: the same wherever it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actuals.readings import PLAN, TURNOVER, Read, codes, only
from conftest import in_case
from innovate_ts.actuals.account import Account
from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.reading import recognise
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.actual import Actual
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings
from sections import by_rows

LABELS = Labels(PLAN)


def _written_and_meant() -> dict[str, str]:
    """The table `titles.tsv` beside this file."""
    table = Path(__file__).with_name("titles.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()[2:]]
    meant = dict(rows)
    assert len(meant) == len(rows)
    return meant


TITLES = _written_and_meant()


def _read(
    text: str, *, sheet: str | None = None, given: Period | None = None
) -> tuple[list[Actual], list[str]]:
    """The values of a table of one sheet, and the codes of what is wrong with it."""
    rows = [
        RawRow(number, tuple(line.split(",")))
        for number, line in enumerate(text.split("\n"), 1)
    ]
    findings = Findings()
    table = RawTable("a.csv", "UTF-8", TableRows.of(rows), sheet)
    reading = recognise(table, LABELS, GivenOptions(given), findings)
    values = []
    if reading is not None:
        values = Account(reading, LABELS, findings, {}).values
    return values, [problem.code for problem in findings if problem.is_error]


BODY = "指标名称,单位,年度目标,完成数\n技术合同成交额,亿元,140,104"

PLACES: dict[str, Callable[[str], tuple[list[Actual], list[str]]]] = {
    "title": lambda text: _read(f"{text}主要指标完成情况\n{BODY}"),
    "title of its own": lambda text: _read(f"{text}\n{BODY}"),
    "line": lambda text: _read(f"主要指标完成情况\n时间：{text}\n{BODY}"),
    "second line": lambda text: _read(f"唐山市主要指标\n（{text}）\n{BODY}"),
    "sheet": lambda text: _read(BODY, sheet=text),
}


REFUSALS = (["unclear_time"], ["day_of_what"], ["no_period"])


def _meaning(values: list[Actual], errors: list[str]) -> str:
    """What became of a time, in the words of the table."""
    if errors == ["alone_or_until"] and not values:
        return "ask"
    if errors in REFUSALS and not values:
        return "refuse"
    return " ".join([*(str(value.period) for value in values), *errors])


@by_rows(
    ("title", "means"),
    [
        # a paper of that year, whose figures may be of the year before
        ("2024年统计年鉴", "refuse"),
        ("2024年唐山统计年鉴", "refuse"),
        ("2024年政府工作报告", "refuse"),
        ("科技简报2024年第3期", "refuse"),
        ("2024年第二批", "refuse"),
        ("2024年版", "refuse"),
        ("2024年3月印发", "refuse"),
        ("2024年1月起实施", "refuse"),
        ("2024年印发的2023年度科技指标", "2023"),
        ("2024年政府工作报告重点任务完成情况", "2024"),
        # since when was counted, and not until when
        ("2024年以来", "refuse"),
        ("2021年以来累计", "refuse"),
        ("自2021年起累计（截至2024年9月）", "refuse"),
        ("2024年以来（1-9月）", "2024-01/2024-09"),
    ],
)
def test_what_a_title_dates_is_not_always_its_figures(title: str, means: str) -> None:
    """A year behind which 年鉴, 印发 or 以来 stands says when a paper came out, or since when was counted."""
    assert _meaning(*_read(f"{title}\n{BODY}")) == means


@by_rows(
    ("head", "day", "codes"),
    [
        ("填报日期", "2023-10-08", ["dated_inside"]),
        ("更新时间", "2023年10月8日", ["dated_inside"]),
        ("上报日期", "2023/12/30", ["dated_inside"]),
        ("填报日期", "2024-01-08", []),
        ("填报日期", "2023-12-31", []),
        ("填报日期", "", []),
        # when something else was
        ("认定日期", "2023-10-08", []),
    ],
)
def test_a_row_that_was_written_earlier_is_not_of_the_whole_year(
    head: str, day: str, codes: list[str]
) -> None:
    """Its date, in a column of its own, is before the end of what it would be of."""
    values, errors = _read(f"指标,单位,2023年,{head}\n技术合同成交额,亿元,84,{day}")
    assert errors == codes
    assert bool(values) is not bool(codes)


@pytest.mark.parametrize("place", PLACES)
def test_a_time_means_the_same_wherever_it_stands_once(place: str) -> None:
    """None is ever read as the whole year unless it is; what may mean two is asked."""
    read_as = {}
    for written in TITLES:
        # 目标任务 alone would be a table of targets.
        title = f"{written}完成情况" if "任务" in written else written
        with in_case(written):
            read_as[written] = _meaning(*PLACES[place](title))
    assert read_as == TITLES


def test_a_month_beside_a_whole_year_never_passes() -> None:
    """Under the head of a whole year a title of a part of it is a contradiction."""
    wrong = {}
    for written, means in TITLES.items():
        seen = _meaning(*_read(f"{written}情况\n指标,2024年\n技术合同成交额,104"))
        names_the_end = written.endswith(("四季度", "12月份", "年末", "下半年", "年底"))
        if names_the_end or means in {"2024", "2023/2024"}:
            right = {"2024"}
        else:
            right = {"title_says_less", "refuse", "dated_inside"}
        if seen not in right:
            wrong[written] = seen
    assert wrong == {}


def test_a_title_of_a_part_asks_nothing_of_a_stock() -> None:
    """It is taken at the end of a period, whichever is meant."""
    wrong = {}
    for written, means in TITLES.items():
        with in_case(written):
            values, errors = _read(f"{written}情况\n指标,完成数\n高企数,1655")
        is_refused = means == "refuse"
        if bool(values) is is_refused or bool(errors) is not is_refused:
            wrong[written] = (values, errors)
    assert wrong == {}


@by_rows(
    ("title", "given", "period"),
    [
        ("", "2024年1-9月", "2024-01/2024-09"),
        ("1-9月主要指标", "2024", "2024-01/2024-09"),
        ("2024年主要指标", "2024年1-9月", "2024-01/2024-09"),
        ("2024年9月主要指标", "2024年1-9月", "2024-01/2024-09"),
        ("2024年9月主要指标", "2024年9月", "2024-09"),
        ("2024年三季度主要指标", "2024-Q3", "2024-Q3"),
        ("2024年1-9月主要指标", "2024年1-9月", "2024-01/2024-09"),
        ("2024年9月30日", "2024年1-9月", "2024-01/2024-09"),
    ],
)
def test_the_option_gives_what_the_table_leaves_open(
    title: str, given: str, period: str
) -> None:
    """The year of its months, or the months of its year."""
    values, errors = _read(f"{title}\n{BODY}", given=parse_period(given))
    assert [str(value.period) for value in values] == [period]
    assert errors == []


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("2022年主要指标", "2023"),
        ("2024年1-9月主要指标", "2024"),
        ("2024年1-9月主要指标", "2024-Q3"),
        ("1-9月主要指标", "2024年1-6月"),
        ("2024年上半年主要指标", "2024年1-9月"),
    ],
)
def test_the_option_contradicts_no_title(title: str, given: str) -> None:
    """Nor the name of a sheet."""
    period = parse_period(given)
    assert _read(f"{title}\n{BODY}", given=period) == ([], ["period_named_twice"])
    assert _read(BODY, sheet=title, given=period) == ([], ["period_named_twice"])


@by_rows(
    ("above", "sheet"),
    [
        ("2024年度情况", "1-9月"),
        ("2024年度情况\n（前三季度）", None),
        ("1-9月情况", "2024年"),
        ("《三年行动计划（2023—2025年）》2024年情况\n1-9月", None),
        ("2024年9月情况", "1-9月"),
        ("2024年9月情况\n时间：截至9月底", None),
        ("2024年情况\n时间：2024年1-9月", "2024"),
    ],
)
def test_what_stands_equally_near_refines_each_other(
    above: str, sheet: str | None
) -> None:
    """A year and its months, wherever each of them stands."""
    values, errors = _read(f"{above}\n{BODY}", sheet=sheet)
    assert [str(value.period) for value in values] == ["2024-01/2024-09"]
    assert errors == []


@pytest.mark.parametrize(
    ("above", "sheet"),
    [
        ("2024年情况", "2023年"),
        ("2024年1-9月情况", "上半年"),
        ("2024年1-9月情况\n2024年1-6月", None),
        ("上半年和三季度情况", "2024年"),
        ("2023—2025年情况\n2021—2025年", None),
    ],
)
def test_what_stands_equally_near_and_differs_is_refused(
    above: str, sheet: str | None
) -> None:
    """With both."""
    assert _read(f"{above}\n{BODY}", sheet=sheet) == ([], ["two_periods"])


@pytest.mark.parametrize(
    ("content", "periods"),
    [
        (
            "2023年\n指标,月份,数值\n技术合同成交额,9月,10\n技术合同成交额,10,11\n",
            ["2023-09", "2023-10"],
        ),
        (
            "2023年\n指标,季度,数值\n技术合同成交额,三,10\n技术合同成交额,Q4,11\n",
            ["2023-Q3", "2023-Q4"],
        ),
        ("2023年\n地区,月份,技术合同成交额\n唐山市,九月,10\n", ["2023-09"]),
        ("2023年\n指标,时期,数值\n技术合同成交额,1-9月,10\n", ["2023-01/2023-09"]),
        ("2023年\n指标,月份,数值\n技术合同成交额,全年,10\n", ["2023"]),
        ("2023年\n月份,技术合同成交额\n1月,10\n2,11\n", ["2023-01", "2023-02"]),
        ("2023年\n季度,技术合同成交额\n一季度,10\n二,11\n", ["2023-Q1", "2023-Q2"]),
        ("月份,技术合同成交额\n2023年1月,10\n2023年2月,11\n", ["2023-01", "2023-02"]),
        ("指标,月份,2022年,2023年\n技术合同成交额,9月,9,10\n", ["2022-09", "2023-09"]),
        ("2023年累计\n指标,月份,数值\n技术合同成交额,9月,10\n", ["2023-01/2023-09"]),
    ],
)
def test_a_column_of_parts_takes_the_year_of_the_title(
    read: Read, content: str, periods: list[str]
) -> None:
    """A month of a row is that month."""
    seen = read(content)
    assert [str(value.period) for value in seen.values] == periods
    assert codes(seen) == []


def test_a_column_of_months_without_any_year_is_refused(read: Read) -> None:
    """Which September, nobody knows."""
    seen = read("指标,月份,数值\n技术合同成交额,9月,10\n")
    assert codes(seen) == ["part_of_a_year"]
    seen = read("2023-2025年\n指标,月份,数值\n技术合同成交额,9月,10\n")
    assert codes(seen) == ["part_of_a_year"]


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("填报日期：2023年10月8日", True),
        ("2023年10月8日填报", True),
        ("制表时间：2023-10-08", True),
        ("填表日期:2023.10.8", True),
        ("2023年10月8日", True),
        ("填报日期：2023年10月", True),
        ("填报日期：2024年1月8日", False),
        ("填报日期：2023年12月31日", False),
        ("填报日期：2022年12月31日", False),
        ("填报日期：2023年", False),
        ("填报人：张三", False),
    ],
)
def test_a_paper_dated_inside_the_period_is_refused(
    read: Read, line: str, *, refused: bool
) -> None:
    """Figures that were reported in October cannot be those of all the year, above the heads or below."""
    head = "指标,累计完成\n技术合同成交额,90\n"
    for content in (f"2023年\n{line}\n{head}", f"2023年\n{head}{line}\n"):
        seen = read(content)
        assert bool(seen.values) is not refused
        assert ("dated_inside" in codes(seen)) is refused


def test_a_figure_of_rows_that_end_later_than_the_title_is_refused(read: Read) -> None:
    """A paper of six months has no figure of September."""
    head = "指标,时期,数值\n技术合同成交额,2024年9月,10\n"
    assert only(read(f"2024年上半年\n{head}")).code == "title_says_less"
    (value,) = read(f"2024年1-9月\n{head}").values
    assert (value.indicator, str(value.period)) == (TURNOVER, "2024-09")


@pytest.mark.parametrize(
    ("content", "given", "refused"),
    [
        ("指标,2022年\n高企数,1408", "2023", True),
        ("指标,2022年,2023年\n高企数,1408,1587", "2023", False),
        ("指标,时期,数值\n高企数,2022,1408", "2023", True),
        ("指标,2023年\n高企数,1408", "2023年1-9月", False),
    ],
)
def test_the_option_contradicts_no_table_that_names_its_periods(
    content: str, given: str, *, refused: bool
) -> None:
    """One of them at least must be of its time."""
    values, errors = _read(content, given=parse_period(given))
    assert bool(values) is not refused
    assert errors == (["period_named_twice"] if refused else [])


@by_rows(
    ("title", "head", "asks"),
    [
        ("2024年", "累计完成", True),
        ("2024年9月", "累计", True),
        ("2025年", "累计完成", True),
        ("2024年", "本年累计", False),
        ("2024年", "自年初累计", False),
        ("2024年1-9月", "累计完成", False),
        ("2024年9月底", "累计完成", False),
        ("2024年", "完成数", False),
        # in the plan's first year both are the same
        ("2023年", "累计完成", False),
        ("2023-2024年", "累计完成", False),
    ],
)
def test_a_total_asks_where_a_target_is_over_several_years(
    title: str, head: str, *, asks: bool
) -> None:
    """It may count from January on, or from the plan's beginning."""
    platforms = "当年新建市级以上创新平台"
    _, errors = _read(f"{title}主要指标\n指标,{head}\n{platforms},45")
    assert errors == (["cumulative_since_when"] if asks else [])
    # What is judged, or counted at its end, is of no years before.
    for judged in ("创新型唐山建设取得阶段性成效,是", "高新技术企业,1650"):
        assert _read(f"{title}主要指标\n指标,{head}\n{judged}")[1] == []
    values, _ = _read(f"{title}主要指标\n指标,{head}\n技术合同成交额,45")
    assert len(values) == 1


def _read_as_told(text: str) -> list[Actual]:
    """The values of a table whose time is an option; none of what is no time."""
    given = parse_period(text)
    return [] if given is None else _read(BODY, given=given)[0]


BESIDE: dict[str, Callable[[str], list[Actual]]] = {
    "head": lambda text: _read(f"指标,{text}\n技术合同成交额,104")[0],
    "cell": lambda text: _read(f"指标,时期,数值\n技术合同成交额,{text},104")[0],
    "column of months": lambda text: _read(
        f"2024年\n指标,月份,数值\n技术合同成交额,{text.removeprefix('2024年')},104"
    )[0],
    "option": _read_as_told,
}


@pytest.mark.parametrize("place", BESIDE)
def test_a_time_means_the_same_beside_the_figures(place: str) -> None:
    """There a month is that month; what is no clear time, or a day, gives no figure of a year."""
    wrong = {}
    for written, means in TITLES.items():
        # A day in a row is that day, whatever it may be in a title.
        expected = "2024-09-30" if written == "2024年9月30日" else means
        with in_case(written):
            periods = {value.period for value in BESIDE[place](written)}
        if means == "ask":
            not_meant = {period for period in periods if not _is_within_2024(period)}
        else:
            not_meant = {period for period in periods if str(period) != expected}
        if not_meant:
            wrong[written] = not_meant
    assert wrong == {}


def _is_within_2024(period: Period) -> bool:
    return Period.years(2024).contains(period) and period != Period.years(2024)


@by_rows(
    ("title", "head", "period"),
    [
        ("2024年9月", "本月完成", "2024-09"),
        ("2024年1-9月", "本月", "2024-09"),
        ("2024年1-12月", "本月", "2024-12"),
        ("2024年1-9月累计", "当月", "2024-09"),
        ("2024年前三季度", "本季完成", "2024-Q3"),
        ("2024年9月", "当季", "2024-Q3"),
        # which month of the year, of the quarter, and which quarter ends in August
        ("2024年", "本月完成", None),
        ("2024年三季度", "本月完成", None),
        ("2024年8月", "本季完成", None),
    ],
)
def test_a_month_alone_is_the_last_of_its_table(
    title: str, head: str, period: str | None
) -> None:
    """Where no other column has the actuals; where it is not said which month, it is asked."""
    values, errors = _read(f"{title}主要指标\n指标,单位,{head}\n技术合同成交额,亿元,12")
    periods = [str(value.period) for value in values]
    if period is None:
        assert (periods, errors) == ([], ["month_of_which"])
    else:
        assert (periods, errors) == ([period], [])
