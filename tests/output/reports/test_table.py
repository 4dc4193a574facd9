"""The table: the answer first, right at every width, nothing cut, nothing obeyed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from rich.cells import cell_len

from innovate_ts import render
from innovate_ts.messages import Language
from innovate_ts.output.terminal import Terminal
from innovate_ts.verdicts.report import Report

ANSI = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("grouping", ["indicator", "bureau"])
@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(
    broken: Report, width: int, grouping: str, language: Language
) -> None:
    """Chinese characters take two columns, and long words are broken, not cut."""
    text = render(
        broken, language=language, grouping=grouping, terminal=Terminal(width)
    )
    for line in text.splitlines():
        assert cell_len(line) <= width, line


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_nothing_is_cut(report: Report, width: int) -> None:
    """Each name, figure and reading is there in full at any width, when the line breaks are taken out."""
    text = "".join(render(report, terminal=Terminal(width)).split())
    for result in report.results:
        if result.comparator != "qualitative":
            for part in (
                result.name.zh,
                result.name.en,
                result.interpretation.en or "",
            ):
                assert "".join(part.split()) in text


def test_the_answer_comes_first(report: Report) -> None:
    """The first sentence says how many targets are missed, by how much, and whom to ask."""
    wanted = (
        "Of 4 targets due in 2023, 3 were met and 1 was missed. "
        "High-tech enterprises (高新技术企业): 1,587 firms (家), 13 short of 1,600. "
        "Ask Municipal Bureau of Science and Technology (市科学技术局), tasks 1.1, 3.3. "
        "The one goal in words due in 2023 was met."
    )
    first = render(report).split("\n\n")[0]
    # A line may end inside a Chinese name.
    assert "".join(first.split()) == "".join(wanted.split())
    chinese = "".join(render(report, language="zh").split("\n\n")[0].split())
    assert chinese == (
        "2023年到期4项：完成3项，未完成1项。高新技术企业为1587家，距目标（1600家）差13家。"
        "请联系市科学技术局（任务1.1、3.3）。2023年到期定性目标1项，已完成。"
    )


def test_colours_add_nothing_but_colours(report: Report) -> None:
    """With colours the text is the same letter by letter."""
    plain = render(report, terminal=Terminal(80))
    coloured = render(report, terminal=Terminal(80, color=True))
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain
    stripped = [line.rstrip() for line in ANSI.sub("", coloured).splitlines()]
    assert stripped == [line.rstrip() for line in plain.splitlines()]


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "ascii"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_control_character_gets_out(
    broken: Report, encoding: str, language: Language
) -> None:
    """Line breaks are the table's own, whatever the console and the width; no line is too wide."""
    for width, grouping in product((20, 80, 120), ("indicator", "bureau")):
        terminal = Terminal(width, encoding=encoding)
        text = str(
            render(broken, language=language, grouping=grouping, terminal=terminal)
        )
        assert all(c.isprintable() or c == "\n" for c in text)
        assert max(cell_len(line) for line in text.splitlines()) <= width


def test_the_texts_of_inputs_are_shown_and_not_obeyed(nasty: Report) -> None:
    """Markup stays text; control codes and turned writing are spelt out."""
    text = render(nasty, terminal=Terminal(200))
    assert "[red]not red[/red]" in text
    assert "\\x1b[31mred\\x07" in text
    assert not set("\x1b\x07\u202e") & set(text)


@pytest.mark.parametrize(
    ("encoding", "met", "at_least", "minus"),
    [
        ("utf-8", "✔", "≥", "−"),
        ("gbk", "√", "≥", "-"),
        ("ascii", "+", ">=", "-"),
        ("no-such", "+", ">=", "-"),
    ],
)
def test_signs_fall_back(
    report: Report, encoding: str, met: str, at_least: str, minus: str
) -> None:
    """A console that knows no ✔ gets the nearest sign that it knows."""
    text = render(report, terminal=Terminal(80, encoding=encoding))
    assert f"{met} 2023" in text
    assert f"{at_least} 126" in text
    assert f"{minus}13" in text
    if encoding == "gbk":
        text.encode("gbk")


@pytest.fixture(scope="module")
def many(report: Report) -> Report:
    """The illustration three times over."""
    results = []
    for number in range(3):
        for result in report.results:
            name = replace(result.name, en=f"{result.name.en} {number}")
            changes = {"indicator": f"{result.indicator}-{number}", "name": name}
            results.append(result.model_copy(update=changes))
    return report.model_copy(update={"results": tuple(results)})


def test_of_many_targets_the_problems_come_first(many: Report) -> None:
    """What is well has a line each, what is not due is counted, and nothing else is left out."""
    text = str(render(many, terminal=Terminal(120)))
    at = [text.index(f"High-tech enterprises {number}") for number in range(3)]
    well = text.index(
        "✔ 2023  met  S&T innovation platforms newly built 0  23 platforms"
    )
    assert max(at) < well
    assert text.count("  met  ") == 3 * len(["turnover", "platforms", "firms", "goal"])
    assert "27 more targets, not due (--all lists each)" in text
    assert "R&D intensity" not in text


def test_of_many_targets_all_are_told_where_that_is_asked(many: Report) -> None:
    """Each under its indicator, as of few."""
    text = str(render(many, terminal=Terminal(120), complete=True))
    assert text.count("R&D intensity") == 3
    assert "--all" not in text


def test_a_figure_of_another_time_is_told_with_it(report: Report) -> None:
    """Under each target that it stands beside, and not under the last alone."""
    text = str(render(report, terminal=Terminal(120)))
    enterprises = text[text.index("\nHigh-tech enterprises") :]
    of_2024, of_2025, *_ = enterprises.split("· 202")[1:]
    assert "the actual is that at the end of 2023" in of_2024
    assert "the actual is that at the end of 2023" in of_2025
