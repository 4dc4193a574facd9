"""Role brackets and role lines against tasks, and the words of their lists against the tasks' bodies."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from innovate_ts.messages import Message
from innovate_ts.messages import counts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.plantext.counts.blanks import blanked
from innovate_ts.plantext.counts.count import Count, Uncounted
from innovate_ts.plantext.counts.quotations import first_located
from innovate_ts.plantext.paragraphs import Extract, Paragraph, PlanText
from innovate_ts.plantext.zh.counting import (
    BETWEEN_BODIES,
    HAN,
    LEADS,
    LED_BY_RULE,
    LEVEL,
    NAMES_BODY,
    OF_ROLES,
    REMARK,
    ROLE,
    ROLE_HEAD,
    ROLE_LABEL,
)

_BRACKETS = {
    "(": ")",
    "[": "]",
    "【": "】",
    "〔": "〕",
    "〖": "〗",
    "〈": "〉",
    "{": "}",
}
_LONGEST = 2_000
"""Characters of a list."""
_INNER = re.compile(r"\([^()]*\)")
"""A bracket inside of a name: 各县(市、区)."""
_SEGMENT = re.compile("[^。;]+[。;]?")
"""What stands between full stops."""


@dataclass(frozen=True)
class RoleList(Extract):
    """A bracket or line that says who does what."""

    names_lead: bool = False
    """Whether the head of one of its cells says that those in it lead."""


class _CountedTask(NamedTuple):
    """A task and where its phrase stands."""

    task: Task | Indicator
    start: int


def count_roles(plan: Plan, text: PlanText) -> tuple[Count, Count]:
    """Each role bracket and line has its task, and each word of its list is a body of that task."""
    tasks = _tasks_by_paragraph(plan, text)
    lists: list[RoleList] = []
    without_task: list[Uncounted] = []
    bodies = 0
    strange: list[Uncounted] = []
    in_rows = _lists_of_rows(text.paragraphs)
    for paragraph in text.paragraphs:
        waiting = list(tasks[id(paragraph)])
        for role_list in (*role_lists(paragraph), *in_rows[id(paragraph)]):
            lists.append(role_list)
            task = _take_task(role_list, waiting)
            if task is None:
                message = texts.count_role()
                without_task.append(_uncounted(role_list, message))
                continue
            bodies += len(task.bureaus)
            strange += _strange_words(role_list, task)
    total = bodies + len(strange)
    return (
        Count(
            subject="roles",
            total=len(lists),
            open=tuple(without_task),
        ),
        Count(
            subject="bodies",
            total=total,
            open=tuple(strange),
        ),
    )


def _tasks_by_paragraph(plan: Plan, text: PlanText) -> dict[int, list[_CountedTask]]:
    """The tasks and safeguards by their paragraphs, in the order of their phrases."""
    placed: dict[int, list[_CountedTask]] = defaultdict(list)
    charged: list[Task | Indicator] = [*plan.task_by_id.values()]
    charged += [indicator for indicator in plan.indicators if indicator.bureaus]
    for task in charged:
        if task.source is None:
            continue
        place = first_located(text, task.source)
        if place is not None:
            counted = _CountedTask(task, place.start)
            of_paragraph = placed[id(place.paragraph)]
            of_paragraph.append(counted)
    for tasks in placed.values():
        tasks.sort(key=lambda one: one.start)
    return placed


def _take_task(
    role_list: RoleList, waiting: list[_CountedTask]
) -> Task | Indicator | None:
    """The first task before a list that has none yet; it is taken out of those that wait."""
    for index, placed in enumerate(waiting):
        if placed.start <= role_list.end:
            del waiting[index]
            return placed.task
    return None


# --- the lists of a paragraph


def role_lists(paragraph: Paragraph) -> list[RoleList]:
    """The brackets and lines of a paragraph that name a role and a body; those that touch are one."""
    text = paragraph.text
    # Nearly all paragraphs name no role.
    if not ROLE.search(text):
        return []
    lists: list[RoleList] = []
    spans = [*_in_brackets(text), *_labelled(text)]
    spans.sort()
    for start, end in spans:
        role_list = RoleList(paragraph, start, end)
        before = lists[-1] if lists else None
        if before is not None and not text[before.end : start].strip("。;, "):
            reach = max(end, before.end)
            lists[-1] = RoleList(paragraph, before.start, reach)
        else:
            lists.append(role_list)
    return lists


def _in_brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outer brackets of a text that name a role; one that is not closed goes on to the end."""
    behind = 0
    for start, sign in enumerate(text):
        if start < behind or sign not in _BRACKETS:
            continue
        behind = _end_of_bracket(text, start)
        if _names_role(text[start + 1 : behind - 1]):
            yield start, behind


