"""Invented plans of many styles, each with what it says, written down by hand and not by the parser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import plain
from innovate_ts.plan.load import load_plan
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import Contents, contents
from innovate_ts.plantext.drafting import draft, targets_yaml, tasks_yaml
from innovate_ts.plantext.proof import prove

HERE = Path(__file__).parent / "plans"
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "yunchuan" / "plan.txt"
NAMES = sorted(path.parent.name for path in HERE.glob("*/expected.yaml"))


def text_of(name: str) -> Path:
    """The plan's text: beside what is expected of it, or the guide's example."""
    return next(iter(HERE.joinpath(name).glob("plan.*")), EXAMPLE)


@pytest.fixture(scope="module", params=NAMES)
def plan(request: pytest.FixtureRequest) -> tuple[Contents, dict[str, Any]]:
    """What was found in a text, and what stands in it."""
    expected = yaml.load(
        (HERE / request.param / "expected.yaml").read_bytes(), Loader=yaml.CBaseLoader
    )
    return contents(read_text(str(text_of(request.param)))), expected


def test_there_are_many_styles() -> None:
    """Ten and more texts, among them HTML, DOCX and GBK."""
    assert len(NAMES) >= 10
    assert {text_of(name).suffix for name in NAMES} == {".txt", ".html", ".docx"}


def test_title_and_years_are_found(plan: tuple[Contents, dict[str, Any]]) -> None:
    """As the page gives them."""
    found, expected = plan
    assert normalise(found.text.title) == normalise(expected["title"])
    assert str(found.period) == expected["period"]


def test_every_target_is_found_and_nothing_else(
    plan: tuple[Contents, dict[str, Any]],
) -> None:
    """Place, indicator, comparator, value, unit, years, measure and base, in the text's order."""
    found, expected = plan
    assert [
        (
            each.paragraph.section,
            str(each.paragraph.number),
            each.aim.indicator,
            each.aim.comparator,
            "" if each.aim.value is None else plain(each.aim.value),
            each.aim.unit,
            str(each.aim.period),
            each.aim.measure,
            str(each.aim.base or ""),
            {part.name: plain(part.value) for part in each.aim.parts},
        )
        for each in found.aims
    ] == [
        (
            *(
                target[key]
                for key in (
                    "section",
                    "paragraph",
                    "indicator",
                    "comparator",
                    "value",
                    "unit",
                )
            ),
            target["period"],
            target["measure"],
            target.get("base", ""),
            target.get("parts", {}),
        )
        for target in expected["targets"]
    ]


def test_every_goal_in_words_is_found(plan: tuple[Contents, dict[str, Any]]) -> None:
    """With its place and year."""
    found, expected = plan
    assert [
        (
            each.paragraph.section,
            str(each.paragraph.number),
            each.aim.indicator,
            str(each.aim.period),
        )
        for each in found.statements
    ] == [
        (s["section"], s["paragraph"], s["words"], s["period"])
        for s in expected["statements"]
    ]


def test_every_assignment_is_found(plan: tuple[Contents, dict[str, Any]]) -> None:
    """Who leads and who shares, in the text's order."""
    found, expected = plan
    assert [
        (
            each.paragraph.section,
            str(each.paragraph.number),
            [*each.lead],
            [*each.responsible],
            [*each.supporting],
        )
        for each in found.assignments
    ] == [
        (
            *(a[key] for key in ("section", "paragraph", "lead", "responsible")),
            a.get("supporting", []),
        )
        for a in expected["assignments"]
    ]


def test_every_other_figure_is_accounted_for(
    plan: tuple[Contents, dict[str, Any]],
) -> None:
    """A figure that is no target is among those left over, in a target's words, or in the page's noise."""
    found, expected = plan
    noise = normalise("".join(paragraph.text for paragraph in found.text.noise))
    for other in expected["other_figures"]:
        place = (other["section"], other["paragraph"])
        kept = [
            *(each.words for each in found.figures if _place(each) == place),
            *(each.words for each in found.aims if _place(each) == place),
            *(m.clause.words for m in found.milestones if _place(m) == place),
        ]
        words = normalise(other["words"])
        assert (
            any(words in normalise(k) or normalise(k) in words for k in kept)
            or words in noise
        ), other


def _place(each: Any) -> tuple[str, str]:
    return each.paragraph.section, str(each.paragraph.number)


def test_its_draft_loads_and_agrees_with_its_text(
    plan: tuple[Contents, dict[str, Any]], tmp_path: Path
) -> None:
    """By its reading and by the counts, but for what is told rightly."""
    found, expected = plan
    made = draft(found)
    for language in ("zh", "en"):
        (tmp_path / "targets.yaml").write_text(
            targets_yaml(made, language, plan_id="plan"), encoding="utf-8"
        )
        (tmp_path / "tasks.yaml").write_text(
            tasks_yaml(made, language), encoding="utf-8"
        )
        discrepancies = prove(load_plan(tmp_path), found).discrepancies
        assert [
            each.problem.code
            for each in discrepancies
            if each.problem.severity != "note"
        ] == expected.get("told", [])
