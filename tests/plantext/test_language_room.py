"""The words of Chinese stand in one room, so that another language can have its own beside it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import innovate_ts.plantext
from sections import by_rows

ROOM = Path(innovate_ts.plantext.__file__).parent
OTHERS = [path for path in sorted(ROOM.rglob("*.py")) if "zh" not in path.parts]
HAN = re.compile("[\u3400-\u9fff]")


def literals(source: str) -> Iterator[str]:
    """The texts of a module that are no docstrings."""
    tree = ast.parse(source)
    docstrings = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in docstrings:
            yield node.value


@by_rows("path", OTHERS, ids=lambda path: str(path.relative_to(ROOM).with_suffix("")))
def test_no_other_module_has_a_chinese_word(path: Path) -> None:
    """In comments and docstrings only, as examples."""
    source = path.read_text(encoding="utf-8")
    assert [text for text in literals(source) if HAN.search(text)] == []


def test_a_chinese_word_is_seen_and_a_docstring_is_none() -> None:
    """Also in a text with placeholders."""
    source = '"""牵头"""\nname = f"{year}年"\n'
    assert list(literals(source)) == ["年"]
