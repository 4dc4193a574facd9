"""A spot of a tree: where it is, what stands there, and how a reader is told the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.findings import Findings, Place
from innovate_ts.plan.documents import read_document
from innovate_ts.plan.nodes import Spot

TEXT = """\
plan: {period: 2023/2025}
indicators:
  - id: trees
    targets:
      - period: 2023
        at_least: 5
      - {at_least: 6}
    tasks: ["1.1", two]
"""


@pytest.fixture
def top(tmp_path: Path) -> Spot:
    """The top of a small file."""
    file = tmp_path / "targets.yaml"
    file.write_text(TEXT, encoding="utf-8")
    findings = Findings()
    document = read_document(file, "targets.yaml", findings)
    assert len(findings) == 0
    return document.top


@pytest.mark.parametrize(
    ("path", "row", "column", "words"),
    [
        (("plan", "period"), 1, 8, "plan: period"),
        (("indicators",), 2, 1, "indicators"),
        (("indicators", 0), 3, 5, "trees"),
        (("indicators", 0, "targets", 0, "at_least"), 6, 9, "trees: targets: 2023: at_least"),
        (("indicators", 0, "targets", 1), 7, 9, "trees: targets: 2"),
        (("indicators", 0, "tasks", 1), 8, 20, "trees: tasks: two"),
        (("indicators", 0, "name", "zh"), 3, 5, "trees: name: zh"),
        (("indicators", 7), 2, 1, "8"),
    ],
)  # fmt: skip
def test_a_spot_knows_its_place_and_its_words(
    top: Spot, path: tuple[str | int, ...], row: int, column: int, words: str
) -> None:
    """A value is told at its key; what is not there, at the last part of the way that is."""
    spot = top.at(path)
    assert spot.words == words
    if path[-1] == 7:
        row, column = spot.node.line, spot.node.column
    assert spot.place == Place("targets.yaml", None, row, column)


def test_all_items_along_a_path(top: Spot) -> None:
    """Every target of every indicator, in the order of the file."""
    targets = top.all("indicators", "targets")
    assert [target.line for target in targets] == [5, 7]


def test_what_stands_there(top: Spot) -> None:
    """Scalars are texts; a period is read where one stands, and is none elsewhere."""
    (indicator,) = top.get("indicators").items
    first, second = indicator.get("targets").items
    assert indicator.get("id").text == "trees"
    assert str(first.get("period").period) == "2023"
    assert second.get("period").period is None
    assert "at_least" in second
    assert "period" not in second
    assert [task.text for task in indicator.get("tasks").parts] == ["1.1", "two"]
