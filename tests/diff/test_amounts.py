"""Which of two figures is more, whatever the units they are written in."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from diff.cases import FIRMS, OLD, SPENDING, differences, told


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("at_least: 1700", "at_least: 1700.0", []),
        (
            "at_least: 1700",
            "at_least: 1701",
            [f"{FIRMS}, 2024: raised from 1,700 to 1,701 (家), by 1"],
        ),
        (
            "at_least: 1700",
            "at_least: 1700.000000000000000000000000000001",
            [
                f"{FIRMS}, 2024: raised from 1,700 to 1,700.000000000000000000000000000001 (家), "
                "by 0.000000000000000000000000000001"
            ],
        ),
        (
            "at_least: 1700",
            "at_least: 0.000000000000000000000000000001",
            [
                f"{FIRMS}, 2024: lowered from 1,700 to 0.000000000000000000000000000001 (家), "
                "by 1,699.999999999999999999999999999999"
            ],
        ),
        (
            "at_least: 1700",
            "at_least: 0.17\n        unit: 万家",
            [
                f"{FIRMS}, 2024: unit changed from 家 to 万家; the amounts asked for stay the same"
            ],
        ),
        (
            "at_least: 1700",
            "at_least: 1700\n        unit: 家",
            [f'{FIRMS}, 2024: unit added: "家"'],
        ),
        (
            "at_least: 1700",
            "at_least: 0.16\n        unit: 万家",
            [
                f"{FIRMS}, 2024: unit changed from 家 to 万家",
                f"{FIRMS}, 2024: lowered from 1,700 to 1,600 (0.16 万家), by 100",
            ],
        ),
    ],
)
def test_amounts_are_compared_and_not_their_digits(
    tmp_path: Path, before: str, after: str, says: list[str]
) -> None:
    """126 亿元 is 1260000 万元 and 1700.0 is 1700; the smallest step is told with each of its digits."""
    assert told(tmp_path, OLD, (before, after)) == says


def test_the_same_digits_in_a_smaller_unit_are_less(tmp_path: Path) -> None:
    """126 万元 where 126 亿元 stood is a lower target, and the unit is not said to keep the amounts."""
    found = told(
        tmp_path,
        OLD,
        ("en: R&D spending}\n    unit: 亿元", "en: R&D spending}\n    unit: 万元"),
    )
    assert found == [
        f"{SPENDING}: unit changed from 100 million yuan (亿元) to 10,000 yuan (万元)",
        f"{SPENDING}, 2024: lowered from 12.6 billion yuan to 1.26 million yuan (126 万元), "
        "by 12.59874 billion yuan",
    ]


def test_units_that_do_not_convert_are_not_compared(tmp_path: Path) -> None:
    """1700 家 and 1800 户: neither is called more, and the JSON has no two numbers to subtract."""
    found = differences(
        tmp_path,
        OLD,
        ("en: High-tech firms}\n    unit: 家", "en: High-tech firms}\n    unit: 户"),
        ("1700\n", "1701\n"),
    )
    assert [each.message.en for each in found] == [
        f"{FIRMS}: unit changed from 家 to households (户); neither converts into the other",
        f"{FIRMS}, 2024: figure changed from 1,700 (家) to 1,701 households (户), which cannot be compared",
    ]
    assert (found[1].kind, found[1].old, found[1].new, found[1].unit) == (
        "changed",
        "1700 家",
        "1701 户",
        None,
    )


def test_both_figures_are_in_the_later_unit(tmp_path: Path) -> None:
    """A script may subtract them."""
    _, found = differences(
        tmp_path, OLD, ("at_least: 1700", "at_least: 0.18\n        unit: 万家")
    )
    assert (found.old, found.new, found.unit) == (
        Decimal("0.17"),
        Decimal("0.18"),
        "万家",
    )


def test_a_growth_is_no_amount(tmp_path: Path) -> None:
    """10% a year is not lower than 126 亿元: the measure is another, and the figures are not compared."""
    growth = "measure: average_growth\n        at_least: 10\n        baseline: {period: 2022}"
    found = differences(tmp_path, OLD, (growth, "at_least: 400"))
    assert [(each.kind, each.field) for each in found] == [
        ("changed", "target"),
        ("removed", "baseline.period"),
        ("changed", "measure"),
    ]
    assert (
        found[0].words.en
        == "figure changed from 10% a year to 40.0 billion yuan (400 亿元), which cannot be compared"
    )


def test_a_growth_that_comes_or_goes_has_the_unit_of_growth(tmp_path: Path) -> None:
    """10 is not 10 亿元."""
    growth = "period: 2023/2025\n        measure: average_growth\n        at_least: 10"
    later = "period: 2024/2026\n        measure: average_growth\n        at_least: 11"
    found = differences(tmp_path, OLD, (growth, later))
    assert [(each.kind, each.unit) for each in found if each.field is None] == [
        ("removed", "%"),
        ("added", "%"),
    ]
