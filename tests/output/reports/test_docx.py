"""The report as a supervision note: read back by python-docx, opened by an office program."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from innovate_ts import InputError, evaluate, load_plan, read_actuals, render
from innovate_ts.messages import Bilingual, Language
from innovate_ts.output.arrange import figures
from innovate_ts.output.numbers import done, shown, signed
from innovate_ts.output.reports.docx.blocks import (
    Heading,
    Section,
    Text,
    under_headings,
)
from innovate_ts.output.reports.docx.note import blocks, title, words_of_note
from innovate_ts.output.terminal import printable
from innovate_ts.output.words.verdicts import notes
from innovate_ts.verdicts.results import Report

Check = Callable[..., Report]
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
COLUMNS = [
    *("序号", "指标", "单位", "年度目标", "实际完成", "差额", "完成率"),
    *("状态", "任务关联牵头单位", "数据来源及性质", "备注"),
]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Check rows of actuals against the shipped plan."""

    def _check(*rows: str, **options: Any) -> Report:
        file = tmp_path / "actuals.csv"
        file.write_text(
            "\n".join(["指标,时期,数值,单位,数据性质", *rows]) + "\n", encoding="utf-8"
        )
        plan = load_plan()
        return evaluate(plan, read_actuals([str(file)], plan), **options)

    return _check


def opened(report: Report, language: Language = "zh") -> Any:
    """The note as python-docx reads it back."""
    raw = render(report, "docx", language=language)
    assert isinstance(raw, bytes)
    return docx.Document(io.BytesIO(raw))


def texts(document: Any, style: str) -> list[str]:
    """The paragraphs of a style."""
    return [p.text for p in document.paragraphs if p.style.name == style]


def under(document: Any, head: str) -> str:
    """All paragraphs below the first heading that ends so, to the next of the first level."""
    lines: list[str] = []
    inside = False
    for p in document.paragraphs:
        if p.style.name == "Heading 1":
            inside = p.text.endswith(head)
        elif inside:
            lines.append(p.text)
    return "\n".join(lines).strip()


def rows(table: Any) -> list[list[str]]:
    """The cells of a table."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def of_2024(check: Check) -> Report:
    """The year of domain: turnover above its target, high-tech enterprises below it."""
    return check(
        "技术合同成交额,2024,151.72,亿元,",
        "新建设市级以上各类科技创新平台,2024,20,家,",
        "科技领军企业,2024,9,家,快报",
        "高新技术企业,2024,1659,家,",
        year=2024,
    )


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
        "关于英国官方发展援助目标2021年度落实情况的督查通报"
    ]
    assert "科技" not in "".join(p.text for p in document.paragraphs)


def test_the_overview_counts_and_names_what_is_missed(check: Check) -> None:
    """The first lines give the day, the counts without a percentage of them, and each miss by its size."""
    said = under(opened(of_2024(check)), "总体情况")
    assert said == (
        "截至2024年12月31日，对照唐山市建设创新型城市实施意见（2023—2025年），"
        "核对量化目标4项、定性目标1项，情况如下。\n"
        "4项量化目标中，已完成3项，未完成1项。定性目标1项：需人工认定1项。\n"
        "未完成的目标：2024年高新技术企业距目标1700家差41家，为目标的97.6%。"
    )


def test_the_table_holds_the_figures_of_each_target(check: Check) -> None:
    """A target is a row under the eleven heads; unit, gap and share stand in columns of their own."""
    table = rows(opened(of_2024(check)).tables[0])
    assert table[0] == COLUMNS
    assert table[1] == [
        *(
            "1",
            "技术合同成交额（2024年）",
            "亿元",
            "≥ 140",
            "151.72",
            "+11.72",
            "108.4%",
            "达标",
        ),
        *("市科学技术局（任务2.1、2.2、2.3）", "市科学技术局", ""),
    ]
    assert table[3][9] == "市科学技术局（初步数据，以年报为准）"
    assert table[4][:8] == [
        "4",
        "高新技术企业（2024年）",
        "家",
        "≥ 1700",
        "1659",
        "−41",
        "97.6%",
        "未达标",
    ]
    assert len(table) == 5


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_the_report_is_in_the_table(
    report: Report, language: Language
) -> None:
    """Nothing is rounded away or left out on the way into the document."""
    table = rows(opened(report, language).tables[0])[1:]
    assert len(table) == len(figures(report)) == 15
    assert table[12][5] == {"zh": "−0.45个百分点", "en": "−0.45 points"}[language]
    for cells, result in zip(table, figures(report), strict=True):
        assert cells[4] == (shown(result.actual, result) or "—")
        assert cells[5].startswith(signed(result.gap, result) or "—")
        assert cells[6] == (done(result) or "—")
        assert all(note in cells[10] for note in notes(result, words_of_note(language)))


def test_goals_in_words_are_listed_with_their_status(report: Report) -> None:
    """All thirteen, due or not."""
    table = rows(opened(report).tables[1])
    assert len(table) == 14
    judged = [row[1:4] for row in table if row[2] == "2023年"]
    assert judged == [["创新型唐山建设取得阶段性成效", "2023年", "达标"]]


def test_heads_repeat_and_rows_stay_whole(report: Report) -> None:
    """The heads stand on each page of a table, and no row is parted between two."""
    for table in opened(report).tables:
        flagged = [
            row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            for row in table.rows
        ]
        assert flagged == [True] + [False] * (len(table.rows) - 1)
        assert all(
            row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
            for row in table.rows
        )


def test_figures_stand_to_the_right(report: Report) -> None:
    """Target, actual, gap and share are set to the right; names are not."""
    cells = opened(report).tables[0].rows[1].cells
    right = [
        i
        for i, cell in enumerate(cells)
        if cell.paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT
    ]
    assert right == [3, 4, 5, 6]


def test_pages_are_numbered(report: Report) -> None:
    """Below each page stands its number between dashes; later sections take the first one's footer over."""
    first, *others = opened(report).sections
    assert first.footer.paragraphs[0].text.split() == ["—", "—"]
    assert (
        first.footer._element.find(f".//{qn('w:fldSimple')}").get(qn("w:instr"))
        == "PAGE"
    )
    assert all(section.footer.is_linked_to_previous for section in others)


