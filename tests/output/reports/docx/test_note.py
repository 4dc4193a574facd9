"""The text of a note: its form, and nothing in it that an office could not sign."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.messages import Bilingual, Language
from innovate_ts.verdicts.changes import with_changes
from innovate_ts.verdicts.report import Report
from output.reports.docx.notes import Check, annex, lines_of, of_2024, under

BOTH: tuple[Language, Language] = ("zh", "en")
FORM = """\
〔待填：发文字号〕
〔待填：发文机关〕关于2024年度科技创新目标任务完成情况的通报
各有关单位：
按照《唐山市建设创新型城市实施意见（2023—2025年）》要求，核对了截至2024年12月31日的目标任务完成情况（量化目标4项、定性目标1项），现将有关情况通报如下。
一、总体情况
2024年到期4项：完成3项，未完成1项。2024年到期定性目标1项，需人工认定。
已完成的目标中：新建设市级以上各类科技创新平台2024年为20家，恰为目标值；科技领军企业2024年末为9家（初步数据），恰为目标值；技术合同成交额2024年为151.72亿元，超目标（140亿元）11.72亿元，完成目标的108.4%。
需人工认定的：2024年创新型唐山建设取得明显成效。
二、存在问题
未完成：高新技术企业（任务关联牵头单位：市科学技术局）2024年末为1659家，距目标（1700家）差41家，完成目标的97.6%。
三、下一步要求
〔待填：下一步要求〕
附件：1. 指标完成情况
2. 责任单位清单
3. 口径与数据说明
〔待填：发文机关署名〕
〔待填：成文日期〕
抄送：〔待填：抄送机关〕"""


def test_the_form_is_that_of_a_notice(check: Check) -> None:
    """From the document's number to whom copies go, in the order of offices; what they write is marked."""
    assert "\n".join(lines_of(of_2024(check))) == FORM


def test_a_memo_in_english_says_the_same(check: Check) -> None:
    """For somebody who knows no Chinese: each part has its English."""
    lines = lines_of(of_2024(check), "en")
    assert lines[:3] == [
        "[to fill in: reference number]",
        "Memo of [to fill in: issuing office] on science and technology innovation: targets of 2024",
        "To: all bureaus concerned",
    ]
    assert [line for line in lines if line[:3] in {"1. ", "2. ", "3. "}] == [
        "1. How the plan stands",
        "2. Shortcomings",
        "3. Next steps",
    ]
    assert "1,659 firms (家), 41 short of 1,700, 97.6% of the target." in lines[9]


@pytest.mark.parametrize(
    ("year", "day", "when"),
    [
        (2024, date(2024, 3, 31), "2024年第一季度"),
        (2024, date(2024, 6, 30), "2024年上半年"),
        (2024, date(2024, 9, 30), "2024年前三季度"),
        (2024, date(2024, 8, 31), "2024年1—8月"),
        (2024, date(2024, 12, 31), "2024年度"),
        (2024, date(2025, 3, 1), "2024年度"),
        (2025, date(2024, 9, 30), "2025年度"),
        (2024, date(2024, 9, 12), "截至2024年9月12日"),
        (None, date(2024, 9, 30), "截至2024年9月30日"),
    ],
)
def test_the_title_says_of_when_it_is(
    report: Report, year: int | None, day: date, when: str
) -> None:
    """A part of the year by its name; where no year was selected, the day."""
    of_then = report.model_copy(update={"year": year, "as_of": day})
    _, title, *_ = lines_of(of_then)
    assert title == f"〔待填：发文机关〕关于{when}科技创新目标任务完成情况的通报"


@pytest.mark.parametrize("has_ledger", [True, False])
def test_both_languages_say_the_same(
    five_years: Report, root: Path, has_ledger: bool
) -> None:
    """What one has no room for is told in neither: names, kinds of shortcomings, what needs judgement."""
    if not has_ledger:
        five_years = of_five_years(root, "actuals.csv")
    texts = {language: "\n".join(lines_of(five_years, language)) for language in BOTH}
    zh = [r for r in five_years.results if r.name.zh in texts["zh"]]
    en = [r for r in five_years.results if f"{r.name.en} ({r.name.zh})" in texts["en"]]
    assert zh == en
    assert texts["zh"].count("需人工认定") == len(
        re.findall("needs? judgement|To be judged", texts["en"])
    )
    heads = {
        language: [line[:3] for line in text.split("\n") if line[:1] in "（("]
        for language, text in texts.items()
    }
    assert len(heads["zh"]) == len(heads["en"])


def test_what_needs_judgement_is_named(root: Path) -> None:
    """Targets and goals alike, with the years in which they were due, as far as there is room."""
    for language, told in (
        ("zh", "需人工认定的：2024年高技术产业增加值占比；其余2项见附件1。"),
        ("en", "To be judged by a person: High-tech share of value added (高技术"),
    ):
        lines = lines_of(of_five_years(root, "actuals.csv"), language)
        assert [line for line in lines if line.startswith(told)]


