"""`tasks`, `bureaus`, `targets`, `show` and `template`: what the plan holds."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from innovate_ts.cli.app import (
    HELP,
    LANGUAGE,
    FormatOption,
    LangOption,
    ListFormat,
    PlanOption,
    app,
)
from innovate_ts.cli.completion import complete_bureau, complete_id
from innovate_ts.messages import run as texts
from innovate_ts.messages import verdicts as verdicts_texts

if TYPE_CHECKING:
    from innovate_ts.findings import Problem
    from innovate_ts.messages import Language
    from innovate_ts.plan.lookup import Answer
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.plan.models.tasks import Task
    from innovate_ts.verdicts.results import Result


class Role(StrEnum):
    """What a bureau can be to a task."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"


PANEL = HELP["panel_lookups"]
NOTHING: list[object] = []


@app.command(help=HELP["tasks"], epilog=HELP["tasks_epilog"], rich_help_panel=PANEL)
def tasks(
    bureau: Annotated[
        str | None,
        typer.Option(
            "--bureau", help=HELP["bureau"], metavar="B", autocompletion=complete_bureau
        ),
    ] = None,
    role: Annotated[Role | None, typer.Option("--role", help=HELP["role"])] = None,
    action: Annotated[
        str | None, typer.Option("--action", help=HELP["action"], metavar="N")
    ] = None,
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """List them; 1 where none fits."""
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.plan.load import load_plan

    if role is not None and bureau is None:
        raise typer.BadParameter("--role needs --bureau")
    language = lang or LANGUAGE
    loaded = load_plan(plan)
    chosen = [task for each, task in loaded.tasks() if action in {None, each.id}]
    if bureau is not None:
        name = _bureau_name(loaded, bureau, language, form)
        chosen = [task for task in chosen if _has_role(task, name, role)]
    if form is ListFormat.JSON:
        from innovate_ts.output.answers.data import task_data

        print_json([task_data(loaded, task) for task in chosen])
    else:
        from innovate_ts.output.answers.lists import tasks_text

        print_report(tasks_text(loaded, chosen, language, this_terminal()), utf8=False)
    raise typer.Exit(0 if chosen else 1)


def _has_role(task: Task, bureau: str, role: Role | None) -> bool:
    leads, shares = bureau in task.lead, bureau in task.responsible
    return {Role.LEAD: leads, Role.RESPONSIBLE: shares, None: leads or shares}[role]


def _bureau_name(plan: Plan, query: str, language: Language, form: ListFormat) -> str:
    """The plan's name of a bureau; where the query is none, say what it may have been and exit with 1."""
    from innovate_ts.plan.lookup import BureauFound, SeveralBureaus, find, find_bureau

    found = find_bureau(plan, query) or find(plan, query)
    if isinstance(found, BureauFound):
        return found.bureau.name
    nothing = found if isinstance(found, SeveralBureaus) else _nothing(plan, query)
    return _no_match(plan, query, nothing, language, form)


def _nothing(plan: Plan, query: str) -> Answer:
    from innovate_ts.basics.names import nearest
    from innovate_ts.plan.lookup import NothingFound

    likely = nearest(query, plan.bureau_by_name, at_least=0.3)
    return NothingFound((likely,) if likely else ())


def _no_match(
    plan: Plan,
    query: str,
    answer: Answer,
    language: Language,
    form: ListFormat,
    *,
    nothing: list[object] | None = NOTHING,
) -> NoReturn:
    """Say that nothing fits and what was perhaps meant; in JSON there is then `nothing`."""
    from innovate_ts.cli.streams import print_json, print_report, talk, this_terminal
    from innovate_ts.output.answers.who import who_text

    text = who_text(plan, query, answer, language, this_terminal())
    if form is ListFormat.JSON:
        talk(text)
        print_json(nothing)
    else:
        print_report(text, utf8=False)
    raise typer.Exit(1)


@app.command(help=HELP["bureaus"], epilog=HELP["bureaus_epilog"], rich_help_panel=PANEL)
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

        print_json([bureau_data(loaded, bureau) for bureau in loaded.work.bureaus])
    else:
        from innovate_ts.output.answers.lists import bureaus_text

        print_report(
            bureaus_text(loaded, lang or LANGUAGE, this_terminal()), utf8=False
        )


@app.command(help=HELP["targets"], epilog=HELP["targets_epilog"], rich_help_panel=PANEL)
def targets(
    year: Annotated[
        int | None, typer.Option("--year", help=HELP["year"], metavar="Y")
    ] = None,
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """List them; 1 where none ends in that year."""
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.plan.load import load_plan

    loaded = load_plan(plan)
    results = _targets(loaded, year=year)
    if form is ListFormat.JSON:
        from innovate_ts.output.answers.data import target_data

        print_json(
            [target_data(result.model_dump(by_alias=True)) for result in results]
        )
    else:
        from innovate_ts.output.answers.lists import targets_text

        print_report(
            targets_text(results, lang or LANGUAGE, this_terminal()), utf8=False
        )
    if not results:
        from innovate_ts.cli.streams import complain

        complain([no_target_selected(loaded, year)], lang or LANGUAGE)
    raise typer.Exit(0 if results else 1)


def no_target_selected(plan: Plan, year: int | None) -> Problem:
    """That no target ends in a year, and which years have any."""
    from innovate_ts.findings import Place, problem

    years = sorted({t.period.end.year for i in plan.indicators for t in i.targets})
    return problem(
        verdicts_texts.no_target_selected(year=year, years=", ".join(map(str, years))),
        Place(),
    )


def _targets(
    plan: Plan, *, year: int | None = None, goal: str | None = None
) -> tuple[Result, ...]:
    """The targets as a report without any actuals has them."""
    from innovate_ts.basics.actual import Actuals
    from innovate_ts.findings import CannotCheck
    from innovate_ts.verdicts import evaluate

    nothing = Actuals(values=(), tables=(), problems=())
    try:
        report = evaluate(
            plan, nothing, as_of=plan.meta.period.start, year=year, indicator=goal
        )
    except CannotCheck:
        return ()
    return report.results


@app.command(help=HELP["show"], epilog=HELP["show_epilog"], rich_help_panel=PANEL)
def show(
    wanted: Annotated[
        str,
        typer.Argument(metavar="ID", help=HELP["show_id"], autocompletion=complete_id),
    ],
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Show one; 1 where there is no such id."""
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.plan.load import load_plan
    from innovate_ts.plan.lookup import find_goal

    language = lang or LANGUAGE
    loaded = load_plan(plan)
    task = loaded.task_by_id.get(wanted.upper() if wanted[:1] in {"s", "S"} else wanted)
    goal = find_goal(loaded, wanted)
    if task is not None:
        from innovate_ts.output.answers.data import task_data
        from innovate_ts.output.answers.show import show_task

        if form is ListFormat.JSON:
            print_json(task_data(loaded, task) | {"terms": task.terms.model_dump()})
        else:
            print_report(show_task(loaded, task, language, this_terminal()), utf8=False)
    elif goal is not None:
        from innovate_ts.output.answers.data import goal_data
        from innovate_ts.output.answers.show import show_goal

        results = _targets(loaded, goal=goal.id)
        if form is ListFormat.JSON:
            print_json(
                goal_data(loaded, goal, [r.model_dump(by_alias=True) for r in results])
            )
        else:
            print_report(
                show_goal(loaded, goal, results, language, this_terminal()), utf8=False
            )
    else:
        from innovate_ts.basics.names import nearest
        from innovate_ts.plan.lookup import NothingFound

        likely = nearest(
            wanted,
            [*loaded.task_by_id, *(goal.id for goal in loaded.goals)],
            at_least=0.4,
        )
        _no_match(
            loaded,
            wanted,
            NothingFound((likely,) if likely else ()),
            language,
            form,
            nothing=None,
        )


@app.command(
    help=HELP["template"],
    epilog=HELP["template_epilog"],
    rich_help_panel=HELP["panel_actuals"],
)
def template(
    year: Annotated[
        int | None, typer.Option("--year", help=HELP["year"], metavar="Y")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help=HELP["template_output"], metavar="FILE"),
    ] = None,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Write it; 1 where no target ends in that year."""
    from innovate_ts.cli.streams import print_report, write_whole
    from innovate_ts.findings import InputError, Place, problem
    from innovate_ts.output.template.files import template_csv, template_xlsx
    from innovate_ts.output.template.rows import template_rows
    from innovate_ts.plan.load import load_plan

    language = lang or LANGUAGE
    loaded = load_plan(plan)
    suffix = output.suffix.lower() if output is not None else ".csv"
    if suffix not in {".csv", ".xlsx"}:
        raise InputError(
            (problem(texts.unknown_suffix(suffixes=".csv, .xlsx"), Place(str(output))),)
        )
    if not any(template_rows(loaded, year, language)):
        raise InputError((no_target_selected(loaded, year),))
    if output is None:
        print_report(template_csv(loaded, year, language), utf8=True)
    elif suffix == ".csv":
        write_whole(output, template_csv(loaded, year, language))
    else:
        write_whole(output, template_xlsx(loaded, year, language))
