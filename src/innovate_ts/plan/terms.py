"""The closed sets of a plan's language, and what each word of them asks for.

Whoever has to decide by a comparator, an aggregation or another of these words asks a function here, or
the property of the model that has the word. Each function that decides matches every word, so that the type
checker names what is left to be decided when a word is added. Standard library only: `cli` reads it too.
"""

from decimal import Decimal
from typing import Literal, NamedTuple, TypeGuard, assert_never, get_args

Aggregation = Literal["stock", "flow", "rate"]
"""A stock is counted at the end of a period, a flow adds up over periods, a rate is never added."""
Direction = Literal["increase", "decrease", "not_decrease", "not_increase"]
"""The comparators that ask for a way and no figure; in a plan they are written out as they are."""
TargetComparator = Literal[
    ">=",
    ">",
    "<=",
    "<",
    "~",
    "between",
    Direction,
]
"""What a target of an indicator asks."""
Comparator = Literal[TargetComparator, "qualitative"]
"""What is asked, as the JSON report writes it."""
LimitKey = Literal["at_least", "more_than", "at_most", "less_than"]
"""The keys that want a figure on one side of another, of a target and of a condition alike."""
FigureKey = Literal[LimitKey, "about"]
"""The keys of a target that stand before one figure."""
Measure = Literal[
    "value",
    "average_growth",
    "total_growth",
    "change",
]
"""What of an indicator a target's figure is about."""
Pace = Literal["linear", "yearly"]
"""Whether something can be said inside the year."""
GrowthBasis = Literal["nominal", "constant"]
"""Whether growth follows from the levels, or is published apart from them, at constant prices or members."""
Rhythm = Literal["monthly", "quarterly", "half_yearly", "yearly"]
"""How often figures come."""
Role = Literal["lead", "responsible"]
"""What a bureau is to a task."""
ToleranceSide = Literal["below", "above", "both"]
"""The side on which a tolerance ends."""
CountSubject = Literal[
    "figures", "roles", "bodies", "items", "context", "years", "senses"
]
"""What is counted in a plan's text: figures; brackets and lines that name roles; words of lists of bodies;
numbered items among tasks; targets by where they stand, by the nearest year, by the sense of their words."""

YesNo = Literal["yes", "no"]
"""A choice; YAML's own booleans would turn `no` into something else than the word."""

AskingKey = Literal[FigureKey, "between", "direction"]
"""The keys of which a target has exactly one."""
BoundKey = Literal["at_least", "at_most"]
"""The keys of what a value can be."""
BOUND_KEYS: tuple[BoundKey, BoundKey] = ("at_least", "at_most")
"""The lowest value there can be, then the highest."""

FIGURE_KEYS: tuple[FigureKey, ...] = get_args(FigureKey)
ASKING_KEYS: tuple[AskingKey, ...] = get_args(AskingKey)

ROLES: tuple[Role, ...] = get_args(Role)
"""What a bureau can be to a task, the weightier first."""

_Sense = Literal[
    # a figure
    "more",
    "less",
    "near",
    # two
    "range",
    # none
    "way",
    "words",
]


class _Asking(NamedTuple):
    """What a comparator asks."""

    key: AskingKey | None
    """The key of a target that it is written as; None for what no target of an indicator asks."""
    sense: _Sense
    """This or more, this or less, near this, between these, a way without a figure, or something in words."""


def _asking(comparator: Comparator) -> _Asking:
    """The one table of comparators: their keys in YAML, and which side of the figure is right."""
    match comparator:
        case ">=":
            return _Asking("at_least", "more")
        case ">":
            return _Asking("more_than", "more")
        case "<=":
            return _Asking("at_most", "less")
        case "<":
            return _Asking("less_than", "less")
        case "~":
            return _Asking("about", "near")
        case "between":
            return _Asking("between", "range")
        case "increase" | "decrease" | "not_decrease" | "not_increase":
            return _Asking("direction", "way")
        case "qualitative":
            return _Asking(None, "words")
        case _:
            assert_never(comparator)


