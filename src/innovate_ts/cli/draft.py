"""`draft`: a plan's two files from its text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import LANGUAGE, EncodingOption, LangOption, help_of
from innovate_ts.cli.refusals import refusal
from innovate_ts.findings import InputError, Place, cannot_write, problem
from innovate_ts.messages import help as help_texts
from innovate_ts.messages import run as texts

if TYPE_CHECKING:
    from collections.abc import Iterable


@app.command(
    help=help_of(help_texts.draft),
    epilog=help_of(help_texts.draft_epilog),
    rich_help_panel=help_of(help_texts.panel_plan),
)
def draft(
    text: Annotated[
        Path, typer.Argument(metavar="TEXT", help=help_of(help_texts.draft_source))
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="DIR", help=help_of(help_texts.draft_output)
        ),
    ],
    force: Annotated[
        bool, typer.Option("--force", help=help_of(help_texts.draft_force))
    ] = False,
    encoding: EncodingOption = None,
    lang: LangOption = None,
) -> None:
    """Read the text, write both files, and say what was found and what is to be looked at."""
    from innovate_ts.cli.streams import check_encoding, print_report, this_terminal
    from innovate_ts.cli.whole_files import (
        Writing,
        is_same_file,
        refuse_repeated,
        write_whole,
    )
    from innovate_ts.output.answers.drafts import draft_text
    from innovate_ts.plantext import read_text
    from innovate_ts.plantext.contents import contents
    from innovate_ts.plantext.drafting import draft as draft_plan
    from innovate_ts.plantext.drafting import targets_yaml, tasks_yaml

    language = lang or LANGUAGE
    check_encoding(encoding)
    targets = output / "targets.yaml"
    tasks = output / "tasks.yaml"
    if not force:
        _refuse_existing((targets, tasks))
    elif is_same_file(targets, text) or is_same_file(tasks, text):
        raise refusal(texts.output_is_input(), text)
    refuse_repeated((targets, tasks))
    plan_text = contents(read_text(str(text), encoding=encoding))
    obstacle = plan_text.obstacle
    if obstacle is not None:
        raise refusal(obstacle, text)
    drafted = draft_plan(plan_text)
    _make_folder(output)
    targets_content = targets_yaml(drafted, language, plan_id=output.resolve().name)
    tasks_content = tasks_yaml(drafted, language)
    write_whole(Writing(targets, targets_content), Writing(tasks, tasks_content))
    answer = draft_text(drafted, str(output), language, this_terminal())
    print_report(answer, utf8=False)


def _refuse_existing(paths: Iterable[Path]) -> None:
    """Refuse to write over a plan's files."""
    try:
        # A link to nothing would be written through.
        existing = [path for path in paths if path.exists() or path.is_symlink()]
    except (OSError, RuntimeError):
        # A name too long, or a link to itself: making the folder says so.
        return
    problems = []
    for path in existing:
        place = Place(str(path))
        problems.append(problem(texts.draft_exists(), place))
    if problems:
        raise InputError(tuple(problems))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:
        place = Place(str(folder))
        raise InputError((cannot_write(place, error),)) from error