def test_the_title_of_a_plan_without_a_subject_is_that_of_the_plan(root: Path) -> None:
    """A plan of another subject is not said to be about technology."""
    plan = load_plan(root / "examples" / "uk-aid")
    actuals = read_actuals([str(root / "examples" / "uk-aid" / "actuals.csv")], plan)
    lines = lines_of(evaluate(plan, actuals, year=2021))
    assert (
        lines[1]
        == "〔待填：发文机关〕关于2021年度《英国官方发展援助目标》落实情况的通报"
    )
    assert "科技" not in "".join(lines)


def test_what_runs_behind_is_told_by_its_pace(check: Check) -> None:
    """Never by how far it is from a target whose time has not come; with what is still needed."""
    report = check("技术合同成交额,2024年1-9月,81.6,亿元,快报", year=2024)
    assert under(report, "存在问题") == [
        "进度滞后：技术合同成交额（任务关联牵头单位：市科学技术局）2024年1—9月完成81.6亿元（初步数据），"
        "占全年目标的58.3%，低于序时进度16.7个百分点；后三个月月均需完成19.47亿元。"
    ]
    assert "58.4" not in "".join(lines_of(report))


def test_a_report_of_targets_met_has_no_shortcomings(check: Check) -> None:
    """Where all is well the part says so, and is not left out."""
    report = check(
        "技术合同成交额,2024,140,亿元,",
        year=2024,
        indicator="technology-contract-turnover",
    )
    assert under(report, "总体情况")[0] == "2024年到期1项，已完成。"
    assert under(report, "存在问题") == ["没有未完成、进度滞后或未收到数据的目标。"]


def test_the_worst_stands_first_and_what_is_awaited_is_no_fault(check: Check) -> None:
    """Kinds under headings, in each the worst first; what is more than a few stands in the annex."""
    report = check(
        "技术合同成交额,2024年1-9月,63,亿元,",
        "高新技术企业,2023,1587,家,",
        "研发费用占地区生产总值比重,2022,2.0,%,",
        as_of=date(2025, 12, 31),
    )
    lines = under(report, "存在问题")
    assert [line[:8] for line in lines if line.startswith("（")] == [
        "（一）未完成：高",
        "（二）未收到数据",
        "（三）无法判定：",
    ]
    assert lines[0].startswith(
        "（一）未完成：高新技术企业（任务关联牵头单位：市科学技术局）2023年末为1587家"
    )
    assert lines[2].startswith("1. 2023年技术合同成交额（任务关联牵头单位")
    assert lines[5].endswith("。其余7项见附件1。")
    assert "数据待发布" not in "".join(lines)
    said = "".join(under(report, "总体情况"))
    assert "到期13项：未完成1项，未收到数据11项，无法判定1项（数据不全）。" in said


def test_a_reading_that_contradicts_a_verdict_stands_beside_it(
    five_years: Report,
) -> None:
    """What is accepted, and until when, is told with the miss; the plan's own lead is named as such."""
    lines = under(five_years, "存在问题")
    (accepted,) = [line for line in lines if "安全事故" in line]
    assert "已报备至2025年12月31日" in accepted
    rows = annex(five_years, 2)
    assert (
        "1|市科技局|技术合同成交额（2024年）|完成|规划指定|市财政局、市统计局" in rows
    )


def test_tasks_and_milestones_stand_beside_figures(five_years: Report) -> None:
    """What is overdue or behind is told with who leads it, as the bureaus report it."""
    lines = under(five_years, "存在问题")
    assert lines[2].startswith("（三）节点逾期未完成：耕地调查完成（牵头单位")
    # There is no room for more on two pages.
    assert "据单位报送滞后的任务1项，" in lines[4]
    fewer = five_years.model_copy(update={"results": ()})
    english = under(fewer, "Shortcomings", "en")
    (task,) = [line for line in english if "绿色低碳" in line]
    assert "task 2, Green growth 绿色低碳发展 [lead: Natural Resources" in task


@pytest.fixture(scope="module")
def five_years(root: Path) -> Report:
    """The plan of every form, with its ledger of tasks."""
    return of_five_years(root, "actuals.csv", "ledger.csv")


def of_five_years(root: Path, *names: str) -> Report:
    """The plan of every form, with some of its files."""
    folder = root / "examples" / "five-year"
    plan = load_plan(folder)
    files = [str(folder / name) for name in names]
    return evaluate(plan, read_actuals(files, plan))


