"""The verdict on one target: which status, which flags, and why."""

from __future__ import annotations

from typing import NamedTuple

from innovate_ts.messages import Explanation
from innovate_ts.verdicts.statuses import Flag, Status, is_met, is_missed


class Verdict(NamedTuple):
    """A status with what qualifies and explains it."""

    status: Status
    flags: tuple[Flag, ...] = ()
    reason: Explanation | None = None
    """Why, where the status alone does not say it."""
    names_missing: bool = False
    """Whether the report is to name the periods and regions that are missing."""

    @property
    def is_not_due(self) -> bool:
        """Whether it says that the target runs or lies ahead, and nothing more."""
        return self.status == "not_due"

    @staticmethod
    def met(*flags: Flag, reason: Explanation | None = None) -> Verdict:
        """It was reached."""
        return Verdict(
            status="met",
            flags=flags,
            reason=reason,
            names_missing="lower_bound" in flags,
        )

    @staticmethod
    def missed(reason: Explanation | None = None) -> Verdict:
        """Its period has ended, and it was not reached."""
        return Verdict("not_met", reason=reason)

    @staticmethod
    def spent(*flags: Flag) -> Verdict:
        """It can no longer be reached, whatever may come."""
        return Verdict(
            status="not_met",
            flags=flags,
            names_missing="lower_bound" in flags,
        )

    @staticmethod
    def late(reason: Explanation) -> Verdict:
        """It was missed at its date, reached since, and still holds."""
        return Verdict("late", reason=reason)

    @staticmethod
    def by_course(*flags: Flag, is_right: bool) -> Verdict:
        """Its period runs, and it keeps what it has to keep or does not."""
        return Verdict("on_track") if is_right else Verdict("off_track", flags)

    @staticmethod
    def not_due() -> Verdict:
        """Its period runs or lies ahead, and nothing can be said of its pace."""
        return Verdict("not_due")

    @staticmethod
    def stale(reason: Explanation) -> Verdict:
        """Its last figure is too old to say more."""
        return Verdict(
            status="not_due",
            flags=("stale",),
            reason=reason,
        )

    @staticmethod
    def open_without(reason: Explanation) -> Verdict:
        """It cannot be judged yet, for want of figures that may still come."""
        return Verdict(
            status="not_due",
            reason=reason,
            names_missing=True,
        )

    @staticmethod
    def without_data() -> Verdict:
        """Its figure is due, and none was received."""
        return Verdict("no_data")

    @staticmethod
    def unassessable(reason: Explanation) -> Verdict:
        """Something was given, but no verdict follows."""
        return Verdict("not_assessable", reason=reason)

    @staticmethod
    def incomplete(reason: Explanation) -> Verdict:
        """Its figure is due, and a part of it is missing."""
        return Verdict(
            status="not_assessable",
            reason=reason,
            names_missing=True,
        )

    @staticmethod
    def to_review(reason: Explanation, *flags: Flag) -> Verdict:
        """A person has to decide."""
        return Verdict(
            status="needs_review",
            flags=flags,
            reason=reason,
            names_missing="lower_bound" in flags,
        )

    @property
    def is_met(self) -> bool:
        """Whether it was reached."""
        return is_met(self.status)

    @property
    def is_missed(self) -> bool:
        """Whether it was due and not reached."""
        return is_missed(self.status)

    @property
    def is_not_made_good(self) -> bool:
        """Whether it was due and not reached, nor was it later."""
        return self.status == "not_met"

    @property
    def is_stale(self) -> bool:
        """Whether its last figure is too old to say more."""
        return "stale" in self.flags

    def explained(self, reason: Explanation | None) -> Verdict:
        """The same with a reason, where it has none of its own."""
        if self.reason:
            return self
        return self._replace(reason=reason)
