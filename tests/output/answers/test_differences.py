"""What changed between two versions of a plan, as people and programs read it."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts.diff import compare
from innovate_ts.output.answers.differences import difference_data, differences_text
from innovate_ts.output.terminal import Terminal
from innovate_ts.plan.load import load_plan
from innovate_ts.plan.models.plan import Plan

WIDE = Terminal(200)


@pytest.fixture
def changed(plan: Plan) -> Plan:
    """The plan with a target at 130 in place of 126, and another English name for its first bureau."""
    indicator, *other_indicators = plan.indicators
    first, *others = indicator.targets
    target = first.model_copy(update={"at_least": Decimal(130)})
    raised = indicator.model_copy(update={"targets": (target, *others)})
    bureau, *other_bureaus = plan.work.bureaus
    renamed = bureau.model_copy(update={"en": "Science Bureau"})
    return Plan(
        targets_file="new/targets.yaml",
        tasks_file="new/tasks.yaml",
        targets=plan.targets.model_copy(
            update={"indicators": (raised, *other_indicators)}
        ),
        work=plan.work.model_copy(update={"bureaus": (renamed, *other_bureaus)}),
    )


def test_the_headline_counts_what_became_of_targets(plan: Plan, changed: Plan) -> None:
    """Then how many differences there are besides, then each group under its name."""
    plans = (plan, changed)
    text = differences_text(plans, compare(*plans), "en", WIDE)
    assert text.splitlines() == [
        "Targets: 1 raised; other differences: 1 editorial.",
        "from . to new",
        "",
        "Indicators and targets",
        "  Transaction value of technology contracts (技术合同成交额)",
        "    2023: raised from 12.6 billion yuan to 13.0 billion yuan (130 亿元), by 400 million yuan",
        "",
        "Editorial (sources, summaries, English names, order)",
        "  Science Bureau (市科学技术局)",
        '    English name changed from "Municipal Bureau of Science and Technology"'
        ' to "Science Bureau"',
    ]


def test_no_difference_is_an_answer_too(plan: Plan) -> None:
    """In a sentence, above which plans were compared."""
    text = differences_text((plan, plan), (), "zh", WIDE)
    answer, _ = text.splitlines()
    assert answer.endswith("。")


def test_a_difference_has_both_figures_in_one_unit(plan: Plan, changed: Plan) -> None:
    """In the order of keys that scripts rely on."""
    raised, *_ = compare(plan, changed)
    message = raised.message
    assert difference_data(raised) == {
        "kind": "raised",
        "what": "target",
        "id": "technology-contract-turnover",
        "period": "2023",
        "field": "target",
        "old": Decimal(126),
        "new": Decimal(130),
        "unit": "亿元",
        "message": {"zh": message.zh, "en": message.en},
    }


def test_an_end_of_a_range_is_a_figure_that_is_asked(
    root: Path, tmp_path: Path
) -> None:
    """A range whose lower end falls is a target that is lowered, in the headline too."""
    before = root / "examples" / "five-year"
    shutil.copytree(before, tmp_path / "after")
    targets = tmp_path / "after" / "targets.yaml"
    text = targets.read_text(encoding="utf-8")
    targets.write_text(text.replace("[60, 65]", "[1, 65]", 1), encoding="utf-8")
    plans = (load_plan(before), load_plan(tmp_path / "after"))
    answer = differences_text(plans, compare(*plans), "en", WIDE)
    assert answer.startswith("Targets: 1 lowered.")
