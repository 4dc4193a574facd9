"""An editor with the YAML language server, driven for real over plan files and a recipe."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT
from docs.language_server import Editor

TARGETS = ROOT / "data" / "targets.yaml"
RECIPE = ROOT / "examples" / "registers" / "recipe.yaml"
EDITOR_LINE = "# yaml-language-server: $schema="
SHOWN = sorted(
    path
    for folder in ("data", "examples")
    for path in (ROOT / folder).rglob("*.yaml")
    if path.read_text(encoding="utf-8").startswith(EDITOR_LINE)
)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """An editor in which files of the checkout are opened."""
    server = Path(
        os.environ.get(
            "YAML_LANGUAGE_SERVER",
            ROOT / "node_modules/yaml-language-server/bin/yaml-language-server",
        )
    )
    if not (server.exists() and shutil.which("node")):
        pytest.skip(
            "no yaml-language-server here (npm install --no-save yaml-language-server)"
        )
    with Editor(str(server), ROOT) as running:
        yield running


def place_of(text: str, word: str) -> tuple[int, int]:
    """Line and column, from 0, of the first line that begins with a word."""
    for number, line in enumerate(text.splitlines()):
        if line.lstrip(" -").startswith(word):
            return number, line.index(word)
    raise AssertionError(word)


@pytest.mark.parametrize(
    "path", SHOWN, ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_nothing_is_marked_in_what_is_right(editor: Editor, path: Path) -> None:
    """Each file that names its schema follows it."""
    assert editor.open(path, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("path", "right", "wrong", "says"),
    [
        (TARGETS, "aggregation: flow", "aggregation: flwo", '"stock", "flow", "rate"'),
        (TARGETS, "at_least:", "at_leest:", "Property at_leest is not allowed"),
        (TARGETS, "unit: 亿元", "unit:", 'Incorrect type. Expected "string"'),
        (TARGETS, "pace: linear", "pace:", "linear"),
        (RECIPE, "count: sum", "count: summe", '"sum", "rows", "keys"'),
        (RECIPE, "digits: 2", "digits: two", 'Incorrect type. Expected "integer"'),
        (RECIPE, "value: 成交额", "valeu: 成交额", "Property valeu is not allowed"),
    ],
)
def test_a_slip_is_marked_where_it_stands(
    editor: Editor, path: Path, right: str, wrong: str, says: str
) -> None:
    """A wrong word, a key that is none, a key without a value: at its line, with what would be right."""
    text = path.read_text(encoding="utf-8").replace(right, wrong, 1)
    # Under another name each time, as a server tells of a file once.
    slip = path.with_name(f"{path.stem}-{wrong.encode().hex()}.yaml")
    marks = editor.open(slip, text)
    line, _ = place_of(text, wrong)
    here = [mark["message"] for mark in marks if mark["range"]["start"]["line"] == line]
    assert any(says in message for message in here), marks


@pytest.mark.parametrize(
    ("path", "key", "head", "says"),
    [
        (TARGETS, "plan:", "Plan", "What is known of the plan"),
        (TARGETS, "aggregation:", "Aggregation", "a flow adds up over periods"),
        (TARGETS, "at_least:", "At least", "Reached at this figure or above it."),
        (TARGETS, "zh:", "Chinese", "In Chinese."),
        (RECIPE, "unit_column:", "Unit column", "gives the unit of each row"),
        (RECIPE, "count:", "Count", "sum (of the column of values), rows, or keys"),
    ],
)
def test_the_pointer_on_a_key_tells_what_it_means(
    editor: Editor, path: Path, key: str, head: str, says: str
) -> None:
    """A head in words, and the text of the key."""
    text = path.read_text(encoding="utf-8")
    editor.open(path, text)
    line, column = place_of(text, key)
    shown = editor.hover(path, line, column + 1)
    assert shown.startswith(f"#### {head}\n\n")
    assert says in shown


def test_keys_and_words_are_offered(editor: Editor) -> None:
    """Keys that an indicator may have besides, each explained, and the words that one of them takes."""
    text = TARGETS.read_text(encoding="utf-8")
    editor.open(TARGETS, text)
    line, column = place_of(text, "aggregation:")
    keys = editor.completions(TARGETS, line, column)
    assert "From when it is defined otherwise." in keys["breaks"]
    assert "published_after" in keys
    words = editor.completions(TARGETS, line, column + len("aggregation: f"))
    assert set(words) == {"stock", "flow", "rate"}
