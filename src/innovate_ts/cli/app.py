"""The Typer application and its one way out."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from innovate_ts.cli.language import chosen_language
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import Language, help_texts
from innovate_ts.messages import run as texts

LANGUAGE: Language = chosen_language(sys.argv[1:], os.environ)
"""The language of this run, known at import because Typer binds its help texts then."""
HELP = help_texts(LANGUAGE)

PlanOption = Annotated[
    Path | None,
    typer.Option("--plan", metavar="DIR", envvar="INNOVATE_TS_PLAN", help=HELP["plan"]),
]
LangOption = Annotated[
    Literal["zh", "en"] | None, typer.Option("--lang", help=HELP["lang"])
]


class ListFormat(StrEnum):
    """The forms of lists and findings."""

    TABLE = "table"
    JSON = "json"


FormatOption = Annotated[ListFormat, typer.Option("--format", help=HELP["list_format"])]

app = typer.Typer(
    name="innovate-ts",
    help=HELP["app"],
    epilog=HELP["app_epilog"],
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"innovate-ts {version('innovate-ts')}")
        raise typer.Exit


@app.callback()
def _root(
    _: Annotated[
        bool,
        typer.Option(
            "--version", help=HELP["version"], callback=_version, is_eager=True
        ),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Take the options that belong to no command."""


COMMANDS = {
    "check": "check",
    "template": "lookups",
    "who": "who",
    "tasks": "lookups",
    "bureaus": "lookups",
    "targets": "lookups",
    "show": "lookups",
    "validate": "plan",
    "draft": "draft",
    "diff": "diff",
    "schema": "plan",
}
"""The commands, each with the module that adds it."""


def _add_commands() -> None:
    """Import the module of the command that is asked for, or all of them where none is: for `--help`, say."""
    from importlib import import_module

    asked = next(
        (
            word
            for word in sys.argv[1:]
            if not word.startswith("-") and word not in {"zh", "en"}
        ),
        "",
    )
    wanted = (
        [COMMANDS[asked]] if asked in COMMANDS else dict.fromkeys(COMMANDS.values())
    )
    for module in wanted:
        import_module(f"innovate_ts.cli.{module}")


def main() -> None:
    """Run the command line and exit: 0 and 1 are verdicts, 2 is everything that could not be checked."""
    _add_commands()
    from innovate_ts.cli.streams import complain, forgive_encodings

    forgive_encodings()
    try:
        code = app(standalone_mode=False)
    except typer.TyperException as error:
        _usage(error)
        code = 2
    except InputError as error:
        complain(error.problems, LANGUAGE)
        code = 2
    except Exception as error:  # whatever is unforeseen is told in one line
        if os.environ.get("INNOVATE_TS_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        complain([problem(texts.unforeseen(what=what), Place("innovate-ts"))], LANGUAGE)
        code = 2
    sys.exit(code if isinstance(code, int) else 0)


def _usage(error: typer.TyperException) -> None:
    """Say what is wrong with the command line, in plain text."""
    message = error.format_message()
    if not message:  # without a command, Typer has shown the help already
        return
    context = getattr(error, "ctx", None)
    if context is not None:
        typer.echo(context.get_usage(), err=True)
    typer.echo(f"innovate-ts: {message}", err=True)
