"""Where tags stand in a paragraph: in brackets of any kind, wherever; without brackets at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.plantext.brackets import ROUND, matched, outermost, outside
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.zh.bodies import is_body
from innovate_ts.plantext.zh.carried import CarriedRules
from innovate_ts.plantext.zh.roles import LABEL_IN_TEXT, SIGNAL
from innovate_ts.plantext.zh.tags import Tag, read_tag

LONGEST_TAG = 2_000
"""Characters that a tag has at most."""
LONGEST_SENTENCE = 400
"""Characters of a sentence that is an assignment without brackets."""


class PlacedTag(NamedTuple):
    """A tag, and where in its paragraph it stands."""

    start: int
    end: int
    tag: Tag


def find_tags(paragraph: Paragraph, rules: CarriedRules) -> Iterator[PlacedTag]:
    """The tags of a paragraph: those in brackets, then one at the end without.

    Args:
        paragraph: the paragraph.
        rules: those that hold here; what they say when a tag is asked for counts.
    """
    text = paragraph.text
    if not SIGNAL.search(text) and not rules.first_leads:
        return
    behind = 0
    for start, end, words in _bracketed(text):
        tag = read_tag(words)
        if tag is not None and _is_tag(tag, rules):
            yield PlacedTag(start, end, tag)
            behind = end
    tail = _tail(text[behind:], 0 if behind else len(paragraph.numbering))
    if tail is not None:
        start, tag = tail
        yield PlacedTag(behind + start, len(text), tag)


def _is_tag(tag: Tag, rules: CarriedRules) -> bool:
    """Whether it gives a role, says a rule, or names only bodies where a rule holds."""
    if tag.has_role or tag.first_leads or tag.standing:
        return True
    return rules.first_leads and tag.bare != [] and all(map(is_body, tag.bare))


def _bracketed(text: str) -> Iterator[tuple[int, int, str]]:
    """Brackets with their words; those that follow each other without a word between are one."""
    group: list[tuple[int, int]] = []
    for opening, closing in outermost(text):
        if text[opening] not in ROUND or closing - opening > LONGEST_TAG:
            continue
        if group and not _follows(text, group, opening, closing):
            yield _joined(text, group)
            group = []
        group.append((opening, closing))
    if group:
        yield _joined(text, group)


def _follows(
    text: str, group: list[tuple[int, int]], opening: int, closing: int
) -> bool:
    """Whether a bracket is one more of those before it."""
    first_opening = group[0][0]
    last_closing = group[-1][1]
    between = text[last_closing + 1 : opening]
    return closing - first_opening <= LONGEST_TAG and not between.strip()


def _joined(text: str, group: list[tuple[int, int]]) -> tuple[int, int, str]:
    words = ";".join(text[opening + 1 : closing] for opening, closing in group)
    return group[0][0], group[-1][1] + 1, words


def _tail(text: str, begin: int) -> tuple[int, Tag] | None:
    """The tag without brackets at the end of a text, and where it begins.

    Args:
        text: what stands behind the last tag in brackets.
        begin: where its words begin, behind a number.
    """
    if not text.strip("。;, "):
        return None
    if text[-1] in ")]】〕" and len(text) - 1 not in matched(text).values():
        text = text[:-1]
    return _labelled_tail(text) or _sentence_at_end(text, begin)


def _labelled_tail(text: str) -> tuple[int, Tag] | None:
    """What stands behind the first label, as 牵头单位: is one."""
    label = next(outside(text, LABEL_IN_TEXT), None)
    if label is None or len(text) - label.start() > LONGEST_TAG:
        return None
    tag = read_tag(text[label.start() :], strict=True)
    if tag is None or not tag.has_role or not tag.order:
        return None
    return label.start(), tag


def _sentence_at_end(text: str, begin: int) -> tuple[int, Tag] | None:
    """The last sentence, if it has nothing but bodies and what they do."""
    start = max(begin, text.rstrip("。").rfind("。") + 1)
    length = len(text) - start
    if not 0 < length <= LONGEST_SENTENCE or not SIGNAL.search(text, start):
        return None
    tag = read_tag(text[start:], strict=True)
    if tag is None or not tag.has_role or not tag.order:
        return None
    # What is left over would be words of a sentence that only looks like one of bodies.
    if tag.notes or tag.bare:
        return None
    return start, tag
