"""Each form of target at each place where it is told: reports, lists, templates, differences, drafts.

The forms are those of `examples/forms`; what a form asks is said in the same words everywhere, never by the
keys of a plan file, and its figures are those of the plan.
"""

from __future__ import annotations

import csv
import html
import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from conftest import Run
from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.units import plain
from innovate_ts.messages import Language
from innovate_ts.output.reports import Format, RenderOptions
from innovate_ts.output.terminal import Terminal
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import target as asked_in_words
from innovate_ts.plan.terms import ASKING_KEYS
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import contents
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "forms"
LANGUAGES: tuple[Language, ...] = ("zh", "en")
KEYS = re.compile(
    "|".join(
        key for key in (*ASKING_KEYS, "not_increase", "not_decrease") if "_" in key
    )
    + "|average_growth|total_growth"
)
"""How plan files write what a target asks: words of no report."""


@pytest.fixture(scope="module")
def report() -> Report:
    """The example held to its figures."""
    plan = load_plan(EXAMPLE)
    return evaluate(plan, read_actuals([str(EXAMPLE / "actuals.csv")], plan))


def _asked(result: Result, language: Language) -> str:
    """What a target asks, but for the other series' figure, which a plan alone does not know."""
    words = asked_in_words(result, Words(language))
    if result.reference.value is None:
        return words
    return re.sub("[（(][^（()）]*[)）]$", "", words).rstrip()


def _bare(words: str) -> str:
    """Words without spaces, what keeps them on one line, and commas of thousands."""
    return re.sub("[\\s\u00a0\u2060]|(?<=\\d),(?=\\d{3})", "", words)


def _text_of(rendered: str | bytes) -> str:
    """All words of a report, of an office's file those between its marks."""
    if isinstance(rendered, str):
        bare = re.sub("<[^>]+>", " ", rendered) if "<html" in rendered else rendered
        return html.unescape(bare)
    with zipfile.ZipFile(io.BytesIO(rendered)) as archive:
        parts = [name for name in archive.namelist() if name.endswith(".xml")]
        pages = [archive.read(name).decode() for name in parts]
    return html.unescape(re.sub("<[^>]+>", " ", " ".join(pages)))


# --- reports


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [Format.TABLE, Format.MARKDOWN, Format.HTML])
def test_a_report_says_what_is_asked(
    report: Report, form: Format, language: Language
) -> None:
    """In the words of all lists; a terminal has the unit of an amount beside the indicator's name."""
    rendered = form.renderer(
        report, RenderOptions(language, terminal=Terminal(width=200))
    )
    told = _bare(_text_of(rendered))
    for result in report.results:
        asked = _asked(result, language)
        shown = _bare(asked) in told
        # The column's unit stands beside the name, so that its figure is in that.
        in_column = (
            result.target is not None
            and _bare(f"{asked[0]}{plain(result.target)}") in told
        )
        assert shown or in_column or result.comparator == "qualitative", asked


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "form", [form for form in Format if form not in {Format.JSON, Format.HTML}]
)
def test_no_report_speaks_in_keys(
    report: Report, form: Format, language: Language
) -> None:
    """A reader knows no plan file; JSON and the data inside of a page have its names by contract."""
    rendered = form.renderer(report, RenderOptions(language))
    text = _text_of(rendered)
    if form is Format.CSV:
        # The comparator's column has JSON's names.
        rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
        assert len(list(rows)) == len(report.results)
        return
    assert KEYS.search(text) is None


@pytest.mark.parametrize("form", list(Format))
def test_each_form_stands_in_each_report(report: Report, form: Format) -> None:
    """By the indicator's name; GitHub's annotations tell what is missed or behind."""
    rendered = form.renderer(report, RenderOptions("zh", terminal=Terminal(width=200)))
    text = _bare(_text_of(rendered))
    for result in report.results:
        is_annotated = result.status in {"not_met", "late"}
        if form is Format.GITHUB and not is_annotated:
            continue
        # The note has tables of figures, and of goals in words those that are missed.
        if form is Format.DOCX and result.comparator == "qualitative":
            continue
        assert _bare(result.name.zh) in text, result.indicator


# --- lists, templates, differences


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["targets", "show"])
def test_a_list_says_what_is_asked(
    report: Report, run: Run, command: str, language: Language
) -> None:
    """In the words of the reports."""
    options = ("--plan", str(EXAMPLE), "--lang", language)
    wide = {"COLUMNS": "300"}
    for result in report.results:
        asked_for = (result.indicator,) if command == "show" else ()
        out = run(command, *asked_for, *options, environment=wide).out
        assert _bare(_asked(result, language)) in _bare(out), result.indicator
        assert KEYS.search(out) is None


def test_a_template_asks_for_each(report: Report, run: Run) -> None:
    """A row at least for each indicator, the series that is only compared with too."""
    out = run("template", "--plan", str(EXAMPLE), "--lang", "zh").out
    names = {row.split(",")[0] for row in out.splitlines()}
    wanted = {result.name.zh for result in report.results} | {"GDP增速"}
    assert wanted <= names


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_difference_says_what_is_asked(
    report: Report, run: Run, tmp_path: Path, language: Language
) -> None:
    """Of targets that another version of the plan has not."""
    shutil.copytree(EXAMPLE, tmp_path / "plan")
    path = tmp_path / "plan" / "targets.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub("period: 2024\\b", "period: 2025", text), "utf-8")
    out = run("diff", str(EXAMPLE), str(path.parent), "--lang", language).out
    assert KEYS.search(out) is None
    words = Words(language)
    moved = [result for result in report.results if str(result.period) == "2024"]
    assert len(moved) > 10
    for result in moved:
        assert words.say(result.name) in out, result.indicator


# --- drafts


def test_a_draft_reads_each_as_the_example_has_it(
    report: Report, tmp_path: Path
) -> None:
    """Comparator, figures, measure, other series and year, from the phrase that states it."""
    phrases = [result.source.phrase for result in report.results]
    lines = [f"2024年，{phrase}。\n" for phrase in phrases]
    path = tmp_path / "plan.txt"
    path.write_text(
        "云川市发展规划（2021—2025年）\n\n一、目标\n" + "".join(lines), "utf-8"
    )
    read = contents(read_text(str(path)))
    stated = [one.aim for one in (*read.aims, *read.statements)]
    assert len(stated) == len(report.results)
    for aim, result in zip(stated, report.results, strict=True):
        low, high = result.target_range or (None, None)
        figure = result.target
        if result.reference.indicator is not None:
            figure = result.reference.plus
        assert aim.comparator == result.comparator, aim.indicator
        assert aim.target_measure == result.measure, aim.indicator
        assert aim.value == (figure if low is None else low), aim.indicator
        assert aim.high == high
        assert (aim.reference != "") == (result.reference.indicator is not None)
