"""The lists of `tasks`, `bureaus` and `targets`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.terminal import (
    Line,
    Terminal,
    pad,
    painted,
    paragraph,
    width_of,
)
from innovate_ts.output.words import Words, bureaus, targets
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Bureau, Task
from innovate_ts.verdicts.results import Result

_LEAST_LAST = 12
"""Columns that the last column of a list has at least; on a narrower terminal it is left out."""


def tasks_text(
    plan: Plan, tasks: Sequence[Task], language: Language, terminal: Terminal
) -> str:
    """Tasks under their actions, each with its lead and those that share it."""
    return painted(_tasks(plan, tasks, Words(language), terminal), terminal)


def _tasks(
    plan: Plan, tasks: Sequence[Task], words: Words, terminal: Terminal
) -> Iterator[Line]:
    count = words.say(bureaus.task_count(len(tasks)))
    yield from paragraph(count, terminal, style="dim")
    wanted = {task.id for task in tasks}
    for action in plan.work.actions:
        chosen = [task for task in action.tasks if task.id in wanted]
        if chosen:
            yield []
            title = _title(action.id, action.title, words)
            yield from paragraph(title, terminal, style="bold")
        for task in chosen:
            title = _title(task.id, task.title, words)
            yield from paragraph(title, terminal, indent=2)
            yield from paragraph(_roles(task, words), terminal, style="dim", indent=7)


def _title(label: str, title: Bilingual, words: Words) -> str:
    return words.with_english(f"{label}  {title.zh}", title)


def _roles(task: Task, words: Words) -> str:
    """Who leads a task, and who shares it."""
    roles = [words.say(phrases.led_by_short(lead=words.join(task.lead)))]
    if task.responsible:
        others = words.join(task.responsible)
        roles.append(words.say(phrases.shared_by(others=others)))
    return " · ".join(roles)


def bureaus_text(plan: Plan, language: Language, terminal: Terminal) -> str:
    """Bureaus with how many tasks they lead and share."""
    words = Words(language)
    heads = (
        texts.column_bureau,
        texts.heading_leads,
        texts.heading_shares,
        texts.column_also,
    )
    rows = [tuple(words.say(head) for head in heads)]
    rows += [_bureau_row(bureau, plan, words) for bureau in plan.work.bureaus]
    return painted(_columns(rows, {1, 2}, terminal), terminal)


def _bureau_row(bureau: Bureau, plan: Plan, words: Words) -> tuple[str, ...]:
    tasks = plan.task_by_id.values()
    leads = sum(bureau.name in task.lead for task in tasks)
    shares = sum(bureau.name in task.responsible for task in tasks)
    also = words.say(Bilingual(zh=bureau.full or "", en=bureau.en))
    return bureau.name, str(leads), str(shares), also


def targets_text(
    results: Sequence[Result], language: Language, terminal: Terminal
) -> str:
    """Targets by indicator, then goals in words."""
    words = Words(language)
    with_figures = [result for result in results if not result.is_statement]
    statements = [result for result in results if result.is_statement]
    lines = [
        *_targets(with_figures, words, terminal),
        *_statements(statements, words, terminal),
    ]
    return painted(lines, terminal)


def _targets(
    results: Sequence[Result], words: Words, terminal: Terminal
) -> Iterator[Line]:
    """Each indicator with its periods, what is asked and who leads, in columns over the whole list."""
    periods = [terminal.plain(str(result.period)) for result in results]
    asked = [terminal.plain(targets.target(result, words)) for result in results]
    period_width = max(map(width_of, periods), default=0)
    target_width = max(map(width_of, asked), default=0)
    for number, group in enumerate(by_indicator(results)):
        if number:
            yield []
        title = _named(words.both(group[0].name), group[0])
        yield from paragraph(title, terminal, style="bold", hang=2)
        for result in group:
            period = pad(terminal.plain(str(result.period)), period_width)
            target = terminal.plain(targets.target(result, words))
            target = pad(target, target_width, right=True)
            lead = terminal.plain(bureaus.leads(result, words))
            yield from paragraph(f"{period}  {target}  {lead}", terminal, indent=2)


def _statements(
    results: Sequence[Result], words: Words, terminal: Terminal
) -> Iterator[Line]:
    if not results:
        return
    yield []
    yield from paragraph(words.say(phrases.statements), terminal, style="bold")
    for result in results:
        title = _named(_title(str(result.period), result.name, words), result)
        yield from paragraph(title, terminal, indent=2, hang=6)


def _named(title: str, result: Result) -> str:
    return f"{title}  ({result.indicator})"


def _columns(
    rows: Sequence[Sequence[str]], right: set[int], terminal: Terminal
) -> Iterator[Line]:
    """Rows in columns, the first row as their heads; the last column is wrapped under its own beginning."""
    shown = [[terminal.plain(cell) for cell in row] for row in rows]
    *columns, _ = zip(*shown, strict=True)
    widths = [max(map(width_of, column)) for column in columns]
    indent = sum(widths) + 2 * len(widths)
    # Names cut into slivers help nobody; the other columns are the list.
    has_room = terminal.width > indent + _LEAST_LAST
    for number, (*first, last) in enumerate(shown):
        style = "" if number else "dim"
        cells = [
            pad(cell, width, right=column in right)
            for column, (cell, width) in enumerate(zip(first, widths, strict=True))
        ]
        beginning = "  ".join(cells) + "  "
        lines = []
        if has_room:
            lines = list(paragraph(last, terminal, style=style, indent=indent))
        if lines:
            yield [(beginning, style), *lines[0][1:]]
        else:
            yield [(beginning, style)]
        yield from lines[1:]
