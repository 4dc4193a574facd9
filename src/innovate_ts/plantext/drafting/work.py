"""From assignments to actions with tasks, and the safeguards of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.drafting.model import DraftAction, DraftTask
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.zh.assignments import Assignment

_SAFEGUARDS = re.compile("保障|组织实施|组织领导|工作要求|督导落实")
_LONGEST_TITLE = 60
_LONGEST_OPENING = 2_000
"""Characters in which a title is looked for."""


def actions_of(contents: Contents) -> Iterator[DraftAction]:
    """The sections in which something is assigned, each with its tasks."""
    by_section: dict[str, list[Assignment]] = {}
    for assignment in contents.assignments:
        by_section.setdefault(assignment.paragraph.section, []).append(assignment)
    for number, (section, assignments) in enumerate(by_section.items(), 1):
        action = str(number)
        # A text without headings has its tasks in the preamble, which has no paragraph 0.
        headings = [*contents.text.at(section, 0), assignments[0].paragraph]
        heading = headings[0]
        tasks = tuple(_tasks(action, assignments))
        yield DraftAction(action, title_of(heading), heading, tasks)


def safeguards_of(contents: Contents) -> Iterator[DraftTask]:
    """The sentences of a section on how the plan is seen through, where nothing is assigned."""
    sections = _safeguard_sections(contents)
    leads = _leads_in_prose(contents)
    number = 0
    for paragraph in contents.text.paragraphs:
        is_heading = paragraph.number == 0
        if paragraph.section in sections and not is_heading and "。" in paragraph.text:
            number += 1
            lead = leads.get(id(paragraph), ())
            yield DraftTask(f"S.{number}", title_of(paragraph), paragraph, lead, ())


def title_of(paragraph: Paragraph, start: int = 0) -> str:
    """The opening words of a paragraph, without its number: up to the first full stop or colon.

    Args:
        paragraph: the paragraph.
        start: where to begin in its text.
    """
    begin = max(start, len(paragraph.numbering))
    text = paragraph.text[begin : begin + _LONGEST_OPENING].lstrip("。;, ")
    title = re.split("[。:;]", text, maxsplit=1)[0]
    if len(title) > _LONGEST_TITLE:
        title = title.split(",")[0][:_LONGEST_TITLE]
    return title or paragraph.text[:_LONGEST_TITLE]


def _safeguard_sections(contents: Contents) -> set[str]:
    titled = {
        section.number
        for section in contents.text.sections
        if _SAFEGUARDS.search(section.title)
    }
    return titled - {
        assignment.paragraph.section for assignment in contents.assignments
    }


def _leads_in_prose(contents: Contents) -> dict[int, tuple[str, ...]]:
    """The bodies that lead in the course of a sentence, by their paragraph; the first of each counts."""
    leads: dict[int, tuple[str, ...]] = {}
    for mention in contents.mentions:
        if "牵头" in mention.written:
            leads.setdefault(id(mention.paragraph), mention.bodies)
    return leads


def _tasks(action: str, assignments: Iterable[Assignment]) -> Iterator[DraftTask]:
    """The tasks of an action: each begins behind the assignment before it, where a paragraph has several."""
    begins: dict[int, int] = {}
    for number, assignment in enumerate(assignments, 1):
        paragraph = assignment.paragraph
        notes = [choice.words for choice in assignment.choices]
        notes += [texts.draft_tag_note(text=note) for note in assignment.notes]
        yield DraftTask(
            f"{action}.{number}",
            title_of(paragraph, begins.get(id(paragraph), 0)),
            paragraph,
            assignment.lead,
            assignment.responsible,
            tuple(notes),
        )
        begins[id(paragraph)] = assignment.end
