"""The published schemas are the program's own, and an editor that follows them accepts our plans."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from conftest import ROOT, Run
from sections import by_rows

SCHEMAS = ("targets", "tasks", "recipe", "report")
PLANS = ("data", "examples/uk-aid")
PLAN_FILES = [(folder, name) for folder in PLANS for name in ("targets", "tasks")]


class EditorLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema, as editors read a file: true, false, null, numbers; all else is text."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_form})$"), list(_first)
    )


def as_an_editor_reads(path: Path) -> Any:
    """The content of a YAML file."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)


def published(name: str) -> Any:
    """A schema that the project gives out."""
    return json.loads((ROOT / "schemas" / f"{name}.json").read_text(encoding="utf-8"))


def errors(name: str, content: object) -> list[str]:
    """What a validator says of a file's content."""
    found = Draft202012Validator(published(name)).iter_errors(content)
    return [f"{error.json_path}: {error.message}" for error in found]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_what_the_program_prints(name: str, run: Run) -> None:
    """`innovate-ts schema NAME > schemas/NAME.json` would change nothing."""
    outcome = run("schema", name)
    assert outcome.code == 0
    assert outcome.raw == (ROOT / "schemas" / f"{name}.json").read_bytes()


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    """Of the dialect that they name."""
    Draft202012Validator.check_schema(published(name))
    assert published(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def explained(value: dict[str, Any], definitions: dict[str, Any]) -> bool:
    """Whether a property has a text of its own, or that of the definition it refers to."""
    target = definitions.get(value.get("$ref", "").rpartition("/")[2], {})
    return bool(value.get("description") or target.get("description"))


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_explain_each_key(name: str) -> None:
    """An editor shows a text at each key: every property of every object has one."""
    schema = published(name)
    properties = {
        f"{title}.{key}": value
        for title, part in {"": schema, **schema["$defs"]}.items()
        for key, value in part.get("properties", {}).items()
    }
    assert [
        key
        for key, value in properties.items()
        if not explained(value, schema["$defs"])
    ] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_titles_are_words(name: str) -> None:
    """An editor shows them as heads: no name of a class, no `Unit Column`."""
    schema = published(name)
    parts = [schema, *schema["$defs"].values()]
    titles = [part["title"] for part in parts if "properties" in part]
    titles += [
        form["title"] for part in parts for form in part.get("properties", {}).values()
    ]
    assert titles
    assert [title for title in titles if title != title.capitalize()] == []


def test_the_loader_reads_as_an_editor_does() -> None:
    """Dates, clock times and words such as yes are text; numbers and true are not."""
    text = "[2023-05-20, 1:1, yes, off, 2023/2025, 2023, 15.7, 1e3, true, ~, '7', S.1, 2023-08]"
    read = yaml.load(text, Loader=EditorLoader)
    assert read == [
        *(
            "2023-05-20",
            "1:1",
            "yes",
            "off",
            "2023/2025",
            2023,
            15.7,
            1000.0,
            True,
            None,
            "7",
            "S.1",
        ),
        "2023-08",
    ]


@pytest.mark.parametrize(("folder", "name"), PLAN_FILES)
def test_our_plans_follow_their_schemas(folder: str, name: str) -> None:
    """No red line in an editor."""
    assert errors(name, as_an_editor_reads(ROOT / folder / f"{name}.yaml")) == []


@pytest.mark.parametrize(("folder", "name"), PLAN_FILES)
def test_each_file_names_its_schema(folder: str, name: str) -> None:
    """In the first line, by a path that leads from the file to it."""
    path = ROOT / folder / f"{name}.yaml"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    mark, _, target = first.partition("=")
    assert mark == "# yaml-language-server: $schema"
    assert (path.parent / target).resolve() == ROOT / "schemas" / f"{name}.json"


MISTAKES: list[tuple[str, tuple[str | int, ...], object]] = [
    ("targets", ("indicater",), []),
    ("targets", ("plan", "autor"), "x"),
    ("targets", ("plan", "title", "fr"), "x"),
    ("targets", ("indicators", 0, "agregation"), "flow"),
    ("targets", ("indicators", 0, "aggregation"), "stok"),
    ("targets", ("indicators", 0, "id"), "High Tech"),
    ("targets", ("indicators", 0, "targets"), []),
    ("targets", ("indicators", 0, "targets", 0, "at_most"), 130),
    ("targets", ("indicators", 0, "targets", 0, "at_least"), "17OO"),
    ("targets", ("indicators", 0, "targets", 0, "source", "paragraph"), "second"),
    ("targets", ("indicators", 0, "unit_en"), None),
    ("targets", ("statements", 0, "target"), 3),
    ("tasks", ("bureau",), []),
    ("tasks", ("bureaus", 0, "short"), "x"),
    ("tasks", ("actions", 0, "tasks", 0, "leads"), []),
    ("tasks", ("actions", 0, "tasks", 0, "lead"), "市科学技术局"),
    ("tasks", ("actions", 0, "tasks"), []),
    ("tasks", ("safeguards", 0, "title"), ["强化组织领导"]),
]


@by_rows(
    ("name", "path", "value"),
    MISTAKES,
    ids=["-".join(map(str, path)) for _, path, _ in MISTAKES],
)
def test_an_editor_sees_a_mistake(
    name: str, path: tuple[str | int, ...], value: object
) -> None:
    """An unknown key, a wrong word, a second comparator or a missing list is marked."""
    content = as_an_editor_reads(ROOT / "data" / f"{name}.yaml")
    parent = content
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    assert errors(name, content) != []


@by_rows(
    ("name", "path"),
    [
        ("targets", ("plan", "period")),
        ("targets", ("indicators", 0, "unit")),
        ("targets", ("indicators", 0, "targets", 0, "at_least")),
        ("targets", ("indicators", 0, "targets", 0, "source")),
        ("tasks", ("bureaus", 0, "name")),
        ("tasks", ("actions", 0, "tasks", 0, "source")),
    ],
)
def test_an_editor_sees_what_is_missing(name: str, path: tuple[str | int, ...]) -> None:
    """A key that must be there is asked for; a target must ask something."""
    content = as_an_editor_reads(ROOT / "data" / f"{name}.yaml")
    parent = content
    for step in path[:-1]:
        parent = parent[step]
    del parent[path[-1]]
    assert errors(name, content) != []
