"""Which thing of one plan is which thing of the other: by what is exactly the same, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
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
        return any(
            old is not kept
            for (old, _), kept in zip(self.pairs, self.kept, strict=True)
        )


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
        taken = set(partner.values())
        links = _links(
            {i: keys(thing) for i, thing in enumerate(old) if i not in partner},
            {j: keys(thing) for j, thing in enumerate(new) if j not in taken},
        )
        wanted_by = [j for found in links.values() for j in found]
        partner |= {
            i: j
            for i, found in links.items()
            if len(found) == 1
            for j in found
            if wanted_by.count(j) == 1
        }
    back = {j: i for i, j in partner.items()}
    return Matched(
        tuple((old[back[j]], new[j]) for j in sorted(back)),
        tuple(thing for i, thing in enumerate(old) if i not in partner),
        tuple(thing for j, thing in enumerate(new) if j not in back),
        tuple(old[i] for i in sorted(partner)),
    )


def _links(
    old: dict[int, Iterable[Hashable]], new: dict[int, Iterable[Hashable]]
) -> dict[int, set[int]]:
    """For each thing of the earlier plan the things of the later one that share a key with it."""
    owners: dict[Hashable, set[int]] = {}
    for j, keys in new.items():
        for key in keys:
            owners.setdefault(key, set()).add(j)
    return {
        i: {j for key in keys for j in owners.get(key, ())} for i, keys in old.items()
    }
