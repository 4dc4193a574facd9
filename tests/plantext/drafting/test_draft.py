"""The draft of the shipped plan is the shipped plan, but for names, ids and editorial fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.messages import plantext as texts
from innovate_ts.plan.load import load_plan
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Target
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import Contents, contents
from innovate_ts.plantext.drafting import Draft, draft, targets_yaml, tasks_yaml
from innovate_ts.plantext.drafting.marks import Mark
from plantext.writing import text_of
from shipped import shipped_plan

TEXT = Path(__file__).resolve().parents[4] / "shared" / "plan" / "tangshan-2023.txt"
needs_text = pytest.mark.skipif(
    not TEXT.exists(), reason="the plan's text lies in ../shared, which is absent"
)

EDITORIAL = {
    "indicator": {
        "id": "ids are numbers until somebody names them",
        "name": "the English name is not in the text",
        "unit_en": "as the English name",
        "aliases": "labels that arrive are known from practice",
        "ambiguous": "as aliases",
        "traps": "as aliases",
        "pace": "the text does not say whether a year can be judged before its end",
        "data_owner": "the text does not say who has a figure",
        "tasks": "links are the editors', for the plan assigns tasks",
        "interpretation": "only a reading that changes the period is said by the draft",
    },
    "statement": {
        "id": "as of indicators",
        "name": "the editors shortened the clauses and wrote English",
        "source": "the phrase is the shortened clause",
    },
    "task": {
        "title": "the English title is not in the text",
        "summary": "written by the editors",
        "terms": "written by the editors",
        "source": "the editors quote a telling phrase, the draft its opening words",
    },
    "bureau": {
        "en": "the English name is not in the text",
        "full": "the text uses the short form",
        "aliases": "known from practice",
        "ambiguous": "known from practice",
        "later": "reorganised after the plan",
        "members": "who belongs to a group is not in the text",
    },
}
"""The fields in which draft and shipped data differ, each with the reason."""


@pytest.fixture(scope="module")
def found() -> Contents:
    """What the shipped plan's text holds."""
    return contents(read_text(str(TEXT)))


@pytest.fixture(scope="module")
def made(found: Contents) -> Draft:
    """Its draft."""
    return draft(found)


