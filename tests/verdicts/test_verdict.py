"""Verdicts: what each says, and what it asks the report to name."""

from __future__ import annotations

from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.verdict import Verdict
from sections import by_rows

WHY: Explanation = texts.by_region()


@by_rows(
    ("verdict", "status", "names_missing"),
    [
        (Verdict.met(), "met", False),
        (Verdict.met("early"), "met", False),
        (Verdict.met("early", "lower_bound"), "met", True),
        (Verdict.missed(), "not_met", False),
        (Verdict.not_due(), "not_due", False),
        (Verdict.open_without(WHY), "not_due", True),
        (Verdict.without_data(), "no_data", False),
        (Verdict.unassessable(WHY), "not_assessable", False),
        (Verdict.incomplete(WHY), "not_assessable", True),
        (Verdict.to_review(WHY), "needs_review", False),
    ],
)
def test_a_verdict_says_its_status_and_what_to_name(
    verdict: Verdict, status: str, *, names_missing: bool
) -> None:
    """What is missing is named where it keeps a verdict away, or where the verdict does without it."""
    assert (verdict.status, verdict.names_missing) == (status, names_missing)
    assert verdict.is_met == (status == "met")
    assert verdict.is_missed == (status == "not_met")


def test_a_reason_of_its_own_comes_first() -> None:
    """Why a share cannot be given is said only where nothing else is."""
    other = texts.target_is_zero()
    assert Verdict.met().explained(other).reason == other
    assert Verdict.missed(WHY).explained(other).reason == WHY
    assert Verdict.met().explained(None).reason is None


def test_what_was_reached_late_is_not_completed() -> None:
    """It counts as missed, and is told apart by its status."""
    late = Verdict.late(WHY)
    assert (late.status, late.flags, late.reason) == ("late", (), WHY)
    assert late.is_missed
