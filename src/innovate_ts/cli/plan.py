"""`validate` and `schema`: the plan's files themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from innovate_ts.cli.app import HELP, LANGUAGE, LangOption, ListFormat, app
from innovate_ts.problems import PlanError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innovate_ts.messages import Language
    from innovate_ts.models.plan import Plan
    from innovate_ts.problems import Problem


@app.command(help=HELP["validate"], epilog=HELP["validate_epilog"], rich_help_panel=HELP["panel_plan"])
def validate(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help=HELP["plan_folder"])] = None,
    plan: Annotated[
        Path | None,
        typer.Option("--plan", metavar="DIR", envvar="INNOVATE_TS_PLAN", help=HELP["plan_folder"]),
    ] = None,
    form: Annotated[ListFormat, typer.Option("--format", help=HELP["list_format"])] = ListFormat.TABLE,
    lang: LangOption = None,
) -> None:
    """Load, lint, print the findings, and exit with how it went."""
    from innovate_ts.cli.streams import complain, print_report
    from innovate_ts.plan.lint import lint
    from innovate_ts.plan.load import load_plan

    language = lang or LANGUAGE
    try:
        loaded = load_plan(folder or plan)
    except PlanError as error:
        if form is ListFormat.JSON:
            print_report(_as_json(error.problems), utf8=True)
        else:
            complain(error.problems, language)
        raise typer.Exit(2) from error
    findings = lint(loaded)
    if form is ListFormat.JSON:
        print_report(_as_json(findings), utf8=True)
    else:
        complain(findings, language)
        print_report(_verdict(loaded, findings, language), utf8=False)
    raise typer.Exit(int(any(found.severity != "note" for found in findings)))


def _verdict(plan: Plan, findings: Sequence[Problem], language: Language) -> str:
    from innovate_ts.messages import say

    counts = {
        "indicators": len(plan.indicators),
        "targets": sum(len(i.targets) for i in plan.indicators),
        "statements": len(plan.statements),
        "tasks": len(list(plan.tasks())),
        "bureaus": len(plan.work.bureaus),
    }
    bad = sum(found.severity != "note" for found in findings)
    text = say("findings", count=bad) if bad else say("valid", **counts)
    return text.to(language) + "\n"


def _as_json(problems: Sequence[Problem]) -> str:
    from dataclasses import asdict

    from innovate_ts.report.json import dumps

    return dumps([asdict(found) for found in problems]) + "\n"


@app.command(help=HELP["schema"], epilog=HELP["schema_epilog"], rich_help_panel=HELP["panel_plan"])
def schema(
    name: Annotated[Literal["targets", "tasks", "report"], typer.Argument(help=HELP["schema_name"])],
    lang: LangOption = None,  # noqa: ARG001 - taken before Typer's own parsing
) -> None:
    """Print a JSON Schema."""
    import json

    from innovate_ts.cli.streams import print_report
    from innovate_ts.schema import SchemaName, json_schema

    print_report(json.dumps(json_schema(SchemaName(name)), ensure_ascii=False, indent=2) + "\n", utf8=True)
