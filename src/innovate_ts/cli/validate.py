"""`validate`: the plan's two files by themselves, and against the plan's text."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import (
    LANGUAGE,
    EncodingOption,
    FormatOption,
    LangOption,
    ListFormat,
    help_of,
)
from innovate_ts.cli.refusals import refusal
from innovate_ts.findings import PlanError
from innovate_ts.messages import answers as answers_texts
from innovate_ts.messages import help as help_texts
from innovate_ts.messages import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innovate_ts.findings import Problem
    from innovate_ts.messages import Bilingual, Language
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.plantext.proof import Discrepancy, Proof

_FOLDER_HELP = help_of(help_texts.plan_folder)


@app.command(
    help=help_of(help_texts.validate),
    epilog=help_of(help_texts.validate_epilog),
    rich_help_panel=help_of(help_texts.panel_plan),
)
def validate(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help=_FOLDER_HELP)
    ] = None,
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan", metavar="DIR", envvar="INNOVATE_TS_PLAN", help=_FOLDER_HELP
        ),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option("--source", metavar="TEXT", help=help_of(help_texts.source)),
    ] = None,
    encoding: EncodingOption = None,
    form: FormatOption = ListFormat.TABLE,
    lang: LangOption = None,
) -> None:
    """Load, lint, compare with the text if it is given, print the findings, and exit with how it went."""
    from innovate_ts.cli.streams import check_encoding, complain, print_report
    from innovate_ts.plan.lint import lint
    from innovate_ts.plan.load import load_plan

    language = lang or LANGUAGE
    is_json = form is ListFormat.JSON
    check_encoding(encoding)
    try:
        loaded = load_plan(folder or plan)
    except PlanError as error:
        if is_json:
            _print_json(error.problems)
        else:
            complain(error.problems, language)
        raise typer.Exit(2) from error
    problems = lint(loaded)
    proof: Proof | None = None
    discrepancies: Sequence[Discrepancy] = ()
    if source is not None:
        proof = _proof(
            plan=loaded,
            source=source,
            encoding=encoding,
        )
        discrepancies = proof.discrepancies
    # A script reads one list; for a person the two kinds of findings stand apart.
    if is_json:
        _print_json(problems, proof, source)
    else:
        complain(problems, language)
        verdict = _verdict(loaded, _count(problems))
        print_report(f"{verdict.to(language)}\n", utf8=False)
        if proof is not None:
            _print_proof(
                plan=loaded,
                proof=proof,
                language=language,
            )
    total = _count(problems) + _count_of_proof(discrepancies)
    raise typer.Exit(1 if total else 0)


def _count(problems: Sequence[Problem]) -> int:
    """How many there are, but for notes: they do not count against a plan."""
    return sum(finding.severity != "note" for finding in problems)


def _count_of_proof(discrepancies: Sequence[Discrepancy]) -> int:
    """How many of the discrepancies count against a plan."""
    return _count([discrepancy.problem for discrepancy in discrepancies])


def _verdict(plan: Plan, count: int) -> Bilingual:
    """That the plan is valid and what it holds, or how many findings there are."""
    if count:
        return phrases.findings(count=count)
    return phrases.valid(
        indicators=len(plan.indicators),
        targets=_number_of_targets(plan),
        statements=len(plan.statements),
        tasks=len(list(plan.tasks())),
        bureaus=len(plan.work.bureaus),
    )


def _number_of_targets(plan: Plan) -> int:
    return sum(len(indicator.targets) for indicator in plan.indicators)


def _proof(plan: Plan, source: Path, encoding: str | None) -> Proof:
    """The plan's data held against its text."""
    from innovate_ts.plantext import read_text
    from innovate_ts.plantext.contents import contents
    from innovate_ts.plantext.proof import prove

    text = contents(read_text(str(source), encoding=encoding))
    # Every target would be missing in a novel: one error says more than a hundred.
    obstacle = text.obstacle
    if obstacle is not None:
        raise refusal(obstacle, source)
    return prove(plan, text)


def _print_proof(plan: Plan, proof: Proof, language: Language) -> None:
    """The discrepancies side by side, what is to be reviewed, the verdict, and what was counted."""
    from innovate_ts.cli.streams import print_report, this_terminal
    from innovate_ts.output.answers.proofs import proof_text

    count = _count_of_proof(proof.discrepancies)
    verdict = phrases.differences(count=count)
    if not count:
        verdict = answers_texts.proved(
            targets=_number_of_targets(plan),
            statements=len(plan.statements),
            tasks=len(list(plan.tasks())),
            figures=len(plan.targets.other_figures),
        )
    text = proof_text(
        proof=proof,
        verdict=verdict,
        language=language,
        terminal=this_terminal(),
    )
    print_report(text, utf8=False)


def _print_json(
    problems: Sequence[Problem], proof: Proof | None = None, source: Path | None = None
) -> None:
    from innovate_ts.cli.streams import print_json

    findings = [asdict(finding) for finding in problems]
    if proof is not None:
        from innovate_ts.output.answers.proofs import proof_data

        findings += proof_data(proof, str(source))
    print_json(findings)
