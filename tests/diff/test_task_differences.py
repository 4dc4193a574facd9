"""Who does what: tasks and their bureaus."""

from __future__ import annotations

from pathlib import Path

from diff.cases import TASKS, differences
from innovate_ts.diff import Group


def test_the_order_of_bureaus_is_editorial(tmp_path: Path) -> None:
    """Leads in another order do the same work."""
    found = differences(
        tmp_path, TASKS, ("[市科技局, 市工信局]", "[市工信局, 市科技局]")
    )
    assert [(each.kind, each.field, each.group) for each in found] == [
        ("reordered", "lead", Group.EDITORIAL)
    ]
    assert found[0].words.en == "leads in another order: 市工信局, 市科技局"