def test_word_is_told_that_the_text_is_chinese(report: Report) -> None:
    """Language, marks of both scripts and stand-ins for typefaces are said, so that Word need not guess."""
    document = opened(report)
    assert (
        document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:eastAsia"))
        == "zh-CN"
    )
    assert document.paragraphs[0].runs[0]._r.rPr.rFonts.get(qn("w:hint")) == "eastAsia"
    raw = render(report, "docx", language="zh")
    assert isinstance(raw, bytes)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert (
            '<w:altName w:val="仿宋_GB2312"/>'
            in archive.read("word/fontTable.xml").decode()
        )


def test_tables_fit_their_pages(report: Report) -> None:
    """The table of results lies on its side; no table is wider than the text."""
    document = opened(report)
    upright, sideways, last = document.sections
    assert (round(upright.page_width.mm), round(upright.page_height.mm)) == (210, 297)
    assert (round(sideways.page_width.mm), round(sideways.page_height.mm)) == (297, 210)
    assert (round(upright.top_margin.mm), round(upright.left_margin.mm)) == (37, 28)
    results, goals, leads = (
        sum(c.width for c in table.columns) for table in document.tables
    )
    room = sideways.page_width - sideways.left_margin - sideways.right_margin
    assert results <= room
    assert goals <= room
    assert leads <= last.page_width - last.left_margin - last.right_margin


def test_what_runs_behind_is_said_with_what_is_still_needed(check: Check) -> None:
    """A running target's sentence has the pace in points, what is left, and whom to ask."""
    said = under(
        opened(check("技术合同成交额,2024年1-9月,63,亿元,", year=2024)), "存在问题"
    )
    assert (
        "1. 略有滞后：2024年技术合同成交额距目标140亿元差77亿元，为目标的45.0%。实际数为2024年1—9月的数据。"
        "截至2024年9月30日序时进度75.0%，实际45.0%，低于序时进度30个百分点。"
    ) in said
    assert "剩余时间月均需完成25.67亿元" in said
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
    assert under(note, "总体情况").splitlines()[1:] == ["1项量化目标中，已完成1项。"]
    assert under(note, "存在问题") == "没有未达标、滞后或缺数的目标。"


