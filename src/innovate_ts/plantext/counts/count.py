"""What a count shows, and where it shows a difference."""

from dataclasses import dataclass
from typing import NamedTuple

from innovate_ts.messages import Message
from innovate_ts.plan.terms import CountSubject
from innovate_ts.plantext.paragraphs import Extract


@dataclass(frozen=True)
class Uncounted(Extract):
    """A place of the text where it holds something that the data does not account for."""

    message: Message
    """What differs, and what to do."""
    encoded: str = ""
    """What the data says, where it says something."""


class Count(NamedTuple):
    """How many of a kind the text holds, and those that the data does not account for."""

    subject: CountSubject
    """What is counted."""
    total: int
    """How many there are."""
    open: tuple[Uncounted, ...]
    """Those that are not accounted for."""

    @property
    def shown(self) -> int:
        """How many are accounted for."""
        return self.total - len(self.open)
