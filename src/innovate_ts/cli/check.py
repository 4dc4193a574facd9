"""`check`: files of actuals against the plan's targets."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from innovate_ts.cli.app import HELP, LANGUAGE, LangOption, PlanOption, app
from innovate_ts.cli.completion import complete_goal
from innovate_ts.findings import InputError, Place, problem, refused
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.messages import run as texts
from innovate_ts.messages import verdicts as verdicts_texts
from innovate_ts.output.reports import FAILING, SUFFIXES, Format, Grouping

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from innovate_ts.basics.periods import Period
    from innovate_ts.findings import Problem
    from innovate_ts.messages import Language
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.verdicts.results import Report


LARGEST_SUMMARY = 1_000_000
"""Bytes of a step's summary; GitHub drops what is above a mebibyte as a whole."""
PROBLEMS_IN_SUMMARY = 200
"""Problems in a summary that would be larger."""


class FailOn(StrEnum):
    """The statuses that can give exit code 1, and `never`."""

    NOT_MET = "not_met"
    NO_DATA = "no_data"
    NOT_ASSESSABLE = "not_assessable"
    NEEDS_REVIEW = "needs_review"
    NOT_DUE = "not_due"
    MET = "met"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    NEVER = "never"


@app.command(
    help=HELP["check"],
    epilog=HELP["check_epilog"],
    rich_help_panel=HELP["panel_actuals"],
)
def check(
    actuals: Annotated[
        list[str], typer.Argument(help=HELP["actuals"], metavar="ACTUALS")
    ],
    year: Annotated[
        int | None, typer.Option("--year", help=HELP["year"], metavar="Y")
    ] = None,
    indicator: Annotated[
        str | None,
        typer.Option(
            "--indicator",
            help=HELP["indicator"],
            metavar="ID",
            autocompletion=complete_goal,
        ),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help=HELP["as_of"], metavar="DATE")
    ] = None,
    baseline: Annotated[
        int | None, typer.Option("--baseline", help=HELP["base_year"], metavar="YEAR")
    ] = None,
    by: Annotated[Grouping, typer.Option("--by", help=HELP["by"])] = Grouping.INDICATOR,
    form: Annotated[
        Format | None, typer.Option("--format", help=HELP["format"])
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("--output", "-o", help=HELP["output"], metavar="FILE"),
    ] = None,
    fail_on: Annotated[
        list[FailOn] | None, typer.Option("--fail-on", help=HELP["fail_on"])
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=HELP["strict"])] = False,
    previous: Annotated[
        Path | None,
        typer.Option("--previous", help=HELP["previous"], metavar="REPORT.json"),
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", help=HELP["period"], metavar="P")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help=HELP["encoding"])
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", help=HELP["sheet"], metavar="NAME")
    ] = None,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Compare, print, and exit with the verdict."""
    from innovate_ts.actuals import read_actuals
    from innovate_ts.cli.progress import progress_bar
    from innovate_ts.cli.streams import check_encoding, complain
    from innovate_ts.plan.load import load_plan
    from innovate_ts.verdicts import evaluate, with_changes

    language = lang or LANGUAGE
    outputs = [(path, _form(form, path)) for path in output or ()]
    inputs = [
        *actuals,
        *(str(plan / name) for name in ("targets.yaml", "tasks.yaml") if plan),
    ]
    for path, _ in outputs:
        _check_output(path, [*inputs, *([str(previous)] if previous else [])])
    check_encoding(encoding)
    day = _day(as_of)
    loaded = load_plan(plan)
    chosen = _goal_id(loaded, indicator)
    _check_baseline(loaded, baseline, year, chosen)
    given = _period(period)
    with progress_bar(language) as progress:
        read = read_actuals(
            actuals,
            loaded,
            encoding=encoding,
            sheet=sheet,
            period=given,
            strict=strict,
            progress=progress,
        )
    if not any(table.layout for table in read.tables):
        raise InputError(read.problems)
    report = evaluate(
        loaded,
        read,
        as_of=day,
        year=year,
        indicator=chosen,
        base_year=baseline,
        strict=strict,
    )
    if previous is not None:
        report = with_changes(report, _report_of(previous), str(previous))
    complain(report.problems, language)
    failing = _failing(fail_on)
    if outputs:
        _write(report, outputs, language, by, failing)
    else:
        _print(report, form or Format.TABLE, language, by, failing)
    if Format.GITHUB in {form, *(each for _, each in outputs)}:
        _summarise(report, language, by)
    raise typer.Exit(exit_code(report, failing))


def _failing(fail_on: Sequence[FailOn] | None) -> Sequence[str]:
    """The statuses that fail the run; `never` stands alone."""
    if fail_on and FailOn.NEVER in fail_on and len(set(fail_on)) > 1:
        raise InputError((problem(texts.never_with_others(), Place("--fail-on")),))
    return [*fail_on] if fail_on else FAILING


def exit_code(report: Report, fail_on: Sequence[str]) -> int:
    """2 where the input has an error, 1 where a result has one of these statuses, else 0."""
    if any(found.severity == "error" for found in report.problems):
        return 2
    statuses = set() if "never" in fail_on else set(fail_on)
    return int(any(result.status in statuses for result in report.results))


def _form(form: Format | None, output: Path) -> Format:
    """The form that is asked for, else that of the file's suffix."""
    if form is not None:
        return form
    if output.suffix.lower() not in SUFFIXES:
        raise InputError(
            (
                problem(
                    texts.unknown_suffix(suffixes=", ".join(SUFFIXES)),
                    Place(str(output)),
                ),
            )
        )
    return SUFFIXES[output.suffix.lower()]