def test_files_are_told_of_in_the_last_annex_alone(check: Check) -> None:
    """Neither a file's name nor a row nor an encoding stands in the text or in the other annexes."""
    report = check(
        "高新技术企业,2024,超过1600,家,",
        "新增高新技术企业,2024,402,家,",
        "科技领军企业,2024,9,家,",
        year=2024,
    )
    lines = under(report, "存在问题")
    assert (
        "高新技术企业（任务关联牵头单位：市科学技术局）；数据有误，详见附件3。"
        in "".join(lines)
    )
    before = "\n".join(lines_of(report) + annex(report, 1) + annex(report, 2))
    last = "\n".join(annex(report, 3))
    for word in ("actuals.csv", "UTF-8", "“超过1600”是界限，不是数值", "新增高新"):
        assert word not in before
        assert word in last


def test_the_last_annex_accounts_for_readings_rows_and_program(report: Report) -> None:
    """Readings taken and refused, the thresholds, every row and the version."""
    said = "\n".join(annex(report, 3))
    assert "评估日期为2023年12月31日" in said
    assert "不取“以2021年为基期”" in said
    assert "超过30个百分点为严重滞后" in said
    assert "|UTF-8|长表|10|9|1|0|0" in said
    assert "innovate-ts 1." in said


def test_goals_without_a_task_are_counted_and_not_listed(report: Report) -> None:
    """Nobody answers for them: neither annex names them, but for those that are judged."""
    goals = [result for result in report.results if result.is_statement]
    goal = next(goal for goal in goals if not goal.is_decided)
    judged = next(goal for goal in goals if goal.is_decided)
    first, second = annex(report, 1), annex(report, 2)
    assert "另有未关联任务、也未判定的定性目标12项，未列入本表。" in first
    assert goal.name.zh not in "".join(first + second)
    assert judged.name.zh in "".join(first)


def test_a_missed_goal_is_named_whoever_answers_for_it(report: Report) -> None:
    """A miss is never only counted."""
    results = []
    for result in report.results:
        is_due = result.is_statement and result.is_met
        status = "not_met" if is_due else result.status
        results.append(result.model_copy(update={"status": status}))
    missed = report.model_copy(update={"results": tuple(results)})
    [_, goal] = under(missed, "存在问题")
    assert goal.startswith("（二）定性目标未完成：创新型唐山建设取得阶段性成效")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_heading_of_the_second_level_has_a_second(
    report: Report, language: Language
) -> None:
    """No (一) without a (二)."""
    lines = lines_of(report, language) + annex(report, 1) + annex(report, 2)
    firsts = sum(line.startswith(("（一）", "(1) ")) for line in lines)
    seconds = sum(line.startswith(("（二）", "(2) ")) for line in lines)
    assert firsts == seconds > 0


def test_names_are_never_changed_by_a_sentence(report: Report) -> None:
    """A name that begins with a small letter keeps it where an English sentence begins with it."""
    results = tuple(
        result.model_copy(update={"name": Bilingual("新药", "mRNA vaccines")})
        for result in report.results
    )
    renamed = report.model_copy(update={"results": results})
    text = "\n".join(lines_of(renamed, "en") + annex(renamed, 1, "en"))
    assert "mRNA vaccines (新药)" in text
    assert "MRNA" not in text


def test_what_changed_is_a_paragraph_of_the_overview(report: Report) -> None:
    """With an earlier report the note says what changed since; without one it says nothing of it."""
    text = str(render(report, "json"))
    earlier = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    again = with_changes(report, earlier, "earlier.json")
    assert under(again, "总体情况")[-1] == (
        "与截至2023年12月31日的报告相比：各项目标的状态没有变化。"
    )
    assert "相比" not in "".join(lines_of(report))


def test_what_was_met_early_is_not_among_what_was_met(check: Check) -> None:
    """The rest of the year may change it, and those that are due add up without it."""
    report = check(
        "科技领军企业,2023,8,家,",
        "科技领军企业,2024年6月,9,家,",
    )
    praised = [line for line in under(report, "总体情况") if "恰为目标值" in line]
    assert [line.split("：")[0] for line in praised] == [
        "已完成的目标中",
        "提前达到目标的（以期末数为准）",
    ]


def test_annex_2_lists_all_that_is_lacking(check: Check) -> None:
    """What was missed before stands there though the last target was met."""
    report = check(
        "科技领军企业,2023,7,家,",
        "科技领军企业,2024,9,家,",
        "高新技术企业,2023,1600,家,",
        "高新技术企业,2024,1700,家,",
    )
    rows = "\n".join(annex(report, 2))
    assert "科技领军企业（2023年）" in rows
    assert "科技领军企业（2024年）" not in rows
    # Where nothing lacks, the last one stands for the indicator.
    assert "高新技术企业（2024年）" in rows
    assert "高新技术企业（2023年）" not in rows
