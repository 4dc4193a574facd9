"""A question to tasks, bureaus and indicators: which bureau leads this, what does that one owe?

A query is tried as an id, as the exact name of a bureau, as words, as the abbreviation of a bureau,
in this order; the first that fits is the answer. What fits nothing gets the nearest names and no guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from innovate_ts.basics.names import nearest, normalise
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement
from innovate_ts.plan.models.tasks import Bureau, Task


class TasksFound(NamedTuple):
    """Tasks that the query names or that its words stand in."""

    tasks: tuple[Task, ...]
    """The tasks, in the plan's order."""
    goal: Indicator | Statement | None = None
    """The indicator or statement that they are linked to, where the query is its id or name."""
    also: tuple[Task, ...] = ()
    """Tasks that only mention the words in their summary, where others have them as a term or title."""
    bureau: Bureau | None = None
    """The one bureau that the query could also be short for."""


class BureauFound(NamedTuple):
    """A bureau, with what it leads and shares."""

    bureau: Bureau
    """The bureau, or the group that the query is a member of."""
    member: str | None
    """The member that was asked for."""
    leads: tuple[Task, ...]
    """Tasks and safeguards that it leads."""
    shares: tuple[Task, ...]
    """Tasks that it shares."""
    owns: tuple[Indicator, ...]
    """Indicators whose figures it has."""

    @property
    def has_tasks(self) -> bool:
        """Whether the plan gives it anything to do."""
        return bool(self.leads or self.shares)


class Ambiguous(NamedTuple):
    """A query that may mean several bureaus."""

    bureaus: tuple[Bureau, ...]
    """The candidates."""
    question: Bilingual | None = None
    """What has to be settled, where the plan file says it."""


class NothingFound(NamedTuple):
    """A query that means nothing in this plan."""

    nearest: tuple[str, ...]
    """Names that it was perhaps meant to be."""


Answer = TasksFound | BureauFound | Ambiguous | NothingFound


def find(plan: Plan, query: str) -> Answer:
    """Answer a question.

    Args:
        plan: the plan.
        query: an id, a name, words in either language, or an abbreviation.
    """
    return (
        _by_id(plan, query)
        or find_bureau(plan, query)
        or _by_words(plan, query)
        or _by_abbreviation(plan, query)
        or NothingFound(_suggestions(plan, query))
    )


def find_bureau(plan: Plan, name: str) -> BureauFound | Ambiguous | None:
    """The bureau with exactly this name: the plan's, the full, the English or the later one, or an alias.

    A member of a group is found as the group. A label that may mean several is an `Ambiguous`.
    """
    form = normalise(name)
    if not form:
        return None
    for bureau in plan.bureau_by_name.values():
        if form in {normalise(label) for label in _labels(bureau)}:
            return _bureau_found(plan, bureau)
        for member in bureau.members:
            if form == normalise(member):
                return _bureau_found(plan, bureau, member)
    unsure = [
        (bureau, group.question)
        for bureau in plan.bureau_by_name.values()
        for group in bureau.ambiguous
        if form in {normalise(label) for label in group.labels}
    ]
    return Ambiguous(tuple(b for b, _ in unsure), unsure[0][1]) if unsure else None


def _labels(bureau: Bureau) -> Iterable[str]:
    yield from (bureau.name, bureau.en, *bureau.aliases)
    if bureau.full:
        yield bureau.full
    if bureau.later:
        yield bureau.later.name


def _bureau_found(plan: Plan, bureau: Bureau, member: str | None = None) -> BureauFound:
    tasks = plan.task_by_id.values()
    return BureauFound(
        bureau,
        member,
        leads=tuple(task for task in tasks if bureau.name in task.lead),
        shares=tuple(task for task in tasks if bureau.name in task.responsible),
        owns=tuple(i for i in plan.indicators if bureau.name == i.data_owner),
    )


def _by_id(plan: Plan, query: str) -> TasksFound | None:
    form = normalise(query)
    for task in plan.task_by_id.values():
        if form == normalise(task.id):
            return TasksFound((task,))
    for action in plan.work.actions:
        if form == normalise(action.id):
            return TasksFound(action.tasks)
    for goal in plan.goals:
        if form == normalise(goal.id):
            return _linked(plan, goal)
    return None


def find_goal(plan: Plan, name: str) -> Indicator | Statement | None:
    """The indicator or statement with exactly this id, name or alias."""
    form = normalise(name)
    labelled = ((goal, (goal.id, *_names(goal))) for goal in plan.goals)
    return next(
        (goal for goal, labels in labelled if form in map(normalise, labels)), None
    )


def _linked(plan: Plan, goal: Indicator | Statement) -> TasksFound:
    return TasksFound(tuple(plan.task_by_id[task] for task in goal.tasks), goal)


# --- words --------------------------------------------------------------------------------------------------


