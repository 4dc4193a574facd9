"""Which brackets and quotation marks belong together, and the clauses between them."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.plantext.paragraphs import Clause, Paragraph

PAIRS = {
    "(": ")",
    "[": "]",
    "【": "】",
    "〔": "〕",
    "〖": "〗",
    "{": "}",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
}
"""What opens and what closes, in half width."""
ROUND = "([【〔〖〈{"
"""The brackets that can hold an assignment."""
CLOSING_ROUND = "".join(PAIRS[opening] for opening in ROUND)
"""Those that close them."""
OPENS_ROUND = f"[{re.escape(ROUND)}]"
CLOSES_ROUND = f"[{re.escape(CLOSING_ROUND)}]"
"""Patterns for one that opens, and for one that closes."""

_CLOSES = {closing: opening for opening, closing in PAIRS.items()}
_MARKS = re.escape("".join([*PAIRS, *_CLOSES]))
_MARK = re.compile(f"[{_MARKS}]")
_OPEN_AT_ONCE = 200
"""Brackets that may stand open at once; an older one counts as never closed."""


def matched(text: str) -> dict[int, int]:
    """The offsets of brackets that open with those that close them; one without a partner is no bracket."""
    pairs: dict[int, int] = {}
    still_open = _OpenBrackets()
    for mark in _MARK.finditer(text):
        sign = mark[0]
        offset = mark.start()
        if sign in PAIRS:
            still_open.add(sign, offset)
            continue
        opening = still_open.close(_CLOSES[sign])
        if opening is not None:
            pairs[opening] = offset
    return pairs


class _OpenBrackets:
    """The brackets that are open at a place of a text, the last one on top."""

    def __init__(self) -> None:
        self._stack: deque[tuple[str, int]] = deque()
        # Counted, so that a mark that closes nothing costs nothing, however many are open.
        self._of_kind: Counter[str] = Counter()

    def add(self, kind: str, offset: int) -> None:
        """One more is open."""
        self._stack.append((kind, offset))
        self._of_kind[kind] += 1
        if len(self._stack) > _OPEN_AT_ONCE:
            oldest, _ = self._stack.popleft()
            self._of_kind[oldest] -= 1

    def close(self, kind: str) -> int | None:
        """Close the last one of a kind, and with it all that opened inside; the offset at which it opened."""
        if not self._of_kind[kind]:
            return None
        while True:
            inner, offset = self._stack.pop()
            self._of_kind[inner] -= 1
            if inner == kind:
                return offset


class BracketPair(NamedTuple):
    """Where a bracket opens, and where it closes."""

    opening: int
    closing: int

    def words(self, text: str) -> str:
        """What stands between them in their text."""
        return text[self.opening + 1 : self.closing]


def outermost(text: str) -> Iterator[BracketPair]:
    """The brackets that stand in no other, in order."""
    behind = -1
    for opening, closing in sorted(matched(text).items()):
        if opening > behind:
            yield BracketPair(opening, closing)
            behind = closing


def outside(text: str, marks: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin in no bracket and no quotation."""
    pairs = outermost(text)
    pair = next(pairs, None)
    # Marks and brackets are both in order: each is passed once, however many there are.
    for mark in marks.finditer(text):
        while pair is not None and pair.closing < mark.start():
            pair = next(pairs, None)
        if pair is None or mark.start() <= pair.opening:
            yield mark


_CLAUSE_END = re.compile(
    r"(?<!\d),"
    r"|,(?!\d)"
    "|[。;!?]|:(?=[①-⑳])"
)
"""A comma between two digits is part of a figure."""


def clauses(paragraph: Paragraph) -> Iterator[Clause]:
    """The clauses of a paragraph; 、 parts none, nor does a mark inside brackets or quotation marks."""
    text = paragraph.text
    start = 0
    for mark in outside(text, _CLAUSE_END):
        end = mark.start()
        if end > start:
            yield Clause(paragraph, start, end)
        start = mark.end()
    if start < len(text):
        yield Clause(
            paragraph=paragraph,
            start=start,
            end=len(text),
        )
