"""What a note is made of: headings, paragraphs and tables, as texts in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from innovate_ts.basics.numerals import write_numeral
from innovate_ts.messages import note as texts
from innovate_ts.output.words import Words

Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Heading:
    """A heading of the first or second level, with its number."""

    text: str
    level: Literal[1, 2] = 1


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


class PaperColumn(NamedTuple):
    """A column of a table on paper."""

    head: str
    width: float
    """In millimetres."""
    align: Align


@dataclass(frozen=True)
class PaperTable:
    """A table: its columns, and the cells of its rows."""

    columns: tuple[PaperColumn, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Turn:
    """The pages from here on lie on their side, or stand upright again."""

    sideways: bool


Block = Heading | Text | PaperTable | Turn


class NoteSection(NamedTuple):
    """A part of the note under a heading of the second level."""

    head: str
    blocks: Sequence[Block]


def heading(count: int, head: str, words: Words) -> Heading:
    """A heading of the first level: `一、总体情况`, `1. How the plan stands`."""
    text = texts.heading(
        count=count,
        numeral=write_numeral(count),
        head=head,
    )
    return Heading(words.say(text), 1)


def under_headings(sections: Iterable[NoteSection], words: Words) -> Iterator[Block]:
    """The sections that hold something, each with its number: `（一）评估方法`, `(1) Errors of the input`."""
    filled = [section for section in sections if section.blocks]
    for count, section in enumerate(filled, 1):
        text = texts.subheading(
            count=count,
            numeral=write_numeral(count),
            head=section.head,
        )
        yield Heading(words.say(text), 2)
        yield from section.blocks


def capital(text: str) -> str:
    """A text that begins with a capital, where it begins with a letter."""
    first = text[:1]
    # str.capitalize would make the letters behind it small, and GDP a Gdp.
    return first.upper() + text[1:]


def paragraph(sentences: Sequence[str], words: Words) -> Text:
    """A paragraph of sentences, each with a capital and its full stop."""
    ended = []
    for sentence in sentences:
        begun = capital(sentence)
        ended.append(words.sentence(begun))
    text = words.join_sentences(ended)
    return Text(text)
