"""The rules between the parts of a plan, on trees of a few lines; `bad/` has cases in whole plans."""

from __future__ import annotations

from pathlib import Path

from plan.cases import problems_of_target


def test_two_targets_of_a_kind_on_one_line(tmp_path: Path) -> None:
    """The second is told, though both stand at the same line."""
    twice = "period: 2023, at_least: 5}, {period: 2023, at_least: 6"
    assert problems_of_target(tmp_path, twice) == [
        "duplicate_target firms: targets: 2023"
    ]
