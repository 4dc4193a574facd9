"""From an aim to targets, with what was chosen in reading it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.terms import Aggregation
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting.model import DraftIndicator, DraftTarget
from innovate_ts.plantext.drafting.targets import targets_of
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.aim import Aim, AimMeasure
from plantext.writing import text_of

PLAN = Period.years(2023, 2025)
LAST = Period.years(2025)


def targets(
    aim: Aim, unit: str, aggregation: Aggregation, words: str = "达到"
) -> list[DraftTarget]:
    """The targets of an aim of an indicator with this unit."""
    stated = StatedAim(aim, text_of("做好工作。", words).paragraphs[-1])
    indicator = DraftIndicator("indicator-01", aim.indicator, unit, aggregation)
    return list(targets_of(stated, indicator, PLAN))


def test_a_figure_is_written_under_its_key() -> None:
    """Exactly, with a unit of its own only where that is another."""
    aim = Aim("产值", ">", Decimal("80.50"), "万元", period=LAST)
    (target,) = targets(aim, "亿元", "stock")
    assert (target.key, target.value, target.unit) == ("more_than", "80.5", "万元")
    (same,) = targets(aim, "万元", "stock")
    assert same.unit == ""


def test_each_year_has_a_target() -> None:
    """From the first year of the aim to its last."""
    aim = Aim("培训", ">=", Decimal(3), "次", measure="each_year", period=PLAN)
    years = [str(target.period) for target in targets(aim, "次", "flow")]
    assert years == ["2023", "2024", "2025"]


@pytest.mark.parametrize(
    ("aim", "base", "assumed"),
    [
        (Aim("产值", "increase", period=LAST), 2022, True),
        (Aim("产值", "increase", period=LAST, base=2020), 2020, False),
        (
            Aim("产值", ">=", Decimal(10), "%", "average_growth", Period.years(2024)),
            2023,
            # The growth of a year is over the year before.
            False,
        ),
        (Aim("产值", ">=", Decimal(50), "%", "total_growth", LAST), 2022, True),
        (
            Aim("产值", ">=", Decimal(50), "%", "total_growth", LAST, base=2020),
            2020,
            False,
        ),
    ],
)
def test_a_way_and_growth_have_a_base(aim: Aim, base: int, assumed: bool) -> None:
    """The text's; else the year before the plan, or before the years of growth, to be checked."""
    (target,) = targets(aim, "亿元", "flow")
    assert target.base == base
    words = [mark.words for mark in target.notes]
    assert (texts.draft_base_assumed(year=base) in words) is assumed
    assert texts.draft_unit_assumed(unit="亿元") in words


@pytest.mark.parametrize(
    ("figure", "unit", "words", "width", "side"),
    [
        ("80", "亿元", "达到80亿元左右", "1.6", "below"),
        ("15.7", "%", "达到15.7%左右", "0.2", "below"),
        ("60", "%", "稳定在60%左右", "0.2", "both"),
    ],
)
def test_an_approximate_figure_has_a_tolerance(
    figure: str, unit: str, words: str, width: str, side: str
) -> None:
    """Of a share in points, of anything else as a share of it; 稳定在 counts both ways."""
    aim = Aim("产值", "~", Decimal(figure), unit, period=LAST, end=len(words))
    (target,) = targets(aim, unit, "stock", words)
    assert target.tolerance is not None
    assert (target.tolerance.figure, target.tolerance.side) == (width, side)


def test_what_is_made_by_a_later_year_is_a_doubt() -> None:
    """In that year alone, or since the plan began; in the first year it is the same."""
    doubts: list[tuple[Bilingual, ...]] = []
    for year in (2023, 2024):
        aim = Aim("新建平台", ">=", Decimal(3), "家", period=Period.years(year))
        (target,) = targets(aim, "家", "flow")
        doubts.append(tuple(mark.words for mark in target.notes))
    second = Period.years(2024)
    since = Period.years(2023, 2024)
    assert doubts == [(), (texts.draft_made_by(year=second, years=since),)]


@pytest.mark.parametrize(
    ("measure", "unit", "written"),
    [
        ("total_growth", "%", "total_growth"),
        ("change", "个百分点", "change"),
        ("average_growth", "%", "average_growth"),
        ("value", "%", "value"),
    ],
)
def test_a_figure_is_of_what_its_words_say(
    measure: AimMeasure, unit: str, written: str
) -> None:
    """Growth in all and a change have measures of their own; points are written in the share's unit."""
    aim = Aim("占比", ">=", Decimal(2), unit, measure, period=LAST)
    (target,) = targets(aim, "%", "rate")
    assert (target.measure, target.unit) == (written, "")


def test_a_base_of_a_table_has_its_figure() -> None:
    """Beside a level too."""
    aim = Aim("产值", ">=", Decimal(80), "亿元", period=LAST, base=2020)
    (target,) = targets(aim._replace(base_value=Decimal("7.8")), "亿元", "flow")
    assert (target.base, target.base_value) == (2020, Decimal("7.8"))


def test_a_year_that_the_text_says_before_of_is_a_choice() -> None:
    """By its end, or before it: somebody is to look; of its end itself nobody."""
    for words, is_open in (
        ("2025年以前", True),
        ("2025年前", True),
        ("2025年底前", False),
    ):
        text = text_of(f"{words}，平台达到80家。")
        (stated,) = contents(text).aims
        assert ("before_year" in stated.aim.choices) == is_open, words
