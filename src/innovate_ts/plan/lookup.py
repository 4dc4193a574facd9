"""A question to tasks, bureaus and indicators: which bureau leads this, what does that one owe?

A query is tried as an id, as the exact name of a bureau, as words, as the abbreviation of a bureau,
in this order; the first that fits is the answer. What fits nothing gets the nearest names and no guess.
"""

from collections.abc import Callable, Iterator, Sequence

from innovate_ts.basics.names import nearest, normalise
from innovate_ts.plan.answers import Answer, NothingFound, TasksFound
from innovate_ts.plan.bureau_lookup import (
    by_abbreviation,
    find_bureau,
    is_among,
    only_bureau,
)
from innovate_ts.plan.models.indicators import Goal, Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.plan.queries import Query
from innovate_ts.plan.questions import asked_about

_Fits = Callable[[Sequence[str]], bool]
"""Whether some texts are what is asked for."""
_LEAST_LIKENESS = 0.65
"""How alike a Chinese name must be to be suggested, from 0 to 1: of three characters two."""
_LEAST_LIKENESS_OF_LETTERS = 0.8
"""The same of a name in letters, of which words share many by chance: university is not integrity."""
_SHORTEST_NAME = 4
"""Characters from which a name of an indicator may be shortened: fewer stand in many in order."""


def find(plan: Plan, text: str) -> Answer:
    """Answer a question.

    Args:
        plan: the plan.
        text: an id, a name, words in either language or an abbreviation, alone or as a question.
    """
    for answer in _tries(plan, text):
        if answer is not None:
            return answer
    subject = asked_about(text)
    suggestions = _suggestions(plan, subject)
    return NothingFound(suggestions)


def _tries(plan: Plan, text: str) -> Iterator[Answer | None]:
    """What the question may mean, the surest first."""
    subject = asked_about(text)
    query = Query(subject)
    # A name may have a word of asking in it: the question as it stands goes first.
    yield _by_name(plan, text)
    yield _by_name(plan, subject)
    if subject != text:
        as_it_stands = Query(text)
        yield by_abbreviation(plan, as_it_stands)
    yield _by_words(plan, query)
    yield by_abbreviation(plan, query)
    yield by_abbreviation(plan, query.without_office())
    yield _by_what_it_is_made_of(plan, query)
    turned = query.turned()
    if turned is not None:
        yield _by_words(plan, turned)
        yield _by_what_it_is_made_of(plan, turned)
    yield _by_shortened_name(plan, query)


def _by_name(plan: Plan, text: str) -> Answer | None:
    """What has exactly this id, or the bureau with exactly this name."""
    form = normalise(text)
    return _by_id(plan, form) or find_bureau(plan, text)


def find_goal(plan: Plan, name: str) -> Goal | None:
    """The indicator or statement with exactly this id, name or alias."""
    form = normalise(name)
    for goal in plan.goals:
        labels = (goal.id, *_names(goal))
        if is_among(form, labels):
            return goal
    return None


def _by_id(plan: Plan, form: str) -> TasksFound | None:
    """A task, the tasks of an action, or those of a goal; a task and an action may have one number."""
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
        name = milestone.name
        labels = (milestone.id, name.zh, name.en)
        if is_among(form, labels):
            return TasksFound((task,))
    return None


def _by_words(plan: Plan, query: Query) -> TasksFound | None:
    """Tasks by their terms and titles and by the indicators linked to them; else by their summaries.

    A term or name that is the query to the letter stands before those that only contain it.
    """
    if not query.form:
        return None
    named = _tasks_with(plan, query.is_name_among)
    near = _tasks_with(plan, query.stands_in)
    goals_named = _goals_with(plan, query.is_name_among)
    goals_near = _goals_with(plan, query.stands_in)
    goal = _only_goal(goals_named, named)
    if not goals_named:
        indicators = _indicators_with(plan, query.stands_in)
        goal = _only_goal(indicators, named | near)
    if goal is not None:
        return _linked(plan, goal)
    for goal_named in goals_named:
        named.update(goal_named.tasks)
    for goal_near in goals_near:
        near.update(goal_near.tasks)
    mentioned = _tasks_with(
        plan=plan,
        fits=query.is_scattered_in,
        texts_of=_all_texts,
    )
    mentioned |= _tasks_with(
        plan=plan,
        fits=query.stands_in,
        texts_of=_summaries,
    )
    best = named or near or mentioned
    if not best:
        return None
    others = (near | mentioned) - best
    return TasksFound(
        tasks=_in_order(plan, best),
        also=_in_order(plan, others),
        bureau=only_bureau(plan, query),
    )


