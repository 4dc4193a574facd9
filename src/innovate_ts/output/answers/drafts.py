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
    draft: Draft, folder: str, language: Language, terminal: Terminal
) -> str:
    """The answer first: what was drafted; then what is to be looked at, each with its place in the text."""
    lines = _lines(draft, folder, Screen.of(language, terminal))
    return painted(lines, terminal)


def _lines(draft: Draft, folder: str, screen: Screen) -> Iterator[Line]:
    def listed(text: str) -> Iterator[Line]:
        return screen.text(text, indent=2, hang=2)

    file = draft.contents.text.file
    still_open = [aside for aside in draft.set_aside if aside.is_open]
    count_open = len(still_open)
    settled = len(draft.set_aside) - count_open
    yield from screen.text(_drafted(draft, folder), "bold")
    if draft.period is None:
        yield from screen.text(texts.drafted_no_period)
    else:
        years = screen.words.period(draft.period)
        yield from screen.text(texts.drafted_period(years=years))
    yield from screen.text(texts.drafted_choices(count=len(list(draft.marks))))
    yield from screen.text(texts.drafted_aside(settled=settled, count=count_open))
    for aside in still_open:
        yield from listed(_aside(aside, file, screen.words))
    unassigned = draft.unassigned
    if unassigned:
        yield from screen.text(texts.drafted_unassigned(count=len(unassigned)))
    for entry in unassigned:
        where = _where(entry.place(0), file)
        yield from listed(f"{where}: {title_of(entry)}")
    yield from screen.text(texts.drafted_next(folder=folder, text=file), "dim")


def _drafted(draft: Draft, folder: str) -> Bilingual:
    targets = sum(len(indicator.targets) for indicator in draft.indicators)
    tasks = sum(len(action.tasks) for action in draft.actions)
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
