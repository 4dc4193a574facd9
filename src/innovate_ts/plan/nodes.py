"""The tree of a YAML file: nodes that know their lines, and spots that know the way to them as well."""

from __future__ import annotations

from typing import Any

from innovate_ts.basics.periods import Period
from innovate_ts.findings import Place
from innovate_ts.messages import quoted

_LABELS = ("id", "name", "period", "phrase")
"""The keys by which a person knows an item of a list again, the surest first."""


class Node:
    """A scalar, a sequence or a mapping of a document, with the place where it begins."""

    __slots__ = ("column", "keys", "line", "value")

    def __init__(
        self, line: int, column: int, value: str | list[Node] | dict[str, Node]
    ) -> None:
        self.line = line
        self.column = column
        self.value = value
        self.keys: dict[str, tuple[int, int]] = {}
        """Where the keys of a mapping stand."""

    @property
    def text(self) -> str | None:
        """The scalar, or None."""
        return self.value if isinstance(self.value, str) else None

    @property
    def items(self) -> list[Node]:
        """The items of a sequence; none where it is something else."""
        return self.value if isinstance(self.value, list) else []

    @property
    def mapping(self) -> dict[str, Node]:
        """The entries of a mapping; none where it is something else."""
        return self.value if isinstance(self.value, dict) else {}

    def get(self, key: str) -> Node:
        """The value under a key, or an empty mapping where the key stands or would stand."""
        value = self.mapping.get(key)
        if value is not None:
            return value
        # A file may break off behind a key; what is missing then is told at the key.
        return Node(*self.keys.get(key, (self.line, self.column)), {})

    def item(self, index: int) -> Node:
        """An item of a sequence, or an empty mapping at this node's place."""
        if index < len(self.items):
            return self.items[index]
        return Node(self.line, self.column, {})

    def plain(self) -> Any:
        """The same as dicts, tuples and strings."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return tuple(node.plain() for node in self.value)
        return self.value


class Spot:
    """A node together with the file it is in and the way that leads to it, so that a problem can be placed.

    What is not there has a spot too: an empty one at the last part of the way that exists.
    """

    __slots__ = ("file", "node", "parent", "step")

    def __init__(
        self,
        file: str,
        node: Node,
        parent: Spot | None = None,
        step: str | int | None = None,
    ) -> None:
        self.file = file
        self.node = node
        self.parent = parent
        self.step = step

    @property
    def text(self) -> str | None:
        """The scalar, or None."""
        return self.node.text

    @property
    def line(self) -> int:
        """The line at which it begins."""
        return self.node.line

    @property
    def period(self) -> Period | None:
        """The period that the scalar spells, or None; what is wrong with it is the models' to say."""
        try:
            return Period.parse(self.text or "")
        except ValueError:
            return None

    @property
    def items(self) -> list[Spot]:
        """The items of a sequence; none where it is something else."""
        return [self.item(index) for index in range(len(self.node.items))]

    @property
    def parts(self) -> list[Spot]:
        """The values of a mapping or the items of a sequence; none of a scalar."""
        return [*(self.get(key) for key in self.node.mapping), *self.items]

    def __contains__(self, key: str) -> bool:
        return key in self.node.mapping

    def get(self, *keys: str) -> Spot:
        """What lies under these keys, one below the other."""
        spot = self
        for key in keys:
            spot = Spot(self.file, spot.node.get(key), spot, key)
        return spot

    def item(self, index: int) -> Spot:
        """An item of a sequence."""
        return Spot(self.file, self.node.item(index), self, index)

    def at(self, path: tuple[str | int, ...]) -> Spot:
        """What a path of keys and indices leads to from here."""
        spot = self
        for step in path:
            spot = spot.get(step) if isinstance(step, str) else spot.item(step)
        return spot

    def all(self, *path: str) -> list[Spot]:
        """Each item of the sequences that lie along a path.

        `top.all("indicators", "targets")` gives every target of every indicator.
        """
        spots = [self]
        for key in path:
            sequences = [spot.get(key) for spot in spots]
            spots = [spot for sequence in sequences for spot in sequence.items]
        return spots

    @property
    def place(self) -> Place:
        """Where it stands: the value of a key is told at the key."""
        line, column = self.node.line, self.node.column
        if self.parent is not None and isinstance(self.step, str):
            keys = self.parent.node.keys
            line, column = keys.get(self.step, (line, column))
        return Place(self.file, None, line, column)

    @property
    def words(self) -> str | None:
        """The way in a reader's words, with ids and periods for indices: `park-share: targets: 2024`."""
        way = self._way()
        words = [spot._word() for spot in way]
        # An item of one of the file's own lists is known by its id without the list's name.
        if len(way) > 1 and isinstance(way[1].step, int):
            del words[0]
        return ": ".join(words) or None

    def _way(self) -> list[Spot]:
        """The spots from below the top down to this one."""
        way: list[Spot] = []
        spot = self
        while spot.parent is not None:
            way.append(spot)
            spot = spot.parent
        return way[::-1]

    def _word(self) -> str:
        """The last step of the way: a key, or what an item is known by."""
        if isinstance(self.step, str):
            return quoted(self.step)
        labels = (self.node.get(key).text for key in _LABELS)
        label = next((text for text in labels if text), None)
        number = str((self.step or 0) + 1)
        return quoted(label or self.text or number)
