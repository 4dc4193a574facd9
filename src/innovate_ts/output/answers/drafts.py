"""What a draft holds and what it leaves open, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import answers as texts
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, Terminal, painted
from innovate_ts.output.words import Words
from innovate_ts.plantext.drafting import Draft, SetAside, title_of
from innovate_ts.plantext.normalised import Position


def draft_text(
    draft: Draft,
    folder: str,
    language: Language,
    terminal: Terminal,
) -> str:
    """The answer first: what was drafted; then what is to be looked at, each with its place in the text."""
    screen = Screen.of(language, terminal)
    lines = _lines(draft, folder, screen)
    return painted(lines, terminal)


def _lines(draft: Draft, folder: str, screen: Screen) -> Iterator[Line]:
    def listed(text: str) -> Iterator[Line]:
        return screen.text(text, indent=2, hang=2)

    file = draft.contents.text.file
    still_open = [aside for aside in draft.set_aside if aside.is_open]
    count_open = len(still_open)
    settled = len(draft.set_aside) - count_open
    drafted = _drafted(draft, folder)
    yield from screen.text(drafted, "bold")
    period = texts.drafted_no_period
    if draft.period is not None:
        years = screen.words.period(draft.period)
        period = texts.drafted_period(years=years)
    yield from screen.text(period)
    marks = list(draft.marks)
    choices = texts.drafted_choices(count=len(marks))
    yield from screen.text(choices)
    set_aside = texts.drafted_aside(settled=settled, count=count_open)
    yield from screen.text(set_aside)
    for aside in still_open:
        line = _aside(aside, file, screen.words)
        yield from listed(line)
    unassigned = draft.unassigned
    if unassigned:
        text = texts.drafted_unassigned(count=len(unassigned))
        yield from screen.text(text)
    for entry in unassigned:
        where = _where(entry.place(0), file)
        title = title_of(entry)
        yield from listed(f"{where}: {title}")
    what_next = texts.drafted_next(folder=folder, text=file)
    yield from screen.text(what_next, "dim")


def _drafted(draft: Draft, folder: str) -> Bilingual:
    targets = 0
    for indicator in draft.indicators:
        targets += len(indicator.targets)
    tasks = 0
    for action in draft.actions:
        tasks += len(action.tasks)
    return texts.drafted(
        folder=folder,
        indicators=len(draft.indicators),
        targets=targets,
        statements=len(draft.statements),
        tasks=tasks,
        bureaus=len(draft.bureaus),
        safeguards=len(draft.safeguards),
    )


def _aside(aside: SetAside, file: str, words: Words) -> str:
    position = aside.paragraph.place(aside.start)
    where = _where(position, file)
    reason = words.say(aside.reason)
    return f"{where}: {aside.words}: {reason}"


def _where(position: Position, file: str) -> str:
    return f"{file}:{position.line}:{position.column}"
