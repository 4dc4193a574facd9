"""What the shell offers while a command is typed: ids and bureaus of the plan that is in use."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from innovate_ts.cli.language import chosen_language
from innovate_ts.findings import PlanError

if TYPE_CHECKING:
    from innovate_ts.messages import Bilingual
    from innovate_ts.plan.models.plan import Plan

Offer = list[tuple[str, str]]
"""What can be typed, each with a word of help."""
Completion = Callable[[typer.Context, str], Offer]


def _completion(known: Callable[[Plan], Offer]) -> Completion:
    """What the shell calls for words of a kind; of the plan that command line or environment names."""

    def complete(context: typer.Context, incomplete: str) -> Offer:
        from innovate_ts.plan.load import load_plan

        folder = context.params.get("plan") or os.environ.get("INNOVATE_TS_PLAN")
        try:
            plan = load_plan(folder or None)
        except PlanError:
            # A shell has no place for problems: the command itself will tell them.
            return []
        return [
            (word, text) for word, text in known(plan) if word.startswith(incomplete)
        ]

    return complete


def _in_language(text: Bilingual) -> str:
    # The command line is not finished, and its `--lang` not to be trusted yet.
    return text.to(chosen_language((), os.environ))


def _ids(plan: Plan) -> Offer:
    offer = []
    for task in plan.task_by_id.values():
        title = _in_language(task.title)
        offer.append((task.id, title))
    return offer + _goals(plan)


def _goals(plan: Plan) -> Offer:
    offer = []
    for goal in plan.goals:
        name = _in_language(goal.name)
        offer.append((goal.id, name))
    return offer


def _bureaus(plan: Plan) -> Offer:
    """The names, then the short forms."""
    # Beside a short form stands the name that it is short for, and no English one.
    bureaus = plan.bureau_by_name.values()
    offer = [(bureau.name, bureau.en) for bureau in bureaus]
    for bureau in bureaus:
        shorts = (*bureau.aliases, *bureau.members)
        offer += [(short, bureau.name) for short in shorts]
    return offer


complete_id = _completion(_ids)
"""Ids of tasks, safeguards, indicators and statements."""
complete_goal = _completion(_goals)
"""Ids of indicators and statements."""
complete_bureau = _completion(_bureaus)
"""Names of bureaus; a short form that has been begun is completed as itself."""
complete_query = _completion(lambda plan: _ids(plan) + _bureaus(plan))
"""All that `who` knows by name."""
