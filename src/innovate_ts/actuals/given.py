"""What the options of a run give for tables that leave it open."""

from __future__ import annotations

from typing import NamedTuple

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period


class GivenOptions(NamedTuple):
    """What the options say of figures, where the tables do not."""

    period: Period | None = None
    """The period of a table that names none."""
    series: str | None = None
    """The name of the indicator of a table that names none."""
    value_column: str | None = None
    """The head of the column of actuals, where it is not understood."""

    def is_value_column(self, head: str) -> bool:
        """Whether a head is the one that was given."""
        if self.value_column is None or not head.strip():
            return False
        return normalise(head) == normalise(self.value_column)


NOTHING_GIVEN = GivenOptions()
