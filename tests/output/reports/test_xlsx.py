"""The workbook: read back by openpyxl it holds what the JSON report holds, and nothing that runs."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from innovate_ts import InputError, evaluate, load_plan, read_actuals, render
from innovate_ts.findings import Place, problem
from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.messages import workbook as workbook_texts
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words, bureaus, targets
from innovate_ts.output.words.pace import thresholds
from innovate_ts.output.words.verdicts import status_name
from innovate_ts.verdicts.results import Report, Result, Status

RUNNING = """指标,时期,数值,单位,区域,数据性质
技术合同成交额,2023年,1261234.5,万元,,年报
技术合同成交额,2024年1-9月,55.765432,亿元,,快报
新建设市级以上各类科技创新平台,2023年,19,家,,
新建设市级以上各类科技创新平台,2024年上半年,6,家,路北区,
新建设市级以上各类科技创新平台,2024年上半年,5,家,迁安市,
高新技术企业,2023年,1600,家,,
高新技术企业,2024-09,700,家,路北区,
高新技术企业,2024-09,811,家,迁安市,
科技领军企业,2023年,7,家,路北区,
科技领军企业,2024-09,10,家,,
R&D经费,2022年,171.8,亿元,,
R&D经费,2023年,188.27,亿元,,
R&D经费投入强度,2022年,2.04,%,,
R&D经费投入强度,2023年,2.11,%,,
高新技术产业增加值占比,2024年上半年,15.49,%,,
创新型唐山建设取得明显成效,2024-09,否,,,
超过1600家的某指标,2024-09,超过1600家,,,
高新技术企业,2022年,约1500,家,,
"""
FIGURES = {
    "target": "Target",
    "actual": "Actual",
    "gap": "Gap",
    "shortfall": "Short by",
    "achievement": "Done",
    "increment_achievement": "Share of the increase achieved",
}
LANGUAGES: tuple[Language, ...] = ("en", "zh")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A year that runs: pace, growth, shares, sums of regions that are not all in, preliminary figures."""
    file = tmp_path_factory.mktemp("running") / "running.csv"
    file.write_text(RUNNING, encoding="utf-8")
    plan = load_plan()
    return evaluate(plan, read_actuals([str(file)], plan))


@pytest.fixture(scope="module")
def aid(root: Path) -> Report:
    """Another plan, of shares alone."""
    folder = root / "examples" / "uk-aid"
    plan = load_plan(folder)
    return evaluate(plan, read_actuals([str(folder / "actuals.csv")], plan))


def opened(report: Report, language: Language = "en") -> openpyxl.Workbook:
    """The workbook of a report, read back."""
    return openpyxl.load_workbook(io.BytesIO(bytes_of(report, language)))


def bytes_of(report: Report, language: Language = "en") -> bytes:
    """The workbook of a report."""
    content = render(report, "xlsx", language=language)
    assert isinstance(content, bytes)
    return content


def rows_of(sheet: Worksheet) -> list[dict[str, Cell]]:
    """The rows of a table by the heads of its first row."""
    heads = [str(cell.value) for cell in sheet[1]]
    assert len(set(heads)) == len(heads)
    return [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=2)]  # type: ignore[arg-type]


def only(report: Report, result: Result, **changes: Any) -> Report:
    """The report of one result, changed."""
    return report.model_copy(update={"results": (result.model_copy(update=changes),)})


def exact(cell: Cell) -> Decimal | None:
    """The figure of a cell: a number, or a text where it has more digits than a number keeps."""
    if cell.value is None:
        return None
    if cell.data_type == "s":
        assert len(str(cell.value).replace(".", "").strip("-0")) > 15
        return Decimal(str(cell.value))
    assert cell.data_type == "n", cell.value
    return Decimal(repr(cell.value))


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
        for key, head in FIGURES.items():
            assert exact(row[head]) == result[key], (
                result["indicator"],
                result["period"],
                key,
            )
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
        r.applies_to == "average_growth" and r.actual is not None
        for r in running.results
    )
    assert any(r.needed.per_month is not None for r in running.results)
    assert any("preliminary" in r.flags for r in running.results)
    assert any(r.missing for r in running.results)
    assert running.problems


