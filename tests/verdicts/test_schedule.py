"""The share that a plan's own path asks for, day by day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from innovate_ts.verdicts.schedule import scheduled_share
from sections import by_rows
from verdicts.pieces import case_of, target_of

STEPS = (
    {"by": "2024-03", "share": "15"},
    {"by": "2024-06", "share": "40"},
    {"by": "2024-09", "share": "70"},
)


@by_rows(
    ("day", "in_batches", "evenly"),
    [
        ("2024-01-31", None, "1/20"),  # a third of the way to 15%
        ("2024-03-31", "3/20", "3/20"),
        ("2024-04-30", "3/20", "7/30"),  # 15% and a third of 25%
        ("2024-06-30", "2/5", "2/5"),
        ("2024-09-30", "7/10", "7/10"),
        ("2024-10-31", "7/10", "4/5"),  # 70% and a third of 30%
        ("2024-12-31", "7/10", "1"),
    ],
)
def test_the_share_of_a_day(day: str, in_batches: str | None, evenly: str) -> None:
    """In batches that of the last step that has come; what moves all year goes straight to the next."""
    target = target_of(at_least=Decimal(200), schedule=STEPS)
    for pace, share in (("yearly", in_batches), ("linear", evenly)):
        case = case_of(target, pace=pace)
        asked = scheduled_share(case, date.fromisoformat(day))
        assert asked == (Fraction(share) if share else None), pace


def test_without_a_path_nothing_is_asked() -> None:
    """Of any day."""
    case = case_of(target_of(at_least=Decimal(200)))
    assert scheduled_share(case, date(2024, 6, 30)) is None
