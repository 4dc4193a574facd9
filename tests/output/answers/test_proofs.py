"""Data and text side by side, and the same for programs."""

from __future__ import annotations

import pytest

from innovate_ts.findings import Place, Severity, problem
from innovate_ts.messages import plantext as texts
from innovate_ts.output.answers.proofs import difference_data, differences_text
from innovate_ts.output.terminal import Terminal
from innovate_ts.plantext.proof import Discrepancy

WIDE = Terminal(500)


def discrepancy(severity: Severity, written: str = "126亿元") -> Discrepancy:
    """A figure of the data that the text has otherwise."""
    wrong = problem(
        texts.source_title(),
        Place("targets.yaml", row=67),
        severity=severity,
        field="turnover",
    )
    return Discrepancy(
        problem=wrong,
        encoded="126",
        encoded_at=Place("targets.yaml", row=67),
        written=written,
        written_at=Place("plan.txt", row=12, column=3) if written else None,
    )


def lines_of(difference: Discrepancy) -> list[str]:
    """What people read of it, in English."""
    return differences_text([difference], "en", WIDE).splitlines()


def test_both_sides_stand_under_each_other_with_their_places() -> None:
    """What is wrong above them, what to do below."""
    wrong, data, encoded, text, written, hint = lines_of(discrepancy("warning"))
    assert wrong.startswith("turnover: ")
    assert data == "  data  targets.yaml:67"
    assert encoded == "        126"
    assert text == "  text  plan.txt:12:3"
    assert written == "        126亿元"
    assert hint.startswith("  ")


def test_only_what_is_no_warning_says_what_it_is() -> None:
    """Nearly all are warnings."""
    (first, *_) = lines_of(discrepancy("note"))
    assert first.startswith("note: turnover: ")


def test_a_side_that_says_nothing_is_not_left_empty() -> None:
    """It has no place either."""
    *_, text, written, _ = lines_of(discrepancy("warning", written=""))
    assert text == "  text"
    assert written.strip()


@pytest.mark.usefixtures("unbroken")
def test_a_long_side_is_cut() -> None:
    """After 400 characters."""
    *_, written, _ = lines_of(discrepancy("warning", written="x" * 401))
    assert written.strip() == "x" * 400 + "…"


def test_programs_get_both_sides_with_their_places() -> None:
    """Null where a side says nothing."""
    both = difference_data(discrepancy("warning"))
    assert both["encoded"] == "126"
    assert both["encoded_at"] == {"file": "targets.yaml", "line": 67, "column": None}
    assert both["written_at"] == {"file": "plan.txt", "line": 12, "column": 3}
    one = difference_data(discrepancy("warning", written=""))
    assert one["written"] is None
    assert one["written_at"] is None
