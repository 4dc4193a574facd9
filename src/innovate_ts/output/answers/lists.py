"""The lists of `tasks`, `bureaus` and `targets`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import (
    Line,
    Terminal,
    pad,
    painted,
    width_of,
)
from innovate_ts.output.words import Words, bureaus, targets
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Bureau, Task
from innovate_ts.verdicts.results import Result


def tasks_text(
    plan: Plan, tasks: Sequence[Task], language: Language, terminal: Terminal
) -> str:
    """Tasks under their actions, each with its lead and those that share it."""
    lines = _tasks(plan, tasks, Screen.of_plan(language, terminal, plan))
    return painted(lines, terminal)


def _tasks(plan: Plan, tasks: Sequence[Task], screen: Screen) -> Iterator[Line]:
    words = screen.words
    count = bureaus.task_count(len(tasks))
    yield from screen.text(count, "dim")
    wanted = {task.id for task in tasks}
    for action in plan.work.actions:
        chosen = [task for task in action.tasks if task.id in wanted]
        if chosen:
            yield []
            title = _title(action.id, action.title, words)
            yield from screen.text(title, "bold")
        for task in chosen:
            title = _title(task.id, task.title, words)
            roles = _roles(task, words)
            yield from screen.text(title, indent=2)
            yield from screen.text(roles, "dim", indent=7)


def _title(label: str, title: Bilingual, words: Words) -> str:
    return f"{label}  {words.both(title)}"


def _roles(task: Task, words: Words) -> str:
    """Who leads a task, and who shares it."""
    roles = [phrases.led_by_short(lead=words.bureaus_joined(task.lead))]
    if task.responsible:
        others = words.bureaus_joined(task.responsible)
        roles.append(phrases.shared_by(others=others))
    if task.supporting:
        others = words.bureaus_joined(task.supporting)
        roles.append(phrases.supported_by(others=others))
    return " · ".join(map(words.say, roles))


def bureaus_text(plan: Plan, language: Language, terminal: Terminal) -> str:
    """Bureaus with how many tasks they lead and share."""
    screen = Screen.of_plan(language, terminal, plan)
    words = screen.words
    heads = (texts.heading_leads, texts.heading_shares, texts.column_bureau)
    *counts, name = map(words.say, heads)
    lines = [*screen.text("  ".join([*counts, name]), "dim")]
    for bureau in plan.work.bureaus:
        label = ""
        for head, number in zip(counts, _counts(bureau, plan), strict=True):
            label += pad(str(number), width_of(head), right=True) + "  "
        lines += screen.beside(label, _names(bureau, words))
    return painted(lines, terminal)


def _counts(bureau: Bureau, plan: Plan) -> tuple[int, int]:
    """How many tasks a bureau leads, and how many it shares."""
    tasks = plan.task_by_id.values()
    leads = sum(bureau.name in task.lead for task in tasks)
    return leads, sum(bureau.name in task.shared for task in tasks)


def _names(bureau: Bureau, words: Words) -> str:
    """The name of a bureau with its English or, in Chinese, its full one."""
    name = words.bureau_in_full(bureau.name)
    full = words.say(Bilingual(zh=bureau.full or "", en=""))
    return words.with_aside(name, full) if full else name


def targets_text(
    plan: Plan, results: Sequence[Result], language: Language, terminal: Terminal
) -> str:
    """Targets by indicator, then goals in words."""
    screen = Screen.of_plan(language, terminal, plan)
    with_figures = [result for result in results if not result.is_statement]
    statements = [result for result in results if result.is_statement]
    lines = [*_targets(with_figures, screen), *_statements(statements, screen)]
    return painted(lines, terminal)


def _targets(results: Sequence[Result], screen: Screen) -> Iterator[Line]:
    """Each indicator with its periods, what is asked and who leads, in columns over the whole list."""
    words = screen.words
    period_width = target_width = 0
    for result in results:
        target = _target(result, screen)
        period_width = max(period_width, width_of(words.period(result.period)))
        target_width = max(target_width, width_of(target))
    for number, group in enumerate(by_indicator(results)):
        if number:
            yield []
        first = group[0]
        title = _named(words.both(first.name), first)
        yield from screen.text(title, "bold", hang=2)
        for result in group:
            period = pad(words.period(result.period), period_width)
            target = _target(result, screen)
            target = pad(target, target_width, right=True)
            lead = bureaus.leads(result, words)
            label = f"  {period}  {target}  "
            if 2 * width_of(label) <= screen.prose:
                yield from screen.beside(label, lead)
            else:
                yield from screen.text(label.strip() + "  " + lead, indent=2, hang=2)


def _target(result: Result, screen: Screen) -> str:
    # Before it is padded: what stands in for a sign may be wider than the sign.
    target = targets.target_in_full(result, screen.words)
    return screen.terminal.plain(target)


def _statements(results: Sequence[Result], screen: Screen) -> Iterator[Line]:
    if not results:
        return
    yield []
    yield from screen.text(phrases.statements, "bold")
    for result in results:
        period = screen.words.period(result.period)
        title = _title(period, result.name, screen.words)
        named = _named(title, result)
        yield from screen.text(named, indent=2, hang=6)


def _named(title: str, result: Result) -> str:
    return f"{title}  ({result.indicator})"
