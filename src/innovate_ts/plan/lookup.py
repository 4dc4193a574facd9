"""A question to tasks, bureaus and indicators: which bureau leads this, what does that one owe?

A query is tried as an id, as the exact name of a bureau, as words, as the abbreviation of a bureau,
in this order; the first that fits is the answer. What fits nothing gets the nearest names and no guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from innovate_ts.basics.names import nearest, normalise
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Goal, Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Bureau, Task
from innovate_ts.plan.queries import Query
from innovate_ts.plan.questions import asked_about

_LEAST_LIKENESS = 0.65
"""How alike a Chinese name must be to be suggested, from 0 to 1: of three characters two."""
_LEAST_LIKENESS_OF_LETTERS = 0.8
"""The same of a name in letters, of which words share many by chance: university is not integrity."""


class TasksFound(NamedTuple):
    """Tasks that the query names or that its words stand in."""

    tasks: tuple[Task, ...]
    """The tasks, in the plan's order."""
    goal: Goal | None = None
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
        text: an id, a name, words in either language or an abbreviation, alone or as a question.
    """
    # A name may have a word of asking in it: the question as it stands goes first.
    subject = asked_about(text)
    answer = _by_name(plan, text) or _by_name(plan, subject)
    if answer is None and subject != text:
        answer = _by_abbreviation(plan, Query(text))
    query = Query(subject)
    if answer is None:
        answer = _by_words(plan, query)
    # Late, for it is less sure.
    if answer is None:
        answer = _by_abbreviation(plan, query)
    if answer is None:
        answer = _by_what_it_is_made_of(plan, query)
    return answer or NothingFound(_suggestions(plan, subject))


def _by_name(plan: Plan, text: str) -> Answer | None:
    """What has exactly this id, or the bureau with exactly this name."""
    return _by_id(plan, Query(text)) or find_bureau(plan, text)


def find_bureau(plan: Plan, name: str) -> BureauFound | SeveralBureaus | None:
    """The bureau with exactly this name: the plan's, the full, the English or the later one, or an alias.

    A member of a group is found as the group. A label that may mean several gives all of them.
    """
    form = normalise(name)
    if not form:
        return None
    for bureau in plan.bureau_by_name.values():
        if form in _forms(bureau.labels):
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
            if form in _forms(ambiguous.labels):
                bureaus.append(bureau)
                questions.append(ambiguous.question)
    if not bureaus:
        return None
    # Each bureau that a label may mean carries the question; it is asked once.
    return SeveralBureaus(tuple(bureaus), questions[0])


def find_goal(plan: Plan, name: str) -> Goal | None:
    """The indicator or statement with exactly this id, name or alias."""
    form = normalise(name)
    for goal in plan.goals:
        labels = (goal.id, *_names(goal))
        if form in _forms(labels):
            return goal
    return None


def _forms(labels: Iterable[str]) -> set[str]:
    """Labels as they are compared: width, case and spaces do not matter."""
    return {normalise(label) for label in labels}


def _by_id(plan: Plan, query: Query) -> TasksFound | None:
    """A task, the tasks of an action, or those of a goal; a task and an action may have one number."""
    form = query.form
    for task in plan.task_by_id.values():
        if form == normalise(task.id):
            return TasksFound((task,))
    for action in plan.work.actions:
        if form == normalise(action.id):
            return TasksFound(action.tasks)
    for goal in plan.goals:
        if form == normalise(goal.id):
            return _linked(plan, goal)
    for task, milestone in plan.milestones():
        if form in _forms((milestone.id, milestone.name.zh, milestone.name.en)):
            return TasksFound((task,))
    return None


# --- words


def _by_words(plan: Plan, query: Query) -> TasksFound | None:
    """Tasks by their terms and titles and by the indicators linked to them; else by their summaries.

    A term or name that is the query to the letter stands before those that only contain it.
    """
    if not query.form:
        return None
    named = _tasks_named(plan, query)
    goals = _goals_named(plan, query)
    # A goal is shown itself where its links tell of all tasks that have the name as well.
    if len(goals) == 1:
        (goal,) = goals
        if named.issubset(goal.tasks):
            return _linked(plan, goal)
    for goal in goals:
        named.update(goal.tasks)
    near = _tasks_near(plan, query)
    mentioned = _tasks_mentioning(plan, query)
    best = named or near or mentioned
    if not best:
        return None
    others = (near | mentioned) - best
    return TasksFound(
        tasks=_in_order(plan, best),
        also=_in_order(plan, others),
        bureau=_only_bureau(plan, query),
    )


def _goals_named(plan: Plan, query: Query) -> list[Goal]:
    """The indicators and statements of which the query is a name, to the letter."""
    named = []
    for goal in plan.goals:
        names = _names(goal)
        if query.is_name_among(names):
            named.append(goal)
    return named


def _only_bureau(plan: Plan, query: Query) -> Bureau | None:
    """The bureau that the query is short for, where it is so for one alone."""
    bureaus = _short_for(plan, query)
    if len(bureaus) == 1:
        return bureaus[0]
    return None


def _tasks_named(plan: Plan, query: Query) -> set[str]:
    """The tasks of which the query is a term or the title, to the letter."""
    named = set()
    for task in plan.task_by_id.values():
        terms = _terms(task)
        if query.is_name_among(terms):
            named.add(task.id)
    return named


def _tasks_near(plan: Plan, query: Query) -> set[str]:
    """The tasks in whose terms the query stands, or in the names of a goal that is linked to them."""
    near = set()
    for task in plan.task_by_id.values():
        terms = _terms(task)
        if query.stands_in(terms):
            near.add(task.id)
    for goal in plan.goals:
        names = _names(goal)
        if query.stands_in(names):
            near.update(goal.tasks)
    return near


def _tasks_mentioning(plan: Plan, query: Query) -> set[str]:
    """The tasks in whose summaries the query stands, or its words one by one in all that is said of them."""
    mentioning = set()
    for task in plan.task_by_id.values():
        summary = (task.summary.zh, task.summary.en)
        if query.stands_in(summary) or query.is_scattered_in((*_terms(task), *summary)):
            mentioning.add(task.id)
    return mentioning


def _by_what_it_is_made_of(plan: Plan, query: Query) -> TasksFound | None:
    """Tasks whose terms, with words that any task may have, make up the query: 氢能产业发展."""
    made_of = {
        task.id
        for task in plan.task_by_id.values()
        if query.is_made_of((*task.terms.zh, task.title.zh))
    }
    for goal in plan.goals:
        if query.is_made_of((goal.name.zh, *goal.aliases)):
            made_of.update(goal.tasks)
    return TasksFound(_in_order(plan, made_of)) if made_of else None


def _linked(plan: Plan, goal: Goal) -> TasksFound:
    """The tasks that a goal is linked to, told as such."""
    tasks = [plan.task_by_id[task] for task in goal.tasks]
    return TasksFound(
        tasks=tuple(tasks),
        goal=goal,
    )


def _in_order(plan: Plan, ids: set[str]) -> tuple[Task, ...]:
    tasks = plan.task_by_id.values()
    return tuple(task for task in tasks if task.id in ids)


def _terms(task: Task) -> tuple[str, ...]:
    """The title of a task and the words by which people look for it, in both languages."""
    title = task.title
    terms = task.terms
    return (
        title.zh,
        title.en,
        *terms.zh,
        *terms.en,
    )


def _names(goal: Goal) -> tuple[str, ...]:
    name = goal.name
    return (
        name.zh,
        name.en,
        *goal.aliases,
    )


# --- bureaus, abbreviations and typos


def _bureau_found(plan: Plan, bureau: Bureau, member: str | None = None) -> BureauFound:
    """A bureau with all that the plan says of it."""
    name = bureau.name
    leads = []
    shares = []
    for task in plan.task_by_id.values():
        if name in task.lead:
            leads.append(task)
        if name in task.shared:
            shares.append(task)
    owns = [indicator for indicator in plan.indicators if indicator.data_owner == name]
    return BureauFound(
        bureau=bureau,
        member=member,
        leads=tuple(leads),
        shares=tuple(shares),
        owns=tuple(owns),
    )


def _by_abbreviation(plan: Plan, query: Query) -> BureauFound | SeveralBureaus | None:
    """A bureau whose name has the query's characters in order, or its English words."""
    bureaus = _short_for(plan, query)
    if not bureaus:
        return None
    if len(bureaus) > 1:
        return SeveralBureaus(tuple(bureaus))
    (bureau,) = bureaus
    members = list(filter(query.is_in_order_in, bureau.members))
    # Of several members none was asked for by name: the answer is the whole group.
    if len(members) > 1:
        return _bureau_found(plan, bureau)
    return _bureau_found(plan, bureau, *members)


def _short_for(plan: Plan, query: Query) -> list[Bureau]:
    """The bureaus that the query may abbreviate, by their own labels or those of their members."""
    bureaus = []
    for bureau in plan.bureau_by_name.values():
        labels = [
            *bureau.labels,
            *bureau.members,
        ]
        if query.is_short_for(labels, bureau.en):
            bureaus.append(bureau)
    return bureaus


def _suggestions(plan: Plan, text: str) -> tuple[str, ...]:
    """The name of each kind that the query is nearest to."""
    ids = list(plan.task_by_id)
    bureaus: list[str] = []
    terms: list[str] = []
    goals: list[str] = []
    for bureau in plan.bureau_by_name.values():
        bureaus += bureau.labels
        bureaus += bureau.members
    for task in plan.task_by_id.values():
        terms += _terms(task)
    for goal in plan.goals:
        ids.append(goal.id)
        goals += _names(goal)
    suggestions: list[str] = []
    least = _LEAST_LIKENESS_OF_LETTERS if text.isascii() else _LEAST_LIKENESS
    for names in (ids, bureaus, terms, goals):
        likely = nearest(text, names, least_likeness=least)
        if likely and likely not in suggestions:
            suggestions.append(likely)
    return tuple(suggestions)
