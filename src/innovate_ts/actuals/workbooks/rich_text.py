"""The text of a cell that is made of runs: no digit that is raised stands beside one that is not."""

import re

from innovate_ts.actuals.raised import lowered, raised, struck_out
from innovate_ts.actuals.workbooks.scan import Attributes, PartScanner, is_on

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
"""A sign that XML cannot hold, as Excel writes it: `_x000D_`; the underscore itself is `_x005F_`."""


def unescaped(text: str) -> str:
    """Text with the signs that Excel spells out."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    sign = chr(int(match[1], 16))
    # Half of a pair is no character by itself.
    return sign if sign.isprintable() or sign.isspace() else "\ufffd"


class RichText:
    """The text of one cell, made of its runs.

    Args:
        scanner: walks through the part in which it stands.
    """

    def __init__(self, scanner: PartScanner) -> None:
        self._scanner = scanner
        self._runs: list[str] = []
        self._is_phonetic = False
        self._position = ""
        self._is_struck = False

    def begin(self, name: str, attributes: Attributes) -> None:
        """An element of the text begins."""
        match name:
            case "t":
                self._scanner.collect_text()
            case "r":
                self._position = ""
                self._is_struck = False
            case "vertAlign":
                self._position = attributes.get("val", "")
            case "strike":
                self._is_struck = is_on(attributes.get("val", "1"))
            case "rPh":
                # How the word is pronounced, in small signs above it.
                self._is_phonetic = True

    def end(self, name: str) -> None:
        """An element of the text ends."""
        match name:
            case "t":
                run = unescaped(self._scanner.collected())
                if not self._is_phonetic:
                    self._runs.append(self._shown(run))
            case "r":
                self._position = ""
                self._is_struck = False
            case "rPh":
                self._is_phonetic = False

    def take(self) -> str:
        """The whole text; the next one begins."""
        text = "".join(self._runs)
        self._runs.clear()
        return text

    def _shown(self, run: str) -> str:
        if self._is_struck:
            return struck_out(run)
        match self._position:
            case "superscript":
                return raised(run)
            case "subscript":
                return lowered(run)
            case _:
                return run
