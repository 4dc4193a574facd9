"""Questions and the answers that are expected, as a table; each term of the trade finds its task."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from innovate_ts.plan.answers import (
    BureauFound,
    NothingFound,
    SeveralBureaus,
    TasksFound,
)
from innovate_ts.plan.lookup import find
from innovate_ts.plan.models.plan import Plan
from sections import by_rows
from shipped import shipped_plan

DOMAIN = Path(__file__).resolve().parents[3] / "shared" / "domain.md"
ROWS = [
    [*line.split("\t"), "", ""][:3]
    for line in Path(__file__)
    .with_name("queries.tsv")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The shipped plan."""
    return shipped_plan()


def test_the_table_is_long_enough() -> None:
    """Both languages, short forms, terms, typos, ambiguous ones and none."""
    assert len(ROWS) >= 120
    assert {kind for _, kind, _ in ROWS} == {
        "tasks",
        "linked",
        "bureau",
        "ambiguous",
        "nothing",
    }


@by_rows(("query", "kind", "names"), ROWS, ids=[row[0] for row in ROWS])
def test_a_question_has_its_answer(
    plan: Plan, query: str, kind: str, names: str
) -> None:
    """The kind of answer, and the tasks or bureaus that it names."""
    answer = find(plan, query)
    match answer:
        case TasksFound():
            found = (
                "linked" if answer.goal else "tasks",
                " ".join(task.id for task in answer.tasks),
            )
        case BureauFound():
            found = ("bureau", answer.bureau.name)
        case SeveralBureaus():
            found = ("ambiguous", " ".join(bureau.name for bureau in answer.bureaus))
        case NothingFound():
            found = (
                "nothing",
                names if names in answer.nearest else " ".join(answer.nearest),
            )
    assert found == (kind, names)


def test_a_member_is_told_from_its_group(plan: Plan) -> None:
    """A question about one county names it, and finds what its group shares."""
    answer = find(plan, "迁安市")
    assert isinstance(answer, BureauFound)
    assert answer.member == "迁安市"
    assert [task.id for task in answer.shares] == [
        "1.1",
        "1.2",
        "1.4",
        "2.3",
        "5.1",
        "5.2",
    ]


def test_words_say_what_else_mentions_them(plan: Plan) -> None:
    """A term stands before a mention in a summary, and a bureau that the word may be short for is named."""
    energy = find(plan, "新能源")
    assert isinstance(energy, TasksFound)
    assert ([t.id for t in energy.tasks], [t.id for t in energy.also]) == (
        ["4.3"],
        ["2.3"],
    )
    school = find(plan, "教育")
    assert isinstance(school, TasksFound)
    assert school.bureau is not None
    assert school.bureau.name == "市教育局"


def test_a_bureau_without_a_task_has_its_figures(plan: Plan) -> None:
    """The statistics bureau has no task in the plan, and owns three indicators."""
    answer = find(plan, "市统计局")
    assert isinstance(answer, BureauFound)
    assert not answer.has_tasks
    assert [i.id for i in answer.owns] == [
        "rd-expenditure",
        "rd-share-of-gdp",
        "high-tech-value-added-share",
    ]


def terms_of_the_trade() -> list[tuple[str, str]]:
    """The terms of the last table of the domain's page, each with its task."""
    if not DOMAIN.exists():
        return []
    found = []
    for task, cell in re.findall(
        r"^\| (\d\.\d) \| (.*) \|$", DOMAIN.read_text(encoding="utf-8"), re.MULTILINE
    ):
        for part in re.split(r"[;,]", cell):
            chinese, _, english = part.strip().partition(" ")
            found += [
                (word.strip(), task) for word in (chinese, english) if word.strip()
            ]
    return found


@pytest.mark.skipif(
    not DOMAIN.exists(), reason="the page of the domain is not beside the checkout"
)
def test_each_term_of_the_trade_finds_its_task(plan: Plan) -> None:
    """Whatever the term, its task is among the tasks found first."""
    terms = terms_of_the_trade()
    assert len(terms) > 100
    for term, task in terms:
        answer = find(plan, term)
        assert isinstance(answer, TasksFound), term
        assert task in [found.id for found in answer.tasks], term
