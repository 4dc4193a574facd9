"""Where a running target stands beside its pace, what it still needs and where it will end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from innovate_ts.output.words import Words
from innovate_ts.output.words.pace import outlook, pace, thresholds
from innovate_ts.verdicts.result_parts import Needed, Pace, Projection
from innovate_ts.verdicts.results import Report
from output.words.conftest import Changed

EN, ZH = Words("en"), Words("zh")


@pytest.mark.parametrize(
    ("comparator", "rule", "deviation", "text"),
    [
        (">=", "elapsed", "-0.07", "expected by 2024-09-30 75.0%, done 68.0%: 7 points behind"),
        (">=", "elapsed", "0.07", "expected by 2024-09-30 75.0%, done 68.0%: 7 points ahead"),
        ("<=", "elapsed", "-0.07", "allowed by 2024-09-30 75.0%, used 68.0%: 7 points over"),
        ("<=", "elapsed", "0.07", "allowed by 2024-09-30 75.0%, used 68.0%: 7 points under"),
        ("<=", "way", "-0.07", "expected by 2024-09-30 75.0%, done 68.0%: 7 points behind"),
        (">=", "elapsed", "0", "exactly on schedule, 75.0%"),
        (">=", "average_growth", "-0.07", "68.0% of the growth that is required"),
    ],
)  # fmt: skip
def test_a_pace_is_ahead_behind_over_or_under(
    changed: Changed, comparator: str, rule: str, deviation: str, text: str
) -> None:
    """What adds up to a limit is used, not done; a way down to one is gone, not used."""
    judged = Pace(
        rule=rule,
        expected=Decimal("0.75"),
        achieved=Decimal("0.68"),
        deviation=Decimal(deviation),
    )
    result = changed(
        comparator=comparator, pace=judged, pace_day=date(2024, 9, 30), status="at_risk"
    )
    assert pace(result, EN) == text


def test_all_of_about_so_much_may_be_spent_too_early(changed: Changed) -> None:
    """Being ahead is no praise there."""
    judged = Pace(
        rule="elapsed",
        expected=Decimal("0.5"),
        achieved=Decimal("1.2"),
        deviation=Decimal("0.7"),
    )
    spent = changed(comparator="~", pace=judged, status="off_track")
    assert "points over" in pace(spent, EN)
    assert pace(changed(pace=Pace()), EN) == ""


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "still needed 13 家, 3 家 a month"),
        ({"comparator": ">"}, "still needed more than 13 家, 3 家 a month"),
        ({"unit": "亿元"}, "still needed 13 亿元, 2.17 亿元 a month"),
        ({"missing": ("路南区",)}, "still needed 13 家 at most, 3 家 a month"),
        ({"comparator": "<"}, "still to be cut by 13 家, 3 家 a month"),
    ],
)
def test_what_is_still_needed(
    changed: Changed, fields: dict[str, object], text: str
) -> None:
    """Rounded up, so that it suffices; there is no part of a firm."""
    needed = Needed(amount=Decimal(13), per_month=Decimal("2.1601"))
    assert outlook(changed(needed=needed, **fields), EN) == text


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
    projection = Projection(value=Decimal(1650), method=method)
    text = outlook(changed(projection=projection), EN)
    assert text == f"at this rate 1650 家 in the end (projected: {words})"


def test_the_limits_of_pace_are_printed(report: Report) -> None:
    """All of them."""
    line = thresholds(report, ZH)
    assert line.startswith("进度标准：")
    assert all(f"{value.normalize():f}" in line for value in report.thresholds.values())
