"""What a terminal can show: its width, colours and signs, and how text of double width is set on it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.cells import cell_len

_SIGNS: dict[str, tuple[str, ...]] = {
    "met": ("✔", "√", "+"),
    "not_met": ("✘", "×", "x"),
    "on_track": ("▲", "+"),
    "at_risk": ("△", "!"),
    "off_track": ("▼", "!"),
    "not_due": ("·", "."),
    "no_data": ("○", "o"),
    "not_assessable": ("?",),
    "needs_review": ("◇", "~"),
    "≥": ("≥", ">="),
    "≤": ("≤", "<="),
    "≈": ("≈", "~"),
    "±": ("±", "+/-"),
    "−": ("−", "-"),
    "·": ("·", "|"),
    "—": ("—", "-"),
    "…": ("…", "..."),
    "↳": ("↳", "→", "->"),
}
"""Each sign with what stands in where a console does not know it."""

_OPENING = frozenset("(《“‘「【(")
_CLOSING = frozenset(",。、;:!?)》”’」】")


@dataclass(frozen=True)
class Terminal:
    """Where a table is shown."""

    width: int = 80
    """Columns."""
    color: bool = False
    """Whether it shows colours."""
    encoding: str = "utf-8"
    """What it can encode."""
    _known: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def sign(self, name: str) -> str:
        """The best sign for `name` that this terminal can show."""
        if name not in self._known:
            self._known[name] = next(sign for sign in _SIGNS[name] if self._can_show(sign))
        return self._known[name]

    def _can_show(self, sign: str) -> bool:
        try:
            sign.encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return sign.isascii()
        return True

    def plain(self, text: str) -> str:
        """Text with each sign that this terminal does not know replaced, and control characters spelt out."""
        for sign in ("≥", "≤", "≈", "±", "−", "·", "—", "…", "↳"):
            if sign in text:
                text = text.replace(sign, self.sign(sign))
        return printable(text)


def printable(text: str) -> str:
    """Text that cannot move the cursor, ring, colour or turn direction: such characters are spelt out."""
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode("ascii") for c in text
    )


def width_of(text: str) -> int:
    """Columns that a text takes; Chinese characters take two."""
    return cell_len(text)


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Text with spaces up to a width in columns."""
    space = " " * max(0, width - cell_len(text))
    return space + text if right else text + space


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` columns: between words, and between Chinese characters.

    A closing mark stays with what it follows, an opening one with what it begins. A word that is
    longer than a line is broken inside, never cut.
    """
    lines, line = [], ""
    for piece in _pieces(text):
        if line and cell_len(line) + cell_len(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
        while cell_len(line.rstrip()) > width:
            head = _head(line, width)
            lines.append(head)
            line = line[len(head) :]
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str) -> Iterator[str]:
    """The parts between which a line may break: words with the space before them, single wide characters."""
    piece = ""
    for char in text:
        begins = char == " " or char in _OPENING or _is_wide(char)
        if char in _CLOSING or (piece and piece[-1] in _OPENING):
            begins = False
        if piece and (begins or (_is_wide(piece[-1]) and char not in _CLOSING and piece[-1] not in _OPENING)):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in {"W", "F"}


def _head(text: str, width: int) -> str:
    """As much of a text as fits into a line, and at least one character."""
    end, used = 0, 0
    while end < len(text) and used + cell_len(text[end]) <= width:
        used += cell_len(text[end])
        end += 1
    return text[: max(end, 1)]