@pytest.mark.parametrize("name", ["report", "running"])
def test_the_sheet_of_bureaus_has_the_same_figures(
    name: str, request: pytest.FixtureRequest
) -> None:
    """A target of two lead bureaus stands under both; one that nobody leads stands too."""
    report: Report = request.getfixturevalue(name)
    found = [
        (
            row["Lead (linked task)"].value,
            *(exact(row[head]) for head in list(FIGURES.values())[:5]),
        )
        for row in rows_of(opened(report)["By lead bureau"])
    ]
    wanted = [
        (
            bureaus.lead_name(lead, report, Words("en")) if lead else "no linked task",
            *(getattr(r, key) for key in list(FIGURES)[:5]),
        )
        for r in report.results
        for lead in r.lead or ("",)
    ]
    assert sorted(map(repr, found)) == sorted(
        map(repr, [(w[0], *map(_same, w[1:])) for w in wanted])
    )
    assert sum(str(row[0]).startswith("市国资委") for row in found) == 2


def _same(figure: Decimal | None) -> Decimal | None:
    """A figure as a number of a workbook comes back."""
    if figure is None:
        return None
    value = float(figure)
    return Decimal(repr(int(value) if value == int(value) else value))


def test_a_share_is_kept_as_the_plan_writes_it(report: Report) -> None:
    """15.7% is the number 15.7 with the sign in its format; its distance is in points."""
    row = next(
        r for r in rows_of(opened(report)["Results"]) if r["Target"].value == 15.7
    )
    assert row["Target"].number_format == '#,##0.0"%"'
    assert row["Actual"].number_format == '#,##0.0"%"'
    assert (row["Gap"].value, row["Gap"].number_format) == (
        -0.8,
        '+#,##0.0" points";-#,##0.0" points";0" points"',
    )
    assert row["Unit"].value == "%"


def test_formats_follow_the_unit(report: Report) -> None:
    """A count has no decimals and a mark at thousands, an amount its own decimals, a gap its sign."""
    rows = rows_of(opened(report)["Results"])
    count = next(r for r in rows if r["Target"].value == 1600)
    assert [
        count[h].number_format for h in ("Target", "Actual", "Gap", "Short by", "Done")
    ] == [
        "#,##0",
        "#,##0",
        "+#,##0;-#,##0;0",
        "#,##0",
        "0.0%",
    ]
    assert rows[0]["Actual"].number_format == "#,##0.0"


def displayed(figure: Decimal, form: str) -> str:
    """A number as Excel shows it in a format of digits and a percent sign."""
    plain = form.replace('"<"', "").replace("#,##", "").split(";")[0].strip("+")
    decimals = len(plain.partition(".")[2].rstrip("%"))
    scaled = figure * 100 if plain.endswith("%") else figure
    digits = scaled.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{'<' if '<' in form else ''}{digits}{'%' if plain.endswith('%') else ''}"


@pytest.mark.parametrize(
    ("achievement", "gap", "wanted"),
    [
        ("0.991875", "-13", "99.2%"),
        ("0.9994", "-1", "99.9%"),
        ("0.9995", "-0.8", "99.95%"),
        ("0.99996", "-0.064", "99.996%"),
        ("0.999999", "-0.0016", "99.9999%"),
        ("1", "-0.0000001", "<100%"),
        ("1", "0", "100.0%"),
        ("1.0003", "0.48", "100.0%"),
        ("1.043651", "5.5", "104.4%"),
        ("-0.05", "-1680", "-5.0%"),
    ],
)
def test_a_displayed_100_per_cent_is_never_a_miss(
    report: Report, achievement: str, gap: str, wanted: str
) -> None:
    """The value is that of the JSON report; the format has as many decimals as tell it from the whole."""
    result = next(r for r in report.results if r.target == 1600)
    changed = only(report, result, achievement=Decimal(achievement), gap=Decimal(gap))
    book = opened(changed)
    (row,) = rows_of(book["Results"])
    assert exact(row["Done"]) == Decimal(achievement)
    assert displayed(Decimal(achievement), row["Done"].number_format) == wanted
    summary = [
        c
        for line in book["Summary"].iter_rows()
        for c in line
        if c.number_format == row["Done"].number_format
    ]
    assert [exact(c) for c in summary] == [Decimal(achievement)]


