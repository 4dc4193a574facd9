"""A template as a file, read back."""

from __future__ import annotations

import csv
import io
import sys

import openpyxl
import pytest

from innovate_ts import InputError
from innovate_ts.messages import Bilingual
from innovate_ts.output.template.files import template_csv, template_xlsx
from innovate_ts.plan.models.plan import Plan
from shipped import shipped_plan


def renamed(name: str) -> Plan:
    """The shipped plan whose first indicator has another Chinese name."""
    plan = shipped_plan()
    first, *others = plan.indicators
    changed = first.model_copy(update={"name": Bilingual(name, "other")})
    targets = plan.targets.model_copy(update={"indicators": (changed, *others)})
    return plan.model_copy(update={"targets": targets})


def test_csv_opens_right_in_excel() -> None:
    """A byte order mark, CR LF, an empty column to fill in; no name is a formula."""
    text = template_csv(renamed("=cmd()"), 2023, "zh")
    assert text.startswith("\ufeff指标,时期,数值,单位,备注\r\n")
    assert text.count("\n") == text.count("\r\n")
    _, first, *_ = csv.reader(io.StringIO(text, newline=""))
    assert first[1:] == ["2023", "", "亿元", "2023年目标"]
    assert not first[0].startswith("=")


def test_a_workbook_has_a_format_for_each_unit_and_a_list_of_names() -> None:
    """Shares are typed as per cent; each cell of the first column offers the names of the second sheet."""
    plan = shipped_plan()
    book = openpyxl.load_workbook(io.BytesIO(template_xlsx(plan, 2025, "en")))
    assert book.sheetnames == ["actuals", "how to fill it in"]
    sheet, guide = book.worksheets
    formats = {row[3].value: row[2].number_format for row in sheet.iter_rows(min_row=2)}
    assert formats["%"] == "0.00%"
    assert formats["firms (家)"] == "#,##0"
    assert formats["100 million yuan (亿元)"] == "#,##0.00"
    (choice,) = sheet.data_validations.dataValidation
    last = len(plan.goals) + 1
    assert choice.formula1 == f"'how to fill it in'!$A$2:$A${last}"
    assert guide.cell(last, 1).value == plan.goals[-1].name.en
    assert "yes or no" in " ".join(str(cell.value) for cell in guide["C"])


def test_a_name_is_never_a_formula() -> None:
    """It is a text in the workbook, on both sheets."""
    book = openpyxl.load_workbook(
        io.BytesIO(template_xlsx(renamed("=1+1"), 2023, "zh"))
    )
    for sheet in book:
        assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")


def test_without_xlsxwriter_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was the option for the file that asked for it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(InputError, match="--output"):
        template_xlsx(shipped_plan(), None, "en")
