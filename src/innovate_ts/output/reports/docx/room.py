"""Whether the text of a note has room on two pages: how high its paragraphs are, by a careful guess."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from math import ceil

from innovate_ts.messages import Language
from innovate_ts.output.reports.docx.blocks import Line
from innovate_ts.output.reports.docx.faces import FACES
from innovate_ts.output.terminal import width_of

_WIDTH, _HEIGHT = 442, 616
"""Points between the margins of an upright page, of which a last line is left where none goes in."""
_PAGES = 2
_OF_LATIN = Fraction(6, 10)
"""The width of a letter or digit in sizes of the type; of a wide typeface, which may stand for another."""
_BETWEEN_SCRIPTS = Fraction(1, 4)
"""What Word leaves between Chinese characters and others."""
_LOST = Fraction(104, 100)
"""Lines end before marks and figures that must not begin or end one."""


def fits(lines: Iterable[Line], language: Language) -> bool:
    """Whether paragraphs need no more than two pages."""
    height = sum(height_of(line, language) for line in lines)
    return height <= _PAGES * _HEIGHT


def height_of(line: Line, language: Language) -> Fraction:
    """The height of a paragraph in points."""
    face = FACES[language][line.style]
    margins = (face.left + face.right) * face.size
    room = _WIDTH - Fraction(margins)
    first = Fraction(face.indent * face.size)
    rows = 0
    for text in line.text.split("\n"):
        sizes = sizes_of(text)
        length = _LOST * Fraction(face.size) * sizes
        needed = ceil((length + first) / room)
        rows += max(1, needed)
    height = rows * face.line
    height += face.before
    height += face.after
    return Fraction(height)


def sizes_of(text: str) -> Fraction:
    """How long a text is, in sizes of its type."""
    columns = list(map(width_of, text))
    wide = columns.count(2)
    narrow = columns.count(1)
    changes = 0
    for one, other in pairwise(columns):
        if {one, other} == {1, 2}:
            changes += 1
    return wide + narrow * _OF_LATIN + changes * _BETWEEN_SCRIPTS
