"""The one cleaning of a cell's text, before it is anything: a name, a figure, a unit or a period.

What else is no part of a name or a figure belongs here too: list numbers, marks of footnotes, colons.
"""

from __future__ import annotations

import re

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE[ord("\u3000")] = ord(" ")

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
    return text.translate(_WIDE)


def _usual_form(match: re.Match[str]) -> str:
    # Imported here, for hardly a file has such a character.
    from unicodedata import normalize  # noqa: PLC0415

    return normalize("NFKC", match[0])
