"""Who leads and who shares: the assignments of a plan's text, each with its place and the choices made.

Found are tags in brackets of any kind, wherever in a paragraph; tags without brackets at its end, behind a
label such as 牵头单位: or as a sentence of nothing but bodies and what they do. What a tag says for those
behind it (下同, 以下均需…不再列出) is carried over. A body that leads or is charged in the course of a
sentence (由…牵头抓总) is a mention, not an assignment, and kept apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from innovate_ts.messages import Bilingual, say
from innovate_ts.plantext.brackets import ROUND, clauses, matched, outermost, outside
from innovate_ts.plantext.paragraphs import Paragraph, PlanText
from innovate_ts.plantext.zh.bodies import (
    clean,
    completed,
    is_body,
    split_joined,
    split_others,
)
from innovate_ts.plantext.zh.roles import FIRST_LEADS, FOR_ALL, LABEL_IN_TEXT, SIGNAL
from innovate_ts.plantext.zh.tags import Tag, read_tag

LONGEST_TAG = 2_000
"""Characters that a tag has at most."""
LONGEST_SENTENCE = 400
"""Characters of a sentence that is an assignment without brackets."""


@dataclass(frozen=True)
class Choice:
    """What was chosen where the text leaves something open."""

    code: str
    """Which kind: elided_prefix, rest_shares, first_leads, carried_over, no_lead, several_leads, standing,
    open_list, named_twice."""
    said: Bilingual
    """In words."""


@dataclass(frozen=True)
class Assignment:
    """Who leads and who shares a task, as one place of the text says."""

    paragraph: Paragraph
    """The paragraph."""
    start: int
    """Where it begins in the paragraph's text."""
    end: int
    """Where it ends."""
    written: str
    """As it is written, without stray spaces; nothing where it is only carried over."""
    lead: tuple[str, ...]
    """The bodies that lead, in the text's order."""
    responsible: tuple[str, ...]
    """The bodies that share, in the text's order."""
    choices: tuple[Choice, ...] = ()
    """What was chosen to read it so."""
    notes: tuple[str, ...] = ()
    """What the tag says besides: 完成时限:2024年底."""


@dataclass(frozen=True)
class Mention:
    """A body that leads or is charged in the course of a sentence."""

    paragraph: Paragraph
    """The paragraph."""
    start: int
    """Where it begins in the paragraph's text."""
    end: int
    """Where the clause ends."""
    written: str
    """The words from the body to the end of the clause."""
    bodies: tuple[str, ...]
    """The bodies."""


@dataclass
class _Rules:
    """What is carried over from one tag to those behind it."""

    first_leads: bool = False
    standing: list[str] = field(default_factory=list)
    since: Paragraph | None = None
    """The paragraph of the tag that names the standing bodies."""


def find_assignments(text: PlanText) -> tuple[Assignment, ...]:
    """All assignments of a text, in order."""
    rules = _Rules(
        first_leads=any(_says_for_all(paragraph.text) for paragraph in text.paragraphs)
    )
    found: list[Assignment] = []
    for paragraph in text.paragraphs:
        here = []
        for start, end, tag in _tags(paragraph, rules):
            if assignment := _assignment(paragraph, (start, end), tag, rules):
                here.append(assignment)
            _learn(rules, tag, paragraph)
        if not here and _shares_by_rule(paragraph, rules):
            place = (len(paragraph.text), len(paragraph.text))
            here = [a for a in [_assignment(paragraph, place, Tag(), rules)] if a]
        found += here
    return tuple(found)


def find_mentions(
    text: PlanText, assignments: Iterable[Assignment]
) -> tuple[Mention, ...]:
    """The bodies that lead or are charged in the course of sentences, outside brackets.

    Args:
        text: the text.
        assignments: those that were found in it: what stands behind them is theirs.
    """
    taken = {id(a.paragraph): a.start for a in assignments if a.written}
    return tuple(
        mention
        for paragraph in text.paragraphs
        if _MENTION.search(paragraph.text)
        for mention in _mentions(paragraph)
        if mention.start < taken.get(id(paragraph), len(paragraph.text) + 1)
    )


_MENTION = re.compile("牵头|负责|统筹协调")


def _mentions(paragraph: Paragraph) -> Iterator[Mention]:
    for clause in clauses(paragraph):
        if clause.end - clause.start > LONGEST_SENTENCE:
            continue
        verb = next(outside(clause.text, _MENTION), None)
        if verb is None:
            continue
        before = clause.text[: verb.start()]
        by = before.rfind("由") + 1
        start = by or (len(paragraph.numbering) if clause.start == 0 else 0)
        names = [
            clean(name)
            for piece in before[start:].split("、")
            for name in _single_names(piece)
        ]
        if names and all(is_body(name) for name in names):
            begins = clause.start + (by - 1 if by else start)
            yield Mention(
                paragraph,
                begins,
                clause.end,
                paragraph.text[begins : clause.end],
                tuple(names),
            )


def _single_names(piece: str) -> list[str]:
    return [name for joined in split_joined(piece) for name in split_others(joined)[0]]


# --- where tags stand


def _tags(paragraph: Paragraph, rules: _Rules) -> Iterator[tuple[int, int, Tag]]:
    """The tags of a paragraph with their places: those in brackets, then one at the end without."""
    text = paragraph.text
    if not SIGNAL.search(text) and not rules.first_leads:
        return
    behind = 0
    for start, end, words in _bracketed(text):
        tag = _read(words, rules, strict=False)
        if tag is not None:
            yield start, end, tag
            behind = end
    rest = text[behind:]
    if rest.strip("。;, ") and (
        tail := _tail(rest, 0 if behind else len(paragraph.numbering))
    ):
        yield behind + tail[0], len(text), tail[1]


