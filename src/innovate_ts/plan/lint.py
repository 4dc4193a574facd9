"""What is odd in a plan that loads: findings for its editors, not errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import chain, pairwise
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import exact_sum, plain
from innovate_ts.findings import Findings, Place, Problem
from innovate_ts.messages import Message
from innovate_ts.messages import plan as texts
from innovate_ts.messages.verdicts import plan_not_reviewed
from innovate_ts.plan.breakdowns import check_breakdowns
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import ACCEPTED, Plan
from innovate_ts.plan.models.targets import Target
from innovate_ts.plan.terms import is_direction, rises


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


def lint(plan: Plan) -> tuple[Problem, ...]:
    """All findings, in the order of the files; a note does not count against the plan."""
    findings = Findings()
    if plan.meta.is_reviewed is False:
        findings.note(plan_not_reviewed(), Place(plan.targets_file))
    for indicator in plan.indicators:
        # What is revised is held against the others as it stands at last.
        in_force = indicator.in_force(date.max)
        asked_figures = _all_asked(plan, in_force)
        asked_at_first = _all_asked(plan, indicator)
        _no_target_runs_backwards(asked_figures, asked_at_first, findings)
        _targets_are_plausible(plan, indicator, findings)
        check_breakdowns(plan, indicator, findings)
        _revisions_come_in_time(plan, indicator, findings)
        _more_is_striven_for(plan, indicator, findings)
        if indicator.adds_up:
            _parts_make_up_their_totals(asked_figures, findings)
        # What targets are only compared with is nobody's task.
        is_answered_for = indicator.tasks or indicator.lead
        if indicator.targets and not is_answered_for:
            line = plan.line(indicator.id)
            place = Place(plan.targets_file, None, line)
            message = texts.indicator_without_task()
            findings.note(
                message,
                place,
                field=indicator.id,
            )
    _every_bureau_has_a_task(plan, findings)
    _what_is_accepted_is_there(plan, findings)
    _milestones_are_due_in_the_plan(plan, findings)
    return findings.in_order()


def _all_asked(plan: Plan, indicator: Indicator) -> list[_AskedFigure]:
    """The figures asked for of the value itself, by the end and the start of their periods."""
    asked_figures = []
    for index, target in enumerate(indicator.targets):
        figure = indicator.figure_of(target)
        if figure is None or target.starts_from_base:
            continue
        asked = _AskedFigure(
            target=target,
            figure=figure,
            place=_place_of(plan, indicator, index),
            field=_field_of(indicator, target),
        )
        asked_figures.append(asked)
    return sorted(asked_figures, key=_by_end_and_start)


def _targets_are_plausible(
    plan: Plan, indicator: Indicator, findings: Findings
) -> None:
    """No target asks for what a value cannot be."""
    for index, target in enumerate(indicator.targets):
        if indicator.is_rank and _asks_for_a_higher_number(target):
            place = _place_of(plan, indicator, index)
            field = _field_of(indicator, target)
            findings.warning(texts.rank_upwards(), place, field=field)
        # How much it is to change is no value.
        if target.starts_from_base:
            continue
        versions = [target, *map(target.as_revised, target.revisions)]
        figures = chain.from_iterable(map(indicator.figures_of, versions))
        for figure in figures:
            if not indicator.bounds.holds(figure):
                message = texts.implausible_target(figure=plain(figure))
                place = _place_of(plan, indicator, index)
                field = _field_of(indicator, target)
                findings.warning(message, place, field=field)


def _asks_for_a_higher_number(target: Target) -> bool:
    """Whether a figure or a way is asked for that leads up; a growth is no number of places."""
    comparator = target.comparator
    if is_direction(comparator):
        return rises(comparator)
    return target.asks_for_more and not target.asks_for_growth


def _place_of(plan: Plan, indicator: Indicator, index: int) -> Place:
    """Where a target stands."""
    line = plan.line(indicator.id, index)
    return Place(plan.targets_file, None, line)


def _field_of(indicator: Indicator, target: Target) -> str:
    return f"{indicator.id}: targets: {target.period}"


def _by_end_and_start(asked: _AskedFigure) -> tuple[date, date]:
    period = asked.period
    return period.end, period.start


def _no_target_runs_backwards(
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


def _more_is_striven_for(plan: Plan, indicator: Indicator, findings: Findings) -> None:
    """What is striven for goes beyond what is asked, at first, by a part or since a revision."""
    for index, target in enumerate(indicator.targets):
        parts = map(target.of_part, target.breakdown)
        revised = map(target.as_revised, target.revisions)
        for asked in (target, *parts, *revised):
            message = _odd_strive(asked)
            if message is None:
                continue
            place = _place_of(plan, indicator, index)
            field = _field_of(indicator, target)
            findings.warning(message, place, field=field)


def _odd_strive(target: Target) -> Message | None:
    """What is odd about what is striven for; of an approximate figure either side may be."""
    strive = target.strive
    if strive is None:
        return None
    shown = plain(strive)
    if target.between is not None:
        lowest, highest = target.between
        if lowest <= strive <= highest:
            return None
        return texts.strive_outside_range(
            strive=shown,
            lowest=plain(lowest),
            highest=plain(highest),
        )
    figure = target.figure
    if figure is None:
        return None
    falls_behind = target.asks_for_more and strive <= figure
    goes_beyond = target.asks_for_less and strive >= figure
    if falls_behind or goes_beyond:
        return texts.strive_is_no_more(strive=shown, figure=plain(figure))
    return None


def _revisions_come_in_time(
    plan: Plan, indicator: Indicator, findings: Findings
) -> None:
    """A revision after the target's period has ended changes nothing."""
    for index, target in enumerate(indicator.targets):
        for revision in target.revisions:
            if revision.on <= target.period.end:
                continue
            line = plan.line(indicator.id, index)
            place = Place(plan.targets_file, None, line)
            message = texts.revised_too_late(text=str(revision.on))
            field = f"{indicator.id}: targets: {target.period}"
            findings.warning(message, place, field=field)


