"""What can become of a target: the statuses, the flags that qualify them, and which belong together."""

from collections.abc import Collection
from typing import Literal, get_args

Status = Literal[
    "met",
    "not_met",
    "late",
    "on_track",
    "at_risk",
    "off_track",
    "not_due",
    "no_data",
    "not_assessable",
    "needs_review",
]
Flag = Literal[
    "within_tolerance",
    "early",
    "slightly_behind",
    "regressing",
    "lower_bound",
    "preliminary",
    "derived",
    "stale",
    "accepted",
    "below_expected",
    "strive_met",
]

STATUSES: tuple[Status, ...] = get_args(Status)
"""All statuses, in the order in which a summary counts them."""

LACKING: tuple[Status, ...] = (
    "not_met",
    "off_track",
    "at_risk",
    "late",
    "no_data",
    "not_assessable",
)
"""The statuses that leave something to be done, the most pressing first."""

WORST_FIRST: tuple[Status, ...] = (
    *LACKING,
    "needs_review",
    "on_track",
    "met",
    "not_due",
)
"""All statuses by how pressing they are; what is not due comes last."""

FAILING: tuple[Status, ...] = ("not_met", "late", "no_data", "not_assessable")
"""The statuses that fail a run unless it says otherwise."""

PACED: frozenset[Status] = frozenset({"on_track", "at_risk", "off_track"})
"""The statuses that say how a target runs that is not due yet."""

WITHOUT_FIGURES: frozenset[Status] = frozenset({"not_due", "no_data", "not_assessable"})
"""The statuses under which there is nothing to say of how far a target is."""

UNDECIDED: frozenset[Status] = WITHOUT_FIGURES | {"needs_review"}
"""The statuses that are no verdict on the target: neither reached, nor missed, nor on its way."""

AWAITING = "awaiting_publication"
"""The reason of what is not due because its figure is not published yet."""

PaceRule = Literal["elapsed", "schedule", "yearly_targets", "way", "average_growth"]
"""What a running target is measured against: the share of time that has passed, the plan's own yearly
targets, the way from the last figure before the period, or the growth that is required."""
GROWTH_RULE: PaceRule = "average_growth"
"""The rule that holds observed growth against required growth, and no share against time."""


def is_met(status: str) -> bool:
    """Whether a status says that the target was reached."""
    return status == "met"


def is_missed(status: str) -> bool:
    """Whether a status says that the target was not reached by its date."""
    # What was reached after its date is not completed either: it counts there, and is named beside it.
    return status in {"not_met", "late"}


def is_not_met(status: str) -> bool:
    """Whether a status says that the target was due and is not reached to this day."""
    return status == "not_met"


def is_late(status: str) -> bool:
    """Whether a status says that the target was reached after its date."""
    return status == "late"


def is_behind(status: str) -> bool:
    """Whether a status says that the target runs behind its pace by more than a little."""
    return status in {"at_risk", "off_track"}


def is_without_data(status: str) -> bool:
    """Whether a status says that a figure is due, and none was received."""
    return status == "no_data"


def lacks_usable_data(status: str, flags: Collection[str]) -> bool:
    """Whether there is no verdict because figures are missing, too old or not enough for one."""
    if status == "not_due":
        return "stale" in flags
    return status in {"no_data", "not_assessable"}
