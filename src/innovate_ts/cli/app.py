"""The Typer application and its one way out."""

import os
import sys
from importlib import import_module
from typing import Annotated

import typer

from innovate_ts.cli.options import LANGUAGE, LangOption, help_of
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import help as help_texts
from innovate_ts.messages import run as texts

app = typer.Typer(
    name="innovate-ts",
    help=help_of(help_texts.app),
    epilog=help_of(help_texts.app_epilog),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from innovate_ts.basics.version import VERSION

        typer.echo(f"innovate-ts {VERSION}")
        raise typer.Exit


@app.callback()
def _root(
    _: Annotated[
        bool,
        typer.Option(
            "--version",
            help=help_of(help_texts.version),
            callback=_version,
            is_eager=True,
        ),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Take the options that belong to no command."""


_INTERRUPTED = 130
"""What shells give for a program that Ctrl-C ended."""

COMMANDS = {
    "check": "check",
    "tally": "tally",
    "tasks": "listing",
    "bureaus": "listing",
    "targets": "listing",
    "show": "show",
    "template": "template",
    "who": "who",
    "init": "init",
    "validate": "validate",
    "schema": "schema",
    "draft": "draft",
    "diff": "diff",
}
"""The commands, each with the module that adds it; the help shows them in this order."""


def _add_commands() -> None:
    """Import the module of the command that is asked for, or all of them where none is: for `--help`, say."""
    for module in _wanted_modules(sys.argv[1:]):
        import_module(f"innovate_ts.cli.{module}")


def _wanted_modules(arguments: list[str]) -> list[str]:
    """The modules of the command that the first word names; of all commands where it names none."""
    for word in arguments:
        is_option = word.startswith("-") or word in {"zh", "en"}
        # `zh` and `en` may be the value of `--lang` before the command.
        if not is_option:
            if word in COMMANDS:
                return [COMMANDS[word]]
            break
    return list(dict.fromkeys(COMMANDS.values()))


def main() -> None:
    """Run the command line and exit: 0 and 1 are verdicts, 2 is everything that could not be checked."""
    try:
        code = _run()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    sys.exit(code)


def _run() -> int:
    """Run it; the exit code."""
    _add_commands()
    from innovate_ts.cli.streams import complain, forgive_encodings

    forgive_encodings()
    try:
        code = app(standalone_mode=False)
    except typer.TyperException as error:
        _tell_usage(error)
        code = 2
    except InputError as error:
        complain(error.problems, LANGUAGE)
        code = 2
    except Exception as error:  # whatever is unforeseen is told in one line
        if os.environ.get("INNOVATE_TS_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        message = texts.unforeseen(what=what)
        complain([problem(message, Place("innovate-ts"))], LANGUAGE)
        code = 2
    return code if isinstance(code, int) else 0


def _tell_usage(error: typer.TyperException) -> None:
    """Say what is wrong with the command line, in plain text."""
    message = error.format_message()
    if not message:  # without a command, Typer has shown the help already
        return
    context = getattr(error, "ctx", None)
    if context is not None:
        typer.echo(context.get_usage(), err=True)
    typer.echo(f"innovate-ts: {message}", err=True)
