"""What became of registers: figures with the rows behind them, and an account that adds up."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.findings import Problem, problem
from innovate_ts.messages import registers as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.registers.reasons import IN_ORDER, Reason
from innovate_ts.registers.recipe import Tally
from innovate_ts.registers.register import RegisterSource

SAMPLES = 3
"""Texts that are shown of a reason."""


class RowsOfFile(NamedTuple):
    """How many rows of a file stand behind a figure."""

    source: RegisterSource
    total: int


class CountedFigure(NamedTuple):
    """One actual."""

    period: Period
    region: str
    """Empty for the whole area."""
    value: Decimal
    """In the indicator's unit."""
    rows: tuple[RowsOfFile, ...]


class Aside(NamedTuple):
    """Rows that are not counted for one reason, and have one text."""

    reason: Reason
    head: str
    """The head of the column that says why; empty where the whole row does."""
    text: str
    file: str
    rows: int


class Counted(NamedTuple):
    """The figures of one tally and the account of its rows."""

    tally: Tally
    indicator: Indicator
    sources: tuple[RegisterSource, ...]
    read: int
    """Rows of all files."""
    counted: int
    """Those that stand behind a figure."""
    aside: tuple[Aside, ...]
    """The others, most first."""
    figures: tuple[CountedFigure, ...]
    """Empty where rows that cannot be read forbid it, or none counts."""
    repeats: Mapping[str, Reason]
    """Why the rows of a key do not count that several have."""

    @property
    def unread(self) -> int:
        """Rows that were meant to count and cannot be read."""
        return sum(aside.rows for aside in self.aside if aside.reason not in IN_ORDER)

    @property
    def vintage(self) -> str | None:
        """How settled the figures are; they are not where rows are missing in them."""
        return "preliminary" if self.unread else self.tally.vintage

    @property
    def problem(self) -> Problem | None:
        """Why there is no figure, or one that lacks rows."""
        place = self.sources[0].register.place
        name = self.indicator.name
        count = f"{self.unread:,}"
        if self.unread and not self.figures:
            return problem(texts.rows_not_read(count=count, name=name), place)
        if self.unread:
            message = texts.rows_left_out(count=count, name=name)
            return problem(message, place, severity="warning")
        if not self.figures:
            return problem(texts.nothing_counted(name=name), place)
        return None

    @property
    def adds_up(self) -> bool:
        """Whether each row is in the account, once."""
        return self.read == self.counted + sum(aside.rows for aside in self.aside)

    def by_reason(self) -> dict[Reason, list[Aside]]:
        """What was set aside, the most frequent reason first."""
        groups: dict[Reason, list[Aside]] = {}
        for aside in self.aside:
            groups.setdefault(aside.reason, []).append(aside)
        largest = sorted(groups.items(), key=lambda group: -count_of(group[1]))
        return dict(largest)


def count_of(asides: Iterable[Aside]) -> int:
    """The rows of several."""
    return sum(aside.rows for aside in asides)
