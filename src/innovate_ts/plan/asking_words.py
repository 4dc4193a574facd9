"""The words of what a target asks, which reports and differences of plans share."""

from typing import assert_never

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import diff as texts
from innovate_ts.plan.terms import Direction, TargetComparator


def words_of_way(direction: Direction) -> Bilingual:
    """A way in a word."""
    match direction:
        case "increase":
            return phrases.target_increase
        case "decrease":
            return phrases.target_decrease
        case "not_decrease":
            return phrases.target_not_decrease
        case "not_increase":
            return phrases.target_not_increase
        case _:
            assert_never(direction)


def words_of_asking(comparator: TargetComparator, figure: Bilingual) -> Bilingual:
    """What a target asks: `at least 126 亿元`; a direction has no figure."""
    match comparator:
        case ">=":
            return texts.at_least(figure=figure)
        case ">":
            return texts.more_than(figure=figure)
        case "<=":
            return texts.at_most(figure=figure)
        case "<":
            return texts.less_than(figure=figure)
        case "~":
            return texts.about(figure=figure)
        case "between":
            return texts.between(figure=figure)
        case "increase" | "decrease" | "not_decrease" | "not_increase":
            return words_of_way(comparator)
        case _:
            assert_never(comparator)
