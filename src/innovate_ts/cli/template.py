"""`template`: a file of actuals to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import (
    LANGUAGE,
    ForceOption,
    LangOption,
    PlanOption,
    YearOption,
    help_of,
)
from innovate_ts.cli.refusals import refusal
from innovate_ts.messages import help as help_texts
from innovate_ts.messages import run as texts


@app.command(
    help=help_of(help_texts.template),
    epilog=help_of(help_texts.template_epilog),
    rich_help_panel=help_of(help_texts.panel_actuals),
)
def template(
    year: YearOption = None,
    tasks: Annotated[
        bool, typer.Option("--tasks", help=help_of(help_texts.template_tasks))
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=help_of(help_texts.template_output),
            metavar="FILE",
        ),
    ] = None,
    force: ForceOption = False,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Write it; an error where no target ends in that year."""
    from innovate_ts.cli.new_files import refuse_existing
    from innovate_ts.cli.plan_targets import no_target_selected
    from innovate_ts.cli.streams import print_report
    from innovate_ts.cli.whole_files import Writing, write_whole
    from innovate_ts.findings import InputError
    from innovate_ts.output.template import files, ledger
    from innovate_ts.output.template.rows import template_rows
    from innovate_ts.plan.load import load_plan

    language = lang or LANGUAGE
    loaded = load_plan(plan)
    suffix = ".csv"
    if output is not None:
        suffix = output.suffix.lower()
    if suffix not in {".csv", ".xlsx"}:
        raise refusal(texts.unknown_suffix(suffixes=".csv, .xlsx"), output)
    if not tasks and not any(
        template_rows(
            plan=loaded,
            year=year,
            language=language,
        )
    ):
        raise InputError((no_target_selected(loaded, year),))
    write_csv = ledger.ledger_csv if tasks else files.template_csv
    write_xlsx = ledger.ledger_xlsx if tasks else files.template_xlsx
    if output is not None and not force:
        refuse_existing((output,))
    if output is None:
        print_report(write_csv(loaded, year, language), utf8=True)
    elif suffix == ".csv":
        write_whole(Writing(output, write_csv(loaded, year, language)))
    else:
        write_whole(Writing(output, write_xlsx(loaded, year, language)))
