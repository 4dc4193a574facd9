"""The parts of a target that regions or bureaus are to reach: their places among each other, and as data."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from innovate_ts.verdicts.result_parts import BreakdownPart
from innovate_ts.verdicts.results import Result


def ranked(parts: Sequence[Result]) -> list[Result]:
    """Parts with their places by the share of their own targets; equal shares have one place.

    A figure that reaches less far than another's, or that lacks some months, has no place: it would be
    ranked for its date.
    """
    days = [part.through for part in parts if part.through is not None]
    last_day = max(days, default=None)
    shares = [_share(part, last_day) for part in parts]
    ascending = sorted(share for share in shares if share is not None)
    in_places = []
    for part, share in zip(parts, shares, strict=True):
        rank = None
        if share is not None:
            # Those behind the last that is equal are ahead of it.
            rank = 1 + len(ascending) - bisect_right(ascending, share)
        in_places.append(part.model_copy(update={"rank": rank}))
    return in_places


def _share(part: Result, last_day: date | None) -> Fraction | None:
    """The exact share of its target that a part has by a day; None where it cannot be compared."""
    if part.through != last_day or part.missing:
        return None
    if part.actual is None or part.achievement is None or not part.target:
        return None
    actual = Fraction(part.actual)
    return actual / Fraction(part.target)


def part_data(part: Result) -> BreakdownPart:
    """A part as the JSON report has it."""
    return BreakdownPart(
        name=part.part,
        target=part.target,
        actual=part.actual,
        gap=part.gap,
        achievement=part.achievement,
        status=part.status,
        rank=part.rank,
    )
