"""Dated deliverables in the sentences of tasks."""

from __future__ import annotations

from innovate_ts.basics.periods import Period
from innovate_ts.plantext import clauses
from innovate_ts.plantext.zh.milestones import milestones_of
from plantext.writing import text_of
from sections import by_rows

YEAR = Period.years(2024)
YEARS = Period.years(2024, 2026)


def read(text: str, plan: Period | None) -> list[str]:
    """Due and name of each deliverable of a sentence."""
    (paragraph,) = text_of(text).paragraphs
    stated = milestones_of(clauses(paragraph), plan)
    return [f"{milestone.due} {milestone.name}" for milestone in stated]


@by_rows(
    ("text", "plan", "expected"),
    [
        ("2024年6月底前印发创新方案。", YEARS, ["2024-06 印发创新方案"]),
        ("市级孵化器于2025年底前建成。", YEARS, ["2025 市级孵化器建成"]),
        ("年底前建成市级孵化器。", YEAR, ["2024 建成市级孵化器"]),
        ("力争三季度末完成耕地调查。", YEAR, ["2024-Q3 完成耕地调查"]),
        ("上半年制定实施细则。", YEAR, ["2024-06 制定实施细则"]),
        # The year of the clause before.
        (
            "2024年3月出台方案细则，9月30日前完成普查工作。",
            YEARS,
            ["2024-03 出台方案细则", "2024-09 完成普查工作"],
        ),
        # No year, outside of the plan, what was done, what counts or recurs, and a verb alone.
        ("年底前建成市级孵化器。", YEARS, []),
        ("年底前建成市级孵化器。", None, []),
        ("2027年底前建成市级孵化器。", YEARS, []),
        ("2024年3月已经印发创新方案。", YEARS, []),
        ("2024年底前建成孵化器5家。", YEARS, []),
        ("每年6月底前完成审计整改。", YEAR, []),
        ("大桥提速，6月底前通车。", YEAR, []),
    ],
)
def test_a_date_and_what_is_to_be_there_by_it(
    text: str, plan: Period | None, expected: list[str]
) -> None:
    """Before its words or inside of them."""
    assert read(text, plan) == expected