def test_nothing_due_is_said_before_what_runs(check: Check) -> None:
    """Before the first period ends no target is counted as due."""
    said = under(opened(check("高新技术企业,2022,1500,家,", year=2025)), "总体情况")
    assert said.splitlines()[1].startswith(
        "尚无到期的量化目标。量化目标7项：未到期7项。"
    )


def test_errors_of_the_input_stand_among_the_shortcomings(check: Check) -> None:
    """An error is shown with its place and what to do, and its indicator as not to be assessed."""
    given = (
        "高新技术企业,2024,超过1600,家,",
        "新增高新技术企业,2024,402,家,",
        "科技领军企业,2024,9,家,",
    )
    said = under(opened(check(*given, year=2024)), "存在问题")
    assert "无法评估：2024年高新技术企业。输入有误" in said
    assert (
        "actuals.csv:2:3: value: “超过1600”是界限，不是数值（填写实际数，或留空）"
        in said
    )
    assert "未报数：2024年技术合同成交额" in said
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
    assert "超过30个百分点为进度滞后" in said
    assert "共10行：采用9，其他指标1，空0，错误0" in said
    assert "innovate-ts 0." in said


def test_what_changed_is_a_part_of_the_overview(
    root: Path, command: str, tmp_path: Path
) -> None:
    """With an earlier report the note says what changed since; without one it has no such part."""
    actuals, old, new = (
        str(root / "examples" / "illustration-2023.csv"),
        tmp_path / "a.json",
        tmp_path / "b.docx",
    )
    for extra in (
        ["--output", str(old)],
        ["--previous", str(old), "--lang", "zh", "--output", str(new)],
    ):
        subprocess.run(
            [command, "check", actuals, *extra], check=False, capture_output=True
        )
    note = docx.Document(str(new))
    assert "（二）与截至2023年12月31日的报告相比" in texts(note, "Heading 2")
    assert under(note, "总体情况").endswith("没有变化。")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nasty_texts_come_back_spelt_out(nasty: Report, language: Language) -> None:
    """What XML forbids or a screen obeys is shown as its escape; the rest as it stands."""
    table = rows(opened(nasty, language).tables[0])
    for cells, result in zip(table[1:], figures(nasty), strict=True):
        assert cells[1].startswith(printable(result.name.zh))
        assert cells[2] in {printable(result.unit or ""), "%（年均）", "% a year"}


def test_lone_surrogates_and_nul_are_spelt_out(report: Report) -> None:
    """Characters that XML cannot hold do not stop the document."""
    inputs = tuple(
        i.model_copy(update={"file": "a\ud800\x00\ufffe.csv"}) for i in report.inputs
    )
    assert r"a\ud800\x00\ufffe.csv" in under(
        opened(report.model_copy(update={"inputs": inputs})), "口径说明"
    )


def test_properties_name_the_program_and_no_time_of_now(report: Report) -> None:
    """Title, language and author are set; the dates are always the same."""
    for language, tag in (("zh", "zh-CN"), ("en", "en-GB")):
        properties = opened(report, language).core_properties
        assert properties.title == title(report, words_of_note(language))
        assert (properties.language, properties.author) == (tag, "innovate-ts")
        assert properties.created.replace(tzinfo=None) == datetime(2000, 1, 1)
        assert properties.modified == properties.created


def test_chinese_type_is_set_for_chinese_characters(report: Report) -> None:
    """Body and headings name their Chinese typefaces, with a first line set in by two characters."""
    styles = opened(report).styles
    fonts = {
        n: styles[n].element.rPr.rFonts.get(qn("w:eastAsia"))
        for n in ("Body Text", "Heading 1", "Heading 2")
    }
    assert fonts == {"Body Text": "仿宋", "Heading 1": "黑体", "Heading 2": "楷体"}
    body = styles["Body Text"]
    assert (body.font.size.pt, body.paragraph_format.line_spacing.pt) == (16, 28)
    assert body.element.pPr.find(qn("w:ind")).get(qn("w:firstLineChars")) == "200"


