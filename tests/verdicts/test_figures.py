"""Gap, shortfall and shares."""

from __future__ import annotations

from sections import by_rows
from verdicts.cases import Bench

BASE = "baseline: {period: 2022, value: 100}"
NOTHING = "None None None None None"

GROWTH = (
    "period: 2023/2025, measure: average_growth, at_least: 10, baseline: {period: 2022}"
)


def test_ratios_are_given_to_six_decimals(bench: Bench) -> None:
    """Ratios and growth have six decimals, whatever the figures are."""
    way = bench.judge(
        "stock",
        "period: 2023, at_least: 1600, baseline: {period: 2022, value: 1559}",
        [("2023", "1600")],
    )
    assert (str(way.achievement), str(way.increment_achievement)) == (
        "1.000000",
        "1.000000",
    )
    growth = bench.judge("flow", GROWTH, [("2022", "100"), ("2025", "133.1")])
    assert str(growth.actual) == "10.000000"


@by_rows(
    ("kind", "target", "value", "shown"),
    [
        # gap, shortfall, actual over target, share of the way, why there is none
        ("flow", "at_least: 200", "150", "-50 50 0.750000 None None"),
        ("flow", "at_least: 200", "250", "50 0 1.250000 None None"),
        ("flow", "at_most: 200", "250", "50 50 None None None"),
        ("flow", "at_least: 0", "250", "250 0 None None target_is_zero"),
        ("rate", "at_least: 200", "150", "-50 50 None None None"),
        ("stock", "about: 200, tolerance: 10", "185", "-15 15 None None None"),
        ("stock", "about: 200, tolerance: 10", "195", "-5 0 None None None"),
        ("stock", f"at_least: 200, {BASE}", "150", "-50 50 0.750000 0.500000 None"),
        (
            "stock",
            f"at_least: 100, {BASE}",
            "150",
            "50 0 1.500000 None baseline_equals_target",
        ),
        ("stock", f"direction: increase, {BASE}", "150", NOTHING),
    ],
)
def test_gap_shortfall_and_shares(
    bench: Bench, kind: str, target: str, value: str, shown: str
) -> None:
    """The base is 100; a miss is told on the side where it can be missed."""
    given = bench.judge(kind, f"period: 2023, {target}", [("2023", value)])
    told = (
        given.gap,
        given.shortfall,
        given.achievement,
        given.increment_achievement,
        given.reason.code,
    )
    assert " ".join(map(str, told)) == shown