def _only_goal(goals: Sequence[Goal], rivals: set[str]) -> Goal | None:
    """The one goal, where its links tell of all tasks that have the name as well."""
    if len(goals) != 1:
        return None
    (goal,) = goals
    return goal if rivals.issubset(goal.tasks) else None


def _by_what_it_is_made_of(plan: Plan, query: Query) -> TasksFound | None:
    """Tasks whose terms, with words that any task may have, make up the query: 氢能产业发展."""
    made_of = _tasks_with(plan, query.is_made_of)
    for goal in _goals_with(plan, query.is_made_of):
        made_of.update(goal.tasks)
    if not made_of:
        return None
    tasks = _in_order(plan, made_of)
    return TasksFound(tasks)


def _by_shortened_name(plan: Plan, query: Query) -> TasksFound | None:
    """The one indicator whose name has the query's characters in order: 高新技术产业占比."""
    if not query.is_chinese or len(query.form) < _SHORTEST_NAME:
        return None

    def is_short_for(names: Sequence[str]) -> bool:
        return any(map(query.is_in_order_in, names))

    indicators = _indicators_with(plan, is_short_for)
    goal = _only_goal(indicators, set())
    if goal is None:
        return None
    return _linked(plan, goal)


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


def _summaries(task: Task) -> tuple[str, ...]:
    summary = task.summary
    return (
        summary.zh,
        summary.en,
    )


def _all_texts(task: Task) -> tuple[str, ...]:
    """All that is said of a task."""
    return (
        *_terms(task),
        *_summaries(task),
    )


def _names(goal: Goal) -> tuple[str, ...]:
    name = goal.name
    return (
        name.zh,
        name.en,
        *goal.aliases,
    )


def _tasks_with(
    plan: Plan,
    fits: _Fits,
    texts_of: Callable[[Task], Sequence[str]] = _terms,
) -> set[str]:
    """The ids of the tasks of which some texts fit."""
    ids = set()
    for task in plan.task_by_id.values():
        texts = texts_of(task)
        if fits(texts):
            ids.add(task.id)
    return ids


def _goals_with(plan: Plan, fits: _Fits) -> list[Goal]:
    """The indicators and statements of which some name fits."""
    goals: list[Goal] = []
    for goal in plan.goals:
        names = _names(goal)
        if fits(names):
            goals.append(goal)
    return goals


def _indicators_with(plan: Plan, fits: _Fits) -> list[Goal]:
    """Those of them that are indicators."""
    goals = _goals_with(plan, fits)
    return [goal for goal in goals if isinstance(goal, Indicator)]


def _linked(plan: Plan, goal: Goal) -> TasksFound:
    """The tasks that a goal is linked to, told as such."""
    tasks = [plan.task_by_id[task] for task in goal.tasks]
    return TasksFound(
        tasks=tuple(tasks),
        goal=goal,
    )


def _in_order(plan: Plan, ids: set[str]) -> tuple[Task, ...]:
    """Tasks by their ids, in the plan's order."""
    tasks = plan.task_by_id.values()
    chosen = [task for task in tasks if task.id in ids]
    return tuple(chosen)


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
    least = _LEAST_LIKENESS
    if text.isascii():
        least = _LEAST_LIKENESS_OF_LETTERS
    suggestions: list[str] = []
    for names in (ids, bureaus, terms, goals):
        likely = nearest(
            name=text,
            known=names,
            least_likeness=least,
        )
        if likely and likely not in suggestions:
            suggestions.append(likely)
    return tuple(suggestions)
