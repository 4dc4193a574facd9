"""The commands `tasks`, `bureaus` and `targets`."""

from __future__ import annotations

import json

import pytest
from rich.cells import cell_len

from conftest import Run


def test_a_role_needs_a_bureau(run: Run) -> None:
    """`--role` alone means nothing: usage, exit code 2."""
    english = run("tasks", "--role", "lead")
    assert english.code == 2
    assert english.err.endswith("innovate-ts: Invalid value: --role needs --bureau\n")
    chinese = run("tasks", "--role", "lead", "--lang", "zh")
    assert chinese.code == 2
    assert chinese.err.endswith("--role 须与 --bureau 同用\n")


TASK_KEYS = ["id", "action", "title", "summary", "lead", "responsible", "source"]


def test_tasks_are_nineteen_in_six_actions(run: Run) -> None:
    """In JSON with all keys; safeguards are not among them, and `who` gives them a null action."""
    listed = json.loads(run("tasks", "--format", "json").out)
    assert len(listed) == 19
    assert all(list(task) == TASK_KEYS for task in listed)
    robots = next(task for task in listed if task["id"] == "4.2")
    assert robots["action"] == {
        "id": "4",
        "title": {
            "zh": "实施科技赋能行动",
            "en": "Strengthen industry with technology",
        },
    }
    assert (robots["lead"], robots["responsible"]) == (
        ["市工业和信息化局"],
        ["市科学技术局", "市发展改革委"],
    )
    assert robots["source"]["section"] == "三(四)"
    safeguard = json.loads(run("who", "S.1", "--format", "json").out)
    assert [(task["id"], task["action"]) for task in safeguard] == [("S.1", None)]


def test_tasks_are_chosen_by_bureau_role_and_action(run: Run) -> None:
    """By name or short form; a member has what its group has."""

    def ids(*arguments: str) -> list[str]:
        return [
            task["id"]
            for task in json.loads(run("tasks", *arguments, "--format", "json").out)
        ]

    assert ids("--bureau", "人社局", "--role", "lead") == ["5.2"]
    assert ids("--bureau", "人社局", "--role", "responsible") == ["2.2", "5.1"]
    assert ids("--bureau", "人社局") == ["2.2", "5.1", "5.2"]
    assert ids("--action", "4") == ["4.1", "4.2", "4.3"]
    assert ids("--bureau", "迁安市", "--action", "5") == ["5.1", "5.2"]


def test_bureaus_have_their_counts(run: Run) -> None:
    """Nineteen of the plan, the leading group and the two groups among them."""
    listed = {b["name"]: b for b in json.loads(run("bureaus", "--format", "json").out)}
    assert len(listed) == 19
    assert (
        len(listed["市科学技术局"]["leads"]),
        len(listed["市科学技术局"]["shares"]),
    ) == (13, 6)
    assert listed["市科技创新工作领导小组"]["leads"] == ["S.1"]
    assert len(listed["各县(市、区)政府"]["members"]) == 14
    assert listed["人行唐山市中心支行"]["later"] == {
        "name": "中国人民银行唐山市分行",
        "since": "2023-08",
    }


def test_targets_have_the_keys_of_a_target(run: Run) -> None:
    """Those of a result that are not about what became of it."""
    listed = json.loads(run("targets", "--year", "2024", "--format", "json").out)
    assert [t["indicator"] for t in listed] == [
        "technology-contract-turnover",
        "new-innovation-platforms",
        "leading-technology-enterprises",
        "high-tech-enterprises",
        "innovative-tangshan-2024",
    ]
    assert [t["target"] for t in listed] == [140, 20, 9, 1700, None]
    assert "status" not in listed[0]
    assert run("targets", "--year", "2030").code == 1


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_look_ups_fit_the_terminal(run: Run, width: str) -> None:
    """No line of any list is wider than the terminal."""
    for arguments in (
        ("tasks",),
        ("targets",),
        ("who", "科技"),
        ("who", "工信局"),
        ("show", "rd-expenditure"),
        ("show", "5.1"),
    ):
        for language in ("en", "zh"):
            outcome = run(
                *arguments, "--lang", language, environment={"COLUMNS": width}
            )
            assert max(cell_len(line) for line in outcome.out.splitlines()) <= int(
                width
            ), arguments
