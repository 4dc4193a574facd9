"""A note on paper: pages, heads, properties, marks, any text."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml.ns import qn

from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages.note import OR
from innovate_ts.output.arrange import figures
from innovate_ts.output.reports.docx.held import held_together
from innovate_ts.output.reports.docx.paper import lines_of_title
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.report import Report
from output.reports.docx.notes import opened, rows, texts


@pytest.fixture(scope="module")
def note(report: Report) -> Any:
    """The illustration's note."""
    return opened(report)


def test_the_text_is_upright_and_the_annexes_lie_on_their_side(note: Any) -> None:
    """A4 with the standard's margins; no table is wider than the text."""
    upright, *sideways = note.sections
    sides = ("top_margin", "bottom_margin", "left_margin", "right_margin")
    assert [round(getattr(upright, side).mm) for side in sides] == [37, 35, 28, 26]
    assert len(sideways) == 3
    for section in (upright, *sideways):
        edges = {round(section.page_width.mm), round(section.page_height.mm)}
        assert edges == {210, 297}
        is_wide = section.page_width > section.page_height
        assert is_wide == (section is not upright)
        room = section.page_width - section.left_margin - section.right_margin
        for table in note.tables if is_wide else ():
            assert sum(column.width for column in table.columns) <= room


def test_heads_repeat_and_rows_stay_whole(note: Any) -> None:
    """The heads stand on each page of a table, and no row is parted between two."""
    for table in note.tables:
        marks = [[child.tag for child in row._tr.trPr] for row in table.rows]
        assert [qn("w:tblHeader") in row for row in marks] == [True] + [False] * (
            len(marks) - 1
        )
        assert all(qn("w:cantSplit") in row for row in marks)


def test_figures_stand_to_the_right(note: Any) -> None:
    """Target, actual, gap and share are set to the right; names are not."""
    cells = note.tables[0].rows[1].cells
    sides = [cell.paragraphs[0].alignment for cell in cells]
    right = [i for i, side in enumerate(sides) if side == WD_ALIGN_PARAGRAPH.RIGHT]
    assert right == [3, 4, 5, 6]


def test_pages_are_numbered_at_the_outer_side(note: Any) -> None:
    """Odd ones right, even ones left, between dashes; later sections take the first one's footers over."""
    first, *others = note.sections
    assert note.settings.odd_and_even_pages_header_footer
    for footer, side in (
        (first.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (first.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        [paragraph] = footer.paragraphs
        assert (paragraph.text.split(), paragraph.alignment) == (["—", "—"], side)
        field = footer._element.find(f".//{qn('w:fldSimple')}")
        assert field.get(qn("w:instr")) == "PAGE"
    assert all(section.footer.is_linked_to_previous for section in others)


def test_what_the_office_writes_is_marked(note: Any) -> None:
    """Each place to fill in is highlighted, and nothing else is."""
    marked = [
        run.text
        for paragraph in note.paragraphs
        for run in paragraph.runs
        if run.font.highlight_color == WD_COLOR_INDEX.YELLOW
    ]
    assert marked == [
        f"〔待填：{what}〕"
        for what in (
            "发文字号",
            "发文机关",
            "下一步要求",
            "发文机关署名",
            "成文日期",
            "抄送机关",
        )
    ]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("关于|2024年度|科技创新|通报", ["关于2024年度科技创新通报"]),
        (
            "〔待填：发文机关〕|关于2024年前三季度|科技创新|目标任务|完成情况的|通报",
            ["〔待填：发文机关〕关于2024年前三季度", "科技创新目标任务完成情况的通报"],
        ),
        ("长" * 30 + "|完成情况的|通报", ["长" * 30, "完成情况的通报"]),
    ],
)
def test_a_title_is_broken_between_words_only(title: str, lines: list[str]) -> None:
    """Into as few lines as it needs, as long as each other as the words allow."""
    assert lines_of_title(title.replace("|", OR)) == lines


def test_an_english_title_is_broken_between_words() -> None:
    """Of which none is lost."""
    title = "Memo of [to fill in: issuing office] on technology: targets of 2024"
    assert " ".join(lines_of_title(title)) == title


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("13 short of 1,600", "13~short of 1,600"),
        ("140 billion yuan (140 亿元)", "140~billion~yuan (140~亿^元)"),
        ("target of 2023–25", "target of 2023^–^25"),
        ("Jan–Sep 2024", "Jan–Sep 2024"),
        ("by 2025-06-30.", "by 2025-^06-^30."),
        ("in 2023: 12 people", "in 2023: 12~people"),
        ("3 more in annex 1", "3~more in annex~1"),
        ("未完成5项，距目标差13家", "未完成5^项，距目标差13^家"),
        ("2024年1—9月，81.6亿元", "2024^年1^—^9^月，81.6^亿^元"),
        ("低于序时进度16.7个百分点", "低于序时进度16.7^个^百^分^点"),
        ("4.2万亿元，58.3%，1.5万人", "4.2^万^亿^元，58.3%，1.5^万^人"),
        ("任务1.1、3.3。附件1", "任务1.1、3.3。附件1"),
    ],
)
def test_no_line_parts_a_figure_from_its_unit(text: str, joined: str) -> None:
    """By no-break spaces, and word joiners where Chinese has no space."""
    assert held_together(text) == joined.replace("~", "\u00a0").replace("^", "\u2060")


