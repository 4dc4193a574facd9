"""Sheets: texts stay texts, figures stay figures, tables filter and print."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words, bureaus, targets
from innovate_ts.verdicts.report import Report
from output.reports.xlsx.books import LANGUAGES, only, opened, rows_of


def test_a_figure_that_no_number_holds_is_a_text_with_a_note(report: Report) -> None:
    """Each of its digits stands in the cell, and a note says why it is a text."""
    result = next(r for r in report.results if r.target == 1600)
    long = Decimal("1586.123456789012345678")
    (row,) = rows_of(opened(only(report, result, actual=long))["Results"])
    assert (row["Actual"].data_type, row["Actual"].value) == (
        "s",
        "1586.123456789012345678",
    )
    assert row["Actual"].comment is not None
    assert "more digits" in row["Actual"].comment.text
    assert row["Target"].comment is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_runs_and_every_text_comes_back(
    nasty: Report, language: Language
) -> None:
    """No text is a formula; control characters are spelt out, all else is kept."""
    book = opened(nasty, language)
    cells = [
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert all(cell.hyperlink is None for cell in cells)
    rows = rows_of(book[texts.sheet_results.to(language)])
    for row, result in zip(rows, nasty.results, strict=True):
        name = result.name.zh
        # An English name stands above the Chinese one, unless both are one text.
        if language == "en" and result.name.en != result.name.zh:
            name = f"{result.name.en}\n{result.name.zh}"
        unit = targets.unit(result, Words(language))
        if unit.endswith((")", "）")):
            name += f"，{unit}" if language == "zh" else f", {unit}"
        elif unit:
            name = f"{name}（{unit}）" if language == "zh" else f"{name} ({unit})"
        leads = bureaus.lead_names(result, Words(language))
        for head, text in (
            (phrases.label_id, result.indicator),
            (phrases.column_indicator, name),
            (phrases.column_unit, unit),
            (phrases.column_lead, leads),
            (texts.data, bureaus.data_source(result, Words(language))),
        ):
            assert (row[head.to(language)].value or "") == "\n".join(
                map(printable, text.split("\n"))
            )
    assert any(
        str(row[phrases.label_id.to(language)].value).startswith("=cmd()")
        for row in rows
    )
    files = [table.file for table in nasty.inputs]
    account = {
        cell.value
        for line in book[texts.sheet_files.to(language)].iter_rows()
        for cell in line
    }
    assert {"\n".join(map(printable, file.split("\n"))) for file in files} <= account


def test_signs_of_formulas_stay_texts(report: Report) -> None:
    """Every sign that begins a formula, in a name as in a note."""
    result = report.results[0]
    for text in (
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "{=1}",
        "http://example.org",
        "'quoted",
        " =1",
        "0012",
    ):
        changed = only(report, result, data_owner=text, indicator=text)
        (row,) = rows_of(opened(changed)["Results"])
        for head in ("id", texts.data.en):
            assert (row[head].data_type, row[head].value) == ("s", text)


def test_a_text_too_long_for_a_cell_says_so(report: Report) -> None:
    """The end of the cell counts the characters that were left out."""
    (row,) = rows_of(
        opened(only(report, report.results[0], data_owner="局" * 40_000))["Results"]
    )
    text = str(row[texts.data.en].value)
    assert len(text) <= 32_767
    kept = text.count("局")
    assert text.endswith(f"… ({40_000 - kept} more characters left out)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_stay_in_view_filter_and_print(
    report: Report, language: Language
) -> None:
    """Frozen heads, filters, A4 across on one page's width, heads repeated, pages numbered."""
    book = opened(report, language)
    assert book.sheetnames == [
        texts.sheet_summary.to(language),
        texts.sheet_results.to(language),
        texts.sheet_notes.to(language),
        texts.sheet_leads.to(language),
        texts.sheet_problems.to(language),
        texts.sheet_files.to(language),
        texts.sheet_account.to(language),
    ]
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (
            "landscape",
            9,
        )
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (
            1,
            0,
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.right.text == "&P / &N"
        assert len(sheet.title) <= 31
        assert not set(sheet.title) & set("[]:*?/\\")
    for name, pane in (
        (texts.sheet_results, "C2"),
        (texts.sheet_notes, "C2"),
        (texts.sheet_leads, "B2"),
        (texts.sheet_files, "B2"),
        (texts.sheet_account, "A2"),
        (texts.sheet_problems, "A2"),
    ):
        sheet = book[name.to(language)]
        assert sheet.freeze_panes == pane
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"


def test_columns_are_wide_enough_for_their_figures(report: Report) -> None:
    """No number shows as a row of hashes; a wide one widens its column."""
    wide = only(report, report.results[0], actual=Decimal("123456789012345"))
    narrow = opened(report)["Results"].column_dimensions["E"].width
    assert (
        opened(wide)["Results"].column_dimensions["E"].width
        >= len("123,456,789,012,345") + 2
        > narrow
    )
