"""What holds between the parts of a plan, beyond the shape of each: the rules that make it checkable.

They run on the trees and not on the models, so that one wrong value hides no other problem.
"""

from collections.abc import Iterable, Mapping

from innovate_ts.basics.units import family, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import plan as texts
from innovate_ts.plan.documents import PlanFiles
from innovate_ts.plan.naming import check_names
from innovate_ts.plan.nodes import Spot
from innovate_ts.plan.target_rules import (
    asking_keys,
    check_periods,
    check_targets,
    figure_of,
    other_series,
    versions,
)
from innovate_ts.plan.terms import BOUND_KEYS, Measure, is_growth, measure_named

_ASSIGNED = ("lead", "responsible", "supporting")
"""The keys by which a plan assigns an indicator."""


def check_rules(files: PlanFiles, findings: Findings) -> None:
    """Add all that breaks a rule in either file."""
    for document in files:
        if document.has_empty:
            no_value_is_empty(document.top, findings)
    check_targets(files, findings)
    check_periods(files, findings)
    _ids_are_unique(files, findings)
    _targets_are_unique(files, findings)
    _lists_have_items(files, findings)
    _bounds_are_in_order(files, findings)
    _readings_mean_a_target(files, findings)
    _other_series_are_there(files, findings)
    _assignments_have_a_source(files, findings)
    check_names(files, findings)


def _assignments_have_a_source(files: PlanFiles, findings: Findings) -> None:
    """Who answers for an indicator is said with the place of the plan that says it."""
    for indicator in files.indicators():
        assigned = [key for key in _ASSIGNED if key in indicator]
        if assigned and "source" not in indicator:
            spot = indicator.get(assigned[0])
            spot.refuse(texts.assigned_without_source(), findings)


def no_value_is_empty(spot: Spot, findings: Findings) -> None:
    """Add each value of a tree that is empty, whatever it was to be."""
    text = spot.text
    if text is not None and not text.strip():
        spot.refuse(texts.empty_text(), findings)
    for part in spot.parts:
        no_value_is_empty(part, findings)


def _ids_are_unique(files: PlanFiles, findings: Findings) -> None:
    """Each id stands once, and each bureau's name."""
    _is_unique(
        key="id",
        items=files.goals(),
        findings=findings,
    )
    _is_unique(
        key="id",
        items=files.work(),
        findings=findings,
    )
    # An action may have the number of a task: they are asked for by different options.
    _is_unique(
        key="id",
        items=files.actions(),
        findings=findings,
    )
    bureaus = files.bureaus() + files.idle_bureaus()
    _is_unique(
        key="name",
        items=bureaus,
        findings=findings,
    )
    for target in files.targets.top.all("indicators", "targets"):
        _is_unique(
            key="name",
            items=target.get("breakdown").items,
            findings=findings,
        )
        _is_unique(
            key="on",
            items=target.get("revisions").items,
            findings=findings,
        )


def _is_unique(key: str, items: Iterable[Spot], findings: Findings) -> None:
    """No two items have the same text under a key."""
    first_lines: dict[str, int] = {}
    for owner in items:
        spot = owner.get(key)
        text = spot.text
        if text is None:
            continue
        if text in first_lines:
            line = first_lines[text]
            message = texts.duplicate_id(text=text, line=line)
            spot.refuse(message, findings)
        else:
            first_lines[text] = owner.line


def _targets_are_unique(files: PlanFiles, findings: Findings) -> None:
    """An indicator has one target of a kind for a period."""
    for indicator in files.indicators():
        first_lines: dict[tuple[object, ...], int] = {}
        for target in indicator.get("targets").items:
            period = target.get("period").period
            if period is None:
                continue
            measure = target.get("measure").text or "value"
            asking = asking_keys(target)
            # A second comparator is an error of its own; the first one tells the kind.
            kind = (
                period,
                measure,
                *asking[:1],
                *(other_series(target) is not None for _ in asking[:1]),
            )
            if kind in first_lines:
                line = first_lines[kind]
                message = texts.duplicate_target(
                    text=str(period),
                    line=line,
                )
                target.refuse(message, findings)
            else:
                first_lines[kind] = target.line


def _readings_mean_a_target(files: PlanFiles, findings: Findings) -> None:
    """A reading that is judged too is one of a target of its indicator."""
    for indicator in files.indicators():
        targets = indicator.get("targets").items
        periods = set()
        for target in targets:
            due = target.get("period")
            periods.add(due.period)
        for refusal in indicator.get("interpretation", "refused").items:
            judged = refusal.get("instead", "target")
            period = judged.period
            if period is not None and period not in periods:
                message = texts.no_such_target(text=str(period))
                judged.refuse(message, findings)


def _bounds_are_in_order(files: PlanFiles, findings: Findings) -> None:
    """What a value can be at least is not more than what it can be at most."""
    for indicator in files.indicators():
        bounds = indicator.get("plausible")
        lowest, highest = (figure_of(bounds.get(key)) for key in BOUND_KEYS)
        if lowest is None or highest is None or lowest <= highest:
            continue
        message = texts.bounds_upside_down(
            lowest=plain(lowest),
            highest=plain(highest),
        )
        bounds.refuse(message, findings)


def _lists_have_items(files: PlanFiles, findings: Findings) -> None:
    """The lists that cannot be empty are not."""
    for action in files.actions():
        tasks = action.get("tasks")
        if tasks.node.value == []:
            tasks.refuse(texts.empty_list(), findings)


def _other_series_are_there(files: PlanFiles, findings: Findings) -> None:
    """A target is compared with another indicator in a unit of one family; what has no targets is so used."""
    units = {}
    for indicator in files.indicators():
        name = indicator.get("id").text
        units[name] = indicator.get("unit").text
    named: set[str | None] = set()
    for indicator in files.indicators():
        for target in indicator.get("targets").items:
            measure = measure_named(target.get("measure").text)
            for version in versions(target):
                series = other_series(version)
                if series is not None:
                    named.add(series.get("indicator").text)
                    _series_fits(series, measure, indicator, units, findings)
    for indicator in files.indicators():
        targets = indicator.get("targets")
        is_empty = "targets" not in indicator or targets.node.value == []
        if is_empty and indicator.get("id").text not in named:
            targets.refuse(texts.nothing_asked(), findings)


def _series_fits(
    series: Spot,
    measure: Measure,
    indicator: Spot,
    units: Mapping[str | None, str | None],
    findings: Findings,
) -> None:
    spot = series.get("indicator")
    name = spot.text
    # That it is named at all is the models' to say.
    if name is None:
        return
    if name not in units or name == indicator.get("id").text:
        spot.refuse(texts.no_such_series(text=name), findings)
        return
    unit = units[name]
    wanted = indicator.get("unit").text
    # Growth is held against growth, whatever the two are counted in.
    if is_growth(measure) or unit is None or wanted is None:
        return
    if family(unit) != family(wanted):
        message = texts.unit_of_another_family(text=unit, unit=wanted)
        spot.refuse(message, findings)
