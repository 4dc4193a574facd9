"""What qualifies a status, by its name: `preliminary`, `fell back`."""

from typing import Literal, assert_never

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import Flag


def flag_name(flag: Flag, result: Result) -> Bilingual | None:
    """What qualifies a status, by its name; nothing where the standing says it."""
    match flag:
        case "early" | "accepted":
            return _beside_standing(flag, result)
        case "slightly_behind" | "below_expected":
            return None
        case "regressing":
            return _going_back(result)
        case "within_tolerance" | "strive_met":
            return _reached_how(flag)
        case "lower_bound":
            return phrases.flag_lower_bound
        case "preliminary":
            return phrases.flag_preliminary
        case "derived":
            return phrases.flag_derived
        case "stale":
            return phrases.flag_stale
    assert_never(flag)


def _reached_how(flag: Literal["within_tolerance", "strive_met"]) -> Bilingual:
    """By how much a target was reached: just so, or beyond what is asked."""
    match flag:
        case "within_tolerance":
            return phrases.flag_within_tolerance
        case "strive_met":
            return phrases.flag_strive_met
        case _:
            assert_never(flag)


def _beside_standing(
    flag: Literal["early", "accepted"], result: Result
) -> Bilingual | None:
    """What the standing of a target does not say of it already."""
    match flag:
        case "early":
            return None if result.is_met else phrases.flag_spent
        case "accepted":
            return phrases.flag_accepted if result.is_late else None
        case _:
            assert_never(flag)


def _going_back(result: Result) -> Bilingual:
    if result.is_range:
        return _out_of_range(result)
    if result.is_rank:
        return phrases.flag_lost_places
    if result.wants_less:
        return phrases.flag_rising_again
    return phrases.flag_regressing


def _out_of_range(result: Result) -> Bilingual:
    start = result.pace.from_
    # What was in its range before has no way behind it.
    if start is None:
        return phrases.flag_out_of_range
    came_from_above = start > max(result.figures_asked)
    return phrases.flag_rising_again if came_from_above else phrases.flag_regressing
