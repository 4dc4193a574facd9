"""Everything about one id, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.terminal import Line, Terminal, pad, painted, width_of, wrap
from innovate_ts.output.wording import Wording
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Source, Statement
from innovate_ts.plan.models.tasks import Task
from innovate_ts.verdicts.results import ReportSource, Result

Entry = tuple[str, list[str]]
"""A label, and the lines beside it before they are wrapped."""


def show_task(plan: Plan, task: Task, language: Language, terminal: Terminal) -> str:
    """A task or safeguard: who, what, its terms, what it drives, its source."""
    words = Wording(language)
    action = next((action for action, each in plan.tasks() if each is task), None)
    driven = [goal for goal in plan.goals if task.id in goal.tasks]
    bureaus = plan.bureau_by_name
    entries: list[Entry] = [
        ("label_action", [f"{action.id} {words.both(action.title)}"] if action else []),
        ("label_lead", [words.bureau(bureaus[name]) for name in task.lead]),
        ("label_shared", [words.bureau(bureaus[name]) for name in task.responsible]),
        ("label_summary", [task.summary.to(language)]),
        ("label_terms", [words.join(task.terms.zh), words.join(task.terms.en)]),
        ("label_drives", [f"{words.both(goal.name)} ({goal.id})" for goal in driven]),
        (
            "label_source",
            [_source(words, task.source, plan.tasks_file, plan.line(task.id))],
        ),
    ]
    return _screen(
        f"{task.id}  {task.title.zh}", task.title.en, entries, words, terminal
    )


def show_goal(
    plan: Plan,
    goal: Indicator | Statement,
    targets: Sequence[Result],
    language: Language,
    terminal: Terminal,
) -> str:
    """An indicator or statement: its targets, how they are judged and read, who, its names."""
    words = Wording(language)
    tasks = [plan.task_by_id[task] for task in goal.tasks]
    entries: list[Entry] = [
        ("label_id", [goal.id]),
        ("label_targets", _targets(targets, words)),
        ("label_judged", _judged(goal, words)),
        ("reading", [text for text in [words.reading(targets[0])] if text]),
        (
            "label_linked_lead",
            [words.lead(targets[0])] if goal.tasks else [words.say(phrases.no_lead)],
        ),
        ("label_tasks", [f"{task.id} {words.both(task.title)}" for task in tasks]),
        ("label_data", _data_owner(plan, goal, words)),
        ("label_aliases", [words.join(goal.aliases)]),
    ]
    if isinstance(goal, Indicator):
        asks = [
            f"{words.join(group.labels)}: {group.question.to(language)}"
            for group in goal.ambiguous
        ]
        entries += [("label_asks", asks), ("label_traps", [words.join(goal.traps)])]
    sources = dict.fromkeys(
        _source(words, result.source, result.source.file, result.source.line)
        for result in targets
    )
    entries.append(("label_source", list(sources)))
    return _screen(goal.name.zh, goal.name.en, entries, words, terminal)


def _targets(targets: Sequence[Result], words: Wording) -> list[str]:
    """Each period with what is asked and from which base."""
    width = max(width_of(str(result.period)) for result in targets)
    lines = []
    for result in targets:
        asked = words.target(result) or words.say(phrases.label_statement)
        base = (
            words.say(texts.from_base(base=words.period(result.baseline.period)))
            if result.baseline.period
            else ""
        )
        lines.append(f"{pad(str(result.period), width)}  {asked}{base}")
    return lines


def _judged(goal: Indicator | Statement, words: Wording) -> list[str]:
    if isinstance(goal, Statement):
        return [words.say(texts.judged_statement)]
    lines = [
        words.say(f"judged_{goal.aggregation}", unit=goal.unit),
        words.say(f"pace_{goal.pace}"),
    ]
    if goal.published_after:
        lines.append(words.say(texts.published_after(months=goal.published_after)))
    return lines


def _data_owner(plan: Plan, goal: Indicator | Statement, words: Wording) -> list[str]:
    if isinstance(goal, Statement) or goal.data_owner is None:
        return []
    bureau = plan.bureau_by_name.get(goal.data_owner)
    return [words.bureau(bureau) if bureau else goal.data_owner]


def _source(words: Wording, source: Source | ReportSource, file: str, line: int) -> str:
    return words.say(
        texts.source_line(
            section=source.section,
            paragraph=source.paragraph,
            phrase=source.phrase,
            file=file,
            line=line,
        )
    )


def _screen(
    title: str,
    english: str,
    entries: Sequence[Entry],
    words: Wording,
    terminal: Terminal,
) -> str:
    """A title and a list of labels, each with its lines wrapped beside it."""
    kept = [(words.say(label), [t for t in lines if t]) for label, lines in entries]
    kept = [(label, lines) for label, lines in kept if lines]
    indent = max(width_of(label) for label, _ in kept) + 2
    return painted(_lines(title, english, kept, indent, terminal), terminal)


def _lines(
    title: str, english: str, entries: Sequence[Entry], indent: int, terminal: Terminal
) -> Iterator[Line]:
    yield from (
        [(line, "bold")] for line in wrap(terminal.plain(title), terminal.width)
    )
    yield from ([(line, "")] for line in wrap(terminal.plain(english), terminal.width))
    yield []
    room = max(terminal.width - indent, 12)
    for label, paragraphs in entries:
        lines = [
            line for text in paragraphs for line in wrap(terminal.plain(text), room)
        ]
        for number, line in enumerate(lines):
            yield [(pad(label if number == 0 else "", indent), "dim"), (line, "")]
