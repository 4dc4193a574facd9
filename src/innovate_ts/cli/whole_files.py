"""Files of one command, written whole, and all of them or none."""

from __future__ import annotations

import errno
import os
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.cli.refusals import refusal
from innovate_ts.cli.streams import encoded_pieces
from innovate_ts.findings import InputError, Place, Problem, cannot_write
from innovate_ts.messages import run as texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


STANDARD_INPUT = Path("-")
"""How standard input is named among the files that are read."""


class Writing(NamedTuple):
    """What is to be written, and where."""

    path: Path
    content: str | bytes | Iterable[str]
    """All of it, or piece by piece."""


class _Replacement(NamedTuple):
    """A file that is written and has not yet the name that it is for."""

    path: Path
    """The name as it was given."""
    target: Path
    """The same where links lead."""
    new: Path
    """The content, on the same file system as the target, so that to take its name is one step."""
    old: Path
    """Where the target's content of before is kept until all is done."""


def write_whole(*writings: Writing) -> None:
    """Write files whole, and all or none: into neighbours first, which then take their names.

    A link is followed; a device or a pipe is written to and stays what it is. What went into one
    cannot be taken back, so that it comes after all neighbours and before any name.

    Raises:
        InputError: one of them cannot be written; the files are as they were.
    """
    devices = [writing for writing in writings if _is_device(writing.path)]
    files = [writing for writing in writings if writing not in devices]
    with ExitStack() as neighbours:
        replacements = _prepare(files, neighbours)
        for device in devices:
            with _telling(device.path):
                _write_into(device.path, device.content)
        _take_names(replacements)


def refuse_repeated(paths: Sequence[Path]) -> None:
    """Refuse one file under two names: the second would write over the first.

    Raises:
        InputError: for the first that is named twice.
    """
    for number, path in enumerate(paths):
        if any(is_same_file(path, other) for other in paths[:number]):
            raise refusal(texts.output_twice(), path)


def refuse_inputs(paths: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Refuse to write over what is read.

    Raises:
        InputError: for the first output that is one of the inputs.
    """
    files = list(inputs)
    for path in paths:
        if any(is_same_file(path, file) for file in files):
            raise refusal(texts.output_is_input(), path)


def is_same_file(path: Path, other: Path) -> bool:
    """Whether both name one file, be it there or not; `-` is standard input."""
    if other == STANDARD_INPUT:
        return _is_standard_input(path)
    try:
        return path.samefile(other)
    except OSError:
        return os.path.realpath(path) == os.path.realpath(other)


def _is_standard_input(path: Path) -> bool:
    """Whether a file is what a shell has opened for reading: `< actuals.csv`."""
    with suppress(OSError):
        # A terminal or the null device may be both, and loses nothing.
        return path.is_file() and os.path.samestat(path.stat(), os.stat(0))
    return False


def _is_device(path: Path) -> bool:
    """Whether it is there and neither file nor folder."""
    with suppress(OSError):
        is_file_or_folder = path.is_file() or path.is_dir()
        return path.exists() and not is_file_or_folder
    return False


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Tell of the file what the system refuses."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        # A link to itself is a RuntimeError before Python 3.13.
        raise InputError((cannot_write(Place(str(path)), error),)) from error


def _prepare(files: Sequence[Writing], neighbours: ExitStack) -> list[_Replacement]:
    """Write all of them beside where they are to be.

    Raises:
        InputError: for all that cannot be written.
    """
    replacements: list[_Replacement] = []
    problems: list[Problem] = []
    for writing in files:
        try:
            with _telling(writing.path):
                replacements.append(_neighbour(writing, neighbours))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(tuple(problems))
    return replacements


def _write_into(
    path: Path, content: str | bytes | Iterable[str], *, is_synced: bool = False
) -> None:
    with path.open("wb") as file:
        for piece in encoded_pieces(content):
            file.write(piece)
        if is_synced:
            file.flush()
            # Some file systems say only now that they are full.
            os.fsync(file.fileno())


def _neighbour(writing: Writing, neighbours: ExitStack) -> _Replacement:
    """Write the content into a new folder beside its target; the folder goes with the stack."""
    from tempfile import TemporaryDirectory

    target = writing.path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    mode = _mode_of_new_files()
    if target.exists():
        mode = target.stat().st_mode & 0o777
    room = TemporaryDirectory(
        dir=target.parent, prefix=".innovate-ts.", ignore_cleanup_errors=True
    )
    folder = Path(neighbours.enter_context(room))
    new = folder / "new"
    _write_into(
        path=new,
        content=writing.content,
        is_synced=True,
    )
    new.chmod(mode)
    return _Replacement(
        path=writing.path,
        target=target,
        new=new,
        old=folder / "old",
    )


def _take_names(replacements: Sequence[_Replacement]) -> None:
    """Let all take their names; where one cannot, those before it give theirs back."""
    with ExitStack() as way_back:
        for number, replacement in enumerate(replacements, start=1):
            with _telling(replacement.path):
                # The last changes nothing where it fails, so that one file alone is one step.
                if number < len(replacements):
                    way_back.callback(_put_back, replacement)
                    _keep_old(replacement)
                replacement.new.replace(replacement.target)
        way_back.pop_all()


def _keep_old(replacement: _Replacement) -> None:
    """Give what lies there a second name; move it where the system allows it no second one."""
    if not replacement.target.exists():
        return
    try:
        replacement.old.hardlink_to(replacement.target)
    except (OSError, NotImplementedError):
        replacement.target.replace(replacement.old)


def _put_back(replacement: _Replacement) -> None:
    """Let what was there be there again."""
    with suppress(OSError):
        if replacement.old.exists():
            replacement.old.replace(replacement.target)
        elif not replacement.new.exists():
            replacement.target.unlink()


def _mode_of_new_files() -> int:
    """What the system gives a new file; its mask can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
