"""Targets that both plans have."""

from __future__ import annotations

from pathlib import Path

from diff.cases import OLD, differences
from innovate_ts.diff.difference import Group


def test_a_target_that_moves_asks_the_very_same(tmp_path: Path) -> None:
    """With another figure at another time it is one target less and one more."""
    moved = (
        "period: 2024\n        at_least: 1700",
        "period: 2026\n        at_least: 1700",
    )
    assert [each.kind for each in differences(tmp_path, OLD, moved)] == ["moved"]
    other = (
        "period: 2024\n        at_least: 1700",
        "period: 2026\n        at_least: 1701",
    )
    assert [each.kind for each in differences(tmp_path, OLD, other)] == [
        "removed",
        "added",
    ]


def test_parts_of_a_target_are_told_one_by_one(tmp_path: Path) -> None:
    """A part that asks for more, one that is gone and one that has come, each by its region."""
    base = Path(__file__).parents[1] / "plan" / "lint" / "parts-that-reach-the-whole"
    found = differences(
        tmp_path,
        base,
        ("东村, at_least: 3", "东村, at_least: 3.5"),
        ("西村, more_than: 2", "北村, at_least: 1"),
    )
    assert [(each.field, each.message.en) for each in found] == [
        (
            "breakdown.东村.target",
            "Trees (植树), 东村, 2023: raised from 30,000 to 35,000 (3.5 万棵), by 5,000",
        ),
        (
            "breakdown.西村",
            "Trees (植树), 西村, 2023: target removed; it was: more than 20,000 (2 万棵)",
        ),
        (
            "breakdown.北村",
            "Trees (植树), 北村, 2023: a new target: at least 10,000 (1 万棵)",
        ),
    ]
    assert {each.group for each in found} == {Group.TARGETS}


def test_a_revision_is_told_by_its_day(tmp_path: Path) -> None:
    """One that asks for less, and one that has come."""
    base = Path(__file__).parents[1] / "plan" / "lint" / "revised-too-late"
    found = differences(
        tmp_path,
        base,
        ("2023-12-31, at_least: 4", "2023-12-31, at_least: 3.5"),
        ("on: 2024-01-01", "on: 2023-11-30"),
    )
    assert [(each.field, each.message.en) for each in found] == [
        (
            "revisions.2023-12-31.target",
            "Trees (植树), revised on 2023-12-31, 2023: lowered from 40,000 to 35,000 (3.5 万棵), by 5,000",
        ),
        (
            "revisions.2024-01-01",
            "Trees (植树), revised on 2024-01-01, 2023: target removed; it was: at least 30,000 (3 万棵)",
        ),
        (
            "revisions.2023-11-30",
            "Trees (植树), revised on 2023-11-30, 2023: a new target: at least 30,000 (3 万棵)",
        ),
    ]


def test_what_is_striven_for_is_an_amount(tmp_path: Path) -> None:
    """It is raised and lowered like a target, and told by its name."""
    base = Path(__file__).parents[1] / "plan" / "lint" / "strive-goes-further"
    (found,) = differences(tmp_path, base, ("strive: 5.01", "strive: 6"))
    assert found.message.en == (
        "Trees (植树), 2023: striven for raised from 50,100 to 60,000 (6 万棵), by 9,900"
    )
