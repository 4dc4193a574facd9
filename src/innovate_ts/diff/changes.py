"""Two versions of a model walked field by field: every field that differs."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal, TypeGuard, TypeVar

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual

T = TypeVar("T")
ChangeKind = Literal[
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


@dataclass(frozen=True)
class FieldChange:
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
    def kind(self) -> ChangeKind:
        """How it differs, as far as the values alone tell."""
        if self.old is None or self.old == ():
            return "added"
        if self.new is None or self.new == ():
            return "removed"
        if _is_reordered(self.old, self.new):
            return "reordered"
        return "changed"


def changes(
    old: object, new: object, *path: str, without: frozenset[str] = frozenset()
) -> Iterator[FieldChange]:
    """Every field that differs, down to texts, figures and lists of texts.

    Args:
        old: the earlier version.
        new: the later version.
        path: the keys that lead here.
        without: fields of this level that are compared elsewhere.
    """
    if old == new:
        return
    if type(old) is type(new) and _field_names(old):
        for name in _field_names(old):
            if name in without:
                continue
            before = getattr(old, name)
            after = getattr(new, name)
            yield from changes(before, after, *path, name)
        return
    # A list of texts is told as one: what came into it and what went.
    if is_list_of_texts(old) and is_list_of_texts(new):
        yield FieldChange(path, old, new)
    elif is_list(old) and is_list(new):
        yield from _changes_of_items(old, new, path)
    else:
        yield FieldChange(path, old, new)


def _changes_of_items(
    old: tuple[object, ...], new: tuple[object, ...], path: tuple[str, ...]
) -> Iterator[FieldChange]:
    """The items of a list that one version has alone; where it is one each, what differs between them."""
    gone = minus(old, new)
    come = minus(new, old)
    if not gone and not come:
        yield FieldChange(path, old, new)
        return
    # One for one is the same item with other fields; of more, nobody knows which became which.
    if len(gone) == len(come) == 1:
        (before,) = gone
        (after,) = come
        position = str(new.index(after))
        yield from changes(before, after, *path, position)
        return
    for value in gone:
        yield FieldChange(
            path=path,
            old=value,
            new=None,
        )
    for value in come:
        yield FieldChange(
            path=path,
            old=None,
            new=value,
        )


def minus(items: tuple[T, ...], others: tuple[T, ...]) -> list[T]:
    """The items without those of another list, each taken off once, in order."""
    # Models are not hashable where they hold lists, so that a Counter will not do.
    left = list(others)
    rest = []
    for value in items:
        if value in left:
            left.remove(value)
        else:
            rest.append(value)
    return rest


def is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    """Whether a value is a list of the plan; a period is a tuple and no list."""
    if isinstance(value, Period):
        return False
    return isinstance(value, tuple)


def is_list_of_texts(value: object) -> TypeGuard[tuple[str, ...]]:
    """Whether a value is a list of texts alone, or an empty one."""
    if not is_list(value):
        return False
    return all(isinstance(text, str) for text in value)


def _field_names(value: object) -> tuple[str, ...]:
    """The fields of a model or of a text in both languages; none of anything else."""
    if isinstance(value, Model):
        return tuple(type(value).model_fields)
    if isinstance(value, Bilingual):
        names = [field.name for field in fields(value)]
        return tuple(names)
    # A period has fields too, but a person reads it as one.
    return ()


def _is_reordered(old: object, new: object) -> bool:
    """Whether two lists have the same items."""
    if not is_list(old) or not is_list(new):
        return False
    gone = minus(old, new)
    come = minus(new, old)
    return not gone and not come
