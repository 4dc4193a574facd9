"""Which rows count by what a cell says: a text that is compared, or a figure in a unit."""

from decimal import Decimal
from typing import NamedTuple, assert_never

from innovate_ts.actuals.cells import is_missing, parse_quantity
from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import EXACT, convert, plain
from innovate_ts.messages import Message
from innovate_ts.plan.terms import LimitKey, is_within
from innovate_ts.registers.reasons import Meaning, Reader, Reason
from innovate_ts.registers.recipe import Condition, Tally, TextOperator


class Comparison(NamedTuple):
    """The figure of a comparison, in the unit of its column.

    A column has few texts on each side of it: plain figures give way to one of their side.
    """

    figure: Decimal

    @property
    def below(self) -> str:
        """Stands for all plain figures below it."""
        return plain(EXACT.subtract(self.figure, Decimal(1)))

    @property
    def at(self) -> str:
        """Stands for itself, with any noughts at its end."""
        return plain(self.figure)

    @property
    def above(self) -> str:
        """Stands for all plain figures above it."""
        return plain(EXACT.add(self.figure, Decimal(1)))

    def shown(self, text: str) -> str:
        """What the account says for a text of the column."""
        sides = {self.below: f"< {self.at}", self.above: f"> {self.at}"}
        return sides.get(text, text)


def comparisons_of(tally: Tally) -> dict[str, Comparison]:
    """The figures that columns are compared with, by the roles of their conditions."""
    comparisons = {}
    for number, condition in enumerate(tally.where):
        if condition.unit is not None:
            figure = figure_in(condition.value[0], condition.unit)
            assert isinstance(figure, Decimal)  # noqa: S101 - `load_recipe` has seen to it
            comparisons[f"where{number}"] = Comparison(figure)
    return comparisons


def figure_in(text: str, unit: str) -> Decimal | Reason:
    """The figure of a cell in a unit, or why it has none; what is about a figure is none to compare."""
    if is_missing(text):
        return "no_value"
    quantity = parse_quantity(text, unit)
    if isinstance(quantity, Message) or quantity.approximate:
        return "no_figure"
    converted = convert(
        value=quantity.value,
        unit=quantity.unit or unit,
        to=unit,
    )
    return "foreign_unit" if converted is None else converted


def by_condition(condition: Condition) -> Reader:
    """How the texts of a condition's column are read."""
    operator = condition.operator
    match operator:
        case "is" | "is_not" | "contains" | "contains_not" | "filled" | "empty":
            return _by_text(operator, condition)
        case _:
            return _by_figure(operator, condition)


def _by_figure(operator: LimitKey, condition: Condition) -> Reader:
    unit = condition.unit or ""
    limit = figure_in(condition.value[0], unit)
    assert isinstance(limit, Decimal)  # noqa: S101 - `load_recipe` has seen to it

    def read(text: str) -> Meaning:
        figure = figure_in(text, unit)
        if not isinstance(figure, Decimal):
            return Meaning(figure)
        is_kept = is_within(operator, figure, limit)
        return Meaning(None if is_kept else "conditions")

    return read


def _by_text(operator: TextOperator, condition: Condition) -> Reader:
    values = [normalise(value) for value in condition.value]

    def holds(text: str) -> bool:
        form = normalise(text)
        match operator:
            case "is":
                return form in values
            case "is_not":
                return form not in values
            case "contains":
                return any(value in form for value in values)
            case "contains_not":
                return not any(value in form for value in values)
            case "filled":
                return not is_missing(text)
            case "empty":
                return is_missing(text)
            case _:
                assert_never(operator)

    return lambda text: Meaning(None if holds(text) else "conditions")
