"""`diff`: two versions of a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import (
    HELP,
    LANGUAGE,
    FormatOption,
    LangOption,
    ListFormat,
    app,
)
from innovate_ts.findings import PlanError

if TYPE_CHECKING:
    from innovate_ts.plan.models.plan import Plan


@app.command(
    help=HELP["diff"], epilog=HELP["diff_epilog"], rich_help_panel=HELP["panel_plan"]
)
def diff(
    old: Annotated[Path, typer.Argument(metavar="DIR1", help=HELP["diff_old"])],
    new: Annotated[Path, typer.Argument(metavar="DIR2", help=HELP["diff_new"])],
    form: FormatOption = ListFormat.TABLE,
    lang: LangOption = None,
) -> None:
    """Load both, print what differs, and exit with 1 where something does."""
    from innovate_ts.cli.streams import print_json, print_report, this_terminal
    from innovate_ts.diff import compare
    from innovate_ts.output.answers.differences import difference_data, differences_text

    plans = _both(old, new)
    found = compare(*plans)
    if form is ListFormat.JSON:
        print_json([difference_data(each) for each in found])
    else:
        print_report(
            differences_text(plans, found, lang or LANGUAGE, this_terminal()),
            utf8=False,
        )
    raise typer.Exit(int(bool(found)))


def _both(old: Path, new: Path) -> tuple[Plan, Plan]:
    """Both plans.

    Raises:
        PlanError: with the problems of both.
    """
    from innovate_ts.plan.load import load_plan

    loaded, problems = [], []
    for folder in (old, new):
        try:
            loaded.append(load_plan(folder))
        except PlanError as error:
            problems += [found for found in error.problems if found not in problems]
    if problems:
        raise PlanError(tuple(problems))
    return loaded[0], loaded[-1]
