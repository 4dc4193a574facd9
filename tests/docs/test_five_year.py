"""The invented five-year plan: every form of target stands in it, and each is seen judged."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from conftest import Run
from innovate_ts import evaluate, lint, load_plan, read_actuals
from innovate_ts.messages import Language
from innovate_ts.output.reports import Format, Grouping, RenderOptions
from innovate_ts.output.terminal import Terminal
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.plan.terms import Measure
from innovate_ts.verdicts.report import Report

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "five-year"
TELLS_NO_FORM = {"unit", "tolerance_side"}
IN_OTHER_EXAMPLES = {
    "aliases",
    "published_after",
    "data_owner",
    "interpretation",
    "ambiguous",
    "traps",
}
LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.fixture(scope="module")
def report() -> Report:
    """The plan held to its figures."""
    plan = load_plan(EXAMPLE)
    files = [str(EXAMPLE / name) for name in ("actuals.csv", "ledger.csv")]
    return evaluate(plan, read_actuals(files, plan))


def test_nothing_is_odd_in_it() -> None:
    """An example is a good one."""
    assert lint(load_plan(EXAMPLE)) == ()


def test_every_form_of_target_is_in_it() -> None:
    """Whatever a target may say is said by one of them."""
    targets = [
        target
        for indicator in load_plan(EXAMPLE).indicators
        for target in indicator.targets
    ]
    for field in set(Target.model_fields) - TELLS_NO_FORM:
        assert any(getattr(target, field) for target in targets), field
    assert {target.measure for target in targets} == set(get_args(Measure))
    directions = {target.direction for target in targets} - {None}
    assert directions >= {"increase", "not_decrease", "not_increase"}


def test_every_key_of_an_indicator_is_in_it() -> None:
    """Whatever a plan may say of an indicator is said of one of them, but for what other examples have."""
    indicators = load_plan(EXAMPLE).indicators
    for field in set(Indicator.model_fields) - TELLS_NO_FORM - IN_OTHER_EXAMPLES:
        unset = Indicator.model_fields[field].default
        assert any(getattr(one, field) != unset for one in indicators), field


def test_each_is_judged(report: Report) -> None:
    """By hand, each in its row."""
    told = [
        (result.indicator, str(result.period), result.status)
        for result in report.results
    ]
    assert told == [
        # 108 ≥ 100
        ("contract-turnover", "2023", "met"),
        # 155 ≥ 150, as revised
        ("contract-turnover", "2024", "met"),
        # 70/200 = 35%, 5 points behind 40%
        ("contract-turnover", "2025", "on_track"),
        # 12 ≤ 12
        ("work-accidents", "2023", "met"),
        # 12 is not below 12
        ("work-accidents", "2024", "not_met"),
        # 6.4 ≥ 6
        ("gdp", "2024", "met"),
        # 7.1 ≥ 6.1 + 1
        ("industry-growth", "2024", "met"),
        # 45/30 = 1.5 > 1.1⁴ = 1.4641
        ("rd-expenditure", "2021/2024", "met"),
        # 0.445/0.5 = 1 − 11%
        ("energy-intensity", "2021/2024", "not_met"),
        # 40.6 − 38.5 = 2.1
        ("forest-share", "2024", "met"),
        # 60 ≤ 61.2 ≤ 65
        ("consumption-share", "2023", "met"),
        # 62.4 < 63 − 0.5
        ("consumption-share", "2024", "not_met"),
        # up, and how far is for a person
        ("high-tech-share", "2024", "needs_review"),
        # 320.1 < 320.5
        ("farmland", "2024", "not_met"),
        # 5.18 ≤ 5.23
        ("water-use", "2024", "met"),
        # 9th of at most 10th
        ("innovation-rank", "2024", "met"),
        # 18 < 20, and 24 is of another definition
        ("incubators", "2023", "not_met"),
        # 24 and 18 are of two definitions
        ("incubators", "2024", "not_assessable"),
        ("core-technologies", "2024", "met"),
        # reported as done a year after its day, which does not prove that it was late
        ("innovation-scheme", "2024-06", "met"),
        # due at the end of the year
        ("incubator-opening", "2025", "not_due"),
        # reported as not done half a year after its day
        ("farmland-survey", "2024-12", "not_met"),
    ]
    assert not report.problems


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("grouping", [Grouping.INDICATOR, Grouping.REGION])
def test_it_is_told_as_written(
    run: Run, language: Language, grouping: Grouping
) -> None:
    """Letter by letter, as a terminal of a hundred columns shows it."""
    outcome = run(
        "check",
        "examples/five-year/actuals.csv",
        "examples/five-year/ledger.csv",
        "--plan",
        "examples/five-year",
        "--by",
        grouping.value,
        "--lang",
        language,
        environment={"COLUMNS": "100"},
    )
    wanted = EXAMPLE / f"by-{grouping.value}.{language}.txt"
    assert outcome.out == wanted.read_text(encoding="utf-8")
    assert outcome.code == 1


@pytest.mark.slow
@pytest.mark.parametrize("form", list(Format))
def test_it_fits_every_form(report: Report, form: Format) -> None:
    """No form of target ends a renderer."""
    for language in LANGUAGES:
        for grouping in Grouping:
            options = RenderOptions(language, grouping, Terminal(width=60))
            assert form.renderer(report, options)
