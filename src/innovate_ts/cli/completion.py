"""What the shell offers while a command is typed: ids and bureaus of the plan that is in use."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from innovate_ts.cli.language import chosen_language
from innovate_ts.findings import PlanError

if TYPE_CHECKING:
    from innovate_ts.messages import Bilingual
    from innovate_ts.plan.models.plan import Plan

Offer = list[tuple[str, str]]
"""What can be typed, each with a word of help."""


def complete_id(context: typer.Context, incomplete: str) -> Offer:
    """Ids of tasks, safeguards, indicators and statements."""
    plan = _plan(context)
    return _offer(_ids(plan), incomplete) if plan else []


def complete_goal(context: typer.Context, incomplete: str) -> Offer:
    """Ids of indicators and statements."""
    plan = _plan(context)
    return _offer(_goals(plan), incomplete) if plan else []


def complete_bureau(context: typer.Context, incomplete: str) -> Offer:
    """Names of bureaus; a short form that has been begun is completed as itself."""
    plan = _plan(context)
    return _offer(_bureaus(plan), incomplete) if plan else []


def complete_query(context: typer.Context, incomplete: str) -> Offer:
    """All that `who` knows by name."""
    plan = _plan(context)
    return _offer([*_ids(plan), *_bureaus(plan)], incomplete) if plan else []


def _plan(context: typer.Context) -> Plan | None:
    """The plan that the command line or the environment names; none where it cannot be loaded."""
    from innovate_ts.plan.load import load_plan

    folder = context.params.get("plan") or os.environ.get("INNOVATE_TS_PLAN")
    try:
        return load_plan(folder or None)
    except PlanError:
        return None


def _in_language(text: Bilingual) -> str:
    return text.to(chosen_language((), os.environ))


def _ids(plan: Plan) -> Offer:
    tasks = plan.task_by_id.values()
    offer = [(task.id, _in_language(task.title)) for task in tasks]
    return offer + _goals(plan)


def _goals(plan: Plan) -> Offer:
    return [(goal.id, _in_language(goal.name)) for goal in plan.goals]


def _bureaus(plan: Plan) -> Offer:
    """The names, then the short forms."""
    bureaus = plan.bureau_by_name.values()
    offer = [(bureau.name, bureau.en) for bureau in bureaus]
    for bureau in bureaus:
        shorts = (*bureau.aliases, *bureau.members)
        offer += [(short, bureau.name) for short in shorts]
    return offer


def _offer(known: Iterable[tuple[str, str]], incomplete: str) -> Offer:
    return [(word, text) for word, text in known if word.startswith(incomplete)]
