"""What a target asks, and figures with their units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.output.words import Words, targets
from output.words.conftest import Changed

EN, ZH = Words("en"), Words("zh")


@pytest.mark.parametrize(
    ("comparator", "sign"),
    [
        (">=", "≥"),
        (">", ">"),
        ("<=", "≤"),
        ("<", "<"),
        ("~", "≈"),
        ("between", "within"),
        ("increase", "increase"),
        ("decrease", "decrease"),
        ("not_decrease", "no decrease"),
        ("not_increase", "no increase"),
        ("qualitative", ""),
    ],
)
def test_what_is_asked_has_a_sign(changed: Changed, comparator: str, sign: str) -> None:
    """Or a word, for a way; a goal in words asks for no figure."""
    assert targets.asks(changed(comparator=comparator), EN) == sign


@pytest.mark.parametrize(
    ("side", "text"), [("below", "(−0.2)"), ("above", "(+0.2)"), ("both", "(±0.2)")]
)
def test_a_tolerance_has_its_side(changed: Changed, side: str, text: str) -> None:
    """The side on which it ends."""
    result = changed(
        comparator="~",
        target=Decimal("15.7"),
        tolerance=Decimal("0.2"),
        tolerance_side=side,
        unit="%",
    )
    assert targets.tolerance(result) == text
    assert targets.target(result, EN) == f"≈ 15.7% {text}"
    assert targets.target_without_unit(result, ZH) == f"≈ 15.7 {text}"


def test_a_range_has_both_its_ends(changed: Changed) -> None:
    """Each with its unit, but where the unit has a column of its own."""
    ends = (Decimal(60), Decimal("65.5"))
    share = changed(comparator="between", target=None, target_range=ends, unit="%")
    count = changed(comparator="between", target=None, target_range=ends)
    assert targets.target(share, ZH) == "介于 60%至65.5%"
    assert targets.target(count, EN) == "within 60 firms to 65.5 firms"
    assert targets.target_without_unit(share, ZH) == "介于 60至65.5"


def test_units_stand_behind_their_figures(changed: Changed) -> None:
    """A share has no space before it, and differences of it are in points."""
    count = changed()
    share = changed(unit="%", gap=Decimal("-0.8"))
    growth = changed(unit="%", measure="average_growth")
    one, two = Decimal(1), Decimal(2)
    assert targets.with_unit(Decimal(1600), count, EN) == "1,600 firms"
    assert targets.with_unit(Decimal(1600), count, ZH) == "1600家"
    assert targets.with_unit(Decimal("15.7"), share, EN) == "15.7%"
    assert targets.gap(share, EN) == "−0.8 points"
    assert targets.gap(share, ZH) == "−0.8个百分点"
    assert targets.with_unit(Decimal(10), growth, EN) == "10% a year"
    assert targets.difference(one, growth, EN) == "1 point"
    assert targets.difference(Decimal("1.1"), growth, EN) == "1.1 points"
    points = changed(unit="个百分点")
    assert targets.with_unit(one, points, EN) == "1 point"
    assert targets.with_unit(two, points, EN) == "2 points"


def test_a_gap_has_its_sign(changed: Changed) -> None:
    """Nothing is no firms, and of no gap nothing is said."""
    gaps = [changed(gap=gap) for gap in (Decimal(5), Decimal(-1), Decimal(0), None)]
    told = [targets.gap(result, EN) for result in gaps]
    assert told == ["+5 firms", "−1 firm", "0", ""]


def test_an_actual_that_is_not_known_is_empty(changed: Changed) -> None:
    """So that a table decides what stands for it."""
    assert targets.actual(changed(), EN) == "1,587 firms"
    assert targets.actual(changed(actual=None), EN) == ""
    assert targets.target_figure(changed(target=Decimal(-3)), EN) == "−3"
