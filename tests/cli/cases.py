"""Texts of plans, and of what is none, as `draft` and `validate --source` read them."""

from __future__ import annotations

from pathlib import Path

PLAN = """云山县数字经济行动方案(2024—2026年)

为加快发展,制定本方案。

一、总体目标
到2026年,数字经济核心产业增加值达到50亿元以上,5G基站达到2000个,数字政府水平明显提升。

二、重点任务
(一)夯实基础。推进网络建设。(牵头单位:县工业和信息化局;责任单位:县财政局、县发展改革局)
(二)培育企业。培育规上数字企业20家。(县工业和信息化局牵头,县商务局配合)
"""

NO_PLANS = [
    (
        "novel",
        "夜色渐深,他推开窗,看见远处的灯火一盏一盏地熄灭。二十年前,他们也是这样告别的。\n"
        * 40,
    ),
    (
        "table.csv",
        "指标,时期,数值\n高新技术企业,2023,1600家\n技术合同成交额,2023,126亿元\n" * 20,
    ),
    (
        "english",
        "It was the best of times, it was the worst of times. 1859, chapter 1.\n" * 30,
    ),
    ("page", "首页\n登录\n版权所有 ICP备12345678号\n"),
]
"""Names and contents of files that are no text of a plan."""


def write_plan_text(folder: Path) -> Path:
    """Write a small plan's text into a folder."""
    path = folder / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path