@pytest.mark.parametrize(
    ("target", "actual", "wanted"),
    [
        ("1600", "1599.9999", "1599.9999"),
        ("1600", "1599.12345", "1599.12"),
        ("126", "0.0042", "0.004"),
        ("126", "126.0000004", "126.0000004"),
        ("15.7", "15.6996", "15.6996"),
    ],
)
def test_no_figure_is_shown_as_what_it_misses_or_as_nothing(
    report: Report, target: str, actual: str, wanted: str
) -> None:
    """An actual has decimals enough to tell it from its target and from zero."""
    result = next(r for r in report.results if r.target == 1600)
    gap = Decimal(actual) - Decimal(target)
    changed = only(
        report, result, target=Decimal(target), actual=Decimal(actual), gap=gap
    )
    (row,) = rows_of(opened(changed)["Results"])
    assert exact(row["Actual"]) == Decimal(actual)
    assert displayed(Decimal(actual), row["Actual"].number_format) == wanted


def test_a_figure_that_no_number_holds_is_a_text_with_a_note(report: Report) -> None:
    """Each of its digits stands in the cell, and a note says why it is a text."""
    result = next(r for r in report.results if r.target == 1600)
    long = Decimal("1586.123456789012345678")
    (row,) = rows_of(opened(only(report, result, actual=long))["Results"])
    assert (row["Actual"].data_type, row["Actual"].value) == (
        "s",
        "1586.123456789012345678",
    )
    assert row["Actual"].comment is not None
    assert "more digits" in row["Actual"].comment.text
    assert row["Target"].comment is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_runs_and_every_text_comes_back(
    nasty: Report, language: Language
) -> None:
    """No text is a formula; control characters are spelt out, all else is kept."""
    book = opened(nasty, language)
    cells = [
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert all(cell.hyperlink is None for cell in cells)
    rows = rows_of(book[workbook_texts.sheet_results.to(language)])
    for row, result in zip(rows, nasty.results, strict=True):
        name = (
            result.name.zh
            if language == "zh"
            else f"{result.name.zh}\n{result.name.en}"
        )
        for head, text in (
            (phrases.label_id, result.indicator),
            (phrases.column_indicator, name),
            (phrases.column_unit, targets.unit(result, Words(language))),
            (phrases.column_lead, bureaus.leads(result, Words(language))),
            (workbook_texts.data, bureaus.data_source(result, Words(language))),
        ):
            assert (row[head.to(language)].value or "") == "\n".join(
                map(printable, text.split("\n"))
            )
    assert any(
        str(row[phrases.label_id.to(language)].value).startswith("=cmd()")
        for row in rows
    )
    files = [table.file for table in nasty.inputs]
    account = {
        cell.value
        for line in book[workbook_texts.sheet_account.to(language)].iter_rows()
        for cell in line
    }
    assert {"\n".join(map(printable, file.split("\n"))) for file in files} <= account


def test_signs_of_formulas_stay_texts(report: Report) -> None:
    """Every sign that begins a formula, in a name as in a note."""
    result = report.results[0]
    for text in (
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "{=1}",
        "http://example.org",
        "'quoted",
        " =1",
        "0012",
    ):
        changed = only(report, result, data_owner=text, indicator=text)
        (row,) = rows_of(opened(changed)["Results"])
        for head in ("id", "Data from, and how settled"):
            assert (row[head].data_type, row[head].value) == ("s", text)


def test_a_text_too_long_for_a_cell_says_so(report: Report) -> None:
    """The end of the cell counts the characters that were left out."""
    (row,) = rows_of(
        opened(only(report, report.results[0], data_owner="局" * 40_000))["Results"]
    )
    text = str(row["Data from, and how settled"].value)
    assert len(text) <= 32_767
    kept = text.count("局")
    assert text.endswith(f"… ({40_000 - kept} more characters left out)")


def test_the_heads_are_those_of_the_trade(report: Report) -> None:
    """In the order in which a bureau's report has them; the further columns stand behind."""
    sheet = opened(report, "zh")["指标完成情况"]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:14] == [
        "序号", "指标", "单位", "时期", "要求", "目标", "实际完成", "差额", "缺口", "完成率", "状态",
        "任务关联牵头单位", "数据来源及性质", "备注",
    ]  # fmt: skip
    assert {"标识", "数据截至", "数据单元格", "出处", "规划原文", "口径"} <= set(
        heads[14:]
    )