def _check_output(output: Path, inputs: Sequence[str]) -> None:
    """Refuse to write a report over a file that it is made from."""
    from innovate_ts.cli.streams import is_same_file

    if any(name != "-" and is_same_file(output, Path(name)) for name in inputs):
        raise InputError((problem(texts.output_is_input(), Place(str(output))),))


def _day(text: str | None) -> date | None:
    from datetime import date

    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            (problem(texts.not_an_as_of(text=text), Place("--as-of")),)
        ) from error


def _report_of(path: Path) -> dict[str, Any]:
    """An earlier report as its JSON form has it, numbers as exact decimals."""
    import json
    from decimal import Decimal

    try:
        loaded = json.loads(path.read_bytes(), parse_float=Decimal, parse_int=Decimal)
    except OSError as error:
        raise InputError((refused("unreadable", Place(str(path)), error),)) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            (problem(verdicts_texts.not_a_report(), Place(str(path))),)
        ) from error
    return loaded if isinstance(loaded, dict) else {}


def _period(text: str | None) -> Period | None:
    from innovate_ts.basics.period_grammar import parse_period

    if text is None:
        return None
    found = parse_period(text)
    if found is None:
        raise InputError(
            (problem(actuals_texts.not_a_period(text=text), Place("--period")),)
        )
    return found


def _goal_id(plan: Plan, name: str | None) -> str | None:
    """The id that an id, name or alias stands for; what stands for none is told by `evaluate`."""
    from innovate_ts.basics.names import normalise

    if name is None:
        return None
    form = normalise(name)
    labelled = (
        (goal.id, (goal.id, goal.name.zh, goal.name.en, *goal.aliases))
        for goal in plan.goals
    )
    return next(
        (own for own, labels in labelled if form in map(normalise, labels)), name
    )


def _check_baseline(
    plan: Plan, baseline: int | None, year: int | None, indicator: str | None
) -> None:
    """A baseline means something only where a target of average growth is selected."""
    from innovate_ts.basics.periods import YEARS

    if baseline is None:
        return
    if baseline not in YEARS:
        raise InputError(
            (problem(texts.not_a_base_year(text=str(baseline)), Place("--baseline")),)
        )
    for item in plan.indicators:
        for target in item.targets:
            chosen = indicator in {None, item.id} and year in {
                None,
                target.period.end.year,
            }
            if chosen and target.measure == "average_growth":
                return
    raise InputError(
        (problem(texts.no_baseline_to_move(), Place("--baseline"), text=str(baseline)),)
    )


def _write(
    report: Report,
    outputs: Sequence[tuple[Path, Format]],
    language: Language,
    by: Grouping,
    fail_on: Sequence[str],
) -> None:
    """Render all forms first, then write the files; one that cannot be written keeps no other from it.

    Raises:
        InputError: for all files that could not be written.
    """
    from innovate_ts.cli.streams import write_whole
    from innovate_ts.output.reports import render

    rendered = [
        (path, render(report, form, language=language, grouping=by, fail_on=fail_on))
        for path, form in outputs
    ]
    problems: list[Problem] = []
    for path, content in rendered:
        try:
            write_whole(path, content)
        except InputError as error:  # the other reports are written all the same
            problems += error.problems
    if problems:
        raise InputError(tuple(problems))


def _print(
    report: Report,
    form: Format,
    language: Language,
    by: Grouping,
    fail_on: Sequence[str],
) -> None:
    """Render to standard output; what a program reads in UTF-8 whatever the console."""
    from innovate_ts.cli.streams import print_report, this_terminal
    from innovate_ts.output.reports import render

    terminal = this_terminal() if form is Format.TABLE else None
    text = render(
        report, form, language=language, grouping=by, terminal=terminal, fail_on=fail_on
    )
    sys.stderr.flush()
    print_report(text, utf8=form is not Format.TABLE)


def _summarise(report: Report, language: Language, by: Grouping) -> None:
    """Add the report in Markdown to the summary of a step of GitHub Actions, where it runs in one."""
    import os

    from innovate_ts.messages import say
    from innovate_ts.output.reports import render

    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    text = str(render(report, Format.MARKDOWN, language=language, grouping=by))
    more = len(report.problems) - PROBLEMS_IN_SUMMARY
    if _is_large(text) and more > 0:
        short = report.model_copy(
            update={"problems": report.problems[:PROBLEMS_IN_SUMMARY]}
        )
        text = str(render(short, Format.MARKDOWN, language=language, grouping=by))
        text += f"\n{say('more_problems', count=more).to(language)}\n"
    if _is_large(text):
        text = f"{say('summary_too_large').to(language)}\n"
    try:
        with Path(name).open("a", encoding="utf-8", newline="") as summary:
            summary.write(text)
    except OSError as error:
        raise InputError((refused("cannot_write", Place(name), error),)) from error


def _is_large(text: str) -> bool:
    """Whether GitHub would drop it."""
    return len(text.encode("utf-8", errors="replace")) > LARGEST_SUMMARY
