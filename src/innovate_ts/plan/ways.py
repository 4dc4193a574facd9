"""The words of a way without a figure, which reports and differences of plans share."""

from __future__ import annotations

from typing import assert_never

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.plan.terms import Direction


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
