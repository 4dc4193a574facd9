"""Each comparator by a small table: figures around the limit, and what they say."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any, get_args

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.terms import Comparator
from innovate_ts.verdicts.achieved import Achieved, Base, Measured
from innovate_ts.verdicts.arithmetic import sign
from innovate_ts.verdicts.comparators import criterion_of
from innovate_ts.verdicts.criterion import Criterion
from innovate_ts.verdicts.limits import OpenLimit
from sections import by_rows
from verdicts.pieces import indicator_of, target_of

ABOUT: dict[str, Any] = {"about": Decimal(10), "tolerance": Decimal(2)}
FAR = Bilingual(zh="大幅", en="far")
KEYS: dict[str, dict[str, Any]] = {
    "at least": {"at_least": Decimal(10)},
    "more than": {"more_than": Decimal(10)},
    "at most": {"at_most": Decimal(10)},
    "less than": {"less_than": Decimal(10)},
    "about": ABOUT,
    "about, below": {**ABOUT, "tolerance_side": "below"},
    "about, above": {**ABOUT, "tolerance_side": "above"},
    "between": {"between": (Decimal(8), Decimal(12))},
    "up": {"direction": "increase"},
    "down": {"direction": "decrease"},
    "not down": {"direction": "not_decrease"},
    "not up": {"direction": "not_increase"},
    "far up": {"direction": "increase", "degree": FAR},
    "far down": {"direction": "decrease", "degree": FAR},
}


def criterion(name: str) -> Criterion:
    """What a target of this table asks."""
    target = target_of(**KEYS[name])
    return criterion_of(indicator_of(target), target)


def achieved(value: str, base: str | None = None) -> Achieved:
    """A whole figure, measured from a base."""
    measured = Measured(value=Decimal(value), is_whole=True)
    start = Base(Period.years(2022), 1, Decimal(base) if base else None, ())
    return Achieved.value_of(measured, start)


@by_rows(
    ("name", "verdicts"),
    [
        # at 7, 8, 9, 10, 11, 12 and 13: + met, ~ met within the tolerance, - missed
        ("at least", "---++++"),
        ("more than", "----+++"),
        ("at most", "++++---"),
        ("less than", "+++----"),
        ("about", "-~~+~~-"),
        ("about, below", "-~~++++"),
        ("about, above", "++++~~-"),
        ("between", "-+++++-"),
    ],
)
def test_what_a_whole_figure_says(name: str, verdicts: str) -> None:
    """Ends included or not, tolerance on its own side only."""
    shown = ""
    for value in range(7, 14):
        verdict = criterion(name).verdict(achieved(str(value)))
        mark = "~" if verdict.flags == ("within_tolerance",) else "+"
        shown += mark if verdict.is_met else "-"
        assert verdict.is_met != verdict.is_missed
    assert shown == verdicts


@by_rows(
    ("name", "satisfied", "proved", "overstepped"),
    [
        # at 7, 8, 10, 12 and 13
        ("at least", "--+++", "--+++", "-----"),
        ("more than", "---++", "---++", "-----"),
        ("at most", "+++--", "-----", "---++"),
        ("less than", "++---", "-----", "--+++"),
        ("about", "-+++-", "-----", "----+"),
        ("about, below", "-++++", "-++++", "-----"),
        ("about, above", "++++-", "-----", "----+"),
        ("between", "-+++-", "-----", "----+"),
        ("up", "-----", "-----", "-----"),
        ("down", "-----", "-----", "-----"),
    ],
)
def test_what_a_part_of_the_figure_says(
    name: str, satisfied: str, proved: str, overstepped: str
) -> None:
    """Proved and overstepped stay so whatever is added."""
    asked = criterion(name)
    compares = [partial(sign, Decimal(v)) for v in (7, 8, 10, 12, 13)]
    for question, answers in (
        (asked.is_satisfied, satisfied),
        (asked.is_proved, proved),
        (asked.is_overstepped, overstepped),
    ):
        assert "".join("+" if question(c) else "-" for c in compares) == answers


@by_rows(
    ("name", "figure", "sides", "wanted", "short", "over"),
    [
        ("at least", 10, "floor", 1, 3, 0),
        ("more than", 10, "floor", 1, 3, 0),
        ("at most", 10, "ceiling", -1, 0, 3),
        ("less than", 10, "ceiling", -1, 0, 3),
        ("about", 10, "floor ceiling", 0, 3, 3),
        ("about, below", 10, "floor", 0, 3, 0),
        ("about, above", 10, "ceiling", 0, 0, 3),
        ("between", None, "floor ceiling", 0, 3, 3),
        ("up", None, "floor", 1, 3, 0),
        ("down", None, "ceiling", -1, 0, 3),
    ],
)
def test_which_side_is_right(
    name: str, figure: int | None, sides: str, wanted: int, short: int, over: int
) -> None:
    """The shortfall is the distance on a side where it can be missed: at a gap of −3, and of 3."""
    asked = criterion(name)
    assert asked.figure == figure
    assert (asked.has_floor, asked.has_ceiling) == (
        "floor" in sides,
        "ceiling" in sides,
    )
    assert asked.is_ascending == (sides == "floor")
    assert asked.wanted == wanted
    assert asked.shortfall(Decimal(-3)) == short
    assert asked.shortfall(Decimal(3)) == over
    assert str(asked.shortfall(Decimal("0.0"))) == "0"


@by_rows(
    ("name", "base", "status", "reason"),
    [
        ("far up", "9", "needs_review", "degree_to_judge"),
        ("far up", "10", "not_met", "wrong_direction"),
        ("up", "9", "met", None),
        ("up", "10", "not_met", "wrong_direction"),
        ("up", "11", "not_met", "wrong_direction"),
        ("far down", "11", "needs_review", "degree_to_judge"),
        ("far down", "9", "not_met", "wrong_direction"),
        ("down", "11", "met", None),
        ("down", "10", "not_met", "wrong_direction"),
        ("down", "9", "not_met", "wrong_direction"),
        ("not down", "9", "met", None),
        ("not down", "10", "met", None),
        ("not down", "11", "not_met", "wrong_direction"),
        ("not up", "11", "met", None),
        ("not up", "10", "met", None),
        ("not up", "9", "not_met", "wrong_direction"),
        ("up", None, "not_assessable", "baseline_missing"),
    ],
)
def test_a_way_is_measured_from_the_baseline(
    name: str, base: str | None, status: str, reason: str | None
) -> None:
    """The wrong way or none is a miss; the right way is enough, unless the plan says how far."""
    verdict = criterion(name).verdict(achieved("10", base))
    assert verdict.status == status
    assert (verdict.reason and verdict.reason.code) == reason


def test_every_comparator_is_tried() -> None:
    """The tables above leave no comparator out, but for goals in words, which have no target."""
    tried = {target_of(**keys).comparator for keys in KEYS.values()}
    assert tried == set(get_args(Comparator)) - {"qualitative"}


def test_of_a_limit_that_is_not_known_nothing_is_proved() -> None:
    """It is not assessable once it should be known, and open until then."""
    reason = texts.by_region()
    due = OpenLimit(reason, is_due=True, is_floor=True)
    open_yet = OpenLimit(reason, is_due=False, is_floor=False)
    assert due.verdict(achieved("10")).status == "not_assessable"
    assert open_yet.verdict(achieved("10")).status == "not_due"
    for asked in (due, open_yet, open_yet.shifted(Decimal(1))):
        compare = partial(sign, Decimal(10))
        assert not asked.is_satisfied(compare)
        assert not asked.is_proved(compare)
        assert not asked.is_overstepped(compare)
        assert asked.has_floor != asked.has_ceiling


def test_a_figure_is_asked_in_the_unit_of_the_indicator() -> None:
    """A target written in another unit is converted, and its tolerance with it."""
    target = target_of(unit="万元", **{**ABOUT, "about": Decimal(100_000)})
    asked = criterion_of(indicator_of(target), target)
    assert asked.figure == 10
    assert asked.is_satisfied(partial(sign, Decimal("10.0002")))
    assert not asked.is_satisfied(partial(sign, Decimal("10.0003")))
