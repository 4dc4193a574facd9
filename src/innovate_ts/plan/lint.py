"""What is odd in a plan that loads: findings for its editors, not errors."""

from datetime import date
from itertools import chain

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import PERCENT, UNTOLD, is_unit_of, plain
from innovate_ts.findings import Findings, Place, Problem
from innovate_ts.messages import Message
from innovate_ts.messages import plan as texts
from innovate_ts.messages.verdicts import plan_not_reviewed
from innovate_ts.plan.asked_figures import (
    all_asked,
    field_of,
    no_target_runs_backwards,
    parts_make_up_their_totals,
)
from innovate_ts.plan.breakdowns import check_breakdowns
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import ACCEPTED, Plan
from innovate_ts.plan.models.targets import Target
from innovate_ts.plan.terms import is_direction, rises


def lint(plan: Plan) -> tuple[Problem, ...]:
    """All findings, in the order of the files; a note does not count against the plan."""
    findings = Findings()
    if plan.meta.is_reviewed is False:
        findings.note(plan_not_reviewed(), Place(plan.targets_file))
    for indicator in plan.indicators:
        # What is revised is held against the others as it stands at last.
        in_force = indicator.in_force(date.max)
        asked_figures = all_asked(plan, in_force)
        asked_at_first = all_asked(plan, indicator)
        no_target_runs_backwards(asked_figures, asked_at_first, findings)
        _its_unit_is_one(plan, indicator, findings)
        _targets_are_plausible(plan, indicator, findings)
        check_breakdowns(plan, indicator, findings)
        _revisions_come_in_time(plan, indicator, findings)
        _more_is_striven_for(plan, indicator, findings)
        if indicator.adds_up:
            parts_make_up_their_totals(asked_figures, findings)
        # What targets are only compared with is nobody's task.
        is_answered_for = indicator.tasks or indicator.lead
        if indicator.targets and not is_answered_for:
            place = plan.place(indicator.id)
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


def _its_unit_is_one(plan: Plan, indicator: Indicator, findings: Findings) -> None:
    """The unit is no longer open, and a share is in the sign that all take for one."""
    unit = indicator.unit
    if unit == UNTOLD:
        message = texts.unit_open()
    elif unit.isalpha() and is_unit_of(unit, PERCENT):
        message = texts.unit_in_letters(text=unit)
    else:
        return
    place = plan.place(indicator.id)
    findings.warning(message, place, field=indicator.id)


def _targets_are_plausible(
    plan: Plan, indicator: Indicator, findings: Findings
) -> None:
    """No target asks for what a value cannot be."""
    for index, target in enumerate(indicator.targets):
        if indicator.is_rank and _asks_for_a_higher_number(target):
            place = plan.place(indicator.id, index)
            field = field_of(indicator, target)
            findings.warning(texts.rank_upwards(), place, field=field)
        # How much it is to change is no value.
        if target.starts_from_base:
            continue
        versions = [target, *map(target.as_revised, target.revisions)]
        figures = chain.from_iterable(map(indicator.figures_of, versions))
        for figure in figures:
            if not indicator.bounds.holds(figure):
                message = texts.implausible_target(figure=plain(figure))
                place = plan.place(indicator.id, index)
                field = field_of(indicator, target)
                findings.warning(message, place, field=field)


def _asks_for_a_higher_number(target: Target) -> bool:
    """Whether a figure or a way is asked for that leads up; a growth is no number of places."""
    comparator = target.comparator
    if is_direction(comparator):
        return rises(comparator)
    return target.asks_for_more and not target.asks_for_growth


def _more_is_striven_for(plan: Plan, indicator: Indicator, findings: Findings) -> None:
    """What is striven for goes beyond what is asked, at first, by a part or since a revision."""
    for index, target in enumerate(indicator.targets):
        parts = map(target.of_part, target.breakdown)
        revised = map(target.as_revised, target.revisions)
        for asked in (target, *parts, *revised):
            message = _odd_strive(asked)
            if message is None:
                continue
            place = plan.place(indicator.id, index)
            field = field_of(indicator, target)
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
            place = plan.place(indicator.id, index)
            message = texts.revised_too_late(text=str(revision.on))
            field = f"{indicator.id}: targets: {target.period}"
            findings.warning(message, place, field=field)


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
            place = Place(plan.tasks_file, row=line)
            message = texts.bureau_without_task()
            findings.warning(message, place, field=name)


def _milestones_are_due_in_the_plan(plan: Plan, findings: Findings) -> None:
    """A deadline outside the plan's years is probably a slip."""
    for _, deliverable in plan.milestones():
        if plan.meta.period.contains(deliverable.due):
            continue
        place = Place(plan.tasks_file, row=plan.line(deliverable.id))
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
        place = plan.place(ACCEPTED, index)
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
