"""The tables of a supervision note: what stands in each column, on paper that has room for few."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import note as texts
from innovate_ts.output import columns
from innovate_ts.output.numbers import percent, shown, signed
from innovate_ts.output.regions import RegionTable
from innovate_ts.output.reports.docx.blocks import Align, PaperColumn, PaperTable
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.verdicts.results import Result

_SIDEWAYS = 247
"""Millimetres between the margins of paper that lies on its side."""


class NoteRow(NamedTuple):
    """What a row is about."""

    result: Result
    number: int = 0
    """Its place in the table, from 1."""
    lead: str = ""
    """The lead bureau that it stands under, in words."""


@dataclass(frozen=True)
class NoteColumn:
    """A column of a note's table."""

    head: Bilingual
    width: float
    """In millimetres; those of a table fill the width between the margins."""
    text: Callable[[NoteRow, Words], str]
    """What stands in it."""
    align: Align = "left"


def table(
    note_columns: Sequence[NoteColumn], rows: Sequence[NoteRow], words: Words
) -> PaperTable:
    """A table in words."""
    paper_columns = [
        PaperColumn(
            head=words.say(column.head),
            width=column.width,
            align=column.align,
        )
        for column in note_columns
    ]
    cells = []
    for row in rows:
        texts_of_row = [column.text(row, words) for column in note_columns]
        cells.append(tuple(texts_of_row))
    return PaperTable(
        columns=tuple(paper_columns),
        rows=tuple(cells),
    )


def region_table(regions: RegionTable, words: Words) -> PaperTable:
    """The regions and bureaus of a target, on paper that lies on its side."""
    width = _SIDEWAYS / len(regions.columns)
    paper_columns = []
    for column in regions.columns:
        align: Align = "right" if column.is_figure else "center"
        paper_columns.append(PaperColumn(words.say(column.head), width, align))

    def cells(row: Result) -> tuple[str, ...]:
        return tuple(column.text(row, words) for column in regions.columns)

    return PaperTable(tuple(paper_columns), tuple(map(cells, regions.rows)))


def numbered(results: Sequence[Result]) -> list[NoteRow]:
    """A row for each result, in order."""
    numbers = enumerate(results, 1)
    return [NoteRow(result, number) for number, result in numbers]


def _name_with_period(row: NoteRow, words: Words) -> str:
    name = words.both(row.result.name)
    period = words.period(row.result.period)
    return words.with_aside(name, period)


def _actual(row: NoteRow, words: Words) -> str:  # noqa: ARG001 - the unit has a column of its own
    return shown(row.result.actual, row.result) or "—"


def _gap(row: NoteRow, words: Words) -> str:
    """The gap; points are said, for the column of the unit has per cent."""
    result = row.result
    if not result.is_decided or result.gap is None:
        return "—"
    gap = signed(result.gap, result)
    if targets.is_share(result):
        return words.say(phrases.in_points(figure=gap))
    return gap


def _achievement(row: NoteRow, words: Words) -> str:
    return columns.ACHIEVEMENT.text(row.result, words) or "—"


def _leads(row: NoteRow, words: Words) -> str:
    return columns.LEAD.text(row.result, words) or "—"


def _remarks(row: NoteRow, words: Words) -> str:
    """All that is to be noted of a result."""
    notes = verdicts.notes(row.result, words)
    share = row.result.increment_achievement
    if share is not None:
        increment = texts.increment(share=percent(share))
        notes.append(words.say(increment))
    return words.join_names(notes)


NUMBER = NoteColumn(
    texts.column_number,
    11,
    lambda row, _: str(row.number),
    "center",
)

RESULT_COLUMNS = (
    NUMBER,
    NoteColumn(columns.INDICATOR.head, 36, _name_with_period),
    NoteColumn(
        columns.UNIT.head,
        13,
        lambda row, words: columns.UNIT.text(row.result, words),
        "center",
    ),
    NoteColumn(
        texts.column_target,
        17,
        lambda row, words: targets.target_without_unit(row.result, words),
        "right",
    ),
    NoteColumn(
        columns.ACTUAL.head,
        17,
        _actual,
        "right",
    ),
    NoteColumn(
        columns.GAP.head,
        18,
        _gap,
        "right",
    ),
    NoteColumn(
        columns.ACHIEVEMENT.head,
        15,
        _achievement,
        "right",
    ),
    NoteColumn(
        columns.STATUS.head,
        18,
        lambda row, words: verdicts.status(row.result, words),
        "center",
    ),
    NoteColumn(columns.LEAD.head, 27, _leads),
    NoteColumn(
        texts.column_source,
        23,
        lambda row, words: bureaus.data_source(row.result, words) or "—",
    ),
    NoteColumn(columns.NOTE.head, 52, _remarks),
)
"""Targets with a figure or a direction, on paper that lies on its side."""

GOAL_COLUMNS = (
    NUMBER,
    NoteColumn(
        phrases.statements,
        86,
        lambda row, words: words.both(row.result.name),
    ),
    NoteColumn(
        columns.PERIOD.head,
        26,
        lambda row, words: words.period(row.result.period),
        "center",
    ),
    NoteColumn(
        columns.STATUS.head,
        30,
        lambda row, words: verdicts.status(row.result, words),
        "center",
    ),
    NoteColumn(columns.LEAD.head, 47, _leads),
    NoteColumn(columns.NOTE.head, 47, _remarks),
)
"""Goals in words, on paper that lies on its side."""

LEAD_COLUMNS = (
    NoteColumn(
        columns.LEAD.head,
        46,
        lambda row, _: row.lead,
    ),
    NoteColumn(
        texts.column_linked,
        76,
        lambda row, words: words.both(row.result.name),
    ),
    NoteColumn(
        texts.column_tasks,
        34,
        lambda row, words: words.join(row.result.tasks) or "—",
    ),
)
"""Who leads what, on upright paper."""
