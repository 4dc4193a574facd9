"""The tables of results and problems hold what the JSON report holds."""

from __future__ import annotations

import io
import json
from decimal import Decimal

import openpyxl
import pytest

from innovate_ts import render
from innovate_ts.findings import Place, problem
from innovate_ts.messages import Language, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.messages.actuals import empty_table
from innovate_ts.output.columns import notes_under_head
from innovate_ts.output.words import Words, bureaus
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from output.reports.xlsx.books import (
    FIGURES,
    LANGUAGES,
    bytes_of,
    charts_of,
    exact,
    opened,
    rows_of,
)


@pytest.mark.parametrize("name", ["report", "running", "aid"])
def test_each_figure_is_that_of_the_json_report(
    name: str, request: pytest.FixtureRequest
) -> None:
    """Targets, actuals, gaps and the rest are numbers, digit by digit; what is unknown is empty."""
    report: Report = request.getfixturevalue(name)
    wanted = json.loads(
        str(render(report, "json")), parse_float=Decimal, parse_int=Decimal
    )["results"]
    rows = rows_of(opened(report)["Results"])
    assert [row["id"].value for row in rows] == [
        result["indicator"] for result in wanted
    ]
    for row, result in zip(rows, wanted, strict=True):
        is_decided = result["status"] in {"met", "not_met", "late"}
        for key, head in FIGURES.items():
            is_told = is_decided or key not in {"gap", "shortfall"}
            # A way and a range are told in words.
            if key == "target" and result[key] is None:
                assert row[head].data_type in {"s", "n"}
                continue
            assert exact(row[head]) == (result[key] if is_told else None), (
                result["indicator"],
                result["period"],
                key,
            )
        deviation = result["pace"]["deviation"]
        is_in_points = (
            deviation is not None and result["pace"]["rule"] != "average_growth"
        )
        beside = deviation * 100 if is_in_points else None
        assert exact(row[phrases.column_pace.en]) == beside
        assert exact(row["Still needed"]) == result["needed"]["amount"]
        assert exact(row["Needed a month"]) == result["needed"]["per_month"]
        assert exact(row["Growth needed a year"]) == result["needed"]["growth_per_year"]
        assert exact(row["Projected end of period"]) == result["projection"]["value"]
        assert (row["Through"].value or None) == result["through"]


def test_the_running_report_is_worth_comparing(running: Report) -> None:
    """It has pace, growth, shares, lower bounds, preliminary figures, errors and verdicts of most kinds."""
    assert {r.status for r in running.results} >= {
        "met",
        "not_met",
        "off_track",
        "not_due",
    }
    assert any(
        r.measure == "average_growth" and r.actual is not None for r in running.results
    )
    assert any(r.needed.per_month is not None for r in running.results)
    assert any("preliminary" in r.flags for r in running.results)
    assert any(r.missing for r in running.results)
    assert running.problems


OF_BUREAUS = ("actual", "gap", "achievement")


@pytest.mark.parametrize("name", ["report", "running"])
def test_the_sheet_of_bureaus_has_the_same_figures(
    name: str, request: pytest.FixtureRequest
) -> None:
    """A target of two lead bureaus stands under both; one that nobody leads stands too."""
    report: Report = request.getfixturevalue(name)
    found = [
        (
            row[phrases.column_lead.en].value,
            *(exact(row[FIGURES[key]]) for key in OF_BUREAUS),
        )
        for row in rows_of(opened(report)["By lead bureau"])
    ]
    words = Words("en", bureaus=report.bureau_names)
    wanted = [
        (
            bureaus.lead_name(lead, words),
            *(_told(r, key) for key in OF_BUREAUS),
        )
        for r in report.results
        for lead in r.lead or ("",)
    ]
    assert sorted(map(repr, found)) == sorted(
        map(repr, [(w[0], *map(_same, w[1:])) for w in wanted])
    )
    assert sum("市国资委" in str(row[0]) for row in found) == 2


def _told(result: Result, key: str) -> Decimal | None:
    """A figure of a result; how far it is from its target is told of what is decided alone."""
    if key in {"gap", "shortfall"} and not result.is_decided:
        return None
    figure: Decimal | None = getattr(result, key)
    return figure


def _same(figure: Decimal | None) -> Decimal | None:
    """A figure as a number of a workbook comes back."""
    if figure is None:
        return None
    value = float(figure)
    return Decimal(repr(int(value) if value == int(value) else value))


