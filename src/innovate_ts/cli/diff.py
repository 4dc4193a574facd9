"""`diff`: two versions of a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import (
    LANGUAGE,
    FormatOption,
    LangOption,
    ListFormat,
    help_of,
)
from innovate_ts.findings import PlanError
from innovate_ts.messages import help as texts

if TYPE_CHECKING:
    from innovate_ts.findings import Problem
    from innovate_ts.plan.models.plan import Plan


@app.command(
    help=help_of(texts.diff),
    epilog=help_of(texts.diff_epilog),
    rich_help_panel=help_of(texts.panel_plan),
)
def diff(
    old: Annotated[Path, typer.Argument(metavar="DIR1", help=help_of(texts.diff_old))],
    new: Annotated[Path, typer.Argument(metavar="DIR2", help=help_of(texts.diff_new))],
    form: FormatOption = ListFormat.TABLE,
    lang: LangOption = None,
) -> None:
    """Load both, print what differs, and exit with 1 where something does."""
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.diff import compare
    from innovate_ts.output.answers.differences import difference_data, differences_text

    plans = _load_both(old, new)
    differences = compare(*plans)
    if form is ListFormat.JSON:
        print_json([difference_data(difference) for difference in differences])
    else:
        language = lang or LANGUAGE
        text = differences_text(
            plans=plans,
            differences=differences,
            language=language,
            terminal=this_terminal(),
        )
        print_report(text, utf8=False)
    raise typer.Exit(1 if differences else 0)


def _load_both(old: Path, new: Path) -> tuple[Plan, Plan]:
    """Both plans.

    Raises:
        PlanError: with the problems of both.
    """
    from innovate_ts.plan.load import load_plan

    plans: list[Plan] = []
    problems: list[Problem] = []
    for folder in (old, new):
        try:
            plans.append(load_plan(folder))
        except PlanError as error:
            problems += error.problems
    if problems:
        # One folder may be named twice; its problems are told once.
        raise PlanError(tuple(dict.fromkeys(problems)))
    return plans[0], plans[1]
