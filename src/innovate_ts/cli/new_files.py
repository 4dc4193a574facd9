"""Files for people to work on: written over only where that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from innovate_ts.findings import InputError, Place, cannot_write, problem
from innovate_ts.messages import run as texts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def refuse_existing(paths: Iterable[Path]) -> None:
    """Refuse to write over what people may have worked on.

    Raises:
        InputError: for each file that is there.
    """
    try:
        # A link to nothing would be written through.
        existing = [path for path in paths if path.exists() or path.is_symlink()]
    except (OSError, RuntimeError):
        # A name too long, or a link to itself: writing says so.
        return
    refused = texts.file_exists()
    problems = [problem(refused, Place(str(path))) for path in existing]
    if problems:
        raise InputError(tuple(problems))


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; one that is there is left as it is.

    Raises:
        InputError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:
        place = Place(str(folder))
        raise InputError((cannot_write(place, error),)) from error
