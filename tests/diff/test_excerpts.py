"""Two long texts set against each other."""

from __future__ import annotations

import pytest

from innovate_ts.diff.excerpts import contrast


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("short", "other", ("short", "other")),
        (
            "a" * 100 + "x" + "b" * 100,
            "a" * 100 + "yz" + "b" * 100,
            ("…aaaaaaaaaaxbbbbbbbbbb…", "…aaaaaaaaaayzbbbbbbbbbb…"),
        ),
        ("a" * 70, "a" * 71, ("…aaaaaaaaaa", "…aaaaaaaaaaa")),
        ("", "c" * 70, ("", "c" * 70)),
    ],
)
def test_long_texts_are_shown_where_they_differ(
    old: str, new: str, shown: tuple[str, str]
) -> None:
    """What differs stands whole, with a few characters around it."""
    assert contrast(old, new) == shown
