"""Lines in which several items stand, their line breaks lost: each item is a line of its own again."""

import re
from collections.abc import Iterable, Iterator

from innovate_ts.plantext.normalised import Normalised, SourceLine, Span
from innovate_ts.plantext.zh.numbering import (
    FIRST_BELOW_TITLE,
    ITEM_BOUNDARY,
    Numbering,
    follows,
    numbering,
)

_LONGEST_TITLE = 30
"""Characters of such a title."""
_SENTENCE = re.compile("[,。;:]")


def part_lines(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines of a file, those in which several items stand parted."""
    for line in lines:
        if line.spans:
            yield from _parted(line)
        else:
            yield line


def _parted(line: SourceLine) -> Iterator[SourceLine]:
    """The items of a line, each as one; the line itself where it has no more than one."""
    body = Normalised.of(line.spans)
    offsets = _begins_of_items(body.text)
    rest = line.spans
    for offset in offsets:
        place = body.place(offset)
        before, rest = _cut(
            spans=rest,
            line=place.line,
            column=place.column,
        )
        yield SourceLine(before, line.apart)
    yield SourceLine(rest, line.apart)


def _cut(
    spans: tuple[Span, ...], line: int, column: int
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Pieces before a place of the file, and those from there on."""
    before: list[Span] = []
    behind: list[Span] = []
    for span in spans:
        end = span.column + len(span.text)
        is_before = (span.line, end) <= (line, column)
        is_behind = (span.line, span.column) >= (line, column)
        if behind or is_behind:
            behind.append(span)
        elif is_before or span.line != line:
            before.append(span)
        else:
            length = column - span.column
            before.append(span._replace(text=span.text[:length]))
            behind.append(
                Span(
                    line=line,
                    column=column,
                    text=span.text[length:],
                )
            )
    return tuple(before), tuple(behind)


def _begins_of_items(text: str) -> list[int]:
    """Where items begin that go on counting from one before them in the same text."""
    begins: list[int] = []
    counted: dict[int, str] = {}
    boundaries = [match.start() for match in ITEM_BOUNDARY.finditer(text)]
    for offset in (0, *boundaries):
        number = numbering(text[offset:])
        if number is None:
            continue
        is_counted_on = follows(number.name, counted.get(number.depth, ""))
        if offset > 0 and not is_counted_on:
            continue
        begins.append(offset)
        counted[number.depth] = number.name
        below = _item_below_title(text, offset, number)
        if below is not None:
            offset_below, first = below
            begins.append(offset_below)
            counted[first.depth] = first.name
    return sorted(set(begins) - {0})


def _item_below_title(
    text: str, offset: int, number: Numbering
) -> tuple[int, Numbering] | None:
    """The first item below a title that stands in its line: 一、简化审批(一)优化项目.

    Args:
        text: the line.
        offset: where the number of the title begins.
        number: that number.
    """
    behind = offset + len(number.written)
    first = FIRST_BELOW_TITLE.search(text, behind, behind + _LONGEST_TITLE)
    if first is None:
        return None
    # 二、主要任务。(一): a full stop may end the title itself.
    title = text[behind : first.start()].removesuffix("。")
    if _SENTENCE.search(title):
        return None
    below = numbering(text[first.start() :])
    if below is None or below.depth <= number.depth:
        return None
    return first.start(), below
