"""When two names are the same, and which known name an unknown one resembles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_FORMS = str.maketrans("【】〔〕[]{}", "()()()()", "\ufeff\u200b\u200c\u200d")
"""Brackets as round ones; characters of no width are left out."""


def halfwidth(text: str) -> str:
    """Full-width forms and the ideographic space as their ASCII twins; nothing else is touched.

    Unicode's NFKC would also turn a footnote mark into a digit (`1600²` into `16002`).
    """
    return text.translate(_WIDE)


@lru_cache(maxsize=8192)
def normalise(name: str) -> str:
    """The form in which names are compared: width, case, spaces and the kind of brackets do not matter."""
    return "".join(halfwidth(name).translate(_FORMS).casefold().split())


def nearest(name: str, known: Iterable[str], *, at_least: float = 0.6) -> str | None:
    """The known name that `name` was most likely meant to be, or None.

    Args:
        name: what was written.
        known: the names it could be.
        at_least: how alike they must be, as the share of matching characters (difflib's ratio).
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only needed where something is wrong

    form = normalise(name)
    by_form = {
        own: k for k in known if _could_match(form, own := normalise(k), at_least)
    }
    close = get_close_matches(form, by_form, n=1, cutoff=at_least)
    return by_form[close[0]] if close else None


def _could_match(form: str, known: str, at_least: float) -> bool:
    """Whether enough characters of a name stand in another at all, which rules most of them out."""
    shared = sum(char in known for char in form)
    return 2 * shared >= at_least * (len(form) + len(known))
