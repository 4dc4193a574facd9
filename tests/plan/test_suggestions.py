"""What a name was perhaps meant to be."""

from __future__ import annotations

import pytest

from innovate_ts.plan.suggestions import did_you_mean

BUREAUS = ["镇水务局", "镇教育局"]


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("镇水利局", BUREAUS, "did you mean 镇水务局?"),
        ("nothing like it", BUREAUS, "known here: 镇水务局, 镇教育局"),
        ("anything", [], None),
        ("nothing like it", [f"名称{number}" for number in range(25)], None),
    ],
)
def test_the_likely_one_or_the_few(
    name: str, known: list[str], hint: str | None
) -> None:
    """The likely name; else all, where a reader can take them in."""
    suggestion = did_you_mean(name, known)
    assert (suggestion.en if suggestion else None) == hint
