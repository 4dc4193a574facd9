"""A question to tasks, bureaus and indicators: which bureau leads this, what does that one owe?

A query is tried as an id, as the exact name of a bureau, as words, as the abbreviation of a bureau,
in this order; the first that fits is the answer. What fits nothing gets the nearest names and no guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.basics.names import nearest, normalise
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement
from innovate_ts.plan.models.tasks import Bureau, Task
from innovate_ts.plan.queries import Query


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


class SeveralBureaus(NamedTuple):
    """A query that may mean several bureaus."""

    bureaus: tuple[Bureau, ...]
    """The candidates."""
    question: Bilingual | None = None
    """What has to be settled, where the plan file says it."""


class NothingFound(NamedTuple):
    """A query that means nothing in this plan."""

    nearest: tuple[str, ...]
    """Names that it was perhaps meant to be."""


Answer = TasksFound | BureauFound | SeveralBureaus | NothingFound


def find(plan: Plan, text: str) -> Answer:
    """Answer a question.

    Args:
        plan: the plan.
        text: an id, a name, words in either language, or an abbreviation.
    """
    query = Query(text)
    return (
        _by_id(plan, query)
        or find_bureau(plan, text)
        or _by_words(plan, query)
        or _by_abbreviation(plan, query)
        or NothingFound(_suggestions(plan, text))
    )


def find_bureau(plan: Plan, name: str) -> BureauFound | SeveralBureaus | None:
    """The bureau with exactly this name: the plan's, the full, the English or the later one, or an alias.

    A member of a group is found as the group. A label that may mean several gives all of them.
    """
    form = normalise(name)
    if not form:
        return None
    for bureau in plan.bureau_by_name.values():
        if form in map(normalise, _labels(bureau)):
            return _bureau_found(plan, bureau)
        for member in bureau.members:
            if form == normalise(member):
                return _bureau_found(plan, bureau, member)
    return _by_ambiguous_label(plan, form)


def _by_ambiguous_label(plan: Plan, form: str) -> SeveralBureaus | None:
    """The bureaus that a label may mean, with the question that the plan file asks of it."""
    bureaus: list[Bureau] = []
    questions: list[Bilingual] = []
    for bureau in plan.bureau_by_name.values():
        for ambiguous in bureau.ambiguous:
            if form in map(normalise, ambiguous.labels):
                bureaus.append(bureau)
                questions.append(ambiguous.question)
    return SeveralBureaus(tuple(bureaus), questions[0]) if bureaus else None


def find_goal(plan: Plan, name: str) -> Indicator | Statement | None:
    """The indicator or statement with exactly this id, name or alias."""
    form = normalise(name)
    for goal in plan.goals:
        if form in map(normalise, (goal.id, *_names(goal))):
            return goal
    return None


def _by_id(plan: Plan, query: Query) -> TasksFound | None:
    for task in plan.task_by_id.values():
        if query.form == normalise(task.id):
            return TasksFound((task,))
    for action in plan.work.actions:
        if query.form == normalise(action.id):
            return TasksFound(action.tasks)
    for goal in plan.goals:
        if query.form == normalise(goal.id):
            return _linked(plan, goal)
    return None


# --- words


def _by_words(plan: Plan, query: Query) -> TasksFound | None:
    """Tasks by their terms and titles and by the indicators linked to them; else by their summaries.

    A term or name that is the query to the letter stands before those that only contain it.
    """
    if not query.form:
        return None
    goals = [goal for goal in plan.goals if query.is_name_among(_names(goal))]
    exact = _tasks_named(plan, query)
    if len(goals) == 1 and exact <= set(goals[0].tasks):
        return _linked(plan, goals[0])
    for goal in goals:
        exact.update(goal.tasks)
    near = _tasks_near(plan, query)
    mentioned = _tasks_mentioning(plan, query)
    best = exact or near or mentioned
    if not best:
        return None
    others = (near | mentioned) - best
    bureaus = _short_for(plan, query)
    bureau = bureaus[0] if len(bureaus) == 1 else None
    return TasksFound(
        _in_order(plan, best), also=_in_order(plan, others), bureau=bureau
    )


def _tasks_named(plan: Plan, query: Query) -> set[str]:
    """The tasks of which the query is a term or the title, to the letter."""
    return {t.id for t in plan.task_by_id.values() if query.is_name_among(_terms(t))}


def _tasks_near(plan: Plan, query: Query) -> set[str]:
    """The tasks in whose terms the query stands, or in the names of a goal that is linked to them."""
    near = {t.id for t in plan.task_by_id.values() if query.stands_in(_terms(t))}
    for goal in plan.goals:
        if query.stands_in(_names(goal)):
            near.update(goal.tasks)
    return near


def _tasks_mentioning(plan: Plan, query: Query) -> set[str]:
    """The tasks in whose summaries the query stands."""
    return {
        task.id
        for task in plan.task_by_id.values()
        if query.stands_in((task.summary.zh, task.summary.en))
    }


def _linked(plan: Plan, goal: Indicator | Statement) -> TasksFound:
    return TasksFound(tuple(plan.task_by_id[task] for task in goal.tasks), goal)


def _in_order(plan: Plan, ids: set[str]) -> tuple[Task, ...]:
    return tuple(task for task in plan.task_by_id.values() if task.id in ids)


def _terms(task: Task) -> tuple[str, ...]:
    return (task.title.zh, task.title.en, *task.terms.zh, *task.terms.en)


def _names(goal: Indicator | Statement) -> tuple[str, ...]:
    return (goal.name.zh, goal.name.en, *goal.aliases)


# --- bureaus, abbreviations and typos


def _labels(bureau: Bureau) -> Iterator[str]:
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


def _by_abbreviation(plan: Plan, query: Query) -> BureauFound | SeveralBureaus | None:
    """A bureau whose name has the query's characters in order, or its English words."""
    bureaus = _short_for(plan, query)
    if not bureaus:
        return None
    if len(bureaus) > 1:
        return SeveralBureaus(tuple(bureaus))
    (bureau,) = bureaus
    members = [member for member in bureau.members if query.is_in_order_in(member)]
    return _bureau_found(plan, bureau, members[0] if len(members) == 1 else None)


def _short_for(plan: Plan, query: Query) -> list[Bureau]:
    return [
        bureau
        for bureau in plan.bureau_by_name.values()
        if query.is_short_for((*_labels(bureau), *bureau.members), bureau.en)
    ]


def _suggestions(plan: Plan, text: str) -> tuple[str, ...]:
    """The name of each kind that the query is nearest to."""
    ids = [*plan.task_by_id, *(goal.id for goal in plan.goals)]
    bureaus: list[str] = []
    for bureau in plan.bureau_by_name.values():
        bureaus += [*_labels(bureau), *bureau.members]
    terms = [term for task in plan.task_by_id.values() for term in _terms(task)]
    goals = [name for goal in plan.goals for name in _names(goal)]
    nearest_of_each = (
        nearest(text, names, least_likeness=0.5)
        for names in (ids, bureaus, terms, goals)
    )
    return tuple(dict.fromkeys(name for name in nearest_of_each if name))
