"""Two versions of a model walked field by field, and each field that differs in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Literal, TypeGuard

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.diff.excerpts import contrast
from innovate_ts.messages import PHRASES, Bilingual, say
from innovate_ts.messages import diff as texts

Kind = Literal[
    "raised",
    "lowered",
    "moved",
    "added",
    "removed",
    "renamed",
    "renumbered",
    "changed",
    "reordered",
]
"""How two versions differ."""

_CHOICES = frozenset(
    {"aggregation", "pace", "measure", "tolerance_side", "can_be_negative"}
)
"""Fields whose values are words of the program."""


@dataclass(frozen=True)
class Change:
    """A field that differs; None where a version does not have it."""

    path: tuple[str, ...]
    """Its keys; an item of a list by its position in the later version, from 0."""
    old: object
    """The earlier value."""
    new: object
    """The later value."""

    @property
    def field(self) -> str:
        """The path as one text."""
        return ".".join(self.path)

    @property
    def kind(self) -> Literal["added", "removed", "reordered", "changed"]:
        """How it differs."""
        if self.old is None or self.old == ():
            return "added"
        if self.new is None or self.new == ():
            return "removed"
        return "reordered" if _is_reordered(self.old, self.new) else "changed"


def changes(
    old: object, new: object, *path: str, without: frozenset[str] = frozenset()
) -> Iterator[Change]:
    """Every field that differs, down to texts, figures and lists of texts.

    Args:
        old: the earlier version.
        new: the later version.
        path: the keys that lead here.
        without: fields of this level that are compared elsewhere.
    """
    if old == new:
        return
    names = _names(old) if type(old) is type(new) else ()
    if names:
        for name in names:
            if name not in without:
                yield from changes(getattr(old, name), getattr(new, name), *path, name)
    elif _is_list(old) and _is_list(new) and not (_is_texts(old) and _is_texts(new)):
        yield from _items(old, new, path)
    else:
        yield Change(path, old, new)


def _items(
    old: tuple[object, ...], new: tuple[object, ...], path: tuple[str, ...]
) -> Iterator[Change]:
    """The items of a list that one version has alone; where it is one each, what differs between them."""
    gone, come = minus(old, new), minus(new, old)
    if not gone and not come:
        yield Change(path, old, new)
    elif len(gone) == len(come) == 1:
        yield from changes(gone[0], come[0], *path, str(new.index(come[0])))
    else:
        yield from (Change(path, item, None) for item in gone)
        yield from (Change(path, None, item) for item in come)


def minus(items: tuple[object, ...], others: tuple[object, ...]) -> list[object]:
    """The items without those of another list, each taken off once, in order."""
    left, rest = list(others), []
    for item in items:
        if item in left:
            left.remove(item)
        else:
            rest.append(item)
    return rest


def said_of(change: Change, kind: Kind) -> Bilingual:
    """A field that differs, in words.

    Args:
        change: the field with both values.
        kind: how it differs, which may be told more closely than the values alone do.
    """
    label, old, new = label_of(change.path), change.old, change.new
    if kind == "reordered":
        return texts.reordered(label=label, new=words_of(new, change.path))
    if kind == "renumbered":
        return texts.renumbered(old=old, new=new)
    if kind == "added":
        return texts.added(label=label, new=words_of(new, change.path))
    if kind == "removed":
        return texts.removed(label=label, old=words_of(old, change.path))
    if _is_texts(old) and _is_texts(new):
        return _items_said(label, minus(old, new), minus(new, old))
    if isinstance(old, str) and isinstance(new, str):
        old, new = contrast(old, new)
    words = words_of(old, change.path), words_of(new, change.path)
    if kind == "renamed" and change.path[-1] != "id":
        return texts.renamed(old=words[0], new=words[1])
    return texts.changed(label=label, old=words[0], new=words[1])


def _items_said(label: Bilingual, gone: list[object], come: list[object]) -> Bilingual:
    """What was added to a list and what was taken out of it."""
    added = texts.added(label=label, new=listed([str(item) for item in come]))
    removed = texts.removed(label=label, old=listed([str(item) for item in gone]))
    if gone and come:
        return texts.both(first=removed, second=added)
    return added if come else removed


def label_of(path: tuple[str, ...]) -> Bilingual:
    """A field in words: `terms (English)`, `how it is read / reason`."""
    steps = [step for step in path if not step.isdecimal()]
    is_english = len(steps) > 1 and steps[-1] == "en"
    if len(steps) > 1 and steps[-1] in {"zh", "en"}:
        steps.pop()
    labels = [say(f"diff_field_{step}") for step in steps]
    label = Bilingual(
        " / ".join(each.zh for each in labels), " / ".join(each.en for each in labels)
    )
    return texts.in_english(label=label) if is_english else label


def words_of(value: object, path: tuple[str, ...]) -> Bilingual:
    """A value as a sentence shows it."""
    match value:
        case Bilingual():
            return texts.diff_quoted(value=value)
        case Period():
            return Bilingual(value.chinese(), str(value))
        case str() if path[-1] in _CHOICES:
            return say(f"diff_value_{value}")
        case str():
            return texts.diff_quoted(value=value)
        case tuple() if _is_texts(value):
            return listed([str(item) for item in value])
        case tuple():
            return joined([words_of(item, path) for item in value])
        case Model():
            parts = {
                name: getattr(value, name)
                for name in type(value).model_fields
                if name != "source"
            }
            said = [
                words_of(part, (name,))
                for name, part in parts.items()
                if part not in {None, ()}
            ]
            return joined(said)
    return listed([plain(value) if isinstance(value, Decimal) else str(value)])


def listed(parts: list[str]) -> Bilingual:
    """A list in a sentence."""
    return joined([Bilingual(part, part) for part in parts])


def joined(parts: list[Bilingual]) -> Bilingual:
    """A list of texts in both languages."""
    return Bilingual(
        PHRASES["zh"]["list_separator"].join(part.zh for part in parts),
        PHRASES["en"]["list_separator"].join(part.en for part in parts),
    )


def _names(value: object) -> tuple[str, ...]:
    """The fields of a model or of a text in both languages; none of anything else."""
    if isinstance(value, Model):
        return tuple(type(value).model_fields)
    return (
        tuple(field.name for field in fields(value))
        if isinstance(value, Bilingual)
        else ()
    )


def _is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple) and not isinstance(value, Period)


def _is_texts(value: object) -> TypeGuard[tuple[str, ...]]:
    return _is_list(value) and all(isinstance(item, str) for item in value)


def _is_reordered(old: object, new: object) -> bool:
    return (
        _is_list(old) and _is_list(new) and not minus(old, new) and not minus(new, old)
    )
