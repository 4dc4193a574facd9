"""The tags of a page, and the text before each that somebody sees."""

from __future__ import annotations

import re

from innovate_ts.basics.page_tags import page_tags
from sections import by_rows

_UNSEEN = re.compile("script|style")


def _pieces(text: str) -> list[tuple[str, str]]:
    """The text before each tag, and the tag: its name, with a stroke where its element ends."""
    return [
        (text[tag.begin : tag.end], "/" * tag.is_end + tag.name)
        for tag in page_tags(text, _UNSEEN)
    ]


@by_rows(
    ("text", "pieces"),
    [
        ("", [("", "")]),
        ("a", [("a", "")]),
        ("a<B c=1>d</b>", [("a", "b"), ("d", "/b"), ("", "")]),
        ("a<br/>b", [("a", "br"), ("b", "")]),
        ("<o:p>a", [("", "o:p"), ("a", "")]),
        ("<!doctype html>a", [("", ""), ("a", "")]),
        ("a<!-- <b> -->c", [("a", ""), ("c", "")]),
        ("a<!-- never closed", [("a", ""), ("", "")]),
        ("<script>a<b>", [("", "script"), ("", "")]),
        ("<style>a</STYLE>b", [("", "style"), ("", "/style"), ("b", "")]),
        ("1 < 2 > 0", [("1 < 2 > 0", "")]),
    ],
)
def test_each_tag_has_the_text_before_it(
    text: str, pieces: list[tuple[str, str]]
) -> None:
    """Comments, declarations and what an unseen element holds are no text."""
    assert _pieces(text) == pieces


def test_what_a_tag_says_is_kept_as_written() -> None:
    """Its attributes."""
    tag, _ = page_tags('<td colspan="2" Title=a>', _UNSEEN)
    assert tag.attributes == ' colspan="2" Title=a'
