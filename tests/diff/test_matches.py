"""How things are known again: by what is exactly the same, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from diff.cases import OLD, TASKS, differences
from innovate_ts.diff import compare
from shipped import shipped_plan


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("{zh: 高新技术企业, en: Firms}", ["renamed", "changed"]),
        ("{zh: 高企, en: High-tech firms}", ["renamed", "renamed"]),
        (
            "{zh: 高企, en: Firms}\n    aliases: [高新技术企业]",
            ["renamed", "renamed", "added", "changed"],
        ),
        ("{zh: 高新技术企业数, en: High tech firm}", ["removed"] * 3 + ["added"] * 3),
    ],
)
def test_names_are_the_same_or_they_are_not(
    tmp_path: Path, name: str, kinds: list[str]
) -> None:
    """Under a new id an indicator is known by an exact name or alias, and never by a similar one."""
    changes = (
        ("id: firms", "id: companies"),
        ("{zh: 高新技术企业, en: High-tech firms}", name),
    )
    assert [each.kind for each in differences(tmp_path, OLD, *changes)] == kinds


def test_two_that_become_one_are_not_renamed(tmp_path: Path) -> None:
    """A bureau that bears the names of two is neither of them."""
    merged = (
        "  - {name: 市工信局, en: Industry Bureau}\n  - {name: 市财政局, en: Finance Bureau}\n",
        "  - {name: 市产业局, en: Bureau, aliases: [市工信局, 市财政局]}\n",
    )
    renamed = (
        ("[市科技局, 市工信局]", "[市科技局, 市产业局]"),
        ("[市财政局, 人行支行]", "[人行支行]"),
    )
    found = differences(
        tmp_path, TASKS, merged, *renamed, ("[市教育局, 市财政局]", "[市教育局]")
    )
    bureaus = [(each.kind, each.id) for each in found if each.what == "bureau"]
    assert bureaus == [
        ("removed", "市工信局"),
        ("removed", "市财政局"),
        ("added", "市产业局"),
    ]


def test_one_that_becomes_two_is_not_renamed(tmp_path: Path) -> None:
    """Two bureaus that share the names of one are neither of them it."""
    split = (
        "  - {name: 市教育局, en: Education Bureau, aliases: [教育局]}\n",
        "  - {name: 市教体局, en: Schools, aliases: [教育局]}\n"
        "  - {name: 市文体局, en: Sports, aliases: [市教育局]}\n",
    )
    found = differences(
        tmp_path, TASKS, split, ("[市教育局, 市财政局]", "[市教体局, 市财政局]")
    )
    bureaus = [(each.kind, each.id) for each in found if each.what == "bureau"]
    assert bureaus == [
        ("removed", "市教育局"),
        ("added", "市教体局"),
        ("added", "市文体局"),
    ]


def test_an_equal_name_is_surer_than_an_equal_id() -> None:
    """Drafts number their indicators: one more in front renames none."""
    plan = shipped_plan()
    first, second, *rest = plan.indicators
    swapped = (
        first.model_copy(update={"id": second.id}),
        second.model_copy(update={"id": first.id}),
        *rest,
    )
    targets = plan.targets.model_copy(update={"indicators": swapped})
    found = compare(plan, plan.model_copy(update={"targets": targets}))
    assert {(each.kind, each.field) for each in found if each.what == "indicator"} == {
        ("renamed", "id")
    }