def _bracketed(text: str) -> Iterator[tuple[int, int, str]]:
    """Brackets with their words; those that follow each other without a word between are one."""
    group: list[tuple[int, int]] = []
    for opening, closing in outermost(text):
        if text[opening] not in ROUND or closing - opening > LONGEST_TAG:
            continue
        is_long = bool(group) and closing - group[0][0] > LONGEST_TAG
        if group and (is_long or text[group[-1][1] + 1 : opening].strip()):
            yield _joined(text, group)
            group = []
        group.append((opening, closing))
    if group:
        yield _joined(text, group)


def _joined(text: str, group: list[tuple[int, int]]) -> tuple[int, int, str]:
    words = ";".join(text[opening + 1 : closing] for opening, closing in group)
    return group[0][0], group[-1][1] + 1, words


def _read(words: str, rules: _Rules, *, strict: bool) -> Tag | None:
    """A tag, if the words are one: it gives a role, says a rule, or names only bodies where a rule holds."""
    tag = read_tag(words, strict=strict)
    if tag is None or tag.has_role or tag.first_leads or tag.standing:
        return tag
    return (
        tag if rules.first_leads and tag.bare and all(map(is_body, tag.bare)) else None
    )


def _tail(text: str, begin: int) -> tuple[int, Tag] | None:
    """The tag without brackets at the end of a text, and where it begins."""
    if text[-1] in ")]】〕" and len(text) - 1 not in matched(text).values():
        text = text[:-1]
    label = next(outside(text, LABEL_IN_TEXT), None)
    if label is not None and len(text) - label.start() <= LONGEST_TAG:
        tag = read_tag(text[label.start() :], strict=True)
        if tag is not None and tag.has_role and tag.order:
            return label.start(), tag
    start = max(begin, text.rstrip("。").rfind("。") + 1)
    if not 0 < len(text) - start <= LONGEST_SENTENCE or not SIGNAL.search(text, start):
        return None
    tag = read_tag(text[start:], strict=True)
    is_whole = (
        tag is not None
        and tag.has_role
        and tag.order
        and not tag.notes
        and not tag.bare
    )
    return (start, tag) if is_whole and tag is not None else None


# --- what tags mean


def _says_for_all(text: str) -> bool:
    """Whether a note says of all tags, those before it too, that the first one named leads."""
    rule = FIRST_LEADS.search(text)
    return (
        rule is not None
        and FOR_ALL.search(text[max(0, rule.start() - 20) : rule.end()]) is not None
    )


def _learn(rules: _Rules, tag: Tag, paragraph: Paragraph) -> None:
    """Carry over what a tag says for those behind it; a rule that stands alone is said for them."""
    rules.first_leads = rules.first_leads or (
        tag.first_leads and (tag.same_below or not tag.order)
    )
    for name in tag.standing:
        if name not in rules.standing:
            rules.standing.append(name)
            rules.since = paragraph


def _shares_by_rule(paragraph: Paragraph, rules: _Rules) -> bool:
    """Whether a paragraph without a tag is a task like those of which a rule says who shares them."""
    return bool(
        rules.standing
        and rules.since is not None
        and paragraph is not rules.since
        and paragraph.number > 0
        and paragraph.style is not None
        and paragraph.style == rules.since.style
    )


def _assignment(
    paragraph: Paragraph, place: tuple[int, int], tag: Tag, rules: _Rules
) -> Assignment | None:
    """The roles of a tag under the rules that hold where it stands."""
    full = completed(tag.order)
    for names in (tag.lead, (*tag.shared, *tag.bare)):
        full |= completed(names)
    choices = [
        _choice("elided_prefix", short=short, name=name) for short, name in full.items()
    ]
    lead = [full.get(name, name) for name in tag.lead]
    shared = [full.get(name, name) for name in (*tag.shared, *tag.bare)]
    if tag.bare and tag.has_role:
        choices.append(_choice("rest_shares", names="、".join(tag.bare)))
    first_leads = tag.first_leads or rules.first_leads
    if not lead and shared and first_leads:
        lead, shared = shared[:1], shared[1:]
        choices.append(_choice("first_leads", name=lead[0]))
        if not tag.first_leads:
            choices.append(_choice("carried_over"))
    elif not lead and (shared or rules.standing):
        choices.append(_choice("no_lead"))
    elif len(lead) > 1:
        choices.append(_choice("several_leads", names="、".join(lead)))
    standing = [name for name in rules.standing if name not in {*lead, *shared}]
    if standing:
        choices.append(_choice("standing", names="、".join(standing)))
    named = [*lead, *shared, *standing]
    if not named:
        return None
    choices += _of_list(named, tag)
    leads = tuple(dict.fromkeys(lead))
    shares = tuple(
        name for name in dict.fromkeys((*shared, *standing)) if name not in leads
    )
    start, end = place
    written = paragraph.text[start:end]
    return Assignment(
        paragraph, start, end, written, leads, shares, tuple(choices), tuple(tag.notes)
    )


def _of_list(named: list[str], tag: Tag) -> Iterator[Choice]:
    """What is to be said of a list of names as a whole."""
    if tag.is_open:
        yield _choice("open_list")
    twice = [name for name, count in Counter(named).items() if count > 1]
    if twice:
        yield _choice("named_twice", names="、".join(twice))


def _choice(code: str, **values: object) -> Choice:
    return Choice(code, say(f"assigned_{code}", **values))
