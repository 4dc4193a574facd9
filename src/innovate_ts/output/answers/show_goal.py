"""Everything about one indicator or statement, on one screen."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.answers.labelled import Entries, shown, source_line, with_id
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Terminal, pad, width_of
from innovate_ts.output.words import Words, amounts, bureaus, targets, verdicts
from innovate_ts.output.words.amounts import UnitName
from innovate_ts.plan.models.indicators import Goal, Indicator, Statement
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.terms import Aggregation, Pace
from innovate_ts.verdicts.results import Result


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
    # All that is asked first stands first: what is wanted and how it is judged, then whom to ask.
    entries: Entries = {
        phrases.label_id: [goal.id],
        texts.label_targets: _targets(results, words),
        texts.label_compared: _compared(plan, goal, words),
        texts.label_judged: _judged(goal, words),
        phrases.reading: [verdicts.reading(result, words) for result in results[:1]],
        texts.label_answerable: _answerable(goal, results, words),
        texts.label_linked_lead: [_linked_lead(plan, goal, results, words)],
        texts.label_tasks: _tasks(plan, goal, words),
        texts.label_data: _data_owner(goal, words),
        texts.label_aliases: [words.join(goal.aliases)],
        texts.label_asks: _questions(goal, words),
        texts.label_traps: _traps(goal, words),
        phrases.label_source: _sources(results, words),
    }
    title = words.say(goal.name)
    return shown(title, goal.name, entries, screen)


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
            asked = targets.version(
                asked=version,
                result=result,
                words=words,
            )
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
        return bureaus.with_tasks(
            lead=leads,
            ids=goal.tasks,
            words=words,
        )
    is_assigned = isinstance(goal, Indicator) and bool(goal.lead)
    # A series that targets are only compared with is nobody's to reach.
    if is_assigned or not results:
        return ""
    return words.say(phrases.no_lead)


def _answerable(goal: Goal, results: Sequence[Result], words: Words) -> list[str]:
    """Who answers for an indicator, where the plan itself says so."""
    if not isinstance(goal, Indicator) or not goal.bureaus:
        return []
    lines = []
    for result in results[:1]:
        asked = bureaus.whom_to_ask(result, words)
        lines.append(words.say(asked))
    return lines


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
            name = with_id(indicator, words)
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
        line = source_line(words, source, source.file, source.line)
        if line not in lines:
            lines.append(line)
    return lines
