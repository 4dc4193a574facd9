"""The scale of a chart: from figures to points, with round figures as its ticks."""

from __future__ import annotations

import math
from collections.abc import Collection
from decimal import Context, Decimal, localcontext
from typing import NamedTuple

from innovate_ts.messages import Language
from innovate_ts.messages.phrases import LARGE
from innovate_ts.output.numbers import HUGE, MINUS, decimals_in

_TICKS = 4
"""About how many parts a scale has."""
_ROUND = (
    Decimal(1),
    Decimal(2),
    Decimal("2.5"),
    Decimal(5),
    Decimal(10),
)
"""The steps that a reader counts in, of figures from 1 to 10."""
_DRAWN = Context(prec=40)
"""Far finer than any drawing; nothing but places is reckoned with it."""
_NEAR_ZERO = 3
"""The lowest of some figures is near zero where the highest is so many times as high."""
_SHORTENED_FROM = 100
"""Ticks are written with a word such as 万 from so many times its size on, lest they take decimals."""


class Scale(NamedTuple):
    """From its lowest tick at the place `start` to its highest at the place `end`."""

    ticks: tuple[Decimal, ...]
    start: float
    end: float

    @staticmethod
    def over(
        figures: Collection[Decimal], start: float, end: float, *, from_zero: bool
    ) -> Scale:
        """A scale that has room for some figures and begins and ends at round ones.

        Args:
            figures: at least one.
            start: the place of its lowest tick.
            end: the place of its highest.
            from_zero: whether zero must be on it, as for bars, which are as long as their figures only there.
        """
        low = min(figures)
        high = max(figures)
        with localcontext(_DRAWN):
            # Where that costs little room, others begin at zero too.
            if from_zero or 0 < low < high / _NEAR_ZERO:
                low = min(low, Decimal(0))
            if from_zero:
                high = max(high, Decimal(0))
            ticks = _round_ticks(low, high)
        return Scale(ticks, start, end)

    @property
    def is_broken(self) -> bool:
        """Whether zero lies outside of it, so that lengths on it are no measure."""
        return self.ticks[0] > 0 or self.ticks[-1] < 0

    def labels(self, language: Language) -> list[str]:
        """The ticks as they are written, all with the same decimals and word for thousands."""
        highest = self.ticks[-1]
        if abs(highest) >= HUGE:
            return list(map(_with_exponent, self.ticks))
        size, word = self._size(language)
        with localcontext(_DRAWN):
            ticks = [tick / size for tick in self.ticks]
        decimals = max(map(decimals_in, ticks))
        labels = []
        for tick in ticks:
            digits = f"{tick:.{decimals}f}"
            label = digits.replace("-", MINUS)
            # Nothing is nothing in each size: zero stands without a word.
            if tick:
                label += word
            labels.append(label)
        return labels

    def _size(self, language: Language) -> tuple[Decimal, str]:
        """What the ticks are divided by, and the word for it: 万 or 亿, millions or billions."""
        highest = abs(self.ticks[-1])
        for size, word in LARGE[language]:
            if highest >= _SHORTENED_FROM * size:
                return size, word
        return Decimal(1), ""

    def place(self, figure: Decimal) -> float:
        """Where a figure stands."""
        low = self.ticks[0]
        high = self.ticks[-1]
        with localcontext(_DRAWN):
            way = figure - low
            whole = high - low
            share = way / whole
        length = self.end - self.start
        distance = length * float(share)
        return self.start + distance


def _round_ticks(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Round figures a step apart, from the last one not above `low` to the first one not below `high`."""
    if low == high:
        # A single figure spans nothing: it gets room on both sides.
        tenth = abs(high) / 10
        margin = max(tenth, Decimal(1))
        low -= margin
        high += margin
    step = _round_step(high - low)
    first = math.floor(low / step)
    last = math.ceil(high / step)
    numbers = range(first, last + 1)
    return tuple(step * number for number in numbers)


def _round_step(span: Decimal) -> Decimal:
    """The smallest round step that parts a span into few parts."""
    rough = span / _TICKS
    unit = Decimal(1).scaleb(rough.adjusted())
    steps = [unit * size for size in _ROUND]
    # One is found always: the highest is 10 units, and the rough step is less.
    return next(step for step in steps if step >= rough)


def _with_exponent(tick: Decimal) -> str:
    if not tick:
        return "0"
    digits = f"{tick:.2E}"
    return digits.replace("-", MINUS)
