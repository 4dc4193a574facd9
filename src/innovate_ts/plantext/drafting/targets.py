"""From an aim to the targets of an indicator, each with what was chosen in reading it."""

from collections.abc import Iterator
from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, UNTOLD, family, plain
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.terms import (
    AskingKey,
    ToleranceSide,
    adds_up,
    is_approximate,
    is_direction,
    is_growth,
    key_of,
    may_stay,
)
from innovate_ts.plantext.drafting.marks import Mark
from innovate_ts.plantext.drafting.model import (
    UNKNOWN_YEARS,
    DraftIndicator,
    DraftTarget,
    DraftTolerance,
)
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.aim import POINTS, Aim, AimChoice
from innovate_ts.plantext.zh.kinds import STEADY

_TOLERANCE_IN_POINTS = Decimal("0.2")
_TOLERANCE_AS_SHARE = Decimal("0.02")
"""The tolerance of 左右: of a share in points, of anything else as a share of the figure."""
_CHOSEN: dict[AimChoice, Mark] = {
    "no_date": Mark("time", texts.draft_no_date),
    "part_of_year": Mark("time", texts.draft_part_of_year),
    "before_year": Mark("time", texts.draft_before_year),
    "each_year_carried": Mark("time", texts.draft_each_year_carried),
    "change_each_year": Mark("sense", texts.draft_change_each_year),
    "range_lower": Mark("sense", texts.draft_range_lower),
    "less_is_better": Mark("sense", texts.draft_less_is_better),
    "year_carried": Mark("time", texts.draft_year_carried),
    "since_last_year": Mark("time", texts.draft_since_last_year),
    "rate_of_fall": Mark("indicator", texts.draft_rate_of_fall),
    "base_now": Mark("base", texts.draft_base_now),
    "things_moved": Mark("indicator", texts.draft_things_moved),
    "subject_carried": Mark("indicator", texts.draft_subject_carried),
    "shared_head": Mark("indicator", texts.draft_shared_head),
    "making_carried": Mark("indicator", texts.draft_making_carried),
}
"""What the grammar chose, in words."""


def targets_of(
    stated: StatedAim, indicator: DraftIndicator, plan: Period
) -> Iterator[DraftTarget]:
    """The targets of an aim: one, or one for each year.

    Args:
        stated: the aim with its place.
        indicator: the one it is of.
        plan: the plan's years.
    """
    target = _target(stated, indicator, plan)
    if stated.aim.measure != "each_year":
        yield target
        return
    first = target.period.start.year
    last = target.period.end.year
    for year in range(first, last + 1):
        yield target._replace(period=Period.years(year))
        # What was chosen is the same in all years.
        target = target._replace(notes=())


def doubt_of_year(year: Period, plan: Period) -> Mark:
    """The question whether what is made by a year is made in it alone, or since the plan began."""
    since_start = Period.years(plan.start.year, year.end.year)
    words = texts.draft_made_by(year=str(year), years=str(since_start))
    return Mark("time", words)


def _target(stated: StatedAim, indicator: DraftIndicator, plan: Period) -> DraftTarget:
    aim = stated.aim
    period = aim.period or plan
    key, value = _asked(aim)
    target = DraftTarget(
        period=period,
        key=key,
        value=value,
        degree=aim.degree,
        stated=stated,
        notes=_notes(stated, indicator, period, plan),
    )
    if is_direction(aim.comparator) and may_stay(aim.comparator):
        unit_note = _unit_assumed(indicator.unit)
        return target._replace(base=aim.base, notes=(*target.notes, unit_note))
    if aim.value is None:
        before_plan = plan.start.year - 1
        return _from_base(
            target=target,
            year_before=before_plan,
            unit=indicator.unit,
        )
    measure = aim.target_measure
    if measure != "value":
        # Growth in all and a change are since the plan began, unless the text says otherwise.
        since = period if measure == "average_growth" else plan
        target = target._replace(measure=measure)
        target = _from_base(
            target=target,
            year_before=since.start.year - 1,
            unit=indicator.unit,
        )
    elif aim.unit not in {"", indicator.unit} and not aim.unit.endswith(POINTS):
        target = target._replace(unit=aim.unit)
    if aim.base is not None and aim.base_value is not None:
        target = target._replace(base=aim.base, base_value=aim.base_value)
    if is_approximate(aim.comparator):
        return _with_tolerance(target, aim.value)
    return target


