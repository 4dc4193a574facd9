"""Who is named as answerable: whom the plan itself names, and else who leads the linked tasks."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.messages import Language
from innovate_ts.output.arrange import by_lead
from innovate_ts.output.words import Words, bureaus
from innovate_ts.output.words.headline import headline
from innovate_ts.verdicts.results import Report

CASE = Path(__file__).parents[2] / "plan" / "lint" / "assigned-by-the-plan"


@pytest.fixture
def assigned(tmp_path: Path) -> Report:
    """Trees that a bureau of the plan answers for, and that were not planted."""
    path = tmp_path / "actuals.csv"
    path.write_text("指标,时期,数值\n植树,2023,4\n", encoding="utf-8")
    plan = load_plan(CASE)
    return evaluate(plan, read_actuals([str(path)], plan))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", "牵头单位：镇园林局；配合单位：各村"),
        ("en", "lead: 镇园林局; supporting: 各村"),
    ],
)
def test_each_is_named_with_the_role(
    assigned: Report, language: Language, told: str
) -> None:
    """By the plan's own words for it, and not as the lead of a linked task."""
    words = Words(language)
    (result,) = assigned.results
    assert words.say(bureaus.whom_to_ask(result, words)) == told


def test_a_column_says_that_the_plan_names_them(assigned: Report) -> None:
    """Its head is of linked tasks, and these are linked to none."""
    (result,) = assigned.results
    assert bureaus.leads(result, Words("zh")) == "镇园林局（规划指定）"


def test_the_headline_asks_them_about_no_task(assigned: Report) -> None:
    """They answer for the target."""
    assert headline(assigned, Words("zh")).endswith("请联系镇园林局。")


def test_results_stand_under_them(assigned: Report) -> None:
    """By bureau, as under the lead of a linked task."""
    assert list(by_lead(assigned.results)) == ["镇园林局"]
    (result,) = assigned.results
    assert result.lead == ("镇园林局",)
