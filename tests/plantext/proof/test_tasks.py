"""Tasks beside the text: bureaus, roles, order and titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from plantext.proof.planting import codes_of

RESPONSIBLE = "responsible: [市财政局, 市教育局]"


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        (RESPONSIBLE, "responsible: [市财政局]", "source_bureau_missing"),
        (
            "lead: [市人社局]\n        responsible: [市财政局, 市教育局]",
            "lead: [市财政局]\n        responsible: [市人社局, 市教育局]",
            "source_role",
        ),
        (RESPONSIBLE, "responsible: [市教育局, 市财政局]", "source_order"),
        ("title: 办好培训\n", "title: 办好工厂\n", "source_title"),
    ],
)
def test_a_fault_of_a_task_is_told(
    right: str, wrong: str, code: str, tmp_path: Path
) -> None:
    """Only the first difference of its bureaus, for the others follow from it."""
    assert codes_of(tmp_path, (right, wrong)) == [(code, "1.1")]


def test_a_bureau_too_many_is_told(tmp_path: Path) -> None:
    """One that the text names for another task."""
    lead = (
        "        lead: [市教育局]\n",
        "        lead: [市教育局]\n        responsible: [市财政局]\n",
    )
    assert codes_of(tmp_path, lead) == [("source_bureau_unknown", "1.2")]


def test_an_assignment_without_a_task_is_missing(tmp_path: Path) -> None:
    """It is told at the text."""
    task = (
        '      - id: "1.2"\n'
        "        title: 办好学校\n"
        "        lead: [市教育局]\n"
        "        source: {section: 二, paragraph: 2, phrase: 办好学校}\n"
    )
    assert codes_of(tmp_path, (task, "")) == [("source_task_missing", "二, 2")]
