"""The figures of twenty reports are the same in every form, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple, assert_never

import pytest

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.basics.units import plain
from innovate_ts.messages import Language
from innovate_ts.output.arrange import figures
from innovate_ts.output.numbers import done, shown
from innovate_ts.output.reports import FORMATS, Format
from innovate_ts.output.words import Words, targets
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from output.reports.docx.notes import opened as opened_note
from output.reports.html.pages import Page
from output.reports.xlsx.books import displayed
from output.reports.xlsx.books import opened as opened_book
from shipped import shipped_plan

ROOT = Path(__file__).resolve().parents[3]
EXCEL_DIGITS = 15
SHIPPED = "illustration-2023.csv illustration-2024.csv tangshan-2022.csv"
FIVE_YEAR = "five-year/actuals.csv"


class Case(NamedTuple):
    """What a report is made of."""

    files: str
    plan: str = ""
    as_of: str = ""
    year: int | None = None


CASES = (
    Case(SHIPPED, as_of="2023-03-31"),
    Case(SHIPPED, as_of="2023-12-31"),
    Case(SHIPPED, as_of="2024-03-31"),
    Case(SHIPPED, as_of="2024-06-30"),
    Case(SHIPPED, as_of="2024-09-30"),
    Case(SHIPPED, as_of="2024-12-31"),
    Case(SHIPPED, as_of="2025-12-31"),
    Case(SHIPPED, year=2023),
    Case(SHIPPED, year=2024),
    Case(SHIPPED, year=2025),
    Case("bureau-2024-09.csv"),
    Case(FIVE_YEAR, "five-year"),
    Case(FIVE_YEAR, "five-year", as_of="2024-06-30"),
    Case(FIVE_YEAR, "five-year", as_of="2025-12-31"),
    Case(f"{FIVE_YEAR} five-year/ledger.csv", "five-year"),
    Case("yunchuan/actuals-2024.csv", "yunchuan"),
    Case("yunchuan/actuals-2024.csv", "yunchuan", as_of="2025-06-30"),
    Case("forms/actuals.csv", "forms"),
    Case("uk-aid/actuals.csv", "uk-aid"),
    Case("uk-aid/actuals.csv", "uk-aid", as_of="2018-12-31"),
)


@cache
def report_of(case: Case) -> Report:
    """The report of a case."""
    examples = ROOT / "examples"
    plan = load_plan(examples / case.plan) if case.plan else shipped_plan()
    files = [str(examples / file) for file in case.files.split()]
    as_of = date.fromisoformat(case.as_of) if case.as_of else None
    return evaluate(plan, read_actuals(files, plan), as_of=as_of, year=case.year)


def texts_in(form: Format, report: Report, language: Language) -> Iterator[str]:
    """What a person reads in a form, or a program of it."""
    match form:
        case Format.HTML:
            yield Page(str(render(report, "html", language=language))).text
        case Format.DOCX:
            note = opened_note(report, language)
            yield from (paragraph.text for paragraph in note.paragraphs)
            for table in note.tables:
                yield from (cell.text for row in table.rows for cell in row.cells)
        case Format.XLSX:
            yield from cells_of(report, language)
        case (
            Format.TABLE | Format.JSON | Format.MARKDOWN | Format.JUNIT | Format.GITHUB
        ):
            yield str(render(report, form, language=language, complete=True))
        case Format.CSV:
            # Its commas part cells.
            yield str(render(report, form, language=language)).replace(",", " ")
        case _:
            assert_never(form)


def cells_of(report: Report, language: Language) -> Iterator[str]:
    """The cells of a workbook: numbers as they are shown, and as they are."""
    for sheet in opened_book(report, language):
        for cell in (it for row in sheet.iter_rows() for it in row):
            if cell.data_type == "n" and cell.value is not None:
                figure = Decimal(repr(cell.value))
                # Signs of a status and of per cent stand in quotes in the format.
                bare = re.sub(r'"[^"]*"', "", cell.number_format)
                yield displayed(figure, bare)
                yield plain(figure)
            elif cell.value is not None:
                yield str(cell.value)


def expected_in(form: Format, result: Result, words: Words) -> Iterator[str]:
    """The figures of a target that a form has to tell."""
    if result.actual is None:
        return
    match form:
        case Format.JSON | Format.CSV:
            yield from exact_figures(result, with_gap=form is Format.JSON)
        case Format.JUNIT | Format.GITHUB:
            # They are about what is missed alone; a fall is told without its sign.
            if result.status == "not_met":
                yield amount(result, words).lstrip("−")
        case Format.XLSX:
            yield amount_in_a_cell(result.actual, result)
            yield done(result)
        case Format.TABLE | Format.DOCX:
            is_plain = targets.has_plain_unit(result)
            bare = targets.actual_without_unit(result, words)
            yield bare if is_plain else amount(result, words)
            yield done(result)
        case Format.MARKDOWN | Format.HTML:
            yield amount(result, words)
            yield done(result)
        case _:
            assert_never(form)


def exact_figures(result: Result, *, with_gap: bool) -> Iterator[str]:
    """Those of programs; a table tells no gap before its date."""
    told = [result.actual, result.achievement]
    if with_gap:
        told.append(result.gap)
    for figure in told:
        if figure is not None:
            yield plain(figure)


def amount_in_a_cell(actual: Decimal, result: Result) -> str:
    """What has more digits than Excel keeps stands there as text, with all of them."""
    if len(actual.as_tuple().digits) > EXCEL_DIGITS:
        return plain(actual)
    return shown(actual, result, "zh")


def amount(result: Result, words: Words) -> str:
    """The actual as a sentence or table has it, without what stands beside its number."""
    text = targets.actual(result, words)
    number = re.match(r"[−\d.,]+", text)
    assert number is not None
    return number[0]


def numbers_in(text: str) -> set[str]:
    """All numbers of a text, without commas for thousands and with any minus as one of print."""
    found = re.findall(r"[-−+]?\d[\d,]*(?:\.\d+)?", text)
    without_commas = {it.replace(",", "").replace("-", "−") for it in found}
    # `2023-12` has no minus, and a gap may have a plus: each number stands without its sign as well.
    return without_commas | {it.lstrip("−+") for it in without_commas}


@pytest.mark.slow
def test_there_are_twenty_reports() -> None:
    """All of them differ, and together they have most statuses."""
    assert len(set(CASES)) == 20
    statuses = {result.status for case in CASES for result in report_of(case).results}
    assert statuses >= {
        "met",
        "not_met",
        "on_track",
        "at_risk",
        "not_due",
        "no_data",
        "not_assessable",
        "needs_review",
    }


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_each_form_tells_the_same_figures(form: Format, language: Language) -> None:
    """Actual, gap and share of the target: whatever one form has of a target, the others have as well."""
    checked = 0
    for case in CASES:
        report = report_of(case)
        words = Words(language, bureaus=report.bureau_names)
        numbers: set[str] = set()
        for text in texts_in(form, report, language):
            numbers |= numbers_in(text)
        for result in figures(report):
            for figure in filter(None, expected_in(form, result, words)):
                expected = numbers_in(figure)
                assert expected <= numbers, (case, result.indicator, result.period)
                checked += len(expected)
    assert checked >= 20
