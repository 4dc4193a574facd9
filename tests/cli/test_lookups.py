"""`who`, `tasks`, `bureaus`, `targets`, `show` and `template` as people and scripts run them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from rich.cells import cell_len

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
            "市工业和信息化局 leads 4.2 加快战略性新兴产业链培育发展, with 市科学技术局 and 市发展改革委.",
        ),
        (
            "robot",
            "市工业和信息化局 leads 4.2 加快战略性新兴产业链培育发展, with 市科学技术局 and 市发展改革委.",
        ),
        (
            "2.1",
            "市科学技术局 leads 2.1 深度融入京津冀协同创新共同体, with 市教育局 and 市发展改革委.",
        ),
        (
            "high-tech-enterprises",
            "市科学技术局 leads 1.1 and 3.3, linked to High-tech enterprises.",
        ),
        ("工信局", "市工业和信息化局 leads 2 tasks and shares 10 tasks."),
        (
            "迁安市",
            "迁安市 belongs to 各县(市、区)政府, which leads no task and shares 6 tasks.",
        ),
        ("领导小组", "市科技创新工作领导小组 leads 1 task and shares no task."),
        (
            "science and technology bureau",
            "市科学技术局 leads 13 tasks and shares 6 tasks.",
        ),
        (
            "科技",
            '"科技" stands in 7 tasks: 市科学技术局 leads 1.1, 2.3, 3.1, 3.2, 3.3, 5.1 and 6.1.',
        ),
        ("6.2", "市科学技术局 leads 6.2 完善落实创新激励体制."),
        ("S.2", "S.2 强化监督考核 names no lead."),
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
        "市统计局 (Statistics Bureau) has no task in this plan.",
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


def test_a_role_needs_a_bureau(run: Run) -> None:
    """`--role` alone means nothing: usage, exit code 2."""
    assert run("tasks", "--role", "lead").code == 2


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


def test_show_has_everything_about_an_indicator(run: Run) -> None:
    """Targets by year, how they are judged and read, who, names, and where the plan says so."""
    text = run("show", "high-tech-enterprises").out
    for part in (
        "2024  ≥ 1700 家",
        "a stock in 家",
        "certificates in force",
        "tasks 1.1, 3.3",
        "高企数",
        "二, paragraph 3",
    ):
        assert part in text
    shown = json.loads(run("show", "high-tech-enterprises", "--format", "json").out)
    assert [(t["period"], t["target"]) for t in shown["targets"]] == [
        ("2023", 1600),
        ("2024", 1700),
        ("2025", 1800),
    ]
    assert shown["lead"] == ["市科学技术局"]
    assert "科技型中小企业" in shown["traps"]


def test_show_has_everything_about_a_task(run: Run) -> None:
    """Its action, bureaus, terms, indicators and source; safeguards too."""
    text = " ".join(run("show", "3.1").out.split())
    for part in (
        "实施产业链创新链衔接行动",
        "市财政局",
        "重点实验室",
        "new-innovation-platforms",
        "布局建设一批市级以上重点实验室",
    ):
        assert part in text
    assert "市科技创新工作领导小组" in run("show", "S.1").out


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


def filled(text: str) -> str:
    """A template with a plausible figure in each row."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    for number, row in enumerate(rows[1:], 1):
        row[2] = (
            {"亿元": "150.5", "家": "1,650", "%": "15.8"}.get(row[3], "是")
            if number
            else row[2]
        )
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return "\ufeff" + out.getvalue()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("year", [None, "2023", "2024", "2025"])
def test_a_template_that_is_filled_in_reads_back_without_a_problem(
    run: Run, tmp_path: Path, language: str, year: str | None
) -> None:
    """Every row is used, nothing is without data, and nothing is to be said of the file."""
    file = tmp_path / "实际.csv"
    selection = ("--year", year) if year else ()
    assert (
        run("template", *selection, "--output", str(file), "--lang", language).code == 0
    )
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n")
    file.write_text(filled(raw.decode("utf-8")), encoding="utf-8", newline="")
    report = json.loads(
        run(
            "check", str(file), *selection, "--as-of", "2026-12-31", "--format", "json"
        ).out
    )
    assert report["problems"] == []
    rows = report["inputs"][0]["rows"]
    assert (rows["read"], rows["used"]) == (
        len(raw.decode().splitlines()) - 1,
        rows["read"],
    )
    assert {r["status"] for r in report["results"]} <= {
        "met",
        "not_met",
        "needs_review",
    }


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("year", [None, "2023", "2025"])
def test_a_workbook_to_fill_in_reads_back_without_a_problem(
    run: Run, tmp_path: Path, language: str, year: str | None
) -> None:
    """Filled in cell by cell, with shares as Excel stores them; a row chosen from the list is read too."""
    import openpyxl

    file = tmp_path / "实际.xlsx"
    selection = ("--year", year) if year else ()
    assert (
        run("template", *selection, "--output", str(file), "--lang", language).code == 0
    )
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.data_validations.dataValidation[0].type == "list"
    for row in sheet.iter_rows(min_row=2):
        if row[0].value:
            assert row[2].number_format == {
                "亿元": "#,##0.00",
                "家": "#,##0",
                "%": "0.00%",
            }.get(row[3].value, "General")
            row[2].value = {"亿元": 150.5, "家": 1650, "%": 0.158}.get(
                row[3].value, "是"
            )
    sheet.append(["高新技术企业", "2021", 1458, "家", ""])
    book.save(file)
    report = json.loads(
        run(
            "check", str(file), *selection, "--as-of", "2026-12-31", "--format", "json"
        ).out
    )
    assert report["problems"] == []
    rows = report["inputs"][0]["rows"]
    assert (rows["read"], rows["used"]) == (sheet.max_row - 1, sheet.max_row - 1)
    shares = [
        r["actual"]
        for r in report["results"]
        if r["unit"] == "%" and r["applies_to"] == "value"
    ]
    assert set(shares) <= {15.8}
    assert {r["status"] for r in report["results"]} <= {
        "met",
        "not_met",
        "needs_review",
    }


