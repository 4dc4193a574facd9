"""`init`: a small plan to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import LANGUAGE, ForceOption, LangOption, help_of
from innovate_ts.messages import help as help_texts


@app.command(
    help=help_of(help_texts.init),
    epilog=help_of(help_texts.init_epilog),
    rich_help_panel=help_of(help_texts.panel_plan),
)
def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=help_of(help_texts.init_folder))
    ],
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """Write the plan's two files, and the schemas that their editor lines name."""
    from innovate_ts.cli.new_files import make_folder, refuse_existing
    from innovate_ts.cli.streams import print_report
    from innovate_ts.cli.whole_files import Writing, write_whole
    from innovate_ts.messages import run as texts
    from innovate_ts.output.template.starter import starter

    language = lang or LANGUAGE
    files = starter(language)
    paths = [folder / name for name in files]
    if not force:
        refuse_existing(paths)
    make_folder(folder)
    write_whole(*map(Writing, paths, files.values()))
    written = texts.plan_begun(folder=str(folder))
    print_report(f"{written.to(language)}\n", utf8=False)
