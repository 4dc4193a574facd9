"""A warning about a figure stands under each result that rests on it, in every form."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.messages import Language
from innovate_ts.output.words import Words
from innovate_ts.output.words.headline import headline
from innovate_ts.output.words.note import went_well
from innovate_ts.output.words.notes import notes_of
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan
from verdicts.cases import Bench, indicator

FLOW = "period: 2024, at_least: 140"
RISING = [("2024-Q1", "30"), ("2024-Q2", "66"), ("2024-Q3", "101"), ("2024-Q4", "139")]
STEADY = [("2024-Q1", "30"), ("2024-Q2", "36"), ("2024-Q3", "35"), ("2024-Q4", "40")]


def _report(
    bench: Bench, rows: list[tuple[str, str]], *, strict: bool = False
) -> Report:
    bench.plan(indicator("it", "flow, pace: linear", FLOW))
    plan = load_plan(bench.folder)
    given = bench.file([("it", *row) for row in rows])
    return evaluate(plan, read_actuals([given], plan), strict=strict)


@pytest.mark.parametrize("strict", [False, True])
def test_quarters_that_rise_as_totals_do_are_in_doubt(
    bench: Bench, *, strict: bool
) -> None:
    """Their sum says met, their last one says missed: whoever signs it is told."""
    report = _report(bench, RISING, strict=strict)
    (result,) = report.results
    assert result.status == "met"
    (line,) = [
        line for line in notes_of(result, Words("zh")) if line.startswith("存疑")
    ]
    assert "像累计数一样逐期上升" in line
    assert "指标it的数据存疑，请先核实" in headline(report, Words("zh"))
    assert "in doubt: The it" in headline(report, Words("en"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_without_a_warning_are_in_no_doubt(
    bench: Bench, language: Language
) -> None:
    """Nothing is said where nothing is odd."""
    report = _report(bench, STEADY)
    (result,) = report.results
    assert result.doubts == ()
    assert "存疑" not in headline(report, Words(language))
    assert "doubt" not in headline(report, Words(language))


def test_a_rate_beside_the_figure_that_does_not_follow(tmp_path: Path) -> None:
    """139 against 100 is no growth of 12.5%: the figure itself may be wrong, and with it the miss."""
    path = tmp_path / "a.csv"
    path.write_text(
        "2024年1-12月\n指标,单位,本期,去年同期,同比增长(%)\n"
        "技术合同成交额,亿元,139,100,12.5\n高新技术企业,家,1712,,\n",
        encoding="utf-8",
    )
    plan = shipped_plan()
    report = evaluate(plan, read_actuals([str(path)], plan), year=2024)
    doubtful = [result.indicator for result in report.results if result.doubts]
    assert doubtful == ["technology-contract-turnover"]


def test_of_many_the_first_are_named(bench: Bench) -> None:
    """Three by name, and how many there are."""
    names = [f"i{number}" for number in range(5)]
    bench.plan(*[indicator(name, "flow, pace: linear", FLOW) for name in names])
    plan = load_plan(bench.folder)
    given = bench.file([(name, *row) for name in names for row in RISING])
    report = evaluate(plan, read_actuals([given], plan))
    told = headline(report, Words("zh"))
    assert "指标i0、指标i1、指标i2等5项的数据存疑，请先核实" in told
    assert "and others, 5 in all" in headline(report, Words("en"))


def test_nobody_is_praised_for_a_figure_in_doubt(bench: Bench) -> None:
    """What was met by a sum that may be wrong is not among what went well."""
    assert went_well(_report(bench, STEADY), Words("zh"))
    [told] = went_well(_report(bench, RISING), Words("zh"))
    assert told == "另有1项完成的目标数据存疑，待核实，未列入以上各项。"
