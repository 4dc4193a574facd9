"""Targets counted by what became of them: no word stands before two counts in one report."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.messages import Language
from innovate_ts.output.arrange import figures
from innovate_ts.output.reports import render
from innovate_ts.output.words import Words
from innovate_ts.output.words.headline import headlines
from innovate_ts.output.words.tally import tallies
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.statuses import PACED, STATUSES
from output.words.small_reports import report_of

LANGUAGES: list[Language] = ["zh", "en"]
COUNTED = {
    "zh": {
        name: rf"(?:：|，|其中){name}(\d+)项"
        for name in (
            *("完成", "未完成", "低于预期目标", "未收到数据", "无法判定", "需人工认定"),
            *("上限已突破", "严重滞后", "进度滞后", "达到序时进度"),
            *("基本达到序时进度", "提前完成", "数据待发布", "进度无法判定", "未到期"),
        )
    }
    | {name: rf"{name[2:]}(\d+)项" for name in ("其中逾期补齐", "其中已报备")},
    "en": {
        "met": r"(\d[\d,]*)(?: \([\d.]+%\))? (?:was|were) met(?! early)",
        "missed": r"(?<!more )\b(\d[\d,]*) (?:was|were) missed",
        "of them made good late": r"(\d[\d,]*) of them made good late",
        "of them accepted": r"(\d[\d,]*) of them accepted",
        "no figure received": r"no figure was received for (\d[\d,]*)",
        "cannot be judged": r"(\d[\d,]*) cannot be judged(?! so far)",
        "needs judgement": r"(\d[\d,]*) needs? judgement",
        "far behind schedule": r"(\d[\d,]*) (?:is|are) far behind schedule",
        "behind schedule": r"(\d[\d,]*) (?:is|are) behind schedule",
        "on schedule": r"(\d[\d,]*) (?:is|are) on schedule",
        "nearly on schedule": r"(\d[\d,]*) (?:is|are) nearly on schedule",
        "met early": r"(\d[\d,]*) (?:was|were) met early",
        "awaiting publication": r"(\d[\d,]*) awaits? publication",
        "cannot be judged so far": r"(\d[\d,]*) cannot be judged so far",
        "not due": r"(\d[\d,]*) (?:is|are) not due",
    },
}
"""How a headline counts, by the words of the tally, written by hand."""

FORMS: list[str] = ["docx", "markdown", "github", "junit", "table"]
GOALS = {
    "zh": r"到期定性目标[^。]*。",
    "en": r"(?:The one goal|Both goals|(?:All|Of) \d+ goals) in words[^.]*\.",
}

LINES = st.lists(
    st.tuples(
        st.sampled_from(["HT", "TC", "RD", "GD", "AC", "SH"]),
        st.sampled_from(["2023", "2024", "2025", "2023/2025"]),
        st.sampled_from(STATUSES),
        st.sampled_from(["", "flags=slightly_behind", "flags=accepted"]),
        st.sampled_from(["", "reason=awaiting_publication", "reason=input_error"]),
    ),
    min_size=1,
    max_size=16,
)


def small_report(report: Report, lines: list[tuple[str, ...]]) -> Report:
    """A report of these lines; what is over runs no more."""
    possible = [line for line in lines if "2025" in line[1] or line[2] not in PACED]
    targets = "; ".join(" ".join(filter(None, line)) for line in possible)
    return report_of(report, "2024-12-31", targets)


def told_by_headline(report: Report, language: Language) -> dict[str, set[int]]:
    """The counts that a headline gives, by the words that they stand beside."""
    return counts_in(" ".join(headlines(report, Words(language))), language)


def words_of(output: str | bytes) -> str:
    """The words of a report in any form, those of a note without its marks."""
    if isinstance(output, bytes):
        with zipfile.ZipFile(io.BytesIO(output)) as file:
            output = re.sub(r"<[^>]*>", "", file.read("word/document.xml").decode())
        # Between a figure and what it counts no line of a note ends.
        output = output.replace("\u00a0", " ").replace("\u2060", "")
    return output


def counts_in(text: str, language: Language) -> dict[str, set[int]]:
    """The counts that a text gives, by the words that they stand beside; goals in words are counted apart."""
    # Of goals in words the same is said with a noun of their own.
    text = re.sub(GOALS[language], "", text)
    # "The one target due in 2023 was met" counts nothing.
    text = re.sub(r"20\d\d(?:–\d\d)?", "", text)
    counts = {
        name: {int(count.replace(",", "")) for count in re.findall(pattern, text)}
        for name, pattern in COUNTED[language].items()
    }
    return {name: numbers for name, numbers in counts.items() if numbers}


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_no_word_stands_before_two_counts(
    report: Report, lines: list[tuple[str, ...]]
) -> None:
    """What the headline counts is what tiles and workbook count under the same word."""
    small = small_report(report, lines)
    for language in LANGUAGES:
        tallied = {
            tally.name.to(language): {tally.count}
            for tally in tallies(small.results, small)
        }
        told = told_by_headline(small, language)
        assert {name: tallied.get(name) for name in told} == told


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_every_target_is_counted_once(
    report: Report, lines: list[tuple[str, ...]]
) -> None:
    """But for what is a part of what was missed."""
    small = small_report(report, lines)
    counted = [tally for tally in tallies(small.results, small) if not tally.is_part]
    assert sum(tally.count for tally in counted) == len(small.results)
    assert len({tally.name for tally in counted}) == len(counted)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_no_word_stands_before_two_counts_in_a_whole_report(
    report: Report, form: str, language: Language
) -> None:
    """Whatever a form says beside its headline, it counts with the headline's words as the headline does."""
    for small in (report, report_of(report, "2024-12-31", EARLY_AND_LATE)):
        text = words_of(render(small, form, language=language))
        told = counts_in(text, language)
        assert told
        assert {name: counts for name, counts in told.items() if len(counts) > 1} == {}


EARLY_AND_LATE = (
    "3x HT 2023 met; 2x TC 2023 not_met 1/2; HT 2023 late 1/2; RD 2023 not_assessable; "
    "HT 2025 met flags=early; 2x TC 2025 not_due; PL 2025 on_track; "
    "LE 2025 on_track flags=slightly_behind; SH 2025 not_assessable"
)
TOLD = [
    ("完成", 3),
    ("未完成", 3),
    ("其中逾期补齐", 1),
    ("无法判定", 1),
    ("达到序时进度", 1),
    ("基本达到序时进度", 1),
    ("提前完成", 1),
    ("进度无法判定", 1),
    ("未到期", 2),
]


def test_what_a_clerk_would_count(report: Report) -> None:
    """Met early is apart from met, nearly on schedule from on schedule; made good late is missed."""
    small = report_of(report, "2024-12-31", EARLY_AND_LATE)
    counted = [(tally.name.zh, tally.count) for tally in tallies(small.results, small)]
    assert counted == TOLD


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_workbook_count_alike(report: Report, language: Language) -> None:
    """The tiles of the page and the first sheet of the workbook."""
    small = report_of(report, "2024-12-31", EARLY_AND_LATE)
    wanted = [
        (tally.name.to(language), tally.count)
        for tally in tallies(figures(small), small)
    ]
    page = str(render(small, "html", language=language))
    tiles = re.findall(r"<b>(\d+)</b> ([^<]+)</li>", page)
    assert [(name, int(count)) for count, name in tiles] == wanted
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(
        io.BytesIO(bytes(render(small, "xlsx", language=language)))
    )
    rows = [row[:2] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert set(wanted) <= set(rows)
