"""The two YAML files of a plan, read safely in one pass over their events.

Scalars stay text. Aliases, tags, duplicate keys, a second document and deep nesting are refused
before anything is composed: libyaml's own composer crashes on deep nesting.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from innovate_ts.basics.regular_files import read_beginning
from innovate_ts.findings import Findings, Place, unreadable
from innovate_ts.messages import Message
from innovate_ts.messages import plan as texts
from innovate_ts.plan.events import TreeBuilder
from innovate_ts.plan.nodes import Node, Spot

_LOOK_ALIKE = re.compile(r"[ -]*(?:[\w.-]+:?)?([：\u00a0\u3000])")
"""A line of which the key, or the room in front of it, is spoilt by a sign of another keyboard."""
_OTHER_INDENTATION = re.compile(
    r" *([\u00a0\u3000])[ \u00a0\u3000]*(?:- *)?[\w-]+:(?: |$)", re.ASCII
)
"""Room in front of a line that YAML takes for a part of its first word."""
MAX_BYTES = 2_000_000

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Document(NamedTuple):
    """What became of a YAML file."""

    file: str
    """The path as problems show it."""
    root: Node | None
    """Its tree, if it has one that is no torso."""
    has_empty: bool = False
    """Whether any scalar is empty."""

    @property
    def top(self) -> Spot:
        """The top of its tree, or of an empty one."""
        root = self.root or Node(
            line=1,
            column=1,
            value={},
        )
        return Spot(self.file, root)


class PlanFiles(NamedTuple):
    """The two files of a plan."""

    targets: Document
    tasks: Document

    @property
    def complete(self) -> bool:
        """Whether both files have trees, so that names can be looked up across them."""
        roots = (self.targets.root, self.tasks.root)
        return None not in roots

    def indicators(self) -> list[Spot]:
        """What is measured."""
        return self.targets.top.all("indicators")

    def goals(self) -> list[Spot]:
        """Indicators, then statements."""
        statements = self.targets.top.all("statements")
        return self.indicators() + statements

    def actions(self) -> list[Spot]:
        """The groups of tasks."""
        return self.tasks.top.all("actions")

    def work(self) -> list[Spot]:
        """Tasks, then safeguards."""
        top = self.tasks.top
        tasks = top.all("actions", "tasks")
        return tasks + top.all("safeguards")

    def milestones(self) -> list[Spot]:
        """The dated deliverables of tasks and safeguards."""
        return [spot for task in self.work() for spot in task.get("milestones").items]

    def bureaus(self) -> list[Spot]:
        """The bureaus that have tasks."""
        return self.tasks.top.all("bureaus")

    def idle_bureaus(self) -> list[Spot]:
        """The bodies that people ask for and that have no task."""
        return self.tasks.top.all("other_bureaus")


def read_document(path: Path, shown: str, findings: Findings) -> Document:
    """Read a YAML file into a tree.

    Args:
        path: the file.
        shown: the path as problems show it.
        findings: what is wrong with the file is added to it.
    """
    place = Place(shown)
    text = _read_text(path, place, findings)
    if text is None:
        return Document(shown, None)
    builder = _build(
        text=text,
        shown=shown,
        loader=_Loader,
    )
    if builder is None:  # libyaml gave up on deep nesting before it told of it
        builder = _build(
            text=text,
            shown=shown,
            loader=yaml.BaseLoader,
        ) or TreeBuilder(shown)
    for slip in builder.problems:
        findings.add(slip)
    root = builder.root
    # Of a torso every missing part would be told, and none of them is missing.
    if builder.is_broken:
        root = None
    elif not builder.problems and not _is_mapping(root):
        place = Place(
            file=shown,
            row=1,
            column=1,
        )
        findings.error(texts.no_mapping(), place)
        return Document(shown, None)
    return Document(
        file=shown,
        root=root,
        has_empty=builder.has_empty,
    )


def _is_mapping(root: Node | None) -> bool:
    if root is None:
        return False
    return isinstance(root.value, dict)


def _build(text: str, shown: str, loader: Any) -> TreeBuilder | None:
    """What a loader's events make of a text; None where libyaml (from 0.2.6) stops at its own limit of depth.

    It reads a thousand characters ahead, and so stops before it has told of the level that is too deep here;
    PyYAML's own loader tells of each level as it comes.
    """
    builder = TreeBuilder(shown)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
            if builder.is_broken:
                break
    except yaml.YAMLError as error:
        is_libyaml = loader is not yaml.BaseLoader
        if is_libyaml and "nesting depth" in str(error):
            return None
        message, place = _syntax_problem(error, text, shown)
        builder.give_up(message, place)
    return builder


def _read_text(path: Path, place: Place, findings: Findings) -> str | None:
    try:
        content = read_beginning(path, MAX_BYTES)
    except OSError as error:
        findings.add(unreadable(place, error))
        return None
    if len(content) > MAX_BYTES:
        message = texts.yaml_too_large(most=MAX_BYTES)
        findings.error(message, place)
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        row = before.count(b"\n") + 1
        place = place._replace(row=row)
        findings.error(texts.yaml_not_utf8(), place)
        return None


def _syntax_problem(
    error: yaml.YAMLError,
    text: str,
    shown: str,
) -> tuple[Message, Place]:
    """What libyaml could not read, and where."""
    if isinstance(error, yaml.reader.ReaderError):
        # Its position counts the bytes of UTF-8.
        content = text.encode()
        before = content[: error.position]
        row = before.count(b"\n") + 1
        place = Place(shown, row=row)
        return texts.yaml_character(), place
    if not isinstance(error, yaml.MarkedYAMLError):
        message = texts.yaml_syntax(what=str(error))
        return message, Place(shown)
    reason = error.problem or str(error)
    what = reason
    if error.context:
        what = f"{error.context}, {reason}"
    mark = error.problem_mark or error.context_mark
    # What looks like a key and is none is told of only at the line behind it.
    if error.context == "while scanning a simple key":
        mark = error.context_mark or mark
    if mark is None:
        return texts.yaml_syntax(what=what), Place(shown)
    # A mark counts from 0, a reader from 1.
    line = mark.line + 1
    column = mark.column + 1
    place = Place(
        file=shown,
        row=line,
        column=column,
    )
    # A line that is indented by other spaces is told of only at the line behind it.
    line_before = "".join(text.splitlines()[mark.line - 1 : mark.line])
    indentation = _OTHER_INDENTATION.match(line_before)
    if indentation:
        sign = indentation[1]
        line_above = Place(
            file=shown,
            row=mark.line,
            column=indentation.start(1) + 1,
        )
        return texts.yaml_look_alike(name=texts.LOOK_ALIKES[sign]), line_above
    slip = _common_slip(text, mark, reason)
    if slip is not None:
        return slip, place
    return texts.yaml_syntax(what=what), place


def _common_slip(text: str, mark: yaml.Mark, reason: str) -> Message | None:
    """Slips that people make have words of their own: a tab, a Chinese colon, a special sign unquoted."""
    lines = text.splitlines()
    # A mark may stand behind the last line, where a file breaks off.
    if mark.line >= len(lines):
        return None
    line = lines[mark.line]
    column = mark.column
    so_far = line[: column + 1]
    indentation = so_far.strip(" ")
    if indentation.startswith("\t"):
        return texts.yaml_tab()
    look_alike = _LOOK_ALIKE.match(line)
    if look_alike:
        sign = look_alike[1]
        return texts.yaml_look_alike(name=texts.LOOK_ALIKES[sign])
    before = line[:column].rstrip()
    is_value = before.endswith((":", "-"))
    if is_value and "cannot start any token" in reason:
        rest = line[column:].strip()
        return texts.yaml_quotes(text=rest)
    return None
