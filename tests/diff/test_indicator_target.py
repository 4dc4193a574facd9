"""A target with its indicator: its amounts, and what it asks in words."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.diff.amounts import Amount
from innovate_ts.diff.indicator_target import IndicatorTarget
from innovate_ts.plan.models.indicators import Indicator
from sections import by_rows

NAME = {"zh": "甲", "en": "A"}
SOURCE = {"section": "一", "paragraph": "1", "phrase": "甲"}


def target_of(indicator_unit: str, **fields: object) -> IndicatorTarget:
    """The only target of an indicator that has this unit."""
    target = {"period": "2023", "source": SOURCE, **fields}
    indicator = Indicator.model_validate(
        {
            "id": "a",
            "name": NAME,
            "unit": indicator_unit,
            "aggregation": "stock",
            "targets": (target,),
        }
    )
    return IndicatorTarget(indicator, indicator.targets[0])


@by_rows(
    ("fields", "words"),
    [
        ({"at_least": "126"}, "at least 12.6 billion yuan (126 亿元)"),
        ({"more_than": "126"}, "more than 12.6 billion yuan (126 亿元)"),
        ({"at_most": "126"}, "at most 12.6 billion yuan (126 亿元)"),
        ({"less_than": "126"}, "less than 12.6 billion yuan (126 亿元)"),
        ({"at_least": {"indicator": "gdp", "plus": "1"}}, "at least gdp + 1"),
        ({"more_than": {"indicator": "gdp"}}, "more than gdp"),
        (
            {"between": ("5", "6")},
            "within 500 million yuan to 600 million yuan (6 亿元)",
        ),
        (
            {
                "measure": "total_growth",
                "at_most": "-13.5",
                "baseline": {"period": "2020"},
            },
            "at most -13.5% since 2020",
        ),
        (
            {"measure": "change", "at_least": "5", "baseline": {"period": "2020"}},
            "at least 500 million yuan (5 亿元) since 2020",
        ),
        ({"direction": "increase"}, "increase"),
        (
            {"direction": "increase", "degree": {"zh": "大幅", "en": "far"}},
            "increase (far)",
        ),
        ({"direction": "decrease", "degree": "大幅"}, "decrease (大幅)"),
        ({"at_least": "5", "unit": "万元"}, "at least 50,000 yuan (5 万元)"),
        (
            {
                "measure": "average_growth",
                "at_least": "6",
                "baseline": {"period": "2022"},
            },
            "at least 6% over the year before",
        ),
        (
            {
                "measure": "average_growth",
                "at_least": "6",
                "baseline": {"period": "2021"},
            },
            "at least 6% a year",
        ),
    ],
)
def test_what_is_asked(fields: dict[str, object], words: str) -> None:
    """In the unit of the target, else in that of the indicator."""
    assert target_of("亿元", **fields).words.en == words


def test_a_growth_is_in_per_cent_and_its_baseline_is_a_level() -> None:
    """The unit of the indicator is that of the baseline alone."""
    target = target_of(
        "亿元",
        measure="average_growth",
        at_least="10",
        baseline={"period": "2022", "value": "80"},
    )
    assert target.amount is not None
    assert (target.amount.unit, target.amount.is_growth) == ("%", True)
    assert target.baseline == Amount(Decimal(80), "亿元")


def test_a_direction_has_no_amount() -> None:
    """Nor a tolerance."""
    target = target_of("家", direction="decrease")
    assert target.amount is target.tolerance is None
