"""How the paragraphs of a note look, by the names of their styles."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from innovate_ts.messages import Language


class Face(NamedTuple):
    """How the paragraphs of a style look; sizes in points, indents in characters."""

    chinese: str
    size: float
    line: float
    bold: bool = False
    indent: float = 0
    """Of the first line."""
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    side: Literal["left", "center", "right"] = "left"
    is_ruled: bool = False
    """Whether a line stands above it and below."""


FACES: Mapping[Language, Mapping[str, Face]] = {
    "zh": {
        "Reference": Face("仿宋", 16, 28, side="center", after=14),
        "Title": Face("方正小标宋简体", 22, 34, side="center", after=14),
        "Salutation": Face("仿宋", 16, 28),
        "Heading 1": Face("黑体", 16, 28, indent=2),
        "Heading 2": Face("楷体", 16, 28, indent=2),
        "Body Text": Face("仿宋", 16, 28, indent=2),
        "Enclosures": Face("仿宋", 16, 28, left=5, indent=-3, before=14, after=7),
        "Signature": Face("仿宋", 16, 28, side="right", right=4),
        "Copies": Face("仿宋", 14, 28, left=1, right=1, before=14, is_ruled=True),
        "Table Text": Face("仿宋", 10, 13, before=1, after=1),
        "Footer": Face("宋体", 14, 16),
    },
    "en": {
        "Reference": Face("仿宋", 12, 18, side="right", after=18),
        "Title": Face("宋体", 18, 24, bold=True, side="center", after=18),
        "Salutation": Face("仿宋", 12, 18, after=6),
        "Heading 1": Face("黑体", 14, 20, bold=True, before=10, after=4),
        "Heading 2": Face("楷体", 12, 18, bold=True, before=6, after=2),
        "Body Text": Face("仿宋", 12, 18, after=6),
        "Enclosures": Face("仿宋", 12, 18, left=4.1, indent=-4.1, before=18, after=18),
        "Signature": Face("仿宋", 12, 18, side="right"),
        "Copies": Face("仿宋", 11, 18, before=18, is_ruled=True),
        "Table Text": Face("仿宋", 9, 12, before=1, after=1),
        "Footer": Face("宋体", 11, 14),
    },
}
"""By the names of their styles."""
