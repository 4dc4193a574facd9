"""What belongs together, by what it has in common."""

from collections import defaultdict
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
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for member in members:
        groups[key(member)].append(member)
    return dict(groups)
