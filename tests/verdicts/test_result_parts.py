"""The parts of a result: periods and figures as JSON has them, and what a pace says of itself."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.result_parts import Needed, Pace, ReportBaseline


def test_baseline() -> None:
    """A period becomes its ISO form, and a figure stays exact."""
    base = ReportBaseline(period=Period.years(2022), value=Decimal("15.70"), years=3)
    assert base.model_dump() == {
        "period": "2022",
        "value": Decimal("15.70"),
        "years": 3,
    }


def test_null() -> None:
    """What is not known is null and never absent."""
    assert Needed().model_dump() == {
        "amount": None,
        "per_month": None,
        "growth_per_year": None,
    }


def test_pace() -> None:
    """The last actual before the period has the key `from`."""
    pace = Pace.model_validate({"rule": "way", "from": Decimal(3)})
    assert pace.model_dump(by_alias=True)["from"] == Decimal(3)
    assert pace.is_of_a_way
    assert not pace.is_of_growth
