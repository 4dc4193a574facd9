"""Text of a file in one form, each character of which knows where it stands in the file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from innovate_ts.basics.cleaning import halfwidth


class Span(NamedTuple):
    """A piece of a file as it is written there."""

    line: int
    """The line, or the paragraph of a Word document, from 1."""
    column: int
    """The character of the line at which it begins, from 1."""
    text: str
    """Its characters."""


class SourceLine(NamedTuple):
    """A line as a reader sees it; without text it is an empty one."""

    spans: tuple[Span, ...] = ()
    """Its pieces, in order."""
    apart: bool = False
    """Whether the page itself says that it is no part of the text: a menu, a footer."""


class Position(NamedTuple):
    """A character of a file."""

    line: int
    """The line, from 1."""
    column: int
    """The character of the line, from 1."""


_NO_WIDTH = "\ufeff\u200b\u200c\u200d\u2060"
_WORD = re.compile(rf"[^\s{_NO_WIDTH}]+")
"""A run of characters that is written without a gap; characters of no width are left out."""


@dataclass(frozen=True)
class Normalised:
    """Text without stray spaces, in half width, that knows where each of its characters stands."""

    text: str
    """The text: a space is kept between two characters of ASCII only."""
    starts: array[int] = field(repr=False)
    """The offsets in the text at which a run begins that has no gap in the file."""
    lines: array[int] = field(repr=False)
    """The line of each run."""
    columns: array[int] = field(repr=False)
    """The column of each run."""
    tabs: tuple[int, ...] = field(default=(), repr=False)
    """The offsets in the text at which a tab stands in the file: they part the cells of a table's row."""

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Normalised:
        """The text of pieces that follow each other."""
        collected = _Collected()
        for span in spans:
            collected.add(span)
        return cls(
            text="".join(collected.parts),
            starts=collected.starts,
            lines=collected.lines,
            columns=collected.columns,
            tabs=tuple(collected.tabs),
        )

    def place(self, offset: int) -> Position:
        """Where a character of the text stands in the file."""
        begun = bisect_right(self.starts, offset)
        # A space that stands for a gap belongs to the run before it.
        run = max(0, begun - 1)
        within = offset - self.starts[run]
        column = self.columns[run] + within
        return Position(self.lines[run], column)


class _Collected:
    """Runs of characters collected from pieces that follow each other."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.starts = array("Q")
        self.lines = array("Q")
        self.columns = array("Q")
        self.tabs: list[int] = []
        self._length = 0
        self._last = ""
        self._is_gap = False

    def add(self, span: Span) -> None:
        """Take up the runs of a piece; a gap may be open from the one before it."""
        end = 0
        for run in _WORD.finditer(span.text):
            start = run.start()
            self._see_gap(span.text[end:start])
            column = span.column + start
            self._add_run(
                run=run[0],
                line=span.line,
                column=column,
            )
            end = run.end()
        self._see_gap(span.text[end:])

    def _see_gap(self, between: str) -> None:
        """Characters of no width make no gap, nor does what stands before the first word."""
        self.tabs += [self._length] * between.count("\t")
        if self.parts and between.strip(_NO_WIDTH):
            self._is_gap = True

    def _add_run(self, run: str, line: int, column: int) -> None:
        # Chinese is broken anywhere: only between two words of ASCII is a gap a space.
        is_between_ascii = self._last.isascii() and run[0].isascii()
        if self._is_gap and is_between_ascii:
            self.parts.append(" ")
            self._length += 1
        self.starts.append(self._length)
        self.lines.append(line)
        self.columns.append(column)
        self.parts.append(halfwidth(run))
        self._length += len(run)
        self._last = run[-1]
        self._is_gap = False
