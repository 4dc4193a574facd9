"""The scale of a chart: from figures to points, with round figures as its ticks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from innovate_ts.messages import Language
from innovate_ts.messages.phrases import LARGE
from innovate_ts.output.numbers import HUGE, MINUS, decimals_in

_TICKS = 4
"""About how many parts a scale has."""
_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_DRAWN = Context(prec=40)
"""Far finer than any drawing; nothing but places is reckoned with it."""
_SHORTENED_FROM = 100
"""Ticks are written with a word such as 万 from so many times its size on, lest they take decimals."""


@dataclass(frozen=True)
class Scale:
    """From its lowest tick at the place `start` to its highest at the place `end`."""

    ticks: tuple[Decimal, ...]
    start: float
    end: float

    @staticmethod
    def over(low: Decimal, high: Decimal, start: float, end: float) -> Scale:
        """A scale that has room for figures from `low` to `high` and begins and ends at round ones."""
        if low == high:
            margin = max(_DRAWN.multiply(abs(high), Decimal("0.1")), Decimal(1))
            low, high = _DRAWN.subtract(low, margin), _DRAWN.add(high, margin)
        step = _round_step(_DRAWN.subtract(high, low))
        first = _DRAWN.divide(low, step).to_integral_value(rounding=ROUND_FLOOR)
        last = _DRAWN.divide(high, step).to_integral_value(rounding=ROUND_CEILING)
        count = int(_DRAWN.subtract(last, first)) + 1
        ticks = tuple(_DRAWN.multiply(first + n, step) for n in range(count))
        return Scale(ticks, start, end)

    def labels(self, language: Language) -> list[str]:
        """The ticks as they are written, all with the same decimals and word for thousands."""
        if abs(self.ticks[-1]) >= HUGE:
            return [_with_exponent(tick) for tick in self.ticks]
        size, word = self._size(language)
        ticks = [_DRAWN.divide(tick, size) for tick in self.ticks]
        decimals = max(decimals_in(tick) for tick in ticks)
        labels = []
        for tick in ticks:
            label = f"{tick:.{decimals}f}".replace("-", MINUS)
            labels.append(label + word if tick else label)
        return labels

    def _size(self, language: Language) -> tuple[Decimal, str]:
        """What the ticks are divided by, and the word for it: 万 or 亿, millions or billions."""
        for size, word in LARGE[language]:
            if abs(self.ticks[-1]) >= _SHORTENED_FROM * size:
                return size, word
        return Decimal(1), ""

    def place(self, figure: Decimal) -> float:
        """Where a figure stands."""
        whole = _DRAWN.subtract(self.ticks[-1], self.ticks[0])
        share = _DRAWN.divide(_DRAWN.subtract(figure, self.ticks[0]), whole)
        return self.start + (self.end - self.start) * float(share)


def _round_step(span: Decimal) -> Decimal:
    """The smallest round step that parts a span into few parts."""
    rough = _DRAWN.divide(span, Decimal(_TICKS))
    unit = Decimal(1).scaleb(rough.adjusted())
    steps = [_DRAWN.multiply(unit, size) for size in _ROUND]
    return next(step for step in steps if step >= rough)


def _with_exponent(tick: Decimal) -> str:
    if not tick:
        return "0"
    return f"{tick:.2E}".replace("-", MINUS)
