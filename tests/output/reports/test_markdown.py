"""Markdown for GitHub, read back by a parser of Markdown: tables keep their shape, texts stay texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from innovate_ts import render
from innovate_ts.messages import Language
from innovate_ts.output.arrange import tasks_by_lead
from innovate_ts.output.reports.markdown import escape
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.report import Report
from output.nasty import NASTY
from sections import by_rows

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PARTS = {
    "heading",
    "paragraph",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "bullet_list",
    "list_item",
}
"""The blocks that a report is made of."""
WIDTHLESS = "\u200b"


def tokens_of(text: str) -> list[Token]:
    """The blocks of a text."""
    return PARSER.parse(text)


def inside(text: str) -> Iterator[Token]:
    """All that stands in the blocks of a text."""
    for token in tokens_of(text):
        yield from token.children or []


def rows_of(text: str) -> list[list[str]]:
    """The cells of each row of each table, as they are shown."""
    rows: list[list[str]] = []
    in_cell = False
    for token in tokens_of(text):
        if token.type == "tr_open":
            rows.append([])
        if token.type in {"td_open", "th_open"}:
            in_cell = True
        elif token.type == "inline" and in_cell:
            rows[-1].append("".join(child.content for child in token.children or []))
            in_cell = False
    return rows


@pytest.mark.parametrize("language", ["en", "zh"])
def test_tables_keep_their_shape(nasty: Report, language: Language) -> None:
    """A bar or a line break in a name adds no cell and no row."""
    head, *all_rows = rows_of(str(render(nasty, "markdown", language=language)))
    rows, of_ledger = all_rows[: len(nasty.results)], all_rows[len(nasty.results) :]
    assert {len(row) for row in [head, *rows]} == {9}
    widths = [8] * (len(tasks_by_lead(nasty)) + 1) + [7] * (len(NASTY) + 1)
    assert [len(row) for row in of_ledger] == widths
    assert [row[1] for row in rows] == [
        result.period.words.to(language) for result in nasty.results
    ]


@pytest.mark.parametrize("grouping", ["indicator", "bureau"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_but_text_gets_out_of_an_input(
    nasty: Report, broken: Report, language: Language, grouping: str
) -> None:
    """No HTML, no code, no emphasis, no link, no picture, no list in a list, no rule."""
    for shown in (nasty, broken):
        text = str(render(shown, "markdown", language=language, grouping=grouping))
        blocks = {re.sub("_(open|close)$", "", token.type) for token in tokens_of(text)}
        assert blocks - {"inline"} <= PARTS
        assert (
            max(
                token.level
                for token in tokens_of(text)
                if token.type == "bullet_list_open"
            )
            == 0
        )
        assert {token.type for token in inside(text)} <= {"text", "text_special"}
        assert all(c.isprintable() or c == "\n" for c in text)


LINKED = re.compile(
    r"@\w|#\d|\bgh-\d|(https?|ftp)://|\bwww\.|:(100|1234|[+-]1|[\w+-]*[a-z][\w+-]*):",
    re.IGNORECASE | re.ASCII,
)
"""What GitHub looks for in the text that Markdown has become: to call, to link, to show as a picture."""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_github_finds_nothing_to_link(
    nasty: Report, broken: Report, language: Language
) -> None:
    """Nobody is called by a report, no issue gets a reference, and no row becomes a picture."""
    assert any(LINKED.search(text) for text in NASTY)
    for shown in (nasty, broken):
        for block in tokens_of(str(render(shown, "markdown", language=language))):
            read = "".join(child.content for child in block.children or [])
            assert LINKED.search(read) is None, read


@by_rows(
    "text",
    [
        *NASTY,
        "1) a", "10. b", "+ c", "-", "---", "- - -", "* * *", "# d", "> e", "| f |", "a\\|b", "\\", "&amp;",
        "&#8203;x", "![g](h)", "[i]: j", "~~k~~", "<https://l.org>", "<!-- m -->", "$n$", "a.csv:100:3:",
        ":+1: :e-mail:", "o/p#1", "me@example.org", "_www.example.org", "GH-7", "***", "   q",
    ],
)  # fmt: skip
def test_what_is_escaped_is_shown_as_it_is(text: str) -> None:
    """A text in a list and in a cell is read back letter by letter, but for spaces without width."""
    expected = " ".join(printable(text.replace("\n", " ")).split())
    for written in (f"- {escape(text)}\n", f"| x |\n| - |\n| {escape(text)} |\n"):
        tokens = tokens_of(written)
        assert not any(
            token.type in {"hr", "code_block", "html_block", "fence"}
            for token in tokens
        )
        last = [token for token in tokens if token.type == "inline"][-1:]
        children = (last[0].children or []) if expected else []
        assert {child.type for child in children} <= {"text", "text_special"}
        shown = "".join(child.content for child in children).replace(WIDTHLESS, "")
        assert " ".join(shown.split()) == expected


def test_what_links_nothing_is_left_alone() -> None:
    """Figures, places and words have no sign in them that nobody wrote."""
    for text in (
        "+5.5",
        "−41",
        "5.5",
        "a.csv:7:3: value",
        "high-3",
        "10:30:00",
        "增长:8%",
        "a@ b",
        "市科学技术局",
    ):
        assert escape(text) == text


def test_it_has_the_parts_of_a_report(report: Report) -> None:
    """Title, answer, table, readings, problems of the input, the day and the account of rows."""
    text = str(render(report, "markdown"))
    for part in (
        "# Tangshan, plan for an innovative city, 2023 to 2025: targets and actuals as of 2023-12-31",
        "Of 4 targets due in 2023, 3 were met and 1 was missed",
        "| High-tech enterprises 高新技术企业 | 2023 | ≥ 1,600 firms | 1,587 firms | −13 firms"
        " | 99.2% | ✘ missed |",
        "- High-tech enterprises 高新技术企业, read as: certificates in force on 31 December",
        "## Problems of the input",
        "10 rows: 9 used, 1 of other indicators, 0 empty, 0 in error",
    ):
        assert part in text


def test_it_groups_by_bureau(report: Report) -> None:
    """A target of two lead bureaus stands under both."""
    text = str(render(report, "markdown", grouping="bureau"))
    for heading in (
        "## Municipal Bureau of Science and Technology (市科学技术局)",
        "## Municipal State-owned Assets Supervision and Administration Commission (市国资委)",
        "## no linked task",
    ):
        assert heading in text
    assert text.count("| R\\&D expenditure 研究与试验发展经费 |") == 2
