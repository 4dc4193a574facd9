"""The names of indicators as a plan writes them: what stands around a name and is no part of it."""

from __future__ import annotations

import re

from innovate_ts.basics.names import normalise
from innovate_ts.plantext.zh.vocabulary import IS_MADE, LEADING, MAKING, TRAILING

_MAKING_IN_FRONT = re.compile(f"^(?:{MAKING})+")


def without_leading(text: str) -> str:
    """A clause without list marks, places and words of will in front."""
    return LEADING.sub("", text)


def plain_name(text: str) -> str:
    """The indicator's own words."""
    begun = without_leading(text)
    ended = TRAILING.sub("", begun)
    return ended.strip("、,:;的")


def is_made(name: str) -> bool:
    """Whether a name says that something is made, so that its figure counts what is."""
    return IS_MADE.match(name) is not None


def making_of(text: str) -> str:
    """The verb of making that a text begins with, or nothing."""
    verb = IS_MADE.match(text)
    if verb is None:
        return ""
    return verb[0]


def with_making(name: str, making: str) -> str:
    """A name with the verb of making that stands before the names in front of it: 新建A5家、B10家."""
    if is_made(name):
        return name
    return making + name


def indicator_key(name: str) -> str:
    """What tells one indicator from another: the verbs of making in front of a name do not matter."""
    # A name may be nothing but a verb of making.
    bare = _MAKING_IN_FRONT.sub("", name) or name
    return normalise(bare)
