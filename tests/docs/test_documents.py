"""The documents for people who work with the code: what they show runs, and what they name stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOR_MAINTAINERS = (
    "CONTRIBUTING.md",
    "CONTRIBUTING.zh-CN.md",
    "docs/architecture.md",
    "docs/architecture.zh-CN.md",
)
FOR_OFFICES = ("docs/ledger.md", "docs/ledger.zh-CN.md")
FOR_PYTHON = ("docs/python.md", "docs/python.zh-CN.md")
FOR_PLANS = ("docs/targets.md", "docs/targets.zh-CN.md")
BASES = (ROOT, ROOT / "src" / "innovate_ts")
PLACEHOLDERS = {"ROOM", "NAME"}


def paths_in(text: str) -> set[str]:
    """What a document names as a path, in backquotes and in links."""
    quoted = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", text)
    linked = re.findall(r"\]\(([\w./-]+)\)", text)
    return {
        path
        for path in (*quoted, *linked)
        if not PLACEHOLDERS & set(re.split(r"\W", path))
    }


@pytest.mark.parametrize(
    "name", [*FOR_MAINTAINERS, *FOR_OFFICES, *FOR_PYTHON, *FOR_PLANS]
)
def test_each_path_that_is_named_exists(name: str) -> None:
    """A module that moved is found under its new name."""
    document = ROOT / name
    bases = (*BASES, document.parent)
    missing = [
        path
        for path in paths_in(document.read_text(encoding="utf-8"))
        if not any((base / path).exists() for base in bases)
    ]
    assert missing == []


@pytest.mark.parametrize("name", FOR_PYTHON)
def test_the_code_of_the_python_page_runs(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The blocks of the page, one after the other, as a reader would type them."""
    monkeypatch.chdir(ROOT)
    blocks = re.findall(
        r"^```python\n(.*?)^```$",
        (ROOT / name).read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    assert len(blocks) == 3
    exec("\n".join(blocks), {})  # noqa: S102 - the page's own code
    assert capsys.readouterr().out.endswith("['high-tech-enterprises'] 1\n")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (name, name.replace(".md", ".zh-CN.md"))
        for name in (
            *FOR_MAINTAINERS[::2],
            FOR_OFFICES[0],
            FOR_PYTHON[0],
            FOR_PLANS[0],
        )
    ],
)
def test_both_languages_have_the_same_parts(english: str, chinese: str) -> None:
    """As many headings, code blocks and rows of tables: neither page lags behind the other."""

    def shape(name: str) -> list[int]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return [
            len(re.findall(mark, text, re.MULTILINE))
            for mark in ("^#+ ", "^```", r"^\|", r"^\d\. ")
        ]

    assert shape(english) == shape(chinese)
