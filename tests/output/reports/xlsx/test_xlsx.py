"""The workbook as a whole: the same bytes, an extra, opened by an office."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts import InputError, render
from innovate_ts.findings import Place
from innovate_ts.messages import Language
from innovate_ts.verdicts.report import Report
from output.reports.xlsx.books import LANGUAGES, bytes_of, only


@pytest.mark.slow
def test_the_same_report_gives_the_same_bytes(root: Path, report: Report) -> None:
    """In any process, whatever the order of its sets; notes and charts too."""
    code = (
        "import sys\nfrom innovate_ts import *\nplan = load_plan()\n"
        "report = evaluate(plan, read_actuals([sys.argv[1]], plan))\n"
        "sys.stdout.buffer.write(render(report, 'xlsx', language='zh'))"
    )
    file = str(root / "examples" / "illustration-2023.csv")
    both = [
        subprocess.run(
            [sys.executable, "-c", code, file],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert both[0] == both[1] == bytes_of(report, "zh")
    noted = only(report, report.results[0], actual=Decimal("1.2345678901234567"))
    assert bytes_of(noted) == bytes_of(noted)


def test_absent_the_extra_is_asked_for(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without XlsxWriter the report fails with the line that installs it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(InputError, match="xlsx: ") as raised:
        render(report, "xlsx")
    (found,) = raised.value.problems
    assert (found.code, found.place) == ("needs_libraries", Place("xlsx"))
    assert "-m pip install" in found.hint.en


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["running", "nasty"])
def test_an_office_opens_it(
    name: str, language: Language, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """LibreOffice makes pages of it and says nothing."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    file = tmp_path / "report.xlsx"
    file.write_bytes(bytes_of(request.getfixturevalue(name), language))
    done = subprocess.run(
        [
            office,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=180,
    )
    said = [
        line.lower()
        for line in (done.stdout + done.stderr).splitlines()
        if "javaldx" not in line
    ]
    assert not [line for line in said if "warn" in line or "error" in line]
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
