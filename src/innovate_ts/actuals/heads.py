"""What the head of a column says: that it holds indicators, periods, regions, values, or no actuals.

Heads may stand in one row or in two, the upper one merged over its columns; a unit may stand in a head.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from innovate_ts.actuals import office_words
from innovate_ts.actuals.labels import Labels
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import parse_period


class ColumnRole(Enum):
    """What a column holds."""

    INDICATOR = "indicator"
    PERIOD = "period"
    MONTH = "month"
    QUARTER = "quarter"
    REGION = "region"
    UNIT = "unit"
    VINTAGE = "vintage"
    MULTIPLIER = "multiplier"
    PUBLISHED = "published"
    EXPONENT = "exponent"
    BREAKDOWN = "breakdown"
    """Which part of an indicator a figure is of."""
    REPORTER = "reporter"
    """Who reports: a bureau, or a part of the area."""
    TEXT = "text"
    """Source, note, number of the row: read by nobody, and known to be no figures."""
    VALUE = "value"
    """Completed amounts; the head may name indicator or period too."""
    NO_ACTUAL = "no actual"
    """Targets, shares, growth, ranks, the year before."""
    UNKNOWN = "unknown"
    BLANK = "blank"


_OF_FIGURES = frozenset({ColumnRole.VALUE, ColumnRole.NO_ACTUAL})
"""Figures stand in these columns, actuals or others."""


class Head(NamedTuple):
    """What the head of a column says."""

    role: ColumnRole
    """What the column holds."""
    text: str
    """The head as written, or the part of it that names the indicator."""
    period: str | None = None
    """The period that it names, as written."""
    indicator: str | None = None
    """The indicator that it names, as written."""
    unit: str | None = None
    """The unit that it names."""
    is_cumulative: bool = False
    """Whether it says that its figures are counted from the beginning of the year."""
    is_of_growth: bool = False
    """Whether it names an indicator by its growth: such figures are no levels."""

    @property
    def is_of_figures(self) -> bool:
        """Whether figures stand below it, actuals or others."""
        return self.role in _OF_FIGURES

    @property
    def is_plain(self) -> bool:
        """Whether it leaves indicator and period to the rows and the titles."""
        return not self.period and not self.indicator


_WORDS = {
    ColumnRole.INDICATOR: office_words.INDICATOR_HEADS,
    ColumnRole.PERIOD: office_words.PERIOD_HEADS,
    ColumnRole.MONTH: office_words.MONTH_HEADS,
    ColumnRole.QUARTER: office_words.QUARTER_HEADS,
    ColumnRole.REGION: office_words.REGION_HEADS,
    ColumnRole.UNIT: office_words.UNIT_HEADS,
    ColumnRole.VINTAGE: office_words.VINTAGE_HEADS,
    ColumnRole.MULTIPLIER: office_words.MULTIPLIER_HEADS,
    ColumnRole.PUBLISHED: office_words.PUBLISHED_HEADS,
    ColumnRole.EXPONENT: office_words.EXPONENT_HEADS,
    ColumnRole.BREAKDOWN: office_words.BREAKDOWN_HEADS,
    ColumnRole.REPORTER: office_words.REPORTER_HEADS,
    ColumnRole.TEXT: office_words.TEXT_HEADS,
    ColumnRole.VALUE: office_words.VALUE_HEADS,
    ColumnRole.NO_ACTUAL: office_words.NO_ACTUAL_HEADS,
}


def _roles_by_form() -> dict[str, ColumnRole]:
    """The role of a column by the normal form of its head."""
    roles = {}
    for role, words in _WORDS.items():
        for word in words:
            roles[normalise(word)] = role
    return roles


_ROLE_OF = _roles_by_form()

SHORTEST_PERIOD = 4
"""Characters of the shortest period that a head can begin with: 2023."""


def head_of(text: str, labels: Labels) -> Head:
    """What one head cell says.

    Args:
        text: the cell.
        labels: what labels mean in the plan.
    """
    if not text.strip():
        return Head(ColumnRole.BLANK, "")
    # Before its unit is split off: brackets may be part of an indicator's name.
    if normalise(text) in labels.known:
        return Head(ColumnRole.VALUE, text, indicator=text)
    name, unit = labels.split_unit(text)
    form = normalise(name)
    if form in _ROLE_OF:
        is_cumulative = office_words.CUMULATIVE in name
        return Head(
            _ROLE_OF[form],
            text,
            unit=unit,
            is_cumulative=is_cumulative,
        )
    label = labels.read(text)
    if label.form in labels.known:
        # Its unit, its ending and its marks are read with the figures below it.
        is_of_growth = label.ending.measure != "level"
        return Head(
            ColumnRole.VALUE,
            text,
            indicator=text,
            is_of_growth=is_of_growth,
        )
    of_period = _period_head(name, text, unit)
    return of_period or Head(ColumnRole.UNKNOWN, text)


def _period_head(name: str, text: str, unit: str | None) -> Head | None:
    """A head that is a period, perhaps with a word behind it: `2023年`, `2024年1-9月累计完成`."""
    if parse_period(name) is not None:
        return Head(ColumnRole.VALUE, text, period=name, unit=unit)
    is_cumulative = office_words.CUMULATIVE in name
    # The longest period first: 2024年1-9月累计 is of nine months, and not of 2024.
    for end in range(len(name) - 1, SHORTEST_PERIOD - 1, -1):
        word = normalise(name[end:])
        role = _ROLE_OF.get(word)
        if role not in _OF_FIGURES:
            continue
        written = name[:end]
        period = parse_period(written)
        if period is None:
            continue
        if is_cumulative and period.length_in_months() == 12:
            # Up to which month of the year, it does not say.
            return Head(ColumnRole.UNKNOWN, text)
        return Head(
            role,
            text,
            period=written,
            unit=unit,
            is_cumulative=is_cumulative,
        )
    return None


def any_period(heads: Iterable[Head]) -> bool:
    """Whether any of these heads names a period."""
    return any(head.period for head in heads)


def any_indicator(heads: Iterable[Head]) -> bool:
    """Whether any of these heads names an indicator."""
    return any(head.indicator for head in heads)


def combined(upper: Head, lower: Head) -> Head:
    """What two heads say together, the upper one merged over the columns of its group."""
    if lower.role is ColumnRole.BLANK:
        return upper
    if lower.role is ColumnRole.NO_ACTUAL:
        return lower
    if upper.role in {ColumnRole.BLANK, ColumnRole.UNKNOWN}:
        return lower
    if upper.role is ColumnRole.NO_ACTUAL:
        # 目标 over 2023 and 2024: the columns are targets, whatever the lower heads are.
        return upper
    if not lower.role is upper.role is ColumnRole.VALUE:
        return lower
    return Head(
        ColumnRole.VALUE,
        f"{upper.text} {lower.text}",
        period=lower.period or upper.period,
        indicator=lower.indicator or upper.indicator,
        unit=lower.unit or upper.unit,
        is_cumulative=lower.is_cumulative or upper.is_cumulative,
    )
