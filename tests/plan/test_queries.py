"""How a question stands to a text: the same, in it, or short for it."""

from __future__ import annotations

from innovate_ts.plan.queries import Query
from sections import by_rows


@by_rows(
    ("query", "text", "same", "inside"),
    [
        ("机器人", "机器人", True, True),
        ("机器人", "机器人产业", False, True),
        ("机 器 人", "机器人", True, True),
        ("robot", "Robots", True, True),
        ("rob", "industrial robots", False, True),
        ("bots", "industrial robots", False, False),
        ("R&D", "R&D spending", False, True),
        ("a", "a", False, False),
        ("robots", "机器人", False, False),
    ],
)
def test_a_query_and_a_text(query: str, text: str, *, same: bool, inside: bool) -> None:
    """Chinese stands anywhere; an English word at the beginning of a word, and a single letter nowhere."""
    assert Query(query).is_name_among([text]) is same
    assert Query(query).stands_in([text]) is inside


@by_rows(
    ("query", "short"),
    [
        ("科技局", True),
        ("科局", True),
        ("局科", False),
        ("科", False),
        ("science tech", True),
        ("tech science", True),
        ("sc", False),
    ],
)
def test_an_abbreviation(query: str, *, short: bool) -> None:
    """Characters in order with others between them, or beginnings of three letters or more."""
    names = ["市科学技术局"]
    is_short = Query(query).is_short_for(names, "Bureau of Science and Technology")
    assert is_short is short
