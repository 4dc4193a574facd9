"""The first part of a note: how the plan stands, and what changed."""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.messages import note as texts
from innovate_ts.output.arrange import figures, milestones, statements
from innovate_ts.output.reports.docx.blocks import (
    Block,
    NoteSection,
    Text,
    paragraph,
    under_headings,
)
from innovate_ts.output.words import Words
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headlines
from innovate_ts.verdicts.results import Report


def overview(report: Report, words: Words) -> Iterator[Block]:
    """How the plan stands; under headings where what changed is told too."""
    standing = [_scope(report, words)]
    sentences = headlines(report, words, asks=False)
    if sentences:
        standing.append(Text(words.join_sentences(sentences)))
    changes = change_lines(report, words)
    if not changes:
        yield from standing
        return
    since, *lines = changes
    since_then = [paragraph([line], words) for line in lines]
    sections = (
        NoteSection(
            head=words.say(texts.standing),
            blocks=standing,
        ),
        NoteSection(
            head=since,
            blocks=since_then,
        ),
    )
    yield from under_headings(sections, words)


def _scope(report: Report, words: Words) -> Text:
    goals = texts.scope_goals(
        targets=len(figures(report)), goals=len(statements(report))
    )
    parts = [goals]
    if report.tasks:
        tasks = texts.scope_tasks(
            tasks=len(report.tasks), milestones=len(milestones(report))
        )
        is_of_tasks_alone = not figures(report) and not statements(report)
        parts = [tasks] if is_of_tasks_alone else [goals, tasks]
    scope = texts.scope(
        as_of=words.day(report.as_of),
        title=words.say(report.plan.title),
        what=words.join_clauses([words.say(part) for part in parts]),
    )
    return paragraph([words.say(scope)], words)
