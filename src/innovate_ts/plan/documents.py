"""A YAML file as a tree of nodes that know their lines, read safely in one pass over its events.

Scalars stay text. Aliases, tags, duplicate keys, a second document and deep nesting are refused
before anything is composed: libyaml's own composer crashes on deep nesting.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from innovate_ts.findings import Place, Problem, problem, refused
from innovate_ts.messages import plan as texts

MAX_BYTES = 2_000_000
MAX_DEPTH = 20

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


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

    def __contains__(self, key: str) -> bool:
        return key in self.mapping

    def get(self, key: str) -> Node:
        """The value under a key, or an empty mapping at this node's place."""
        return self.mapping.get(key) or Node(self.line, self.column, {})

    def plain(self) -> Any:
        """The same as dicts, tuples and strings."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        return (
            tuple(node.plain() for node in self.value)
            if isinstance(self.value, list)
            else self.value
        )

    def place(self, path: tuple[str | int, ...]) -> tuple[int, int]:
        """Line and column of what a path of keys and indices leads to, or of the last part that exists."""
        if not path:
            return self.line, self.column
        step, rest = path[0], path[1:]
        if isinstance(step, int):
            return (
                self.items[step].place(rest)
                if step < len(self.items)
                else (self.line, self.column)
            )
        if step in self.mapping:
            return self.mapping[step].place(rest) if rest else self.keys[step]
        return self.keys.get(str(step), (self.line, self.column))


class Document(NamedTuple):
    """What became of a YAML file: its tree, if it has one, and its problems."""

    file: str
    root: Node | None
    problems: list[Problem]
    has_empty: bool = False
    """Whether any scalar is empty."""

    def place(self, line: int, column: int) -> Place:
        """A place in this file."""
        return Place(self.file, None, line, column)


def read_document(path: Path, shown: str) -> Document:
    """Read a YAML file into a tree.

    Args:
        path: the file.
        shown: the path as problems show it.
    """
    text, why = _text(path, Place(shown))
    if text is None:
        return Document(shown, None, why)
    reader = _read(text, shown, _Loader)
    if reader is None:  # libyaml gave up on deep nesting before it told of it
        reader = _read(text, shown, yaml.BaseLoader) or _Reader(shown)
    if reader.problems:
        return Document(
            shown,
            None if reader.broken else reader.root,
            reader.problems,
            reader.has_empty,
        )
    if reader.root is None or not isinstance(reader.root.value, dict):
        return Document(
            shown, None, [problem(texts.no_mapping(), Place(shown, None, 1, 1))]
        )
    return Document(shown, reader.root, [], reader.has_empty)


def _read(text: str, shown: str, loader: Any) -> _Reader | None:
    """What a loader's events make of a text; None where libyaml (from 0.2.6) stops at its own limit of depth.

    It reads a thousand characters ahead, and so stops before it has told of the level that is too deep here;
    PyYAML's own loader tells of each level as it comes.
    """
    reader = _Reader(shown)
    try:
        for event in yaml.parse(text, Loader=loader):
            if not reader.take(event):
                break
    except yaml.YAMLError as error:
        if loader is not yaml.BaseLoader and "nesting depth" in str(error):
            return None
        reader.problems.append(_syntax_problem(error, text, shown))
        reader.broken = True
    return reader


def _text(path: Path, place: Place) -> tuple[str | None, list[Problem]]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return None, [refused("unreadable", place, error)]
    if len(data) > MAX_BYTES:
        return None, [problem(texts.yaml_too_large(most=MAX_BYTES), place)]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        return None, [problem(texts.yaml_not_utf8(), Place(place.file, None, row))]


def _syntax_problem(error: yaml.YAMLError, text: str, shown: str) -> Problem:
    """What libyaml could not read, where; the two slips that people make have words of their own."""
    if isinstance(error, yaml.reader.ReaderError):
        row = text.encode()[: error.position].count(b"\n") + 1
        return problem(texts.yaml_character(), Place(shown, None, row))
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(shown, None, mark.line + 1, mark.column + 1) if mark else Place(shown)
    line = (text.splitlines()[mark.line :] or [""])[0] if mark else ""
    if line[: mark.column + 1 if mark else 0].strip(" ").startswith("\t"):
        return problem(texts.yaml_tab(), place)
    reason = getattr(error, "problem", None) or str(error)
    if (
        mark
        and "cannot start any token" in reason
        and line[: mark.column].rstrip().endswith((":", "-"))
    ):
        return problem(texts.yaml_quotes(text=line[mark.column :].strip()), place)
    what = ", ".join(part for part in (getattr(error, "context", None), reason) if part)
    return problem(texts.yaml_syntax(what=what), place)


class _Open:
    """A sequence or mapping whose end has not come yet, with the key that waits for its value."""

    __slots__ = ("duplicate", "key", "node")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.key: str | None = None
        self.duplicate = False


class _Reader:
    """Builds the tree from events."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.broken = False
        self.has_empty = False
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: Any) -> bool:
        """Take one event; False where there is no sense in going on."""
        kind = type(event)
        if (
            kind is yaml.ScalarEvent
            or kind is yaml.MappingStartEvent
            or kind is yaml.SequenceStartEvent
        ):
            return self._take_node(event, kind)
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._open.pop()
        elif kind is yaml.AliasEvent:
            return self._stop("yaml_alias", event)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                return self._stop("yaml_documents", event)
        return True

    def _take_node(self, event: Any, kind: type) -> bool:
        if event.anchor is not None:
            return self._stop("yaml_alias", event)
        if event.tag is not None and event.tag != "!":
            return self._stop(
                "yaml_tag", event, text=event.tag.replace("tag:yaml.org,2002:", "!!")
            )
        mark = event.start_mark
        if kind is yaml.ScalarEvent:
            self.has_empty = self.has_empty or not event.value.strip()
            self._place(
                Node(mark.line + 1, mark.column + 1, event.value), is_scalar=True
            )
            return True
        if len(self._open) >= MAX_DEPTH:
            return self._stop("yaml_depth", event, most=MAX_DEPTH)
        node = Node(
            mark.line + 1, mark.column + 1, {} if kind is yaml.MappingStartEvent else []
        )
        self._place(node, is_scalar=False)
        self._open.append(_Open(node))
        return True

    def _place(self, node: Node, *, is_scalar: bool) -> None:
        """Put a node where it belongs: at the root, into a sequence, or as key or value of a mapping."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent.node.value, list):
            parent.node.value.append(node)
        elif isinstance(parent.node.value, dict):
            if parent.key is None:
                self._take_key(parent, node, is_scalar=is_scalar)
            else:
                if not parent.duplicate:
                    parent.node.value[parent.key] = node
                parent.key, parent.duplicate = None, False

    def _take_key(self, parent: _Open, node: Node, *, is_scalar: bool) -> None:
        place = Place(self.shown, None, node.line, node.column)
        key = node.text if is_scalar else None
        if key is None:
            self.problems.append(problem(texts.yaml_key(), place))
            parent.key, parent.duplicate = "", True  # so that its value is passed over
            return
        parent.key, parent.duplicate = key, key in parent.node.keys
        if parent.duplicate:
            first = parent.node.keys[key][0]
            self.problems.append(
                problem(texts.duplicate_key(line=first), place, field=key, text=key)
            )
        else:
            parent.node.keys[key] = (node.line, node.column)

    def _stop(self, code: str, event: Any, **values: Any) -> bool:
        mark = event.start_mark
        self.problems.append(
            problem(
                code, Place(self.shown, None, mark.line + 1, mark.column + 1), **values
            )
        )
        self.broken = True
        return False


def walk(node: Node, *path: str) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """Each item of the sequences that lie along `path`, with the path that leads to it.

    `walk(root, "indicators", "targets")` gives every target of every indicator.
    """
    levels: list[tuple[tuple[str | int, ...], Node]] = [((), node)]
    for key in path:
        levels = [
            ((*at, key, index), item)
            for at, parent in levels
            for index, item in enumerate(parent.get(key).items)
        ]
    yield from levels
