"""From assignments to actions with tasks, and the safeguards of a plan."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from innovate_ts.basics.periods import Period
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.drafting.marks import Mark
from innovate_ts.plantext.drafting.model import DraftAction, DraftTask
from innovate_ts.plantext.paragraphs import Paragraph, Section
from innovate_ts.plantext.zh.assignments import Assignment, ChoiceCode
from innovate_ts.plantext.zh.due import deadline_of, is_endless
from innovate_ts.plantext.zh.headings import SAFEGUARDS, SAFEGUARDS_ALONE
from innovate_ts.plantext.zh.milestones import StatedMilestone
from innovate_ts.plantext.zh.roles import LEADS
from innovate_ts.plantext.zh.section_names import HEAD

_END_OF_TITLE = re.compile("[。:;]")
_BY_RULE: tuple[ChoiceCode, ...] = ("first_leads", "carried_over", "standing")
"""Choices that a rule of the text decides for all its tasks."""
_LONGEST_TITLE = 60
_LONGEST_OPENING = 2_000
"""Characters in which a title is looked for."""


def actions_of(contents: Contents) -> Iterator[DraftAction]:
    """The sections in which something is assigned, each with its tasks."""
    by_section: dict[str, list[Assignment]] = {}
    for assignment in contents.assignments:
        section = assignment.paragraph.section
        of_section = by_section.setdefault(section, [])
        of_section.append(assignment)
    tasks = _Tasks(contents)
    for number, (section, assignments) in enumerate(by_section.items(), 1):
        action_id = str(number)
        # A text without headings has its tasks in the preamble, which has no paragraph 0.
        heading = assignments[0].paragraph
        headings = contents.text.at(section, 0)
        # Nor is the row of a table a title: the whole text is then the one action.
        if not headings and heading.is_row:
            headings = contents.text.at(HEAD, 0)
        if headings:
            heading = headings[0]
        yield DraftAction(
            id=action_id,
            title=title_of(heading),
            paragraph=heading,
            tasks=tuple(tasks.of(action_id, assignments)),
        )


def safeguards_of(contents: Contents) -> Iterator[DraftTask]:
    """The paragraphs of a section on how the plan is seen through in which nothing is assigned."""
    sections = _safeguard_sections(contents)
    leads = _leads_in_prose(contents)
    assigned = {id(assignment.paragraph) for assignment in contents.assignments}
    number = 0
    for paragraph in contents.text.paragraphs:
        is_heading = paragraph.number == 0
        if is_heading or paragraph.section not in sections:
            continue
        if id(paragraph) in assigned:
            continue
        if "。" in paragraph.text:
            number += 1
            yield DraftTask(
                id=f"S.{number}",
                title=title_of(paragraph),
                paragraph=paragraph,
                lead=leads.get(id(paragraph), ()),
                responsible=(),
            )


def title_of(paragraph: Paragraph, start: int = 0) -> str:
    """The opening words of a paragraph, without its number: up to the first full stop or colon.

    Args:
        paragraph: the paragraph.
        start: where to begin in its text.
    """
    text = paragraph.text
    begin = max(start, len(paragraph.numbering))
    end = begin + _LONGEST_OPENING
    opening = text[begin:end].lstrip("。;, ")
    title = _END_OF_TITLE.split(opening, maxsplit=1)[0]
    if len(title) > _LONGEST_TITLE:
        first_clause, _, _ = title.partition(",")
        title = first_clause[:_LONGEST_TITLE]
    return title or text[:_LONGEST_TITLE]


def _title(assignment: Assignment, begin: int) -> str:
    """The opening words of a task, without the bodies where these stand in its first sentence."""
    title = title_of(assignment.paragraph, begin)
    if not assignment.written:
        return title
    before, _, _ = title.partition(assignment.written)
    return before.rstrip(",;") or title


class _Marks:
    """The choices that are marked at tasks: what a rule of the text decides is said where it is met first.

    Args:
        assignments: all of the text.
    """

    def __init__(self, assignments: Sequence[Assignment]) -> None:
        self._said: set[ChoiceCode] = set()
        leads = [assignment for assignment in assignments if assignment.lead]
        self._once = {*_BY_RULE}
        # Where the text names no lead at all, that is one thing to know, and not one a task.
        if not leads:
            self._once.add("no_lead")

    def of(self, assignment: Assignment) -> Iterator[Mark]:
        """What was chosen, to be marked at an assignment's task."""
        for choice in assignment.choices:
            if choice.code in self._said:
                continue
            if choice.code in self._once:
                self._said.add(choice.code)
            yield Mark("bodies", choice.words)


