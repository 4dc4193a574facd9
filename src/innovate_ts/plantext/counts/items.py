"""The headings and numbered items of the task part against tasks."""

from collections.abc import Iterable

from innovate_ts.messages import counts as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.plantext.counts.count import Count, Uncounted
from innovate_ts.plantext.counts.outline import Item, TextPlace, outline, spots_of
from innovate_ts.plantext.counts.quotations import first_located
from innovate_ts.plantext.paragraphs import PlanText
from innovate_ts.plantext.zh.counting import NO_TASKS

_CHIEF = 1
"""The depth of 一、, down to which headings part a text into what plans always have."""
_TITLE = 40
"""Characters of a heading in which it says what stands below it."""


def count_items(plan: Plan, text: PlanText) -> Count:
    """Each item that stands beside tasks, by its style of numbers and what it is a part of, is one itself."""
    items = outline(text.paragraphs)
    tasks = _spots_of_tasks(plan.task_by_id.values(), text)
    safeguards = _spots_of_tasks(plan.work.safeguards, text)
    beside_tasks = set()
    for task in tasks:
        item = _innermost(items, task)
        # Beside the chief heading of the safeguards stand those of all else.
        is_chief = item is not None and item.depth <= _CHIEF and task in safeguards
        if item is not None and not is_chief:
            beside_tasks.add((item.parent, item.depth))
    counted = [
        item
        for item in items
        if (item.parent, item.depth) in beside_tasks and not _is_of_no_tasks(item, text)
    ]
    still_open = [
        _uncounted(item, text)
        for item in counted
        if not any(item.begin <= task < item.end for task in tasks)
    ]
    return Count(
        subject="items",
        total=len(counted),
        open=tuple(still_open),
    )


def _spots_of_tasks(tasks: Iterable[Task], text: PlanText) -> list[TextPlace]:
    """Where the phrases of tasks stand."""
    indices = spots_of(text)
    spots = []
    for task in tasks:
        place = first_located(text, task.source)
        if place is not None and id(place.paragraph) in indices:
            index = indices[id(place.paragraph)]
            spots.append(TextPlace(index, place.start))
    return spots


def _innermost(items: list[Item], task: TextPlace) -> Item | None:
    """The last item that begins before a task and has not ended there."""
    inside = [item for item in items if item.begin <= task < item.end]
    return inside[-1] if inside else None


def _is_of_no_tasks(item: Item, text: PlanText) -> bool:
    """Whether a chief heading says that its section has no tasks: 总体要求, 发展目标."""
    if item.depth > _CHIEF:
        return False
    title = text.paragraphs[item.begin.paragraph].text[:_TITLE]
    return NO_TASKS.search(title) is not None


def _uncounted(item: Item, text: PlanText) -> Uncounted:
    paragraph = text.paragraphs[item.begin.paragraph]
    end = len(paragraph.text)
    if item.end.paragraph == item.begin.paragraph:
        end = item.end.offset
    return Uncounted(
        paragraph=paragraph,
        start=item.begin.offset,
        end=end,
        message=texts.count_item(),
    )
