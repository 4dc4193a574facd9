"""What a terminal can show: its width, colours and signs, and how text of double width is set on it."""

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from innovate_ts.output.marks import IN_TEXTS, Signs

NARROWEST = 20
"""Columns below which a terminal is taken for one of this width."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads a CSV in the code page of its machine."""

_OPENING = frozenset("(（《“‘「【(")
_CLOSING = frozenset(",，；：！？）。、;:!?)》”’」】")


_FIGURE = (
    r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?"  # a date
    r"|\d[\d,.]*[百千万亿]*(?:元|美元|人次|人|家|个百分点|个月|个|位|项|件|吨标准煤|吨|亩|平方米|千瓦时|户)"
    r"|\d[\d,.]*%?(?: (?:trillion|billion|million))?(?: [a-z\u00b0-\u03ff][a-z\u00b0-\u03ff/]*)?"
    r"(?: \([^()]{1,16}\))?"
)
_NOTHING = re.compile(r"(?!)")

Line = list[tuple[str, str]]
"""Parts of a line, each with its style in Rich's words; an empty style is plain."""


class Terminal:
    """Where a table is shown."""

    def __init__(
        self, width: int = 80, color: bool = False, encoding: str = "utf-8"
    ) -> None:
        """Describe it: its columns, whether it shows colours, and what it can encode."""
        self.width = width
        self.color = color
        self.encoding = encoding

    def sign(self, signs: Signs) -> str:
        """A sign, or the first that this terminal can show of those that stand in for it."""
        return _best(signs, self.encoding)

    def plain(self, text: str) -> str:
        """Text with each sign that this terminal does not know replaced, and control characters spelt out."""
        for signs in IN_TEXTS:
            best = signs[0]
            if best in text:
                text = text.replace(best, self.sign(signs))
        return printable(text)


@lru_cache(maxsize=256)
def _best(signs: Signs, encoding: str) -> str:
    return next(sign for sign in signs if _can_show(sign, encoding))


def _can_show(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return sign.isascii()
    return True


def painted(lines: Iterable[Line], terminal: Terminal) -> str:
    """Lines as text, in colours where the terminal shows them; only the styles given here become colours."""
    if not terminal.color:
        return "".join(map(_unpainted, lines))
    from rich.console import Console  # noqa: PLC0415 - what goes into a pipe does without it
    from rich.text import Text  # noqa: PLC0415

    out = io.StringIO()
    console = Console(
        file=out,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        width=10_000,  # lines are broken already, and Rich would part Chinese words at will
        highlight=False,
    )
    for line in lines:
        text = Text.assemble(*line, end="")
        text.rstrip()
        console.print(
            text,
            soft_wrap=True,
            markup=False,
            emoji=False,
        )
    return out.getvalue()


def _unpainted(line: Line) -> str:
    text = "".join(part for part, _ in line)
    shown = text.rstrip()
    return f"{shown}\n"


def printable(text: str) -> str:
    """Text that cannot move the cursor, ring, colour or turn direction: such characters are spelt out."""
    if text.isprintable():
        return text
    return "".join(map(_spelt_out, text))


def _spelt_out(char: str) -> str:
    if char.isprintable():
        return char
    return char.encode("unicode_escape").decode("ascii")


_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def spreadsheet_text(text: str) -> str:
    """A text that no spreadsheet runs as a formula, whatever stands before its sign."""
    shown = printable(text)
    # Some run what follows spaces or line breaks too, and in Chinese what follows full-width signs.
    if text.strip().startswith(_FORMULA):
        return f"'{shown}"
    return shown


def width_of(text: str) -> int:
    """Columns that a text takes: two for a Chinese character, none for a mark that combines with another.

    Rich knows this too; a look-up does without loading it.
    """
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    if _is_wide(char):
        return 2
    return 1


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Text with spaces up to a width in columns."""
    missing = width - width_of(text)
    space = " " * missing  # none where the text is wider
    if right:
        return space + text
    return text + space


def kept_whole(names: Iterable[str] = (), units: Iterable[str] = ()) -> re.Pattern[str]:
    """What no line breaks: names, and figures with their units, the known ones and those given."""
    choices = _longest_first(names)
    units_given = _longest_first(units)
    if units_given:
        any_unit = "|".join(units_given)
        choices.append(rf"\d[\d,.]*(?:{any_unit})")
    choices.append(_FIGURE)
    return re.compile("|".join(choices))


def _longest_first(texts: Iterable[str]) -> list[str]:
    """Different texts as patterns, so that none is taken for one that it begins with."""
    different = set(filter(None, texts))
    longest_first = sorted(different, key=len, reverse=True)
    return list(map(re.escape, longest_first))


def wrap(text: str, width: int, whole: re.Pattern[str] | None = None) -> list[str]:
    """Break a text into lines of at most `width` columns: between words, and between Chinese characters.

    A closing mark stays with what it follows, an opening one with what it begins. What is longer than a
    line is broken inside, never cut.

    Args:
        text: the text.
        width: columns.
        whole: what stands on one line, if it has room there; figures with their units if not given.
    """
    whole = whole or kept_whole()
    lines = []
    line = ""
    for piece in _fitting(text, width, whole):
        # A space at the end of a line takes no room.
        needed = width_of(line) + width_of(piece.rstrip())
        if line and needed > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
        while width_of(line.rstrip()) > width:
            head = _head(line, width)
            lines.append(head)
            line = line[len(head) :]
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines


def _fitting(text: str, width: int, whole: re.Pattern[str]) -> Iterator[str]:
    """The pieces of a text; a whole that is longer than a line is broken like any text."""
    for piece in _pieces(text, whole):
        if width_of(piece.strip()) > width:
            yield from _pieces(piece, _NOTHING)
        else:
            yield piece


def _pieces(text: str, whole: re.Pattern[str]) -> Iterator[str]:
    """The parts between which a line may break: words with the space before them, single wide characters."""
    inside: set[int] = set()
    for match in whole.finditer(text):
        first = match.start() + 1
        inside.update(range(first, match.end()))
    start = 0
    for end in range(1, len(text)):
        if end in inside:
            continue
        before = text[end - 1]
        if _may_break(before, text[end]):
            yield text[start:end]
            start = end
    yield text[start:]


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in _CLOSING or before in _OPENING:
        return False
    begins_word = after == " " or after in _OPENING
    return begins_word or _is_wide(before) or _is_wide(after)


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in {"W", "F"}


def _head(text: str, width: int) -> str:
    """As much of a text as fits into a line, and at least one character."""
    end = 0
    used = 0
    for char in text:
        used += width_of(char)
        if used > width:
            break
        end += 1
    end = max(end, 1)
    return text[:end]
