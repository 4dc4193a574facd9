"""The tree of a YAML file: nodes that know their lines, and spots that know the way to them as well."""

from __future__ import annotations

from typing import Any

from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import Bilingual, Message, quoted

_LABELS = ("id", "name", "period", "phrase", "indicator", "on", "by", "from")
"""The keys by which a person knows an item of a list again, the surest first."""


LineAndColumn = tuple[int, int]
"""Where something stands in a file, both counted from 1."""
Value = str | list["Node"] | dict[str, "Node"]
"""A scalar, the items of a sequence, or the values of a mapping by their keys."""


class Node:
    """A scalar, a sequence or a mapping of a document, with the place where it begins."""

    __slots__ = ("column", "keys", "line", "value")

    def __init__(self, line: int, column: int, value: Value) -> None:
        self.line = line
        self.column = column
        self.value = value
        self.keys: dict[str, LineAndColumn] = {}
        """Where the keys of a mapping stand."""

    @property
    def text(self) -> str | None:
        """The scalar, or None."""
        value = self.value
        if isinstance(value, str):
            return value
        return None

    @property
    def items(self) -> list[Node]:
        """The items of a sequence; none where it is something else."""
        value = self.value
        if isinstance(value, list):
            return value
        return []

    @property
    def mapping(self) -> dict[str, Node]:
        """The entries of a mapping; none where it is something else."""
        value = self.value
        if isinstance(value, dict):
            return value
        return {}

    def get(self, key: str) -> Node:
        """The value under a key, or an empty mapping where the key stands or would stand."""
        mapping = self.mapping
        if key in mapping:
            return mapping[key]
        # A file may break off behind a key; what is missing then is told at the key.
        line, column = self.line_and_column_of(key)
        return Node(
            line=line,
            column=column,
            value={},
        )

    def line_and_column_of(self, key: str) -> LineAndColumn:
        """Where a key of a mapping stands, or the mapping where it has no such key."""
        own_place = (self.line, self.column)
        return self.keys.get(key, own_place)

    def item(self, index: int) -> Node:
        """An item of a sequence, or an empty mapping at this node's place."""
        items = self.items
        if index < len(items):
            return items[index]
        return Node(
            line=self.line,
            column=self.column,
            value={},
        )

    def plain(self) -> Any:
        """The same as dicts, tuples and strings."""
        value = self.value
        if isinstance(value, dict):
            plain: dict[str, Any] = {}
            for key, node in value.items():
                plain[key] = node.plain()
            return plain
        if isinstance(value, list):
            # A tuple, and no list: the models are strict, and a plan is never changed.
            return tuple(node.plain() for node in value)
        return value


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
        text = self.text
        if text is None:
            return None
        try:
            return Period.parse(text)
        except ValueError:
            return None

    @property
    def items(self) -> list[Spot]:
        """The items of a sequence; none where it is something else."""
        count = len(self.node.items)
        return [self.item(index) for index in range(count)]

    @property
    def parts(self) -> list[Spot]:
        """The values of a mapping or the items of a sequence; none of a scalar."""
        values = [self.get(key) for key in self.node.mapping]
        return values + self.items

    def __contains__(self, key: str) -> bool:
        return key in self.node.mapping

    def get(self, *keys: str) -> Spot:
        """What lies under these keys, one below the other."""
        spot = self
        for key in keys:
            spot = Spot(
                file=self.file,
                node=spot.node.get(key),
                parent=spot,
                step=key,
            )
        return spot

    def item(self, index: int) -> Spot:
        """An item of a sequence."""
        return Spot(
            file=self.file,
            node=self.node.item(index),
            parent=self,
            step=index,
        )

    def at(self, path: tuple[str | int, ...]) -> Spot:
        """What a path of keys and indices leads to from here."""
        spot = self
        for step in path:
            match step:
                case str():
                    spot = spot.get(step)
                case int():
                    spot = spot.item(step)
        return spot

    def all(self, *path: str) -> list[Spot]:
        """Each item of the sequences that lie along a path.

        `top.all("indicators", "targets")` gives every target of every indicator.
        """
        spots = [self]
        for key in path:
            parents, spots = spots, []
            for parent in parents:
                spots += parent.get(key).items
        return spots

    def refuse(
        self,
        message: Message,
        findings: Findings,
        hint: Bilingual | None = None,
    ) -> None:
        """Add an error that stands here.

        Args:
            message: what is wrong.
            findings: what it is added to.
            hint: what to do, where it is told better than by the message.
        """
        findings.error(
            message,
            self.place,
            field=self.words,
            hint=hint,
        )

    @property
    def place(self) -> Place:
        """Where it stands: the value of a key is told at the key."""
        step = self.step
        line = self.node.line
        column = self.node.column
        if self.parent is not None and isinstance(step, str):
            parent = self.parent.node
            if step in parent.keys:
                line, column = parent.keys[step]
        return Place(
            file=self.file,
            row=line,
            column=column,
        )

    @property
    def words(self) -> str | None:
        """The way in a reader's words, with ids and periods for indices: `park-share: targets: 2024`."""
        way = self._way()
        if not way:
            return None
        # An item of one of the file's own lists is known by its id without the list's name.
        if len(way) > 1 and isinstance(way[1].step, int):
            way = way[1:]
        words = [spot._word() for spot in way]
        return ": ".join(words)

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
        for key in _LABELS:
            label = self.node.get(key).text
            if label:
                return quoted(label)
        # What has no label is known by its text, or counted as people count.
        if self.text:
            return quoted(self.text)
        number = (self.step or 0) + 1
        return quoted(str(number))
