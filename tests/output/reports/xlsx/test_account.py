"""The last sheet: what the report rests on."""

from __future__ import annotations

from innovate_ts.output.words import Words
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.results import Report
from output.reports.xlsx.books import opened


def test_the_account_is_complete(report: Report) -> None:
    """Plan, day, limits, program, files with the account of their rows, and every reading."""
    sheet = opened(report)["Account"]
    pairs = {row[0].value: row[1].value for row in sheet.iter_rows()}
    assert pairs["Judged as of"] == "2023-12-31"
    assert pairs["Plan"] == f"{report.plan.title.en} ({report.plan.id})"
    assert pairs["Limits of pace"] == thresholds(report, Words("en"))
    assert str(pairs["Program"]).startswith("innovate-ts ")
    file = next(
        row for row in sheet.iter_rows() if row[0].value == report.inputs[0].file
    )
    assert [c.value for c in file[1:8]] == ["UTF-8", "long", 10, 9, 1, 0, 0]
    for result in report.results:
        if result.interpretation.en:
            assert (
                pairs[f"{result.name.en} ({result.name.zh})"]
                == result.interpretation.en
            )
    assert "not read as" in " ".join(str(text) for text in pairs.values())
