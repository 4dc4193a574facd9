"""The command `who`."""
# ruff: noqa: E501 - an answer stands in one line

from __future__ import annotations

import json

import pytest

from conftest import Run


def first(text: str) -> str:
    """The first sentence, without its line breaks."""
    sentence = text.split("\n  ", maxsplit=1)[0].split("\n\n", maxsplit=1)[0]
    return " ".join(sentence.split())


@pytest.mark.parametrize(
    ("query", "english"),
    [
        (
            "机器人",
            "Municipal Bureau of Industry and Information Technology (市工业和信息化局) leads 4.2 Grow the strategic emerging industry chains (加快战略性新兴产业链培育发展), with Municipal Bureau of Science and Technology (市科学技术局) and Municipal Development and Reform Commission (市发展改革委).",
        ),
        (
            "robot",
            "Municipal Bureau of Industry and Information Technology (市工业和信息化局) leads 4.2 Grow the strategic emerging industry chains (加快战略性新兴产业链培育发展), with Municipal Bureau of Science and Technology (市科学技术局) and Municipal Development and Reform Commission (市发展改革委).",
        ),
        (
            "2.1",
            "Municipal Bureau of Science and Technology (市科学技术局) leads 2.1 Into the Beijing-Tianjin-Hebei innovation community (深度融入京津冀协同创新共同体), with Municipal Bureau of Education (市教育局) and Municipal Development and Reform Commission (市发展改革委).",
        ),
        (
            "high-tech-enterprises",
            "Municipal Bureau of Science and Technology (市科学技术局) leads 1.1 and 3.3, linked to High-tech enterprises (高新技术企业).",
        ),
        (
            "工信局",
            "Municipal Bureau of Industry and Information Technology (市工业和信息化局) leads 2 tasks and shares 10 tasks.",
        ),
        (
            "迁安市",
            "迁安市 belongs to County, city and district governments (各县(市、区)政府), which leads no task and shares 6 tasks.",
        ),
        (
            "领导小组",
            "Municipal Leading Group for Science and Technology Innovation (市科技创新工作领导小组) leads 1 task and shares no task.",
        ),
        (
            "science and technology bureau",
            "Municipal Bureau of Science and Technology (市科学技术局) leads 13 tasks and shares 6 tasks.",
        ),
        (
            "科技",
            '"科技" stands in 8 tasks: Municipal Bureau of Science and Technology (市科学技术局) leads 1.1, 2.3, 3.1, 3.2, 3.3, 5.1, 6.1 and 6.3.',
        ),
        (
            "6.2",
            "Municipal Bureau of Science and Technology (市科学技术局) leads 6.2 Better incentives for innovation (完善落实创新激励体制).",
        ),
        (
            "S.2",
            "S.2 Supervision and assessment (强化监督考核) names no lead.",
        ),
    ],
)
def test_who_answers_in_a_sentence_first(run: Run, query: str, english: str) -> None:
    """The first thing printed is the answer, and the exit code is 0."""
    outcome = run("who", *query.split(), environment={"COLUMNS": "200"})
    assert (outcome.code, outcome.err) == (0, "")
    assert first(outcome.out) == english


def test_who_answers_in_chinese(run: Run) -> None:
    """The same in Chinese."""
    outcome = run("who", "机器人", "--lang", "zh")
    sentence = (
        "4.2 加快战略性新兴产业链培育发展由市工业和信息化局牵头，"
        "责任单位为市科学技术局、市发展改革委。"
    )
    assert "".join(outcome.out.split("\n  ")[0].split()) == sentence.replace(" ", "")


def test_a_bureau_without_a_task_is_told_so(run: Run) -> None:
    """市统计局 has no task: that sentence, and exit code 1."""
    outcome = run("who", "市统计局")
    assert (outcome.code, first(outcome.out)) == (
        1,
        "Municipal Bureau of Statistics (市统计局) has no task in this plan.",
    )
    assert run("who", "市统计局", "--lang", "zh").out.startswith(
        "市统计局在本规划中没有任务。"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("who", "机器任"), "did you mean 机器人?"),
        (("who", "金融办"), "市地方金融监管局"),
        (("show", "hightech"), "did you mean high-tech-enterprises?"),
        (("tasks", "--bureau", "市科学局局"), "did you mean 市科学技术局?"),
        (("tasks", "--action", "9"), "no task"),
        (("tasks", "--bureau", "市统计局"), "no task"),
    ],
)
def test_no_match_is_1_with_the_nearest(
    run: Run, arguments: tuple[str, ...], says: str
) -> None:
    """Nothing is guessed; in JSON the answer is an empty list."""
    outcome = run(*arguments)
    assert (outcome.code, says in outcome.out) == (1, True)
    as_json = run(*arguments, "--format", "json")
    assert (as_json.code, json.loads(as_json.out)) == (
        1,
        None if arguments[0] == "show" else [],
    )
