"""Who answers for an indicator, where the text says so beside it: 牵头单位, 责任单位, 配合单位."""

from collections.abc import Iterable
from typing import NamedTuple

from innovate_ts.plantext.zh.tags import read_tag

Names = tuple[str, ...]


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
    shared = (*tag.shared, *tag.bare)
    return Answerable(
        lead=_once(tag.lead),
        responsible=_once(shared),
        supporting=_once(name for name in tag.support if name not in shared),
    )


def _once(names: Iterable[str]) -> Names:
    return tuple(dict.fromkeys(names))
