"""CSV for Excel, Markdown for GitHub: read back by their own readers, nothing run, nothing lost."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

from innovate_ts import render
from innovate_ts.models.report import Report


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows of a CSV report, by the first row's heads."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_csv_has_a_row_a_target_with_exact_figures(report: Report) -> None:
    """Figures are figures; what is not known is an empty cell."""
    rows = rows_of(render(report, "csv"))
    assert [row["id"] for row in rows] == [r.indicator for r in report.results]
    for row, result in zip(rows, report.results, strict=True):
        for head, value in (("Target", result.target), ("Actual", result.actual), ("Gap", result.gap)):
            assert (Decimal(row[head]) if row[head] else None) == value
    missed = next(row for row in rows if row["Status"] == "not met")
    assert (missed["Actual"], missed["Gap"], missed["Short by"], missed["Done"]) == (
        "1587",
        "-13",
        "13",
        "0.991875",
    )


def test_csv_runs_no_formula(nasty: Report) -> None:
    """A text that a spreadsheet would run gets an apostrophe; a negative figure does not."""
    rows = rows_of(render(nasty, "csv"))
    assert len(rows) == len(nasty.results)
    texts = [row["Indicator"] for row in rows]
    assert not any(text.startswith(("=", "+", "-", "@", "\t", "\r")) for text in texts)
    assert any(text.startswith("'=cmd()") for text in texts)
    assert "\x1b" not in render(nasty, "csv")


def test_csv_speaks_chinese(report: Report) -> None:
    """The heads are those of the trade."""
    head = render(report, "csv", language="zh").splitlines()[0].split(",")
    assert head[1:8] == ["指标", "时期", "要求", "目标", "单位", "实际完成", "差额"]


def cells_of(line: str) -> list[str]:
    """The cells of a row of a Markdown table, as GitHub splits it: at bars that are not escaped."""
    return re.split(r"(?<!\\)\|", line.strip())[1:-1]


def test_markdown_tables_keep_their_shape(nasty: Report) -> None:
    """A bar or a line break in a name adds no cell and no row."""
    lines = [line for line in render(nasty, "markdown").splitlines() if line.startswith("| ")]
    assert len(lines) == len(nasty.results) + 2
    assert {len(cells_of(line)) for line in lines} == {9}


def test_markdown_shows_tags_and_marks_as_text(nasty: Report) -> None:
    """No HTML, no code, no emphasis, no control code comes out of an input."""
    text = render(nasty, "markdown")
    assert "<script>" not in text
    assert r"\<script\>" in text
    assert r"\`code\` \*star\* \_under\_ \#hash" in text
    assert "\x1b" not in text


def test_markdown_has_the_parts_of_a_report(report: Report) -> None:
    """Title, answer, table, readings, problems of the input, the day and the account of rows."""
    text = render(report, "markdown")
    for part in (
        "# Tangshan, plan for an innovative city, 2023 to 2025: targets and actuals as of 2023-12-31",
        "1 of 4 targets due is missed",
        "| 高新技术企业 High-tech enterprises | 2023 | ≥ 1600 家 | 1587 家 | −13 | 99.2% | ✘ not met |",
        "- 高新技术企业, read as: certificates in force on 31 December",
        "## Problems of the input",
        "rows 10: used 9, other indicators 1, empty 0, errors 0",
    ):
        assert part in text


def test_markdown_groups_by_bureau(report: Report) -> None:
    """A target of two lead bureaus stands under both."""
    text = render(report, "markdown", grouping="bureau")
    for heading in ("## 市科学技术局 (Science and Technology Bureau)", "## 市国资委", "## no linked task"):
        assert heading in text
    assert text.count("| 研究与试验发展经费 R\\&D expenditure |") == 2
