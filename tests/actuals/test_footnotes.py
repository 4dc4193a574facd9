"""Lines below a table that say that its figures are cumulative, or that they are no actuals."""

from __future__ import annotations

from datetime import date

import pytest

from actuals.readings import FIRMS, TURNOVER, Read, codes, only, spot
from innovate_ts.actuals.footnotes import footnotes_of
from innovate_ts.actuals.raw_rows import Cell

CUMULATIVE = [
    "注：本表为累计数",
    "说明：以上数据均为1月起累计。",
    "注：累计数",
    "注：数据为年初至今累计数",
    "备注：各项指标均为当年累计完成数",
    "注1：本表数据按累计数填报",
    "1.表中数据为截至当月累计数；2.资料由市科技局提供",
    "注：各月数据为自年初起累计数",
    "以上数据是累计值",
    "Note: figures are cumulative.",
    "All figures are year-to-date",
]
FORECASTS = [
    "注：以上数据为预计",
    "注：1.本表数据为预计完成数",
    "各项指标均为预测数。",
    "注：预计数",
    "说明：表中数据为估算数",
    "Note: all figures are estimates",
    "The figures below are forecasts.",
]
NOTHING = [
    "注：同比为累计增速",
    "注：增速为累计同比增速",
    "注：本表不是累计数",
    "注：以上数据并非预计数",
    "注：数据为自2021年起累计",
    "注：全年预计数为150亿元",
    "注：括号内为累计增速",
    "注：本表数据为快报数",
    "注：技术合同累计登记300项",
    "累计数",
]


@pytest.mark.parametrize("line", CUMULATIVE)
def test_figures_that_are_said_below_to_be_cumulative(read: Read, line: str) -> None:
    """Each counts from January on, as it does below a title with 累计."""
    rows = "2024年3月,22.1\n2024年6月,50.3\n2024年9月,81.6\n"
    seen = read(f"月份,技术合同成交额(亿元)\n{rows}{line}\n")
    periods = [value.period for value in seen.values]
    assert [(period.start, period.end.month) for period in periods] == [
        (date(2024, 1, 1), 3),
        (date(2024, 1, 1), 6),
        (date(2024, 1, 1), 9),
    ]


@pytest.mark.parametrize("line", NOTHING)
def test_lines_that_say_nothing_of_the_figures(read: Read, line: str) -> None:
    """Other words, of other things, or that it is not so."""
    seen = read(f"月份,技术合同成交额(亿元)\n2024年9月,81.6\n{line}\n")
    assert [str(value.period) for value in seen.values] == ["2024-09"]


@pytest.mark.parametrize("line", FORECASTS)
def test_a_table_of_which_a_line_below_says_that_it_is_of_forecasts(
    read: Read, line: str
) -> None:
    """It is not read, and the words are told with their place."""
    seen = read(
        f"2024年1-9月情况\n指标,单位,完成\n技术合同成交额,万元,816000\n{line}\n"
    )
    problem = only(seen)
    assert (problem.code, problem.place.row) == ("title_forecast", 4)
    assert (seen.values, problem.severity) == ((), "error")


@pytest.mark.parametrize("line", ["注：以上均为目标数", "注：本表为同比增速"])
def test_a_table_of_which_a_line_below_says_that_it_is_of_no_actuals(
    read: Read, line: str
) -> None:
    """Targets and growth rates too."""
    seen = read(f"2024年1-9月情况\n指标,完成\n技术合同成交额,81.6\n{line}\n")
    assert (codes(seen), seen.values) == (["title_no_actuals"], ())


@pytest.mark.parametrize(
    "line",
    [
        "注：1.技术合同成交额为预计数",
        "注：技术合同成交额数据为预测数，其他为实际数",
        "2、技术合同成交额、地区生产总值均为预计数",
        "其中：技术合同成交金额为全年预计数",
    ],
)
def test_a_line_below_may_name_the_rows_that_are_forecasts(
    read: Read, line: str
) -> None:
    """Those are not used, whatever else they are called; the others are."""
    rows = "技术合同成交额,万元,816000\n高新技术企业数,家,1650\n"
    seen = read(f"2024年1-9月情况\n指标,单位,完成\n{rows}{line}\n")
    assert [value.indicator for value in seen.values] == [FIRMS]
    code, _, row, column, _ = spot(only(seen))
    assert (code, row, column) == ("planned_row", 3, 1)


def test_a_line_below_may_name_one_period(read: Read) -> None:
    """Its row is no actual."""
    rows = "2023年,131.5\n2024年,150\n"
    seen = read(f"年份,技术合同成交额\n{rows}注：2024年为预计数\n")
    assert [str(value.period) for value in seen.values] == ["2023"]


@pytest.mark.parametrize(
    "content",
    [
        "月份,技术合同成交额\n2024年9月,81.6\n注：技术合同成交额为预计数\n",
        "指标,2023年,2024年\n技术合同成交额,131.5,150\n注：2024年为预计数\n",
        "指标,2024年\n技术合同成交额,150\n注：四季度数据为预计数\n",
    ],
)
def test_forecasts_that_no_row_tells_apart_stop_the_table(
    read: Read, content: str
) -> None:
    """A column of them, or figures of which nobody knows where they are in it."""
    seen = read(content)
    assert (codes(seen), seen.values) == (["title_forecast"], ())


@pytest.mark.parametrize(
    "line", ["注：全年数为预计数", "注：全年预计为预测数", "注：同比为同比增速"]
)
def test_a_line_below_that_speaks_of_a_column_beside_the_actuals(
    read: Read, line: str
) -> None:
    """The actuals are read."""
    rows = "技术合同成交额,81.6,150,5.1\n"
    seen = read(f"2024年1-9月\n指标,完成数,全年预计数,同比\n{rows}{line}\n")
    assert [str(value.period) for value in seen.values] == ["2024-01/2024-09"]


@pytest.mark.parametrize(
    "content",
    [
        "月份,技术合同成交额,高企数\n2024年9月,81.6,1650\n注：技术合同成交额为累计数\n",
        "指标,2024年9月\n技术合同成交额,81.6\n高企数,1650\n注：技术合同成交额为累计数，高企数为时点数\n",
    ],
)
def test_a_line_below_may_name_the_indicator_that_is_cumulative(
    read: Read, content: str
) -> None:
    """The figures of others are left as they are."""
    periods = {value.indicator: str(value.period) for value in read(content).values}
    assert periods == {TURNOVER: "2024-01/2024-09", FIRMS: "2024-09"}


def test_what_a_line_says_is_told_in_its_own_words() -> None:
    """The clause alone, and not all of the line."""
    (footnote,) = footnotes_of(Cell(9, 1, "注：1.资料由各区提供；2.高企数为预计数。"))
    assert (footnote.of, footnote.cell) == ("高企数", Cell(9, 1, "2.高企数为预计数"))
