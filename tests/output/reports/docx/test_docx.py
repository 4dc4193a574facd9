"""The note as a whole: the same bytes, an extra, opened by an office program."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from innovate_ts import InputError, render
from innovate_ts.output.reports.docx.blocks import Line
from innovate_ts.output.reports.docx.paper import Paper
from innovate_ts.verdicts.report import Report

SCRIPT = """
import sys, time
from unittest import mock
from innovate_ts import evaluate, load_plan, read_actuals, render
plan = load_plan()
report = evaluate(plan, read_actuals([sys.argv[1]], plan))
now = time.localtime(float(sys.argv[2]))
with mock.patch("time.localtime", lambda *_: now), mock.patch("time.time", lambda: float(sys.argv[2])):
    sys.stdout.buffer.write(render(report, "docx", language="zh"))
"""


@pytest.mark.slow
def test_the_same_report_gives_the_same_bytes(root: Path) -> None:
    """Neither the order of hashes nor the clock changes a byte."""
    actuals = str(root / "examples" / "illustration-2023.csv")
    made = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT, actuals, now],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed, now in (("1", "1700000000"), ("2", "1900000000"))
    ]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert {info.date_time for info in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_without_python_docx_the_extra_is_named(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The install line is given, in place of a traceback."""
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in ("paper", "typefaces"):
        monkeypatch.delitem(
            sys.modules, f"innovate_ts.output.reports.docx.{name}", raising=False
        )
    with pytest.raises(InputError) as caught:
        render(report, "docx")
    assert caught.value.problems[0].code == "needs_libraries"


needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


def printed(raw: str | bytes, folder: Path) -> Path:
    """The pages that LibreOffice makes of a note, as PDF."""
    assert isinstance(raw, bytes)
    (folder / "note.docx").write_bytes(raw)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "note.docx",
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / "note.pdf"


@pytest.mark.slow
@needs_office
def test_an_office_program_opens_it(nasty: Report, tmp_path: Path) -> None:
    """LibreOffice makes pages of the note, nasty texts and all."""
    raw = render(nasty, "docx", language="zh")
    assert printed(raw, tmp_path).read_bytes().startswith(b"%PDF")


_PARTED = re.compile(r"[\d—]$|^(?:[亿元家年月人—]|个百|百分|分点|点，)")


@pytest.mark.slow
@needs_office
@pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler is not installed"
)
def test_no_printed_line_parts_a_figure_from_its_unit(tmp_path: Path) -> None:
    """Wherever a line of LibreOffice ends: each paragraph is a character longer than the one before."""
    paper = Paper("zh")
    for count in range(34):
        figures = (
            "完成1587家，距目标12.75亿元差140个百分点，2024年1—9月占58.3%，1.5万人"
        )
        paper.add(Line("科" * count + figures))
    pages = printed(paper.to_bytes(), tmp_path)
    text = subprocess.run(
        ["pdftotext", "-layout", str(pages), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lines = [line.strip() for line in text.splitlines()]
    # But for the numbers of the pages.
    lines = [line for line in lines if not re.fullmatch(r"— ?\d+ ?—", line)]
    assert len(lines) > 60
    assert not list(filter(_PARTED.search, lines))
