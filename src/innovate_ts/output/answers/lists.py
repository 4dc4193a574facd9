"""The lists of `tasks`, `bureaus` and `targets`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.phrases import Phrases
from innovate_ts.output.terminal import (
    Line,
    Terminal,
    pad,
    painted,
    paragraph,
    width_of,
)
from innovate_ts.output.wording import Wording
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.verdicts.results import Result


def tasks_text(
    plan: Plan, tasks: Sequence[Task], language: Language, terminal: Terminal
) -> str:
    """Tasks under their actions, each with its lead and those that share it."""
    return painted(_tasks(plan, tasks, Phrases(language), terminal), terminal)


def _tasks(
    plan: Plan, tasks: Sequence[Task], words: Phrases, terminal: Terminal
) -> Iterator[Line]:
    wanted = {task.id for task in tasks}
    yield from paragraph(words.tasks(len(tasks)), terminal, style="dim")
    for action in plan.work.actions:
        chosen = [task for task in action.tasks if task.id in wanted]
        if not chosen:
            continue
        yield []
        title = f"{action.id}  {action.title.zh}"
        yield from paragraph(
            words.with_english(title, action.title), terminal, style="bold"
        )
        for task in chosen:
            yield from paragraph(
                words.with_english(f"{task.id}  {task.title.zh}", task.title),
                terminal,
                indent=2,
            )
            lead = words.say(phrases.led_by_short(lead=words.join(task.lead)))
            shared = (
                words.say(phrases.shared_by(others=words.join(task.responsible)))
                if task.responsible
                else ""
            )
            roles = " · ".join(part for part in (lead, shared) if part)
            yield from paragraph(roles, terminal, style="dim", indent=7)


def bureaus_text(plan: Plan, language: Language, terminal: Terminal) -> str:
    """Bureaus with how many tasks they lead and share."""
    words = Phrases(language)
    tasks = plan.task_by_id.values()
    rows = [
        (
            bureau.name,
            str(sum(bureau.name in task.lead for task in tasks)),
            str(sum(bureau.name in task.responsible for task in tasks)),
            bureau.en if language == "en" else bureau.full or "",
        )
        for bureau in plan.work.bureaus
    ]
    head = (
        words.say(texts.column_bureau),
        words.say(texts.heading_leads),
        words.say(texts.heading_shares),
        words.say(texts.column_also),
    )
    return painted(_columns([head, *rows], {1, 2}, terminal), terminal)


def targets_text(
    results: Sequence[Result], language: Language, terminal: Terminal
) -> str:
    """Targets by indicator, then goals in words."""
    words = Wording(language)
    return painted(_targets(results, words, terminal), terminal)


def _targets(
    results: Sequence[Result], words: Wording, terminal: Terminal
) -> Iterator[Line]:
    figures = [r for r in results if r.comparator != "qualitative"]
    rows = [
        tuple(map(terminal.plain, (str(r.period), words.target(r), words.lead(r))))
        for r in figures
    ]
    widths = [max((width_of(row[i]) for row in rows), default=0) for i in range(2)]
    for index, result in enumerate(figures):
        if index == 0 or figures[index - 1].indicator != result.indicator:
            if index:
                yield []
            title = words.with_english(result.name.zh, result.name)
            yield from paragraph(
                f"{title}  ({result.indicator})", terminal, style="bold", hang=2
            )
        period, target, lead = rows[index]
        text = f"{pad(period, widths[0])}  {pad(target, widths[1], right=True)}  {lead}"
        yield from paragraph(text, terminal, indent=2)
    statements = [r for r in results if r.comparator == "qualitative"]
    if statements:
        yield []
        yield from paragraph(words.say(phrases.statements), terminal, style="bold")
        for result in statements:
            title = words.with_english(
                f"{result.period}  {result.name.zh}", result.name
            )
            yield from paragraph(
                f"{title}  ({result.indicator})", terminal, indent=2, hang=6
            )


def _columns(
    rows: Sequence[Sequence[str]], right: set[int], terminal: Terminal
) -> Iterator[Line]:
    """Rows in columns, the first row as their heads; the last column is wrapped under its own beginning."""
    shown = [[terminal.plain(cell) for cell in row] for row in rows]
    widths = [max(width_of(row[i]) for row in shown) for i in range(len(shown[0]) - 1)]
    start = sum(widths) + 2 * len(widths)
    for number, row in enumerate(shown):
        cells = [
            pad(cell, width, right=i in right)
            for i, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        style = "dim" if number == 0 else ""
        before = "  ".join(cells) + "  "
        last = (
            list(paragraph(row[-1], terminal, style=style, indent=start))
            if terminal.width > start + 12
            else []
        )
        yield [(before, style), *(last[0][1:] if last else [])]
        yield from last[1:]
