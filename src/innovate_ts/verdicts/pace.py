"""The pace of a running target: how much should be done by now, how much is, and the verdict on that."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, assert_never

from innovate_ts.messages import Explanation
from innovate_ts.plan.models.document import Thresholds
from innovate_ts.verdicts.statuses import Flag, PaceRule
from innovate_ts.verdicts.verdict import Verdict

Lag = Literal["none", "slight", "risky", "severe"]
"""How far something is behind, by the plan's thresholds."""


@dataclass(frozen=True)
class Paced:
    """What should be done of a target by now, and what is."""

    rule: PaceRule
    expected: Fraction
    """The share that should be done; 1 for growth."""
    achieved: Fraction
    """The share that is done; observed over required for growth."""
    start: Decimal | None = None
    """The last actual before the period, for the way."""
    day: date | None = None
    """For a flow, the day up to which it is judged; at most that of the actual."""
    is_less_better: bool = False
    """Whether the share is of what may be spent."""
    is_regressing: bool = False
    """Whether it went back behind where it started."""
    is_spent: bool = False
    """Whether more has come already than the target allows: what is spent cannot come back."""
    is_partial: bool = False
    """Whether figures are missing before the last one, so that the share done is a lower bound at best."""
    proves_on_track: bool = False
    """Whether what is there proves it on track, whatever is missing."""
    proves_spent: bool = False
    """Whether what is there proves it spent, whatever is missing."""

    @property
    def deviation(self) -> Fraction:
        """How far it is ahead; negative is behind."""
        if self.is_less_better:
            return self.expected - self.achieved
        return self.achieved - self.expected

    def lag(self, limits: Thresholds) -> Lag:
        """How far it is behind; every comparison is exact."""
        # In points; fractions, so that a hair behind is behind though it is shown as 0.
        behind = -self.deviation * 100
        if behind <= 0:
            return "none"
        if self._is_far_behind:
            return "severe"
        if behind < Fraction(limits.at_risk):
            return "slight"
        if behind <= Fraction(limits.off_track):
            return "risky"
        return "severe"

    @property
    def _is_far_behind(self) -> bool:
        """Whether less than half of what should be done is done, however few points that is."""
        return not self.is_less_better and self.achieved * 2 < self.expected

    def verdict(self, limits: Thresholds, incomplete: Explanation) -> Verdict:
        """The verdict on a running target.

        Args:
            limits: from where it is behind.
            incomplete: what is to be said where figures are missing that the verdict would need.
        """
        verdict = self._by_lag(limits)
        is_proved_spent = self.is_spent and self.proves_spent
        if not self.is_partial or is_proved_spent:
            return verdict
        if verdict.status == "on_track" and self.proves_on_track:
            return Verdict(
                status="on_track",
                flags=(*verdict.flags, "lower_bound"),
                names_missing=True,
            )
        return Verdict.open_without(incomplete)

    def _by_lag(self, limits: Thresholds) -> Verdict:
        flags: tuple[Flag, ...] = ()
        if self.is_regressing:
            flags = ("regressing",)
        # By time alone a spent limit could look like a small lag: nothing brings it back.
        if self.is_spent:
            return Verdict("off_track", flags)
        lag = self.lag(limits)
        match lag:
            case "none":
                return Verdict("on_track", flags)
            case "slight":
                return Verdict("on_track", ("slightly_behind", *flags))
            case "risky":
                return Verdict("at_risk", flags)
            case "severe":
                return Verdict("off_track", flags)
            case _:
                assert_never(lag)
