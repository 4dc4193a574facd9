"""Notes of reports: as the lines that they are made of, and read back by python-docx."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx

from innovate_ts import render
from innovate_ts.messages import Language
from innovate_ts.messages.note import OR
from innovate_ts.output.reports.docx.blocks import Annex, Line, PaperTable
from innovate_ts.output.reports.docx.note import blocks, words_of_note
from innovate_ts.verdicts.report import Report

Check = Callable[..., Report]


def lines_of(report: Report, language: Language = "zh") -> list[str]:
    """The lines of the text, before the annexes."""
    lines = []
    for block in blocks(report, words_of_note(report, language)):
        if isinstance(block, Annex):
            break
        assert isinstance(block, Line)
        lines.append(block.text.replace(OR, ""))
    return lines


def under(report: Report, head: str, language: Language = "zh") -> list[str]:
    """The lines below the heading of the first level that ends so."""
    lines: list[str] = []
    is_inside = False
    for block in blocks(report, words_of_note(report, language)):
        if isinstance(block, Annex):
            break
        assert isinstance(block, Line)
        if block.style == "Heading 1":
            is_inside = block.text.endswith(head)
        elif is_inside:
            lines.append(block.text)
    return lines


def annex(report: Report, number: int, language: Language = "zh") -> list[str]:
    """What stands in an annex: its lines, and the rows of its tables with bars between the cells."""
    lines: list[str] = []
    at = 0
    for block in blocks(report, words_of_note(report, language)):
        match block:
            case Annex():
                at += 1
            case PaperTable() if at == number:
                lines += ["|".join(row) for row in (block.heads, *block.rows)]
            case Line(text) if at == number:
                lines.append(text)
    return lines


def opened(report: Report, language: Language = "zh") -> Any:
    """The note as python-docx reads it back."""
    raw = render(report, "docx", language=language)
    assert isinstance(raw, bytes)
    return docx.Document(io.BytesIO(raw))


def texts(document: Any, style: str) -> list[str]:
    """The paragraphs of a style."""
    return [p.text for p in document.paragraphs if p.style.name == style]


def rows(table: Any) -> list[list[str]]:
    """The cells of a table."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def of_2024(check: Check) -> Report:
    """The year of domain: turnover above its target, high-tech enterprises below it."""
    return check(
        "技术合同成交额,2024,151.72,亿元,",
        "新建设市级以上各类科技创新平台,2024,20,家,",
        "科技领军企业,2024,9,家,快报",
        "高新技术企业,2024,1659,家,",
        year=2024,
    )
