"""Where output goes: reports to standard output, all talk to standard error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import typer

from innovate_ts.cli.refusals import refusal
from innovate_ts.findings import InputError, Place, Problem, Severity, cannot_write
from innovate_ts.messages import phrases
from innovate_ts.messages import run as texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from innovate_ts.messages import Language
    from innovate_ts.output.terminal import Terminal


_COMMAND = re.compile(r"^\s*:(?=:)|##(?=\[)", re.MULTILINE)
"""How a line of a log begins that a runner takes for a command, in its two forms."""


def forgive_encodings() -> None:
    """Let no character of a name end the program, nor a standard error that is closed.

    What a console cannot encode is spelt out; what nobody can read is not said.
    """
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open as long as the program
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def this_terminal() -> Terminal:
    """What standard output can show. Colours on a terminal or with FORCE_COLOR, and never with NO_COLOR."""
    from shutil import get_terminal_size

    from innovate_ts.output.terminal import Terminal

    if sys.stdout is None:
        return Terminal()
    has_colors = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR"):
        has_colors = True
    if os.environ.get("NO_COLOR"):
        has_colors = False
    width = max(get_terminal_size().columns, 1)
    return Terminal(
        width=width,
        color=has_colors,
        encoding=sys.stdout.encoding or "ascii",
    )


def check_encoding(encoding: str | None) -> None:
    """Refuse an encoding that nobody knows.

    Raises:
        InputError: Python has none of that name.
    """
    if encoding is None:
        return
    try:
        b"innovate".decode(encoding, errors="replace")
    except (LookupError, ValueError) as error:
        raise refusal(texts.unknown_encoding(text=encoding), "--encoding") from error


def print_report(report: str | bytes | Iterable[str], *, utf8: bool) -> None:
    """Write a report to standard output; in UTF-8 whatever the console, where a program reads it.

    Raises:
        InputError: it cannot be written, or it is no text and a terminal would have to show it.
    """
    if sys.stdout is None:
        raise refusal(texts.cannot_write(why=texts.why_closed), "-")
    if isinstance(report, bytes) and sys.stdout.isatty():
        raise refusal(texts.binary_to_terminal(), "--format")
    try:
        if utf8:
            sys.stdout.flush()
            for piece in encoded_pieces(report):
                sys.stdout.buffer.write(piece)
        else:
            sys.stdout.write(_without_commands(str(report)))
        sys.stdout.flush()
    except BrokenPipeError as error:
        # The reader went away: be quiet, but do not call it a verdict.
        _silence_output()
        raise typer.Exit(2) from error
    except OSError as error:
        _silence_output()
        raise InputError((cannot_write(Place("-"), error),)) from error


def _silence_output() -> None:
    """Let nothing be written to standard output any more, for its own flush at the end would fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def encoded_pieces(content: str | bytes | Iterable[str]) -> Iterator[bytes]:
    """The bytes of a file, piece by piece: UTF-8, and spelt out what has none."""
    if isinstance(content, bytes):
        yield content
        return
    pieces = (content,) if isinstance(content, str) else content
    for piece in pieces:
        yield piece.encode("utf-8", errors="backslashreplace")


def print_json(content: object) -> None:
    """Write data to standard output as JSON."""
    from innovate_ts.output.exact_json import dumps

    print_report(dumps(content) + "\n", utf8=True)


def talk(text: str) -> None:
    """Write text to standard error; that it is full or closed changes no exit code."""
    with suppress(OSError):
        sys.stderr.write(_without_commands(text))
        sys.stderr.flush()


def _without_commands(text: str) -> str:
    """The same where a runner of GitHub sees no command in it: what a file and its name say is data."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return text
    return _COMMAND.sub(r"\g<0> ", text)


def complain(problems: Iterable[Problem], language: Language) -> None:
    """Print problems to standard error, errors and warnings with what to do under them."""
    from innovate_ts.output.terminal import printable

    hint = phrases.hint.to(language)
    for finding in problems:
        label = _label(finding.severity, language)
        # A name of a file may hold signs that would move the cursor or change colours.
        line = printable(finding.line(language))
        talk(f"{label}{line}\n")
        if finding.severity != "note":
            advice = printable(finding.hint.to(language))
            talk(f"  {hint}: {advice}\n")


def _label(severity: Severity, language: Language) -> str:
    """What stands before a problem; file, line and column come first where it is an error."""
    match severity:
        case "error":
            return ""
        case "warning":
            return f"{phrases.severity_warning.to(language)}: "
        case "note":
            return f"{phrases.severity_note.to(language)}: "
        case _:
            assert_never(severity)
