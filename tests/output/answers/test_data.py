"""Look-ups as data: the keys that scripts rely on, in their order."""

from __future__ import annotations

from innovate_ts.cli.plan_targets import results_without_actuals
from innovate_ts.output.answers.data import (
    TARGET_KEYS,
    answer_data,
    bureau_data,
    goal_data,
    target_data,
    task_data,
)
from innovate_ts.plan.answers import BureauFound, TasksFound
from innovate_ts.plan.models.plan import Plan


def test_a_task_has_its_action_and_its_place(plan: Plan) -> None:
    """The action by its id and title, the place by file and line."""
    task = task_data(plan, plan.task_by_id["1.1"])
    assert list(task) == [
        "id",
        "action",
        "title",
        "summary",
        "lead",
        "responsible",
        "source",
    ]
    assert task["id"] == "1.1"
    assert task["action"]["id"] == "1"
    assert task["action"]["title"]["zh"] == "实施强化企业技术创新主体地位行动"
    assert task["lead"] == ("市科学技术局",)
    assert task["source"]["file"] == "tasks.yaml"
    assert task["source"]["phrase"] == "持续加大研发投入"


def test_a_safeguard_is_of_no_action(plan: Plan) -> None:
    """The key is there all the same."""
    assert task_data(plan, plan.work.safeguards[0])["action"] is None


def test_an_answer_is_the_tasks_of_it(plan: Plan) -> None:
    """Of a bureau what it leads comes before what it shares."""
    first, second = plan.task_by_id["1.1"], plan.task_by_id["4.1"]
    tasks = answer_data(plan, TasksFound((second, first)))
    assert [task["id"] for task in tasks] == ["4.1", "1.1"]
    bureau = BureauFound(
        bureau=plan.work.bureaus[0],
        member=None,
        leads=(second,),
        shares=(first,),
        owns=(),
    )
    assert [task["id"] for task in answer_data(plan, bureau)] == ["4.1", "1.1"]


def test_a_bureau_has_the_ids_of_its_tasks(plan: Plan) -> None:
    """Its other names too; null for a later name that it has not got."""
    bureau = bureau_data(plan, plan.bureau_by_name["市工业和信息化局"])
    assert bureau["leads"] == ["4.1", "4.2"]
    assert len(bureau["shares"]) == 10
    assert bureau["full"] == "唐山市工业和信息化局"
    assert bureau["later"] is None


def test_a_target_is_a_result_without_what_became_of_it(plan: Plan) -> None:
    """No status, no actual."""
    result, *_ = results_without_actuals(plan, goal="technology-contract-turnover")
    target = target_data(result.model_dump(by_alias=True))
    assert tuple(target) == TARGET_KEYS
    assert not {"status", "actual", "gap"} & set(target)


def test_a_goal_has_its_targets_last(plan: Plan) -> None:
    """Who leads stands just before them."""
    goal = plan.indicators[0]
    results = results_without_actuals(plan, goal=goal.id)
    listed = goal_data(
        plan, goal, [result.model_dump(by_alias=True) for result in results]
    )
    keys = list(listed)
    assert keys[:2] == ["id", "name"]
    assert keys[-2:] == ["lead", "targets"]
    assert listed["name"]["en"] == "Transaction value of technology contracts"
    periods = [str(target["period"]) for target in listed["targets"]]
    assert periods == ["2023", "2024", "2025"]
