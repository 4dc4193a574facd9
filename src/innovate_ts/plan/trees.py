"""The two files of a plan as trees, and how a problem in them is placed and put into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.basics.names import nearest
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Place
from innovate_ts.messages import Bilingual, phrases, quoted
from innovate_ts.messages import plan as texts
from innovate_ts.plan.documents import Document, Node

Path = tuple[str | int, ...]
"""Keys and indices that lead to a node."""


class Pair(NamedTuple):
    """The two files of a plan as trees; a tree is empty where its file could not be read."""

    targets: Document
    tasks: Document

    def root(self, document: Document) -> Node:
        """The tree of a document, or an empty one."""
        return document.root or Node(1, 1, {})

    @property
    def complete(self) -> bool:
        """Whether both files have trees, so that names can be looked up across them."""
        return self.targets.root is not None and self.tasks.root is not None


def words_of(path: Path, root: Node) -> str:
    """A path in the reader's words: ids and periods for indices, `high-tech-enterprises: targets: 2024`."""
    words, node = [], root
    for step in path:
        if isinstance(step, int):
            node = node.items[step] if step < len(node.items) else Node(0, 0, {})
            label = next(
                (
                    t
                    for key in ("id", "name", "period", "phrase")
                    if (t := node.get(key).text)
                ),
                None,
            )
            words.append(quoted(label or node.text or str(step + 1)))
        else:
            node = node.get(step)
            words.append(quoted(step))
    shown = [
        w
        for i, w in enumerate(words)
        if not (i == 0 and len(words) > 1 and isinstance(path[1], int))
    ]
    return ": ".join(shown)


def at(document: Document, root: Node, path: Path) -> tuple[Place, str]:
    """The place of a path in a document, and the path in words."""
    return document.place(*root.place(path)), words_of(path, root)


def did_you_mean(name: str, known: Sequence[str]) -> Bilingual | None:
    """A hint that names the likely one, or else the known ones, if they are few."""
    likely = nearest(name, known)
    if likely:
        return phrases.did_you_mean(likely=likely)
    return texts.known_here(known=", ".join(known)) if 0 < len(known) <= 24 else None


def period_of(node: Node) -> Period | None:
    """The period that a scalar spells, or None; what is wrong with it is the models' to say."""
    try:
        return Period.parse(node.text or "")
    except ValueError:
        return None
