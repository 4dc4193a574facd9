"""Notes of reports, read back by python-docx."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx

from innovate_ts import render
from innovate_ts.messages import Language
from innovate_ts.verdicts.results import Report

Check = Callable[..., Report]


COLUMNS = [
    *("序号", "指标", "单位", "年度目标", "实际完成", "差额", "完成率"),
    *("状态", "任务关联牵头单位", "数据来源及性质", "备注"),
]


def opened(report: Report, language: Language = "zh") -> Any:
    """The note as python-docx reads it back."""
    raw = render(report, "docx", language=language)
    assert isinstance(raw, bytes)
    return docx.Document(io.BytesIO(raw))


def texts(document: Any, style: str) -> list[str]:
    """The paragraphs of a style."""
    return [p.text for p in document.paragraphs if p.style.name == style]


def under(document: Any, head: str) -> str:
    """All paragraphs below the first heading that ends so, to the next of the first level."""
    lines: list[str] = []
    inside = False
    for p in document.paragraphs:
        if p.style.name == "Heading 1":
            inside = p.text.endswith(head)
        elif inside:
            lines.append(p.text)
    return "\n".join(lines).strip()


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
