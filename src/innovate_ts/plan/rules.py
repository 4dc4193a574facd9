"""What holds between the parts of a plan, beyond the shape of each: the rules that make it checkable.

They run on the trees and not on the models, so that one wrong value hides no other problem.
"""

from __future__ import annotations

from collections.abc import Iterable

from innovate_ts.basics.units import plain
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
)
from innovate_ts.plan.terms import BOUND_KEYS


def check_rules(files: PlanFiles, findings: Findings) -> None:
    """Add all that breaks a rule in either file."""
    for document in files:
        if document.has_empty:
            _no_value_is_empty(document.top, findings)
    check_targets(files, findings)
    check_periods(files, findings)
    _ids_are_unique(files, findings)
    _targets_are_unique(files, findings)
    _lists_have_items(files, findings)
    _bounds_are_in_order(files, findings)
    _readings_mean_a_target(files, findings)
    check_names(files, findings)


def _no_value_is_empty(spot: Spot, findings: Findings) -> None:
    text = spot.text
    if text is not None and not text.strip():
        spot.refuse(texts.empty_text(), findings)
    for part in spot.parts:
        _no_value_is_empty(part, findings)


def _ids_are_unique(files: PlanFiles, findings: Findings) -> None:
    """Each id stands once, and each bureau's name."""
    _is_unique("id", files.goals(), findings)
    _is_unique("id", files.work(), findings)
    # An action may have the number of a task: they are asked for by different options.
    _is_unique("id", files.actions(), findings)
    bureaus = files.bureaus() + files.idle_bureaus()
    _is_unique("name", bureaus, findings)
    for target in files.targets.top.all("indicators", "targets"):
        _is_unique("name", target.get("breakdown").items, findings)
        _is_unique("on", target.get("revisions").items, findings)


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
    lists = []
    for indicator in files.indicators():
        targets = indicator.get("targets")
        lists.append(targets)
    for action in files.actions():
        tasks = action.get("tasks")
        lists.append(tasks)
    for spot in lists:
        if spot.node.value == []:
            spot.refuse(texts.empty_list(), findings)
