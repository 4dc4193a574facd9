"""Bodies that lead or are charged in the course of a sentence, and assign no task: 由市科学技术局牵头抓总."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from innovate_ts.plantext.brackets import clauses, outside
from innovate_ts.plantext.paragraphs import Clause, Extract, Paragraph, PlanText
from innovate_ts.plantext.zh.assignments import Assignment
from innovate_ts.plantext.zh.bodies import is_body, names_joined
from innovate_ts.plantext.zh.placed_tags import LONGEST_SENTENCE

_VERB = re.compile("牵头|负责|统筹协调")
_BY = "由"


@dataclass(frozen=True)
class Mention(Extract):
    """A body that leads or is charged in the course of a sentence."""

    bodies: tuple[str, ...]
    """The bodies."""


def find_mentions(
    text: PlanText, assignments: Iterable[Assignment]
) -> tuple[Mention, ...]:
    """The bodies that lead or are charged in the course of sentences, outside brackets.

    Args:
        text: the text.
        assignments: those that were found in it: what stands behind them is theirs.
    """
    assigned_from: dict[int, int] = {}
    for assignment in assignments:
        # One without words is only carried over, and stands behind nothing.
        if assignment.written:
            assigned_from[id(assignment.paragraph)] = assignment.start
    mentions: list[Mention] = []
    for paragraph in text.paragraphs:
        if not _VERB.search(paragraph.text):
            continue
        end_of_text = len(paragraph.text)
        end = assigned_from.get(id(paragraph), end_of_text)
        mentions += [
            mention for mention in _in_paragraph(paragraph) if mention.start < end
        ]
    return tuple(mentions)


def _in_paragraph(paragraph: Paragraph) -> Iterator[Mention]:
    for clause in clauses(paragraph):
        length = clause.end - clause.start
        if length <= LONGEST_SENTENCE:
            yield from _in_clause(clause)


def _in_clause(clause: Clause) -> Iterator[Mention]:
    """The mention of a clause, if all before its verb are bodies."""
    verbs = outside(clause.words, _VERB)
    verb = next(verbs, None)
    if verb is None:
        return
    before = clause.words[: verb.start()]
    begin = _begin_of_bodies(clause, before)
    listed = before[begin:].removeprefix(_BY)
    bodies: list[str] = []
    for names in listed.split("、"):
        bodies += names_joined(names).names
    if not all(is_body(name) for name in bodies):
        return
    yield Mention(
        paragraph=clause.paragraph,
        start=clause.start + begin,
        end=clause.end,
        bodies=tuple(bodies),
    )


def _begin_of_bodies(clause: Clause, before: str) -> int:
    """Where bodies can begin in what stands before a verb: with 由, else at the beginning of the words."""
    by = before.rfind(_BY)
    if by >= 0:
        return by
    if clause.start == 0:
        return len(clause.paragraph.numbering)
    return 0
