"""Very many small things with the same keys, which are kept otherwise and told as JSON objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any, ClassVar, TypeVar, overload

Item_co = TypeVar("Item_co", covariant=True)

Value = str | int | Decimal | None


class Records(Sequence[Item_co]):
    """Things of which each is a JSON object with the same keys; a model is made of one where it is asked for.

    Args:
        things: what has an attribute of each of the keys.
    """

    model: ClassVar[type[Any]]
    """What is made of one."""
    keys: ClassVar[tuple[str, ...]]
    """The fields of the model in their order."""

    def __init__(self, things: Iterable[object] = ()) -> None:
        self._things = tuple(things)

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, index: int) -> Item_co: ...

    @overload
    def __getitem__(self, index: slice) -> Records[Item_co]: ...

    def __getitem__(self, index: int | slice) -> Item_co | Records[Item_co]:
        if isinstance(index, slice):
            return type(self)(self._things[index])
        thing = self._things[index]
        item: Item_co = self.model(**{key: getattr(thing, key) for key in self.keys})
        return item

    def columns(self) -> Iterable[Sequence[Value]]:
        """What all of them have under each of the keys."""
        records = map(attrgetter(*self.keys), self._things)
        return zip(*records, strict=True)

    def values(self) -> Iterator[tuple[Value, ...]]:
        """The values of each, in the order of the keys."""
        return zip(*self.columns(), strict=True)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and list(self.values()) == list(other.values())

    __hash__ = None  # type: ignore[assignment]
