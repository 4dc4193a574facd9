"""A name means one thing, and what is named is known; `bad/` has a case of each in whole plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.findings import Findings
from innovate_ts.plan.documents import PlanFiles, read_document
from innovate_ts.plan.naming import check_names

INDICATORS = "indicators: [{id: a, name: {zh: 甲}}, {id: b, name: {zh: 乙}}]"
BUREAUS = "bureaus: [{name: 甲局, en: A}, {name: 乙局, en: B}]"


def messages(tmp_path: Path, targets: str, tasks: str) -> list[str]:
    """What is told of two files, in English."""
    findings = Findings()
    documents = []
    for name, text in (("targets.yaml", targets), ("tasks.yaml", tasks)):
        (tmp_path / name).write_text(f"{text}\n", encoding="utf-8")
        documents.append(read_document(tmp_path / name, name, findings))
    check_names(PlanFiles(*documents), findings)
    return [f"{found.field}: {found.message.en}" for found in findings.in_order()]


@pytest.mark.parametrize(
    ("targets", "tasks", "told"),
    [
        (INDICATORS, BUREAUS, []),
        (
            INDICATORS.replace("乙", "甲"),
            BUREAUS,
            ['b: name: zh: "甲" is also a name of a (line 1)'],
        ),
        (
            INDICATORS.replace("id: b", "id: b, traps: [甲]"),
            BUREAUS,
            ['b: traps: 甲: "甲" is also a name of a (line 1)'],
        ),
        (
            INDICATORS,
            BUREAUS.replace("en: B", "en: B, aliases: [甲局]"),
            ['乙局: aliases: 甲局: "甲局" is also a name of 甲局 (line 1)'],
        ),
        (
            INDICATORS.replace("id: b", "id: b, tasks: ['9.9']"),
            BUREAUS,
            ['b: tasks: "9.9" is no task of this plan'],
        ),
        (
            INDICATORS,
            f"{BUREAUS}\nsafeguards: [{{id: S.1, lead: [丙局]}}]",
            ['S.1: lead: "丙局" is no bureau of this plan'],
        ),
        (
            INDICATORS,
            f"{BUREAUS}\nsafeguards: [{{id: S.1, lead: [甲局], responsible: [甲局]}}]",
            ['S.1: "甲局" is named twice here'],
        ),
    ],
)
def test_names_and_references(
    tmp_path: Path, targets: str, tasks: str, told: list[str]
) -> None:
    """Each slip is told at its place, with the thing that has the name already."""
    assert messages(tmp_path, targets, tasks) == told
