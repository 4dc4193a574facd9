"""The page as text: one file that loads nothing and runs nothing, and says all that the report knows."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.findings import InputError
from innovate_ts.messages import Language
from innovate_ts.output.numbers import shown, signed
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.results import Report
from output.nasty import NASTY

LANGUAGES: tuple[Language, ...] = ("en", "zh")
VOID = {"meta", "link", "br"}


class Page(HTMLParser):
    """A page taken apart: its elements in order, its text, and whether every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID and not self.is_own_closing():
            self.open.append(tag)

    def is_own_closing(self) -> bool:
        """Whether the tag ends with a slash, as SVG's may."""
        return (self.get_starttag_text() or "").endswith("/>")

    def handle_endtag(self, tag: str) -> None:
        """Close an element: the last one that was opened."""
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note text."""
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        """All text, spaces as one."""
        return " ".join("".join(self.texts).split())

    def count(self, tag: str) -> int:
        """How many of these elements there are."""
        return sum(name == tag for name, _ in self.elements)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def running(root: Path) -> Report:
    """The illustration of a plan half-way: met, missed, at risk, projected, not due."""
    plan = load_plan()
    return evaluate(
        plan, read_actuals([str(root / "examples" / "illustration-2024.csv")], plan)
    )


def page(report: Report, language: Language) -> str:
    """The page as text."""
    text = render(report, "html", language=language)
    assert isinstance(text, str)
    return text


def test_nothing_comes_from_outside_and_nothing_runs(
    running: Report, language: Language
) -> None:
    """No script, no handler, no address but places inside the page and an empty icon; under 150 KB."""
    text = page(running, language)
    parsed = Page(text)
    assert parsed.open == []
    assert parsed.count("script") == parsed.count("img") == parsed.count("iframe") == 0
    for _, attributes in parsed.elements:
        assert not any(name.startswith("on") for name in attributes)
        for name in ("href", "src", "xlink:href", "action"):
            assert (attributes.get(name) or "#").startswith(("#", "data:,"))
    assert "url(" not in text
    assert "@import" not in text
    assert "http" not in text
    assert len(text.encode()) < 150_000


def test_it_opens_with_the_headline(running: Report) -> None:
    """The head says in one sentence how the plan stands; the rest follows."""
    english, chinese = Page(page(running, "en")), Page(page(running, "zh"))
    assert (
        "1 of 4 targets due is missed: High-tech enterprises (高新技术企业), 13 short of 1600 家."
        in english.text
    )
    assert (
        "4项到期量化目标中，1项未达标：高新技术企业距目标1600家差13家。" in chinese.text
    )
    assert english.elements[0][1]["lang"] == "en"
    assert chinese.elements[0][1]["lang"] == "zh-CN"


def test_every_figure_of_the_report_stands_in_it(
    running: Report, language: Language
) -> None:
    """Actuals, gaps, the cells they rest on, thresholds, the day, the account of rows and the version."""
    text = Page(page(running, language)).text
    for result in running.results:
        assert shown(result.actual, result) in text
        assert signed(result.gap, result) in text
        for cell in result.evidence:
            assert f"{cell.file}:{cell.row}:{cell.column} {cell.text}" in text
    assert str(running.as_of) in text
    assert "innovate-ts 0." in text
    assert (
        "rows 24: used 23, other indicators 1"
        if language == "en"
        else "共24行：采用23，其他指标1"
    ) in text
    assert ("at risk to 30" if language == "en" else "10至30个百分点") in text


def test_each_indicator_has_a_card_with_a_chart_in_words_too(
    running: Report, language: Language
) -> None:
    """Seven cards; each chart has a title and a description with its figures."""
    parsed = Page(page(running, language))
    charts = [
        attributes
        for tag, attributes in parsed.elements
        if attributes.get("class") == "chart"
    ]
    assert parsed.count("article") == 7
    assert len(charts) == 7
    ids = {attributes.get("id") for _, attributes in parsed.elements}
    for attributes in charts:
        assert attributes["role"] == "img"
        assert set((attributes["aria-labelledby"] or "").split()) <= ids
    said = (
        "2024-01/2024-09: actual 1596 家"
        if language == "en"
        else "2024年1—9月：实际1596家"
    )
    assert said in parsed.text


def test_what_is_missing_stands_under_the_bureau_that_leads(running: Report) -> None:
    """What is missed comes before what is behind; a bureau that has nothing to do is not named there."""
    text = Page(page(running, "en")).text
    part = text[
        text.index("What is missing, by lead bureau") : text.index(
            "How the plan is read"
        )
    ]
    assert "市科学技术局" in part
    assert part.index("13 short of 1600") < part.index("58.4 short of 140")
    assert "市工业和信息化局" not in part


def test_nothing_missing_is_said_so(root: Path) -> None:
    """A report on one target that is met."""
    plan = load_plan()
    read = read_actuals([str(root / "examples" / "illustration-2023.csv")], plan)
    report = evaluate(plan, read, year=2023, indicator="technology-contract-turnover")
    assert (
        "Nothing is missed, behind or without a figure."
        in Page(page(report, "en")).text
    )


def test_text_of_the_input_is_shown_and_never_obeyed(
    nasty: Report, language: Language
) -> None:
    """Markup, control codes and turned text come back as what they are; the page has the same elements."""
    parsed = Page(page(nasty, language))
    assert parsed.open == []
    assert parsed.count("script") == 0
    text = "".join(parsed.texts)
    for piece in NASTY:
        assert printable(piece) in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_report_on_goals_in_words_alone_has_no_cards(root: Path) -> None:
    """One statement: no chart, no table, and the verdict."""
    plan = load_plan()
    read = read_actuals([str(root / "examples" / "illustration-2023.csv")], plan)
    report = evaluate(plan, read, indicator="innovative-tangshan-2023")
    parsed = Page(page(report, "en"))
    assert parsed.count("article") == parsed.count("table") == 0
    assert "创新型唐山建设取得阶段性成效" in parsed.text


def test_the_same_inputs_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """Two processes with other hash seeds write the same page."""
    pages = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.html"
        command = [
            sys.executable,
            "-m",
            "innovate_ts",
            "check",
            "examples/illustration-2024.csv",
            "-o",
            str(path),
        ]
        subprocess.run(
            [*command, "--fail-on", "never"],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        pages.append(path.read_bytes())
    assert pages[0] == pages[1]


def test_without_jinja_it_says_what_to_install(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is an extra."""
    whole = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name == "jinja2":
            raise ImportError(name)
        return whole(name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError) as found:
        render(report, "html")
    assert found.value.problems[0].code == "needs_html"
    assert "innovate-ts[html]" in found.value.problems[0].hint.en
