"""The one cleaning of a cell's text, before it is anything: a name, a figure, a unit or a period.

What else is no part of a name or a figure stands here too: list numbers, marks of footnotes, colons.
"""

import re
from typing import NamedTuple

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE[ord("\u3000")] = ord(" ")
_IS_WIDE = re.compile("[\uff01-\uff5e\u3000]")

_BLANKS = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f"
_RUN_OF_BLANKS = re.compile(f"[ {_BLANKS}]+")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)
_LINE_END = re.compile(r"(?:_x000D_)?\r?\n|_x000D_|\r")
"""Excel writes a carriage return inside a cell as `_x000D_`."""

_OTHER_FORM = re.compile("[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufad9\ufe10-\ufe6b]")
"""Radicals, doubled ideographs, vertical and small signs, as a text copied from a PDF has them."""


def clean(text: str) -> str:
    """A cell's text in one width, with single blanks and no invisible character.

    A line break stays one: as a blank it would make `126` above `140` the figure 126 140.
    """
    if not text.isascii():
        text = halfwidth(_INVISIBLE.sub("", text))
        text = _OTHER_FORM.sub(_usual_form, text)
    text = _LINE_END.sub("\n", text)
    return _RUN_OF_BLANKS.sub(" ", text).strip()


def halfwidth(text: str) -> str:
    """Full-width forms and the ideographic space as their ASCII twins; nothing else is touched.

    Unicode's NFKC would also turn a footnote mark into a digit (`1600²` into `16002`).
    """
    # A look is faster than a translation in which nothing changes.
    if _IS_WIDE.search(text) is None:
        return text
    return text.translate(_WIDE)


def _usual_form(match: re.Match[str]) -> str:
    # Imported here, for hardly a file has such a character.
    from unicodedata import normalize  # noqa: PLC0415

    return normalize("NFKC", match[0])


# --- what stands around a name or a figure and is no part of it ---------------------------------------------

_LIST_NUMBER = re.compile(
    r"""(?:\(\ ?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\ ?\)   # (一) (1)
        |[一二三四五六七八九十]{1,3}[、.,]                  # 一、
        |(?:\d{1,2}\.){1,3}(?!\d)                           # 1. 1.2.
        |\d{1,2}(?:\.\d{1,2}){1,2}(?=[\s、]|[^\d\s.%])      # 1.2
        |\d{1,2}[、)]                                      # 1、 1)
        |[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿]
        |[*●■◆○◇□★☆▲△※•·]
        )[、.]?\s*""",
    re.VERBOSE | re.ASCII,
)
"""What numbers or marks the rows of a table, before a name."""

_MARK_BEHIND = r"[*\#†‡§※]|[①-⑳⑴-⒇]|\[\d{1,2}\]|\[注\d{0,2}\]|\(注\d{0,2}\)|注\d{1,2}"
"""A mark that sends the reader to a footnote, behind a name or a figure."""
_BEHIND_A_NAME = re.compile(
    rf"\s*(?:{_MARK_BEHIND}|\(\d{{1,2}}\)|(?<!\d)\d{{1,2}}\)|[¹²³⁴-⁹]|[:]|—{{2,}}|-{{2,}})$"
)
# Without a blank before it, 1650 1) would be 16501).
_BEHIND_A_FIGURE = re.compile(rf"\s*(?:{_MARK_BEHIND}|(?<=\s)\d{{1,2}}\)|:)$")
_BEFORE_A_FIGURE = re.compile(r"[*※](?=\d)")


class Unmarked(NamedTuple):
    """A text without the marks around it."""

    text: str
    """What is left."""
    marks: str
    """The marks that were taken off, in their order; empty where there were none."""


def unmarked_name(text: str) -> Unmarked:
    """A cleaned name without list numbers before it, and without footnote marks and colons behind it."""
    return _unmarked(
        text=text,
        before=_LIST_NUMBER,
        behind=_BEHIND_A_NAME,
    )


def unmarked_figure(text: str) -> Unmarked:
    """A cleaned figure without footnote marks: `1650①`, `1650*`, `1650 1)`."""
    return _unmarked(
        text=text,
        before=_BEFORE_A_FIGURE,
        behind=_BEHIND_A_FIGURE,
    )


def _unmarked(text: str, before: re.Pattern[str], behind: re.Pattern[str]) -> Unmarked:
    marks = []
    match = before.match(text)
    # What is nothing but marks keeps them: # is the head of a column of numbers.
    if match and match.end() < len(text):
        marks.append(match[0].strip())
        text = text[match.end() :]
    marks_behind: list[str] = []
    match = behind.search(text)
    while match and match.start():
        marks_behind.insert(0, match[0].strip())
        text = text[: match.start()]
        match = behind.search(text)
    return Unmarked(text, " ".join([*marks, *marks_behind]))
