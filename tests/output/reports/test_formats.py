"""All forms of a report: what holds for each of them, and for a tenth."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Run
from innovate_ts import render
from innovate_ts.messages import Language
from innovate_ts.output.reports import FORMATS, SUFFIXES, Format, RenderOptions
from innovate_ts.verdicts.report import Report
from sections import by_rows

BYTES = {Format.XLSX, Format.DOCX}
"""The forms that are no text."""


@by_rows("form", FORMATS)
def test_every_renderer_has_the_one_signature(form: Format) -> None:
    """A report and the options; the module has the name of the form."""
    parameters = inspect.signature(form.renderer).parameters
    assert list(parameters) == ["report", "options"]
    module = inspect.getmodule(form.renderer)
    assert module is not None
    assert module.__name__ == f"innovate_ts.output.reports.{form}"


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_form_renders_the_same_again(
    report: Report, nasty: Report, form: Format, language: Language
) -> None:
    """The shipped example and the nasty report, as text or as bytes; a name does for the form."""
    for shown in (report, nasty):
        first = render(shown, form, language=language)
        assert isinstance(first, bytes if form in BYTES else str)
        assert first
        assert render(shown, str(form), language=language) == first


def test_each_suffix_stands_for_one_form() -> None:
    """With a dot, in small letters; every form has one."""
    suffixes = [suffix for form in FORMATS for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes)) == len(SUFFIXES)
    assert all(form.suffixes for form in FORMATS)
    assert all(s == s.lower() and s.startswith(".") for s in suffixes)
    assert [SUFFIXES[s] for s in (".md", ".txt", ".htm")] == [
        Format.MARKDOWN,
        Format.TABLE,
        Format.HTML,
    ]


@pytest.mark.slow
def test_every_form_is_named_in_the_help(run: Run) -> None:
    """Of `check`, as what --format takes."""
    help_text = run("check", "--help", environment={"COLUMNS": "200"}).out
    words = re.findall(r"[a-z]+", help_text)
    assert set(FORMATS) <= set(words)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_a_report_loads_only_its_own_renderer(root: Path, form: Format) -> None:
    """The others, and what they take, stay where they are."""
    code = (
        "import sys\n"
        "from innovate_ts.output.reports import FORMATS, Format\n"
        f"Format({str(form)!r}).renderer\n"
        "loaded = [f for f in FORMATS if f'innovate_ts.output.reports.{f}' in sys.modules]\n"
        "print(*loaded)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [str(form)]


def test_no_such_form_is_an_error(report: Report) -> None:
    """As it is of any enumeration."""
    with pytest.raises(ValueError, match="pdf"):
        render(report, "pdf")
    assert RenderOptions().language == "en"
