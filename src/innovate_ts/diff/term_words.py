"""The words of a plan's language as sentences show them: each choice of a field."""

from typing import assert_never, get_args

from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts
from innovate_ts.plan.terms import (
    Aggregation,
    GrowthBasis,
    Measure,
    Pace,
    Rhythm,
    ToleranceSide,
    YesNo,
)


def words_of_aggregation(aggregation: Aggregation) -> Bilingual:
    """How figures are added up."""
    match aggregation:
        case "stock":
            return texts.stock
        case "flow":
            return texts.flow
        case "rate":
            return texts.rate
        case _:
            assert_never(aggregation)


def words_of_pace(pace: Pace) -> Bilingual:
    """How an indicator moves inside the year."""
    match pace:
        case "linear":
            return texts.linear
        case "yearly":
            return texts.yearly
        case _:
            assert_never(pace)


def words_of_rhythm(rhythm: Rhythm) -> Bilingual:
    """How often figures come."""
    match rhythm:
        case "monthly":
            return texts.monthly
        case "quarterly":
            return texts.quarterly
        case "half_yearly":
            return texts.half_yearly
        case "yearly":
            return texts.once_a_year
        case _:
            assert_never(rhythm)


def words_of_basis(basis: GrowthBasis) -> Bilingual:
    """What growth follows from."""
    match basis:
        case "nominal":
            return texts.nominal
        case "constant":
            return texts.constant
        case _:
            assert_never(basis)


def words_of_measure(measure: Measure) -> Bilingual:
    """What a target's figure is about."""
    match measure:
        case "value":
            return texts.the_value
        case "average_growth":
            return texts.average_growth
        case "total_growth":
            return texts.total_growth
        case "change":
            return texts.difference
        case _:
            assert_never(measure)


def words_of_side(side: ToleranceSide) -> Bilingual:
    """On which side a tolerance ends."""
    match side:
        case "below":
            return texts.below
        case "above":
            return texts.above
        case "both":
            return texts.both_ways
        case _:
            assert_never(side)


def words_of_answer(answer: YesNo) -> Bilingual:
    """A yes or no."""
    match answer:
        case "yes":
            return texts.yes
        case "no":
            return texts.no
        case _:
            assert_never(answer)


CHOICES: dict[str, dict[str, Bilingual]] = {
    "aggregation": {w: words_of_aggregation(w) for w in get_args(Aggregation)},
    "pace": {word: words_of_pace(word) for word in get_args(Pace)},
    "reported": {word: words_of_rhythm(word) for word in get_args(Rhythm)},
    "growth_basis": {word: words_of_basis(word) for word in get_args(GrowthBasis)},
    "measure": {word: words_of_measure(word) for word in get_args(Measure)},
    "tolerance_side": {word: words_of_side(word) for word in get_args(ToleranceSide)},
    "binding": {word: words_of_answer(word) for word in get_args(YesNo)},
    "can_be_negative": {word: words_of_answer(word) for word in get_args(YesNo)},
}
"""The fields whose values are words of the program, each with its values in the reader's words."""