def _end_of_bracket(text: str, start: int) -> int:
    opening = text[start]
    closing = _BRACKETS[opening]
    depth = 0
    limit = min(len(text), start + _LONGEST)
    for offset in range(start, limit):
        if text[offset] == opening:
            depth += 1
        elif text[offset] == closing:
            depth -= 1
            if depth == 0:
                return offset + 1
    return limit


def _labelled(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between full stops that begin with a label, outside brackets."""
    outside = blanked(_INNER, text)
    for segment in _SEGMENT.finditer(outside):
        begins = ROLE_LABEL.match(segment[0])
        words = text[segment.start() : segment.end()]
        if begins and _names_role(words):
            yield segment.span()


def _names_role(words: str) -> bool:
    """Whether words name a role and, besides rules and remarks, a body."""
    if not ROLE.search(words):
        return False
    return NAMES_BODY.search(_without_remarks(words)) is not None


def _lists_of_rows(paragraphs: Sequence[Paragraph]) -> dict[int, list[RoleList]]:
    """The cells below heads that name roles, those of a row together, by their paragraphs."""
    lists: dict[int, list[RoleList]] = defaultdict(list)
    heads: list[str] = []
    for paragraph in paragraphs:
        cells = [paragraph.text[start:end].strip() for start, end in paragraph.cells]
        if not paragraph.is_row:
            heads = []
        elif any(ROLE_HEAD.fullmatch(cell) for cell in cells):
            heads = cells
        elif len(cells) == len(heads):
            role_list = _list_of_row(paragraph, heads)
            if role_list is not None:
                of_row = lists[id(paragraph)]
                of_row.append(role_list)
    return lists


def _list_of_row(paragraph: Paragraph, heads: Sequence[str]) -> RoleList | None:
    """The cells of a row that stand below heads of roles, from the first to the last that is filled."""
    filled = []
    for (start, end), head in zip(paragraph.cells, heads, strict=True):
        words = paragraph.text[start:end]
        if ROLE_HEAD.fullmatch(head) and HAN.search(words):
            filled.append((start, end, head))
    if not filled:
        return None
    leads = any(LEADS.search(head) for _, _, head in filled)
    return RoleList(
        paragraph=paragraph,
        start=filled[0][0],
        end=filled[-1][1],
        names_lead=leads,
    )


# --- the words of a list


def _without_remarks(words: str) -> str:
    """A list without its rules and remarks and what stands in brackets inside of it, in the same places."""
    inner = words
    # The brackets of a list of its own stay: only those inside of it are of names.
    if words[:1] in _BRACKETS:
        inner = words[1:-1]
    plain = blanked(REMARK, blanked(_INNER, inner))
    if inner is words:
        return plain
    return f"{words[0]}{plain}{words[-1]}"


def _strange_words(role_list: RoleList, task: Task | Indicator) -> Iterator[Uncounted]:
    """Words of a list that are no body of its task, bodies that are two, and a lead that is lost."""
    left = _without_remarks(role_list.words)
    for name in sorted(task.bureaus, key=len, reverse=True):
        bare = _INNER.sub("", name)
        if BETWEEN_BODIES.search(bare):
            message = texts.count_two_bodies(text=name)
            yield _uncounted(role_list, message)
        left = _taken_out(left, bare)
    left = blanked(OF_ROLES, left)
    for word in HAN.finditer(left):
        message = texts.count_body(text=word[0])
        yield Uncounted(
            paragraph=role_list.paragraph,
            start=role_list.start + word.start(),
            end=role_list.start + word.end(),
            message=message,
        )
    words = LED_BY_RULE.sub("", role_list.words)
    names_lead = role_list.names_lead or LEADS.search(words) is not None
    if names_lead and not task.lead:
        message = texts.count_lead()
        yield _uncounted(role_list, message)


def _taken_out(left: str, name: str) -> str:
    """What is left of a list without a body; its level may be left out in it."""
    letters = map(re.escape, name)
    without = blanked(re.compile(r"\s*".join(letters)), left)
    if without != left:
        return without
    short = LEVEL.sub("", name)
    return left.replace(short, " " * len(short))


def _uncounted(role_list: RoleList, message: Message) -> Uncounted:
    return Uncounted(role_list.paragraph, role_list.start, role_list.end, message)
