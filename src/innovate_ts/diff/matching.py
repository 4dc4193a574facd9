"""Which thing of one plan is which thing of the other: by what is exactly the same, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from operator import is_not, itemgetter
from typing import Generic, TypeVar

T = TypeVar("T")
Keys = Callable[[T], Iterable[Hashable]]


@dataclass(frozen=True)
class Matched(Generic[T]):
    """The things of two plans."""

    pairs: tuple[tuple[T, T], ...]
    """Those that both have, in the later plan's order."""
    removed: tuple[T, ...]
    """Those that the earlier plan has alone."""
    added: tuple[T, ...]
    """Those that the later plan has alone."""
    kept: tuple[T, ...]
    """The earlier plan's side of the pairs, in its own order."""

    @property
    def is_reordered(self) -> bool:
        """Whether those of both stand in another order."""
        earlier = [old for old, _ in self.pairs]
        return any(map(is_not, earlier, self.kept))


def match(old: Sequence[T], new: Sequence[T], *stages: Keys[T]) -> Matched[T]:
    """Pair the things of two plans, stage by stage.

    A stage pairs two things that share one of their keys where neither shares any with another thing that
    is still without a partner. So nothing is guessed, and it is the same in either direction.

    Args:
        old: the earlier plan's things.
        new: the later plan's.
        stages: what gives the keys of a thing, the surest first.
    """
    partner: dict[int, int] = {}
    for keys in stages:
        links = _links(
            _keys_of(old, keys, without=set(partner)),
            _keys_of(new, keys, without=set(partner.values())),
        )
        partner |= _sure_pairs(links)
    pairs = sorted(partner.items(), key=itemgetter(1))
    removed = set(range(len(old))) - set(partner)
    added = set(range(len(new))) - set(partner.values())
    return Matched(
        pairs=tuple((old[i], new[j]) for i, j in pairs),
        removed=tuple(old[i] for i in sorted(removed)),
        added=tuple(new[j] for j in sorted(added)),
        kept=tuple(old[i] for i in sorted(partner)),
    )


def _keys_of(
    things: Sequence[T], keys: Keys[T], without: set[int]
) -> dict[int, Iterable[Hashable]]:
    """The keys of the things that have no partner yet, by their positions."""
    open_positions = (i for i in range(len(things)) if i not in without)
    return {i: keys(things[i]) for i in open_positions}


def _links(
    old: dict[int, Iterable[Hashable]], new: dict[int, Iterable[Hashable]]
) -> dict[int, set[int]]:
    """For each thing of the earlier plan the things of the later one that share a key with it."""
    owners: dict[Hashable, set[int]] = {}
    for j, keys in new.items():
        for key in keys:
            owners.setdefault(key, set()).add(j)
    links: dict[int, set[int]] = {}
    for i, keys in old.items():
        links[i] = set()
        for key in keys:
            links[i] |= owners.get(key, set())
    return links


def _sure_pairs(links: dict[int, set[int]]) -> dict[int, int]:
    """The links of two things that neither has another link."""
    suitors = Counter(j for linked in links.values() for j in linked)
    pairs: dict[int, int] = {}
    for i, linked in links.items():
        if len(linked) == 1:
            (j,) = linked
            if suitors[j] == 1:
                pairs[i] = j
    return pairs
