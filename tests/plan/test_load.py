"""Loading a plan: what is right is read exactly, what is wrong is told all at once, with its place."""

from __future__ import annotations

import json
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from innovate_ts import lint, load_plan
from plan.cases import (
    FILES,
    MINIMAL,
    expected,
    folders,
    lay_out,
    problems_of,
    refusal,
    told,
    with_targets,
)


@pytest.mark.parametrize("case", folders("good"), ids=lambda case: case.name)
def test_one_plan_in_many_spellings(case: Path, workplace: Path) -> None:
    """A byte order mark, line ends, quotes, braces and document marks change nothing of what is read."""
    plan, minimal = load_plan(lay_out(case, workplace)), load_plan(MINIMAL)
    assert (plan.targets, plan.work) == (minimal.targets, minimal.work)
    assert lint(plan) == ()


@pytest.mark.parametrize("name", ["targets.yaml", "tasks.yaml"])
def test_either_file_names_the_plan(name: str, workplace: Path) -> None:
    """What an editor or a shell has at hand is one of the two files."""
    folder = Path(lay_out(MINIMAL, workplace))
    assert load_plan(folder / name) == load_plan(folder)


@pytest.mark.parametrize("case", folders("good"), ids=lambda case: case.name)
def test_figures_keep_their_digits(case: Path, workplace: Path) -> None:
    """1.10 stays 1.10, and 15.7 is no binary fraction."""
    trees, parks = load_plan(lay_out(case, workplace)).indicators
    figures = [
        trees.targets[0].at_least,
        parks.targets[0].about,
        parks.targets[0].tolerance,
    ]
    assert [str(figure) for figure in figures] == ["1.10", "15.7", "0.2"]
    assert all(isinstance(figure, Decimal) for figure in figures)


@pytest.mark.parametrize(
    ("case", "mark", "times"),
    [("bom", b"\xef\xbb\xbf", 1), ("crlf", b"\r\n", 31), ("crlf", b"\n", 31)],
)
def test_the_examples_of_bytes_are_still_what_they_claim(
    case: str, mark: bytes, times: int
) -> None:
    """No editor and no version control has taken the peculiarity out of the file."""
    assert (MINIMAL.parent / case / "targets.yaml").read_bytes().count(mark) == times


def test_a_plan_knows_where_its_parts_stand(workplace: Path) -> None:
    """Files as they were given; the lines of targets by indicator, and of bureaus."""
    plan = load_plan(lay_out(MINIMAL, workplace))
    assert (plan.targets_file, plan.tasks_file) == (
        "minimal/targets.yaml",
        "minimal/tasks.yaml",
    )
    stand = {"trees-planted/0": 17, "park-share/0": 27, "镇园林局": 2, "镇水务局": 3}
    assert plan.lines.items() >= stand.items()


def test_a_folder_may_be_given_as_a_path_or_a_text(workplace: Path) -> None:
    """Both mean the same, with or without a slash at the end."""
    name = lay_out(MINIMAL, workplace)
    assert load_plan(Path(name)) == load_plan(name) == load_plan(f"{name}/")


@pytest.mark.parametrize("case", folders("bad"), ids=lambda case: case.name)
def test_problems_are_told_with_their_places(case: Path, workplace: Path) -> None:
    """Each problem in both languages, line for line, and nothing besides."""
    problems = problems_of(lay_out(case, workplace))
    assert told(problems) == expected(case)
    assert {problem.severity for problem in problems} == {"error"}


def test_every_bad_case_says_what_is_expected() -> None:
    """A folder without a plan, or without expectations, tests nothing."""
    for case in folders("bad"):
        assert {path.name for path in case.iterdir()} & set(FILES), case.name
        assert expected(case).strip(), case.name


def test_many_problems_come_at_once_and_in_order(workplace: Path) -> None:
    """Those of both files, of shape and of sense, sorted as a reader meets them."""
    case = MINIMAL.parents[1] / "bad" / "many-problems"
    places = [p.place for p in problems_of(lay_out(case, workplace))]
    assert places == sorted(
        places, key=lambda place: (place.file or "", place.row or 0, place.column or 0)
    )
    assert {place.file for place in places} == {
        f"many-problems/{name}" for name in FILES
    }
    assert len(places) >= 8


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_does_not_hide_the_other(missing: str, workplace: Path) -> None:
    """The file that is there is still checked; names that only the other one knows are not."""
    name = lay_out(MINIMAL.parents[1] / "bad" / "many-problems", workplace)
    (workplace / name / missing).unlink()
    problems = problems_of(name)
    assert [p.code for p in problems if p.place.file == f"{name}/{missing}"] == [
        "unreadable"
    ]
    other = {p.code for p in problems if p.place.file != f"{name}/{missing}"}
    assert "unknown_key" in other or "duplicate_key" in other
    assert not {"unknown_task", "unknown_bureau"} & other


def test_a_folder_that_is_none(workplace: Path) -> None:
    """A wrong path, or the path of a file, is told as such and not as two missing files."""
    (workplace / "plan.txt").write_text("", encoding="utf-8")
    hint = "  hint: name the folder that holds targets.yaml and tasks.yaml\n"
    zh_hint = "  hint: 指定含有 targets.yaml 和 tasks.yaml 的文件夹\n"
    for name in ("nowhere", "plan.txt"):
        assert told(problems_of(name)) == (
            f"{name}: there is no such folder\n{hint}{name}: 没有这个文件夹\n{zh_hint}"
        )


def test_control_characters_of_a_file_are_shown_spelt_out(workplace: Path) -> None:
    """A value that would steer the terminal is quoted harmlessly, and a long one is cut."""
    text = (MINIMAL / "targets.yaml").read_text(encoding="utf-8")
    bad = text.replace("aggregation: rate", r'aggregation: "\e[2J' + "x" * 99 + '"')
    (problem,) = problems_of(with_targets(workplace, bad))
    assert problem.message.en == r'"\x1b[2J' + "x" * 52 + '…" is not possible here'


def places_of(
    node: Any, path: tuple[str | int, ...] = ()
) -> list[tuple[str | int, ...]]:
    """The paths of all parts of a YAML tree, the root's first."""
    parts = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    return [
        path,
        *(deeper for key, part in parts for deeper in places_of(part, (*path, key))),
    ]


def replaced(tree: Any, path: tuple[str | int, ...], by: object) -> Any:
    """A copy of a tree with something else at a path."""
    if not path:
        return by
    copy = deepcopy(tree)
    parent = copy
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = by
    return copy


STRANGE: tuple[object, ...] = (
    "",
    "x",
    "{text}",
    "9999",
    "9999/9999",
    "0000",
    "-1",
    "1e5",
    [],
    {},
    ["a"],
    {"a": "b"},
    [[]],
    [{}],
)


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("by", STRANGE, ids=json.dumps)
def test_nothing_strange_is_more_than_a_problem(
    name: str, by: object, workplace: Path
) -> None:
    """Whatever stands at whatever place of either file, the plan loads or is refused with problems."""
    folder = lay_out(MINIMAL, workplace)
    tree = yaml.load(
        (MINIMAL / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader
    )
    refusals = []
    for path in places_of(tree):
        text = json.dumps(replaced(tree, path, by), ensure_ascii=False)
        (workplace / folder / name).write_text(text, encoding="utf-8")
        refusals.append(refusal(folder))
    assert any(refusals)
    for problems in filter(None, refusals):
        assert all(problem.message.en and problem.message.zh for problem in problems)
