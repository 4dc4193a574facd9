"""Texts of plans for tests: lines to a file, and one paragraph to a text."""

from __future__ import annotations

from pathlib import Path

from innovate_ts.plantext import PlanText, find_assignments, read_text
from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.read.sections import read_lines


def text_of(*lines: str) -> PlanText:
    """The text of these lines."""
    source_lines = [
        SourceLine((Span(number, 1, line),) if line else ())
        for number, line in enumerate(lines, 1)
    ]
    return read_lines(source_lines, file="plan.txt")


def names(text: PlanText) -> list[str]:
    """Section, number and words of each paragraph."""
    return [f"{p.section} {p.number} {p.text}" for p in text.paragraphs]


def read(folder: Path, data: bytes, name: str = "plan.txt") -> PlanText:
    """The text of a file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return read_text(str(path))


def who(*lines: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The beginning of each paragraph in which something is assigned, with who leads and who shares."""
    return [
        (a.paragraph.text[:3], a.lead, a.responsible)
        for a in find_assignments(text_of(*lines))
    ]
