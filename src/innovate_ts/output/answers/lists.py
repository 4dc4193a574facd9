"""The lists of `tasks`, `bureaus` and `targets`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

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
    plan: Plan,
    tasks: Sequence[Task],
    language: Language,
    terminal: Terminal,
) -> str:
    """Tasks under their actions, each with its lead and those that share it."""
    screen = Screen.of_plan(language, terminal, plan)
    lines = _tasks(plan, tasks, screen)
    return painted(lines, terminal)


def _tasks(plan: Plan, tasks: Sequence[Task], screen: Screen) -> Iterator[Line]:
    words = screen.words
    count = phrases.count_tasks(count=len(tasks))
    yield from screen.text(count, "dim")
    wanted = {task.id for task in tasks}
    for action in plan.work.actions:
        head = _title(
            label=action.id,
            title=action.title,
            words=words,
        )
        is_first = True
        for task in action.tasks:
            if task.id not in wanted:
                continue
            if is_first:
                yield []
                yield from screen.text(head, "bold")
                is_first = False
            title = _title(
                label=task.id,
                title=task.title,
                words=words,
            )
            roles = _roles(task, words)
            yield from screen.text(title, indent=2)
            yield from screen.text(
                text=roles,
                style="dim",
                indent=7,
            )


def _title(label: str, title: Bilingual, words: Words) -> str:
    return f"{label}  {words.both(title)}"


def _roles(task: Task, words: Words) -> str:
    """Who leads a task, and who shares it."""
    lead = words.bureaus_joined(task.lead)
    roles = [phrases.led_by_short(lead=lead)]
    if task.responsible:
        others = words.bureaus_joined(task.responsible)
        roles.append(phrases.shared_by(others=others))
    if task.supporting:
        others = words.bureaus_joined(task.supporting)
        roles.append(phrases.supported_by(others=others))
    clauses = map(words.say, roles)
    return " · ".join(clauses)


def bureaus_text(plan: Plan, language: Language, terminal: Terminal) -> str:
    """Bureaus with how many tasks they lead and share."""
    screen = Screen.of_plan(language, terminal, plan)
    words = screen.words
    leads = words.say(texts.heading_leads)
    shares = words.say(texts.heading_shares)
    bureau_head = words.say(texts.column_bureau)
    heads = f"{leads}  {shares}  {bureau_head}"
    lines = list(screen.text(heads, "dim"))
    lead_width = width_of(leads)
    share_width = width_of(shares)
    for bureau in plan.work.bureaus:
        count_led, count_shared = _counts(bureau, plan)
        led = pad(
            text=count_led,
            width=lead_width,
            right=True,
        )
        shared = pad(
            text=count_shared,
            width=share_width,
            right=True,
        )
        name = _names(bureau, words)
        lines += screen.beside(f"{led}  {shared}  ", name)
    return painted(lines, terminal)


def _counts(bureau: Bureau, plan: Plan) -> tuple[str, str]:
    """How many tasks a bureau leads, and how many it shares."""
    led = 0
    shared = 0
    for task in plan.task_by_id.values():
        led += bureau.name in task.lead
        shared += bureau.name in task.shared
    return str(led), str(shared)


def _names(bureau: Bureau, words: Words) -> str:
    """The name of a bureau with its English or, in Chinese, its full one."""
    name = words.bureau_in_full(bureau.name)
    in_chinese = Bilingual(
        zh=bureau.full or "",
        en="",
    )
    full = words.say(in_chinese)
    if not full:
        return name
    return words.with_aside(name, full)


def targets_text(
    plan: Plan,
    results: Sequence[Result],
    language: Language,
    terminal: Terminal,
) -> str:
    """Targets by indicator, then goals in words."""
    screen = Screen.of_plan(language, terminal, plan)
    with_figures: list[Result] = []
    statements: list[Result] = []
    for result in results:
        group = with_figures
        if result.is_statement:
            group = statements
        group.append(result)
    lines = list(_targets(with_figures, screen))
    lines += _statements(statements, screen)
    return painted(lines, terminal)


class _TargetCells(NamedTuple):
    """A target in the list."""

    period: str
    target: str
    lead: str


def _targets(results: Sequence[Result], screen: Screen) -> Iterator[Line]:
    """Each indicator with its periods, what is asked and who leads, in columns over the whole list."""
    period_width = 0
    target_width = 0
    for result in results:
        cells = _cells(result, screen)
        period_width = max(period_width, width_of(cells.period))
        target_width = max(target_width, width_of(cells.target))
    is_first = True
    for group in by_indicator(results):
        if not is_first:
            yield []
        is_first = False
        first = group[0]
        name = screen.words.both(first.name)
        title = _named(name, first)
        yield from screen.text(
            text=title,
            style="bold",
            hang=2,
        )
        for result in group:
            cells = _cells(result, screen)
            period = pad(cells.period, period_width)
            target = pad(cells.target, target_width, right=True)
            label = f"  {period}  {target}  "
            if 2 * width_of(label) <= screen.prose:
                yield from screen.beside(label, cells.lead)
                continue
            together = f"{label.strip()}  {cells.lead}"
            yield from screen.text(together, indent=2, hang=2)


def _cells(result: Result, screen: Screen) -> _TargetCells:
    words = screen.words
    return _TargetCells(
        period=words.period(result.period),
        target=_target(result, screen),
        lead=bureaus.leads(result, words),
    )


def _target(result: Result, screen: Screen) -> str:
    # Before it is padded: what stands in for a sign may be wider than the sign.
    target = targets.target_in_full(result, screen.words)
    return screen.terminal.plain(target)


def _statements(results: Sequence[Result], screen: Screen) -> Iterator[Line]:
    if not results:
        return
    yield []
    yield from screen.text(phrases.statements, "bold")
    words = screen.words
    for result in results:
        period = words.period(result.period)
        title = _title(
            label=period,
            title=result.name,
            words=words,
        )
        named = _named(title, result)
        yield from screen.text(named, indent=2, hang=6)


def _named(title: str, result: Result) -> str:
    return f"{title}  ({result.indicator})"
