"""The parts of a supervision note, and what each of them says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.messages import Bilingual, Language
from innovate_ts.verdicts.results import Report
from output.reports.docx.notes import Check, of_2024, opened, rows, texts, under

HEADS = {
    "zh": ["总体情况", "指标完成情况", "存在问题", "任务关联单位清单", "口径说明"],
    "en": [
        "How the plan stands",
        "Results",
        "Shortcomings",
        "Bureaus of the linked tasks",
        "How the plan is read",
    ],
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_five_parts_stand_in_order_under_words_own_headings(
    report: Report, language: Language
) -> None:
    """Five numbered headings of the first level, in the order that a bureau expects."""
    numbers = {
        "zh": ["一、", "二、", "三、", "四、", "五、"],
        "en": ["1. ", "2. ", "3. ", "4. ", "5. "],
    }
    wanted = [
        number + head
        for number, head in zip(numbers[language], HEADS[language], strict=True)
    ]
    assert texts(opened(report, language), "Heading 1") == wanted


def test_the_title_names_the_subject_and_the_year(check: Check) -> None:
    """A plan that says what it is about gives its note the title that is in use."""
    note = of_2024(check)
    assert texts(opened(note), "Title") == [
        "关于2024年度科技创新目标任务完成情况的督查通报"
    ]
    assert texts(opened(note, "en"), "Title") == [
        "Supervision note on science and technology innovation: targets for 2024"
    ]


def test_the_title_of_a_report_over_all_years_names_its_day(report: Report) -> None:
    """Where no year was selected, the title claims none."""
    assert texts(opened(report), "Title") == [
        "关于截至2023年12月31日科技创新目标任务完成情况的督查通报"
    ]


def test_the_title_of_a_plan_without_a_subject_is_that_of_the_plan(root: Path) -> None:
    """A plan of another subject is not said to be about technology."""
    plan = load_plan(root / "examples" / "uk-aid")
    actuals = read_actuals([str(root / "examples" / "uk-aid" / "actuals.csv")], plan)
    document = opened(evaluate(plan, actuals, year=2021))
    assert texts(document, "Title") == [
        "关于《英国官方发展援助目标》2021年度落实情况的督查通报"
    ]
    assert "科技" not in "".join(p.text for p in document.paragraphs)


def test_what_runs_behind_is_said_with_what_is_still_needed(check: Check) -> None:
    """A running target's sentence has the pace in points, what is left, and whom to ask."""
    said = under(
        opened(check("技术合同成交额,2024年1-9月,63,亿元,", year=2024)), "存在问题"
    )
    assert (
        "1. 进度滞后：技术合同成交额2024年1—9月完成63亿元，占全年目标的45.0%，低于序时进度30个百分点。"
        "后三个月月均需完成25.67亿元。"
    ) in said
    assert (
        "任务关联牵头单位：市科学技术局（任务2.1、2.2、2.3）。数据来源：市科学技术局。"
        in said
    )


def test_a_report_of_targets_met_has_no_shortcomings(check: Check) -> None:
    """Where all is well the part says so, and is not left out."""
    note = opened(
        check(
            "技术合同成交额,2024,140,亿元,",
            year=2024,
            indicator="technology-contract-turnover",
        )
    )
    assert under(note, "总体情况").splitlines()[1:] == ["2024年到期1项，已完成。"]
    assert under(note, "存在问题") == "没有未完成、进度滞后或未收到数据的目标。"


def test_errors_of_the_input_stand_among_the_shortcomings(check: Check) -> None:
    """An error is shown with its place and what to do, and its indicator as not to be assessed."""
    given = (
        "高新技术企业,2024,超过1600,家,",
        "新增高新技术企业,2024,402,家,",
        "科技领军企业,2024,9,家,",
    )
    said = under(opened(check(*given, year=2024)), "存在问题")
    assert "无法判定：2024年高新技术企业。输入有误" in said
    assert (
        "actuals.csv:2:3: value: “超过1600”是界限，不是数值（填写实际数，或留空）"
        in said
    )
    assert "未收到数据：2024年技术合同成交额" in said
    assert "新增高新技术企业" not in said


