"""The command `template`: a file to fill in that reads back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from conftest import Run


def own_unit(name: str) -> str:
    """The plan's unit in what the file calls it: 亿元 of `100 million yuan (亿元)`."""
    _, _, behind = name.partition("(")
    return behind.removesuffix(")") or name


def filled(text: str) -> str:
    """A template with a plausible figure in each row."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    for number, row in enumerate(rows[1:], 1):
        unit = own_unit(row[3])
        row[2] = (
            {"亿元": "150.5", "家": "1,650", "%": "15.8"}.get(unit, "是")
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
            }.get(own_unit(row[3].value or ""), "General")
            row[2].value = {"亿元": 150.5, "家": 1650, "%": 0.158}.get(
                own_unit(row[3].value or ""), "是"
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
        if r["unit"] == "%" and r["measure"] == "value"
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
    assert ["R&D expenditure", "2022"] in wanted
    assert ["S&T innovation platforms newly built", "2024"] in wanted


def test_a_template_of_no_year_is_2(run: Run, tmp_path: Path) -> None:
    """And a suffix that no template has."""
    assert "no target ends in 2031" in run("template", "--year", "2031").err
    assert run("template", "--output", str(tmp_path / "a.txt")).code == 2


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("tasks", [(), ("--tasks",)])
def test_a_file_that_people_filled_in_is_not_written_over(
    run: Run, tmp_path: Path, suffix: str, tasks: tuple[str, ...]
) -> None:
    """What is there stays, to the byte; only `--force` writes over it."""
    file = tmp_path / f"actuals.{suffix}"
    file.write_bytes(b"filled in")
    refused = run("template", *tasks, "-o", str(file))
    assert (refused.code, refused.out) == (2, "")
    assert "exists, and was not written over" in refused.err
    assert file.read_bytes() == b"filled in"
    assert run("template", *tasks, "-o", str(file), "--force").code == 0
    assert file.read_bytes() != b"filled in"
