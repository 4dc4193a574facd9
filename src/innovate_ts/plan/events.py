"""The events of a YAML parser to a tree of nodes; what the program does not take is refused as it comes."""

from typing import Any

import yaml

from innovate_ts.findings import Place, Problem, problem
from innovate_ts.messages import Message
from innovate_ts.messages import plan as texts
from innovate_ts.plan.nodes import Node, Value

MAX_DEPTH = 20


class _Open:
    """A sequence or mapping whose end has not come yet, with the key that waits for its value."""

    __slots__ = ("is_passed_over", "key", "node")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.key: str | None = None
        self.is_passed_over = False
        """Whether the value of the key is not kept: the key stands twice, or is none."""


class TreeBuilder:
    """Builds the tree of one document from events.

    The problems are kept apart until it is known whether the tree has to be built a second time.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.is_broken = False
        """Whether there is no sense in going on; the tree is a torso then."""
        self.has_empty = False
        """Whether any scalar is empty."""
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        """Take one event."""
        # The commonest kinds come first: a plan has some thousand scalars.
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._take_scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._begin(event, {})
        elif kind is yaml.SequenceStartEvent:
            self._begin(event, [])
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._open.pop()
        elif kind is yaml.AliasEvent:
            self._refuse(texts.yaml_alias(), event)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._refuse(texts.yaml_documents(), event)

    def give_up(self, message: Message, place: Place) -> None:
        """Add what makes it senseless to go on."""
        self.problems.append(problem(message, place))
        self.is_broken = True

    def _refuse(self, message: Message, event: Any) -> None:
        """Give up at an event."""
        node = _node(event, {})
        place = self._place_of(node)
        self.give_up(message, place)

    def _place_of(self, node: Node) -> Place:
        return Place(
            file=self.file,
            row=node.line,
            column=node.column,
        )

    def _take_scalar(self, event: Any) -> None:
        if self._is_refused(event):
            return
        if not event.value.strip():
            self.has_empty = True
        node = _node(event, event.value)
        self._place(node)

    def _begin(self, event: Any, value: Value) -> None:
        """A sequence or mapping begins."""
        if self._is_refused(event):
            return
        if len(self._open) >= MAX_DEPTH:
            message = texts.yaml_depth(most=MAX_DEPTH)
            self._refuse(message, event)
            return
        node = _node(event, value)
        self._place(node)
        self._open.append(_Open(node))

    def _is_refused(self, event: Any) -> bool:
        """Whether the event has an anchor or a tag, which is told."""
        if event.anchor is not None:
            self._refuse(texts.yaml_alias(), event)
            return True
        tag = event.tag
        # A lone "!" says that a scalar is text, which all are here.
        if tag is None or tag == "!":
            return False
        short = tag.replace("tag:yaml.org,2002:", "!!")
        message = texts.yaml_tag(text=short)
        self._refuse(message, event)
        return True

    def _place(self, node: Node) -> None:
        """Put a node where it belongs: at the root, into a sequence, or as key or value of a mapping."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        container = parent.node.value
        if isinstance(container, list):
            container.append(node)
        elif isinstance(container, dict):
            key = parent.key
            if key is None:
                self._take_key(parent, node)
                return
            if not parent.is_passed_over:
                container[key] = node
            parent.key = None
            parent.is_passed_over = False

    def _take_key(self, parent: _Open, node: Node) -> None:
        """Take a key, whose value comes next."""
        place = self._place_of(node)
        key = node.text
        if key is None:
            slip = problem(texts.yaml_key(), place)
            self.problems.append(slip)
            # It waits for its value all the same, which would be taken for a key otherwise.
            parent.key = ""
            parent.is_passed_over = True
            return
        keys = parent.node.keys
        parent.key = key
        parent.is_passed_over = key in keys
        if parent.is_passed_over:
            line, _ = keys[key]
            message = texts.duplicate_key(line=line)
            slip = problem(
                message,
                place,
                field=key,
                text=key,
            )
            self.problems.append(slip)
        else:
            keys[key] = (node.line, node.column)


def _node(event: Any, value: Value) -> Node:
    """A node where an event begins; YAML counts lines and columns from 0."""
    mark = event.start_mark
    line = mark.line + 1
    column = mark.column + 1
    return Node(line, column, value)
