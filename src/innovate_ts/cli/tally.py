"""`tally`: registers to a file of actuals, with an account of each row."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import (
    LANGUAGE,
    EncodingOption,
    LangOption,
    PlanOption,
    help_of,
)
from innovate_ts.messages import help as texts


@app.command(
    help=help_of(texts.tally),
    epilog=help_of(texts.tally_epilog),
    rich_help_panel=help_of(texts.panel_actuals),
)
def tally(
    recipe: Annotated[
        Path, typer.Option("--recipe", help=help_of(texts.recipe), metavar="FILE")
    ],
    ledgers: Annotated[
        list[str] | None,
        typer.Argument(help=help_of(texts.registers), metavar="[LEDGER]..."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help=help_of(texts.tally_output), metavar="FILE"
        ),
    ] = None,
    rejects: Annotated[
        Path | None,
        typer.Option("--rejects", help=help_of(texts.rejects), metavar="FILE"),
    ] = None,
    engine: Annotated[
        Literal["duckdb", "spark"], typer.Option("--engine", help=help_of(texts.engine))
    ] = "duckdb",
    master: Annotated[
        str | None, typer.Option("--spark", help=help_of(texts.master), metavar="URL")
    ] = None,
    encoding: EncodingOption = None,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Count, write, and tell what became of the rows."""
    from innovate_ts.cli.registers import deliver_tallies, registers_of
    from innovate_ts.cli.streams import check_encoding, complain
    from innovate_ts.cli.whole_files import refuse_inputs, refuse_repeated
    from innovate_ts.plan.load import files_of, load_plan
    from innovate_ts.registers.tally import Options, tally_registers

    language = lang or LANGUAGE
    check_encoding(encoding)
    outputs = list(filter(None, (output, rejects)))
    refuse_repeated([*outputs, recipe])
    loaded = load_plan(plan)
    options = Options(engine, master, encoding)
    results = tally_registers(
        recipe_file=recipe,
        ledgers=ledgers or [],
        plan=loaded,
        options=options,
    )
    inputs = registers_of(results)
    if plan is not None:
        inputs += files_of(plan)
    refuse_inputs(outputs, inputs)
    deliver_tallies(
        results=results,
        plan=loaded,
        language=language,
        output=output,
        rejects=rejects,
    )
    problems = list(filter(None, (result.problem for result in results)))
    complain(problems, language)
    raise typer.Exit(2 if any(problem.is_error for problem in problems) else 0)
