"""What is not reached is shown as the whole of its target in no form, however little is missing."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from innovate_ts import Rows, evaluate, load_plan, read_actuals, render
from innovate_ts.messages import Language
from innovate_ts.output.terminal import Terminal
from innovate_ts.verdicts.report import Report
from output.reports.docx.notes import opened as opened_note
from output.reports.html.pages import Page
from output.reports.xlsx.books import bytes_of, charts_of, displayed
from output.reports.xlsx.books import opened as opened_book

WHOLE = re.compile(r"(?<![\d.])100(?:\.0+)?%")
"""All of something, as a person would read it."""

PLAN = """\
plan:
  id: p
  title: {{zh: 规划, en: Plan}}
  period: 2023/2025
  published: 2023-01-01
  area: {{name: {{zh: 某市, en: City}}}}
indicators:
  - id: it
    name: {{zh: 产值, en: Output}}
    unit: 万元
    aggregation: {aggregation}
    pace: linear
    targets:
      - period: {period}
        {key}: {target}
        {baseline}
        source: {{section: 一, paragraph: 1, phrase: 产值}}
"""
TASKS = "bureaus: []\nactions: []\n"

amounts = st.decimals("0.01", "1e9", places=2)
hairs = st.integers(1, 12).map(lambda digits: Decimal(1).scaleb(-digits))


def report_of(
    aggregation: str, target: Decimal, actual: Decimal, *, key: str, when: str
) -> Report:
    """A report on one target that is not reached: at its date, made good a year later, or on its way."""
    period = "2024" if when == "running" else "2023"
    baseline = "baseline: {period: 2022}" if aggregation == "stock" else ""
    text = PLAN.format(
        aggregation=aggregation,
        period=period,
        key=key,
        target=target,
        baseline=baseline,
    )
    rows = [{"indicator": "it", "period": "2022", "value": f"{target / 2:f}"}]
    if when == "running":
        rows.append(
            {"indicator": "it", "period": "2024-01/2024-11", "value": f"{actual:f}"}
        )
    else:
        rows.append({"indicator": "it", "period": "2023", "value": f"{actual:f}"})
    if when == "late":
        rows.append({"indicator": "it", "period": "2024", "value": f"{target + 1:f}"})
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "targets.yaml").write_text(text, encoding="utf-8")
        Path(folder, "tasks.yaml").write_text(TASKS, encoding="utf-8")
        plan = load_plan(folder)
    as_of = date(2024, 11, 30) if when == "running" else date(2024, 12, 31)
    return evaluate(plan, read_actuals(Rows(rows, name="rows"), plan), as_of=as_of)


def light_forms(report: Report, language: Language) -> Iterator[tuple[str, str]]:
    """The forms of text, by name."""
    for width in (80, 200):
        yield (
            "table",
            str(render(report, "table", language=language, terminal=Terminal(width))),
        )
    for form in ("markdown", "csv", "junit", "github"):
        yield form, str(render(report, form, language=language))
    yield "html", Page(str(render(report, "html", language=language))).text


def heavy_forms(report: Report, language: Language) -> Iterator[tuple[str, str]]:
    """What a note and a workbook show."""
    note = opened_note(report, language)
    yield "docx", "\n".join(p.text for p in note.paragraphs)
    for table in note.tables:
        for row in table.rows:
            yield "docx", "\n".join(cell.text for cell in row.cells)
    for sheet in opened_book(report, language):
        for line in sheet.iter_rows():
            for cell in line:
                if cell.data_type == "n" and cell.value is not None:
                    yield (
                        "xlsx",
                        displayed(Decimal(repr(cell.value)), cell.number_format),
                    )
                else:
                    # How the figures are to be read is told in words, with 100.0% as the example.
                    yield (
                        "xlsx",
                        ""
                        if sheet.title in {"Account", "口径与数据"}
                        else str(cell.value),
                    )
    for chart in charts_of(bytes_of(report, language)):
        yield "chart", " ".join(re.findall(r"<a:t>([^<]*)</a:t>", chart))


@pytest.mark.parametrize("when", ["missed", "late", "running"])
def test_a_hair_of_one_target(when: str) -> None:
    """A ten millionth of 126."""
    aggregation = "stock" if when == "late" else "flow"
    report = report_of(
        aggregation, Decimal(126), Decimal("125.9999874"), key="at_least", when=when
    )
    for form, text in light_forms(report, "zh"):
        assert not WHOLE.search(text), (form, text)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("when", ["missed", "late", "running"])
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(target=amounts, hair=hairs)
def test_a_hair_is_never_rounded_away(
    language: Language, when: str, target: Decimal, hair: Decimal
) -> None:
    """At least so much, and a hair less than it."""
    aggregation = "stock" if when == "late" else "flow"
    report = report_of(
        aggregation, target, target - hair * target, key="at_least", when=when
    )
    [result] = report.results
    assert not result.is_met
    for form, text in light_forms(report, language):
        assert not WHOLE.search(text.replace("100%的", "")), (form, text)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(target=amounts)
def test_exactly_the_figure_is_not_more_than_it(
    language: Language, target: Decimal
) -> None:
    """More than so much, and exactly so much: there is no share to show."""
    report = report_of("flow", target, target, key="more_than", when="missed")
    [result] = report.results
    assert result.status == "not_met"
    for form, text in light_forms(report, language):
        assert not WHOLE.search(text), (form, text)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("when", ["missed", "late", "running"])
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(target=amounts, hair=hairs)
def test_nor_in_a_note_or_a_workbook(
    language: Language, when: str, target: Decimal, hair: Decimal
) -> None:
    """At least so much and a hair less, and more than so much and exactly that."""
    aggregation = "stock" if when == "late" else "flow"
    less = report_of(
        aggregation, target, target - hair * target, key="at_least", when=when
    )
    same = report_of("flow", target, target, key="more_than", when="missed")
    for report in (less, same):
        for form, text in heavy_forms(report, language):
            clean = text.replace("不显示为100.0%", "").replace(
                "never shown as 100.0%", ""
            )
            assert not WHOLE.search(clean), (form, text)
