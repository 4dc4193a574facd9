"""Rows of tables in texts with tabs that are broken inside of a cell."""

from __future__ import annotations

import pytest

from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.read.broken_rows import join_broken_rows

HEADS = "序号\t指标\t单位\t2023年\t2026年"


def joined(*lines: str) -> list[str]:
    """The lines after the rows are joined."""
    source = [
        SourceLine((Span(number, 1, line),) if line else ())
        for number, line in enumerate(lines, 1)
    ]
    return [
        "".join(span.text for span in line.spans) for line in join_broken_rows(source)
    ]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        # a name, and one in three pieces
        ((HEADS, "1\t高新", "企业\t家\t5\t8"), [HEADS, "1\t高新企业\t家\t5\t8"]),
        (
            (HEADS, "1\t高新", "技术", "企业\t家\t5\t8"),
            [HEADS, "1\t高新技术企业\t家\t5\t8"],
        ),
        # the heads, and the end of the last of them
        (
            ("序号\t指标\t单位\t2023年", "基数\t2026年", "目标", "1\t企业\t家\t5\t8"),
            ["序号\t指标\t单位\t2023年基数\t2026年目标", "1\t企业\t家\t5\t8"],
        ),
        # lines that name a body each, and a name that is broken
        (
            ("任务\t牵头单位\t时限", "建平台\t市科技局", "市发改委\t2025年"),
            ["任务\t牵头单位\t时限", "建平台\t市科技局、市发改委\t2025年"],
        ),
        (
            ("任务\t牵头单位\t时限", "建平台\t市发展和改革", "委员会\t2025年"),
            ["任务\t牵头单位\t时限", "建平台\t市发展和改革委员会\t2025年"],
        ),
        # words before and behind the table, and a line that parts its rows
        (
            ("附表", HEADS, "一、企业", "1\t高新", "企业\t家\t5\t8", "注：初步数。"),
            ["附表", HEADS, "一、企业", "1\t高新企业\t家\t5\t8", "注：初步数。"],
        ),
        # an empty cell at the end is one
        ((HEADS, "1\t企业\t家\t5\t"), [HEADS, "1\t企业\t家\t5\t"]),
    ],
)
def test_a_broken_row_is_one(lines: tuple[str, ...], rows: list[str]) -> None:
    """As many cells as the heads have."""
    assert joined(*lines) == rows


@pytest.mark.parametrize(
    "lines",
    [
        # no heads
        ("一\t二\t三", "四\t五", "六"),
        # no number of cells fits all
        (HEADS, "1\t企业\t家\t5", "2\t平台\t家"),
        # an empty line parts tables
        (HEADS, "", "1\t高新", "企业\t家\t5\t8"),
    ],
)
def test_what_makes_no_rows_stays_as_it_is(lines: tuple[str, ...]) -> None:
    """Line by line."""
    assert joined(*lines) == [*lines]
