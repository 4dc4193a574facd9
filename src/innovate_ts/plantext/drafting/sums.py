"""A plan's last yearly figure that is far above those before: the sum over its years."""

from collections.abc import Sequence
from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import convert
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.terms import (
    adds_up,
    asks_for_more,
    excludes_limit,
    is_growth,
)
from innovate_ts.plantext.drafting.marks import Mark
from innovate_ts.plantext.drafting.model import DraftIndicator, DraftTarget
from innovate_ts.plantext.drafting.targets import doubt_of_year
from innovate_ts.plantext.zh.kinds import (
    SAYS_LEVEL,
)

JUMP = 2
"""From how many times the yearly targets before it a plan's last figure is read as the sum over its years."""


def read_jump_as_sum(indicator: DraftIndicator, plan: Period) -> None:
    """A plan's last yearly figure of what is made, if it is far above those before, is of all its years."""
    last = _jumping_target(indicator, plan)
    if last is None:
        return
    total = _as_sum(last, plan)
    targets = indicator.targets
    # Another figure may be said of the same years: then this one is left as it stands.
    taken = [target.place for target in targets]
    if total.place in taken:
        return
    targets[targets.index(last)] = total
    unit = last.unit or indicator.unit
    indicator.reading = texts.draft_sum_reading(
        year=str(last.period),
        figure=f"{last.value}{unit}",
        years=str(plan),
    )


def _jumping_target(indicator: DraftIndicator, plan: Period) -> DraftTarget | None:
    """A plan's last yearly target of what is made, if it is far above those before."""
    if not adds_up(indicator.aggregation):
        return None
    yearly = [target for target in indicator.targets if _is_yearly_minimum(target)]
    if len(yearly) < 2:
        return None
    last = yearly[-1]
    if last.period.end.year != plan.end.year or _says_level(last):
        return None
    if not _jumps(yearly, indicator.unit):
        return None
    return last


def _as_sum(target: DraftTarget, plan: Period) -> DraftTarget:
    """A yearly target as one over the plan's years; that settles the question over how many it is."""
    doubt = doubt_of_year(target.period, plan)
    notes = [note for note in target.notes if note != doubt]
    words = texts.draft_read_as_sum(years=str(plan))
    notes.append(Mark("time", words))
    return target._replace(period=plan, notes=tuple(notes))


def _says_level(target: DraftTarget) -> bool:
    """Whether the words of a figure say where something stands, and not what is made in a year."""
    return SAYS_LEVEL.search(target.stated.words) is not None


def _is_yearly_minimum(target: DraftTarget) -> bool:
    """Whether a target asks for this much or more in a single year."""
    comparator = target.stated.aim.comparator
    if not asks_for_more(comparator) or excludes_limit(comparator):
        return False
    return target.period.is_within_a_year and not is_growth(target.measure)


def _jumps(yearly: Sequence[DraftTarget], unit: str) -> bool:
    """Whether the last figure is far above each of the others, and no less than their sum."""
    figures = [in_unit(target, unit) for target in yearly]
    last = figures.pop()
    is_far_above = last > JUMP * max(figures)
    return is_far_above and last >= sum(figures)


def in_unit(target: DraftTarget, unit: str) -> Decimal:
    """Its figure in the unit of its indicator; as it stands where it has no unit of its own."""
    written = Decimal(target.value)
    converted = convert(
        value=written,
        unit=target.unit or unit,
        to=unit,
    )
    if converted is None:
        return written
    return converted
