"""What belongs together, by what it has in common."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def grouped(members: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Each group under its key, groups and members in the order in which they come.

    Args:
        members: what is grouped.
        key: what the members of a group have in common.
    """
    groups: dict[K, list[T]] = {}
    for member in members:
        group = groups.setdefault(key(member), [])
        group.append(member)
    return groups
