"""Misses that were reported and accepted until a day: still missed, and no failure until then."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.cli.check import exit_code
from innovate_ts.output.reports import render
from innovate_ts.output.words import Words
from innovate_ts.output.words.notes import notes_of
from innovate_ts.output.words.verdicts import status
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.statuses import FAILING
from verdicts.cases import Bench, indicator, pairs_of, statement

ACCEPTED = "accepted: [{indicator: it, period: 2024, until: 2025-06-30, by: 市政府, source: %s}]\n"
TABLE = Path(__file__).with_name("accepted_cases.tsv")
DOCUMENT = "会议纪要第3号"
FLOOR = "period: 2024, at_least: 100"


def _report(
    bench: Bench,
    as_of: str,
    *rows: tuple[str, str],
    source: str = DOCUMENT,
    words: bool = False,
) -> Report:
    if words:
        bench.plan(statements=[statement("it", "2024")])
    else:
        bench.plan(indicator("it", "stock", FLOOR, "period: 2023, at_least: 100"))
    path = bench.folder / "targets.yaml"
    with path.open("a", encoding="utf-8") as file:
        file.write(ACCEPTED % source)
    plan = load_plan(bench.folder)
    given = bench.file([("it", *row) for row in rows])
    actuals = read_actuals([given], plan)
    day = date.fromisoformat(as_of)
    return evaluate(plan, actuals, as_of=day, indicator="it", year=2024)


def _cases() -> list[dict[str, str]]:
    text = TABLE.read_text(encoding="utf-8")
    return list(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["name"])
def test_what_is_accepted(case: Mapping[str, str], bench: Bench) -> None:
    """The status, what qualifies it and whether it fails the run, as worked out by hand."""
    targets = [case["target"]]
    # What is accepted must be a target of the plan.
    if "period: 2024," not in case["target"]:
        targets.append(FLOOR)
    bench.plan(indicator("it", case["indicator"], *targets))
    with (bench.folder / "targets.yaml").open("a", encoding="utf-8") as file:
        file.write(ACCEPTED % DOCUMENT)
    plan = load_plan(bench.folder)
    rows = [("it", *row) for row in pairs_of(case["rows"])]
    actuals = read_actuals([bench.file(rows)], plan)
    day = date.fromisoformat(case["as_of"])
    result = evaluate(plan, actuals, as_of=day, indicator="it").results[0]
    told = (
        result.status,
        " ".join(sorted(result.flags)),
        result.fails(FAILING),
    )
    wanted = (case["status"], case["flags"], case["fails"] == "yes")
    assert told == wanted, case["working"]


@pytest.mark.parametrize(
    ("as_of", "code", "zh"),
    [
        ("2024-12-31", 0, "未完成（已报备）"),
        ("2025-06-30", 0, "未完成（已报备）"),
        ("2025-07-01", 1, "未完成"),
    ],
)
def test_a_miss_fails_no_run_until_its_day(
    bench: Bench, as_of: str, code: int, zh: str
) -> None:
    """It stays counted as missed; the day after, it fails like any other."""
    report = _report(bench, as_of, ("2024", "95"))
    (result,) = report.results
    assert (result.status, report.summary["not_met"]) == ("not_met", 1)
    assert status(result, Words("zh")) == zh
    assert exit_code(report, FAILING) == code
    assert ("accepted" in result.flags) == (code == 0)


def test_until_when_and_by_whom_stands_under_the_result(bench: Bench) -> None:
    """With the document, or the words of the plan that say it."""
    (result,) = _report(bench, "2025-01-31", ("2024", "95")).results
    assert "已报备至2025年6月30日：市政府（会议纪要第3号）" in notes_of(
        result, Words("zh")
    )
    assert status(result, Words("en")) == "missed (accepted)"
    place = "{section: 三, paragraph: 1, phrase: 另行安排}"
    (again,) = _report(bench, "2025-01-31", ("2024", "95"), source=place).results
    assert "已报备至2025年6月30日：市政府（另行安排）" in notes_of(again, Words("zh"))


def test_what_is_reached_late_is_late_and_fails_no_run(bench: Bench) -> None:
    """It was a miss that is accepted, and made good before its day."""
    report = _report(bench, "2025-03-31", ("2024", "95"), ("2025-03", "101"))
    (result,) = report.results
    assert (result.status, status(result, Words("zh"))) == ("late", "逾期完成，已报备")
    assert exit_code(report, FAILING) == 0


def test_only_a_miss_is_accepted(bench: Bench) -> None:
    """What was reached needs nothing; what was not reported is no miss that anybody accepted."""
    for rows, wanted in (((("2024", "100"),), "met"), ((("2023", "1"),), "no_data")):
        (result,) = _report(bench, "2025-01-31", *rows).results
        assert result.status in {wanted, "not_assessable"}
        assert result.flags == ()


def test_a_goal_in_words_may_be_accepted_too(bench: Bench) -> None:
    """By the id of the statement."""
    report = _report(bench, "2025-01-31", ("2024", "未完成"), words=True)
    (result,) = report.results
    assert (result.status, result.flags) == ("not_met", ("accepted",))
    assert exit_code(report, FAILING) == 0


def test_junit_skips_it_until_its_day(bench: Bench) -> None:
    """It neither fails a build nor passes for reached."""
    tags = {}
    for as_of in ("2025-06-30", "2025-07-01"):
        report = _report(bench, as_of, ("2024", "95"))
        xml = render(report, "junit", fail_on=("never",))
        (case,) = ElementTree.fromstring(xml).iter("testcase")
        tags[as_of] = [child.tag for child in case]
    assert tags == {"2025-06-30": ["skipped"], "2025-07-01": ["failure"]}
