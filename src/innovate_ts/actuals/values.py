"""One entry to an actual: which period, place, figure and vintage its cells give, and what is wrong there."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, assert_never

from innovate_ts.actuals.cells import (
    is_missing,
    lack_of,
    parse_judgement,
)
from innovate_ts.actuals.doubts import speaks_otherwise
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.figures import Figure, is_far_off, read_figure
from innovate_ts.actuals.growth import read_growth
from innovate_ts.actuals.labels import LabelParts, Labels
from innovate_ts.actuals.office_words import VINTAGES
from innovate_ts.actuals.plausibility import is_far_from_own_target
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.tables import CellFindings, TableFindings
from innovate_ts.actuals.timing import places_of
from innovate_ts.basics.actual import Absence, Actual, Origin, Vintage
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import (
    is_fiscal_year,
    parse_period,
    refusal_of,
)
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, Message
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.indicators import Indicator, Statement

_ENDS_OF_QUARTERS = frozenset({3, 6, 9, 12})
"""The months in whose titles the month, the quarter and all from January on are reported alike."""


def read_value(
    entry: Entry,
    goal: Indicator | Statement,
    label: LabelParts,
    labels: Labels,
    findings: TableFindings,
) -> Actual | None:
    """The value of one cell, or None where it cannot be read.

    Args:
        entry: the cell with what names it; not one that says that there is no figure.
        goal: what its label means.
        label: the parts of its label.
        labels: the regions and years of the plan.
        findings: is told what is wrong or doubtful.
    """
    spilt = entry.row.spilt
    if spilt is not None:
        message = texts.more_cells_than_header(text=spilt.text)
        findings.at(spilt, "value").error(message)
    keys = _keys(entry, goal, label, labels, findings)
    if keys is None:
        return None
    if isinstance(goal, Statement):
        judged = parse_judgement(entry.value.text)
        if isinstance(judged, Message):
            findings.at(entry.value, "value").error(judged)
            return None
        return _actual(
            entry=entry,
            goal=goal,
            keys=keys,
            value=judged,
            findings=findings,
        )
    figure = read_figure(
        entry=entry,
        indicator=goal,
        label_unit=label.unit,
        findings=findings,
    )
    if figure is None:
        return None
    actual = _actual_of(entry, goal, keys, figure, findings)
    _warn_if_far_off(
        actual=actual,
        goal=goal,
        cell=entry.value,
        findings=findings,
    )
    if speaks_otherwise(actual.note):
        message = texts.note_speaks_otherwise(text=actual.text, note=actual.note)
        findings.at(entry.value, "value").warning(message)
    return actual


def read_published_growth(
    entry: Entry,
    goal: Indicator,
    label: LabelParts,
    labels: Labels,
    findings: TableFindings,
) -> Actual | None:
    """The growth in % that one cell gives, or None where it cannot be read; arguments as for a value."""
    keys = _keys(entry, goal, label, labels, findings)
    if keys is None:
        return None
    figure = read_growth(
        entry=entry,
        indicator=goal,
        label=label,
        findings=findings,
    )
    if figure is None:
        return None
    return _actual_of(entry, goal, keys, figure, findings)


def read_absence(
    entry: Entry,
    goal: Indicator | Statement,
    label: LabelParts,
    labels: Labels,
    findings: TableFindings,
) -> Absence | None:
    """Why the figure of a cell without one is not there, where the cell says it of a place that is known."""
    why = lack_of(entry.value.text)
    period = _counted_period(entry, label)
    region = _settled_region(entry, label, labels)
    if why is None or period is None or not isinstance(region, str):
        return None
    cell = entry.value
    return Absence(
        indicator=goal.id,
        period=period,
        why=why,
        text=cell.text,
        place=findings.table.place(cell.row, cell.column),
        region=region,
    )


class _Keys(NamedTuple):
    """What a value is of, and how settled it is."""

    period: Period
    region: str
    vintage: Vintage
    published: date | None


def _keys(
    entry: Entry,
    goal: Indicator | Statement,
    label: LabelParts,
    labels: Labels,
    findings: TableFindings,
) -> _Keys | None:
    part = entry.row.part
    if part is not None:
        message = texts.part_of_figure(text=part.cell.text, column=part.column)
        findings.at(part.cell, "column").error(message)
        return None
    period = _period(entry, goal, label, labels, findings)
    if period is None:
        return None
    region = _region(
        entry=entry,
        label=label,
        labels=labels,
        findings=findings,
    )
    settled = _settled(entry, findings)
    if region is None or settled is None:
        return None
    return _Keys(period, region, *settled)


def _actual_of(
    entry: Entry,
    goal: Indicator,
    keys: _Keys,
    figure: Figure,
    findings: TableFindings,
) -> Actual:
    """An actual of a figure; a letter behind it says how settled it is where its row does not."""
    vintage = keys.vintage or figure.vintage
    settled = keys._replace(vintage=vintage)
    actual = _actual(
        entry=entry,
        goal=goal,
        keys=settled,
        value=figure.value,
        findings=findings,
    )
    return actual._replace(unit=figure.unit)


def _warn_if_far_off(
    actual: Actual, goal: Indicator, cell: Cell, findings: TableFindings
) -> None:
    if is_of_doubtful_size(actual, goal):
        message = texts.far_from_target(text=actual.text, unit=goal.unit)
        findings.at(cell, "value").warning(message)


def _actual(
    entry: Entry,
    goal: Indicator | Statement,
    keys: _Keys,
    value: Decimal | bool,
    findings: TableFindings,
) -> Actual:
    cell = entry.value
    origin = Origin(
        file=findings.table.file,
        column=cell.column or 0,
        sheet=findings.table.sheet,
        vintage=keys.vintage,
        published=keys.published,
        note=entry.row.note,
    )
    return Actual(
        indicator=goal.id,
        period=keys.period,
        value=value,
        written=cell.text if str(value) != cell.text else "",
        row=cell.row or 0,
        origin=origin,
        region=keys.region,
    )


def _period(
    entry: Entry,
    goal: Indicator | Statement,
    label: LabelParts,
    labels: Labels,
    findings: TableFindings,
) -> Period | None:
    """The period of a value; an error where its cell names none, a warning where it can hardly be meant."""
    text = entry.period.text
    at_period = findings.at(entry.period, "period")
    period = _counted_period(entry, label)
    if period is None or entry.refusal is not None:
        at_period.error(entry.refusal or refusal_of(text))
        return None
    if {label.ending.span, entry.head.span} == {"cumulative", "period"}:
        message = texts.cumulative_or_not(
            text=entry.indicator.text,
            head=entry.head.text,
        )
        findings.at(entry.indicator, "indicator").error(message)
        return None
    if entry.may_be_of_plan and _has_target_of_years_before(goal, period):
        at_period.error(texts.cumulative_since_when(text=text, name=goal.name))
        return None
    if entry.is_alone and _may_be_cumulative(entry, goal, label):
        if period.end.month in _ENDS_OF_QUARTERS:
            at_period.error(texts.alone_or_until(text=text, until=_until(period)))
            return None
        at_period.note(texts.taken_alone(text=text, until=_until(period)))
    _report_doubtful_period(period, goal, labels, at_period)
    return period


def _report_doubtful_period(
    period: Period,
    goal: Indicator | Statement,
    labels: Labels,
    at_period: CellFindings,
) -> None:
    """Say what is doubtful about a period that is taken."""
    text = at_period.text
    if is_fiscal_year(text):
        at_period.warning(texts.fiscal_year(text=text, period=period.words))
    if not labels.may_be_about(period):
        message = texts.far_from_plan(text=text, plan=labels.years)
        at_period.warning(message)
    is_one_day = period.start == period.end
    if is_one_day and _is_counted_over_time(goal):
        message = texts.day_for_period(text=text, name=goal.name)
        at_period.warning(message)


def _counted_period(entry: Entry, label: LabelParts) -> Period | None:
    """The period that a value counts; where that is from the year's beginning, from there on."""
    period = parse_period(entry.period.text)
    if period is None or not period.is_within_a_year:
        return period
    if _is_cumulative(entry, label):
        first_day = date(period.start.year, 1, 1)
        return Period(first_day, period.end)
    return period


