"""One register in every form that is read: the same rows give the same figures and the same account."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts.basics.units import plain
from innovate_ts.findings import InputError
from innovate_ts.registers import engines
from innovate_ts.registers.counted import Counted
from innovate_ts.registers.rejects import rejects_of
from registers.tallying import count, recipe_of
from shipped import shipped_plan

TALLY = """
    files: "data*"
    count: sum
    value: 金额
    unit: 万元
    digits: 2
    date: 日期
    key: 编号
    where: [{column: 状态, value: 有效}]
    periods: 2024
    by: year
    unread: leave_out
"""
HEADS = ("编号", "日期", "金额", "状态")
ROWS = (
    ("A", "2024-03-01", "126.5", "有效"),
    ("B", "2024-03-02", "1600", "有效"),
    ("C", "2024-03-03", "7", "撤销"),
    ("D", "2023-12-31", "7", "有效"),
    ("E", "2024-05-06", "不详", "有效"),
)
FIGURE = "0.17265"
"""Of A and B in 亿元."""
ACCOUNT = (5, 2, {"conditions": 1, "outside": 1, "no_figure": 1})
Write = Callable[[Path], object]


def text(codec: str, *above: str, end: str = "\n", mark: str = ",") -> Write:
    """A text in an encoding, with lines of titles above."""

    def write(folder: Path) -> None:
        rows = [mark.join(row) for row in (HEADS, *ROWS)]
        lines = end.join([*above, *rows, ""])
        (folder / "data.csv").write_bytes(lines.encode(codec))

    return write


def quoted(folder: Path) -> None:
    """Cells with line ends, quotes and delimiters in a column that nobody asks for."""
    with (folder / "data.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([*row[:2], 'a "b",\nc', *row[2:]] for row in (HEADS, *ROWS))


def workbook(folder: Path) -> None:
    """Numbers and days as a workbook has them, below a title."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["技术合同登记"])
    sheet.append(HEADS)
    for key, day, value, state in ROWS:
        number = float(value) if value[0].isdecimal() else value
        sheet.append([key, date.fromisoformat(day), number, state])
    book.save(folder / "data.xlsx")


def old_workbook(folder: Path) -> None:
    """The same as BIFF, by the office."""
    import subprocess

    workbook(folder)
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xls", "data.xlsx"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    (folder / "data.xlsx").unlink()


def parquet(values: list[object], kind: str = "string") -> Write:
    """Parquet with times of day, and a column of another type."""

    def write(folder: Path) -> None:
        import pyarrow
        from pyarrow.parquet import write_table

        keys, days, _, states = zip(*ROWS, strict=True)
        times = [datetime.fromisoformat(f"{day} 10:15:00.5") for day in days]
        kinds = {
            "string": pyarrow.string(),
            "decimal": pyarrow.decimal128(10, 2),
            "float": pyarrow.float64(),
        }
        columns = (keys, times, pyarrow.array(values, kinds[kind]), states)
        table = pyarrow.table(
            dict(zip(HEADS, map(pyarrow.array, columns), strict=True))
        )
        write_table(table, folder / "data.parquet")

    return write


VALUES: list[object] = [row[2] for row in ROWS]
FORMS: dict[str, Write] = {
    "UTF-8": text("utf-8"),
    "UTF-8 with BOM": text("utf-8-sig"),
    "UTF-16": text("utf-16"),
    "UTF-16 without BOM": text("utf-16-le"),
    "GB18030": text("gb18030"),
    "CRLF": text("utf-8", end="\r\n"),
    "CR": text("utf-8", end="\r"),
    "tabs": text("utf-8", mark="\t"),
    "semicolons": text("gb18030", mark=";"),
    "titles": text("utf-8", "技术合同登记", "单位：万元,,,", ""),
    "blank lines": text("utf-8", end="\n\n"),
    "quotes": quoted,
    "XLSX": workbook,
    "Parquet": parquet(VALUES),
}


def tally(folder: Path, *lines: str) -> Counted:
    """What the register of a folder gives."""
    return count(recipe_of(folder, *(lines or (TALLY,))), shipped_plan())[0]


def told(counted: Counted) -> tuple[int, int, dict[str, int]]:
    """The account."""
    assert counted.adds_up
    reasons = {
        str(reason): sum(aside.rows for aside in asides)
        for reason, asides in counted.by_reason().items()
    }
    return counted.read, counted.counted, reasons


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_a_form_changes_nothing(tmp_path: Path, form: str) -> None:
    """Figure and account are those of the rows."""
    FORMS[form](tmp_path)
    counted = tally(tmp_path)
    assert told(counted) == ACCOUNT
    assert [plain(figure.value) for figure in counted.figures] == [FIGURE]
    rejects = list(rejects_of(counted, shipped_plan()))
    assert [(one.text, one.reason) for one in rejects] == [("不详", "no_figure")]


