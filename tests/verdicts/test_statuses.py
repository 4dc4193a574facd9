"""The statuses, and which of them belong together."""

from __future__ import annotations

from innovate_ts.verdicts.statuses import (
    FAILING,
    LACKING,
    PACED,
    STATUSES,
    UNDECIDED,
    WITHOUT_FIGURES,
    is_met,
    is_missed,
)


def test_the_sets_of_statuses() -> None:
    """What fails a run lacks something, and what is undecided is neither met nor missed."""
    assert set(FAILING) <= set(LACKING) <= set(STATUSES)
    assert WITHOUT_FIGURES < UNDECIDED
    assert not UNDECIDED & PACED
    assert set(STATUSES) == UNDECIDED | PACED | {"met", "not_met", "late"}
    assert [status for status in STATUSES if is_met(status)] == ["met"]
    assert [status for status in STATUSES if is_missed(status)] == ["not_met", "late"]
