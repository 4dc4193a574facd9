"""Targets that both plans have."""

from __future__ import annotations

from pathlib import Path

from diff.cases import OLD, differences


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