SCRIPT = """
import sys, time
from unittest import mock
from innovate_ts import evaluate, load_plan, read_actuals, render
plan = load_plan()
report = evaluate(plan, read_actuals([sys.argv[1]], plan))
now = time.localtime(float(sys.argv[2]))
with mock.patch("time.localtime", lambda *_: now), mock.patch("time.time", lambda: float(sys.argv[2])):
    sys.stdout.buffer.write(render(report, "docx", language="zh"))
"""


def test_the_same_report_gives_the_same_bytes(root: Path) -> None:
    """Neither the order of hashes nor the clock changes a byte."""
    actuals = str(root / "examples" / "illustration-2023.csv")
    made = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT, actuals, now],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed, now in (("1", "1700000000"), ("2", "1900000000"))
    ]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert {info.date_time for info in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_numbers_of_headings_go_on_past_ten(report: Report) -> None:
    """A note on many bureaus numbers them as Chinese counts."""
    words = words_of_note("zh")
    sections = [Section("市科学技术局", [Text("1.")])] * 34
    headings = [
        block for block in under_headings(sections, words) if isinstance(block, Heading)
    ]
    assert [headings[count - 1].text for count in (1, 10, 11, 20, 34)] == [
        "（一）市科学技术局",
        "（十）市科学技术局",
        "（十一）市科学技术局",
        "（二十）市科学技术局",
        "（三十四）市科学技术局",
    ]
    assert Heading("二、指标完成情况") in list(blocks(report, words))


def test_without_python_docx_the_extra_is_named(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The install line is given, in place of a traceback."""
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in ("paper", "typefaces"):
        monkeypatch.delitem(
            sys.modules, f"innovate_ts.output.reports.docx.{name}", raising=False
        )
    with pytest.raises(InputError) as caught:
        render(report, "docx")
    assert caught.value.problems[0].code == "needs_office"


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
def test_an_office_program_opens_it(nasty: Report, tmp_path: Path) -> None:
    """LibreOffice makes pages of the note, nasty texts and all."""
    raw = render(nasty, "docx", language="zh")
    assert isinstance(raw, bytes)
    (tmp_path / "note.docx").write_bytes(raw)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "note.docx",
        ],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "note.pdf").read_bytes().startswith(b"%PDF")


def test_the_day_of_judging_is_not_that_of_today(check: Check) -> None:
    """The day given is the day printed."""
    said = under(
        opened(check("高新技术企业,2023,1600,家,", as_of=date(2024, 3, 5))), "总体情况"
    )
    assert said.startswith("截至2024年3月5日，")


def test_a_title_longer_than_a_property_is_whole_in_the_document(
    report: Report,
) -> None:
    """Word's property holds 255 characters; the heading holds all."""
    title = Bilingual("长" * 400, "long " * 80)
    plan = report.plan.model_copy(update={"title": title, "subject": None})
    document = opened(report.model_copy(update={"plan": plan}))
    assert texts(document, "Title") == [
        f"关于{'长' * 400}截至2023年12月31日落实情况的督查通报"
    ]
    assert document.core_properties.title == f"关于{'长' * 253}"


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


def test_remarks_give_the_share_of_the_increase(report: Report) -> None:
    """What was added over what was to be added has a label of its own, never that of the share achieved."""
    first = report.results[0].model_copy(
        update={"increment_achievement": Decimal("0.756")}
    )
    table = rows(
        opened(
            report.model_copy(update={"results": (first, *report.results[1:])})
        ).tables[0]
    )
    assert table[1][6] == "104.4%"
    assert table[1][10].endswith("净增完成率75.6%")


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
        "1. 未达标：2023年高新技术企业距目标1600家差13家，为目标的99.2%。"
    )
    assert lines[2].startswith("2. 未报数：2023年技术合同成交额。")
    assert lines[12].startswith(
        "12. 无法评估：2024年技术合同成交额距目标140亿元至多差77亿元，为目标的45.0%（按已报数）。"
        "缺少数据：2024年四季度。"
    )
    counts = "13项到期量化目标中，已完成0项，未完成1项，未报数11项，无法评估1项。"
    assert f"{counts}其余2项量化目标：数据待发布2项。" in under(note, "总体情况")
    assert "；高新技术产业增加值占规模以上工业增加值比重（2025年）。" in under(
        note, "总体情况"
    )
    assert "数据待发布" not in under(note, "存在问题")
