"""The command `show`."""

from __future__ import annotations

import json

from conftest import Run


def test_show_has_everything_about_an_indicator(run: Run) -> None:
    """Targets by year, how they are judged and read, who, names, and where the plan says so."""
    text = run("show", "high-tech-enterprises").out
    for part in (
        "2024  ≥ 1,700 firms",
        "a stock in firms (家)",
        "certificates in force",
        "1.1, 3.3",
        "高企数",
        "二, paragraph 3",
    ):
        assert part in text
    shown = json.loads(run("show", "high-tech-enterprises", "--format", "json").out)
    assert [(t["period"], t["target"]) for t in shown["targets"]] == [
        ("2023", 1600),
        ("2024", 1700),
        ("2025", 1800),
    ]
    assert shown["lead"] == ["市科学技术局"]
    assert "科技型中小企业" in shown["traps"]


def test_show_has_everything_about_a_task(run: Run) -> None:
    """Its action, bureaus, terms, indicators and source; safeguards too."""
    # A long name is broken at the edge, between any two characters.
    text = "".join(run("show", "3.1").out.split())
    for part in (
        "实施产业链创新链衔接行动",
        "市财政局",
        "重点实验室",
        "new-innovation-platforms",
        "布局建设一批市级以上重点实验室",
    ):
        assert part in text
    assert "市科技创新工作领导小组" in run("show", "S.1").out
