"""The page as a whole: nothing from outside, nothing that runs, the same bytes, an extra."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from innovate_ts import render
from innovate_ts.findings import InputError
from innovate_ts.messages import Language
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.report import Report
from output.nasty import NASTY
from output.reports.html.pages import Page, page


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
            address = attributes.get(name) or "#"
            assert address.startswith(
                ("#", "data:,", "data:text/csv", "data:application/json")
            )
    assert "url(" not in text
    assert "@import" not in text
    assert "http" not in text
    assert len(text.encode()) < 150_000


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


@pytest.mark.slow
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
    assert found.value.problems[0].code == "needs_libraries"
    assert "-m pip install" in found.value.problems[0].hint.en
