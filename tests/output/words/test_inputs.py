"""The inputs of a report in words."""

from __future__ import annotations

from innovate_ts.output.words import Words, inputs
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import ReportInput, RowCounts

ROWS = RowCounts(read=5, used=2, other=1, empty=1, error=1)


def test_the_account_of_a_file_is_complete() -> None:
    """Its encoding and layout, and where every row went."""
    table = ReportInput(file="a.csv", encoding="gb18030", layout="long", rows=ROWS)
    assert inputs.input_line(table, Words("en")) == (
        "a.csv (gb18030, long): 5 rows: 2 used, 1 of other indicators, 1 empty, 1 in error"
    )
    no_table = table.model_copy(update={"layout": None})
    assert inputs.input_line(no_table, Words("zh")) == "a.csv：不是数据表"


def test_problems_are_counted_by_how_grave_they_are(
    report: Report, broken: Report
) -> None:
    """As many errors as warnings and notes in the broken report; nothing where nothing is wrong."""
    clean = report.model_copy(update={"problems": ()})
    assert inputs.problem_counts(clean, Words("en")) == ""
    count = len(broken.problems) // 3
    assert inputs.problem_counts(broken, Words("en")) == (
        f"in the input: errors {count}, warnings {count}, notes {count}"
    )
