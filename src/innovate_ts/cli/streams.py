"""Where output goes: reports to standard output or whole files, all talk to standard error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from innovate_ts.findings import InputError, Place, Problem, problem, refused
from innovate_ts.messages import run as texts

if TYPE_CHECKING:
    from innovate_ts.messages import Language
    from innovate_ts.output.terminal import Terminal


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
    """What standard output can show. Colours only on a terminal, and not where NO_COLOR is set."""
    from shutil import get_terminal_size

    from innovate_ts.output.terminal import Terminal

    if sys.stdout is None:
        return Terminal()
    color = (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
    return Terminal(
        max(get_terminal_size().columns, 1), color, sys.stdout.encoding or "ascii"
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
        raise InputError(
            (problem(texts.unknown_encoding(text=encoding), Place("--encoding")),)
        ) from error


def print_report(report: str | bytes, *, utf8: bool) -> None:
    """Write a report to standard output; in UTF-8 whatever the console, where a program reads it.

    Raises:
        InputError: it cannot be written, or it is no text and a terminal would have to show it.
    """
    if sys.stdout is None:
        raise InputError(
            (problem(texts.cannot_write(why=texts.why_closed), Place("-")),)
        )
    if isinstance(report, bytes) and sys.stdout.isatty():
        raise InputError((problem(texts.binary_to_terminal(), Place("--format")),))
    try:
        if utf8:
            sys.stdout.flush()
            sys.stdout.buffer.write(_encoded(report))
        else:
            sys.stdout.write(str(report))
        sys.stdout.flush()
    except BrokenPipeError as error:
        # The reader went away: be quiet, but do not call it a verdict.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(2) from error
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise InputError((refused("cannot_write", Place("-"), error),)) from error


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: into a neighbour first, which then takes its name.

    A link is followed; a device or a pipe is written to and stays what it is.

    Raises:
        InputError: the file cannot be written.
    """
    import tempfile

    data = _encoded(content)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".innovate-ts.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(mode)
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except (
        OSError,
        RuntimeError,
    ) as error:  # a link to itself is a RuntimeError before Python 3.13
        raise InputError((refused("cannot_write", Place(str(path)), error),)) from error


def is_same_file(path: Path, other: Path) -> bool:
    """Whether both are one file that exists; what cannot be asked is told when it is written or read."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def _encoded(content: str | bytes) -> bytes:
    return (
        content
        if isinstance(content, bytes)
        else content.encode("utf-8", errors="backslashreplace")
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def print_json(data: object) -> None:
    """Write data to standard output as JSON."""
    from innovate_ts.output.exact_json import dumps

    print_report(dumps(data) + "\n", utf8=True)


def talk(text: str) -> None:
    """Write text to standard error; that it is full or closed changes no exit code."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()


def complain(problems: Iterable[Problem], language: Language) -> None:
    """Print problems to standard error, errors and warnings with what to do under them."""
    from innovate_ts.messages import PHRASES
    from innovate_ts.output.terminal import printable

    words = PHRASES[language]
    for found in problems:
        label = (
            ""
            if found.severity == "error"
            else f"{words[f'severity_{found.severity}']}: "
        )
        talk(f"{label}{printable(found.line(language))}\n")
        if found.severity != "note":
            talk(f"  {words['hint']}: {printable(found.hint.to(language))}\n")
