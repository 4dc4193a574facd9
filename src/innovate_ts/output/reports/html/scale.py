"""The scale of a chart: from figures to points, with round figures as its ticks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from innovate_ts.basics.units import plain
from innovate_ts.messages import Language
from innovate_ts.output.numbers import HUGE, LARGE, MINUS

_TICKS = 4
"""About how many parts a scale has."""
_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_DRAWN = Context(prec=40)
"""Far finer than any drawing; nothing but places is reckoned with it."""


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
        step = _step(_DRAWN.subtract(high, low))
        first = _DRAWN.divide(low, step).to_integral_value(rounding=ROUND_FLOOR)
        last = _DRAWN.divide(high, step).to_integral_value(rounding=ROUND_CEILING)
        count = int(_DRAWN.subtract(last, first))
        return Scale(
            tuple(_DRAWN.multiply(first + n, step) for n in range(count + 1)),
            start,
            end,
        )

    def labels(self, language: Language) -> list[str]:
        """The ticks as they are written, all with the same decimals and word for thousands."""
        if abs(self.ticks[-1]) >= HUGE:
            return [
                f"{tick:.2E}".replace("-", MINUS) if tick else "0"
                for tick in self.ticks
            ]
        size, word = next(
            (
                (size, word)
                for own, size, word in LARGE
                if own == language and abs(self.ticks[-1]) >= 100 * size
            ),
            (Decimal(1), ""),
        )
        ticks = [_DRAWN.divide(tick, size) for tick in self.ticks]
        decimals = max(len(plain(tick).partition(".")[2]) for tick in ticks)
        return [
            f"{tick:.{decimals}f}".replace("-", MINUS) + (word if tick else "")
            for tick in ticks
        ]

    def place(self, figure: Decimal) -> float:
        """Where a figure stands."""
        whole = _DRAWN.subtract(self.ticks[-1], self.ticks[0])
        share = _DRAWN.divide(_DRAWN.subtract(figure, self.ticks[0]), whole)
        return self.start + (self.end - self.start) * float(share)


def _step(span: Decimal) -> Decimal:
    """The smallest round step that parts a span into few parts."""
    rough = _DRAWN.divide(span, Decimal(_TICKS))
    unit = Decimal(1).scaleb(rough.adjusted())
    return next(
        step for size in _ROUND if (step := _DRAWN.multiply(unit, size)) >= rough
    )
