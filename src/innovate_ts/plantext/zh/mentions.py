"""Bodies that lead or are charged in the course of a sentence, and assign no task: 由市科学技术局牵头抓总."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from innovate_ts.plantext.brackets import clauses, outside
from innovate_ts.plantext.paragraphs import Clause, Paragraph, PlanText
from innovate_ts.plantext.zh.assignments import Assignment
from innovate_ts.plantext.zh.bodies import clean_name, is_body, names_joined
from innovate_ts.plantext.zh.placed_tags import LONGEST_SENTENCE

_VERB = re.compile("牵头|负责|统筹协调")
_BY = "由"


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


def find_mentions(
    text: PlanText, assignments: Iterable[Assignment]
) -> tuple[Mention, ...]:
    """The bodies that lead or are charged in the course of sentences, outside brackets.

    Args:
        text: the text.
        assignments: those that were found in it: what stands behind them is theirs.
    """
    assigned_from = {id(a.paragraph): a.start for a in assignments if a.written}
    mentions: list[Mention] = []
    for paragraph in text.paragraphs:
        if not _VERB.search(paragraph.text):
            continue
        end = assigned_from.get(id(paragraph), len(paragraph.text) + 1)
        mentions += [m for m in _in_paragraph(paragraph) if m.start < end]
    return tuple(mentions)


def _in_paragraph(paragraph: Paragraph) -> Iterator[Mention]:
    for clause in clauses(paragraph):
        if clause.end - clause.start <= LONGEST_SENTENCE:
            yield from _in_clause(clause)


def _in_clause(clause: Clause) -> Iterator[Mention]:
    """The mention of a clause, if all before its verb are bodies."""
    verb = next(outside(clause.text, _VERB), None)
    if verb is None:
        return
    paragraph = clause.paragraph
    before = clause.text[: verb.start()]
    begin = before.rfind(_BY)
    if begin < 0:
        begin = len(paragraph.numbering) if clause.start == 0 else 0
    listed = before[begin:].removeprefix(_BY).split("、")
    bodies = [clean_name(name) for names in listed for name in names_joined(names)]
    if not bodies or not all(map(is_body, bodies)):
        return
    start = clause.start + begin
    written = paragraph.text[start : clause.end]
    yield Mention(paragraph, start, clause.end, written, tuple(bodies))
