"""The aim that a name, a figure and the words around the figure state together."""

import re
from decimal import Decimal

from innovate_ts.plan.terms import asks_for_more, excludes_limit, is_approximate
from innovate_ts.plantext.zh.aim import POINTS, Aim, AimChoice, AimMeasure
from innovate_ts.plantext.zh.comparators import (
    FALLING,
    FigureWords,
    at_its_top,
    comparator_of,
    turned,
)
from innovate_ts.plantext.zh.figures import WrittenFigure
from innovate_ts.plantext.zh.names import less_is_better, plain_name

_SHARES = {"%", "‰"}
_IN_PER_CENT = {"倍": 100, "成": 10}
"""Units of growth and shares that are per cent: 增长1倍 is 100%, 三成 30%."""
_WORKING_DAYS = "工作日"
"""A unit of what is to take no longer."""
_A_YEAR = "/年"
_COUNTED_A_YEAR = re.compile("[千万]?(?:人次|人|名|家|户|场|次|项|件|个)/年")


def aim_of_figure(name: str, figure: WrittenFigure, words: FigureWords) -> Aim | None:
    """The aim, without its times; None where the figure is no aim's after all.

    Args:
        name: the words of what is measured, with what stands around them.
        figure: the figure, with its unit.
        words: the words around it.
    """
    comparator = comparator_of(words, figure.value)
    value, unit = _in_per_cent(figure, words)
    # Points without a way are above or below something else.
    if not _can_go(words.way, unit):
        return None
    if words.way in FALLING:
        value = -value
        comparator = turned(comparator)
    measure = _measure(words.way, unit)
    if measure == "value":
        comparator = at_its_top(
            comparator=comparator,
            figure=value,
            unit=unit,
        )
    if measure == "each_year":
        unit = unit.removesuffix(_A_YEAR)
    choices: tuple[AimChoice, ...] = ()
    is_floor = asks_for_more(comparator) and not excludes_limit(comparator)
    is_less_better = unit.endswith(_WORKING_DAYS) or less_is_better(name)
    if measure == "value" and is_floor and is_less_better:
        comparator = turned(comparator)
        choices = ("less_is_better",)
    aim = Aim(
        indicator=plain_name(name),
        comparator=comparator,
        value=value,
        unit=unit,
        measure=measure,
        choices=choices,
    )
    return aim if figure.high is None else _of_range(aim, figure.high)


def _of_range(aim: Aim, high: Decimal) -> Aim:
    """An aim whose figure is the lower end of a range: to stay in it where it says 稳定在, else that end."""
    if is_approximate(aim.comparator) and aim.measure == "value":
        return aim._replace(comparator="between", high=high)
    return aim._replace(choices=("range_lower",))


def _measure(way: str, unit: str) -> AimMeasure:
    """What a figure is of, by the verb of going up or down before it."""
    # 3000人次/年 are that many in each year; 30万吨/年 are what something can do.
    if _COUNTED_A_YEAR.fullmatch(unit):
        return "each_year"
    if not way:
        return "value"
    return "total_growth" if unit in _SHARES else "change"


def _in_per_cent(figure: WrittenFigure, words: FigureWords) -> tuple[Decimal, str]:
    """Value and unit: 倍 of growth, and 成 of anything, as per cent."""
    factor = _IN_PER_CENT.get(figure.unit)
    if factor is None:
        return figure.value, figure.unit
    # A level of 2倍 is a multiple of something else; only growth by it is of itself.
    is_multiple = figure.unit == "倍" and not words.way
    if is_multiple:
        return figure.value, figure.unit
    return figure.value * factor, "%"


def _can_go(way: str, unit: str) -> bool:
    """Whether a figure tells a level, or how much something grows: 净增200家 counts what is new."""
    if not way:
        return not unit.endswith(POINTS)
    return len(way) > 1 or unit in _SHARES or unit.endswith(POINTS)