def _is_cumulative(entry: Entry, label: LabelParts) -> bool:
    """Whether a value counts from 1 January; what its label says goes before what its table says."""
    match label.ending.span:
        case "cumulative":
            return True
        case "period" | "end":
            return False
        case "":
            return entry.is_cumulative
        case _:
            assert_never(label.ending.span)


def _may_be_cumulative(
    entry: Entry, goal: Indicator | Statement, label: LabelParts
) -> bool:
    """Whether nothing says of a figure that adds up if it is of its month alone or of all until its end."""
    says_which = entry.is_cumulative or label.ending.span
    return _is_counted_over_time(goal) and not says_which


def _has_target_of_years_before(goal: Indicator | Statement, period: Period) -> bool:
    """Whether what is counted up to a period may also be counted from an earlier year on, for a target."""
    if not isinstance(goal, Indicator) or not goal.adds_up:
        return False
    year = period.end.year
    return any(
        target.measure == "value"
        and target.period.start.year < year <= target.period.end.year
        for target in goal.targets
    )


def _until(period: Period) -> Bilingual:
    """All from January on to the end of a month or quarter."""
    first_day = date(period.start.year, 1, 1)
    return Period(first_day, period.end).words


def _is_counted_over_time(goal: Indicator | Statement) -> bool:
    """Whether a value of one day makes no sense: only a stock is counted on a day."""
    return isinstance(goal, Indicator) and not goal.is_counted_at_end


