"""`check`: files of actuals against the plan's targets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.check_options import FailOn
from innovate_ts.cli.completion import complete_goal
from innovate_ts.cli.options import (
    LANGUAGE,
    EncodingOption,
    LangOption,
    PlanOption,
    YearOption,
    help_of,
)
from innovate_ts.cli.refusals import refusal
from innovate_ts.findings import InputError
from innovate_ts.messages import help as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.output.reports import Format, Grouping, RenderOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innovate_ts.actuals.read import Source
    from innovate_ts.verdicts.report import Report


@app.command(
    help=help_of(texts.check),
    epilog=help_of(texts.check_epilog),
    rich_help_panel=help_of(texts.panel_actuals),
)
def check(
    actuals: Annotated[
        list[str] | None,
        typer.Argument(help=help_of(texts.actuals), metavar="ACTUALS"),
    ] = None,
    recipe: Annotated[
        Path | None,
        typer.Option("--recipe", help=help_of(texts.recipe_first), metavar="FILE"),
    ] = None,
    year: YearOption = None,
    indicator: Annotated[
        str | None,
        typer.Option(
            "--indicator",
            help=help_of(texts.indicator),
            metavar="ID",
            autocompletion=complete_goal,
        ),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help=help_of(texts.as_of), metavar="DATE")
    ] = None,
    baseline: Annotated[
        int | None,
        typer.Option("--baseline", help=help_of(texts.base_year), metavar="YEAR"),
    ] = None,
    by: Annotated[
        Grouping, typer.Option("--by", help=help_of(texts.by))
    ] = Grouping.INDICATOR,
    form: Annotated[
        Format | None, typer.Option("--format", help=help_of(texts.report_format))
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("--output", "-o", help=help_of(texts.output), metavar="FILE"),
    ] = None,
    fail_on: Annotated[
        list[FailOn] | None, typer.Option("--fail-on", help=help_of(texts.fail_on))
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=help_of(texts.strict))
    ] = False,
    previous: Annotated[
        Path | None,
        typer.Option("--previous", help=help_of(texts.previous), metavar="REPORT.json"),
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", help=help_of(texts.period), metavar="P")
    ] = None,
    series: Annotated[
        str | None, typer.Option("--series", help=help_of(texts.series), metavar="ID")
    ] = None,
    value_column: Annotated[
        str | None,
        typer.Option(
            "--value-column", help=help_of(texts.value_column), metavar="HEAD"
        ),
    ] = None,
    complete: Annotated[
        bool, typer.Option("--all", help=help_of(texts.complete))
    ] = False,
    encoding: EncodingOption = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", help=help_of(texts.sheet), metavar="NAME")
    ] = None,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Compare, print, and exit with the verdict."""
    from innovate_ts.actuals.read import read_actuals
    from innovate_ts.cli.check_options import (
        check_baseline,
        check_standard_input,
        day_of,
        failing_statuses,
        figures_of_one_year,
        goal_id,
        period_of,
        read_report,
        series_of,
    )
    from innovate_ts.cli.outputs import chosen_outputs, deliver
    from innovate_ts.cli.progress import progress_bar
    from innovate_ts.cli.registers import count_registers
    from innovate_ts.cli.streams import check_encoding, complain
    from innovate_ts.cli.whole_files import refuse_inputs
    from innovate_ts.plan.load import load_plan
    from innovate_ts.verdicts.changes import with_changes
    from innovate_ts.verdicts.evaluate import evaluate

    # What is wrong with an option is told before anything is read.
    language = lang or LANGUAGE
    files = actuals or []
    if not files and recipe is None:
        raise refusal(run_texts.nothing_to_check(), "ACTUALS")
    check_standard_input(files, previous)
    paths = output or []
    outputs = chosen_outputs(
        paths=paths,
        form=form,
        inputs=_inputs(files, recipe, previous, plan),
    )
    check_encoding(encoding)
    day = day_of(as_of)
    failing = failing_statuses(fail_on)
    loaded = load_plan(plan)
    chosen = goal_id(loaded, indicator)
    check_baseline(
        plan=loaded,
        baseline=baseline,
        year=year,
        indicator=chosen,
    )
    default_period = period_of(period)
    counted = None
    sources: list[Source] = [*files]
    if recipe is not None:
        counted = count_registers(
            recipe=recipe,
            plan=loaded,
            encoding=encoding,
        )
        refuse_inputs(paths, counted.files)
        sources += counted.sources
    with progress_bar(language) as progress:
        read = read_actuals(
            sources=sources,
            plan=loaded,
            encoding=encoding,
            sheet=sheet,
            period=default_period,
            series=series_of(loaded, series),
            value_column=value_column,
            strict=strict,
            progress=progress,
        )
    if counted is not None:
        read = counted.told_in(read)
    # Where no table at all was understood there is nothing to judge, and "no data" would be a lie.
    if not any(table.layout for table in read.tables):
        raise InputError(read.problems)
    report = evaluate(
        plan=loaded,
        actuals=read,
        as_of=day,
        year=year,
        indicator=chosen,
        base_year=baseline,
        strict=strict,
    )
    if previous is not None:
        report = with_changes(
            report=report,
            previous=read_report(previous),
            name=str(previous),
        )
    complain(report.problems, language)
    if year is None:
        complain(figures_of_one_year(report, read), language)
    options = RenderOptions(
        language=language,
        grouping=by,
        fail_on=failing,
        complete=complete,
    )
    deliver(report, outputs, form, options)
    raise typer.Exit(exit_code(report, failing))


def _inputs(
    files: Sequence[str],
    recipe: Path | None,
    previous: Path | None,
    plan: Path | None,
) -> list[Path]:
    """All files that are read, but for registers that only the recipe names."""
    from innovate_ts.plan.load import files_of

    inputs = [Path(name) for name in files]
    inputs += filter(None, (recipe, previous))
    if plan is not None:
        inputs += files_of(plan)
    return inputs


def exit_code(report: Report, failing: Sequence[str]) -> int:
    """2 where the input has an error, 1 where a result has one of these statuses, else 0."""
    if report.has_error:
        return 2
    fails = any(result.fails(failing) for result in report.results)
    return 1 if fails else 0