_COMPARATORS: tuple[TargetComparator, ...] = get_args(TargetComparator)
COMPARATOR_OF_KEY: dict[AskingKey, TargetComparator] = {
    key: comparator
    for comparator in _COMPARATORS
    if (key := _asking(comparator).key) is not None and key != "direction"
}
"""The comparator that each key of a target with figures stands for, in the order in which they are told."""


def key_of(comparator: Comparator) -> AskingKey | None:
    """The key under which a target writes what it asks; None for words."""
    return _asking(comparator).key


def is_within(key: LimitKey, figure: Decimal, limit: Decimal) -> bool:
    """Whether a figure is on the side of a limit that a key wants."""
    match key:
        case "at_least":
            return figure >= limit
        case "more_than":
            return figure > limit
        case "at_most":
            return figure <= limit
        case "less_than":
            return figure < limit
        case _:
            assert_never(key)


def takes_tolerance(key: AskingKey) -> bool:
    """Whether a tolerance means something beside this key of a target, and is wanted."""
    if key == "direction":
        return False
    comparator = COMPARATOR_OF_KEY[key]
    return is_approximate(comparator)


def takes_degree(key: AskingKey) -> bool:
    """Whether a word for how far means something beside this key of a target."""
    return key == "direction"


def asks_for_more(comparator: Comparator) -> bool:
    """Whether a figure is asked for that is reached from below: this or more, more than this."""
    return _asking(comparator).sense == "more"


def with_limit(comparator: Comparator) -> Comparator:
    """What asks for this or more, or this or less, where `comparator` asks for more or for less."""
    return ">=" if asks_for_more(comparator) else "<="


def asks_for_less(comparator: Comparator) -> bool:
    """Whether a figure is asked for that is not to be exceeded: this or less, less than this."""
    return _asking(comparator).sense == "less"


def is_approximate(comparator: Comparator) -> bool:
    """Whether a figure is asked for that need only be come near to."""
    return _asking(comparator).sense == "near"


def is_range(comparator: Comparator) -> bool:
    """Whether two figures are asked for, to stay between."""
    return _asking(comparator).sense == "range"


def is_direction(comparator: Comparator) -> TypeGuard[Direction]:
    """Whether a way is asked for, up or down, without a figure."""
    return _asking(comparator).sense == "way"


def is_in_words(comparator: Comparator) -> bool:
    """Whether the goal is one in words, which a row that judges it decides."""
    return _asking(comparator).sense == "words"


def rises(direction: Direction) -> bool:
    """Whether up is the way asked for, or the way that is allowed."""
    match direction:
        case "increase" | "not_decrease":
            return True
        case "decrease" | "not_increase":
            return False
        case _:
            assert_never(direction)


def may_stay(direction: Direction) -> bool:
    """Whether to stay where it was is enough."""
    match direction:
        case "not_decrease" | "not_increase":
            return True
        case "increase" | "decrease":
            return False
        case _:
            assert_never(direction)


def is_right_way(direction: Direction, way: int) -> bool:
    """Whether a way is one that is asked for.

    Args:
        direction: what is asked.
        way: the sign of what was come to less where it began.
    """
    if way == 0:
        return may_stay(direction)
    return (way > 0) == rises(direction)


def wants_less(comparator: Comparator) -> bool:
    """Whether lower is better: a figure not to be exceeded, or a way down."""
    if is_direction(comparator):
        return not rises(comparator)
    return asks_for_less(comparator)


def excludes_limit(comparator: Comparator) -> bool:
    """Whether the figure asked for does not itself reach the target."""
    match comparator:
        case ">" | "<":
            return True
        case ">=" | "<=" | "~" | "between":
            return False
        case "increase" | "decrease" | "not_decrease" | "not_increase":
            return False
        case "qualitative":
            return False
        case _:
            assert_never(comparator)


def has_floor(comparator: Comparator, side: ToleranceSide) -> bool:
    """Whether an actual can be too low.

    Args:
        comparator: what is asked.
        side: the side on which the tolerance of an approximate figure ends; else without meaning.
    """
    sense = _asking(comparator).sense
    match sense:
        case "more" | "range":
            return True
        case "near":
            return _ends_below(side)
        case "less" | "way" | "words":
            return False
        case _:
            assert_never(sense)


