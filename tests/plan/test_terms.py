"""The closed sets of a plan's language: what each word of them asks for."""

from decimal import Decimal

import pytest

from innovate_ts.plan import terms
from sections import by_rows


@by_rows(
    ("comparator", "key"),
    [
        (">=", "at_least"),
        (">", "more_than"),
        ("<=", "at_most"),
        ("<", "less_than"),
        ("~", "about"),
        ("between", "between"),
        ("increase", "direction"),
        ("decrease", "direction"),
        ("not_decrease", "direction"),
        ("not_increase", "direction"),
        ("qualitative", None),
    ],
)
def test_each_comparator_has_its_key(
    comparator: terms.Comparator, key: terms.AskingKey | None
) -> None:
    """The key of a comparator is the one that YAML has for it, both ways."""
    assert terms.key_of(comparator) == key
    if key not in {None, "direction"}:
        assert terms.COMPARATOR_OF_KEY[key] == comparator


def test_the_keys_stand_in_the_order_in_which_a_problem_lists_them() -> None:
    """The hint of a target that asks for nothing lists the keys in this order."""
    keys = ["at_least", "more_than", "at_most", "less_than", "about", "between"]
    assert list(terms.COMPARATOR_OF_KEY) == keys


@by_rows(
    ("comparator", "kind"),
    [
        (">=", "more"),
        (">", "more"),
        ("<=", "less"),
        ("<", "less"),
        ("~", "approximate"),
        ("between", "range"),
        ("increase", "direction"),
        ("decrease", "direction"),
        ("not_decrease", "direction"),
        ("not_increase", "direction"),
        ("qualitative", "words"),
    ],
)
def test_each_comparator_is_of_one_kind(
    comparator: terms.Comparator, kind: str
) -> None:
    """Exactly one of the six questions is answered with yes."""
    kinds = {
        "more": terms.asks_for_more(comparator),
        "less": terms.asks_for_less(comparator),
        "approximate": terms.is_approximate(comparator),
        "range": terms.is_range(comparator),
        "direction": terms.is_direction(comparator),
        "words": terms.is_in_words(comparator),
    }
    assert [name for name, holds in kinds.items() if holds] == [kind]


@by_rows(
    ("comparator", "side", "floor", "ceiling"),
    [
        (">=", "both", True, False),
        ("<", "both", False, True),
        ("~", "both", True, True),
        ("~", "below", True, False),
        ("~", "above", False, True),
        ("between", "both", True, True),
        ("increase", "both", False, False),
    ],
)
def test_on_which_side_an_actual_can_miss(
    comparator: terms.Comparator,
    side: terms.ToleranceSide,
    *,
    floor: bool,
    ceiling: bool,
) -> None:
    """A one-sided tolerance ends on its own side, and the other has no limit."""
    assert terms.has_floor(comparator, side) is floor
    assert terms.has_ceiling(comparator, side) is ceiling


def test_only_more_than_and_less_than_exclude_their_figure() -> None:
    """An actual that equals the figure misses only these two."""
    excluding = [c for c in terms.COMPARATOR_OF_KEY.values() if terms.excludes_limit(c)]
    assert excluding == [">", "<"]


@pytest.mark.parametrize(
    ("aggregation", "adds", "at_end", "rate"),
    [
        ("flow", True, False, False),
        ("stock", False, True, False),
        ("rate", False, False, True),
    ],
)
def test_how_figures_are_counted(
    aggregation: terms.Aggregation, *, adds: bool, at_end: bool, rate: bool
) -> None:
    """Exactly one of the three is true of an aggregation."""
    assert terms.adds_up(aggregation) is adds
    assert terms.is_counted_at_end(aggregation) is at_end
    assert terms.is_rate(aggregation) is rate


def test_a_direction_rises_or_falls() -> None:
    """Up and down."""
    assert terms.rises("increase")
    assert not terms.rises("decrease")


def test_what_a_measure_and_a_pace_mean() -> None:
    """Each has one word that says yes."""
    assert terms.is_growth("average_growth")
    assert not terms.is_growth("value")
    assert terms.runs_evenly("linear")
    assert not terms.runs_evenly("yearly")


@by_rows(
    ("comparator", "wants_less"),
    [
        (">=", False),
        (">", False),
        ("<=", True),
        ("<", True),
        ("~", False),
        ("increase", False),
        ("decrease", True),
        ("qualitative", False),
    ],
)
def test_lower_is_better_below_a_limit_and_on_a_way_down(
    comparator: terms.Comparator, wants_less: bool
) -> None:
    """Of a figure that is only to be come near to neither side is better."""
    assert terms.wants_less(comparator) is wants_less


@pytest.mark.parametrize(
    ("key", "below", "at", "above"),
    [
        ("at_least", False, True, True),
        ("more_than", False, False, True),
        ("at_most", True, True, False),
        ("less_than", True, False, False),
    ],
)
def test_a_limit_has_a_right_side(
    key: terms.LimitKey, *, below: bool, at: bool, above: bool
) -> None:
    """Of a target and of a condition alike; the last digit decides."""
    limit = Decimal("1.10")
    kept = [
        terms.is_within(key, Decimal(it), limit) for it in ("1.0999", "1.1", "1.1001")
    ]
    assert kept == [below, at, above]


@pytest.mark.parametrize(
    ("strict", "with_it"), [(">", ">="), (">=", ">="), ("<", "<="), ("<=", "<=")]
)
def test_a_comparator_with_its_limit(
    strict: terms.Comparator, with_it: terms.Comparator
) -> None:
    """The limit itself is enough."""
    assert terms.with_limit(strict) == with_it
