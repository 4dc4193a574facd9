"""The tables of a note hold every figure, and fit their pages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from innovate_ts.messages import Language
from innovate_ts.output.arrange import figures
from innovate_ts.output.numbers import done, shown, signed
from innovate_ts.output.reports.docx.note import words_of_note
from innovate_ts.output.words.verdicts import notes
from innovate_ts.verdicts.results import Report
from output.reports.docx.notes import COLUMNS, Check, of_2024, opened, rows


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
            "完成",
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
        "未完成",
    ]
    assert len(table) == 5


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_the_report_is_in_the_table(
    report: Report, language: Language
) -> None:
    """Nothing is rounded away or left out on the way into the document."""
    table = rows(opened(report, language).tables[0])[1:]
    assert len(table) == len(figures(report)) == 15
    for cells, result in zip(table, figures(report), strict=True):
        assert cells[4] == (shown(result.actual, result) or "—")
        gap = signed(result.gap, result) if result.is_decided else ""
        assert cells[5].startswith(gap or "—")
        assert cells[6] == (done(result) or "—")
        assert all(note in cells[10] for note in notes(result, words_of_note(language)))


def test_goals_in_words_are_listed_with_their_status(report: Report) -> None:
    """All thirteen, due or not."""
    table = rows(opened(report).tables[1])
    assert len(table) == 14
    judged = [row[1:4] for row in table if row[2] == "2023年"]
    assert judged == [["创新型唐山建设取得阶段性成效", "2023年", "完成"]]


def test_figures_stand_to_the_right(report: Report) -> None:
    """Target, actual, gap and share are set to the right; names are not."""
    cells = opened(report).tables[0].rows[1].cells
    right = [
        i
        for i, cell in enumerate(cells)
        if cell.paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT
    ]
    assert right == [3, 4, 5, 6]


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
