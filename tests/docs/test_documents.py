"""The documents for people who work with the code: what they show runs, and what they name stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sections import by_rows

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))
)
FOR_PYTHON = ("docs/python.md", "docs/python.zh-CN.md")
ENGLISH_ALONE = {"CHANGELOG.md"}
FOR_MAINTAINERS = sorted(
    name for name in DOCUMENTS if re.search("CONTRIBUTING|architecture", name)
)
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


@by_rows("name", DOCUMENTS)
def test_no_link_is_dead(name: str) -> None:
    """Each link leads to a file, and to a heading of it where it names one."""
    document = ROOT / name
    dead = []
    for link in re.findall(
        r"\]\((?!https:)([^)\s]+)\)", document.read_text(encoding="utf-8")
    ):
        path, _, heading = link.partition("#")
        target = document.parent / path if path else document
        if not target.exists() or (heading and heading not in headings_of(target)):
            dead.append(link)
    assert dead == []


def headings_of(document: Path) -> set[str]:
    """The headings of a document as links name them."""
    headings = re.findall(
        r"^#+ (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {re.sub(r"[^\w-]", "", text.lower().replace(" ", "-")) for text in headings}


def test_the_readmes_can_be_read_in_one_go() -> None:
    """What is longer belongs into `docs/`."""
    for name in ("README.md", "README.zh-CN.md"):
        assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) <= 150


@pytest.mark.parametrize("name", FOR_MAINTAINERS)
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


@by_rows(
    "english",
    [
        name
        for name in DOCUMENTS
        if not name.endswith(".zh-CN.md") and name not in ENGLISH_ALONE
    ],
)
def test_both_languages_have_the_same_parts(english: str) -> None:
    """As many headings, code blocks and rows of tables: neither page lags behind the other."""
    chinese = english.replace(".md", ".zh-CN.md")

    def shape(name: str) -> list[int]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return [
            len(re.findall(mark, text, re.MULTILINE))
            for mark in ("^#+ ", "^```", r"^\|", r"^\d\. ")
        ]

    assert shape(english) == shape(chinese)