@pytest.fixture(scope="module")
def loaded(made: Draft, tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The draft, written and loaded."""
    folder = tmp_path_factory.mktemp("draft")
    (folder / "targets.yaml").write_text(
        targets_yaml(made, "zh", plan_id="tangshan"), encoding="utf-8"
    )
    (folder / "tasks.yaml").write_text(tasks_yaml(made, "zh"), encoding="utf-8")
    return load_plan(folder)


def numbers(plan: Plan) -> list[tuple[object, ...]]:
    """What each target asks, of which indicator, and where the text says so."""
    return [
        (
            indicator.name.zh,
            indicator.unit,
            indicator.aggregation,
            indicator.published_after,
            target.period,
            target.measure,
            target.comparator,
            target.figure,
            target.tolerance,
            target.tolerance_side,
            target.baseline.period if target.baseline else None,
            target.source,
        )
        for indicator in plan.indicators
        for target in indicator.targets
    ]


@needs_text
def test_every_numeric_target_is_the_shipped_one(loaded: Plan) -> None:
    """All 15, in order, with their sources, tolerance and base too."""
    assert numbers(loaded) == numbers(shipped_plan())
    assert len(numbers(loaded)) == 15


@needs_text
def test_every_assignment_is_the_shipped_one(loaded: Plan) -> None:
    """19 of 19 tasks in 6 actions: number, title, lead and responsible in order; the safeguards too."""
    shipped = shipped_plan()

    def tasks(plan: Plan) -> list[tuple[object, ...]]:
        listed = [task for _, task in plan.tasks()] + list(plan.work.safeguards)
        return [
            (task.id, task.title.zh, task.lead, task.responsible) for task in listed
        ]

    assert tasks(loaded) == tasks(shipped)
    assert len(list(loaded.tasks())) == 19
    assert [(a.id, a.title.zh, a.source) for a in loaded.work.actions] == [
        (a.id, a.title.zh, a.source) for a in shipped.work.actions
    ]


@needs_text
def test_every_goal_in_words_is_there(loaded: Plan) -> None:
    """13 of 13: each shipped phrase is part of a drafted one of the same paragraph and year."""
    shipped = shipped_plan().statements
    drafted = {
        (s.source.section, s.source.paragraph, s.period, s.source.phrase)
        for s in loaded.statements
    }
    assert len(loaded.statements) == len(shipped) == 13
    for goal in shipped:
        place = (goal.source.section, goal.source.paragraph, goal.period)
        assert any(
            each[:3] == place and goal.source.phrase in each[3] for each in drafted
        ), goal


@needs_text
def test_what_was_chosen_is_marked(made: Draft) -> None:
    """The base year of growth and direction, the unit of growth, the sum over three years, the tolerance."""
    text = targets_yaml(made, "en", plan_id="x")
    assert text.count("# check: base year 2022, which the text does not say") == 1
    assert text.count("# check: read as the sum over 2023/2025") == 1
    assert text.count("# check: tolerance 0.2, which the text does not say") == 1
    assert text.count("# check: made in 2024 alone, or over 2023/2024?") == 2
    assert len(list(made.marks)) == 8


def in_chinese(value: object) -> object:
    """A field as a draft can have it: the English of a degree is the editors'."""
    if not isinstance(value, tuple):
        return value
    return tuple(
        item.model_copy(update={"degree": item.degree and item.degree.zh})
        if isinstance(item, Target)
        else item
        for item in value
    )


@needs_text
def test_nothing_differs_but_what_is_listed_with_its_reason(loaded: Plan) -> None:
    """Field by field, of what stands in both; and each field of the list does differ somewhere."""
    shipped = shipped_plan()
    pairs = {
        "indicator": list(zip(loaded.indicators, shipped.indicators, strict=True)),
        "statement": list(zip(loaded.statements, shipped.statements, strict=True)),
        "task": [
            (loaded.task_by_id[name], task) for name, task in shipped.task_by_id.items()
        ],
        "bureau": [
            (bureau, shipped.bureau_by_name[bureau.name])
            for bureau in loaded.work.bureaus
        ],
    }
    for kind, both in pairs.items():
        fields = type(both[0][0]).model_fields
        unlike = {
            name
            for a, b in both
            for name in fields
            if in_chinese(getattr(a, name)) != in_chinese(getattr(b, name))
        }
        assert unlike == set(EDITORIAL[kind])


def test_a_text_without_any_year_is_asked_at_each_target() -> None:
    """Nothing stands where the years belong, so that the plan does not load until they are written."""
    made = draft(
        contents(text_of("关于促进就业的若干意见", "一、目标", "新增岗位5万个。"))
    )
    (indicator,) = made.indicators
    (target,) = indicator.targets
    assert made.period is None
    assert Mark("time", texts.draft_no_period) in target.notes
    head = targets_yaml(made, "en", plan_id="x").splitlines()[2]
    assert head.endswith("what matters most first: by when 2.")
    written = targets_yaml(made, "zh", plan_id="jobs")
    assert written.count("period:\n") == 1
    assert f"period:  # 核对: {texts.draft_no_period.zh}" in written
    assert "9000" not in written


def test_rules_alone_are_drafted_as_figures_to_look_at() -> None:
    """No target is made of what is paid."""
    made = draft(
        contents(
            text_of(
                "关于促进就业的若干意见",
                "一、支持企业",
                "（一）稳岗。可返还其上年度缴纳保险费的50%。",
                "（二）扩岗。给予1000元补贴。",
                "二、支持个人",
                "给予2000元补贴。",
            )
        )
    )
    assert made.indicators == ()
    assert [aside.reason.zh for aside in made.set_aside] == ["奖补或条件"] * 3
