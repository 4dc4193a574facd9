"""The guide's example: an invented city's plan from its text to the first report."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from conftest import Run
from innovate_ts import evaluate, lint, load_plan, read_actuals
from innovate_ts.basics.units import plain
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.proof import prove
from innovate_ts.verdicts.report import Report

EXAMPLE = Path("examples/yunchuan")
CHINESE = re.compile("[一-鿿]")


@pytest.fixture(scope="module")
def plan(root: Path) -> Plan:
    """The reviewed data."""
    return load_plan(root / EXAMPLE)


@pytest.fixture(scope="module")
def report(root: Path, plan: Plan) -> Report:
    """The first report: the targets of 2024."""
    return evaluate(
        plan, read_actuals([str(root / EXAMPLE / "actuals-2024.csv")], plan), year=2024
    )


def test_the_reviewed_data_has_no_finding(plan: Plan) -> None:
    """Not even a note: each indicator is linked to a task, each bureau has one."""
    assert lint(plan) == ()


def test_the_reviewed_data_says_what_the_text_says(root: Path, plan: Plan) -> None:
    """No difference, and every count comes out even."""
    text = contents(read_text(str(root / EXAMPLE / "plan.txt")))
    assert prove(plan, text).discrepancies == ()


def test_the_draft_is_what_the_program_writes(
    run: Run, root: Path, tmp_path: Path
) -> None:
    """Byte for byte, in a folder of the same name."""
    fresh = tmp_path / "draft"
    assert run("draft", str(EXAMPLE / "plan.txt"), "-o", str(fresh)).code == 0
    for name in ("targets.yaml", "tasks.yaml"):
        assert (root / EXAMPLE / "draft" / name).read_bytes() == (
            fresh / name
        ).read_bytes()


def test_the_review_keeps_every_target_of_the_draft(root: Path, plan: Plan) -> None:
    """Indicators in one order, each with the same periods, signs and figures, but for two filed elsewhere."""

    def asked(of: Plan) -> list[tuple[str, list[tuple[str, str, Decimal | None]]]]:
        return [
            (
                each.name.zh,
                [(str(t.period), t.comparator, t.figure) for t in each.targets],
            )
            for each in of.indicators
        ]

    drafted = dict(asked(load_plan(root / EXAMPLE / "draft")))
    assert drafted.pop("数字经济产业基金规模") == [("2026", ">=", Decimal(10))]
    assert drafted.pop("企业开办办结时间") == [("2026", "<=", Decimal(1))]
    assert asked(plan) == list(drafted.items())
    phrases = {other.phrase for other in plan.targets.other_figures}
    assert {"设立总规模10亿元的数字经济产业基金", "企业开办1个工作日内办结"} <= phrases


def test_the_review_decides_what_the_draft_could_only_guess(
    root: Path, plan: Plan
) -> None:
    """Of units, kinds of figure and tolerances, it changes these and no other."""
    draft = load_plan(root / EXAMPLE / "draft")
    names = {indicator.name.zh for indicator in plan.indicators}
    drafted = [one for one in draft.indicators if one.name.zh in names]
    changed = {
        new.id: (old.unit, new.unit, old.aggregation, new.aggregation)
        for old, new in zip(drafted, plan.indicators, strict=True)
        if (old.unit, old.aggregation) != (new.unit, new.aggregation)
    }
    assert changed == {
        "data-centre-pue": ("1", "PUE", "rate", "rate"),
        "energy-per-rack": ("?", "千瓦时", "rate", "rate"),
        "carbon-intensity": ("?", "吨/万元", "rate", "rate"),
    }
    tolerances = {
        new.id: (old.targets[0].tolerance, new.targets[0].tolerance)
        for old, new in zip(drafted, plan.indicators, strict=True)
        if new.targets[0].tolerance is not None
    }
    assert tolerances == {
        "cross-border-share-of-trade": (Decimal("0.2"), Decimal("0.2")),
        "data-service-firms": (Decimal("0.5"), Decimal(2)),
    }


def test_every_english_name_is_english(plan: Plan) -> None:
    """No name, title or summary was left in the Chinese of the draft."""
    names = [plan.meta.title.en, *(goal.name.en for goal in plan.goals)]
    names += [bureau.en for bureau in plan.bureau_by_name.values()]
    names += [
        text.en
        for task in plan.task_by_id.values()
        for text in (task.title, task.summary)
    ]
    names += [action.title.en for action in plan.work.actions]
    assert [name for name in names if CHINESE.search(name)] == []
    ids = [goal.id for goal in plan.goals]
    assert [own for own in ids if re.match("indicator-|statement-", own)] == []


def test_who_has_a_figure_is_a_bureau_that_is_known(plan: Plan) -> None:
    """Each owner of data can be looked up."""
    owners = {indicator.data_owner for indicator in plan.indicators}
    assert owners <= set(plan.bureau_by_name)


def test_the_first_report_counts_as_worked_out_by_hand(report: Report) -> None:
    """2024 has ten targets with a figure and a goal in words: nine met, one missed, one without data."""
    counts = {status: count for status, count in report.summary.items() if count}
    assert counts == {"met": 9, "not_met": 1, "no_data": 1}
    assert str(report.as_of) == "2024-12-31"


def test_each_result_of_the_first_report_is_worked_out_by_hand(report: Report) -> None:
    """The actual in the plan's unit, what it is above (or below) the target, and the verdict."""
    assert [
        (r.indicator, _text(r.actual), _text(r.gap), r.status, r.flags)
        for r in report.results
    ] == [
        ("digital-core-share-of-gdp", "9.7", "0.2", "met", ("preliminary",)),
        ("software-revenue", "183.2", "3.2", "met", ()),
        ("data-centre-pue", "1.37", "-0.03", "met", ()),
        ("new-5g-base-stations", "1086", "-114", "not_met", ()),
        ("new-cloud-enterprises", "", "", "no_data", ()),
        ("digital-skills-training", "5240", "240", "met", ()),
        ("high-level-talent", "63", "3", "met", ()),
        ("digital-diagnosis", "612", "12", "met", ()),
        ("cyber-security-drills", "2", "0", "met", ()),
        ("open-data-catalogue", "1527", "27", "met", ()),
        ("open-data-platform", "", "", "met", ()),
    ]


def test_every_row_of_the_actuals_is_accounted_for(report: Report) -> None:
    """15 rows: 13 used, an empty one, and the total of base stations, which is no newly built one."""
    (source,) = report.inputs
    rows = source.rows
    assert (rows.read, rows.used, rows.other, rows.empty, rows.error) == (
        15,
        13,
        1,
        1,
        0,
    )
    assert [(problem.code, problem.severity) for problem in report.problems] == [
        ("trap", "note")
    ]


@pytest.mark.parametrize(
    ("name", "language"), [("report.html", "en"), ("report.zh.html", "zh")]
)
def test_the_report_kept_is_what_check_writes(
    run: Run, root: Path, tmp_path: Path, name: str, language: str
) -> None:
    """Byte for byte; exit code 1, for a target is missed."""
    arguments = [
        "--plan",
        str(EXAMPLE),
        "--year",
        "2024",
        "--lang",
        language,
        "-o",
        str(tmp_path / name),
    ]
    assert run("check", str(EXAMPLE / "actuals-2024.csv"), *arguments).code == 1
    assert (root / EXAMPLE / name).read_bytes() == (tmp_path / name).read_bytes()


def _text(figure: Decimal | None) -> str:
    return "" if figure is None else plain(figure)
