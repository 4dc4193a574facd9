"""The figures that a plan asks of an indicator, held against each other."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import exact_sum, plain
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import Message
from innovate_ts.messages import plan as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Target


class _AskedFigure(NamedTuple):
    """A figure that the plan asks for, and where it says so."""

    target: Target
    figure: Decimal
    """In the indicator's unit."""
    place: Place
    field: str

    @property
    def period(self) -> Period:
        return self.target.period


def all_asked(plan: Plan, indicator: Indicator) -> list[_AskedFigure]:
    """The figures asked for of the value itself, by the end and the start of their periods."""
    asked_figures = []
    for index, target in enumerate(indicator.targets):
        figure = indicator.figure_of(target)
        if figure is None or target.starts_from_base:
            continue
        asked = _AskedFigure(
            target=target,
            figure=figure,
            place=plan.place(indicator.id, index),
            field=field_of(indicator, target),
        )
        asked_figures.append(asked)
    return sorted(asked_figures, key=_by_end_and_start)


def field_of(indicator: Indicator, target: Target) -> str:
    """How a target is named among the fields of a plan."""
    return f"{indicator.id}: targets: {target.period}"


def _by_end_and_start(asked: _AskedFigure) -> tuple[date, date]:
    period = asked.period
    return period.end, period.start


def no_target_runs_backwards(
    asked_figures: list[_AskedFigure],
    asked_at_first: list[_AskedFigure],
    findings: Findings,
) -> None:
    """No target is easier to reach than the one before it for a period of the same length."""
    easier_at_first = {after.field for _, after in _easier_ones(asked_at_first)}
    for before, after in _easier_ones(asked_figures):
        # What a revision lowers is meant to be lower.
        if after.field not in easier_at_first:
            continue
        message = texts.runs_backwards(
            figure=plain(after.figure),
            before=plain(before.figure),
            earlier=str(before.period),
        )
        findings.warning(
            message,
            after.place,
            field=after.field,
        )


def _easier_ones(
    asked_figures: list[_AskedFigure],
) -> Iterator[tuple[_AskedFigure, _AskedFigure]]:
    """Targets that are easier to reach than the one before them, each behind that one."""
    # A quarter asks for less than the year before it, and runs backwards in nothing.
    by_length: defaultdict[int, list[_AskedFigure]] = defaultdict(list)
    for asked in asked_figures:
        months = asked.period.length_in_months()
        by_length[months].append(asked)
    for alike in by_length.values():
        for before, after in pairwise(alike):
            if _is_easier(after, before):
                yield before, after


def _is_easier(after: _AskedFigure, before: _AskedFigure) -> bool:
    """Whether two limits of one side go the way that asks for less."""
    earlier = before.target
    later = after.target
    if earlier.asks_for_more and later.asks_for_more:
        return after.figure < before.figure
    if earlier.asks_for_less and later.asks_for_less:
        return after.figure > before.figure
    return False


def parts_make_up_their_totals(
    asked_figures: list[_AskedFigure],
    findings: Findings,
) -> None:
    """The parts of a sum neither exceed the total asked for over their years, nor fail to add up to it."""
    floors = [asked for asked in asked_figures if asked.target.asks_for_more]
    for whole in floors:
        parts = _parts_of(whole, floors)
        if not parts:
            continue
        message = _sum_against_total(whole, parts)
        if message is not None:
            findings.warning(
                message,
                whole.place,
                field=whole.field,
            )


def _parts_of(whole: _AskedFigure, floors: list[_AskedFigure]) -> list[_AskedFigure]:
    """The targets inside a longer one, without those that lie in another part, which counts them already."""
    inside = [part for part in floors if _lies_within(part, whole)]
    parts = []
    for part in inside:
        is_counted = any(_lies_within(part, other) for other in inside)
        if not is_counted:
            parts.append(part)
    return parts


def _lies_within(part: _AskedFigure, whole: _AskedFigure) -> bool:
    if part.period == whole.period:
        return False
    return whole.period.contains(part.period)


def _sum_against_total(
    whole: _AskedFigure, parts: list[_AskedFigure]
) -> Message | None:
    """What is odd about the sum of the parts; a smaller one only where no part of the time is left open."""
    together = exact_sum(part.figure for part in parts)
    total = plain(whole.figure)
    shown = plain(together)
    if together > whole.figure:
        return texts.exceeds_total(total=total, parts=shown)
    covered = [part.period for part in parts]
    uncovered = whole.period.without(covered)
    if together < whole.figure and not uncovered:
        return texts.cannot_reach_total(total=total, parts=shown)
    return None