def _parts_make_up_their_totals(
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


def _every_bureau_has_a_task(plan: Plan, findings: Findings) -> None:
    busy: set[str] = set()
    for task in plan.task_by_id.values():
        busy.update(task.bureaus)
    for indicator in plan.indicators:
        busy.update(indicator.bureaus)
    for bureau in plan.work.bureaus:
        name = bureau.name
        if name not in busy:
            line = plan.line(name)
            place = Place(plan.tasks_file, None, line)
            message = texts.bureau_without_task()
            findings.warning(message, place, field=name)


def _milestones_are_due_in_the_plan(plan: Plan, findings: Findings) -> None:
    """A deadline outside the plan's years is probably a slip."""
    for _, deliverable in plan.milestones():
        if plan.meta.period.contains(deliverable.due):
            continue
        place = Place(plan.tasks_file, None, plan.line(deliverable.id))
        message = texts.milestone_outside_plan(
            text=str(deliverable.due), years=str(plan.meta.period)
        )
        findings.warning(message, place, field=deliverable.id)


def _what_is_accepted_is_there(plan: Plan, findings: Findings) -> None:
    """A miss that is accepted is one of a target of the plan; a slip would accept nothing."""
    periods: dict[str, list[Period]] = {}
    for indicator in plan.indicators:
        periods[indicator.id] = [target.period for target in indicator.targets]
    for statement in plan.statements:
        periods[statement.id] = [statement.period]
    for _, deliverable in plan.milestones():
        periods[deliverable.id] = [deliverable.due]
    for index, accepted in enumerate(plan.targets.accepted):
        goal = accepted.indicator
        line = plan.line(ACCEPTED, index)
        place = Place(plan.targets_file, None, line)
        if goal not in periods:
            message = texts.accepted_unknown(text=goal)
            findings.warning(message, place, field=ACCEPTED)
        elif accepted.period not in periods[goal]:
            given = ", ".join(map(str, periods[goal]))
            message = texts.accepted_without_target(
                text=str(accepted.period),
                goal=goal,
                periods=given,
            )
            findings.warning(message, place, field=ACCEPTED)
