"""`validate` and `schema`: the plan's files themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from innovate_ts.cli.app import HELP, LANGUAGE, LangOption, ListFormat, app
from innovate_ts.findings import InputError, Place, PlanError, problem
from innovate_ts.messages import phrases
from innovate_ts.messages import plantext as plantext_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innovate_ts.findings import Problem
    from innovate_ts.messages import Language
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.plantext.discrepancies import Discrepancy


@app.command(
    help=HELP["validate"],
    epilog=HELP["validate_epilog"],
    rich_help_panel=HELP["panel_plan"],
)
def validate(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help=HELP["plan_folder"])
    ] = None,
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan", metavar="DIR", envvar="INNOVATE_TS_PLAN", help=HELP["plan_folder"]
        ),
    ] = None,
    source: Annotated[
        Path | None, typer.Option("--source", metavar="TEXT", help=HELP["source"])
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help=HELP["encoding"])
    ] = None,
    form: Annotated[
        ListFormat, typer.Option("--format", help=HELP["list_format"])
    ] = ListFormat.TABLE,
    lang: LangOption = None,
) -> None:
    """Load, lint, compare with the text if it is given, print the findings, and exit with how it went."""
    from innovate_ts.cli.streams import check_encoding, complain, print_report
    from innovate_ts.plan.lint import lint
    from innovate_ts.plan.load import load_plan

    language = lang or LANGUAGE
    check_encoding(encoding)
    try:
        loaded = load_plan(folder or plan)
    except PlanError as error:
        if form is ListFormat.JSON:
            print_report(_as_json(error.problems), utf8=True)
        else:
            complain(error.problems, language)
        raise typer.Exit(2) from error
    findings = lint(loaded)
    differences = _differences(loaded, source, encoding) if source else ()
    if form is ListFormat.JSON:
        print_report(_as_json(findings, differences), utf8=True)
    else:
        complain(findings, language)
        print_report(_verdict(loaded, findings, language), utf8=False)
        if source:
            _print_proof(loaded, differences, language)
    counted = (*findings, *(difference.problem for difference in differences))
    raise typer.Exit(int(any(found.severity != "note" for found in counted)))


def _differences(
    plan: Plan, source: Path, encoding: str | None
) -> Sequence[Discrepancy]:
    """In what the plan's data differs from its text."""
    from innovate_ts.plantext import read_text
    from innovate_ts.plantext.contents import contents
    from innovate_ts.plantext.proof import prove

    found = contents(read_text(str(source), encoding=encoding))
    if not found.is_plan:
        raise InputError((problem(plantext_texts.draft_no_plan(), Place(str(source))),))
    return prove(plan, found)


def _print_proof(
    plan: Plan, differences: Sequence[Discrepancy], language: Language
) -> None:
    """The differences side by side, and the verdict."""
    from innovate_ts.cli.streams import print_report, this_terminal
    from innovate_ts.messages import say
    from innovate_ts.output.answers.proofs import differences_text

    count = sum(difference.problem.severity != "note" for difference in differences)
    counts = {**_counts(plan), "figures": len(plan.targets.other_figures)}
    text = phrases.differences(count=count) if count else say("proved", **counts)
    sides = differences_text(differences, language, this_terminal())
    print_report(f"{sides}{text.to(language)}\n", utf8=False)


def _verdict(plan: Plan, findings: Sequence[Problem], language: Language) -> str:
    from innovate_ts.messages import say

    counts = _counts(plan)
    bad = sum(found.severity != "note" for found in findings)
    text = phrases.findings(count=bad) if bad else say("valid", **counts)
    return text.to(language) + "\n"


def _counts(plan: Plan) -> dict[str, int]:
    return {
        "indicators": len(plan.indicators),
        "targets": sum(len(i.targets) for i in plan.indicators),
        "statements": len(plan.statements),
        "tasks": len(list(plan.tasks())),
        "bureaus": len(plan.work.bureaus),
    }


def _as_json(
    problems: Sequence[Problem], differences: Sequence[Discrepancy] = ()
) -> str:
    from dataclasses import asdict

    from innovate_ts.output.exact_json import dumps

    found = [asdict(each) for each in problems]
    if differences:
        from innovate_ts.output.answers.proofs import difference_data

        found += [difference_data(difference) for difference in differences]
    return dumps(found) + "\n"


@app.command(
    help=HELP["schema"],
    epilog=HELP["schema_epilog"],
    rich_help_panel=HELP["panel_plan"],
)
def schema(
    name: Annotated[
        Literal["targets", "tasks", "report"], typer.Argument(help=HELP["schema_name"])
    ],
    lang: LangOption = None,  # noqa: ARG001 - taken before Typer's own parsing
) -> None:
    """Print a JSON Schema."""
    import json

    from innovate_ts.cli.streams import print_report
    from innovate_ts.output.schema import SchemaName, json_schema

    print_report(
        json.dumps(json_schema(SchemaName(name)), ensure_ascii=False, indent=2) + "\n",
        utf8=True,
    )
