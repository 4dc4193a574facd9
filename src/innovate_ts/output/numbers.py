"""Figures as a person reads them: rounded, but never onto what they are to be told apart from."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from innovate_ts.basics.units import EXACT, plain
from innovate_ts.messages import Language
from innovate_ts.verdicts.results import Result

MINUS = "−"


def shown(figure: Decimal | None, result: Result) -> str:
    """A figure as a table shows it; rounded, but never onto the target that it misses."""
    if figure is None:
        return ""
    return plain(_rounded(figure, decimals_of(result))).replace("-", MINUS)


def signed(figure: Decimal | None, result: Result) -> str:
    """A gap with its sign: `+11.72`, `−41`, `0`."""
    text = shown(figure, result)
    return f"+{text}" if figure is not None and figure > 0 else text


def percent(share: Decimal | None) -> str:
    """A share in per cent with one decimal; what falls short of the whole is never shown as 100.0%."""
    if share is None:
        return ""
    hundred = EXACT.multiply(share, Decimal(100))
    rounding = (
        ROUND_FLOOR if Decimal("99.9") < hundred < Decimal(100) else ROUND_HALF_UP
    )
    return f"{hundred.quantize(Decimal('0.1'), rounding=rounding, context=EXACT)}%".replace(
        "-", MINUS
    )


def done(result: Result) -> str:
    """The share of the target that is achieved, in per cent; what falls short is never shown as 100.0%."""
    falls_short = result.gap is not None and result.gap < 0
    return (
        "99.9%"
        if falls_short and result.achievement == 1
        else percent(result.achievement)
    )


LARGE: tuple[tuple[Language, Decimal, str], ...] = (
    ("zh", Decimal("1e8"), "亿"),
    ("zh", Decimal("1e4"), "万"),
    ("en", Decimal("1e9"), "bn"),
    ("en", Decimal("1e6"), "M"),
)
HUGE = Decimal("1e15")
"""From here on a chart writes figures with an exponent."""
_LONGEST_LABEL = 7
"""Characters of a figure beside a mark of a chart."""


def label(figure: Decimal, others: Iterable[Decimal | None], language: Language) -> str:
    """A figure as a mark of a chart bears it: short, but never as another that it is not, nor as zero."""
    if abs(figure) >= HUGE:
        return f"{figure:.2E}".replace("-", MINUS)
    scaled, word = (
        _scaled(figure, language)
        if len(plain(figure)) > _LONGEST_LABEL
        else (figure, "")
    )
    factor = EXACT.divide(figure, scaled) if scaled else Decimal(1)
    apart = [
        EXACT.divide(other, factor)
        for other in others
        if other is not None and other != figure
    ]
    wanted = 2 if abs(scaled) >= 1 or not scaled else max(3, 1 - scaled.adjusted())
    decimals = min(wanted, decimals_in(scaled))
    while decimals < decimals_in(scaled) and (
        not _rounded(scaled, decimals)
        or any(_rounded(scaled, decimals) == _rounded(o, decimals) for o in apart)
    ):
        decimals += 1
    return plain(_rounded(scaled, decimals)).replace("-", MINUS) + word


def _scaled(figure: Decimal, language: Language) -> tuple[Decimal, str]:
    """A large figure in 万 or 亿, millions or billions, exactly."""
    for own, size, word in LARGE:
        if own == language and abs(figure) >= size:
            return EXACT.divide(figure, size), word
    return figure, ""


def plain_in(figure: Decimal) -> str:
    """A figure for a chart: at most two decimals."""
    return plain(_rounded(figure, 2)).replace("-", MINUS)


def decimals_of(result: Result) -> int:
    """Decimals to show: two, two more than a target with decimals has, or as many as tell the figures apart.

    An actual is told apart from its target, from the ends of its tolerance and from its baseline.
    """
    target, actual = result.target, result.actual
    decimals = max(2, decimals_in(target) + 2 if target and decimals_in(target) else 0)
    if actual is None:
        return decimals
    others = [result.baseline.value] if target is None else [target]
    if target is not None and result.tolerance is not None:
        others += [
            EXACT.subtract(target, result.tolerance),
            EXACT.add(target, result.tolerance),
        ]
    for other in others:
        while (
            other is not None
            and actual != other
            and _rounded(actual, decimals) == _rounded(other, decimals)
        ):
            decimals += 1
    return decimals


def points(share: Decimal) -> str:
    """The size of a share in percentage points: one decimal, or as many as keep it from showing as zero."""
    hundred = EXACT.multiply(share.copy_abs(), Decimal(100))
    return plain(_rounded(hundred, max(1, -hundred.adjusted() if hundred else 0)))


def rounded_up(figure: Decimal, decimals: int) -> str:
    """A figure that is needed, rounded up so that it suffices."""
    return plain(
        figure.quantize(
            Decimal(1).scaleb(-decimals), rounding=ROUND_CEILING, context=EXACT
        )
    )


def decimals_in(figure: Decimal) -> int:
    """The decimals that a figure has."""
    return len(plain(figure).partition(".")[2])


def _rounded(figure: Decimal, decimals: int) -> Decimal:
    return figure.quantize(
        Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN, context=EXACT
    )
