"""A recipe's file to a `Recipe` that fits a plan, or all of its problems at once."""

from decimal import Decimal
from pathlib import Path
from typing import get_args

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period, add_months
from innovate_ts.basics.units import family, is_unit_of
from innovate_ts.findings import Findings, InputError
from innovate_ts.messages import plan as plan_texts
from innovate_ts.messages import registers as texts
from innovate_ts.plan.documents import read_document
from innovate_ts.plan.lookup import find_goal
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.nodes import Spot
from innovate_ts.plan.rules import no_value_is_empty
from innovate_ts.plan.shape import to_model
from innovate_ts.plan.suggestions import did_you_mean
from innovate_ts.plan.terms import LimitKey, adds_up, is_rate
from innovate_ts.registers.conditions import figure_in
from innovate_ts.registers.meanings import fits
from innovate_ts.registers.recipe import MOST_DIGITS, Recipe

_UNCOUNTABLE = frozenset({family("元"), family("%")})
"""What is no number of things."""
_VALUELESS = frozenset({"filled", "empty"})
_COMPARISONS = frozenset(get_args(LimitKey))


def load_recipe(path: Path, plan: Plan) -> Recipe:
    """Load a recipe.

    Args:
        path: the YAML file.
        plan: the plan whose indicators it counts.

    Raises:
        InputError: with all problems, each with its line and column.
    """
    findings = Findings()
    document = read_document(
        path=path,
        shown=str(path),
        findings=findings,
    )
    recipe = to_model(
        model=Recipe,
        document=document,
        findings=findings,
    )
    if document.has_empty:
        no_value_is_empty(document.top, findings)
    if document.root is not None:
        _check(document.top, plan, findings)
    if recipe is None or findings.first_error():
        raise InputError(findings.in_order())
    return recipe


def indicator_of(name: str, plan: Plan) -> Indicator | None:
    """The indicator that a recipe names."""
    goal = find_goal(plan, name)
    return goal if isinstance(goal, Indicator) else None


def _check(top: Spot, plan: Plan, findings: Findings) -> None:
    """The rules of a recipe, on the tree, so that one wrong value hides no other problem."""
    tallies = top.get("tallies")
    if "tallies" in top and not tallies.items:
        tallies.refuse(plan_texts.empty_list(), findings)
    lines: dict[str, int] = {}
    for tally in tallies.items:
        _check_tally(tally, findings)
        name = tally.get("indicator")
        if not name.text:
            continue
        indicator = indicator_of(name.text, plan)
        if indicator is None:
            known = [measured.id for measured in plan.indicators]
            message = texts.no_such_tallied(text=name.text)
            hint = did_you_mean(name.text, known)
            name.refuse(message, findings, hint)
            continue
        if indicator.id in lines:
            line = lines[indicator.id]
            message = plan_texts.duplicate_id(line=line, text=name.text)
            name.refuse(message, findings)
        lines[indicator.id] = name.line
        _check_indicator(tally, indicator, findings)


def _check_tally(tally: Spot, findings: Findings) -> None:
    """What the keys of a tally need of each other."""
    how = tally.get("count").text
    if how == "sum":
        _needs(
            what="count: sum",
            keys=("value",),
            tally=tally,
            findings=findings,
        )
        _needs(
            what="count: sum",
            keys=("unit", "unit_column"),
            tally=tally,
            findings=findings,
        )
    if how == "keys":
        _needs(
            what="count: keys",
            keys=("key",),
            tally=tally,
            findings=findings,
        )
    if "repeated" in tally:
        _needs(
            what="repeated",
            keys=("key",),
            tally=tally,
            findings=findings,
        )
    _needs_one(
        keys=("date", "entry"),
        tally=tally,
        findings=findings,
    )
    _check_stock(tally, findings)
    _check_figures(tally, findings)
    for condition in tally.get("where").items:
        _check_condition(condition, tally, findings)


