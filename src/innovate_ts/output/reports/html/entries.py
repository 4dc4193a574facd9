"""What the parts of the page are made of: names, verdicts, and results as they stand in tables and lists."""

from itertools import islice
from typing import NamedTuple
from urllib.parse import quote

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output import columns
from innovate_ts.output.marks import sign_of
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.output.words.notes import notes_of
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.result_parts import Evidence
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import Status

FIGURES = (
    columns.TARGET,
    columns.ACTUAL._replace(
        text=lambda result, words: targets.actual(result, words) or "—",
    ),
    columns.GAP,
    columns.ACHIEVEMENT,
)
"""The columns of figures in a table of results."""
_MOST_CELLS = 50
"""Cells of the input that are listed under a result; a sum may rest on a million."""


class Name(NamedTuple):
    """A name in the reader's language."""

    text: str
    beside: str
    """The Chinese one beside an English one; empty on a Chinese page."""


class Badge(NamedTuple):
    """A verdict: never by its colour alone, nor by its sign alone."""

    status: Status
    sign: str
    text: str


class EvidenceCell(NamedTuple):
    """A cell of the input that a result rests on."""

    place: str
    text: str


class ResultEntry(NamedTuple):
    """A result in a table or a list."""

    anchor: str
    """Of what is told in full of its indicator or statement."""
    name: Name
    period: str
    badge: Badge
    figures: list[str]
    """Under the heads of `FIGURES`."""
    distance: str
    """How far it is from its target or its pace; empty where that cannot be said."""
    notes: list[str]
    evidence: list[EvidenceCell]
    """The first of them."""
    cells: int
    """How many cells it rests on."""
    reading: str
    """How the plan's words are read; empty where nothing is to be said of them."""
    tasks: str
    """The linked tasks; empty where there are none."""


def anchor_of(kind: str, *names: object) -> str:
    """The id of a part of the page, which a link has too: that of an indicator stays the same for good.

    Whatever the names hold, it has no character that means something in an address, and two are never alike.
    """
    escaped = [quote(str(name), safe="") for name in names]
    return ":".join((kind, *escaped))


def name_of(name: Bilingual, words: Words) -> Name:
    """A name, in English with the Chinese one beside it."""
    return Name(words.say(name), words.say(name.beside))


def bureau_of(name: str, words: Words) -> Name:
    """A bureau by its name; an empty one is that of no bureau."""
    english = words.bureaus.get(name)
    if not english:
        return Name(name, "")
    return name_of(Bilingual(zh=name, en=english), words)


def badge_of(status: Status, text: str) -> Badge:
    """A verdict with the sign of its status."""
    return Badge(
        status=status,
        sign=sign_of(status),
        text=text,
    )


def badge(result: Result, words: Words) -> Badge:
    """The verdict on a result, with what qualifies it."""
    return badge_of(result.status, verdicts.status(result, words))


def entry(result: Result, words: Words) -> ResultEntry:
    """A result with all that is to be said of it."""
    tasks = ""
    # Whom the plan itself names answers for the target, and for no task of it.
    if result.tasks and not result.is_assigned:
        tasks = bureaus.tasks(result.tasks, words)
    reading = verdicts.reading(result, words)
    if reading:
        reading = words.labelled(words.say(phrases.reading), reading)
    return ResultEntry(
        anchor=anchor_of("i", result.indicator),
        name=name_of(result.name, words),
        period=words.period(result.period),
        badge=badge(result, words),
        figures=[column.text(result, words) for column in FIGURES],
        distance=standing(result, words),
        notes=notes_of(result, words),
        evidence=[_cell(it) for it in islice(result.evidence, _MOST_CELLS)],
        cells=len(result.evidence),
        reading=reading,
        tasks=tasks,
    )


def _cell(evidence: Evidence) -> EvidenceCell:
    file = evidence.file
    if evidence.sheet:
        file += f" [{evidence.sheet}]"
    return EvidenceCell(f"{file}:{evidence.row}:{evidence.column}", evidence.text)
