"""The JSON Schemas of the files that the program reads and writes.

The text under a field of a model is the field's description here too. Pydantic can collect it at
import, at a price that every look-up would pay; so it is collected here, when a schema is asked for.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from types import ModuleType
from typing import Any, NamedTuple, assert_never

from innovate_ts import findings
from innovate_ts.messages import texts
from innovate_ts.plan.models import targets, tasks
from innovate_ts.verdicts import report_parts, result_parts, results

_HOMES = (texts, findings, targets, tasks, results, result_parts, report_parts)
"""The modules whose classes can stand in a schema."""


class SchemaName(StrEnum):
    """The files whose form is published."""

    TARGETS = "targets"
    TASKS = "tasks"
    REPORT = "report"


class _Field(NamedTuple):
    """A field of a class, by their names; that of the field is the one that files have."""

    owner: str
    name: str


def json_schema(name: SchemaName) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a file, each field with its description."""
    schema = _schema_of_model(name)
    descriptions = _descriptions()
    for model in (schema, *schema.get("$defs", {}).values()):
        for field, form in model.get("properties", {}).items():
            description = descriptions.get(_Field(model["title"], field))
            if description:
                form["description"] = description
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _schema_of_model(name: SchemaName) -> dict[str, Any]:
    match name:
        case SchemaName.TARGETS:
            return targets.TargetsFile.model_json_schema()
        case SchemaName.TASKS:
            return tasks.TasksFile.model_json_schema()
        case SchemaName.REPORT:
            return results.Report.model_json_schema(mode="serialization")
        case _:
            assert_never(name)


def _descriptions() -> dict[_Field, str]:
    descriptions: dict[_Field, str] = {}
    for home in _HOMES:
        descriptions |= _descriptions_in(home)
    return descriptions


def _descriptions_in(module: ModuleType) -> dict[_Field, str]:
    """The texts under the fields of a module's classes, those of base classes in the same module too."""
    descriptions: dict[_Field, str] = {}
    for node in ast.parse(inspect.getsource(module)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        parents = {base.id for base in node.bases if isinstance(base, ast.Name)}
        inherited = {
            _Field(node.name, field.name): text
            for field, text in descriptions.items()
            if field.owner in parents
        }
        descriptions |= inherited
        descriptions |= _texts_under_fields(node)
    return descriptions


def _texts_under_fields(node: ast.ClassDef) -> Iterator[tuple[_Field, str]]:
    for statement, below in pairwise(node.body):
        match statement, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                # `from_` and `schema_` stand for words that Python or Pydantic keeps for itself.
                yield _Field(node.name, name.rstrip("_")), inspect.cleandoc(text)
