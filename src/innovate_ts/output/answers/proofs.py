"""Differences between a plan's data and its text: side by side for people, as data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from innovate_ts.findings import Place
from innovate_ts.messages import Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.terminal import (
    Line,
    Terminal,
    pad,
    painted,
    paragraph,
    width_of,
)
from innovate_ts.output.words import Words
from innovate_ts.output.words.inputs import severity_name
from innovate_ts.plantext.proof import Discrepancy

_LONGEST = 400
"""Characters of a side that are shown."""


def differences_text(
    differences: Sequence[Discrepancy], language: Language, terminal: Terminal
) -> str:
    """The differences, each with what data and text say and where, one under the other."""
    words = Words(language)
    lines: list[Line] = []
    for difference in differences:
        lines += _difference(difference, words, terminal)
    return painted(lines, terminal)


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
    if place is None:
        return None
    return {"file": place.file, "line": place.row, "column": place.column}


def _difference(
    difference: Discrepancy, words: Words, terminal: Terminal
) -> Iterator[Line]:
    problem = difference.problem
    message = words.say(problem.message)
    wrong = f"{problem.field}: {message}"
    # Nearly all are warnings, so that only what is none says what it is.
    if problem.severity != "warning":
        severity = words.say(severity_name(problem.severity))
        wrong = f"{severity}: {wrong}"
    yield from paragraph(wrong, terminal, style="bold")
    sides = (
        (
            words.say(texts.proof_data),
            difference.encoded,
            difference.encoded_at,
        ),
        (
            words.say(texts.proof_text),
            difference.written,
            difference.written_at,
        ),
    )
    widths = [width_of(label) for label, _, _ in sides]
    indent = max(widths) + 2
    for label, text, place in sides:
        head = label
        if place:
            beginning = pad(label, indent)
            head = f"{beginning}{place}"
        quote = _cut(text)
        if not quote:
            quote = words.say(texts.proof_nothing)
        yield from paragraph(head, terminal, style="dim", indent=2)
        yield from paragraph(quote, terminal, indent=2 + indent)
    label = words.say(phrases.hint)
    hint = words.say(problem.hint)
    yield from paragraph(f"{label}: {hint}", terminal, style="dim", indent=2)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]}…"
