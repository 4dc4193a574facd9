"""Targets and goals beside the text: each fault planted in a small plan is told, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from plantext.proof.planting import codes_of

FIRST, SECOND = "indicator-01: 2027", "indicator-01: 2028"


def test_a_plan_that_says_what_its_text_says_has_nothing_told(tmp_path: Path) -> None:
    """The draft of a text agrees with it."""
    assert codes_of(tmp_path) == []


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("at_least: 8", "at_least: 9", [("source_figure", SECOND)]),
        ("at_least: 8", "more_than: 8", [("source_comparator", SECOND)]),
        ("period: 2026/2028", "period: 2026/2029", [("source_period", "plan")]),
        ("name: 企业\n", "name: 学校\n", "every target"),
        (
            "    period: 2028\n    source",
            "    period: 2027\n    source",
            [("source_period", "statement-01")],
        ),
        ("name: 人才体系更加完善", "name: 人才体系", []),
        (
            "name: 人才体系更加完善",
            "name: 人才工作",
            [("source_title", "statement-01")],
        ),
    ],
)
def test_a_fault_is_told_where_it_is(
    right: str,
    wrong: str,
    expected: list[tuple[str, str]] | str,
    tmp_path: Path,
) -> None:
    """By its code, at its target or statement."""
    if expected == "every target":
        expected = [
            ("source_other_indicator", FIRST),
            ("source_other_indicator", SECOND),
        ]
    assert codes_of(tmp_path, (right, wrong)) == expected


def test_a_target_left_out_is_missing(tmp_path: Path) -> None:
    """It is told at the text, for the data has no place for it."""
    target = (
        "      - period: 2028\n"
        "        at_least: 8\n"
        "        source: {section: 一, paragraph: 1, phrase: 企业达到8家}\n"
    )
    codes = codes_of(tmp_path, (target, ""))
    assert ("source_target_missing", "一, 1") in codes


def test_a_goal_left_out_is_missing(tmp_path: Path) -> None:
    """As a target is."""
    goal = (
        "statements:\n\n"
        "  - id: statement-01\n"
        "    name: 人才体系更加完善\n"
        "    period: 2028\n"
        "    source: {section: 一, paragraph: 1, phrase: 人才体系更加完善}\n"
    )
    codes = codes_of(tmp_path, (goal, "statements: []\n"))
    assert codes == [("source_statement_missing", "一, 1")]


def test_a_figure_set_aside_is_no_target_that_is_missing(tmp_path: Path) -> None:
    """What looks like a target may be listed with a reason."""
    target = (
        "      - period: 2028\n"
        "        at_least: 8\n"
        "        source: {section: 一, paragraph: 1, phrase: 企业达到8家}\n"
    )
    listed = ("  - phrase: 到2028年\n", "  - phrase: 企业达到8家\n")
    codes = codes_of(tmp_path, (target, ""), listed)
    assert "source_target_missing" not in [code for code, _ in codes]
