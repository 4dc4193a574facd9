"""`tasks`, `bureaus` and `targets`: what the plan holds, as lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.completion import complete_bureau
from innovate_ts.cli.options import (
    LANGUAGE,
    FormatOption,
    LangOption,
    ListFormat,
    PlanOption,
    YearOption,
    help_of,
)
from innovate_ts.messages import help as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.plan.terms import Role

if TYPE_CHECKING:
    from innovate_ts.cli.no_match import Question
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.plan.models.tasks import Task

_PANEL = help_of(texts.panel_lookups)


@app.command(
    help=help_of(texts.tasks),
    epilog=help_of(texts.tasks_epilog),
    rich_help_panel=_PANEL,
)
def tasks(
    bureau: Annotated[
        str | None,
        typer.Option(
            "--bureau",
            help=help_of(texts.bureau),
            metavar="B",
            autocompletion=complete_bureau,
        ),
    ] = None,
    role: Annotated[
        Role | None, typer.Option("--role", help=help_of(texts.role))
    ] = None,
    action: Annotated[
        str | None, typer.Option("--action", help=help_of(texts.action), metavar="N")
    ] = None,
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """List them; 1 where none fits."""
    from innovate_ts.cli.no_match import Question
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.plan.load import load_plan

    language = lang or LANGUAGE
    if role is not None and bureau is None:
        raise typer.BadParameter(run_texts.role_needs_bureau.to(language))
    loaded = load_plan(plan)
    chosen = _tasks_of(loaded, action)
    if bureau is not None:
        asked = Question(
            plan=loaded,
            query=bureau,
            language=language,
            form=form,
        )
        name = _bureau_name(asked)
        chosen = [
            task
            for task in chosen
            if _has_role(
                task=task,
                bureau=name,
                role=role,
            )
        ]
    if form is ListFormat.JSON:
        from innovate_ts.output.answers.data import task_data

        print_json([task_data(loaded, task) for task in chosen])
    else:
        from innovate_ts.output.answers.lists import tasks_text

        text = tasks_text(
            plan=loaded,
            tasks=chosen,
            language=language,
            terminal=this_terminal(),
        )
        print_report(text, utf8=False)
    raise typer.Exit(0 if chosen else 1)


def _tasks_of(plan: Plan, action: str | None) -> list[Task]:
    """The tasks of the action with this number, or of all actions."""
    tasks = []
    for parent, task in plan.tasks():
        if action is None or parent.id == action:
            tasks.append(task)
    return tasks


def _has_role(task: Task, bureau: str, role: Role | None) -> bool:
    """Whether a bureau has this role in a task, or any role where none is asked for."""
    if role is None:
        return bureau in task.bureaus
    return bureau in task.bureaus_as(role)


def _bureau_name(asked: Question) -> str:
    """The plan's name of a bureau; where the query is none, say what it may have been and exit with 1."""
    from innovate_ts.plan.answers import BureauFound, NothingFound, SeveralBureaus
    from innovate_ts.plan.bureau_lookup import find_bureau
    from innovate_ts.plan.lookup import find

    plan, query = asked.plan, asked.query
    # By its name before all else: `find` would try it as an id first.
    answer = find_bureau(plan, query) or find(plan, query)
    if isinstance(answer, BureauFound):
        return answer.bureau.name
    if not isinstance(answer, SeveralBureaus):
        nearest = asked.nearest(plan.bureau_by_name, least_likeness=0.3)
        answer = NothingFound(nearest)
    return asked.exit_with(answer, empty=[])


@app.command(
    help=help_of(texts.bureaus),
    epilog=help_of(texts.bureaus_epilog),
    rich_help_panel=_PANEL,
)
def bureaus(
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """List them."""
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.plan.load import load_plan

    loaded = load_plan(plan)
    if form is ListFormat.JSON:
        from innovate_ts.output.answers.data import bureau_data

        # Those without a task are for look-ups alone, and in no list.
        listed = loaded.work.bureaus
        print_json([bureau_data(loaded, bureau) for bureau in listed])
    else:
        from innovate_ts.output.answers.lists import bureaus_text

        text = bureaus_text(
            plan=loaded,
            language=lang or LANGUAGE,
            terminal=this_terminal(),
        )
        print_report(text, utf8=False)


@app.command(
    help=help_of(texts.targets),
    epilog=help_of(texts.targets_epilog),
    rich_help_panel=_PANEL,
)
def targets(
    year: YearOption = None,
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """List them; 1 where none ends in that year."""
    from innovate_ts.cli.plan_targets import no_target_selected, results_without_actuals
    from innovate_ts.cli.streams import (
        complain,
        print_json,
        print_report,
        this_terminal,
    )
    from innovate_ts.plan.load import load_plan

    language = lang or LANGUAGE
    loaded = load_plan(plan)
    results = results_without_actuals(loaded, year=year)
    if form is ListFormat.JSON:
        from innovate_ts.output.answers.data import target_data

        reported = [result.model_dump(by_alias=True) for result in results]
        print_json([target_data(result) for result in reported])
    else:
        from innovate_ts.output.answers.lists import targets_text

        text = targets_text(
            plan=loaded,
            results=results,
            language=language,
            terminal=this_terminal(),
        )
        print_report(text, utf8=False)
    if not results:
        complain([no_target_selected(loaded, year)], language)
    raise typer.Exit(0 if results else 1)
