"""What is asked of a figure, by a target, a part or a revision of it, and what a value can be."""

from decimal import Decimal
from typing import Annotated, assert_never

from pydantic import ConfigDict, Discriminator, Field, Tag

from innovate_ts.basics.model import Day, Figure, Model
from innovate_ts.plan import terms
from innovate_ts.plan.models.places import Id, InWords, Source
from innovate_ts.plan.terms import (
    ASKING_KEYS,
    COMPARATOR_OF_KEY,
    FIGURE_KEYS,
    AskingKey,
    Direction,
    FigureKey,
    TargetComparator,
    ToleranceSide,
)

Ends = tuple[Decimal, Decimal]
"""The lower and the upper end of a range."""
TWO_ENDS = Field(json_schema_extra={"minItems": 2, "maxItems": 2})
"""Said to editors, as `NOT_EMPTY` is."""


class OtherSeries(Model):
    """The actual of another indicator of the same period, and how much above it."""

    indicator: Id
    """The id of the other indicator; growth is compared with growth."""
    plus: Figure = Decimal(0)
    """How much is added to its figure, in the target's unit, of a % in points; below zero is taken away."""


def _kind_of_figure(value: object) -> str:
    return SERIES if isinstance(value, dict | OtherSeries) else FIGURE


FIGURE = "<figure>"
SERIES = "<series>"
"""What tells a figure from another series; no key of a file looks like these."""
FigureOrSeries = Annotated[
    Annotated[Figure, Tag(FIGURE)] | Annotated[OtherSeries, Tag(SERIES)],
    Discriminator(_kind_of_figure),
]
"""A figure, or that of another series."""


class Asked(Model):
    """What is asked for. Exactly one of the keys from `at_least` to `direction`."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": [key]} for key in ASKING_KEYS],
        }
    )

    at_least: FigureOrSeries | None = None
    """Reached at this figure or above it."""
    more_than: FigureOrSeries | None = None
    """Reached above this figure only."""
    at_most: FigureOrSeries | None = None
    """Reached at this figure or below it."""
    less_than: FigureOrSeries | None = None
    """Reached below this figure only."""
    about: Figure | None = None
    """Reached near this figure; needs a tolerance."""
    between: Annotated[tuple[Figure, ...], TWO_ENDS] | None = None
    """Reached from the first figure to the second, both included."""
    direction: Direction | None = None
    """Up or down, or not down or not up, without a figure; measured from a baseline."""
    degree: InWords | None = None
    """The plan's word for how far a direction goes, such as 较大幅度; a person judges whether it did."""
    strive: Figure | None = None
    """A further figure that is striven for (力争): shown, and never a miss."""
    tolerance: Figure | None = None
    """How far from `about` still counts as reached."""
    tolerance_side: ToleranceSide = "both"
    """The side on which the tolerance ends; on the other side of a one-sided one there is no limit."""
    source: Source
    """Where the plan says so."""

    @property
    def comparator(self) -> TargetComparator:
        """The sign that the JSON report shows."""
        if self.direction is not None:
            return self.direction
        for key, comparator in COMPARATOR_OF_KEY.items():
            if self._asked_under(key) is not None:
                return comparator
        # `target_rules` lets no such target into a plan; one made in Python can still be it.
        raise ValueError("the target asks for nothing")

    @property
    def figure(self) -> Decimal | None:
        """The one figure asked for, in the target's own unit; None where the plan names none."""
        for key in FIGURE_KEYS:
            figure = self._figure_under(key)
            if isinstance(figure, Decimal):
                return figure
        return None

    @property
    def other_series(self) -> OtherSeries | None:
        """The series that it is compared with, where it is."""
        for key in FIGURE_KEYS:
            series = self._figure_under(key)
            if isinstance(series, OtherSeries):
                return series
        return None

    def _asked_under(self, key: AskingKey) -> object:
        """What stands under one of the keys that ask."""
        match key:
            case "between":
                return self.between
            case "direction":
                return self.direction
            case _:
                return self._figure_under(key)

    def _figure_under(self, key: FigureKey) -> Decimal | OtherSeries | None:
        """What stands under one of the keys that ask for one figure."""
        match key:
            case "at_least":
                return self.at_least
            case "more_than":
                return self.more_than
            case "at_most":
                return self.at_most
            case "less_than":
                return self.less_than
            case "about":
                return self.about
            case _:
                assert_never(key)

    @property
    def asks_for_more(self) -> bool:
        """Whether its figure is one to reach from below: this or more, more than this."""
        return terms.asks_for_more(self.comparator)

    @property
    def asks_for_less(self) -> bool:
        """Whether its figure is one not to exceed: this or less, less than this."""
        return terms.asks_for_less(self.comparator)

    @property
    def is_direction(self) -> bool:
        """Whether it asks for a way, and for no figure."""
        return terms.is_direction(self.comparator)

    @property
    def has_floor(self) -> bool:
        """Whether an actual can be too low for it."""
        return terms.has_floor(self.comparator, self.tolerance_side)

    @property
    def has_ceiling(self) -> bool:
        """Whether an actual can be too high for it."""
        return terms.has_ceiling(self.comparator, self.tolerance_side)


class Part(Asked):
    """What one region or bureau is to reach of a target: the same measure, in the same period and unit."""

    name: str
    """The region or bureau."""


class TargetRevision(Asked):
    """What a target asks since it was revised."""

    on: Day
    """The first day on which it holds."""


def asked_by(asked: Asked) -> dict[str, object]:
    """What is asked for and where that is written, key by key; without parts and revisions of its own."""
    changes: dict[str, object] = {"breakdown": (), "revisions": ()}
    for key in Asked.model_fields:
        changes[key] = getattr(asked, key)
    return changes


class Plausible(Model):
    """What a value can be; outside it a figure was meant in another unit, or is wrong."""

    at_least: Figure | None = None
    """The smallest value there can be."""
    at_most: Figure | None = None
    """The largest one."""

    @property
    def lowest(self) -> Decimal | None:
        """The smallest value there can be; None where no bound is given."""
        return self.at_least

    @property
    def highest(self) -> Decimal | None:
        """The largest value there can be; None where no bound is given."""
        return self.at_most

    def or_else(self, lowest: Decimal, highest: Decimal | None = None) -> "Plausible":
        """The same with these bounds where it gives none."""
        return Plausible(
            at_least=lowest if self.at_least is None else self.at_least,
            at_most=highest if self.at_most is None else self.at_most,
        )

    def holds(self, value: Decimal) -> bool:
        """Whether a value can be."""
        is_too_small = self.at_least is not None and value < self.at_least
        is_too_large = self.at_most is not None and value > self.at_most
        return not is_too_small and not is_too_large
