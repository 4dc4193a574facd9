"""Why a row of a register is not counted, and what is known of a text before that: its meaning."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

Reason = Literal[
    "torn",
    "conditions",
    "no_date",
    "no_day",
    "coarse_date",
    "no_value",
    "no_figure",
    "too_wide",
    "no_unit",
    "foreign_unit",
    "no_region",
    "unknown_region",
    "no_key",
    "repeated",
    "counted_once",
    "contradictory",
    "outside",
]
"""Why a row is not counted."""
NOT_MEANT = frozenset[Reason]({"conditions", "outside"})
"""Rows that are not to be counted."""
IN_ORDER = NOT_MEANT | {"counted_once"}
"""Rows without which a figure is right."""


class Meaning(NamedTuple):
    """What a text means, or why its row does not count."""

    reason: Reason | None = None
    meant: str | date | None = None
    """A unit, a region, a day, or a figure in its row's unit; None where the text alone says enough."""


Reader = Callable[[str], Meaning]
