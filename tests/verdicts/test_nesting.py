"""Flows inside flows: what contradicts what."""

from __future__ import annotations

from innovate_ts.verdicts.nesting import nested_contradictions
from sections import by_rows
from verdicts.pieces import row, rows


@by_rows(
    ("given", "can_shrink", "codes"),
    [
        ({"y2024": "10", "y2024q1": "10"}, False, ""),
        ({"y2024": "10", "y2024q1": "11"}, False, "parts_exceed_whole"),
        ({"y2024": "10", "y2024q1": "11"}, True, ""),
        (
            {"y2024q1": "6", "y2024m01": "1", "y2024m02": "2", "y2024m03": "3"},
            False,
            "",
        ),
        (
            {"y2024q1": "7", "y2024m01": "1", "y2024m02": "2", "y2024m03": "3"},
            True,
            "parts_differ_from_whole",
        ),
        # each whole is compared with its own parts, not with the parts of its parts
        ({"y2024": "9", "y2024q1": "3", "y2024m01": "1", "y2024m02": "1"}, False, ""),
    ],
)
def test_parts_fit_their_whole(
    given: dict[str, str], codes: str, *, can_shrink: bool
) -> None:
    """Parts that tile the whole equal it; others never exceed it where nothing is negative."""
    contradictions = nested_contradictions(rows(**given), can_shrink=can_shrink)
    assert " ".join(c.message.code for c in contradictions) == codes


def test_an_overlap_in_part_is_told_at_the_later_row() -> None:
    """January to June and June to September cannot be added."""
    first = row("2024-01/2024-06", "1", row=2)
    second = row("2024-06/2024-09", "1", row=3)
    (contradiction,) = nested_contradictions([second, first], can_shrink=False)
    assert contradiction.message.code == "partial_overlap"
    assert contradiction.rows == (second, first)


def test_what_was_preliminary_need_not_fit_what_is_final() -> None:
    """Parts that are less settled than their whole are not held against it."""
    whole = row("2024", "10", vintage="final")
    part = row("2024-Q1", "11", vintage="preliminary")
    assert not list(nested_contradictions([whole, part], can_shrink=False))


def test_a_message_names_four_parts_and_counts_the_rest() -> None:
    """A year of months that differs has a message of one line."""
    months = [row(f"2024-{m:02}", "1", row=m) for m in range(1, 13)]
    whole = row("2024", "13", row=20)
    (contradiction,) = nested_contradictions([whole, *months], can_shrink=False)
    assert "+8" in contradiction.message.wrong.en
    assert "actuals.csv:4:3" in contradiction.message.wrong.en
    assert "actuals.csv:5:3" not in contradiction.message.wrong.en
