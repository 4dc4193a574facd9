"""A field that differs, in words: its label, its values, and what became of it."""

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
    path = change.path
    label = label_of(path)
    match kind:
        case "reordered":
            new = words_of_value(change.new, path)
            return texts.reordered(label=label, new=new)
        case "renumbered":
            return texts.renumbered(
                old=str(change.old),
                new=str(change.new),
            )
        case "added":
            new = words_of_value(change.new, path)
            return texts.added(label=label, new=new)
        case "removed":
            old = words_of_value(change.old, path)
            return texts.removed(label=label, old=old)
        case "renamed":
            old, new = _words_of_both(change)
            # "renamed" alone would be read of the name that people use.
            if path[-1] == "id":
                return texts.changed(label=label, old=old, new=new)
            return texts.renamed(old=old, new=new)
        case "changed" | "raised" | "lowered" | "moved":
            return _words_of_other_value(label, change)
        case _:
            assert_never(kind)


def _words_of_other_value(label: Bilingual, change: FieldChange) -> Bilingual:
    """A field that has another value, or a list that has other items."""
    old = change.old
    new = change.new
    if is_list_of_texts(old) and is_list_of_texts(new):
        return _words_of_other_items(label, old, new)
    before, after = _words_of_both(change)
    return texts.changed(
        label=label,
        old=before,
        new=after,
    )


def _words_of_other_items(
    label: Bilingual,
    old: tuple[str, ...],
    new: tuple[str, ...],
) -> Bilingual:
    """Which texts a list has no longer, and which it has now."""
    gone = minus(old, new)
    come = minus(new, old)
    removed = texts.removed(
        label=label,
        old=listed(gone),
    )
    added = texts.added(
        label=label,
        new=listed(come),
    )
    if not come:
        return removed
    if not gone:
        return added
    return texts.two_sentences(first=removed, second=added)


def _words_of_both(change: FieldChange) -> tuple[Bilingual, Bilingual]:
    """Both values; long texts are cut to where they differ."""
    old = change.old
    new = change.new
    if isinstance(old, str) and isinstance(new, str):
        old, new = contrast(old, new)
    before = words_of_value(old, change.path)
    after = words_of_value(new, change.path)
    return before, after


def label_of(path: _Path) -> Bilingual:
    """A field in words: `terms (English)`, `how it is read / reason`."""
    steps = [step for step in path if not step.isdecimal()]
    language = None
    # A text in both languages is one field; its last step only says which half of it.
    # A bureau's `en` is a field of its own.
    if len(steps) > 1 and steps[-1] in {"zh", "en"}:
        language = steps.pop()
    labels = [texts.FIELD_LABELS[step] for step in steps]
    label = Bilingual(
        zh=" / ".join(label.zh for label in labels),
        en=" / ".join(label.en for label in labels),
    )
    if language == "en":
        return texts.in_english(label=label)
    return label


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
    parts = [words_of_value(value, path) for value in values]
    return joined(parts)


def _words_of_model(model: Model) -> Bilingual:
    """What stands in the fields of a model; where the plan says it is told for itself."""
    parts = []
    for name in type(model).model_fields:
        value = getattr(model, name)
        # What a plan does not say is left out, and not told as empty.
        is_empty = value is None or value == ()
        if name != "source" and not is_empty:
            words = words_of_value(value, (name,))
            parts.append(words)
    return joined(parts)


def listed(parts: Iterable[str]) -> Bilingual:
    """A list in a sentence."""
    return joined(Bilingual(part, part) for part in parts)


def joined(parts: Iterable[Bilingual]) -> Bilingual:
    """A list of texts in both languages."""
    zh, en = [], []
    for part in parts:
        zh.append(part.zh)
        en.append(part.en)
    separator = punctuation.list_separator
    return Bilingual(
        zh=separator.zh.join(zh),
        en=separator.en.join(en),
    )
