"""Figures as cells: exact values in formats that never round a miss away."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.verdicts.report import Report
from output.reports.xlsx.books import FIGURES, displayed, exact, only, opened, rows_of


def test_a_share_is_kept_as_the_plan_writes_it(report: Report) -> None:
    """15.7% is the number 15.7 with the sign in its format; its distance is in points."""
    share = next(r for r in report.results if r.target == Decimal("15.7"))
    missed = only(report, share, status="not_met")
    row = next(
        r for r in rows_of(opened(missed)["Results"]) if r["Target"].value == 15.7
    )
    assert row["Target"].number_format == '"≈ "#,##0.0"% (−0.2)"'
    assert row["Actual"].number_format == '#,##0.0"%"'
    assert (row["Gap"].value, row["Gap"].number_format) == (
        -0.8,
        '+#,##0.0" points";-#,##0.0" points";0" points"',
    )
    assert row["Unit"].value == "%"


def test_formats_follow_the_unit(report: Report) -> None:
    """A count has no decimals and a mark at thousands, an amount its own decimals, a gap its sign."""
    rows = rows_of(opened(report)["Results"])
    count = next(r for r in rows if r["Target"].value == 1600)
    assert [
        count[FIGURES[key]].number_format
        for key in ("target", "actual", "gap", "shortfall", "achievement")
    ] == [
        '"≥ "#,##0',
        "#,##0",
        "+#,##0;-#,##0;0",
        "#,##0",
        "0.0%",
    ]
    assert rows[0]["Actual"].number_format == "#,##0.0"


@pytest.mark.parametrize(
    ("achievement", "gap", "wanted"),
    [
        ("0.991875", "-13", "99.2%"),
        ("0.9994", "-1", "99.9%"),
        ("0.9995", "-0.8", "99.95%"),
        ("0.99996", "-0.064", "99.996%"),
        ("0.999999", "-0.0016", "99.9999%"),
        ("1", "-0.0000001", "<100%"),
        ("1", "0", "100.0%"),
        ("1.0003", "0.48", "100.0%"),
        ("1.043651", "5.5", "104.4%"),
        ("-0.05", "-1680", "-5.0%"),
    ],
)
def test_a_displayed_100_per_cent_is_never_a_miss(
    report: Report, achievement: str, gap: str, wanted: str
) -> None:
    """The value is that of the JSON report; the format has as many decimals as tell it from the whole."""
    result = next(r for r in report.results if r.target == 1600)
    changed = only(report, result, achievement=Decimal(achievement), gap=Decimal(gap))
    book = opened(changed)
    (row,) = rows_of(book["Results"])
    assert exact(row[FIGURES["achievement"]]) == Decimal(achievement)
    assert (
        displayed(Decimal(achievement), row[FIGURES["achievement"]].number_format)
        == wanted
    )
    summary = [
        c
        for line in book["Summary"].iter_rows()
        for c in line
        if c.number_format == row[FIGURES["achievement"]].number_format
    ]
    assert [exact(c) for c in summary] == [Decimal(achievement)]


@pytest.mark.parametrize(
    ("target", "actual", "wanted"),
    [
        ("1600", "1599.9999", "1599.9999"),
        ("1600", "1599.12345", "1599.12"),
        ("126", "0.0042", "0.004"),
        ("126", "126.0000004", "126.0000004"),
        ("15.7", "15.6996", "15.6996"),
    ],
)
def test_no_figure_is_shown_as_what_it_misses_or_as_nothing(
    report: Report, target: str, actual: str, wanted: str
) -> None:
    """An actual has decimals enough to tell it from its target and from zero."""
    result = next(r for r in report.results if r.target == 1600)
    gap = Decimal(actual) - Decimal(target)
    changed = only(
        report, result, target=Decimal(target), actual=Decimal(actual), gap=gap
    )
    (row,) = rows_of(opened(changed)["Results"])
    assert exact(row["Actual"]) == Decimal(actual)
    assert displayed(Decimal(actual), row["Actual"].number_format) == wanted
