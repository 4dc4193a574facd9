"""The tables of a supervision note: their columns, and a result as a row of each."""

from __future__ import annotations

from typing import Literal, NamedTuple

from innovate_ts.messages import note as texts
from innovate_ts.messages import punctuation
from innovate_ts.output.numbers import done, percent, shown, signed
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.verdicts.results import Result


class Column(NamedTuple):
    """A column: the phrase of its head, its width in millimetres, and the side its cells are set to."""

    phrase: str
    width: float
    align: Literal["left", "center", "right"] = "left"


RESULTS = (
    Column("note_column_number", 11, "center"),
    Column("column_indicator", 36),
    Column("column_unit", 13, "center"),
    Column("note_column_target", 17, "right"),
    Column("column_actual", 17, "right"),
    Column("column_gap", 18, "right"),
    Column("column_achievement", 15, "right"),
    Column("column_status", 18, "center"),
    Column("column_lead", 27),
    Column("note_column_source", 23),
    Column("column_note", 52),
)
"""Targets with a figure or a direction, on paper that lies on its side."""

GOALS = (
    Column("note_column_number", 11, "center"),
    Column("statements", 86),
    Column("column_period", 26, "center"),
    Column("column_status", 30, "center"),
    Column("column_lead", 47),
    Column("column_note", 47),
)
"""Goals in words, on paper that lies on its side."""

LEADS = (
    Column("column_lead", 46),
    Column("note_column_linked", 76),
    Column("note_column_tasks", 34),
)
"""Who leads what, on upright paper."""


def result_row(number: int, result: Result, words: Words) -> tuple[str, ...]:
    """A target with what was achieved; the period stands after the name."""
    gap = signed(result.gap, result)
    if gap and targets.gap_unit(result, words) != targets.unit(result, words):
        gap = targets.with_gap_unit(gap, result, words)
    return (
        str(number),
        words.say(
            texts.name(name=words.both(result.name), period=words.period(result.period))
        ),
        targets.unit(result, words),
        targets.target_without_unit(result, words),
        shown(result.actual, result) or "—",
        gap or "—",
        done(result) or "—",
        verdicts.status(result, words),
        bureaus.leads(result, words) if result.lead else "—",
        bureaus.data_source(result, words) or "—",
        remarks(result, words),
    )


def goal_row(number: int, result: Result, words: Words) -> tuple[str, ...]:
    """A goal in words with its status."""
    return (
        str(number),
        words.both(result.name),
        words.period(result.period),
        verdicts.status(result, words),
        bureaus.leads(result, words) if result.lead else "—",
        remarks(result, words),
    )


def lead_row(lead: str, result: Result, words: Words) -> tuple[str, ...]:
    """A lead bureau with an indicator and the tasks that are linked to it."""
    return (lead, words.both(result.name), words.join(result.tasks) or "—")


def remarks(result: Result, words: Words) -> str:
    """All that is to be noted of a result."""
    notes = verdicts.notes(result, words)
    if result.increment_achievement is not None:
        share = percent(result.increment_achievement)
        notes.append(words.say(texts.increment(share=share)))
    return words.say(punctuation.names_separator).join(notes)
