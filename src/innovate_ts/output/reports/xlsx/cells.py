"""The figures of a result as cells: exact values, in formats that never round a miss away."""

from decimal import ROUND_HALF_UP, Decimal

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import phrases, punctuation
from innovate_ts.output.numbers import decimals_in, decimals_of
from innovate_ts.output.reports.xlsx.sheet import NumberCell
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import asks, tolerance
from innovate_ts.output.workbook import number_format
from innovate_ts.verdicts.results import Result

_WHOLE = Decimal(100)


def target_cell(result: Result, words: Words) -> NumberCell | None:
    """The target with its sign, and the decimals that the plan gives it; None where it is no one figure."""
    if result.target is None:
        return None
    decimals = decimals_in(result.target)
    unit = f"{_percent(result)} {tolerance(result)}".rstrip()
    written = number_format(decimals, unit, sign=asks(result, words))
    return NumberCell(result.target, written)


def figure_cell(figure: Decimal | None, result: Result) -> NumberCell | None:
    """A figure in the unit of target and actual."""
    if figure is None:
        return None
    decimals = _decimals(figure, result)
    written = number_format(decimals, _percent(result))
    return NumberCell(figure, written)


def difference_cell(
    figure: Decimal | None, result: Result, words: Words, *, signed: bool = False
) -> NumberCell | None:
    """A difference in the unit, of shares and growth in percentage points."""
    if figure is None:
        return None
    unit = ""
    if _percent(result):
        space = words.say(punctuation.unit_space)
        points = words.say(phrases.unit_points)
        unit = space + points
    decimals = _decimals(figure, result)
    written = number_format(decimals, unit, signed=signed)
    return NumberCell(figure, written)


def points_cell(share: Decimal | None, words: Words) -> NumberCell | None:
    """A difference of two shares in percentage points, with its sign."""
    if share is None:
        return None
    figure = EXACT.multiply(share, _WHOLE)
    decimals = min(decimals_in(figure), 1)
    unit = words.say(punctuation.unit_space)
    unit += words.say(phrases.unit_points)
    written = number_format(decimals, unit, signed=True)
    return NumberCell(figure, written)


def growth_cell(figure: Decimal | None) -> NumberCell | None:
    """A growth in % a year, with two decimals at most."""
    if figure is None:
        return None
    decimals = min(decimals_in(figure), 2)
    written = number_format(decimals, "%")
    return NumberCell(figure, written)


def ratio_cell(ratio: Decimal | None, result: Result) -> NumberCell | None:
    """A ratio in per cent, of which 1 is the whole."""
    if ratio is None:
        return None
    written = _ratio_format(ratio, result)
    return NumberCell(ratio, written)


def count_cell(count: int) -> NumberCell:
    """A number of something."""
    return NumberCell(Decimal(count), "0")


def place_cell(number: int | None) -> NumberCell | None:
    """A row or column of an input."""
    if number is None:
        return None
    return count_cell(number)


def _ratio_format(ratio: Decimal, result: Result) -> str:
    """One decimal, or as many as keep a miss from showing as 100%."""
    falls_short = result.gap is not None and result.gap < 0
    if not falls_short or result.asks_for_less:
        return "0.0%"
    # The ratio is rounded to six decimals, and 1 where the miss is smaller.
    if ratio == 1:
        return '"<"0%'
    percent = EXACT.multiply(ratio, _WHOLE)
    decimals = 1
    while percent < _WHOLE and _rounded(percent, decimals) == _WHOLE:
        decimals += 1
    places = "0" * decimals
    return f"0.{places}%"


def _rounded(figure: Decimal, decimals: int) -> Decimal:
    """A figure as Excel shows it."""
    last_digit = Decimal(1).scaleb(-decimals)
    return figure.quantize(last_digit, ROUND_HALF_UP, EXACT)


def _percent(result: Result) -> str:
    """The sign behind a share; 15.7 is kept as 15.7, as the plan and the JSON report write it."""
    if result.is_growth or result.unit == "%":
        return "%"
    return ""


def _decimals(figure: Decimal, result: Result) -> int:
    """As many as the other forms show, fewer where the figure has fewer, more where it would show as zero."""
    if not figure:
        return 0
    first_digit = -figure.adjusted()
    wanted = max(decimals_of(result), first_digit)
    return min(decimals_in(figure), wanted)
