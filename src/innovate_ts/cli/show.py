"""`show`: all that is known of one indicator, task or safeguard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.completion import complete_id
from innovate_ts.cli.options import (
    LANGUAGE,
    ActualsOption,
    FormatOption,
    LangOption,
    ListFormat,
    PlanOption,
    help_of,
)
from innovate_ts.messages import help as texts

if TYPE_CHECKING:
    from innovate_ts.cli.no_match import Question
    from innovate_ts.plan.models.indicators import Indicator, Statement
    from innovate_ts.plan.models.tasks import Task
    from innovate_ts.verdicts.report_parts import TaskState


@app.command(
    help=help_of(texts.show),
    epilog=help_of(texts.show_epilog),
    rich_help_panel=help_of(texts.panel_lookups),
)
def show(
    wanted: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=help_of(texts.show_id), autocompletion=complete_id
        ),
    ],
    actuals: ActualsOption = None,
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Show one; 1 where there is no such id."""
    from innovate_ts.cli.last_states import last_states
    from innovate_ts.cli.no_match import Question
    from innovate_ts.plan.answers import NothingFound
    from innovate_ts.plan.load import load_plan
    from innovate_ts.plan.lookup import find_goal

    loaded = load_plan(plan)
    asked = Question(
        plan=loaded,
        query=wanted,
        language=lang or LANGUAGE,
        form=form,
    )
    is_safeguard = wanted[:1] in {"s", "S"}
    number = wanted.upper() if is_safeguard else wanted
    task = loaded.task_of(number)
    if task is not None:
        states = last_states(
            plan=loaded,
            file=actuals,
            language=asked.language,
        )
        _show_task(
            task=task,
            asked=asked,
            state=states.by_task.get(task.id),
        )
        raise typer.Exit(states.exit_code)
    goal = find_goal(loaded, wanted)
    if goal is not None:
        _show_goal(goal, asked)
        return
    ids = list(loaded.task_by_id)
    ids += [goal.id for goal in loaded.goals]
    ids += [milestone.id for _, milestone in loaded.milestones()]
    nearest = asked.nearest(ids, least_likeness=0.4)
    asked.exit_with(NothingFound(nearest))


def _show_task(task: Task, asked: Question, state: TaskState | None) -> None:
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.output.answers.data import more_task_data, task_data
    from innovate_ts.output.answers.show_task import show_task

    if asked.form is ListFormat.JSON:
        fields = task_data(asked.plan, task, state)
        print_json(fields | more_task_data(asked.plan, task))
    else:
        text = show_task(
            plan=asked.plan,
            task=task,
            language=asked.language,
            terminal=this_terminal(),
            state=state,
        )
        print_report(text, utf8=False)


def _show_goal(goal: Indicator | Statement, asked: Question) -> None:
    from innovate_ts.cli.plan_targets import results_without_actuals
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.output.answers.data import goal_data
    from innovate_ts.output.answers.show_goal import show_goal

    results = results_without_actuals(asked.plan, goal=goal.id)
    if asked.form is ListFormat.JSON:
        reported = [result.model_dump(by_alias=True) for result in results]
        print_json(
            goal_data(
                plan=asked.plan,
                goal=goal,
                targets=reported,
            )
        )
    else:
        text = show_goal(
            plan=asked.plan,
            goal=goal,
            results=results,
            language=asked.language,
            terminal=this_terminal(),
        )
        print_report(text, utf8=False)