def test_the_same_plan_gives_the_same_workbook(run: Run, tmp_path: Path) -> None:
    """Byte for byte."""
    for name in ("a.xlsx", "b.xlsx"):
        run("template", "--output", str(tmp_path / name))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_template_holds_what_is_due_with_its_units(run: Run) -> None:
    """Of 2023: the four yearly figures and the statement; growth comes with its base year in 2025."""
    rows = list(
        csv.reader(
            io.StringIO(
                run("template", "--year", "2023", "--lang", "zh").out.removeprefix(
                    "\ufeff"
                )
            )
        )
    )
    assert rows[0] == ["指标", "时期", "数值", "单位", "备注"]
    assert [row[:4] for row in rows[1:]] == [
        ["技术合同成交额", "2023", "", "亿元"],
        ["新建设市级以上各类科技创新平台", "2023", "", "家"],
        ["科技领军企业", "2023", "", "家"],
        ["高新技术企业", "2023", "", "家"],
        ["创新型唐山建设取得阶段性成效", "2023", "", ""],
    ]
    wanted = [
        row[:2]
        for row in csv.reader(io.StringIO(run("template", "--year", "2025").out))
    ]
    assert ["研究与试验发展经费", "2022"] in wanted
    assert ["新建设市级以上各类科技创新平台", "2024"] in wanted


def test_a_template_of_no_year_is_2(run: Run, tmp_path: Path) -> None:
    """And a suffix that no template has."""
    assert "no target ends in 2031" in run("template", "--year", "2031").err
    assert run("template", "--output", str(tmp_path / "a.txt")).code == 2


def test_every_command_has_help_with_an_example_that_runs(
    run: Run, root: Path, tmp_path: Path
) -> None:
    """In both languages; the example is the line that begins with Example, run where it may write."""
    import re
    import shlex

    from innovate_ts.cli.app import COMMANDS

    for language in ("en", "zh"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "examples").symlink_to(root / "examples")
    for command in ((), *((name,) for name in COMMANDS)):
        for language in ("en", "zh"):
            text = (
                run(*command, "--lang", language, "--help").out
                if command
                else run("--help").out
            )
            example = re.search(r"(?:Example: |示例： ?)innovate-ts (.+)", text)
            assert example, (command, language)
            outcome = run(*shlex.split(example[1]), cwd=tmp_path / language)
            assert outcome.code in {0, 1}, example[1]
            assert outcome.out, example[1]
