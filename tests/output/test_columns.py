"""The columns of a result, whoever shows them."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.output import columns
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report
from sections import by_rows

ALL = [value for value in vars(columns).values() if isinstance(value, ResultColumn)]


def test_no_two_columns_are_called_the_same() -> None:
    """Neither for programs nor for people, in either language."""
    assert len({column.key for column in ALL}) == len(ALL)
    assert len({column.head.zh for column in ALL}) == len(ALL)
    assert len({column.head.en for column in ALL}) == len(ALL)


@by_rows("column", ALL, ids=lambda column: str(column.key))
def test_a_figure_is_shown_where_there_is_one(
    column: ResultColumn, report: Report, nasty: Report
) -> None:
    """Its text is empty where nothing is known, and nowhere else."""
    for shown in (report, nasty):
        for result in shown.results:
            text = column.text(result, Words("en"))
            figure = column.figure and column.figure(result)
            tells_distance = column in {columns.GAP, columns.SHORTFALL}
            if tells_distance and not result.is_decided:
                assert text == ""
            elif isinstance(figure, Decimal):
                assert text
            elif column.is_figure and column is not columns.TARGET:
                assert text == ""


def test_a_missed_target_reads_as_the_trade_writes_it(report: Report) -> None:
    """Rounded, with units and signs."""
    missed = next(r for r in report.results if r.is_missed)
    words = Words("en")
    texts = {column.key: column.text(missed, words) for column in ALL}
    assert texts["id"] == "high-tech-enterprises"
    assert texts["indicator"] == "High-tech enterprises 高新技术企业"
    assert texts["period"] == "2023"
    assert (texts["asks"], texts["target"]) == ("≥", "≥ 1,600 firms")
    assert (texts["actual"], texts["gap"], texts["shortfall"]) == (
        "1,587 firms",
        "−13 firms",
        "13",
    )
    assert (texts["achievement"], texts["status"]) == ("99.2%", "missed")
    assert texts["lead"] == "市科学技术局 (tasks 1.1, 3.3)"
