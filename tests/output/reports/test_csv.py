"""CSV for Excel: read back by the csv module and by a spreadsheet, nothing run, nothing lost."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from innovate_ts import render
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Language
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.report import Report

SOFFICE = shutil.which("soffice")
COMMAS_AND_UTF8 = "--infilter=CSV:44,34,76,1"
"""What its dialogue takes from the byte order mark, and a conversion without one has to be told."""


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows of a CSV report, by the first row's heads."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_csv_has_a_row_a_target_with_exact_figures(report: Report) -> None:
    """Figures are figures; what is not known is an empty cell."""
    rows = rows_of(render(report, "csv"))
    assert [row["id"] for row in rows] == [r.indicator for r in report.results]
    for row, result in zip(rows, report.results, strict=True):
        for head, value in (
            ("Target", result.target),
            ("Actual", result.actual),
            ("Gap", result.gap if result.is_decided else None),
        ):
            assert (Decimal(row[head]) if row[head] else None) == value
    missed = next(row for row in rows if row["Status"] == "missed")
    assert (
        missed["Actual"],
        missed["Gap"],
        missed["Short by"],
        missed["% of target"],
    ) == (
        "1587",
        "-13",
        "13",
        "0.991875",
    )


def test_csv_runs_no_formula(nasty: Report) -> None:
    """A text that a spreadsheet would run gets an apostrophe; a negative figure does not."""
    rows = rows_of(render(nasty, "csv"))
    assert len(rows) == len(nasty.results)
    texts = [row["Indicator"] for row in rows]
    assert not any(text.startswith(("=", "+", "-", "@", "\t", "\r")) for text in texts)
    assert any(text.startswith("'=cmd()") for text in texts)
    assert "\x1b" not in render(nasty, "csv")


def test_csv_speaks_chinese(report: Report) -> None:
    """The heads are those of the trade."""
    head = render(report, "csv", language="zh").splitlines()[0].split(",")
    assert head[1:8] == ["指标", "时期", "要求", "目标", "单位", "实际完成", "差额"]


@pytest.mark.slow
@pytest.mark.skipif(
    SOFFICE is None,
    reason="LibreOffice, which opens the file as a person would, is absent",
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_spreadsheet_opens_it_right(
    nasty: Report, report: Report, tmp_path: Path, language: Language
) -> None:
    """Figures are figures, texts are texts and Chinese is Chinese; no text is run, no cell has moved."""
    assert SOFFICE is not None
    for name, shown in (("plain", report), ("nasty", nasty)):
        text = str(render(shown, "csv", language=language))
        (tmp_path / f"{name}.csv").write_bytes(text.encode())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.csv") for name in ("plain", "nasty")]
    subprocess.run(
        [
            SOFFICE,
            profile,
            "--headless",
            COMMAS_AND_UTF8,
            "--convert-to",
            "xlsx",
            "--outdir",
            str(tmp_path),
            *files,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name, shown in (("plain", report), ("nasty", nasty)):
        sheet = openpyxl.load_workbook(tmp_path / f"{name}.xlsx").active
        assert sheet is not None
        head, *rows = [list(row) for row in sheet.iter_rows()]
        assert head[1].value == {"en": "Indicator", "zh": "指标"}[language]
        assert len(rows) == len(shown.results)
        for row, result in zip(rows, shown.results, strict=True):
            assert {cell.data_type for cell in row} <= {
                "s",
                "n",
            }  # "f" would be a formula
            assert printable(result.name.zh) in str(row[1].value)
            for cell, figure in (
                (row[4], result.target),
                (row[6], result.actual),
                # Of what is not decided yet no gap is told.
                (row[7], result.gap if result.is_decided else None),
            ):
                assert (cell.value is None) == (figure is None)
                assert cell.value is None or cell.data_type == "n"
                assert cell.value is None or float(cell.value) == pytest.approx(
                    float(figure or 0), rel=1e-14
                )


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2024-09", "2024-09-01/2024-09-30"),
        ("2024", "2024"),
        ("2024-Q3", "2024-Q3"),
        ("2023/2025", "2023/2025"),
        ("2024-01/2024-09", "2024-01/2024-09"),
    ],
)
def test_no_period_is_taken_for_a_date(
    report: Report, period: str, written: str
) -> None:
    """Excel would make Sep-24 of 2024-09."""
    (first, *_) = report.results
    monthly = report.model_copy(
        update={"results": (first.model_copy(update={"period": Period.parse(period)}),)}
    )
    (row,) = rows_of(render(monthly, "csv"))
    assert row["Period"] == written
