"""The columns of a result, once for all reports.

A renderer chooses from them and orders them; where it writes one in its own way it replaces the text:
`replace(LEAD, text=…)`.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.numbers import done, percent, shown
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.output.words.notes import notes_of
from innovate_ts.output.words.pace import progress
from innovate_ts.verdicts.results import Result


class ResultColumn(NamedTuple):
    """A column of a table of results."""

    key: str
    """Its name for programs, as in the JSON report where that has it."""
    head: Bilingual
    """What stands above it."""
    text: Callable[[Result, Words], str]
    """What a person reads in it, with units and rounded; empty where nothing is known."""
    figure: Callable[[Result], Decimal | None] | None = None
    """The exact figure, of a column of figures."""

    @property
    def is_figure(self) -> bool:
        """Whether it is a column of figures, which are set to the right."""
        return self.figure is not None


def _leads(result: Result, words: Words) -> str:
    """The lead bureaus with their tasks; a table says by an empty cell that no task is linked."""
    if not result.lead:
        return ""
    return bureaus.leads(result, words)


def _gap(result: Result, words: Words) -> str:
    """How far a target that is decided is from its figure; what runs is told by its pace."""
    return targets.gap(result, words) if result.is_decided else ""


def _pace(result: Result, words: Words) -> str:
    """How far what runs is ahead of its pace or behind it."""
    if _deviation(result) is None:
        return ""
    return progress(result, words)[-1]


def _deviation(result: Result) -> Decimal | None:
    # Observed over required growth is a ratio, and no distance in points.
    return None if result.pace.is_of_growth else result.pace.deviation


def _told_gap(result: Result) -> Decimal | None:
    return result.gap if result.is_decided else None


def _told_shortfall(result: Result) -> Decimal | None:
    return result.shortfall if result.is_decided else None


def _shortfall(result: Result, words: Words) -> str:
    shortfall = _told_shortfall(result)
    return shown(
        figure=shortfall,
        result=result,
        language=words.language,
    )


def notes_under_head(result: Result, words: Words) -> list[str]:
    """What is to be noted of a result, as it stands in the column of notes."""
    return notes_of(
        result=result,
        words=words,
        is_under_head=True,
    )


def _status(result: Result, words: Words) -> str:
    """The verdict; a region's mere share of a sum has none of its own."""
    return verdicts.status(result, words) if result.share is None else ""


ID = ResultColumn(
    key="id",
    head=phrases.label_id,
    text=lambda result, _: result.indicator,
)
INDICATOR = ResultColumn(
    key="indicator",
    head=phrases.column_indicator,
    text=lambda result, words: words.both(result.name, " "),
)
PERIOD = ResultColumn(
    key="period",
    head=phrases.column_period,
    text=lambda result, words: words.period(result.period),
)
ASKS = ResultColumn(
    key="asks",
    head=phrases.column_asks,
    text=targets.asks,
)
TARGET = ResultColumn(
    key="target",
    head=phrases.column_target,
    text=targets.target,
    figure=lambda result: result.target,
)
UNIT = ResultColumn(
    key="unit",
    head=phrases.column_unit,
    text=targets.unit,
)
ACTUAL = ResultColumn(
    key="actual",
    head=phrases.column_actual,
    text=targets.actual,
    figure=lambda result: result.actual,
)
GAP = ResultColumn(
    key="gap",
    head=phrases.column_gap,
    text=_gap,
    figure=_told_gap,
)
SHORTFALL = ResultColumn(
    key="shortfall",
    head=phrases.column_shortfall,
    text=_shortfall,
    figure=_told_shortfall,
)
ACHIEVEMENT = ResultColumn(
    key="achievement",
    head=phrases.column_achievement,
    text=lambda result, _: done(result),
    figure=lambda result: result.achievement,
)
PACE = ResultColumn(
    key="deviation",
    head=phrases.column_pace,
    text=_pace,
    figure=_deviation,
)
STATUS = ResultColumn(
    key="status",
    head=phrases.column_status,
    text=_status,
)
LEAD = ResultColumn(
    key="lead",
    head=phrases.column_lead,
    text=_leads,
)
DATA_OWNER = ResultColumn(
    key="data_owner",
    head=phrases.column_data_owner,
    text=lambda result, words: words.bureau(result.data_owner or ""),
)
NOTE = ResultColumn(
    key="note",
    head=phrases.column_note,
    text=lambda result, words: words.join_all(notes_under_head(result, words)),
)
PART = ResultColumn(
    key="part",
    head=phrases.column_part,
    text=lambda result, _: result.part,
)
RANK = ResultColumn(
    key="rank",
    head=phrases.column_rank,
    text=lambda result, _: str(result.rank or ""),
    figure=lambda result: None if result.rank is None else Decimal(result.rank),
)
SHARE = ResultColumn(
    key="share",
    head=phrases.column_share,
    text=lambda result, _: percent(result.share),
    figure=lambda result: result.share,
)
