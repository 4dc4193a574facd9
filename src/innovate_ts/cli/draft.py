"""`draft`: a plan's two files from its text."""

from pathlib import Path
from typing import Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import (
    LANGUAGE,
    EncodingOption,
    ForceOption,
    LangOption,
    help_of,
)
from innovate_ts.cli.refusals import refusal
from innovate_ts.messages import help as help_texts
from innovate_ts.messages import run as texts


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
    force: ForceOption = False,
    encoding: EncodingOption = None,
    lang: LangOption = None,
) -> None:
    """Read the text, write both files, and say what was found and what is to be looked at."""
    from innovate_ts.cli.new_files import make_folder, refuse_existing
    from innovate_ts.cli.streams import check_encoding, print_report, this_terminal
    from innovate_ts.cli.whole_files import (
        Writing,
        is_same_file,
        refuse_repeated,
        write_whole,
    )
    from innovate_ts.output.answers.drafts import draft_text
    from innovate_ts.plan.documents import MAX_BYTES
    from innovate_ts.plantext import read_text
    from innovate_ts.plantext.contents import contents
    from innovate_ts.plantext.drafting import draft as draft_plan
    from innovate_ts.plantext.drafting import targets_yaml, tasks_yaml

    language = lang or LANGUAGE
    check_encoding(encoding)
    targets = output / "targets.yaml"
    tasks = output / "tasks.yaml"
    if not force:
        refuse_existing((targets, tasks))
    elif is_same_file(targets, text) or is_same_file(tasks, text):
        raise refusal(texts.output_is_input(), text)
    refuse_repeated((targets, tasks))
    plan_text = contents(read_text(str(text), encoding=encoding))
    obstacle = plan_text.obstacle
    if obstacle is not None:
        raise refusal(obstacle, text)
    drafted = draft_plan(plan_text)
    targets_content = targets_yaml(
        draft=drafted,
        language=language,
        plan_id=output.resolve().name,
    )
    tasks_content = tasks_yaml(drafted, language)
    for path, content in ((targets, targets_content), (tasks, tasks_content)):
        if len(content.encode()) > MAX_BYTES:
            raise refusal(texts.draft_too_large(most=MAX_BYTES), path)
    make_folder(output)
    write_whole(Writing(targets, targets_content), Writing(tasks, tasks_content))
    answer = draft_text(
        draft=drafted,
        folder=str(output),
        language=language,
        terminal=this_terminal(),
    )
    print_report(answer, utf8=False)
