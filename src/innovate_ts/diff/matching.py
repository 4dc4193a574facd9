"""Which thing of one plan is which thing of the other: by what is exactly the same, or not at all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from operator import is_not
from typing import Generic, TypeVar

T = TypeVar("T")
_Keys = Iterable[Hashable]
KeysOf = Callable[[T], _Keys]
"""What gives the keys by which a thing may be known again."""
_Links = dict[int, set[int]]
"""The things of the earlier plan by position, each with those of the later one that it may be."""


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

    def order(self, name: Callable[[T], str]) -> tuple[list[str], list[str]] | None:
        """The order of those of both, in the earlier plan and in the later one; None where it is the same.

        Args:
            name: what gives the id or name of a thing.
        """
        earlier = [old for old, _ in self.pairs]
        # By identity: two things of one plan may be equal, and stand at each other's place.
        if not any(map(is_not, earlier, self.kept)):
            return None
        later = [new for _, new in self.pairs]
        return list(map(name, self.kept)), list(map(name, later))


def match(old: Sequence[T], new: Sequence[T], *stages: KeysOf[T]) -> Matched[T]:
    """Pair the things of two plans, stage by stage.

    A stage pairs two things that share one of their keys where neither shares any with another thing that
    is still without a partner. So nothing is guessed, and it is the same in either direction.

    Args:
        old: the earlier plan's things.
        new: the later plan's.
        stages: what gives the keys of a thing, the surest first.
    """
    partner: dict[int, int] = {}
    for keys_of in stages:
        old_keys = _keys_by_position(
            things=old,
            keys_of=keys_of,
            taken=partner.keys(),
        )
        new_keys = _keys_by_position(
            things=new,
            keys_of=keys_of,
            taken=partner.values(),
        )
        links = _links(old_keys, new_keys)
        partner |= _sure_pairs(links)
    pairs = []
    for i in sorted(partner, key=partner.__getitem__):
        j = partner[i]
        pairs.append((old[i], new[j]))
    kept = [old[i] for i in sorted(partner)]
    return Matched(
        pairs=tuple(pairs),
        removed=_without(old, partner.keys()),
        added=_without(new, partner.values()),
        kept=tuple(kept),
    )


def _without(things: Sequence[T], taken: Collection[int]) -> tuple[T, ...]:
    """The things whose positions are not taken, in order."""
    rest = _positions_left(things, taken)
    return tuple(things[i] for i in rest)


def _positions_left(things: Sequence[T], taken: Collection[int]) -> list[int]:
    """The positions that are not taken, in order."""
    positions = range(len(things))
    rest = set(positions).difference(taken)
    # A set does not keep the plan's order.
    return sorted(rest)


def _keys_by_position(
    things: Sequence[T],
    keys_of: KeysOf[T],
    taken: Collection[int],
) -> dict[int, _Keys]:
    """The keys of the things that have no partner yet, by their positions."""
    keys: dict[int, _Keys] = {}
    for i in _positions_left(things, taken):
        keys[i] = keys_of(things[i])
    return keys


def _links(old: dict[int, _Keys], new: dict[int, _Keys]) -> _Links:
    """For each thing of the earlier plan the things of the later one that share a key with it."""
    owners: defaultdict[Hashable, set[int]] = defaultdict(set)
    for j, keys in new.items():
        for key in keys:
            owners[key].add(j)
    links: _Links = {}
    for i, keys in old.items():
        linked: set[int] = set()
        for key in keys:
            linked.update(owners[key])
        links[i] = linked
    return links


def _sure_pairs(links: _Links) -> dict[int, int]:
    """The links of two things that neither has another link."""
    suitors: Counter[int] = Counter()
    for linked in links.values():
        suitors.update(linked)
    pairs: dict[int, int] = {}
    for i, linked in links.items():
        # Of two that it may be nothing tells which, and a guess would put words into the plan's mouth.
        if len(linked) > 1:
            continue
        for j in linked:
            if suitors[j] == 1:
                pairs[i] = j
    return pairs
