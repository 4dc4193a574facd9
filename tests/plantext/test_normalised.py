"""Text without stray spaces, each character of which knows its place in the file."""

from __future__ import annotations

from innovate_ts.plantext.normalised import Normalised, Span
from sections import by_rows


@by_rows(
    ("pieces", "text"),
    [
        (["建成 平台"], "建成平台"),
        (["GDP growth"], "GDP growth"),
        (["GDP", " ", "growth"], "GDP growth"),
        (["GDP", "growth"], "GDPgrowth"),
        (["建 GDP 成"], "建GDP成"),
        (["１０\u3000家（甲）"], "10家(甲)"),
        (["1\u200b0家\ufeff"], "10家"),
        ([" \u3000\n"], ""),
        ([], ""),
    ],
)
def test_a_space_is_kept_between_words_of_ascii_only(
    pieces: list[str], text: str
) -> None:
    """A gap may stand between two pieces; what has no width is none."""
    assert Normalised.of(Span(1, 1, piece) for piece in pieces).text == text


def test_a_character_knows_where_it_stands() -> None:
    """In the line and column of its own piece, gaps and characters of no width counted."""
    body = Normalised.of([Span(3, 5, "建 成\u200b平"), Span(4, 1, "  台")])
    assert body.text == "建成平台"
    assert [body.place(offset) for offset in range(4)] == [
        (3, 5),
        (3, 7),
        (3, 9),
        (4, 3),
    ]
