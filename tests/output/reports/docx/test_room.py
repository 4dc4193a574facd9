"""The text of a note has two pages at most, whatever the plan; what it leaves out is counted."""

from __future__ import annotations

from datetime import date

import pytest

from innovate_ts.messages import Bilingual, Language
from innovate_ts.output.reports.docx.blocks import Annex, Line
from innovate_ts.output.reports.docx.note import blocks, words_of_note
from innovate_ts.output.reports.docx.room import fits, sizes_of
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import Change, Changes
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import STATUSES, Status
from output.words.small_reports import report_of

LONG = Bilingual(
    "规模以上高技术制造业企业研究与试验发展经费内部支出占营业收入比重",
    "Share of research and development in the turnover of large high-tech industry",
)
EVERY_KIND = (
    "HT 2023 not_met 1587/1600 lead=市科学技术局 tasks=1.1",
    "TC 2024 off_track 40/140 of=2024-01/2024-09 pace=elapsed:0.75:0.285714 lead=市科学技术局 tasks=1.2",
    "TC 2024 at_risk 81.6/140 of=2024-01/2024-09 pace=elapsed:0.75:0.582857",
    "LE 2023 met 9/8",
    "LE 2023 late 7/8 attained=2024:9",
    "PL 2023 no_data",
    "SH 2023 not_assessable reason=input_error",
    "HT 2023 not_met 1587/1600 flags=below_expected",
    "HT 2023 not_met 1587/1600 flags=accepted",
    "GD 2023 needs_review 1.9/ base=2022:1.93",
    "ST 2023 not_met",
    "ST 2023 no_data",
)


def _large(report: Report, count: int, status: Status | None) -> Report:
    """So many indicators with long names, of every kind or all of one status; and many changes."""
    small = report_of(report, "2024-09-30", "; ".join(EVERY_KIND))
    results: list[Result] = []
    for number in range(count):
        result = small.results[number % len(small.results)]
        changes: dict[str, object] = {"indicator": f"i{number}", "name": LONG}
        if status is not None:
            changes["status"] = status
        results.append(result.model_copy(update=changes))
    change = Change(indicator="i1", name=LONG, period=results[0].period)
    many = (change,) * count
    changes_since = Changes(
        previous="earlier.json",
        as_of=date(2023, 12, 31),
        newly_met=many,
        newly_late=(),
        newly_missed=many,
        newly_behind=many,
        newly_without_data=(),
        slower=many,
        faster=(),
        revised=(),
    )
    return small.model_copy(
        update={"results": tuple(results), "changes": changes_since}
    )


def _text(report: Report, language: Language) -> list[Line]:
    """The lines before the annexes."""
    lines = []
    for block in blocks(report, words_of_note(report, language)):
        if isinstance(block, Annex):
            break
        assert isinstance(block, Line)
        lines.append(block)
    return lines


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("status", [None, *STATUSES])
@pytest.mark.parametrize("count", [1, 7, 60, 200])
def test_no_plan_needs_more_than_two_pages(
    report: Report, count: int, status: Status | None, language: Language
) -> None:
    """However many targets it has and whatever became of them."""
    assert fits(_text(_large(report, count, status), language), language)


def test_the_most_pressing_are_told_and_the_others_counted(report: Report) -> None:
    """Nothing is left out without a word."""
    lines = [line.text for line in _text(_large(report, 60, None), "zh")]
    begin = lines.index("二、存在问题")
    lacking = "".join(lines[begin:])
    assert lacking.index("（一）未完成：规模以上") < lacking.index("其余4项见附件1")
    for kind in ("未完成", "严重滞后", "进度滞后", "未收到数据", "无法判定"):
        assert kind in lacking


@pytest.mark.parametrize(
    ("text", "tenths"),
    [("", 0), ("目标", 20), ("2024", 24), ("差41家", 37), ("a b", 18)],
)
def test_the_length_of_a_text(text: str, tenths: int) -> None:
    """A Chinese character is as long as its type is high; between scripts is a gap."""
    assert float(sizes_of(text) * 10) == tenths
