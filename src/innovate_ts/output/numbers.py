"""Figures as a person reads them: rounded, but never onto what they are to be told apart from."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import assert_never

from innovate_ts.basics.units import EXACT, parse_unit, plain
from innovate_ts.messages import Language
from innovate_ts.messages.phrases import LARGE
from innovate_ts.verdicts.results import Result

MINUS = "−"
HUGE = Decimal("1e15")
"""From here on a chart writes figures with an exponent."""
_LONGEST_LABEL = 7
"""Characters of a figure beside a mark of a chart."""
_NEARLY_ALL = Decimal("99.9")
_COUNTERS = frozenset("家个人名位项件户所座只台套辆起条处次篇支批门场")
"""The units of what is counted by the piece."""


def exact(figure: Decimal) -> str:
    """A figure with each of its digits, and the minus of print."""
    digits = plain(figure)
    return digits.replace("-", MINUS)


def written(figure: Decimal, language: Language) -> str:
    """A figure with each of its digits as a person reads it: English parts its thousands."""
    match language:
        case "zh":
            return exact(figure)
        case "en":
            digits = f"{Decimal(plain(figure)):,f}"
            return digits.replace("-", MINUS)
        case _:
            assert_never(language)


def shown(figure: Decimal | None, result: Result, language: Language) -> str:
    """A figure as a table shows it; rounded, but never onto the target that it misses."""
    if figure is None:
        return ""
    short = rounded_for(figure, result)
    return written(short, language)


def rounded_for(figure: Decimal, result: Result) -> Decimal:
    """A figure as a sentence gives it; rounded, but never onto the target that it misses."""
    decimals = decimals_of(result)
    return to_decimals(figure, decimals)


def percent(share: Decimal | None) -> str:
    """A share in per cent with one decimal; what falls short of the whole is never shown as 100.0%."""
    if share is None:
        return ""
    hundred = EXACT.multiply(share, Decimal(100))
    falls_just_short = _NEARLY_ALL < hundred < Decimal(100)
    # Half up as a spreadsheet rounds, which people hold beside it; but down where that would say 100.0%.
    rounding = ROUND_FLOOR if falls_just_short else ROUND_HALF_UP
    tenths = hundred.quantize(
        Decimal("0.1"),
        rounding=rounding,
        context=EXACT,
    )
    text = f"{tenths}%"
    return text.replace("-", MINUS)


def part_done(share: Decimal, result: Result) -> str:
    """The share that is done of what runs, in per cent; all of it would be reached, and run no more."""
    would_be_reached = not result.has_ceiling
    # The share is rounded as the JSON report has it.
    if would_be_reached and share == 1:
        return f"{_NEARLY_ALL}%"
    return percent(share)


def done(result: Result) -> str:
    """The share of the target that is achieved, in per cent; what falls short is never shown as 100.0%.

    Of a part of the figure there is none: it would stand there as if it were of the whole.
    """
    if result.is_partial:
        return ""
    falls_short = result.gap is not None and result.gap < 0
    # The share is rounded as the JSON report has it, and may be 1 where something is still missing.
    if falls_short and result.achievement == 1:
        return f"{_NEARLY_ALL}%"
    return percent(result.achievement)


def label(figure: Decimal, others: Iterable[Decimal | None], language: Language) -> str:
    """A figure as a mark of a chart bears it: short, but never as another that it is not, nor as zero."""
    if abs(figure) >= HUGE:
        digits = f"{figure:.2E}"
        return digits.replace("-", MINUS)
    size, word = _size_of_label(figure, language)
    scaled = EXACT.divide(figure, size)
    rivals = []
    for other in others:
        if other is not None:
            rival = EXACT.divide(other, size)
            rivals.append(rival)
    short = beside(scaled, rivals)
    # Without marks between thousands: more of the labels find room.
    return f"{exact(short)}{word}"


def beside(figure: Decimal, others: Iterable[Decimal]) -> Decimal:
    """A figure with two decimals, or as many as tell it apart from others and from zero."""
    rivals = [other for other in others if other != figure]
    decimals = _decimals_of_label(figure, rivals)
    return to_decimals(figure, decimals)


def _size_of_label(figure: Decimal, language: Language) -> tuple[Decimal, str]:
    """What a long figure is divided by, and the word for it: 万 or 亿, millions or billions."""
    digits = plain(figure)
    if len(digits) <= _LONGEST_LABEL:
        return Decimal(1), ""
    for size, word in LARGE[language]:
        if abs(figure) >= size:
            return size, word
    return Decimal(1), ""


def _decimals_of_label(figure: Decimal, rivals: Iterable[Decimal]) -> int:
    """Two decimals, more of a small figure, or as many as tell it apart from its rivals and from zero."""
    wanted = 2
    if figure and abs(figure) < 1:
        wanted = max(3, 1 - figure.adjusted())
    most = decimals_in(figure)
    decimals = min(wanted, most)
    # A small figure is not to be taken for nothing, unless it is nothing.
    taken = {Decimal(0), *rivals}
    taken.discard(figure)
    while decimals < most and _is_like_any(figure, taken, decimals):
        decimals += 1
    return decimals


def decimals_of(result: Result) -> int:
    """Decimals to show: two, two more than a target with decimals has, or as many as tell the figures apart.

    An actual is told apart from its target, from the ends of its tolerance and from its baseline.
    """
    decimals = 2
    # A target of zero or without decimals adds none.
    asked = [decimals_in(figure) for figure in result.figures_asked if figure]
    decimals += max(asked, default=0)
    if result.actual is None:
        return decimals
    rivals = _rivals(result)
    # Figures that are the same stay so at any number of decimals.
    rivals.discard(result.actual)
    while _is_like_any(result.actual, rivals, decimals):
        decimals += 1
    return decimals


def _rivals(result: Result) -> set[Decimal]:
    """The figures that an actual is not to be taken for."""
    target = result.target
    tolerance = result.tolerance
    # A direction is held against its baseline, for want of a figure that is asked.
    if not result.figures_asked:
        base = result.baseline.value
        if base is None:
            return set()
        return {base}
    if target is None or tolerance is None:
        return set(result.figures_asked)
    low = EXACT.subtract(target, tolerance)
    high = EXACT.add(target, tolerance)
    return {
        target,
        low,
        high,
    }


def _is_like_any(figure: Decimal, rivals: Iterable[Decimal], decimals: int) -> bool:
    """Whether a figure would be shown as another one, which it is not."""
    short = to_decimals(figure, decimals)
    rivals_short = [to_decimals(rival, decimals) for rival in rivals]
    return short in rivals_short


def points(share: Decimal) -> str:
    """The size of a share in percentage points: one decimal, or as many as keep it from showing as zero."""
    size = share.copy_abs()
    hundred = EXACT.multiply(size, Decimal(100))
    decimals = 1
    if hundred:
        first_digit = -hundred.adjusted()
        decimals = max(decimals, first_digit)
    rounded_size = to_decimals(hundred, decimals)
    return plain(rounded_size)


def rounded_up(figure: Decimal, decimals: int) -> str:
    """A figure that is needed, rounded up so that it suffices."""
    sufficient = ceiling(figure, decimals)
    return plain(sufficient)


def ceiling(figure: Decimal, decimals: int) -> Decimal:
    """The next figure above with so many decimals."""
    step = Decimal(1).scaleb(-decimals)
    return figure.quantize(
        step,
        rounding=ROUND_CEILING,
        context=EXACT,
    )


def is_count(result: Result) -> bool:
    """Whether its figures count things, of which there are no parts; 万家 may have parts."""
    unit = parse_unit(result.unit or "")
    return unit.base in _COUNTERS and unit.factor == 1


def decimals_in(figure: Decimal) -> int:
    """The decimals that a figure has."""
    _, _, decimals = plain(figure).partition(".")
    return len(decimals)


def to_decimals(figure: Decimal, decimals: int) -> Decimal:
    """A figure rounded half even to so many decimals."""
    step = Decimal(1).scaleb(-decimals)
    return figure.quantize(
        step,
        rounding=ROUND_HALF_EVEN,
        context=EXACT,
    )
