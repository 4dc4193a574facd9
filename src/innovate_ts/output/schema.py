"""The JSON Schemas of the files that the program reads and writes.

The text under a field of a model is the field's description here too. Pydantic can collect it at
import, at a price that every look-up would pay; so it is collected here, when a schema is asked for.
"""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple, assert_never

from innovate_ts import findings
from innovate_ts.messages import texts
from innovate_ts.plan.models import (
    asked,
    document,
    indicators,
    places,
    readings,
    targets,
    tasks,
)
from innovate_ts.registers import recipe
from innovate_ts.verdicts import report, report_parts, result_parts, results

_HOMES = (
    texts,
    findings,
    places,
    asked,
    readings,
    targets,
    indicators,
    document,
    tasks,
    recipe,
    results,
    result_parts,
    report_parts,
    report,
)
"""The modules whose classes can stand in a schema, a base class before those that are made of it."""
_LANGUAGES = {"zh": "Chinese", "en": "English"}
_NULL = {"type": "null"}
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


class SchemaName(StrEnum):
    """The files whose form is published."""

    TARGETS = "targets"
    TASKS = "tasks"
    RECIPE = "recipe"
    REPORT = "report"


class _Field(NamedTuple):
    """A field of a class, by their names; that of the field is the one that files have."""

    owner: str
    name: str


def json_schema(name: SchemaName) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a file, each field with its description."""
    schema = _schema_of_model(name)
    descriptions = _descriptions()
    parts = schema.get("$defs", {})
    for model in (schema, *parts.values()):
        _describe_fields(model, descriptions)
        model["title"] = _in_words(model["title"])
        # In a report everything is there and null where it is not known; a file leaves it out.
        if name is not SchemaName.REPORT:
            for form in model.get("properties", {}).values():
                _refuse_null(form)
    return {"$schema": _DRAFT, **schema}


def _describe_fields(model: dict[str, Any], descriptions: Mapping[_Field, str]) -> None:
    owner = model["title"]
    fields = model.get("properties", {})
    for name, form in fields.items():
        # An editor shows it as the head of the description; that of the field's class says less.
        form["title"] = _in_words(name)
        description = descriptions.get(_Field(owner, name))
        if description:
            form["description"] = description


def _in_words(name: str) -> str:
    """`TargetsFile` and `data_owner` as a reader says them: Targets file, Data owner."""
    if name in _LANGUAGES:
        return _LANGUAGES[name]
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name)
    return spaced.capitalize()


def _refuse_null(form: dict[str, Any]) -> None:
    """A key without a value is refused by the program, and so the editor marks it."""
    forms = form.get("anyOf", [])
    if _NULL not in forms:
        return
    forms.remove(_NULL)
    form.pop("default", None)
    if len(forms) == 1:
        del form["anyOf"]
        form.update(forms[0])


def _schema_of_model(name: SchemaName) -> dict[str, Any]:
    match name:
        case SchemaName.TARGETS:
            return document.TargetsFile.model_json_schema()
        case SchemaName.TASKS:
            return tasks.TasksFile.model_json_schema()
        case SchemaName.RECIPE:
            return recipe.Recipe.model_json_schema()
        case SchemaName.REPORT:
            return report.Report.model_json_schema(mode="serialization")
        case _:
            assert_never(name)


def _descriptions() -> dict[_Field, str]:
    """The texts under the fields of all classes, those of base classes too."""
    descriptions: dict[_Field, str] = {}
    for home in _HOMES:
        tree = ast.parse(inspect.getsource(home))
        classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
        for node in classes:
            # A class's own texts come last, for a field may be declared anew.
            descriptions |= _inherited(node, descriptions)
            descriptions |= _texts_under_fields(node)
    return descriptions


def _inherited(
    node: ast.ClassDef, descriptions: Mapping[_Field, str]
) -> dict[_Field, str]:
    parents = set()
    for base in node.bases:
        if isinstance(base, ast.Name):
            parents.add(base.id)
    inherited = {}
    for field, text in descriptions.items():
        if field.owner in parents:
            inherited[_Field(node.name, field.name)] = text
    return inherited


def _texts_under_fields(node: ast.ClassDef) -> Iterator[tuple[_Field, str]]:
    for statement, below in pairwise(node.body):
        match statement, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                # `from_` and `schema_` stand for words that Python or Pydantic keeps for itself.
                field = _Field(node.name, name.rstrip("_"))
                yield field, inspect.cleandoc(text)
