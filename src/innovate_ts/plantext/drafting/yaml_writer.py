"""YAML as a draft writes it: a line for each key, what is short in one line, and marks for its readers."""

import re
from collections.abc import Iterable, Sized

import yaml

from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import plantext as texts

_PLAIN = re.compile(r"\w[\w（）()、“”《》·—/%&+.-]*")
"""Scalars that need no quotes in block and flow style alike."""
_NO_TEXT = re.compile(r"[\d.:,_/+-]+|(?i:true|false|yes|no|on|off|null|y|n)")
"""Plain scalars that YAML, in one version or another, would not read as a text."""


class YamlWriter:
    """Lines of YAML in the making; pyyaml's own writer knows no comments.

    Args:
        language: the language of comments and marks.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._lines: list[str] = []
        self._opening = ""
        self._indent = ""

    def blank(self) -> None:
        """An empty line."""
        self._lines.append("")

    def comment(self, text: Bilingual) -> None:
        """A text of one or more lines, as comments from the margin."""
        lines = text.to(self._language).split("\n")
        for line in lines:
            comment = f"# {line}"
            self._lines.append(comment.rstrip())

    def list_under(self, key: str, entries: Sized) -> None:
        """A key of the file, with an empty list where it has no entries; these are written behind it."""
        self.block(0)
        if entries:
            self.entry(key)
        else:
            self.entry(key, "[]")

    def block(self, indent: int) -> None:
        """The lines behind stand that many spaces from the margin."""
        self._opening = self._indent = " " * indent

    def item(self, indent: int, notes: Iterable[Bilingual] = ()) -> None:
        """An item of a list begins: its first line has the dash, those behind stand below that line's text.

        Args:
            indent: the spaces before the dash.
            notes: what its readers are to check, marked above it.
        """
        margin = " " * indent
        for note in notes:
            mark = self._mark(note)
            self._lines.append(f"{margin}{mark}")
        self._opening = f"{margin}- "
        self._indent = f"{margin}  "

    def entry(
        self, key: str, value: object = "", mark: Bilingual | None = None
    ) -> None:
        """A key with its value as YAML has it, see `scalar` and `flow`.

        Args:
            key: the key.
            value: its value; empty where that is a block behind this line.
            mark: what its readers are to check.
        """
        line = f"{self._opening}{key}: {value}".rstrip()
        if mark is not None:
            line = f"{line}  {self._mark(mark)}"
        self._lines.append(line)
        self._opening = self._indent

    def text(self) -> str:
        """The file."""
        return "\n".join(self._lines) + "\n"

    def _mark(self, text: Bilingual) -> str:
        label = texts.draft_mark.to(self._language)
        words = text.to(self._language)
        return f"# {label}: {words}"


def flow(**values: str | int) -> str:
    """A mapping in one line: `{section: 二, paragraph: 3}`."""
    entries = []
    for key, value in values.items():
        written = _written(value)
        entries.append(f"{key}: {written}")
    listed = ", ".join(entries)
    return f"{{{listed}}}"


def flow_list(texts: Iterable[str]) -> str:
    """A list in one line: `[市科技局, 市教育局]`."""
    listed = ", ".join(map(scalar, texts))
    return f"[{listed}]"


def scalar(text: str) -> str:
    """A text as YAML writes it, in quotes where it needs them in a flow mapping or as a text of digits."""
    if _PLAIN.fullmatch(text) and not _NO_TEXT.fullmatch(text):
        return text
    # Without a width pyyaml breaks long texts into lines.
    written = yaml.safe_dump(
        text,
        allow_unicode=True,
        default_style='"',
        width=float("inf"),
    )
    return str(written).removesuffix("\n")


def _written(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    return scalar(value)
