"""Everything about one id, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.answers.data import action_of
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, Terminal, pad, painted, width_of
from innovate_ts.output.words import Words, amounts, bureaus, targets, tasks, verdicts
from innovate_ts.output.words.amounts import UnitName
from innovate_ts.plan.models.indicators import Goal, Indicator, Statement
from innovate_ts.plan.models.places import Source
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.plan.terms import Aggregation, Pace
from innovate_ts.verdicts.report_parts import TaskState
from innovate_ts.verdicts.result_parts import ReportSource
from innovate_ts.verdicts.results import Result

Entry = tuple[Bilingual, list[str]]
"""A label, and the texts beside it before they are wrapped; an empty one is left out."""


def show_task(
    plan: Plan,
    task: Task,
    language: Language,
    terminal: Terminal,
    state: TaskState | None = None,
) -> str:
    """A task or safeguard: who, what, how far it is where a ledger was given, what it drives, its source."""
    screen = Screen.of_plan(language, terminal, plan)
    words = screen.words
    action = _action(plan, task, words)
    lead = map(words.bureau_in_full, task.lead)
    shared = map(words.bureau_in_full, task.responsible)
    supporting = map(words.bureau_in_full, task.supporting)
    summary = words.say(task.summary)
    last_state = _last_state(state, words)
    milestones = _milestones(task, state, words)
    terms = _terms(task, words)
    driven = _driven(plan, task, words)
    line = plan.line(task.id)
    source = _source(words, task.source, plan.tasks_file, line)
    entries: list[Entry] = [
        (texts.label_action, action),
        (texts.label_lead, list(lead)),
        (texts.label_shared, list(shared)),
        (texts.label_supporting, list(supporting)),
        (texts.label_summary, [summary]),
        (texts.label_last_state, last_state),
        (texts.label_milestones, milestones),
        (texts.label_terms, terms),
        (texts.label_drives, driven),
        (phrases.label_source, [source]),
    ]
    title = words.say(task.title)
    return _shown(f"{task.id}  {title}", task.title, entries, screen)


def _terms(task: Task, words: Words) -> list[str]:
    """What a query finds a task by: in both languages, but Chinese stands without English."""
    chinese = words.join(task.terms.zh)
    if words.language == "zh":
        return [chinese]
    english = words.join(task.terms.en)
    return [english, chinese]


def _action(plan: Plan, task: Task, words: Words) -> list[str]:
    action = action_of(plan, task)
    if action is None:
        return []
    title = words.both(action.title)
    return [f"{action.id} {title}"]


def _last_state(state: TaskState | None, words: Words) -> list[str]:
    if state is None:
        return []
    return [
        tasks.dated(state, words),
        tasks.note(state, words),
        tasks.answerable(state, words),
    ]


def _milestones(task: Task, state: TaskState | None, words: Words) -> list[str]:
    """The dated deliverables of a task, with their verdicts where a ledger was given."""
    lines = []
    if state is not None:
        for reported in state.milestones:
            line = tasks.milestone_line(reported, words)
            lines.append(f"{reported.id}  {line}")
        return lines
    for milestone in task.milestones:
        name = words.both(milestone.name)
        due = words.period(milestone.due)
        line = words.with_aside(name, due)
        lines.append(f"{milestone.id}  {line}")
    return lines


def _driven(plan: Plan, task: Task, words: Words) -> list[str]:
    """The goals that are linked to a task."""
    driven = [goal for goal in plan.goals if task.id in goal.tasks]
    return [_with_id(goal, words) for goal in driven]


def _with_id(goal: Goal, words: Words) -> str:
    name = words.both(goal.name)
    return f"{name} ({goal.id})"


def show_goal(
    plan: Plan,
    goal: Indicator | Statement,
    results: Sequence[Result],
    language: Language,
    terminal: Terminal,
) -> str:
    """An indicator or statement: its targets, how they are judged and read, who, its names."""
    screen = Screen.of_plan(language, terminal, plan)
    words = screen.words
    asked = _targets(results, words)
    compared = _compared(plan, goal, words)
    judged = _judged(goal, words)
    reading = [verdicts.reading(result, words) for result in results[:1]]
    answerable = _answerable(goal, results, words)
    linked_lead = _linked_lead(plan, goal, results, words)
    linked_tasks = _tasks(plan, goal, words)
    data_owner = _data_owner(goal, words)
    aliases = words.join(goal.aliases)
    questions = _questions(goal, words)
    traps = _traps(goal, words)
    sources = _sources(results, words)
    # All that is asked first stands first: what is wanted and how it is judged, then whom to ask.
    entries: list[Entry] = [
        (phrases.label_id, [goal.id]),
        (texts.label_targets, asked),
        (texts.label_compared, compared),
        (texts.label_judged, judged),
        (phrases.reading, reading),
        (texts.label_answerable, answerable),
        (texts.label_linked_lead, [linked_lead]),
        (texts.label_tasks, linked_tasks),
        (texts.label_data, data_owner),
        (texts.label_aliases, [aliases]),
        (texts.label_asks, questions),
        (texts.label_traps, traps),
        (phrases.label_source, sources),
    ]
    title = words.say(goal.name)
    return _shown(title, goal.name, entries, screen)


def _tasks(plan: Plan, goal: Indicator | Statement, words: Words) -> list[str]:
    """The tasks that are linked to a goal."""
    linked = []
    for task in goal.tasks:
        title = plan.task_by_id[task].title
        name = words.both(title)
        linked.append(f"{task} {name}")
    return linked


def _targets(results: Sequence[Result], words: Words) -> list[str]:
    """Each period with what is asked and from which base."""
    periods = [words.period(result.period) for result in results]
    width = max(map(width_of, periods), default=0)
    lines = []
    for result in results:
        period = words.period(result.period)
        in_column = pad(period, width)
        target = _target(result, words)
        lines.append(f"{in_column}  {target}")
        for version in result.revisions:
            asked = targets.version(version, result, words)
            since = words.say(texts.at_first)
            if version.on:
                since = words.day(version.on)
            lines.append(words.labelled(since, asked))
        if result.parts:
            broken_down = _broken_down(result, words)
            lines.append(broken_down)
    return lines


def _target(result: Result, words: Words) -> str:
    """What is asked, and from which base."""
    target = targets.target_in_full(result, words)
    if not target:
        target = words.say(phrases.label_statement)
    base = result.baseline.period
    if base is None:
        return target
    text = texts.from_base(base=words.period(base))
    from_base = words.say(text)
    return f"{target}{from_base}"


def _broken_down(result: Result, words: Words) -> str:
    """What each region or bureau is to reach of a target."""
    parts = []
    for part in result.parts:
        target = targets.target(part, words)
        parts.append(f"{part.part} {target}")
    text = texts.broken_down(parts=words.join(parts))
    return words.say(text)


def _judged(goal: Indicator | Statement, words: Words) -> list[str]:
    if isinstance(goal, Statement):
        return [words.say(texts.judged_statement)]
    unit = _unit(goal, words)
    rules = [
        _aggregation(goal.aggregation, unit),
        _pace(goal.pace),
        *_schedules(goal),
    ]
    for it in goal.breaks:
        broken = texts.defined_otherwise(
            since=it.from_.words,
            because=it.because,
        )
        rules.append(broken)
    if goal.is_expected:
        rules.append(texts.expected)
    elif goal.binding is not None:
        rules.append(texts.binding)
    if goal.published_after:
        published = texts.published_after(months=goal.published_after)
        rules.append(published)
    if not goal.grows_by_levels:
        rules.append(texts.growth_as_published)
    return list(map(words.say, rules))


def _schedules(goal: Indicator) -> Iterator[Bilingual]:
    """The plan's own paths inside the periods of its targets."""
    for target in goal.targets:
        if not target.schedule:
            continue
        steps = []
        for step in target.schedule:
            share = plain(step.share)
            steps.append(f"{step.by} {share}%")
        yield texts.scheduled(
            period=target.period.words,
            steps=", ".join(steps),
        )


