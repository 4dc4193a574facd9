"""Who does what: tasks and their bureaus."""

from __future__ import annotations

from pathlib import Path

from diff.cases import TASKS, differences, revised
from innovate_ts import load_plan
from innovate_ts.diff import Group, compare


def test_the_order_of_bureaus_is_editorial(tmp_path: Path) -> None:
    """Leads in another order do the same work."""
    found = differences(
        tmp_path, TASKS, ("[市科技局, 市工信局]", "[市工信局, 市科技局]")
    )
    assert [(each.kind, each.field, each.group) for each in found] == [
        ("reordered", "lead", Group.EDITORIAL)
    ]
    assert found[0].words.en == (
        "leads in another order: Industry Bureau (市工信局), Science Bureau (市科技局)"
    )


SOURCE = "source: {section: 二, paragraph: 1, phrase: 方案}"
MILESTONE = f"""milestones:
          - id: scheme
            name: {{zh: 方案印发, en: Scheme issued}}
            due: 2024-06
            {SOURCE}
        """
LEAD = "lead: [市科技局, 市工信局]"


def test_a_milestone_that_comes_or_moves_is_told_for_itself(tmp_path: Path) -> None:
    """By its name and deadline, as a matter of tasks."""
    for name in ("with", "later"):
        (tmp_path / name).mkdir()
    before = revised(tmp_path / "with", TASKS, (LEAD, MILESTONE + LEAD))
    (added,) = compare(load_plan(TASKS), load_plan(before))
    assert (added.kind, added.what, added.id) == ("added", "milestone", "scheme")
    (removed,) = compare(load_plan(before), load_plan(TASKS))
    assert (removed.kind, removed.what) == ("removed", "milestone")
    (moved,) = differences(tmp_path / "later", before, ("2024-06", "2024-09"))
    assert (moved.what, moved.field, moved.group) == ("milestone", "due", Group.TASKS)
    assert (moved.old, moved.new) == ("2024-06", "2024-09")