def _region(
    entry: Entry,
    label: LabelParts,
    labels: Labels,
    findings: TableFindings,
) -> str | None:
    """The part of the area that a value is of; `WHOLE` where nothing is said."""
    region = _settled_region(entry, label, labels)
    named = entry.row.region
    if region is None and named is not None:
        message = texts.unknown_region(text=named.text)
        findings.at(named, "region").error(message)
    if not isinstance(region, Message):
        return region
    findings.at(entry.indicator, "region").error(region)
    return None


def _settled_region(
    entry: Entry,
    label: LabelParts,
    labels: Labels,
) -> str | Message | None:
    """The place of a figure by its label, its row or head, and its table; None for one that is unknown."""
    regions = labels.regions
    table = entry.place_of_table
    near = _near_places(entry, label)
    of_table = WHOLE if table is None else regions.find(table.text)
    if not near:
        return of_table
    place = regions.find(near[0].text)
    if not _agree(near, labels):
        return _two_places(near)
    if table is None or not of_table or place == of_table:
        return place
    if place != WHOLE:
        # Rows of places may stand below the title of another; a label that names one contradicts it.
        return _two_places([table, *near]) if label.place else place
    if _calls_itself_a_city(of_table, near, labels):
        return of_table
    return _two_places([table, *near])


def _calls_itself_a_city(region: str, cells: Sequence[Cell], labels: Labels) -> bool:
    """Whether 全市 is that part of the area: 迁安市 says so of itself, a district does not."""
    names_the_area = any(labels.regions.is_area(cell.text) for cell in cells)
    return region.endswith(_CITY) and not names_the_area


def _agree(near: Sequence[Cell], labels: Labels) -> bool:
    """Whether a label and its row name one place; a column of the area's name is refined by the label."""
    regions = labels.regions
    first, *others = near
    place = regions.find(first.text)
    return all(
        regions.is_area(cell.text) or regions.find(cell.text) == place
        for cell in others
    )


def _near_places(entry: Entry, label: LabelParts) -> list[Cell]:
    """The cells that name the place of a figure: its label, its row or the head of its column."""
    near = []
    if label.place:
        near.append(entry.indicator._replace(text=label.place))
    named = entry.row.region
    is_of_table = named == entry.place_of_table
    if named is not None and not is_of_table and not named.is_blank:
        near.append(named)
    return near


_CITY = "市"


def _two_places(cells: Sequence[Cell]) -> Message:
    written = dict.fromkeys(cell.text.strip() for cell in cells)
    return texts.two_places(
        text=", ".join(written),
        where=places_of(cells),
    )


def _settled(
    entry: Entry,
    findings: TableFindings,
) -> tuple[Vintage, date | None] | None:
    """How settled a value is and when it was published, or None where either cannot be read."""
    vintage = _vintage(entry.row.vintage, findings)
    cell = entry.row.published
    if cell is None or is_missing(cell.text):
        return None if vintage is None else (vintage, None)
    published = parse_period(cell.text)
    if published is None:
        findings.at(cell, "published").error(refusal_of(cell.text))
        return None
    return None if vintage is None else (vintage, published.end)


def _vintage(cell: Cell | None, findings: TableFindings) -> Vintage | None:
    """How settled a value is."""
    if cell is None:
        return ""
    vintage = VINTAGES.get(normalise(cell.text))
    if vintage is None:
        message = texts.not_a_vintage(text=cell.text)
        findings.at(cell, "vintage").error(message)
    return vintage


def is_of_doubtful_size(actual: Actual, goal: Indicator) -> bool:
    """Whether a figure is a thousand times off every target, or without a unit off that of its own period."""
    if is_far_off(goal, actual.figure):
        return True
    return not actual.unit and is_far_from_own_target(goal, actual)