def test_the_heads_are_those_of_the_trade(report: Report) -> None:
    """Nine are printed, in the order in which a bureau's report has them; the others stand behind."""
    sheet = opened(report, "zh")["指标完成情况"]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:9] == [
        "序号", "指标", "时期", "目标", "实际完成", "差额", "完成率", "状态", "任务关联牵头单位",
    ]  # fmt: skip
    assert sheet.print_area == "'指标完成情况'!$A$1:$I$29"
    assert {"单位", "要求", "缺口", "标识", "数据单元格", "出处", "口径"} <= set(
        heads[9:]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_prints_at_eight_points_or_more(
    running: Report, language: Language
) -> None:
    """What is printed of a sheet is never so wide that its 11 points shrink below 8 on A4."""
    for sheet in opened(running, language):
        area = sheet.print_area or sheet.dimensions
        columns = openpyxl.utils.cell.range_boundaries(area.split("!")[-1])[2]
        pixels = sum(
            sheet.column_dimensions[openpyxl.utils.get_column_letter(number)].width * 7
            for number in range(1, columns + 1)
        )
        millimetres = pixels / 96 * 25.4
        assert 11 * min(1, (297 - 2 * 10.2) / millimetres) >= 8, sheet.title


def test_the_signs_of_targets_stand_before_numbers(report: Report) -> None:
    """What is asked is a number, with its sign and tolerance in the format; a way is told in words."""
    rows = rows_of(opened(report, "zh")["指标完成情况"])
    cells = {(row["标识"].value, row["时期"].value): row["目标"] for row in rows}
    first = cells["technology-contract-turnover", "2023年"]
    assert (first.value, first.number_format) == (126, '"≥ "#,##0')
    about = cells["high-tech-value-added-share", "2025年"]
    assert (about.value, about.number_format) == (15.7, '"≈ "#,##0.0"% (−0.2)"')
    assert cells["rd-share-of-gdp", "2025年"].value == "上升（较大幅度）"


def test_notes_stand_on_a_sheet_of_their_own(report: Report) -> None:
    """Only what has some is listed, under the number that it has among the results."""
    rows = rows_of(opened(report, "zh")["提示"])
    words = Words("zh")
    wanted = {
        number: "\n".join(notes_under_head(result, words))
        for number, result in enumerate(report.results, 1)
        if notes_under_head(result, words)
    }
    assert {row["序号"].value: row["备注"].value for row in rows} == wanted


def test_targets_of_single_years_are_called_so(report: Report) -> None:
    """年度目标 stands above them where each is of one year, and only there."""
    of_years = tuple(r for r in report.results if r.period.length_in_months() == 12)
    assert 0 < len(of_years) < len(report.results)
    sheet = opened(report.model_copy(update={"results": of_years}), "zh")[
        "指标完成情况"
    ]
    assert sheet["D1"].value == "年度目标"


def test_a_row_says_where_its_figures_come_from(report: Report) -> None:
    """The cells of the input, the section and the words of the plan."""
    row = next(
        r for r in rows_of(opened(report)["Results"]) if r["Target"].value == 1600
    )
    assert row["Cells it rests on"].value == f"{report.inputs[0].file}:5:3: 1,587"
    result = next(r for r in report.results if r.target == 1600)
    assert row["The plan's words"].value == result.source.phrase
    assert (
        row[phrases.label_source.en].value
        == f"{result.source.section}, paragraph {result.source.paragraph}"
    )


def test_problems_are_listed_with_their_place(running: Report) -> None:
    """One row each, with what was written, what is wrong and what to do."""
    rows = rows_of(opened(running)["Problems"])
    assert len(rows) == len(running.problems) > 0
    for row, found in zip(rows, running.problems, strict=True):
        assert row["Severity"].value == found.severity
        assert (row["File"].value, row["Row"].value, row["Column"].value) == (
            found.file,
            found.row,
            found.column,
        )
        assert (row["As written"].value or "") == (found.text or "")
        assert row["What is wrong"].value == found.message.en
        assert row["What to do"].value == found.hint.en


def test_no_problem_is_said(report: Report) -> None:
    """The sheet of problems is there and says that there is none."""
    sheet = opened(report.model_copy(update={"problems": ()}))["Problems"]
    assert (sheet["A2"].value, sheet.max_row) == ("None", 2)


def test_a_problem_may_lack_its_place(report: Report) -> None:
    """What is not known of it stays empty."""
    found = problem(empty_table(), Place("x.csv"))
    (row,) = rows_of(
        opened(report.model_copy(update={"problems": (found,)}))["Problems"]
    )
    assert [
        row[head].value or "" for head in ("Sheet", "Row", "Column", "As written")
    ] == [""] * 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_single_statement_is_a_report(report: Report, language: Language) -> None:
    """A goal in words is a row without figures; there is no chart of nothing."""
    result = next(r for r in report.results if r.comparator == "qualitative")
    content = bytes_of(
        report.model_copy(update={"results": (result,), "problems": ()}), language
    )
    (row,) = rows_of(
        openpyxl.load_workbook(io.BytesIO(content))[texts.sheet_results.to(language)]
    )
    assert row[phrases.column_asks.to(language)].value == phrases.label_statement.to(
        language
    )
    heads = [
        texts.target_of_year.to(language),
        phrases.column_actual.to(language),
        phrases.column_gap.to(language),
        phrases.column_shortfall.to(language),
        phrases.column_achievement.to(language),
    ]
    assert [row[head].value for head in heads] == [None] * 5
    assert not charts_of(content)
