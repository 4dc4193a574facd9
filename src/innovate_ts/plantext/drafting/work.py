"""From assignments to actions with tasks, and the safeguards of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.drafting.model import DraftAction, DraftTask, Note, note
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.zh.assignments import Assignment

_SAFEGUARDS = re.compile("保障|组织实施|组织领导|工作要求|督导落实")
_LONGEST_TITLE = 60
_LONGEST_OPENING = 2_000
"""Characters in which a title is looked for."""


def actions_of(found: Contents) -> list[DraftAction]:
    """The sections in which something is assigned, each with its tasks."""
    sections: dict[str, list[Assignment]] = {}
    for assignment in found.assignments:
        sections.setdefault(assignment.paragraph.section, []).append(assignment)
    actions = []
    for number, (section, own) in enumerate(sections.items(), 1):
        tasks = tuple(_tasks(str(number), own))
        heading = next(iter(found.text.at(section, 0)), own[0].paragraph)
        actions.append(DraftAction(str(number), title_of(heading), heading, tasks))
    return actions


def safeguards_of(found: Contents) -> Iterator[DraftTask]:
    """The sentences of a section on how the plan is seen through, where nothing is assigned."""
    assigned = {assignment.paragraph.section for assignment in found.assignments}
    sections = {
        section.number
        for section in found.text.sections
        if _SAFEGUARDS.search(section.title)
    }
    paragraphs = [
        paragraph
        for paragraph in found.text.paragraphs
        if paragraph.section in sections - assigned
        and paragraph.number > 0
        and "。" in paragraph.text
    ]
    leads: dict[int, tuple[str, ...]] = {}
    for mention in found.mentions:
        if "牵头" in mention.written:
            leads.setdefault(id(mention.paragraph), mention.bodies)
    for number, paragraph in enumerate(paragraphs, 1):
        yield DraftTask(
            f"S.{number}",
            title_of(paragraph),
            paragraph,
            leads.get(id(paragraph), ()),
            (),
        )


def title_of(paragraph: Paragraph, start: int = 0) -> str:
    """The opening words of a paragraph, without its number: up to the first full stop or colon.

    Args:
        paragraph: the paragraph.
        start: where to begin in its text.
    """
    begin = max(start, len(paragraph.numbering))
    text = paragraph.text[begin : begin + _LONGEST_OPENING].lstrip("。;, ")
    title = re.split("[。:;]", text, maxsplit=1)[0]
    short = (
        title if len(title) <= _LONGEST_TITLE else title.split(",")[0][:_LONGEST_TITLE]
    )
    return short or paragraph.text[:_LONGEST_TITLE]


def _tasks(action: str, group: Iterable[Assignment]) -> Iterator[DraftTask]:
    """The tasks of an action: each begins behind the assignment before it, where a paragraph has several."""
    begins: dict[int, int] = {}
    for number, assignment in enumerate(group, 1):
        paragraph = assignment.paragraph
        title = title_of(paragraph, begins.get(id(paragraph), 0))
        notes = tuple(Note(choice.code, choice.said) for choice in assignment.choices)
        notes += tuple(note("tag_note", text=text) for text in assignment.notes)
        lead, shared = assignment.lead, assignment.responsible
        yield DraftTask(f"{action}.{number}", title, paragraph, lead, shared, notes)
        begins[id(paragraph)] = assignment.end
