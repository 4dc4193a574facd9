"""What a draft holds and what it leaves open, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import answers as texts
from innovate_ts.output.terminal import Line, Terminal, painted, paragraph
from innovate_ts.output.words import Words
from innovate_ts.plantext.drafting import Draft, SetAside, title_of


def draft_text(
    draft: Draft, folder: str, language: Language, terminal: Terminal
) -> str:
    """The answer first: what was drafted; then what is to be looked at, each with its place in the text."""
    return painted(_lines(draft, folder, Words(language), terminal), terminal)


def _lines(
    draft: Draft, folder: str, words: Words, terminal: Terminal
) -> Iterator[Line]:
    def line(text: Bilingual, style: str = "") -> Iterator[Line]:
        return paragraph(words.say(text), terminal, style=style)

    file = draft.contents.text.file
    still_open = [aside for aside in draft.set_aside if aside.is_open]
    settled = len(draft.set_aside) - len(still_open)
    yield from line(_drafted(draft, folder), "bold")
    yield from line(texts.drafted_period(years=words.period(draft.period)))
    yield from line(texts.drafted_choices(count=draft.choices))
    yield from line(texts.drafted_aside(settled=settled, count=len(still_open)))
    for aside in still_open:
        yield from paragraph(_aside(aside, file, words), terminal, indent=2, hang=2)
    if draft.unassigned:
        yield from line(texts.drafted_unassigned(count=len(draft.unassigned)))
    for entry in draft.unassigned:
        place = entry.place(0)
        where = f"{file}:{place.line}:{place.column}: {title_of(entry)}"
        yield from paragraph(where, terminal, indent=2, hang=2)
    yield from line(texts.drafted_next(folder=folder, text=file), "dim")


def _drafted(draft: Draft, folder: str) -> Bilingual:
    return texts.drafted(
        folder=folder,
        indicators=len(draft.indicators),
        targets=sum(len(indicator.targets) for indicator in draft.indicators),
        statements=len(draft.statements),
        tasks=sum(len(action.tasks) for action in draft.actions),
        bureaus=len(draft.bureaus),
        safeguards=len(draft.safeguards),
    )


def _aside(aside: SetAside, file: str, words: Words) -> str:
    place = aside.paragraph.place(aside.start)
    where = f"{file}:{place.line}:{place.column}"
    return f"{where}: {aside.words}: {words.say(aside.reason)}"
