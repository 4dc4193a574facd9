"""Who answers for an indicator, where the text says so beside it: 牵头单位, 责任单位, 配合单位."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from innovate_ts.plantext.zh.tags import read_tag

Names = tuple[str, ...]

_SUPPORTS = re.compile(
    "(?:配合|协办|参与|参加|协助|支持)(?:责任)?(?:单位|部门)[:为](?P<names>[^;。]+)"
)


class Answerable(NamedTuple):
    """The bodies of an indicator, each in one role, in the text's order."""

    lead: Names = ()
    responsible: Names = ()
    supporting: Names = ()

    @property
    def all(self) -> Names:
        """All of them, those that lead first."""
        return (*self.lead, *self.responsible, *self.supporting)


NOBODY = Answerable()


def answerable(text: str) -> Answerable:
    """The bodies that a tag names, those that support apart; none where it gives no role."""
    tag = read_tag(text)
    if tag is None or not tag.has_role:
        return NOBODY
    supporting: list[str] = []
    for label in _SUPPORTS.finditer(text):
        of_label = read_tag(label[0])
        if of_label is not None:
            supporting += of_label.shared
    shared = (*tag.shared, *tag.bare)
    return Answerable(
        lead=_once(tag.lead),
        responsible=_once(name for name in shared if name not in supporting),
        supporting=_once(supporting),
    )


def _once(names: Iterable[str]) -> Names:
    return tuple(dict.fromkeys(names))