def _notes(
    stated: StatedAim, indicator: DraftIndicator, period: Period, plan: Period
) -> tuple[Mark, ...]:
    """What was chosen in reading the aim, and whether its figure is of one year."""
    aim = stated.aim
    notes = [_CHOSEN[choice] for choice in aim.choices]
    if aim.reference:
        words = texts.draft_reference(name=aim.reference)
        notes.append(Mark("indicator", words))
    if aim.parts:
        notes.append(
            Mark(
                matter="indicator",
                words=texts.draft_breakdown,
                scope="plan" if stated.rows else "each",
            )
        )
    if aim.was is not None:
        words = texts.draft_revised(was=was_written(aim))
        notes.append(Mark("sense", words))
    if period == UNKNOWN_YEARS:
        notes.append(Mark("time", texts.draft_no_period))
    is_made = adds_up(indicator.aggregation) and aim.measure == "value"
    if is_made and _is_later_year(period, plan):
        notes.append(doubt_of_year(period, plan))
    return tuple(notes)


def _asked(aim: Aim) -> tuple[AskingKey, str]:
    """The key under which a target says what is asked, and what it says there."""
    key = key_of(aim.comparator)
    if key is None or aim.value is None:
        return "direction", aim.comparator
    if aim.high is not None:
        return key, f"[{plain(aim.value)}, {plain(aim.high)}]"
    return key, plain(aim.value)


def was_written(aim: Aim) -> str:
    """The figure before it was revised, as the text writes it; nothing where it was not."""
    return "" if aim.was is None else f"{plain(aim.was.copy_abs())}{aim.unit}"


def _is_later_year(period: Period, plan: Period) -> bool:
    """Whether a period is a single year, and not the plan's first."""
    return period.is_within_a_year and plan.start.year < period.start.year


def _unit_assumed(unit: str) -> Mark:
    if unit == UNTOLD:
        return Mark(
            matter="base",
            words=texts.draft_no_unit,
            scope="indicator",
        )
    return Mark(
        matter="base",
        words=texts.draft_unit_assumed(unit=unit),
        scope="indicator",
    )


def _from_base(target: DraftTarget, year_before: int, unit: str) -> DraftTarget:
    """A growth or direction with its base: the text's, or the year before.

    Args:
        target: the target.
        year_before: the base where the text tells none.
        unit: the unit guessed for the indicator, for neither growth nor direction tells it.
    """
    base = target.stated.aim.base
    notes = [*target.notes]
    if base is None and target.period != UNKNOWN_YEARS:
        base = year_before
        # The growth of one year is over the year before, whatever the text says.
        is_of_one_year = target.period.whole_years == 1
        if target.measure != "average_growth" or not is_of_one_year:
            words = texts.draft_base_assumed(year=base)
            notes.append(
                Mark(
                    matter="base",
                    words=words,
                    scope="plan",
                )
            )
    notes.append(_unit_assumed(unit))
    return target._replace(base=base, notes=tuple(notes))


def _with_tolerance(target: DraftTarget, figure: Decimal) -> DraftTarget:
    """左右 tells no tolerance: a little below counts, and with 稳定在 a little above too."""
    stated = target.stated
    is_share = family(stated.aim.unit) == family("%")
    if is_share or is_growth(target.measure):
        width = _TOLERANCE_IN_POINTS
    else:
        width = EXACT.multiply(abs(figure), _TOLERANCE_AS_SHARE)
    side: ToleranceSide = "below"
    if STEADY.search(stated.words):
        side = "both"
    tolerance = DraftTolerance(plain(width), side)
    words = texts.draft_tolerance_assumed(tolerance=tolerance.figure)
    note = Mark(
        matter="base",
        words=words,
        scope="plan",
    )
    return target._replace(
        tolerance=tolerance,
        notes=(*target.notes, note),
    )
