"""The aim of a name, a figure and the words around it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.comparators import FigureWords
from innovate_ts.plantext.zh.figure_aim import aim_of_figure
from innovate_ts.plantext.zh.figures import WrittenFigure
from sections import by_rows


def aim(value: str, unit: str, *, high: str | None = None, **words: str) -> Aim | None:
    """The aim of 产值 with this figure between these words."""
    upper = None
    if high is not None:
        upper = Decimal(high)
    figure = WrittenFigure(0, 0, Decimal(value), unit, upper)
    return aim_of_figure("产值", figure, FigureWords(**words))


@by_rows(
    ("value", "unit", "words", "expected"),
    [
        ("8", "家", {"verb": "达到"}, (">=", 8, "家", "value")),
        ("10", "%", {"way": "增长", "after": "以上"}, (">=", 10, "%", "total_growth")),
        # a fall is a growth below zero, and its comparator turns
        ("5", "%", {"way": "下降", "after": "以上"}, ("<=", -5, "%", "total_growth")),
        ("2", "百分点", {"way": "提高"}, (">=", 2, "百分点", "change")),
        ("200", "家", {"way": "增加"}, (">=", 200, "家", "change")),
        ("20", "万人次/年", {"verb": "达到"}, (">=", 20, "万人次", "each_year")),
    ],
)
def test_a_figure_is_of_a_value_of_growth_or_of_a_change(
    value: str, unit: str, words: dict[str, str], expected: tuple[object, ...]
) -> None:
    """By its unit and the verb before it."""
    read = aim(value, unit, **words)
    assert read is not None
    assert (read.comparator, read.value, read.unit, read.measure) == expected


@pytest.mark.parametrize(
    ("value", "unit", "words", "expected"),
    [
        ("1", "倍", {"way": "增长"}, (100, "%")),
        ("2", "倍", {"verb": "达到"}, (2, "倍")),
        ("3", "成", {"verb": "达到"}, (30, "%")),
    ],
)
def test_times_of_growth_and_tenths_are_per_cent(
    value: str, unit: str, words: dict[str, str], expected: tuple[object, ...]
) -> None:
    """增长1倍 is 100%, 三成 30%; a level of 2倍 is a multiple of something else."""
    read = aim(value, unit, **words)
    assert read is not None
    assert (read.value, read.unit) == expected


def test_some_figures_are_no_aims() -> None:
    """Points above or below something else, and 增200家, which counts what is new."""
    assert aim("2", "百分点", verb="达到") is None
    assert aim("200", "家", way="增") is None
    assert aim("5", "百分点", way="降") is not None


def test_of_a_range_the_lower_end_is_chosen() -> None:
    """And said to be."""
    read = aim("5", "%", high="6", way="增长")
    assert read is not None
    assert (read.value, read.choices) == (5, ("range_lower",))


def test_what_is_to_stay_in_a_range_has_both_its_ends() -> None:
    """稳定在60%—65% asks for neither more nor less."""
    read = aim("60", "%", high="65", verb="稳定在")
    assert read is not None
    assert (read.comparator, read.value, read.high) == ("between", 60, 65)
    assert read.choices == ()
