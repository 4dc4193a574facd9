"""Where a running target stands beside its pace, what it still needs and where it will end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.output.words import Words
from innovate_ts.output.words.pace import need, progress, projection, thresholds
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.result_parts import Needed, Pace, Projection
from output.words.conftest import Changed

EN, ZH = Words("en"), Words("zh")


@pytest.mark.parametrize(
    ("comparator", "rule", "deviation", "clauses"),
    [
        (">=", "elapsed", "-0.07", ["占全年目标的68.0%", "低于序时进度7个百分点"]),
        (">=", "elapsed", "0.07", ["占全年目标的68.0%", "高于序时进度7个百分点"]),
        (">=", "elapsed", "0", ["占全年目标的68.0%", "与序时进度持平"]),
        ("<=", "elapsed", "-0.07", ["占全年上限的68.0%", "超出序时进度7个百分点"]),
        ("<=", "elapsed", "0.07", ["占全年上限的68.0%", "比序时进度低7个百分点"]),
        (">=", "way", "-0.07", ["完成净增任务的68.0%", "低于序时进度7个百分点"]),
        ("<=", "way", "-0.07", ["完成压减任务的68.0%", "低于序时进度7个百分点"]),
        (">=", "average_growth", "-0.07", ["为所需增速的68.0%"]),
    ],
)  # fmt: skip
def test_a_pace_is_ahead_behind_over_or_under(
    changed: Changed, comparator: str, rule: str, deviation: str, clauses: list[str]
) -> None:
    """What adds up to a limit is used, not done; a way down to one is gone, not used."""
    judged = Pace.model_validate(
        {
            "rule": rule,
            "expected": Decimal("0.75"),
            "achieved": Decimal("0.68"),
            "deviation": Decimal(deviation),
            "from": Decimal(1700 if comparator == "<=" else 1500),
        }
    )
    result = changed(comparator=comparator, pace=judged, status="at_risk")
    assert progress(result, ZH) == clauses


def test_a_way_that_leads_back(changed: Changed) -> None:
    """Where it started from, and no share below nought."""
    judged = Pace.model_validate(
        {
            "rule": "way",
            "achieved": Decimal("-0.1"),
            "deviation": Decimal("-0.6"),
            "from": Decimal(1590),
        }
    )
    back = changed(pace=judged, status="off_track")
    assert progress(back, ZH)[0] == "低于起点（1590家）"
    down = back.model_copy(update={"comparator": "<=", "target": Decimal(1500)})
    assert progress(down, EN)[0] == "above the 1,590 that it started from"


def test_a_sum_over_years_is_judged_at_the_end_of_its_last_whole_one(
    changed: Changed,
) -> None:
    """The share that is done goes on beyond it, and both are told."""
    judged = Pace(
        rule="yearly_targets",
        expected=Decimal("0.2"),
        achieved=Decimal("0.23"),
        deviation=Decimal("0.03"),
    )
    result = changed(
        pace=judged,
        status="on_track",
        period=Period.years(2023, 2025),
        achievement=Decimal("0.32"),
        through=date(2024, 6, 30),
        pace_day=date(2023, 12, 31),
    )
    assert progress(result, ZH) == [
        "占2023—2025年目标的32.0%",
        "截至2023年12月31日完成23.0%",
        "高于序时进度3个百分点",
    ]


def test_all_of_about_so_much_may_be_spent_too_early(changed: Changed) -> None:
    """Being ahead is no praise there."""
    judged = Pace(
        rule="elapsed",
        expected=Decimal("0.5"),
        achieved=Decimal("1.2"),
        deviation=Decimal("0.7"),
    )
    spent = changed(comparator="~", pace=judged, status="off_track")
    assert "points over" in progress(spent, EN)[-1]
    assert progress(changed(pace=Pace()), EN) == []


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "后六个月月均需完成3家"),
        ({"months": 1}, "最后一个月需完成3家"),
        ({"months": 2}, "后两个月月均需完成3家"),
        ({"months": None}, "剩余时间月均需完成3家"),
        ({"unit": "亿元"}, "后六个月月均需完成2.17亿元"),
        ({"comparator": "<"}, "后六个月月均需减少3家"),
        ({"comparator": "<", "months": 1}, "最后一个月需减少3家"),
        ({"comparator": "<", "months": None}, "剩余时间月均需减少3家"),
        ({"months": 15}, "尚需13家"),
        ({"missing": ("路南区",)}, "至多尚需13家"),
        ({"per_month": None, "comparator": ">"}, "尚需超过13家"),
        ({"per_month": None, "comparator": "<"}, "尚需减少13家"),
    ],
)
def test_what_is_still_needed(
    changed: Changed, fields: dict[str, Any], text: str
) -> None:
    """Rounded up, so that it suffices; what is counted in whole numbers."""
    needed = Needed(
        amount=Decimal(13),
        per_month=fields.pop("per_month", Decimal("2.1601")),
        months=fields.pop("months", 6),
    )
    assert need(changed(needed=needed, **fields), ZH) == text


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("elapsed_share", "by the share of time that has passed"),
        ("last_two", "by the last two figures"),
        ("same_growth", "the same growth"),
    ],
)
def test_a_projection_says_how_it_was_made(
    changed: Changed, method: str, words: str
) -> None:
    """It is no forecast."""
    to_come = Projection(value=Decimal("1650.4"), method=method)
    text = projection(changed(projection=to_come), EN)
    assert text == f"at this rate 1,650 firms by the end of 2023 (projected: {words})"


def test_the_limits_of_pace_are_printed(report: Report) -> None:
    """All of them."""
    line = thresholds(report, ZH)
    assert line.startswith("进度标准：")
    assert all(f"{value.normalize():f}" in line for value in report.thresholds.values())
