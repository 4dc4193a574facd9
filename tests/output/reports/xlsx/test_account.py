"""The last sheet: what the report rests on."""

from __future__ import annotations

from innovate_ts.messages import workbook as texts
from innovate_ts.output.words import Words
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.report import Report
from output.reports.xlsx.books import opened


def test_the_account_is_complete(report: Report) -> None:
    """Plan, day, limits, program, files with the account of their rows, and every reading."""
    book = opened(report)
    pairs = {row[1].value: row[2].value for row in book["Account"].iter_rows()}
    assert pairs["Judged as of"] == "2023-12-31"
    assert pairs["Plan"] == f"{report.plan.title.en} ({report.plan.id})"
    assert pairs["Limits of pace"] == thresholds(report, Words("en"))
    assert str(pairs["Program"]).startswith("innovate-ts ")
    _, file = book[texts.sheet_files.en].iter_rows(values_only=True)
    assert list(file) == [report.inputs[0].file, "UTF-8", "long", 10, 9, 1, 0, 0]
    for result in report.results:
        if result.interpretation.en:
            assert (
                pairs[f"{result.name.en} ({result.name.zh})"]
                == result.interpretation.en
            )
    assert "not read as" in " ".join(str(text) for text in pairs.values())
