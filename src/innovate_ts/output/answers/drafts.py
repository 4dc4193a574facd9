"""What a draft holds and what it leaves open, in a few lines."""

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
    yield from _set_aside(draft, screen)
    yield from _unassigned(draft, screen)
    what_next = texts.drafted_next(
        folder=folder,
        text=draft.contents.text.file,
    )
    yield from screen.text(what_next, "dim")


def _set_aside(draft: Draft, screen: Screen) -> Iterator[Line]:
    """What was made nothing of: how much, and what of it is still open."""
    still_open = [aside for aside in draft.set_aside if aside.is_open]
    settled = len(draft.set_aside) - len(still_open)
    set_aside = texts.drafted_aside(
        settled=settled,
        count=len(still_open),
    )
    yield from screen.text(set_aside)
    for aside in still_open:
        line = _aside(aside, draft.contents.text.file, screen.words)
        yield from screen.text(line, indent=2, hang=2)


def _unassigned(draft: Draft, screen: Screen) -> Iterator[Line]:
    """What has no lead."""
    unassigned = draft.unassigned
    if not unassigned:
        return
    head = texts.drafted_unassigned(count=len(unassigned))
    yield from screen.text(head)
    for entry in unassigned:
        where = _where(entry.place(0), draft.contents.text.file)
        title = title_of(entry)
        yield from screen.text(f"{where}: {title}", indent=2, hang=2)


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