@pytest.mark.slow
def test_an_old_workbook(tmp_path: Path) -> None:
    """XLS too."""
    old_workbook(tmp_path)
    assert told(tally(tmp_path)) == ACCOUNT


@pytest.mark.slow
def test_decimals_of_parquet_are_exact(tmp_path: Path) -> None:
    """Each of their digits counts."""
    values = ["126.50", "1600", "7", "7", "0.01"]
    parquet(list(map(Decimal, values)), "decimal")(tmp_path)
    counted = tally(tmp_path)
    assert [plain(figure.value) for figure in counted.figures] == ["0.172651"]


def parts(*texts: bytes) -> Write:
    """Files as they are."""

    def write(folder: Path) -> None:
        for number, content in enumerate(texts):
            (folder / f"data{number}.csv").write_bytes(content)

    return write


HEAD = ",".join(HEADS).encode() + b"\n"
REFUSED: dict[str, tuple[Write, str]] = {
    "floats": (parquet([126.5, 1600.0, 7.0, 7.0, 0.1], "float"), "inexact_column"),
    "damaged Parquet": (parts(b"PAR1 and no more"), "damaged_parquet"),
    "a PDF": (parts(b"%PDF-1.7 and no more"), "other_kind"),
    "an old document": (parts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 900), "other_kind"),
    "nothing": (parts(b""), "no_such_head"),
    "no such heads": (parts(b"a,b\n1,2\n"), "no_such_head"),
    "heads twice": (
        parts(b"\xef\xbb\xbf" + HEAD.replace(b"\n", ",金额\n".encode())),
        "head_twice",
    ),
    "two encodings": (
        parts(HEAD + "甲,2024-03-01,5,有效\n".encode() * 9 + b"\xd2,,,\n"),
        "undecodable",
    ),
    "no encoding": (parts(HEAD + b"\xff\xff\n" * 5), "undecodable"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_register(tmp_path: Path, case: str) -> None:
    """Each is told with its code and its file."""
    write, code = REFUSED[case]
    write(tmp_path)
    with pytest.raises(InputError) as error:
        tally(tmp_path)
    assert code in {problem.code for problem in error.value.problems}
    assert all(str(tmp_path) in problem.file for problem in error.value.problems)


@pytest.mark.slow
def test_torn_lines_are_in_the_account(tmp_path: Path) -> None:
    """Rows with a cell too many or too few are set aside, in one file of two."""
    good = HEAD + "A,2024-03-01,5,有效\n".encode()
    torn = HEAD + "B,2024-03-01,5,有效,x\nC,2024-03-01\nD,2024-03-01,6,有效\n".encode()
    parts(good, torn)(tmp_path)
    counted = tally(tmp_path)
    assert told(counted) == (4, 2, {"torn": 2})
    assert plain(counted.figures[0].value) == "0.0011"


@pytest.mark.slow
def test_too_many_texts_are_refused(tmp_path: Path) -> None:
    """A column of a hundred thousand spellings is no column of figures; as many plain ones are."""
    lines = [f"{number},2024-03-01,{number}.5,有效" for number in range(100_002)]
    register = tmp_path / "data.csv"
    register.write_text("\n".join([",".join(HEADS), *lines, ""]), "utf-8")
    assert tally(tmp_path).counted == 100_002
    register.write_text(
        "\n".join([",".join(HEADS), *lines, ""]).replace(".5,", "个,"), "utf-8"
    )
    with pytest.raises(InputError) as error:
        tally(tmp_path)
    assert [problem.code for problem in error.value.problems] == ["too_many_texts"]


@pytest.mark.slow
def test_memory_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that neither memory nor the disk may hold end in an error that says so."""
    monkeypatch.setattr(engines, "MEMORY", "20MB")
    lines = [f"{number:040},2024-03-01,1,有效\n" for number in range(300_000)]
    with (tmp_path / "data.csv").open("w", encoding="utf-8") as file:
        file.write(",".join(HEADS) + "\n")
        file.writelines(lines)
    with pytest.raises(InputError) as error:
        tally(tmp_path)
    assert [problem.code for problem in error.value.problems] == ["too_little_room"]
