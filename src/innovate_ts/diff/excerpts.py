"""Two long texts as a sentence sets them against each other: what differs, with a few words around it."""

from __future__ import annotations

from itertools import takewhile

LONGEST = 60
"""Characters up to which a text is shown whole."""
AROUND = 10
"""Characters that are kept before and after what differs."""


def contrast(old: str, new: str) -> tuple[str, str]:
    """Both texts without what they have in common at their ends; nothing that differs is left out."""
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    start = _shared(old, new)
    room = min(len(old), len(new)) - start
    end = min(_shared(old[::-1], new[::-1]), room)
    return _cut(old, start, end), _cut(new, start, end)


def _cut(text: str, start: int, end: int) -> str:
    """A text from shortly before `start` to shortly after the `end` characters at its end begin."""
    first, last = max(start - AROUND, 0), min(len(text) - end + AROUND, len(text))
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(
        1
        for _ in takewhile(
            lambda both: both[0] == both[1], zip(one, other, strict=False)
        )
    )