def _by_words(plan: Plan, query: str) -> TasksFound | None:
    """Tasks by their terms and titles and by the indicators linked to them; else by their summaries.

    A term or name that is the query to the letter stands before those that only contain it.
    """
    if not normalise(query):
        return None
    named = [goal for goal in plan.goals if _is(query, _names(goal))]
    exact = {task.id for task in plan.task_by_id.values() if _is(query, _terms(task))}
    if len(named) == 1 and not exact - set(named[0].tasks):
        return _linked(plan, named[0])
    exact |= {task for goal in named for task in goal.tasks}
    near = {
        task.id for task in plan.task_by_id.values() if _contain(query, _terms(task))
    }
    near |= {
        task
        for goal in plan.goals
        if _contain(query, _names(goal))
        for task in goal.tasks
    }
    mentioned = {
        task.id
        for task in plan.task_by_id.values()
        if _contain(query, (task.summary.zh, task.summary.en))
    }
    found = exact or near or mentioned
    if not found:
        return None
    short_for = _short_for(plan, query)
    return TasksFound(
        _in_order(plan, found),
        also=_in_order(plan, (near | mentioned) - found),
        bureau=short_for[0] if len(short_for) == 1 else None,
    )


def _in_order(plan: Plan, ids: set[str]) -> tuple[Task, ...]:
    return tuple(task for task in plan.task_by_id.values() if task.id in ids)


def _terms(task: Task) -> tuple[str, ...]:
    return (task.title.zh, task.title.en, *task.terms.zh, *task.terms.en)


def _names(goal: Indicator | Statement) -> tuple[str, ...]:
    return (goal.name.zh, goal.name.en, *goal.aliases)


def _is(query: str, texts: Iterable[str]) -> bool:
    """Whether a text is the query, but for width, case, spaces and an English plural."""
    if _is_chinese(query):
        return normalise(query) in {normalise(text) for text in texts}
    words = _words(query)
    return any(len(word) > 1 for word in words) and any(
        words == _words(text) for text in texts
    )


def _contain(query: str, texts: Iterable[str]) -> bool:
    """Whether the query stands in a text: Chinese anywhere, each English word at the beginning of a word."""
    if _is_chinese(query):
        form = normalise(query)
        return any(form in normalise(text) for text in texts)
    words = _words(query)
    return any(len(word) > 1 for word in words) and any(
        _begins(words, _words(text)) for text in texts
    )


def _begins(words: Sequence[str], known: Sequence[str]) -> bool:
    return all(
        any(
            other == word or (len(word) >= 3 and other.startswith(word))
            for other in known
        )
        for word in words
    )


def _words(text: str) -> list[str]:
    """The English words of a text in small letters, plurals as singulars; none if it is a Chinese text."""
    if _is_chinese(text):
        return []
    letters = "".join(
        c if c.isascii() and (c.isalnum() or c in "&+") else " "
        for c in text.casefold()
    )
    return [w[:-1] if len(w) > 3 and w.endswith("s") else w for w in letters.split()]


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in text)


# --- abbreviations and typos --------------------------------------------------------------------------------


def _by_abbreviation(plan: Plan, query: str) -> BureauFound | Ambiguous | None:
    """A bureau whose name has the query's characters in order, or its English words."""
    bureaus = _short_for(plan, query)
    if len(bureaus) != 1:
        return Ambiguous(tuple(bureaus)) if bureaus else None
    form = normalise(query)
    members = [m for m in bureaus[0].members if _in_sequence(form, m)]
    return _bureau_found(plan, bureaus[0], members[0] if len(members) == 1 else None)


def _short_for(plan: Plan, query: str) -> list[Bureau]:
    form = normalise(query)
    if _is_chinese(query):
        if len(form) < 2:
            return []
        return [
            bureau
            for bureau in plan.bureau_by_name.values()
            if any(
                _in_sequence(form, label)
                for label in (*_labels(bureau), *bureau.members)
            )
        ]
    words = [word for word in _words(query) if len(word) >= 3]
    return [
        b
        for b in plan.bureau_by_name.values()
        if words and _begins(words, _words(b.en))
    ]


def _in_sequence(form: str, name: str) -> bool:
    """Whether the characters of `form` stand in `name` in this order, with others between them."""
    rest = iter(normalise(name))
    return all(char in rest for char in form)


def _suggestions(plan: Plan, query: str) -> tuple[str, ...]:
    """The name of each kind that the query is nearest to."""
    kinds = (
        [*plan.task_by_id, *(goal.id for goal in plan.goals)],
        [
            label
            for bureau in plan.bureau_by_name.values()
            for label in (*_labels(bureau), *bureau.members)
        ],
        [term for task in plan.task_by_id.values() for term in _terms(task)],
        [name for goal in plan.goals for name in _names(goal)],
    )
    found = (nearest(query, names, at_least=0.5) for names in kinds)
    return tuple(dict.fromkeys(name for name in found if name))
