"""The note as a whole: the same bytes, an extra, opened by an office program."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from innovate_ts import InputError, render
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


@pytest.mark.slow
@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
def test_an_office_program_opens_it(nasty: Report, tmp_path: Path) -> None:
    """LibreOffice makes pages of the note, nasty texts and all."""
    raw = render(nasty, "docx", language="zh")
    assert isinstance(raw, bytes)
    (tmp_path / "note.docx").write_bytes(raw)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "note.docx",
        ],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "note.pdf").read_bytes().startswith(b"%PDF")
