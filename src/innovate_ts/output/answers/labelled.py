"""Labels with their texts beside them: the form of all that is known of one id."""

from collections.abc import Iterator, Mapping, Sequence

from innovate_ts.messages import Bilingual
from innovate_ts.messages import answers as texts
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, pad, painted, width_of
from innovate_ts.output.words import Words
from innovate_ts.plan.models.indicators import Goal
from innovate_ts.plan.models.places import Source
from innovate_ts.verdicts.result_parts import ReportSource

Entries = dict[Bilingual, list[str]]
"""Labels, each with the texts beside it before they are wrapped; an empty one is left out."""


def shown(title: str, name: Bilingual, entries: Entries, screen: Screen) -> str:
    """A title and a list of labels, each with its lines wrapped beside it.

    Args:
        title: the title.
        name: what is shown, by both its names.
        entries: the labels with what stands beside them.
        screen: the terminal.
    """
    labelled = {}
    for label, texts_beside in entries.items():
        filled = [text for text in texts_beside if text]
        if filled:
            name_of_label = screen.words.say(label)
            labelled[name_of_label] = filled
    lines = list(screen.text(title, "bold"))
    lines += screen.text(name.beside)
    lines.append([])
    lines += _beside_labels(labelled, screen)
    return painted(lines, screen.terminal)


def _beside_labels(
    entries: Mapping[str, Sequence[str]], screen: Screen
) -> Iterator[Line]:
    widest = max(map(width_of, entries))
    indent = widest + 2
    for label, texts_beside in entries.items():
        beside = pad(label, indent)
        for text in texts_beside:
            yield from screen.beside(beside, text, label_style="dim")
            # The label stands before the first text alone.
            beside = " " * indent


def with_id(goal: Goal, words: Words) -> str:
    """A goal with the id by which it is shown."""
    name = words.both(goal.name)
    return f"{name} ({goal.id})"


def source_line(
    words: Words,
    source: Source | ReportSource,
    file: str,
    line: int,
) -> str:
    """Where something stands in the plan's text, and where in its file."""
    text = texts.source_line(
        document=source.document or "",
        section=source.section,
        paragraph=source.paragraph,
        phrase=source.phrase,
        file=file,
        line=line,
    )
    return words.say(text)
