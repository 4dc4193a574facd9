"""What a note is made of: lines of text in a style, tables, annexes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Generic, Literal, NamedTuple, TypeVar

from innovate_ts.basics.numerals import write_numeral
from innovate_ts.messages import note as texts
from innovate_ts.output.ledger_columns import LedgerColumn
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report

T = TypeVar("T")
_NumberedRow = tuple[int, T]
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


class Line(NamedTuple):
    """A paragraph."""

    text: str
    style: Style = "Body Text"


class PaperTable(NamedTuple):
    """A table as wide as the text."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    """Parts of the whole width."""
    figures: tuple[bool, ...]
    """Which columns hold figures, and are set to the right."""
    rows: tuple[tuple[str, ...], ...]
    prose: tuple[bool, ...]
    """Which columns hold sentences, in which no figure parts from its unit."""


class Annex(NamedTuple):
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
    blocks: list[Block] = []
    for count, section in enumerate(filled, 1):
        if len(filled) > 1:
            head = _numbered(count, section.head, words)
            blocks.append(Line(head, "Heading 2"))
        blocks += section.blocks
    return blocks


def with_heads(sections: Sequence[PaperSection[Line]], words: Words) -> list[Line]:
    """Sections of text: one of a single line begins with its head; one alone has no number."""
    is_alone = len(sections) == 1
    lines: list[Line] = []
    for count, section in enumerate(sections, 1):
        head = section.head
        if not is_alone:
            head = _numbered(count, head, words)
        if len(section.blocks) == 1:
            (only,) = section.blocks
            text = words.labelled(head, only.text)
            lines.append(Line(text))
            continue
        if is_alone:
            head = words.labelled(head, "").rstrip()
        # In the style that stays on the page of what follows.
        lines.append(Line(head, "Heading 2"))
        lines += section.blocks
    return lines


def _numbered(count: int, head: str, words: Words) -> str:
    """A heading of the second level: `（一）未完成`, `(1) Missed`."""
    text = texts.subheading(
        count=count,
        numeral=write_numeral(count),
        head=head,
    )
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
    filled = _are_filled(columns, lines)
    shown = list(compress(columns, filled))
    cells = [tuple(text or "—" for text in compress(line, filled)) for line in lines]
    return [
        PaperTable(
            heads=tuple(words.say(column.head) for column in shown),
            widths=tuple(column.width for column in shown),
            figures=tuple(column.is_figure for column in shown),
            rows=tuple(cells),
            prose=tuple(column.is_prose for column in shown),
        )
    ]


def _are_filled(
    columns: Sequence[LedgerColumn[T]], lines: Sequence[Sequence[str]]
) -> list[bool]:
    """Which columns are of figures, or of texts that stand somewhere."""
    filled = []
    for column, cells in zip(columns, zip(*lines, strict=True), strict=True):
        filled.append(column.is_figure or any(cells))
    return filled


def numbered_table(
    columns: Sequence[LedgerColumn[T]],
    rows: Iterable[T],
    report: Report,
    words: Words,
) -> list[PaperTable]:
    """A table whose first column numbers its rows."""
    number: LedgerColumn[_NumberedRow[T]] = LedgerColumn(
        head=texts.column_number,
        width=6,
        text=_number_of,
    )
    all_columns = [number]
    all_columns += map(_behind_number, columns)
    return table(
        columns=all_columns,
        rows=enumerate(rows, 1),
        report=report,
        words=words,
    )


def _number_of(row: _NumberedRow[T], _report: Report, _words: Words) -> str:
    number, _ = row
    return str(number)


def _behind_number(column: LedgerColumn[T]) -> LedgerColumn[_NumberedRow[T]]:
    """A column of the rows as one of the numbered rows."""

    def text(row: _NumberedRow[T], report: Report, words: Words) -> str:
        _, unnumbered = row
        return column.text(unnumbered, report, words)

    return LedgerColumn(
        head=column.head,
        width=column.width,
        text=text,
        is_figure=column.is_figure,
        is_prose=column.is_prose,
    )
