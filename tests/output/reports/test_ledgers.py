"""Tasks and milestones of a ledger in every form of a report."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.actual import State
from innovate_ts.messages import Bilingual, Language
from innovate_ts.output.arrange import LedTasks, tasks_by_lead
from innovate_ts.output.reports import render
from innovate_ts.output.words import Words
from innovate_ts.output.words.tasks import answerable, note, standing
from innovate_ts.output.words.tasks import led as led_in_words
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import Receipt, TaskState
from output.reports.docx.notes import annex, under
from sections import by_rows
from shipped import shipped_plan

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
        lead: (len(led.tasks), led.done, led.under_way, led.behind, led.silent)
        for lead, led in tasks_by_lead(followed).items()
    }
    assert counts == {
        "市科技局": (1, 0, 1, 0, 0),
        "市工信局": (2, 0, 1, 0, 1),
        "市财政局": (2, 0, 0, 0, 2),
        "市人社局": (1, 1, 0, 0, 0),
    }


def _followed(*tasks: tuple[State | None, Receipt]) -> LedTasks:
    """What one bureau leads, by the state of each task and what was received of it."""
    return LedTasks(
        [
            TaskState(
                id=str(number),
                title=Bilingual("任务", "task"),
                lead=("市科技局",),
                state=state,
                receipt=receipt,
            )
            for number, (state, receipt) in enumerate(tasks, 1)
        ]
    )


LINES_OF_BUREAUS: list[tuple[list[tuple[State | None, Receipt]], str, str]] = [
    ([("under_way", "received")], "牵头1项：推进中1项", "leads 1: 1 under way"),
    ([("not_started", "received")], "牵头1项：未启动1项", "leads 1: 1 not started"),
    ([("changed", "received")], "牵头1项：已调整1项", "leads 1: 1 changed"),
    ([("not_done", "received")], "牵头1项：未完成1项", "leads 1: 1 not done"),
    (
        [(None, "unclear")],
        "牵头1项：状态无法识别1项",
        "leads 1: 1 state not understood",
    ),
    (
        [("done", "received"), ("closed", "received"), (None, "nothing")],
        "牵头3项：已销号1项，已完成1项，未收到填报1项",
        "leads 3: 1 closed, 1 done, 1 not reported",
    ),
    (
        [("continuing", "received"), (None, "milestones"), ("behind", "received")],
        "牵头3项：持续推进1项，滞后1项，仅报送节点1项",
        "leads 3: 1 continuing, 1 behind, 1 milestones only",
    ),
]


@by_rows(("tasks", "chinese", "english"), LINES_OF_BUREAUS)
def test_the_line_of_a_bureau_adds_up_to_what_it_leads(
    tasks: list[tuple[State | None, Receipt]], chinese: str, english: str
) -> None:
    """Whatever the states are, in words and in the columns of the table."""
    led = _followed(*tasks)
    assert led_in_words(led, Words("zh")) == chinese
    assert led_in_words(led, Words("en")) == english
    counts = (led.done, led.under_way, led.not_started, led.behind, led.others)
    assert sum(counts) + led.silent == len(tasks)


LEDGER_OF_BUREAUS = """\
任务,状态,进展情况,存在问题,下步措施,责任领导,责任人
1.1,推进中,开工3家,资金未到位,争取贷款,张三,李四
1.2,差不多了,,无,,,
1.3,持续推进,,无,,,王五
1.4,滞后,完成一半,用地未批,,,
"""


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A ledger with problems, a state that nobody understands, and who answers for the tasks."""
    path = tmp_path_factory.mktemp("ledger") / "ledger.csv"
    path.write_text(LEDGER_OF_BUREAUS, encoding="utf-8")
    plan = shipped_plan()
    return evaluate(plan, read_actuals([path], plan), as_of=date(2024, 6, 30))


CELLS: list[tuple[Language, str, str, str]] = [
    (
        "zh",
        "推进中",
        "开工3家；存在问题：资金未到位；下步措施：争取贷款",
        "张三（责任领导）；李四",
    ),
    ("zh", "状态无法识别（“差不多了”）", "", ""),
    ("zh", "持续推进", "存在问题：无", "王五"),
    ("zh", "滞后", "完成一半；存在问题：用地未批", ""),
    (
        "en",
        "under way",
        "开工3家; problems: 资金未到位; next steps: 争取贷款",
        "张三 (leader); 李四",
    ),
    ("en", 'state not understood ("差不多了")', "", ""),
    ("en", "continuing", "note: 无", "王五"),
    ("en", "behind", "完成一半; problems: 用地未批", ""),
]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_bureaus_write_stands_behind_heads_of_the_language(
    reported: Report, language: Language
) -> None:
    """Their words as written, also for a state that is not understood; no head twice."""
    words = Words(language)
    seen = [
        (language, standing(task, words), note(task, words), answerable(task, words))
        for task in (reported.tasks or ())[:4]
    ]
    assert seen == [case for case in CELLS if case[0] == language]


def test_the_note_tells_of_every_trouble(reported: Report) -> None:
    """Of tasks that are behind, that have problems, and whose state nobody understands; 无 is none."""
    lines = under(reported, "存在问题")
    assert lines[:3] == [
        "（一）据单位报送滞后的任务：任务1.4“发挥国有企业创新示范作用”（牵头单位：市国资委）：完成一半；存在问题：用地未批。",
        "（二）据单位报送存在问题的任务：任务1.1“发挥科技型企业的核心骨干作用”（牵头单位：市科学技术局）：资金未到位。",
        "（三）填报状态无法识别的任务：任务1.2“发挥财政支持引导作用”（牵头单位：市科学技术局）：填报为“差不多了”。",
    ]


def test_a_ledger_alone_leaves_no_annex_empty(reported: Report) -> None:
    """The first says that no indicator was checked."""
    assert annex(reported, 1) == ["本次只核对任务台账，不涉及指标。"]
    assert annex(reported, 1, "en") == [
        "A ledger of tasks was checked, and no indicator."
    ]


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
