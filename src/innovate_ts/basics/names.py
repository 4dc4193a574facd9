"""When two names are the same, and which known name an unknown one resembles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from innovate_ts.basics.cleaning import clean

_ROUND_BRACKETS = str.maketrans("【】〔〕[]{}", "()()()()")


@lru_cache(maxsize=8192)
def normalise(name: str) -> str:
    """The form in which names are compared: width, case, spaces and the kind of brackets do not matter."""
    form = clean(name).translate(_ROUND_BRACKETS).casefold()
    return "".join(form.split())


def nearest(
    name: str, known: Iterable[str], *, least_likeness: float = 0.6
) -> str | None:
    """The known name that `name` was most likely meant to be, or None.

    Args:
        name: what was written.
        known: the names it could be.
        least_likeness: how alike they must be, as the share of matching characters (difflib's ratio).
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only needed where something is wrong

    form = normalise(name)
    name_of = {}
    for candidate in known:
        candidate_form = normalise(candidate)
        if _could_match(form, candidate_form, least_likeness):
            name_of[candidate_form] = candidate
    close = get_close_matches(form, name_of, n=1, cutoff=least_likeness)
    if not close:
        return None
    return name_of[close[0]]


def _could_match(form: str, known: str, least_likeness: float) -> bool:
    """Whether enough characters of a name stand in another at all, which rules most of them out."""
    # An upper bound of difflib's ratio, far cheaper than the ratio itself.
    shared = sum(char in known for char in form)
    characters = len(form) + len(known)
    return 2 * shared >= least_likeness * characters
