"""What a note is made of: lines of text in a style, tables, annexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Generic, Literal, TypeVar

from innovate_ts.basics.numerals import write_numeral
from innovate_ts.messages import note as texts
from innovate_ts.output.ledger_columns import LedgerColumn
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Report

T = TypeVar("T")
Style = Literal[
    "Reference",
    "Title",
    "Salutation",
    "Heading 1",
    "Heading 2",
    "Body Text",
    "Enclosures",
    "Signature",
    "Copies",
    "Table Text",
]
"""The name of a paragraph's style, as far as possible one of Word's own."""


@dataclass(frozen=True)
class Line:
    """A paragraph."""

    text: str
    style: Style = "Body Text"


@dataclass(frozen=True)
class PaperTable:
    """A table as wide as the text."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    """Parts of the whole width."""
    figures: tuple[bool, ...]
    """Which columns hold figures, and are set to the right."""
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Annex:
    """What begins on a page of its own, which lies on its side."""

    mark: str
    title: str


Block = Line | PaperTable | Annex
B_co = TypeVar("B_co", bound=Block, covariant=True)


@dataclass(frozen=True)
class PaperSection(Generic[B_co]):
    """A part under a heading of the second level."""

    head: str
    blocks: Sequence[B_co]


def heading(count: int, head: str, words: Words) -> Line:
    """A heading of the first level: `一、总体情况`, `1. How the plan stands`."""
    numeral = write_numeral(count)
    text = texts.heading(count=count, numeral=numeral, head=head)
    return Line(words.say(text), "Heading 1")


def under_headings(
    sections: Iterable[PaperSection[Block]], words: Words
) -> list[Block]:
    """The sections that hold something, each under its number; one alone has no heading."""
    filled = [section for section in sections if section.blocks]
    if len(filled) == 1:
        return list(filled[0].blocks)
    blocks: list[Block] = []
    for count, section in enumerate(filled, 1):
        head = _numbered(count, section.head, words)
        blocks += [Line(head, "Heading 2"), *section.blocks]
    return blocks


def with_heads(sections: Sequence[PaperSection[Line]], words: Words) -> list[Line]:
    """Sections of text: one of a single line begins with its head; one alone has no number."""
    lines: list[Line] = []
    for count, section in enumerate(sections, 1):
        head = section.head
        if len(sections) > 1:
            head = _numbered(count, head, words)
        first, *others = section.blocks
        if not others:
            lines.append(Line(words.labelled(head, first.text)))
        elif len(sections) > 1:
            lines += [Line(head, "Heading 2"), *section.blocks]
        else:
            ended = words.labelled(head, "").rstrip()
            # In the style that stays on the page of what follows.
            lines += [Line(ended, "Heading 2"), *section.blocks]
    return lines


def _numbered(count: int, head: str, words: Words) -> str:
    """A heading of the second level: `（一）未完成`, `(1) Missed`."""
    text = texts.subheading(count=count, numeral=write_numeral(count), head=head)
    return words.say(text)


def table(
    columns: Sequence[LedgerColumn[T]],
    rows: Iterable[T],
    report: Report,
    words: Words,
) -> list[PaperTable]:
    """A table in words, or none without rows.

    What is not known is a dash, and a column of texts that nothing stands in is left out.
    """
    lines = [[column.text(row, report, words) for column in columns] for row in rows]
    if not lines:
        return []
    filled = [
        column.is_figure or any(texts)
        for column, texts in zip(columns, zip(*lines, strict=True), strict=True)
    ]
    shown = list(compress(columns, filled))
    cells = [tuple(text or "—" for text in compress(line, filled)) for line in lines]
    return [
        PaperTable(
            heads=tuple(words.say(column.head) for column in shown),
            widths=tuple(column.width for column in shown),
            figures=tuple(column.is_figure for column in shown),
            rows=tuple(cells),
        )
    ]


def numbered_table(
    columns: Sequence[LedgerColumn[T]],
    rows: Iterable[T],
    report: Report,
    words: Words,
) -> list[PaperTable]:
    """A table whose first column numbers its rows."""

    def behind_number(column: LedgerColumn[T]) -> LedgerColumn[tuple[int, T]]:
        def text(row: tuple[int, T], report: Report, words: Words) -> str:
            return column.text(row[1], report, words)

        return LedgerColumn(column.head, column.width, text, column.is_figure)

    number: LedgerColumn[tuple[int, T]] = LedgerColumn(
        texts.column_number, 6, lambda row, *_: str(row[0])
    )
    all_columns = [number, *map(behind_number, columns)]
    return table(all_columns, enumerate(rows, 1), report, words)