def test_targets_of_single_years_are_called_so(report: Report) -> None:
    """年度目标 stands above them where each is of one year, and only there."""
    of_years = tuple(r for r in report.results if len(r.period) == 4)
    sheet = opened(report.model_copy(update={"results": of_years}), "zh")[
        "指标完成情况"
    ]
    assert sheet["F1"].value == "年度目标"


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_colours_go_by_the_words_of_a_cell(running: Report, language: Language) -> None:
    """Each status has a rule that its words alone set off, and no other rule does."""
    words = {status_name(name).to(language) for name in get_args(Status)} | {
        phrases.flag_slightly_behind.to(language)
    }
    for name in (workbook_texts.sheet_results, workbook_texts.sheet_leads):
        sheet = opened(running, language)[name.to(language)]
        column = next(
            c.column_letter
            for c in sheet[1]
            if c.value == phrases.column_status.to(language)
        )
        (painted,) = sheet.conditional_formatting
        assert str(painted.sqref) == f"{column}2:{column}{sheet.max_row}"
        beginnings = [rule.text for rule in painted.rules]
        assert sorted(beginnings) == sorted(words)
        assert {rule.operator for rule in painted.rules} == {"beginsWith"}
        for row in rows_of(sheet):
            assert (
                sum(
                    str(row[phrases.column_status.to(language)].value).startswith(text)
                    for text in beginnings
                )
                == 1
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_stay_in_view_filter_and_print(
    report: Report, language: Language
) -> None:
    """Frozen heads, filters, A4 across on one page's width, heads repeated, pages numbered."""
    book = opened(report, language)
    assert book.sheetnames == [
        sheet.to(language)
        for sheet in (
            workbook_texts.sheet_summary,
            workbook_texts.sheet_results,
            workbook_texts.sheet_leads,
            workbook_texts.sheet_problems,
            workbook_texts.sheet_account,
        )
    ]
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (
            "landscape",
            9,
        )
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (
            1,
            0,
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.right.text == "&P / &N"
        assert len(sheet.title) <= 31
        assert not set(sheet.title) & set("[]:*?/\\")
    for name, pane in (
        (workbook_texts.sheet_results, "C2"),
        (workbook_texts.sheet_leads, "B2"),
        (workbook_texts.sheet_problems, "A2"),
    ):
        sheet = book[name.to(language)]
        assert sheet.freeze_panes == pane
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"


def test_columns_are_wide_enough_for_their_figures(report: Report) -> None:
    """No number shows as a row of hashes; a wide one widens its column."""
    wide = only(report, report.results[0], actual=Decimal("123456789012345"))
    narrow = opened(report)["Results"].column_dimensions["G"].width
    assert (
        opened(wide)["Results"].column_dimensions["G"].width
        >= len("123,456,789,012,345") + 2
        > narrow
    )


def test_the_headline_stands_on_the_first_sheet(report: Report) -> None:
    """The title, the answer, and the statuses counted."""
    sheet = opened(report)["Summary"]
    assert "targets and actuals as of 2023-12-31" in str(sheet["A1"].value)
    assert str(sheet["A2"].value).startswith(
        "1 of 4 targets due is missed: High-tech enterprises"
    )
    rows = [[c.value for c in row[:4]] for row in sheet.iter_rows(min_row=4, max_row=8)]
    assert rows == [
        ["Status", "Targets with figures", "Goals in words", "All"],
        ["met", 3, 1, 4],
        ["not met", 1, 0, 1],
        ["on track", 2, 0, 2],
        ["not due", 9, 12, 21],
    ]


def test_the_account_is_complete(report: Report) -> None:
    """Plan, day, limits, program, files with the account of their rows, and every reading."""
    sheet = opened(report)["Account"]
    pairs = {row[0].value: row[1].value for row in sheet.iter_rows()}
    assert pairs["Judged as of"] == "2023-12-31"
    assert pairs["Plan"] == f"{report.plan.title.en} ({report.plan.id})"
    assert pairs["Limits of pace"] == thresholds(report, Words("en"))
    assert str(pairs["Program"]).startswith("innovate-ts ")
    file = next(
        row for row in sheet.iter_rows() if row[0].value == report.inputs[0].file
    )
    assert [c.value for c in file[1:8]] == ["UTF-8", "long", 10, 9, 1, 0, 0]
    for result in report.results:
        if result.interpretation.en:
            assert (
                pairs[f"{result.name.en} ({result.name.zh})"]
                == result.interpretation.en
            )
    assert "not read as" in " ".join(str(text) for text in pairs.values())


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
    found = problem(actuals_texts.empty_table(), Place("x.csv"))
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
        openpyxl.load_workbook(io.BytesIO(content))[
            workbook_texts.sheet_results.to(language)
        ]
    )
    assert row[phrases.column_asks.to(language)].value == phrases.label_statement.to(
        language
    )
    heads = (
        workbook_texts.target_of_year,
        phrases.column_actual,
        phrases.column_gap,
        phrases.column_shortfall,
        phrases.column_achievement,
    )
    assert [row[head.to(language)].value for head in heads] == [None] * 5
    assert not charts_of(content)


def charts_of(content: bytes) -> list[str]:
    """The charts of a workbook, as they stand in its package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [
            package.read(n).decode()
            for n in package.namelist()
            if n.startswith("xl/charts/chart")
        ]


def test_the_chart_shows_what_is_achieved(report: Report) -> None:
    """Flat bars, titles on both axes, one for each target with an achievement, labelled as elsewhere."""
    (chart,) = charts_of(bytes_of(report))
    known = [r for r in report.results if r.achievement is not None]
    assert "<c:barChart>" in chart
    assert "3D" not in chart
    assert f'<c:ptCount val="{len(known)}"/>' in chart
    for text in ("Target", "Done", "High-tech enterprises 2023", "99.2%", "104.4%"):
        assert f">{text}<" in chart


def test_a_bar_has_a_name_that_leaves_room_for_it(report: Report) -> None:
    """A long name is cut with an ellipsis beside its bar, and stands whole among the results."""
    result = next(r for r in report.results if r.achievement is not None)
    name = Bilingual("长" * 120, "w" * 300)
    changed = only(report, result, name=name)
    (chart,) = charts_of(bytes_of(changed))
    assert f">{'w' * 59}… {result.period}<" in chart
    assert opened(changed)["Results"]["B2"].value == f"{name.zh}\n{name.en}"


def test_shares_alone_have_no_chart(aid: Report) -> None:
    """A share is never said to be some per cent of its target."""
    assert not charts_of(bytes_of(aid))


def test_the_same_report_gives_the_same_bytes(root: Path, report: Report) -> None:
    """In any process, whatever the order of its sets; notes and charts too."""
    code = (
        "import sys\nfrom innovate_ts import *\nplan = load_plan()\n"
        "report = evaluate(plan, read_actuals([sys.argv[1]], plan))\n"
        "sys.stdout.buffer.write(render(report, 'xlsx', language='zh'))"
    )
    file = str(root / "examples" / "illustration-2023.csv")
    both = [
        subprocess.run(
            [sys.executable, "-c", code, file],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert both[0] == both[1] == bytes_of(report, "zh")
    noted = only(report, report.results[0], actual=Decimal("1.2345678901234567"))
    assert bytes_of(noted) == bytes_of(noted)


def test_absent_the_extra_is_asked_for(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without XlsxWriter the report fails with the line that installs it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(InputError, match="xlsx: ") as raised:
        render(report, "xlsx")
    (found,) = raised.value.problems
    assert (found.code, found.place) == ("needs_office", Place("xlsx"))
    assert "innovate-ts[office]" in found.hint.en


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["running", "nasty"])
def test_an_office_opens_it(
    name: str, language: Language, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """LibreOffice makes pages of it and says nothing."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    file = tmp_path / "report.xlsx"
    file.write_bytes(bytes_of(request.getfixturevalue(name), language))
    done = subprocess.run(
        [
            office,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=180,
    )
    said = [
        line.lower()
        for line in (done.stdout + done.stderr).splitlines()
        if "javaldx" not in line
    ]
    assert not [line for line in said if "warn" in line or "error" in line]
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