def has_ceiling(comparator: Comparator, side: ToleranceSide) -> bool:
    """Whether an actual can be too high; see `has_floor`."""
    sense = _asking(comparator).sense
    match sense:
        case "less" | "range":
            return True
        case "near":
            return _ends_above(side)
        case "more" | "way" | "words":
            return False
        case _:
            assert_never(sense)


def _ends_below(side: ToleranceSide) -> bool:
    match side:
        case "below" | "both":
            return True
        case "above":
            return False
        case _:
            assert_never(side)


def _ends_above(side: ToleranceSide) -> bool:
    match side:
        case "above" | "both":
            return True
        case "below":
            return False
        case _:
            assert_never(side)


def adds_up(aggregation: Aggregation) -> bool:
    """Whether figures of disjoint periods are added: a flow."""
    match aggregation:
        case "flow":
            return True
        case "stock" | "rate":
            return False
        case _:
            assert_never(aggregation)


def is_counted_at_end(aggregation: Aggregation) -> bool:
    """Whether the figure of a period is that of its last day: a stock."""
    match aggregation:
        case "stock":
            return True
        case "flow" | "rate":
            return False
        case _:
            assert_never(aggregation)


def is_rate(aggregation: Aggregation) -> bool:
    """Whether figures are never added, neither over periods nor over regions: a share, an intensity."""
    match aggregation:
        case "rate":
            return True
        case "stock" | "flow":
            return False
        case _:
            assert_never(aggregation)


def is_growth(measure: Measure) -> bool:
    """Whether a target's figure is a growth in %, a year or in all, and no value in the indicator's unit."""
    match measure:
        case "average_growth" | "total_growth":
            return True
        case "value" | "change":
            return False
        case _:
            assert_never(measure)


def starts_from_base(measure: Measure) -> bool:
    """Whether a target's figure tells how far its indicator went from a baseline, and not where it stands."""
    match measure:
        case "average_growth" | "total_growth" | "change":
            return True
        case "value":
            return False
        case _:
            assert_never(measure)


def starts_from_years_before(
    measure: Measure, direction: Direction | None, years: int
) -> bool:
    """Whether a target starts from the time before, where it names no baseline.

    The growth of one year is over the year before, and what is not to fall or rise is held against the time
    before: of whole years as many before them, of a part of a year the same months of the year before.

    Args:
        measure: what its figure is of.
        direction: the way that it asks for, if it does.
        years: how many whole years it is of; 0 for a part of one.
    """
    is_growth_of_a_year = measure == "average_growth" and years == 1
    is_to_stay = direction is not None and may_stay(direction)
    return is_growth_of_a_year or is_to_stay


def measure_named(text: str | None) -> Measure:
    """The measure that a YAML file names; by default, and where the word is none, the value itself."""
    measures: tuple[Measure, ...] = get_args(Measure)
    for measure in measures:
        if measure == text:
            return measure
    return "value"


def direction_named(text: str | None) -> Direction | None:
    """The direction that a YAML file names; None where the word is none."""
    directions: tuple[Direction, ...] = get_args(Direction)
    for direction in directions:
        if direction == text:
            return direction
    return None


def aggregation_named(text: str | None) -> Aggregation | None:
    """The aggregation that a YAML file names; None where the word is none."""
    aggregations: tuple[Aggregation, ...] = get_args(Aggregation)
    for aggregation in aggregations:
        if aggregation == text:
            return aggregation
    return None


def runs_evenly(pace: Pace) -> bool:
    """Whether an indicator moves all year, so that something can be said inside the year."""
    match pace:
        case "linear":
            return True
        case "yearly":
            return False
        case _:
            assert_never(pace)


def months_of(rhythm: Rhythm) -> int:
    """The months of a reporting period."""
    match rhythm:
        case "monthly":
            return 1
        case "quarterly":
            return 3
        case "half_yearly":
            return 6
        case "yearly":
            return 12
        case _:
            assert_never(rhythm)