def test_no_chinese_line_ends_with_a_figure(note: Any) -> None:
    """Word's own rules of where lines end, and figures beside its opening marks."""
    settings = note.settings.element
    [never_last] = settings.xpath("w:noLineBreaksAfter")
    [never_first] = settings.xpath("w:noLineBreaksBefore")
    assert set("（《0123456789亿") <= set(never_last.get(qn("w:val")))
    assert set("，。）》%") <= set(never_first.get(qn("w:val")))
    assert never_last.getnext() is never_first


def test_a_unit_is_no_chinese_to_libreoffice(report: Report) -> None:
    """Which heeds joiners in other languages alone; the figure stays Chinese for the rule of the document."""
    runs = [
        run for p in opened(report).paragraphs for run in p.runs if "\u2060" in run.text
    ]
    others = [run.text for run in runs if run._r.xpath("w:rPr/w:lang")]
    assert not [text for text in others if text[0].isdigit()]
    assert all(run.text.endswith("\u2060") for run in runs if run.text not in others)


def test_names_of_files_are_written_letter_by_letter(report: Report) -> None:
    """A joiner in one would make it another name."""
    name = "2024年1—9月数据.csv"
    inputs = tuple(part.model_copy(update={"file": name}) for part in report.inputs)
    document = opened(report.model_copy(update={"inputs": inputs}))
    cells = [cell for table in document.tables for row in rows(table) for cell in row]
    assert name in cells


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nasty_texts_come_back_spelt_out(nasty: Report, language: Language) -> None:
    """What XML forbids or a screen obeys is shown as its escape; the rest as it stands."""
    table = rows(opened(nasty, language).tables[0])
    for cells, result in zip(table[1:], figures(nasty), strict=True):
        # The reader's own language goes first.
        name = "\n".join(map(printable, result.name.to(language).split("\n")))
        assert cells[1].startswith(name)


def test_lone_surrogates_and_nul_are_spelt_out(report: Report) -> None:
    """Characters that XML cannot hold do not stop the document."""
    inputs = tuple(
        i.model_copy(update={"file": "a\ud800\x00\ufffe.csv"}) for i in report.inputs
    )
    document = opened(report.model_copy(update={"inputs": inputs}))
    cells = [cell for table in document.tables for row in rows(table) for cell in row]
    assert r"a\ud800\x00\ufffe.csv" in cells


def test_properties_name_the_program_and_no_time_of_now(report: Report) -> None:
    """Title, language and author are set; the dates are always the same."""
    for language, tag, title in (
        ("zh", "zh-CN", "关于截至2023年12月31日科技创新目标任务完成情况的通报"),
        ("en", "en-GB", "targets as of 2023-12-31"),
    ):
        properties = opened(report, language).core_properties
        assert properties.title.endswith(title)
        assert (properties.language, properties.author) == (tag, "innovate-ts")
        assert properties.created.replace(tzinfo=None) == datetime(2000, 1, 1)
        assert properties.modified == properties.created


def test_a_title_longer_than_a_property_is_whole_in_the_document(
    report: Report,
) -> None:
    """Word's property holds 255 characters; the heading holds all."""
    title = Bilingual("长" * 400, "long " * 80)
    plan = report.plan.model_copy(update={"title": title, "subject": None})
    document = opened(report.model_copy(update={"plan": plan}))
    first, *_ = texts(document, "Title")
    assert f"《{'长' * 400}》" in first
    assert len(document.core_properties.title) == 255
