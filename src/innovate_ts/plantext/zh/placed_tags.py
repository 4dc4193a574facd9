"""Where tags stand in a paragraph: in brackets of any kind, wherever; without brackets at its end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.plantext.brackets import (
    CLOSING_ROUND,
    ROUND,
    BracketPair,
    matched,
    outermost,
    outside,
)
from innovate_ts.plantext.paragraphs import Extract, Paragraph
from innovate_ts.plantext.zh.bodies import is_body
from innovate_ts.plantext.zh.carried_rules import CarriedRules
from innovate_ts.plantext.zh.due import says_deadline
from innovate_ts.plantext.zh.roles import LABEL_IN_TEXT, SIGNAL, TAG_LABEL_IN_TEXT
from innovate_ts.plantext.zh.tags import Tag, read_tag

_CLOSING = (*CLOSING_ROUND, ")。")
"""How a text ends that may end with a tag."""
_OF_GOVERNMENT = re.compile(
    "(?:[省市县区州]|各|主城|沿线).*(?:局|委|办|厅|部|政府|委员会|机关|[办督][公查]室|管委会)"
)
"""The bodies that a plan charges first: 市财政局; a hospital, a firm or places alone may be a remark."""
_BY = "由"
"""What begins the last clause of a sentence that is an assignment."""
_MARK = re.compile("[,;]")
"""What stands between the clauses of a sentence."""
_SENTENCE = re.compile("[^。]+")
LONGEST_TAG = 2_000
"""Characters that a tag has at most."""
LONGEST_SENTENCE = 400
"""Characters of a sentence that is an assignment without brackets."""


class PlacedTag(NamedTuple):
    """A tag, and where in its paragraph it stands."""

    start: int
    end: int
    tag: Tag
    is_prose: bool = False
    """Whether the sentence in which it stands goes on behind it."""


class _Bracketed(NamedTuple):
    """The words in a bracket, or in several that follow each other."""

    start: int
    end: int
    words: str


def find_tags(paragraph: Paragraph, rules: CarriedRules) -> Iterator[PlacedTag]:
    """The tags of a paragraph: those in brackets, then one at the end without.

    Args:
        paragraph: the paragraph.
        rules: those that hold here; what they say when a tag is asked for counts.
    """
    text = paragraph.text
    has_signal = SIGNAL.search(text) is not None
    # A bracket of nothing but bodies needs none: where a rule holds, and at the end.
    ends_in_bracket = text.endswith(_CLOSING)
    if not has_signal and not rules.first_leads and not ends_in_bracket:
        return
    behind = 0
    for bracketed in _bracketed(text):
        tag = read_tag(bracketed.words)
        ends_text = ends_in_bracket and bracketed.end >= len(text.rstrip("。"))
        # 责任单位:甲局、各县区(开发区): a bracket among the names of a label is a part of one.
        is_in_list = LABEL_IN_TEXT.search(text, behind, bracketed.start) is not None
        may_be_bare = ends_text or (rules.first_leads and not is_in_list)
        if tag is not None and _is_tag(tag, may_be_bare=may_be_bare):
            yield PlacedTag(bracketed.start, bracketed.end, tag)
            # One that names nobody may stand behind the last name of a list: 市税务局(列第一位者为牵头单位).
            if tag.order:
                behind = bracketed.end
    placed = _without_brackets(paragraph, behind)
    if placed is not None:
        yield placed


def _without_brackets(paragraph: Paragraph, behind: int) -> PlacedTag | None:
    """The tag at the end of a paragraph, behind those in brackets, or in the course of a sentence."""
    begin = max(behind, len(paragraph.numbering))
    placed = _tail(paragraph.text, behind=behind, begin=begin)
    # Only what is numbered as tasks are is one; what else has such a clause may tell how it came about.
    is_item = behind == 0 and paragraph.numbering != ""
    if placed is None and is_item:
        return _clauses_of_bodies(paragraph, begin)
    return placed


def _is_tag(tag: Tag, *, may_be_bare: bool) -> bool:
    """Whether it gives a role, says a rule, or names only bodies where such a bracket may stand."""
    if tag.has_role or tag.first_leads or tag.standing:
        return True
    if not tag.bare or tag.notes or not may_be_bare:
        return False
    if not all(is_body(name) for name in tag.bare):
        return False
    return any(_OF_GOVERNMENT.fullmatch(name) for name in tag.bare)


def _bracketed(text: str) -> Iterator[_Bracketed]:
    """Brackets with their words; those that follow each other without a word between are one."""
    group: list[BracketPair] = []
    for pair in outermost(text):
        if not _can_hold_tag(text, pair):
            continue
        if group and not _follows(text, group, pair):
            yield _joined(text, group)
            group = []
        group.append(pair)
    if group:
        yield _joined(text, group)


def _can_hold_tag(text: str, pair: BracketPair) -> bool:
    """Whether it is a bracket and no quotation mark, and not too long."""
    if text[pair.opening] not in ROUND:
        return False
    return pair.closing - pair.opening <= LONGEST_TAG


def _follows(text: str, group: list[BracketPair], pair: BracketPair) -> bool:
    """Whether a bracket is one more of those before it."""
    behind_last = group[-1].closing + 1
    between = text[behind_last : pair.opening]
    if between.strip():
        return False
    length = pair.closing - group[0].opening
    return length <= LONGEST_TAG


def _joined(text: str, group: list[BracketPair]) -> _Bracketed:
    words = [pair.words(text) for pair in group]
    return _Bracketed(
        start=group[0].opening,
        end=group[-1].closing + 1,
        # A hard mark between them: what a label in one bracket says ends with it.
        words=";".join(words),
    )


def _tail(text: str, *, behind: int, begin: int) -> PlacedTag | None:
    """The tag without brackets at the end of a text, if there is one.

    Args:
        text: the text of a paragraph.
        behind: where its last tag in brackets ends.
        begin: where a sentence can begin: there, or behind the paragraph's number.
    """
    end = len(text)
    tail = text[behind:]
    if not tail.strip("。;, "):
        return None
    if _ends_in_stray_bracket(tail):
        text = text[:-1]
    placed = _labelled_tail(text, behind)
    if placed is None:
        placed = _sentence_at_end(text, begin)
    if placed is None:
        return None
    return placed._replace(end=end)


def _ends_in_stray_bracket(text: str) -> bool:
    """Whether the last character closes a bracket that was never opened, a slip of the pen."""
    last = len(text) - 1
    if text[last] not in CLOSING_ROUND:
        return False
    closings = matched(text).values()
    return last not in closings


def _labelled_tail(text: str, behind: int) -> PlacedTag | None:
    """What stands behind the first label, as 牵头单位: is one."""
    labels = outside(text[behind:], TAG_LABEL_IN_TEXT)
    label = next(labels, None)
    if label is None:
        return None
    start = behind + label.start()
    if len(text) - start > LONGEST_TAG:
        return None
    # Behind a full stop a label begins the last sentence, and what it names need not look like bodies.
    behind_stop = text[:start].endswith("。")
    last_words = text[start:].rstrip("。")
    is_sentence = behind_stop and "。" not in last_words
    return _to_the_end(text, start, strict=not is_sentence)


def _sentence_at_end(text: str, begin: int) -> PlacedTag | None:
    """The last sentence, if it has nothing but bodies and what they do."""
    stop = text.rstrip("。").rfind("。")
    start = max(begin, stop + 1)
    length = len(text) - start
    if not 0 < length <= LONGEST_SENTENCE:
        return None
    if not SIGNAL.search(text, start):
        return None
    placed = _to_the_end(text, start, strict=True)
    by = text.rfind(f",{_BY}", start)
    if placed is None and by >= 0:
        # 新建中小学3所,由区教育局负责。
        placed = _to_the_end(
            text=text,
            start=by + 1,
            strict=True,
        )
    if placed is None:
        return None
    # What is left over would be words of a sentence that only looks like one of bodies.
    if placed.tag.notes or placed.tag.bare:
        return None
    return placed


def _clauses_of_bodies(paragraph: Paragraph, begin: int) -> PlacedTag | None:
    """The first clauses that say nothing but who leads and who does what: 市科技局牵头,市财政局配合,做好….

    Args:
        paragraph: the paragraph.
        begin: where to begin in its text.
    """
    for sentence in _SENTENCE.finditer(paragraph.text, begin):
        placed = _of_sentence(paragraph, sentence)
        if placed is not None:
            return placed
    return None


def _of_sentence(paragraph: Paragraph, sentence: re.Match[str]) -> PlacedTag | None:
    """What the clauses of a sentence say that name bodies; its place is that of the first ones."""
    bodies: list[str] = []
    deadlines: list[str] = []
    start = end = sentence.start()
    is_run = True
    for clause in _clauses(paragraph, *sentence.span()):
        words = clause.words
        if _is_of_bodies(words, is_first=not bodies):
            start = start if bodies else clause.start
            bodies.append(words)
        elif bodies and says_deadline(words):
            deadlines.append(words)
        elif is_body(words):
            # What it is to do is not said.
            return None
        else:
            is_run = not bodies
            continue
        if is_run:
            end = clause.end
    if not bodies or bodies[0].startswith(_BY):
        return None
    tag = read_tag(";".join(bodies))
    if tag is None or not tag.lead:
        return None
    tag.notes += deadlines
    is_prose = paragraph.text[end:].strip("。;, ") != ""
    return PlacedTag(start, end, tag, is_prose)


def _clauses(paragraph: Paragraph, begin: int, end: int) -> Iterator[Extract]:
    """What stands between the marks of a part of a paragraph, outside brackets."""
    start = begin
    for mark in outside(paragraph.text[:end], _MARK):
        if mark.start() >= start:
            yield Extract(
                paragraph=paragraph,
                start=start,
                end=mark.start(),
            )
            start = mark.end()
    yield Extract(paragraph, start, end)


def _is_of_bodies(words: str, *, is_first: bool) -> bool:
    """Whether a clause has nothing but bodies and a word for what they do; behind others 会同 is one."""
    if len(words) > LONGEST_SENTENCE:
        return False
    if not SIGNAL.search(words):
        return False
    tag = read_tag(words, strict=True)
    if tag is None or tag.notes or not tag.order:
        return False
    return not is_first or (tag.has_role and not tag.bare)


def _to_the_end(text: str, start: int, *, strict: bool) -> PlacedTag | None:
    """What stands from a place to the end of a text, if it gives bodies a role and is nothing else."""
    tag = read_tag(text[start:], strict=strict)
    if tag is None:
        return None
    if not tag.has_role or not tag.order:
        return None
    return PlacedTag(
        start=start,
        end=len(text),
        tag=tag,
    )
