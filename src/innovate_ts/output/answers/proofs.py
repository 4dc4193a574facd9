"""Differences between a plan's data and its text: side by side for people, as data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from innovate_ts.findings import Place
from innovate_ts.messages import Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.phrases import Phrases
from innovate_ts.output.terminal import (
    Line,
    Terminal,
    pad,
    painted,
    paragraph,
    width_of,
)
from innovate_ts.plantext.discrepancies import Discrepancy

_LONGEST = 400
"""Characters of a side that are shown."""


def differences_text(
    differences: Sequence[Discrepancy], language: Language, terminal: Terminal
) -> str:
    """The differences, each with what data and text say and where, one under the other."""
    words = Phrases(language)
    return painted(
        (
            line
            for difference in differences
            for line in _difference(difference, words, terminal)
        ),
        terminal,
    )


def difference_data(difference: Discrepancy) -> dict[str, Any]:
    """A difference as JSON has it: the keys of a problem, then both sides with their places."""
    return {
        **asdict(difference.problem),
        "encoded": difference.encoded or None,
        "encoded_at": _place(difference.encoded_at),
        "written": difference.written or None,
        "written_at": _place(difference.written_at),
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return (
        {"file": place.file, "line": place.row, "column": place.column}
        if place
        else None
    )


def _difference(
    difference: Discrepancy, words: Phrases, terminal: Terminal
) -> Iterator[Line]:
    found = difference.problem
    label = (
        ""
        if found.severity == "warning"
        else f"{words.say(f'severity_{found.severity}')}: "
    )
    said = f"{label}{found.field}: {found.message.to(words.language)}"
    yield from paragraph(said, terminal, style="bold")
    sides = (
        ("proof_data", difference.encoded, difference.encoded_at),
        ("proof_text", difference.written, difference.written_at),
    )
    places = [str(place) if place else "" for _, _, place in sides]
    label_width = max(width_of(words.say(phrase)) for phrase, _, _ in sides) + 2
    for (phrase, text, _), place in zip(sides, places, strict=True):
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        head = f"{pad(words.say(phrase), label_width)}{place}"
        yield from paragraph(head.rstrip(), terminal, style="dim", indent=2)
        yield from paragraph(
            shown or words.say(texts.proof_nothing), terminal, indent=2 + label_width
        )
    yield from paragraph(
        f"{words.say(phrases.hint)}: {found.hint.to(words.language)}",
        terminal,
        style="dim",
        indent=2,
    )