def _unit(goal: Indicator, words: Words) -> str:
    unit = UnitName(goal.unit, goal.unit_en or "")
    return amounts.unit_name(unit, words)


def _aggregation(aggregation: Aggregation, unit: str) -> Bilingual:
    """How figures of an indicator belong together."""
    match aggregation:
        case "stock":
            return texts.judged_stock(unit=unit)
        case "flow":
            return texts.judged_flow(unit=unit)
        case "rate":
            return texts.judged_rate(unit=unit)
        case _:
            assert_never(aggregation)


def _pace(pace: Pace) -> Bilingual:
    """Whether something can be said inside the year."""
    match pace:
        case "linear":
            return texts.pace_linear
        case "yearly":
            return texts.pace_yearly
        case _:
            assert_never(pace)


def _linked_lead(
    plan: Plan,
    goal: Goal,
    results: Sequence[Result],
    words: Words,
) -> str:
    """Who leads the tasks that the editors linked to a goal."""
    if goal.tasks:
        leads = plan.leads(goal.tasks)
        return bureaus.with_tasks(leads, goal.tasks, words)
    is_assigned = isinstance(goal, Indicator) and bool(goal.lead)
    # A series that targets are only compared with is nobody's to reach.
    if is_assigned or not results:
        return ""
    return words.say(phrases.no_lead)


