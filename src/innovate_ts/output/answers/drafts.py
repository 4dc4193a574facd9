"""What a draft found and what it left open, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.messages import Language
from innovate_ts.messages import answers as texts
from innovate_ts.output.phrases import Phrases
from innovate_ts.output.terminal import Line, Terminal, painted, paragraph
from innovate_ts.plantext.drafting import Draft, SetAside, title_of


def draft_text(
    draft: Draft, folder: str, language: Language, terminal: Terminal
) -> str:
    """The answer first: what was drafted; then what is to be looked at, each with its place in the text."""
    return painted(_lines(draft, folder, Phrases(language), terminal), terminal)


def _lines(
    draft: Draft, folder: str, words: Phrases, terminal: Terminal
) -> Iterator[Line]:
    counts = {
        "indicators": len(draft.indicators),
        "targets": sum(len(indicator.targets) for indicator in draft.indicators),
        "statements": len(draft.statements),
        "tasks": sum(len(action.tasks) for action in draft.actions),
        "bureaus": len(draft.bureaus),
        "safeguards": len(draft.safeguards),
    }
    yield from paragraph(
        words.say("drafted", folder=folder, **counts), terminal, style="bold"
    )
    period = words.say(texts.drafted_period(years=words.period(draft.period)))
    yield from paragraph(period, terminal)
    yield from paragraph(
        words.say(texts.drafted_choices(count=draft.choices)), terminal
    )
    looks = [aside for aside in draft.set_aside if aside.is_open]
    settled = len(draft.set_aside) - len(looks)
    yield from paragraph(
        words.say(texts.drafted_aside(settled=settled, count=len(looks))), terminal
    )
    for aside in looks:
        yield from paragraph(_aside(aside, draft, words), terminal, indent=2, hang=2)
    if draft.unassigned:
        said = words.say(texts.drafted_unassigned(count=len(draft.unassigned)))
        yield from paragraph(said, terminal)
    for each in draft.unassigned:
        place = each.place(0)
        where = (
            f"{draft.contents.text.file}:{place.line}:{place.column}: {title_of(each)}"
        )
        yield from paragraph(where, terminal, indent=2, hang=2)
    yield from paragraph(
        words.say(texts.drafted_next(folder=folder, text=draft.contents.text.file)),
        terminal,
        style="dim",
    )


def _aside(aside: SetAside, draft: Draft, words: Phrases) -> str:
    place = aside.paragraph.place(aside.start)
    where = f"{draft.contents.text.file}:{place.line}:{place.column}"
    return f"{where}: {aside.words}: {aside.reason.to(words.language)}"
