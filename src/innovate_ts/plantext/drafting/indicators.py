"""From aims to indicators with their targets, and the aims that the data cannot hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import family
from innovate_ts.messages import Bilingual
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.terms import (
    asks_for_less,
    asks_for_more,
    is_rate,
)
from innovate_ts.plantext.drafting.marks import Mark, SaidOnce
from innovate_ts.plantext.drafting.model import DraftIndicator, DraftTarget, SetAside
from innovate_ts.plantext.drafting.sums import in_unit, read_jump_as_sum
from innovate_ts.plantext.drafting.targets import targets_of, was_written
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.kinds import (
    aggregation_of,
    growth_basis_of,
    months_to_publication,
    tells_unit,
    unit_of,
)
from innovate_ts.plantext.zh.names import indicator_key, making_key


def indicators_of(
    aims: Sequence[StatedAim], plan: Period
) -> tuple[list[DraftIndicator], list[SetAside]]:
    """The indicators in the order of the text, and the aims that the data cannot hold.

    Args:
        aims: figures and directions, in the text's order.
        plan: the plan's years.
    """
    indicators = _Indicators()
    refused: list[SetAside] = []
    for stated in aims:
        obstacle = _obstacle(stated.aim, plan)
        if obstacle is not None:
            refused.append(_set_aside(stated, obstacle))
            continue
        indicator = indicators.of(stated.aim)
        indicator.binding = indicator.binding or stated.aim.binding
        if indicator.assigned is None and stated.aim.answers.all:
            indicator.assigned = stated
        indicator.redefined = indicator.redefined or stated.aim.redefined
        targets = targets_of(stated, indicator, plan)
        if stated.aim.reference:
            series = indicators.series(stated.aim.reference, indicator)
            targets = (target._replace(reference=series.id) for target in targets)
        said_before = _add_targets(indicator, targets)
        refused += _before_revision(stated)
        if said_before is not None:
            refused.append(said_before)
    for indicator in indicators.in_order:
        indicator.targets.sort(key=_end_and_start)
        read_jump_as_sum(indicator, plan)
    _mark_once(indicators.in_order)
    return indicators.in_order, refused


def _mark_once(indicators: Iterable[DraftIndicator]) -> None:
    """What is chosen alike for many is marked where it is met first."""
    said = SaidOnce()
    for indicator in indicators:
        if not indicator.targets:
            series = Mark("indicator", texts.draft_series)
            indicator.notes = (series, *indicator.notes)
        indicator.notes = said.news(indicator.notes, indicator.id)
        indicator.targets = [
            target._replace(notes=said.news(target.notes, indicator.id))
            for target in indicator.targets
        ]


def _add_targets(
    indicator: DraftIndicator, targets: Iterable[DraftTarget]
) -> SetAside | None:
    """Add the targets of an aim; if one of them was said before, its words set aside once."""
    said_before: SetAside | None = None
    for target in targets:
        earlier = _at_place_of(target, indicator)
        if earlier is None:
            indicator.targets.append(target)
        elif _is_same_figure(target, earlier, indicator.unit):
            _take_details(target, earlier, indicator)
            repeated = _set_aside(target.stated, texts.draft_said_again)
            said_before = said_before or repeated._replace(is_open=False)
        else:
            said_before = _set_aside(target.stated, texts.draft_said_twice)
    return said_before


def _before_revision(stated: StatedAim) -> Iterator[SetAside]:
    """The figure that another stands for now, where the text writes it so."""
    written = was_written(stated.aim)
    if written and written in stated.words:
        aside = _set_aside(stated, texts.aside_revised)
        yield aside._replace(words=written, is_open=False)


def _take_details(
    target: DraftTarget, earlier: DraftTarget, indicator: DraftIndicator
) -> None:
    """A table may say from where a known figure starts, what its parts are, and ≥60 instead of >60."""
    fuller = earlier
    if target.key != earlier.key:
        words = texts.draft_other_limit(first=earlier.written, other=target.written)
        note = Mark("sense", words)
        fuller = fuller._replace(notes=(*fuller.notes, note))
    if target.base_value is not None and earlier.base_value is None:
        fuller = fuller._replace(base=target.base, base_value=target.base_value)
    if target.stated.rows and not earlier.stated.aim.parts:
        aim = earlier.stated.aim._replace(parts=target.stated.aim.parts)
        stated = earlier.stated._replace(aim=aim, rows=target.stated.rows)
        fuller = fuller._replace(stated=stated)
    index = indicator.targets.index(earlier)
    indicator.targets[index] = fuller


def _at_place_of(target: DraftTarget, indicator: DraftIndicator) -> DraftTarget | None:
    """The target of an indicator that asks for the same of the same years."""
    for earlier in indicator.targets:
        if earlier.place == target.place or _is_opposite(target, earlier):
            return earlier
    return None


def _is_opposite(target: DraftTarget, earlier: DraftTarget) -> bool:
    """Whether one asks for at least what the other asks for at most: one of them is not what is meant."""
    is_same = (target.period, target.measure, target.value, target.unit) == (
        earlier.period,
        earlier.measure,
        earlier.value,
        earlier.unit,
    )
    comparators = [one.stated.aim.comparator for one in (target, earlier)]
    return (
        is_same
        and any(map(asks_for_more, comparators))
        and any(map(asks_for_less, comparators))
    )


def _is_same_figure(target: DraftTarget, earlier: DraftTarget, unit: str) -> bool:
    aim = target.stated.aim
    if target.reference != earlier.reference:
        return False
    # Neither a way nor a range is a figure that has another unit.
    if aim.value is None or aim.high is not None:
        return target.value == earlier.value
    return in_unit(target, unit) == in_unit(earlier, unit)


def _end_and_start(target: DraftTarget) -> tuple[date, date]:
    period = target.period
    return period.end, period.start


def _set_aside(stated: StatedAim, reason: Bilingual) -> SetAside:
    return SetAside(
        paragraph=stated.paragraph,
        start=stated.aim.start,
        words=stated.words,
        reason=reason,
        is_open=True,
    )


def _obstacle(aim: Aim, plan: Period) -> Bilingual | None:
    """Why an aim has no place in the data, or None."""
    if aim.period is None or plan.contains(aim.period):
        return None
    return texts.draft_outside(years=str(plan))


# --- which indicator an aim is of

_UNTOLD = ""
"""The kind of unit of an indicator of which no figure has been met yet."""


_ByUnit = dict[str, DraftIndicator]
"""The indicators of one name by the kinds of their units."""


class _Indicators:
    """The indicators so far: those of one name differ in the kind of their unit."""

    def __init__(self) -> None:
        self.in_order: list[DraftIndicator] = []
        self._by_name: dict[str, _ByUnit] = {}

    def of(self, aim: Aim) -> DraftIndicator:
        """The indicator that an aim is of; a growth or direction is of the first of its name."""
        namesakes = self._by_name.setdefault(_key(aim.indicator), {})
        if tells_unit(aim):
            return self._of_unit(aim, namesakes)
        if not namesakes:
            namesakes[_UNTOLD] = self._new(aim.indicator, aim)
        return next(iter(namesakes.values()))

    def _of_unit(self, aim: Aim, namesakes: _ByUnit) -> DraftIndicator:
        unit = unit_of(aim)
        kind = family(unit)
        if kind in namesakes:
            return namesakes[kind]
        indicator = namesakes.pop(_UNTOLD, None)
        if indicator is not None:
            indicator.unit = unit
            indicator.aggregation = aggregation_of(indicator.name, unit)
        elif namesakes:
            indicator = self._new(f"{aim.indicator}({unit})", aim)
        else:
            indicator = self._new(aim.indicator, aim)
        namesakes[kind] = indicator
        # Each year's own figure adds up, unless it is a share.
        if aim.measure == "each_year" and not is_rate(indicator.aggregation):
            indicator.aggregation = "flow"
        return indicator

    def series(self, name: str, beside: DraftIndicator) -> DraftIndicator:
        """The series that targets of an indicator are compared with, itself without targets."""
        namesakes = self._by_name.setdefault(_key(name), {})
        kind = family(beside.unit)
        if kind not in namesakes:
            number = len(self.in_order) + 1
            namesakes[kind] = replace(
                beside,
                id=f"indicator-{number:02}",
                name=name,
                targets=[],
                binding=None,
                assigned=None,
            )
            self.in_order.append(namesakes[kind])
        return namesakes[kind]

    def _new(self, name: str, aim: Aim) -> DraftIndicator:
        unit = unit_of(aim)
        number = len(self.in_order) + 1
        indicator = DraftIndicator(
            id=f"indicator-{number:02}",
            name=name,
            unit=unit,
            aggregation=aggregation_of(aim.indicator, unit),
            growth_basis=growth_basis_of(aim.indicator, unit),
            notes=_notes_of(aim.indicator, unit),
            published_after=months_to_publication(aim.indicator),
        )
        self.in_order.append(indicator)
        return indicator


def _notes_of(name: str, unit: str) -> tuple[Mark, ...]:
    """What is chosen of an indicator as a whole."""
    if growth_basis_of(name, unit) == "nominal":
        return ()
    return (
        Mark(
            matter="base",
            words=texts.draft_growth_basis,
            scope="plan",
        ),
    )


def _key(name: str) -> str:
    return f"{making_key(name)} {indicator_key(name)}"
