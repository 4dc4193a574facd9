"""What the options of a run give for tables that leave it open."""

import re
from typing import NamedTuple

from innovate_ts.actuals.tables import MAX_COLUMNS
from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period

_LETTERS = re.compile("[A-Z]{1,3}")
_LONGEST_NUMBER = len(str(MAX_COLUMNS))


class GivenOptions(NamedTuple):
    """What the options say of figures, where the tables do not."""

    period: Period | None = None
    """The period of a table that names none."""
    series: str | None = None
    """The name of the indicator of a table that names none."""
    value_column: str | None = None
    """The head of the column of actuals, where it is not understood, or its number or letters."""

    def is_value_column(self, head: str) -> bool:
        """Whether a head is the one that was given."""
        if self.value_column is None or not head.strip():
            return False
        return normalise(head) == normalise(self.value_column)

    @property
    def value_index(self) -> int | None:
        """The index of the column that was given by its number or its letters, as spreadsheets have them."""
        given = (self.value_column or "").strip().upper()
        number = 0
        if given.isascii() and given.isdigit() and len(given) <= _LONGEST_NUMBER:
            number = int(given)
        elif _LETTERS.fullmatch(given):
            for letter in given:
                number = number * 26 + ord(letter) - ord("A") + 1
        return number - 1 if 0 < number <= MAX_COLUMNS else None


NOTHING_GIVEN = GivenOptions()
