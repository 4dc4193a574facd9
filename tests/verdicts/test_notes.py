"""Reasons kept with the figure: the note of a row stands under the result that rests on it."""

from __future__ import annotations

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.output.words import Words
from innovate_ts.output.words.notes import notes_of
from innovate_ts.verdicts.results import Result
from sections import by_rows
from verdicts.cases import Bench, indicator, statement

FLOOR = "period: 2024, at_least: 100"


def _results(bench: Bench, head: str, *rows: str) -> tuple[Result, ...]:
    plan = load_plan(bench.folder)
    path = bench.folder / "actuals.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return evaluate(plan, read_actuals([str(path)], plan)).results


@by_rows("head", ["note", "Notes", "备注", "说明", "Remarks", "comments"])
def test_the_note_of_a_row_stands_under_its_result(bench: Bench, head: str) -> None:
    """By whatever name the column goes; what stands beside other rows is theirs."""
    bench.plan(indicator("it", "flow", FLOOR, "period: 2023, at_least: 1"))
    later, earlier = _results(
        bench,
        f"indicator,period,value,{head}",
        "it,2023,9,",
        "it,2024,95, 受停产影响 ",
    )
    assert later.notes == ("受停产影响",)
    assert earlier.notes == ()
    assert "备注：受停产影响" in notes_of(later, Words("zh"))
    assert "note: 受停产影响" in notes_of(later, Words("en"))


def test_each_note_stands_once(bench: Bench) -> None:
    """Of all the rows that a sum is made of, in their order."""
    bench.plan(indicator("it", "flow", FLOOR))
    (result,) = _results(
        bench,
        "indicator,period,value,note",
        "it,2024-Q1,30,快报",
        "it,2024-Q2,30,快报",
        "it,2024-Q3,30,含补报",
        "it,2024-Q4,30,",
    )
    assert result.notes == ("快报", "含补报")


def test_other_columns_of_words_are_no_notes(bench: Bench) -> None:
    """Who leads and where a figure is from says nothing of the figure."""
    bench.plan(indicator("it", "flow", FLOOR))
    (result,) = _results(
        bench, "indicator,period,value,牵头单位,数据来源", "it,2024,100,甲局,年报"
    )
    assert result.notes == ()


def test_the_row_that_judges_a_goal_may_have_a_note(bench: Bench) -> None:
    """What was done, in the bureau's words."""
    bench.plan(statements=[statement("goal", "2024")])
    results = _results(bench, "indicator,period,value,note", "goal,2024,是,已验收")
    assert results[-1].notes == ("已验收",)
