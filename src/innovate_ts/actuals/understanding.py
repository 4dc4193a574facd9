"""What a table says once for all of its figures, settled: their time, their place, their units."""

from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.actuals.claims import Claim, Claims, ClaimSource
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.actuals.regions import NamedPlace
from innovate_ts.actuals.timing import TimeRefusal, Timing, places_of
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import family
from innovate_ts.messages import actuals as texts


class Understanding(NamedTuple):
    """What a table says once for all of its figures."""

    timing: Timing
    place: Cell | None
    """The place of figures whose row names none; None for the whole area."""
    units: tuple[str, ...]
    """The units of figures that have none nearer, of which the one of the indicator's family counts."""
    is_cumulative: bool
    """Whether the figures count from the beginning of the year."""
    vintage: Cell | None
    """How settled the figures are that nothing nearer tells of."""
    labels: Labels
    """What labels mean in the plan."""


def understand(
    claims: Claims,
    given: Period | None,
    labels: Labels,
    *,
    has_regions: bool,
) -> Understanding | TimeRefusal:
    """Settle what a table says, or say why that cannot be done.

    Args:
        claims: what it says outside its rows and heads.
        given: the period that `--period` gives.
        labels: what labels mean in the plan.
        has_regions: whether its rows name regions.
    """
    for unclear in claims.unclear:
        message = texts.unclear_time(text=unclear.text)
        return TimeRefusal(message, unclear)
    place = settle_place(claims.places)
    if isinstance(place, TimeRefusal):
        return place
    if place is not None and place.says.region is None and not has_regions:
        message = texts.another_place(text=place.says.written)
        return TimeRefusal(message, place.cell)
    where = None
    if place is not None and not place.says.is_whole:
        where = place.cell._replace(text=place.says.written)
    return Understanding(
        timing=Timing(claims, given),
        place=where,
        units=settle_units(claims.units),
        is_cumulative=claims.cumulative is not None,
        vintage=claims.vintage,
        labels=labels,
    )


def settle_place(
    places: Sequence[Claim[NamedPlace]],
) -> Claim[NamedPlace] | TimeRefusal | None:
    """The place of a table's figures: a part of the area refines the area; two parts are refused."""
    parts = [place for place in places if not place.says.is_whole]
    if not parts:
        return places[0] if places else None
    first = parts[0]
    for other in parts:
        if other.says.region != first.says.region:
            written = ", ".join(dict.fromkeys(part.says.written for part in parts))
            where = places_of(part.cell for part in parts)
            return TimeRefusal(texts.two_places(text=written, where=where), first.cell)
    return first


def settle_units(units: Sequence[Claim[str]]) -> tuple[str, ...]:
    """The units of a table: a footnote counts where no line above the heads gives a unit of its family."""
    above = [unit.says for unit in units if unit.source is ClaimSource.TITLE]
    families = set(map(family, above))
    settled = above
    for unit in units:
        is_below = unit.source is not ClaimSource.TITLE
        if is_below and family(unit.says) not in families:
            settled.append(unit.says)
    return tuple(settled)
