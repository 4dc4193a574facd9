"""`draft`: a plan's two files from its text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from innovate_ts.cli.app import HELP, LANGUAGE, LangOption, app
from innovate_ts.findings import InputError, Place, problem, refused
from innovate_ts.messages import plantext as plantext_texts
from innovate_ts.messages import run as texts

if TYPE_CHECKING:
    from collections.abc import Iterable


@app.command(
    help=HELP["draft"], epilog=HELP["draft_epilog"], rich_help_panel=HELP["panel_plan"]
)
def draft(
    text: Annotated[Path, typer.Argument(metavar="TEXT", help=HELP["draft_source"])],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help=HELP["draft_output"])
    ],
    force: Annotated[bool, typer.Option("--force", help=HELP["draft_force"])] = False,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help=HELP["encoding"])
    ] = None,
    lang: LangOption = None,
) -> None:
    """Read the text, write both files, and say what was found and what is to be looked at."""
    from innovate_ts.cli.streams import (
        check_encoding,
        is_same_file,
        print_report,
        this_terminal,
        write_whole,
    )
    from innovate_ts.output.answers.drafts import draft_text
    from innovate_ts.plantext import read_text
    from innovate_ts.plantext.contents import contents
    from innovate_ts.plantext.drafting import draft as drafted
    from innovate_ts.plantext.drafting import targets_yaml, tasks_yaml

    language = lang or LANGUAGE
    check_encoding(encoding)
    targets, tasks = output / "targets.yaml", output / "tasks.yaml"
    if not force:
        _refuse_existing((targets, tasks))
    elif any(is_same_file(path, text) for path in (targets, tasks)):
        raise InputError((problem(texts.output_is_input(), Place(str(text))),))
    found = contents(read_text(str(text), encoding=encoding))
    if not found.is_plan:
        raise InputError((problem(plantext_texts.draft_no_plan(), Place(str(text))),))
    made = drafted(found)
    _make(output)
    written = {
        targets: targets_yaml(made, language, plan_id=output.resolve().name),
        tasks: tasks_yaml(made, language),
    }
    for path, content in written.items():
        write_whole(path, content)
    print_report(draft_text(made, str(output), language, this_terminal()), utf8=False)


def _refuse_existing(paths: Iterable[Path]) -> None:
    """Refuse to write over a plan's files."""
    try:
        existing = [path for path in paths if path.exists() or path.is_symlink()]
    except (
        OSError,
        RuntimeError,
    ):  # a name too long, a link to itself: making the folder says so
        return
    if existing:
        raise InputError(
            tuple(problem(texts.draft_exists(), Place(str(path))) for path in existing)
        )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:
        raise InputError(
            (refused("cannot_write", Place(str(folder)), error),)
        ) from error
