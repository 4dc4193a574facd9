"""The tables of a note's annexes hold every figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts import render
from innovate_ts.messages import Language
from innovate_ts.output.arrange import figures
from innovate_ts.output.columns import notes_under_head
from innovate_ts.output.numbers import done, shown
from innovate_ts.output.reports.docx.note import words_of_note
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import gap_without_unit
from innovate_ts.verdicts.report import Report
from output.reports.docx.notes import Check, annex, of_2024

HEADS = "序号|指标|单位|年度目标|实际完成|差额|完成率|状态|任务关联\n牵头单位|数据来源\n及性质"


def test_the_table_holds_the_figures_of_each_target(check: Check) -> None:
    """A target is a row under the heads of the trade; unit, gap and share stand in columns of their own."""
    assert annex(of_2024(check), 1)[1:6] == [
        HEADS,
        "1|技术合同成交额（2024年）|亿元|≥ 140|151.72|+11.72|108.4%|完成|市科学技术局|市科学技术局",
        "2|新建设市级以上各类科技创新平台（2024年）|家|≥ 20|20|0|100.0%|完成|市科学技术局|市科学技术局",
        "3|科技领军企业（2024年）|家|≥ 9|9|0|100.0%|完成，初步数据|市科学技术局|"
        "市科学技术局（初步数据，以年报为准）",
        "4|高新技术企业（2024年）|家|≥ 1700|1659|−41|97.6%|未完成|市科学技术局|市科学技术局",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_the_report_is_in_the_table(
    report: Report, language: Language
) -> None:
    """Nothing is rounded away or left out on the way into the document."""
    table = [line.split("|") for line in annex(report, 1, language)[2:17]]
    assert len(table) == len(figures(report)) == 15
    for cells, result in zip(table, figures(report), strict=True):
        assert cells[4] == (shown(result.actual, result, language) or "—")
        gap = gap_without_unit(result, Words(language)) if result.is_decided else ""
        assert cells[5].startswith(gap or "—")
        assert cells[6] == (done(result) or "—")
        assert all(
            note in cells[10]
            for note in notes_under_head(result, words_of_note(report, language))
        )


def test_a_rows_own_note_is_quoted_under_the_head_that_names_it(report: Report) -> None:
    """备注 is not said again in each cell below 备注, in no form that has the column."""
    noted = report.model_copy(update={"results": report.results[:1]})
    row = annex(noted, 1)[1].split("|")
    assert row[10].startswith("“虚构数据")
    for name in ("csv", "markdown"):
        text = render(noted, name, language="zh")
        assert isinstance(text, str)
        assert "“虚构数据" in text
        assert "备注：" not in text


def test_remarks_give_the_share_of_the_increase(report: Report) -> None:
    """What was added over what was to be added has a label of its own, never that of the share achieved."""
    share = {"increment_achievement": Decimal("0.756")}
    first = report.results[0].model_copy(update=share)
    changed = report.model_copy(update={"results": (first, *report.results[1:])})
    row = annex(changed, 1)[2].split("|")
    assert row[6] == "104.4%"
    assert row[10].endswith("净增完成率75.6%")


def test_leads_are_listed_with_what_makes_them_answer(report: Report) -> None:
    """Two bureaus that lead are listed each; what no task drives is counted below."""
    lines = annex(report, 2)
    assert lines[:3] == [
        "序号|单位|指标|状态|依据",
        "1|市科学技术局|技术合同成交额（2023年）|完成|任务2.1、2.2、2.3",
        "2|市科学技术局|新建设市级以上各类科技创新平台（2023年）|完成|任务3.1",
    ]
    assert [line.split("|")[1] for line in lines[7:10]] == [
        "市国资委",
        "市国资委",
        "市工业和信息化局",
    ]
    assert "指标与任务的关联系编辑所作" in lines[10]
    assert lines[11] == "未关联任务、规划也未指定单位的目标13项，未列入本表。"