def _safeguard_sections(contents: Contents) -> set[str]:
    """The sections by whose titles the plan is seen through."""
    sections = contents.text.sections
    return {section.number for section in sections if _is_of_safeguards(section)}


def _is_of_safeguards(section: Section) -> bool:
    """Whether a chief heading has such words, or one below has nothing else: 健全兜底保障 is a task."""
    if section.level == 1:
        return SAFEGUARDS.search(section.title) is not None
    return SAFEGUARDS_ALONE.fullmatch(section.title) is not None


def _leads_in_prose(contents: Contents) -> dict[int, tuple[str, ...]]:
    """The bodies that lead in the course of a sentence, by their paragraph; the first of each counts."""
    leads: dict[int, tuple[str, ...]] = {}
    for mention in contents.mentions:
        # 负责 charges a body, and does not say that it leads.
        if LEADS.search(mention.words):
            paragraph_id = id(mention.paragraph)
            leads.setdefault(paragraph_id, mention.bodies)
    return leads


class _Tasks:
    """The tasks of a text, one section after the other.

    Args:
        contents: what the text holds.
    """

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._marks = _Marks(contents.assignments)
        goals = (*contents.aims, *contents.statements)
        self._names_taken = {goal.aim.indicator for goal in goals}
        """The names of goals and, as they are read, of milestones."""

    def of(
        self, action_id: str, assignments: Iterable[Assignment]
    ) -> Iterator[DraftTask]:
        """The tasks of an action: each begins behind the one before it, where a paragraph has several."""
        begins: dict[int, int] = {}
        for number, assignment in enumerate(assignments, 1):
            paragraph = assignment.paragraph
            begin = begins.get(id(paragraph), 0)
            task = DraftTask(
                id=f"{action_id}.{number}",
                title=assignment.title or _title(assignment, begin),
                paragraph=paragraph,
                lead=assignment.lead,
                responsible=assignment.responsible,
                supporting=assignment.supporting,
                notes=(*self._marks.of(assignment), *self._remarks(assignment)),
            )
            end = len(paragraph.text) if paragraph.is_row else assignment.end
            milestones = self._milestones(task, begin, end)
            yield task._replace(milestones=tuple(milestones))
            begins[id(paragraph)] = assignment.end

    def _remarks(self, assignment: Assignment) -> Iterator[Mark]:
        """What a tag says besides bodies and deadlines."""
        for note in assignment.notes:
            is_deadline = deadline_of(note, self._contents.period) is not None
            if not is_deadline and not is_endless(note):
                yield Mark("remark", texts.draft_tag_note(text=note))

    def _milestones(
        self, task: DraftTask, begin: int, end: int
    ) -> Iterator[StatedMilestone]:
        """The dated deliverables in a part of a task's paragraph; the deadline of its tag is that of all."""
        stated: set[tuple[str, Period]] = set()
        for milestone in self._contents.milestones_in(task.paragraph):
            if not begin <= milestone.clause.start < end:
                continue
            words = milestone.name or task.title
            # A tag and a sentence may say one and the same.
            if (words, milestone.due) in stated:
                continue
            stated.add((words, milestone.due))
            name = self._free_name(words, task.id)
            yield milestone._replace(name=name)

    def _free_name(self, words: str, task_id: str) -> str:
        """A name of a milestone, with its task's id where another has it: no two of a plan have one name."""
        name = words
        for number in count(1):
            if name not in self._names_taken:
                break
            place = task_id if number == 1 else f"{task_id}, {number}"
            name = f"{words}({place})"
        self._names_taken.add(name)
        return name