def _answerable(goal: Goal, results: Sequence[Result], words: Words) -> list[str]:
    """Who answers for an indicator, where the plan itself says so."""
    if not isinstance(goal, Indicator) or not goal.bureaus:
        return []
    asked = [bureaus.whom_to_ask(result, words) for result in results[:1]]
    return list(map(words.say, asked))


def _compared(plan: Plan, goal: Indicator | Statement, words: Words) -> list[str]:
    """The indicators with targets that are compared with this one."""
    names = []
    for indicator in plan.indicators:
        compared_with = set()
        for target in indicator.targets:
            other = target.other_series
            if other is not None:
                compared_with.add(other.indicator)
        if goal.id in compared_with:
            name = _with_id(indicator, words)
            names.append(name)
    return names


def _data_owner(goal: Indicator | Statement, words: Words) -> list[str]:
    if isinstance(goal, Statement) or goal.data_owner is None:
        return []
    return [words.bureau_in_full(goal.data_owner)]


def _questions(goal: Indicator | Statement, words: Words) -> list[str]:
    """Labels that may mean this indicator, with what has to be settled first."""
    if isinstance(goal, Statement):
        return []
    lines = []
    for group in goal.ambiguous:
        labels = words.join(group.labels)
        question = words.say(group.question)
        lines.append(f"{labels}: {question}")
    return lines


def _traps(goal: Indicator | Statement, words: Words) -> list[str]:
    if isinstance(goal, Statement):
        return []
    return [words.join(goal.traps)]


def _sources(results: Sequence[Result], words: Words) -> list[str]:
    """Where the targets stand in the plan, each place once."""
    lines = []
    for result in results:
        source = result.source
        line = _source(words, source, source.file, source.line)
        if line not in lines:
            lines.append(line)
    return lines


def _source(
    words: Words,
    source: Source | ReportSource,
    file: str,
    line: int,
) -> str:
    text = texts.source_line(
        document=source.document or "",
        section=source.section,
        paragraph=source.paragraph,
        phrase=source.phrase,
        file=file,
        line=line,
    )
    return words.say(text)


def _shown(
    title: str, name: Bilingual, entries: Sequence[Entry], screen: Screen
) -> str:
    """A title and a list of labels, each with its lines wrapped beside it."""
    labelled = []
    for label, lines in entries:
        filled = list(filter(None, lines))
        if filled:
            label_text = screen.words.say(label)
            labelled.append((label_text, filled))
    lines_of_screen = [
        *screen.text(title, "bold"),
        *screen.text(name.beside),
        [],
        *_beside_labels(labelled, screen),
    ]
    return painted(lines_of_screen, screen.terminal)


def _beside_labels(
    entries: Sequence[tuple[str, Sequence[str]]], screen: Screen
) -> Iterator[Line]:
    widths = [width_of(label) for label, _ in entries]
    indent = max(widths) + 2
    for label, texts_beside in entries:
        beside = pad(label, indent)
        for text in texts_beside:
            yield from screen.beside(beside, text, label_style="dim")
            # The label stands before the first text alone.
            beside = " " * indent