def test_leads_are_listed_as_an_editorial_link(report: Report) -> None:
    """Two bureaus that lead are listed each; what no task drives is named below."""
    document = opened(report)
    assert rows(document.tables[2])[1:] == [
        ["市科学技术局", "技术合同成交额", "2.1、2.2、2.3"],
        ["市科学技术局", "新建设市级以上各类科技创新平台", "3.1"],
        ["市科学技术局", "科技领军企业", "3.3"],
        ["市科学技术局", "高新技术企业", "1.1、3.3"],
        ["市科学技术局", "研究与试验发展经费", "1.2、1.4"],
        ["市科学技术局", "研发费用占地区生产总值比重", "1.2、1.4"],
        ["市国资委", "研究与试验发展经费", "1.2、1.4"],
        ["市国资委", "研发费用占地区生产总值比重", "1.2、1.4"],
        ["市工业和信息化局", "高新技术产业增加值占规模以上工业增加值比重", "4.1、4.2"],
    ]
    said = under(document, "任务关联单位清单")
    assert "没有将指标分配到单位" in said
    assert "没有关联任务的指标与定性目标：重点领域和关键环节取得重要突破；" in said


def test_the_last_part_accounts_for_readings_rows_and_program(report: Report) -> None:
    """Readings taken and refused, the thresholds, every row and the version stand at the end."""
    said = under(opened(report), "口径说明")
    assert "评估日期为2023年12月31日" in said
    assert "不取“以2021年为基期”" in said
    assert "超过30个百分点为严重滞后" in said
    assert "共10行：采用9，其他指标1，空0，错误0" in said
    assert "innovate-ts 0." in said


def test_the_day_of_judging_is_not_that_of_today(check: Check) -> None:
    """The day given is the day printed."""
    said = under(
        opened(check("高新技术企业,2023,1600,家,", as_of=date(2024, 3, 5))), "总体情况"
    )
    assert said.startswith("截至2024年3月5日，")


def test_names_are_never_changed_by_a_sentence(report: Report) -> None:
    """A name that begins with a small letter keeps it where an English sentence begins with it."""
    results = tuple(
        r.model_copy(update={"name": Bilingual("新药", "mRNA vaccines")})
        for r in report.results
    )
    text = "\n".join(
        p.text
        for p in opened(report.model_copy(update={"results": results}), "en").paragraphs
    )
    assert "mRNA vaccines (新药): certificates in force" in text
    assert "MRNA" not in text


def test_the_most_pressing_stands_first_and_what_is_awaited_is_no_fault(
    check: Check,
) -> None:
    """Under a bureau misses come first; a figure that is not published yet is only counted."""
    report = check(
        "技术合同成交额,2024年1-9月,63,亿元,",
        "高新技术企业,2023,1587,家,",
        "研发费用占地区生产总值比重,2022,2.0,%,",
        as_of=date(2025, 12, 31),
    )
    note = opened(report)
    lines = under(note, "存在问题").splitlines()
    assert lines[0] == "（一）市科学技术局"
    assert lines[1].startswith(
        "1. 未完成：高新技术企业2023年末为1587家，距目标（1600家）差13家，完成目标的99.2%。"
    )
    assert lines[2].startswith("2. 未收到数据：2023年技术合同成交额。")
    assert lines[12].startswith(
        "12. 无法判定：2024年技术合同成交额。缺少数据：2024年四季度。"
    )
    counts = "到期13项：未完成1项，未收到数据11项，无法判定1项（数据不全）。"
    said = under(note, "总体情况")
    assert counts in said
    assert "其余2项目标未到评估时点，其中数据待发布2项。" in said
    assert "数据待发布" not in under(note, "存在问题")
