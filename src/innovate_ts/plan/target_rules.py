"""What makes a target checkable: one thing asked, what it needs, periods of the plan, units of one family."""

from datetime import timedelta
from decimal import Decimal, InvalidOperation

from innovate_ts.basics.units import PLACE, POINTS, family, is_unit_of, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import plan as texts
from innovate_ts.plan.documents import PlanFiles
from innovate_ts.plan.nodes import Spot
from innovate_ts.plan.terms import (
    ASKING_KEYS,
    BOUND_KEYS,
    FIGURE_KEYS,
    AskingKey,
    Measure,
    adds_up,
    aggregation_named,
    direction_named,
    is_counted_at_end,
    is_growth,
    is_rate,
    may_stay,
    measure_named,
    starts_from_base,
    starts_from_years_before,
    takes_degree,
    takes_tolerance,
)

_MONTHS_OF_A_YEAR = 12
_WHOLE = Decimal(100)
"""Per cent."""


def check_targets(files: PlanFiles, findings: Findings) -> None:
    """Add what is wrong with the targets of indicators."""
    for indicator in files.indicators():
        _rank_is_counted_at_end(indicator, findings)
        _share_is_not_added(indicator, findings)
        for target in indicator.get("targets").items:
            if _is_rank(indicator):
                _rank_has_no_growth_or_path(target, findings)
            for asked in versions(target):
                _asks_one_thing(asked, findings)
                _tolerance_fits(asked, findings)
                _strive_fits(asked, findings)
                _range_is_in_order(asked, findings)
                _degree_fits(asked, findings)
            _schedule_fits(target, findings)
            _baseline_is_there(target, findings)
            _baseline_fits(target, indicator, findings)
            _unit_fits(target, indicator, findings)


def check_periods(files: PlanFiles, findings: Findings) -> None:
    """Add where a target or statement is due outside the plan's years."""
    top = files.targets.top
    plan_period = top.get("plan", "period").period
    if plan_period is None:
        return
    targets = top.all("indicators", "targets")
    statements = top.all("statements")
    for goal in targets + statements:
        spot = goal.get("period")
        period = spot.period
        if period is None or plan_period.contains(period):
            continue
        message = texts.period_outside_plan(
            text=str(period),
            plan_period=str(plan_period),
        )
        spot.refuse(message, findings)


def versions(target: Spot) -> tuple[Spot, ...]:
    """What asks for something in a target: itself, its parts, and its revisions."""
    parts = target.get("breakdown").items
    revisions = target.get("revisions").items
    return (target, *parts, *revisions)


def asking_keys(target: Spot) -> list[AskingKey]:
    """The keys by which a target asks for something; one, where it is right."""
    return [key for key in ASKING_KEYS if key in target]


def other_series(target: Spot) -> Spot | None:
    """What a target is compared with where it names another series; None where it has a figure."""
    for key in FIGURE_KEYS:
        spot = target.get(key)
        if key in target and isinstance(spot.node.value, dict):
            return spot
    return None


def _rank_is_counted_at_end(indicator: Spot, findings: Findings) -> None:
    """A place among others is that of a day: four quarters at the fourth place make no sixteenth."""
    spot = indicator.get("aggregation")
    aggregation = aggregation_named(spot.text)
    if not _is_rank(indicator):
        return
    # Whether it is named at all is the models' to say.
    if aggregation is not None and not is_counted_at_end(aggregation):
        spot.refuse(texts.rank_that_is_no_stock(text=aggregation), findings)


def _is_rank(indicator: Spot) -> bool:
    return is_unit_of(indicator.get("unit").text or "", PLACE)


def _share_is_not_added(indicator: Spot, findings: Findings) -> None:
    """Four quarters at 60% make no year of 240%."""
    unit = indicator.get("unit").text or ""
    spot = indicator.get("aggregation")
    aggregation = aggregation_named(spot.text)
    if aggregation is not None and adds_up(aggregation) and is_unit_of(unit, "%"):
        spot.refuse(texts.share_that_adds_up(text=unit), findings)


def _rank_has_no_growth_or_path(target: Spot, findings: Findings) -> None:
    """Places are won or lost by number, on a day, and by no share of a way."""
    measure = _measure(target)
    if is_growth(measure):
        message = texts.rank_that_grows(text=measure)
        target.get("measure").refuse(message, findings)
    schedule = target.get("schedule")
    if schedule.items:
        schedule.refuse(texts.rank_with_schedule(), findings)


def _asks_one_thing(target: Spot, findings: Findings) -> None:
    asking = asking_keys(target)
    keys = ", ".join(ASKING_KEYS)
    if not asking:
        message = texts.no_comparator(keys=keys)
        target.refuse(message, findings)
    elif len(asking) > 1:
        asked = ", ".join(asking)
        message = texts.one_comparator(asked=asked, keys=keys)
        target.refuse(message, findings)


def _tolerance_fits(target: Spot, findings: Findings) -> None:
    """A tolerance stands where a figure is approximate, and there alone, and is not negative."""
    asking = asking_keys(target)
    is_wanted = any(map(takes_tolerance, asking))
    if is_wanted and "tolerance" not in target:
        target.refuse(texts.missing_tolerance(), findings)
    # A target that asks for nothing is told so; what its tolerance is for, nobody knows then.
    if asking and not is_wanted:
        for key in ("tolerance", "tolerance_side"):
            if key in target:
                spot = target.get(key)
                spot.refuse(texts.tolerance_without_about(), findings)
    spot = target.get("tolerance")
    tolerance = spot.text or ""
    # By its sign: whether it is a figure at all is the models' to say.
    if tolerance.startswith("-"):
        message = texts.negative_tolerance(text=tolerance)
        spot.refuse(message, findings)


