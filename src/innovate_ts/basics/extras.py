"""Libraries that only some forms take: which they are, and how to get them."""

import sys

from innovate_ts.messages import run as texts
from innovate_ts.messages.texts import Message

_EXTRAS = ("office", "html")


def missing_libraries() -> Message:
    """What to say where a library is lacking: the one command that brings all that any form takes.

    It names the libraries themselves, for where this program came from pip may not know, and the
    interpreter that runs, for its own pip is the one that helps.
    """
    from importlib import metadata  # noqa: PLC0415 - it takes longer than a look-up

    requirements = []
    for declared in metadata.requires("innovate-ts") or ():
        requirement, _, marker = declared.partition(";")
        if any(f"extra == '{extra}'" in marker for extra in _EXTRAS):
            requirements.append(requirement.strip())
    words = [sys.executable or "python", "-m", "pip", "install", *requirements]
    command = " ".join(map(_quoted, words))
    return texts.needs_libraries(command=command)


def _quoted(word: str) -> str:
    """A word in double quotes where it needs them: POSIX shells and that of Windows read them."""
    return f'"{word}"' if set(word) & set(" <>;&()") else word
