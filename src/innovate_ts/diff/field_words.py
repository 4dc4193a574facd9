"""A field that differs, in words: its label, its values, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import assert_never

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.diff.changes import ChangeKind, FieldChange, is_list_of_texts, minus
from innovate_ts.diff.excerpts import contrast
from innovate_ts.diff.term_words import CHOICES
from innovate_ts.messages import Bilingual, punctuation
from innovate_ts.messages import diff as texts

_Path = tuple[str, ...]


def words_of_change(change: FieldChange, kind: ChangeKind) -> Bilingual:
    """A field that differs, in words.

    Args:
        change: the field with both values.
        kind: how it differs, which may be told more closely than the values alone do.
    """
    label, path = label_of(change.path), change.path
    match kind:
        case "reordered":
            return texts.reordered(label=label, new=words_of_value(change.new, path))
        case "renumbered":
            return texts.renumbered(old=str(change.old), new=str(change.new))
        case "added":
            return texts.added(label=label, new=words_of_value(change.new, path))
        case "removed":
            return texts.removed(label=label, old=words_of_value(change.old, path))
        case "renamed":
            old, new = _words_of_both(change)
            if path[-1] == "id":
                return texts.changed(label=label, old=old, new=new)
            return texts.renamed(old=old, new=new)
        case "changed" | "raised" | "lowered" | "moved":
            return _words_of_other_value(label, change)
        case _:
            assert_never(kind)


def _words_of_other_value(label: Bilingual, change: FieldChange) -> Bilingual:
    """A field that has another value, or a list that has other items."""
    if is_list_of_texts(change.old) and is_list_of_texts(change.new):
        gone, come = minus(change.old, change.new), minus(change.new, change.old)
        added = texts.added(label=label, new=listed(map(str, come)))
        removed = texts.removed(label=label, old=listed(map(str, gone)))
        if gone and come:
            return texts.two_sentences(first=removed, second=added)
        return added if come else removed
    old, new = _words_of_both(change)
    return texts.changed(label=label, old=old, new=new)


def _words_of_both(change: FieldChange) -> tuple[Bilingual, Bilingual]:
    """Both values; long texts are cut to where they differ."""
    old, new = change.old, change.new
    if isinstance(old, str) and isinstance(new, str):
        old, new = contrast(old, new)
    return words_of_value(old, change.path), words_of_value(new, change.path)


def label_of(path: _Path) -> Bilingual:
    """A field in words: `terms (English)`, `how it is read / reason`."""
    steps = [step for step in path if not step.isdecimal()]
    is_english = len(steps) > 1 and steps[-1] == "en"
    # A text in both languages is one field; its last step only says which half of it.
    if len(steps) > 1 and steps[-1] in {"zh", "en"}:
        steps.pop()
    labels = [texts.FIELD_LABELS[step] for step in steps]
    zh = " / ".join(label.zh for label in labels)
    en = " / ".join(label.en for label in labels)
    label = Bilingual(zh, en)
    return texts.in_english(label=label) if is_english else label


def words_of_value(value: object, path: _Path) -> Bilingual:
    """A value as a sentence shows it."""
    match value:
        case Bilingual():
            return texts.quotation(value=value)
        case Period():
            return value.words
        case str():
            return _words_of_text(value, path[-1])
        case tuple():
            return _words_of_list(value, path)
        case Model():
            return _words_of_model(value)
        case Decimal():
            return listed([plain(value)])
        case _:
            return listed([str(value)])


def _words_of_text(text: str, field: str) -> Bilingual:
    """A text in quotation marks, or the words for one of the program's own."""
    if field in CHOICES:
        return CHOICES[field][text]
    return texts.quotation(value=text)


def _words_of_list(values: tuple[object, ...], path: _Path) -> Bilingual:
    """A list of texts without quotation marks; any other list part by part."""
    if is_list_of_texts(values):
        return listed(values)
    return joined(words_of_value(part, path) for part in values)


def _words_of_model(model: Model) -> Bilingual:
    """What stands in the fields of a model; where the plan says it is told for itself."""
    parts = []
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name != "source" and value is not None and value != ():
            parts.append(words_of_value(value, (name,)))
    return joined(parts)


def listed(parts: Iterable[str]) -> Bilingual:
    """A list in a sentence."""
    return joined(Bilingual(part, part) for part in parts)


def joined(parts: Iterable[Bilingual]) -> Bilingual:
    """A list of texts in both languages."""
    texts_of_parts, separator = list(parts), punctuation.list_separator
    return Bilingual(
        separator.zh.join(part.zh for part in texts_of_parts),
        separator.en.join(part.en for part in texts_of_parts),
    )