def _range_is_in_order(target: Spot, findings: Findings) -> None:
    """A range has two ends, the lower one first."""
    spot = target.get("between")
    ends = [figure_of(end) for end in spot.items]
    is_list = isinstance(spot.node.value, list)
    # Whether it is a list at all is the models' to say.
    if "between" not in target or not is_list:
        return
    if len(ends) != len(BOUND_KEYS):
        spot.refuse(texts.range_without_two_ends(count=len(ends)), findings)
        return
    lowest, highest = ends
    if lowest is None or highest is None or lowest <= highest:
        return
    message = texts.range_upside_down(
        lowest=plain(lowest),
        highest=plain(highest),
    )
    spot.refuse(message, findings)


def figure_of(spot: Spot) -> Decimal | None:
    """A figure, where it is one: whether it is, is the models' to say."""
    try:
        return Decimal(spot.text or "")
    except InvalidOperation:
        return None


def _degree_fits(target: Spot, findings: Findings) -> None:
    """A word for how far stands beside a way up or down: a figure says it itself, and to stay is no way."""
    asking = asking_keys(target)
    direction = direction_named(target.get("direction").text)
    is_to_stay = direction is not None and may_stay(direction)
    is_meant = any(map(takes_degree, asking)) and not is_to_stay
    if asking and not is_meant and "degree" in target:
        spot = target.get("degree")
        spot.refuse(texts.degree_without_direction(), findings)


def _strive_fits(target: Spot, findings: Findings) -> None:
    """What is striven for stands beside a figure that it goes beyond."""
    if "strive" in target and "direction" in target:
        spot = target.get("strive")
        spot.refuse(texts.strive_without_figure(), findings)


def _schedule_fits(target: Spot, findings: Findings) -> None:
    """The steps of a schedule lie inside the target's period, one after the other, and their shares rise."""
    schedule = target.get("schedule")
    measure = measure_named(target.get("measure").text)
    has_way = measure == "value" and "direction" not in target
    if schedule.items and not has_way:
        schedule.refuse(texts.schedule_without_figure(), findings)
    period = target.get("period").period
    if period is None:
        return
    start = period.start
    least = Decimal(0)
    for step in schedule.items:
        by = step.get("by").period
        share = figure_of(step.get("share"))
        # What is no period or figure is told by the models.
        if by is None or share is None:
            return
        is_inside = start <= by.end < period.end
        if not is_inside or not least <= share <= _WHOLE:
            step.refuse(texts.schedule_out_of_order(), findings)
            return
        start = by.end + timedelta(days=1)
        least = share


def _baseline_is_there(target: Spot, findings: Findings) -> None:
    """How far something went is told from a baseline and in a figure; a direction has a baseline alone."""
    tells_how_far = starts_from_base(_measure(target))
    for asked in versions(target):
        asks_for_way = "direction" in asked
        # That of a part or revision is the target's.
        needs_baseline = asks_for_way or (tells_how_far and asked is target)
        has_baseline = "baseline" in target or _has_years_before(target, asked)
        if needs_baseline and not has_baseline:
            asked.refuse(texts.missing_baseline(), findings)
    asks_for_ways = any("direction" in asked for asked in versions(target))
    if tells_how_far and asks_for_ways:
        measure = target.get("measure")
        measure.refuse(texts.growth_without_figure(), findings)


def _measure(target: Spot) -> Measure:
    return measure_named(target.get("measure").text)


def _has_years_before(target: Spot, asked: Spot) -> bool:
    """Whether what it asks starts from the years before where it names no baseline."""
    period = target.get("period").period
    if period is None:
        return False
    direction = direction_named(asked.get("direction").text)
    years = period.whole_years
    return starts_from_years_before(
        measure=_measure(target),
        direction=direction,
        years=years,
    )


def _baseline_fits(target: Spot, indicator: Spot, findings: Findings) -> None:
    """A baseline ends before the target's period, and is as long as what is measured from it."""
    spot = target.get("baseline", "period")
    base = spot.period
    period = target.get("period").period
    if base is None or period is None:
        return
    text = str(base)
    if base.end >= period.end:
        message = texts.baseline_not_before(
            text=text,
            period=str(period),
        )
        spot.refuse(message, findings)
    named = indicator.get("aggregation").text
    aggregation = aggregation_named(named)
    if aggregation is not None and is_counted_at_end(aggregation):
        return  # a stock is that of a day, however long the period is called
    months = period.length_in_months()
    if aggregation is not None and is_rate(aggregation):
        # Of several years a rate is that of the last.
        months = min(months, _MONTHS_OF_A_YEAR)
    if is_growth(_measure(target)):
        # Of so much a year, however long the period is over which it is the average.
        months = _MONTHS_OF_A_YEAR
    if base.length_in_months() != months:
        message = texts.baseline_length(text=text, months=months)
        spot.refuse(message, findings)


def _unit_fits(target: Spot, indicator: Spot, findings: Findings) -> None:
    """A target's own unit converts into its indicator's."""
    spot = target.get("unit")
    unit = spot.text
    wanted = indicator.get("unit").text
    if not unit or not wanted:
        return
    # How far a share in % went is told in points.
    is_in_points = _measure(target) == "change" and wanted == "%"
    if is_in_points and is_unit_of(unit, POINTS):
        return
    if family(unit) != family(wanted):
        message = texts.unit_of_another_family(text=unit, unit=wanted)
        spot.refuse(message, findings)
