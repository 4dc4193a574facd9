"""Tasks and milestones of a ledger in every form of a report."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.messages import Language
from innovate_ts.output.arrange import tasks_by_lead
from innovate_ts.output.reports import render
from innovate_ts.verdicts.results import Report

LEDGERS = Path(__file__).resolve().parents[2] / "actuals" / "ledger"
GOOD = LEDGERS / "examples" / "good"


@pytest.fixture(scope="module")
def followed() -> Report:
    """Two ledgers: tasks done, under way, continuing, silent; milestones met, overdue, not due."""
    plan = load_plan(LEDGERS / "plan")
    files = [GOOD / "merged-tasks.xlsx", GOOD / "plain.csv"]
    return evaluate(plan, read_actuals(files, plan))


def test_what_each_bureau_leads_is_counted(followed: Report) -> None:
    """Tasks led, done, behind, not reported; a task of two leads counts for both."""
    counts = {
        lead: (len(led.tasks), led.done, led.behind, led.silent)
        for lead, led in tasks_by_lead(followed).items()
    }
    assert counts == {
        "市科技局": (1, 0, 0, 0),
        "市工信局": (2, 0, 0, 1),
        "市财政局": (2, 0, 0, 2),
        "市人社局": (1, 1, 0, 0),
    }


def _text(content: str | bytes) -> str:
    """What a form says; of a workbook or a Word document, the texts of its parts."""
    if isinstance(content, str):
        return content
    archive = zipfile.ZipFile(io.BytesIO(content))
    parts = [
        archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
    ]
    return re.sub(r"<[^>]*>", "", "".join(parts))


SAID: dict[Language, tuple[str, ...]] = {
    "zh": (
        "推进中",
        "持续推进",
        "未收到填报",
        "逾期未完成",
        "已建成2家",
        "已销号",
        "据单位报送",
    ),
    "en": ("under way", "continuing", "not reported", "overdue", "已建成2家", "closed"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", ["table", "markdown", "html", "xlsx", "docx"])
def test_every_form_for_people_tells_of_tasks(
    followed: Report, form: str, language: Language
) -> None:
    """States, notes, milestones that are overdue, and whose word the states are."""
    text = _text(render(followed, form, language=language))
    assert [said for said in SAID[language] if said not in text] == []


@pytest.mark.parametrize("form", ["table", "markdown", "html", "xlsx", "docx"])
def test_a_ledger_alone_judges_no_indicator(followed: Report, form: str) -> None:
    """Nor does it say that a figure is lacking."""
    assert {result.indicator for result in followed.results} == {
        "lab-scheme",
        "lab-opening",
        "talent-rules",
    }
    text = _text(render(followed, form, language="zh"))
    assert "万人发明专利" not in text


def test_the_json_form_has_the_tasks_in_its_own_keys(followed: Report) -> None:
    """As the specification lists them."""
    first, *_ = followed.to_dict()["tasks"]
    assert list(first) == ["id", "state", "date", "note", "milestones"]
    assert (first["id"], first["state"], first["date"]) == (
        "1.1",
        "under_way",
        "2024-09-30",
    )
    assert [milestone["status"] for milestone in first["milestones"]] == [
        "met",
        "not_due",
    ]


def test_without_a_ledger_there_are_no_tasks(report: Report) -> None:
    """Not even an empty list: nobody said that there is none."""
    assert report.to_dict()["tasks"] is None


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_terminal_keeps_to_its_width(followed: Report, width: int) -> None:
    """Titles and states in columns where there is room, below one another where not."""
    from innovate_ts.output.terminal import Terminal, width_of

    text = str(render(followed, "table", language="zh", terminal=Terminal(width)))
    assert max(map(width_of, text.splitlines())) <= width
