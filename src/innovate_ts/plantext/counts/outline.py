"""The numbered headings and items of a text, by the numbers in front of them and nothing else."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innovate_ts.plantext.paragraphs import Paragraph, PlanText
from innovate_ts.plantext.zh.counting import GLUED_NUMBER, NUMBERS
from innovate_ts.plantext.zh.section_names import HEAD


class TextPlace(NamedTuple):
    """A place of the text; those farther down are greater."""

    paragraph: int
    """The index of the paragraph."""
    offset: int
    """The offset in its text."""


class Item(NamedTuple):
    """A numbered heading or item."""

    depth: int
    """The depth of its style of numbers, from 0."""
    begin: TextPlace
    """Where it begins."""
    end: TextPlace
    """Where the next one begins that is no part of it."""
    parent: int
    """The index of the item that it is a part of; -1 without one."""


def outline(paragraphs: Sequence[Paragraph]) -> list[Item]:
    """The numbered headings and items in the text's order."""
    numbers = list(_numbers(paragraphs))
    end_of_text = TextPlace(len(paragraphs), 0)
    items: list[Item] = []
    for index, (begin, depth) in enumerate(numbers):
        behind = (spot for spot, other in numbers[index + 1 :] if other <= depth)
        end = next(behind, end_of_text)
        items.append(
            Item(
                depth=depth,
                begin=begin,
                end=end,
                parent=_parent(items, depth),
            )
        )
    return items


def _parent(items: Sequence[Item], depth: int) -> int:
    """The last item of a higher style."""
    for index in range(len(items) - 1, -1, -1):
        if items[index].depth < depth:
            return index
    return -1


def _numbers(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[TextPlace, int]]:
    """Where a number begins a paragraph or, its line break lost, an item inside of one."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.section == HEAD:
            continue
        text = paragraph.text
        depth = _depth(text, 0)
        if depth is not None:
            yield TextPlace(index, 0), depth
        for glued in GLUED_NUMBER.finditer(text):
            depth = _depth(text, glued.start())
            if depth is not None:
                yield TextPlace(index, glued.start()), depth


def _depth(text: str, offset: int) -> int | None:
    for depth, number in enumerate(NUMBERS):
        if number.match(text, offset):
            return depth
    return None


def spots_of(text: PlanText) -> dict[int, int]:
    """The indices of paragraphs by their ids."""
    return {id(paragraph): index for index, paragraph in enumerate(text.paragraphs)}
