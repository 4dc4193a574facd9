"""A difference between a plan's data and its text, with both sides and both places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from innovate_ts.findings import Place, Problem, Severity, problem
from innovate_ts.plantext.paragraphs import Paragraph


class Written(NamedTuple):
    """Words of the text and where they begin."""

    paragraph: Paragraph
    """The paragraph."""
    offset: int
    """Where they begin in its text."""
    words: str
    """The words, and how they are read where that matters."""

    def place(self, file: str) -> Place:
        """Where they stand in the file."""
        line, column = self.paragraph.place(self.offset)
        return Place(file, None, line, column)


class Encoded(NamedTuple):
    """What the data says and where."""

    at: Place
    """The file and line."""
    field: str
    """What it is about: an indicator and its period, a task."""
    said: str
    """What it says."""


@dataclass(frozen=True)
class Discrepancy:
    """Something in which data and text differ."""

    problem: Problem
    """What differs, at its place in the data, or in the text where the data has nothing."""
    encoded: str
    """What the data says; empty where it says nothing."""
    encoded_at: Place | None
    """Where it says so."""
    written: str
    """What the text says; empty where it says nothing of it."""
    written_at: Place | None
    """Where it says so."""


def unlike(
    code: str,
    encoded: Encoded,
    written: Written | None,
    file: str,
    *,
    severity: Severity = "warning",
    names: str = "",
) -> Discrepancy:
    """A difference of something that the data says.

    Args:
        code: the name of the message.
        encoded: the side of the data.
        written: the side of the text, where it has one.
        file: the text's file.
        severity: a note does not count against the data.
        names: the bureaus that the message names.
    """
    found = problem(
        code, encoded.at, severity=severity, field=encoded.field, names=names
    )
    words, place = (written.words, written.place(file)) if written else ("", None)
    return Discrepancy(found, encoded.said, encoded.at, words, place)


def missing(
    code: str, written: Written, file: str, *, severity: Severity = "warning"
) -> Discrepancy:
    """Something of the text that the data does not say."""
    place = written.place(file)
    field = f"{written.paragraph.section}, {written.paragraph.number}"
    return Discrepancy(
        problem(code, place, severity=severity, field=field),
        "",
        None,
        written.words,
        place,
    )
