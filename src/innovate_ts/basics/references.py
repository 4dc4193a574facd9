"""References to characters in HTML: `&amp;`, `&#20159;`, `&#x4EBF;`."""

import html
import re

_OF_NO_CHARACTER = re.compile("&(?=#(?:[0-9]{20}|[xX][0-9a-fA-F]{20}))")
"""Begins a reference by more digits than the number of a character has, perhaps too many for any number."""


def unescape(text: str) -> str:
    """A text with the characters that it refers to; a reference by too many digits stays as it is written."""
    return html.unescape(_OF_NO_CHARACTER.sub("&amp;", text))
