"""How a plan stands, in sentences that can be read out."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts import Rows, evaluate, read_actuals
from innovate_ts.output.words import Words
from innovate_ts.output.words.counts import counted, is_due
from innovate_ts.output.words.headline import headline, headlines
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.statuses import PACED, STATUSES
from output.words.small_reports import report_of
from sections import by_rows
from shipped import shipped_plan

EN = Words("en", bureaus={"市科学技术局": "Municipal Bureau of Science and Technology"})
ZH = Words("zh")
TABLE = Path(__file__).with_name("headlines.tsv")
with TABLE.open(encoding="utf-8", newline="") as lines:
    CASES = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@by_rows("case", CASES, ids=lambda case: case["case"])
def test_a_clerk_would_write_it_so(report: Report, case: dict[str, str]) -> None:
    """Small reports and their headlines, written by hand in both languages."""
    small = report_of(report, case["day"], case["targets"])
    assert headline(small, ZH) == case["zh"]
    assert headline(small, EN) == case["en"]


def test_the_table_is_long_enough() -> None:
    """At least sixty reports, no case twice."""
    assert len({case["case"] for case in CASES}) == len(CASES) >= 60


@by_rows("case", CASES, ids=lambda case: case["case"])
def test_nothing_is_mixed_up(case: dict[str, str]) -> None:
    """One pair of words; nobody is said not to have reported; nothing not due is said to be short."""
    text = case["zh"]
    for word in ("达标", "未报送", "未报数", "完成率", "0项完成", "完成0项"):
        assert word not in text
    later = text.split("未到评估时点")
    assert "距目标" not in later[-1] or len(later) == 1


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["HT", "TC", "RD", "GD", "AC", "SH", "ST"]),
            st.sampled_from(["2023", "2024", "2025", "2023/2025"]),
            st.sampled_from(STATUSES),
            st.sampled_from(["", "9/10", "10/10", "11/10", "/10", "9/"]),
        ),
        max_size=14,
    )
)
def test_whatever_became_of_targets_they_are_counted(
    report: Report, lines: list[tuple[str, str, str, str]]
) -> None:
    """No combination ends the run, and the numbers of what is due add up to how many are."""
    # What is over runs no more.
    possible = [line for line in lines if "2025" in line[1] or line[2] not in PACED]
    targets = "; ".join(" ".join(filter(None, line)) for line in possible)
    small = report_of(report, "2024-12-31", targets)
    assert headline(small, EN).count("  ") == 0
    first = headlines(small, ZH)[0] if headlines(small, ZH) else ""
    total, _, clauses = first.partition("项：")
    if "到期" in total and "定性" not in total and clauses:
        told = re.sub(r"（[^）]*）|其中[^，；。]*", "", clauses)
        counts = map(int, re.findall(r"(\d+)项", told))
        assert sum(counts) == int(re.findall(r"到期(\d+)", total)[0])


def test_the_headline_is_its_sentences(report: Report) -> None:
    """A page sets the first apart."""
    first, *_ = headlines(report, EN)
    assert headline(report, EN).startswith(first)


def test_the_targets_of_a_bureau_are_counted_alike(report: Report) -> None:
    """With the same words as all targets, and nothing where none of them is due."""
    small = report_of(
        report, "2024-12-31", "HT 2023 met; HT 2024 not_met 1/2; HT 2025 not_due"
    )
    assert (
        counted(small.results[:2], small, ZH)
        == "2023—2024年到期2项：完成1项，未完成1项"
    )
    assert counted(small.results[2:], small, ZH) == ""


def test_what_awaits_publication_is_not_due(report: Report) -> None:
    """Though its period has ended."""
    waiting = report_of(
        report, "2029-12-31", "RD 2023/2025 not_due reason=awaiting_publication"
    )
    assert not is_due(waiting.results[0], waiting)
    early = report.model_copy(update={"as_of": date(2022, 12, 31)})
    assert not any(is_due(result, early) for result in early.results if result.is_met)


def test_a_countys_figure_is_not_told_as_the_citys() -> None:
    """What lacks the other regions stands in no headline, whatever it is short of."""
    plan = shipped_plan()
    rows = [
        {"指标": "高新技术企业", "时期": "2024-09", "地区": "迁安市", "数值": 171},
        {"指标": "科技领军企业", "时期": "2024-09", "地区": "", "数值": 7},
    ]
    report = evaluate(plan, read_actuals(Rows(rows), plan), year=2024)
    told = headline(report, ZH)
    assert "171" not in told
    assert "科技领军企业2024年9月末为7家" in told