def _check_condition(condition: Spot, tally: Spot, findings: Findings) -> None:
    """What an operator needs of the other keys."""
    operator = condition.get("operator").text
    wants_value = operator not in _VALUELESS
    if wants_value is not ("value" in condition):
        message = texts.needless_value()
        if wants_value:
            message = plan_texts.missing_key(key="value")
        condition.refuse(message, findings)
    elif operator in _COMPARISONS:
        _check_comparison(condition, tally, findings)
    elif "unit" in condition:
        condition.get("unit").refuse(texts.needless_unit(), findings)


def _check_comparison(condition: Spot, tally: Spot, findings: Findings) -> None:
    """One figure in the unit of the column, which is the same in all of its rows."""
    value = condition.get("value")
    unit = condition.get("unit")
    if not unit.text:
        condition.refuse(plan_texts.missing_key(key="unit"), findings)
        return
    column = condition.get("column").text or ""
    valued = tally.get("value").text or ""
    is_of_values = normalise(column) == normalise(valued)
    if is_of_values and "unit_column" in tally:
        message = texts.compared_by_row(text=column)
        condition.get("column").refuse(message, findings)
    first, *others = value.items or [value]
    written = first.text or ""
    figure = figure_in(written, unit.text)
    is_figure = isinstance(figure, Decimal) and fits(figure, MOST_DIGITS)
    if others or not is_figure:
        message = texts.no_limit(text=written, unit=unit.text)
        value.refuse(message, findings)


def _check_stock(tally: Spot, findings: Findings) -> None:
    """What is in force from a day has an end, and nothing else has."""
    if "entry" in tally:
        _needs_one(
            keys=("until", "years"),
            tally=tally,
            findings=findings,
        )
    for key in ("until", "years", "revoked"):
        if key in tally:
            _needs(
                what=key,
                keys=("entry",),
                tally=tally,
                findings=findings,
            )


def _check_figures(tally: Spot, findings: Findings) -> None:
    """Decimals that engines have, and periods of whole months."""
    digits = tally.get("digits").text
    if digits and digits.isdecimal() and int(digits) > MOST_DIGITS:
        message = texts.too_many_digits(most=MOST_DIGITS, text=digits)
        tally.get("digits").refuse(message, findings)
    periods = tally.get("periods")
    if periods.period is not None and not _is_of_months(periods.period):
        message = texts.not_whole_months(text=periods.text or "")
        periods.refuse(message, findings)


def _check_indicator(tally: Spot, indicator: Indicator, findings: Findings) -> None:
    """What a tally must be for its indicator."""
    name = tally.get("indicator")
    # A flow is of a day, a stock is there from one day to another.
    wanted = "date" if adds_up(indicator.aggregation) else "entry"
    if is_rate(indicator.aggregation):
        name.refuse(texts.rate_not_tallied(text=indicator.id), findings)
    elif wanted not in tally:
        message = texts.wants_other_dates(key=wanted, kind=indicator.aggregation)
        name.refuse(message, findings)
    unit = tally.get("unit")
    if unit.text and not is_unit_of(unit.text, indicator.unit):
        message = plan_texts.unit_of_another_family(text=unit.text, unit=indicator.unit)
        unit.refuse(message, findings)
    is_counted = tally.get("count").text in {"rows", "keys"}
    if is_counted and family(indicator.unit) in _UNCOUNTABLE:
        message = texts.not_countable(unit=indicator.unit)
        tally.get("count").refuse(message, findings)


def _needs(what: str, keys: tuple[str, ...], tally: Spot, findings: Findings) -> None:
    """One of these keys at least."""
    if not any(key in tally for key in keys):
        message = texts.needs_key(what=what, keys=", ".join(keys))
        tally.refuse(message, findings)


def _needs_one(keys: tuple[str, str], tally: Spot, findings: Findings) -> None:
    """One of two keys, and not both."""
    given = [key for key in keys if key in tally]
    if len(given) != 1:
        tally.refuse(texts.needs_one_of(keys=", ".join(keys)), findings)


def _is_of_months(period: Period) -> bool:
    """Whether it begins with a month and ends with one."""
    next_month = add_months(period.end.replace(day=1), 1)
    ends_a_month = (next_month - period.end).days == 1
    return period.start.day == 1 and ends_a_month
