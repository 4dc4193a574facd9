"""Very many small things with the same keys, which are kept otherwise and told as JSON objects."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item_co = TypeVar("Item_co", covariant=True)


class Records(Sequence[Item_co]):
    """Things of which each is a JSON object with the same keys."""

    @property
    @abstractmethod
    def keys(self) -> tuple[str, ...]:
        """The keys in their order."""

    @abstractmethod
    def values(self) -> Iterator[tuple[str | int | None, ...]]:
        """The values of each, in the order of the keys."""
