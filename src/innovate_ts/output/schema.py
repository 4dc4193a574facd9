"""The JSON Schemas of the files that the program reads and writes.

The text under a field of a model is the field's description here too. Pydantic can collect it at
import, at a price that every look-up would pay; so it is collected here, when a schema is asked for.
"""

from __future__ import annotations

import ast
import inspect
from enum import StrEnum
from typing import Any, assert_never

from innovate_ts import findings
from innovate_ts.messages import texts
from innovate_ts.plan.models import targets, tasks
from innovate_ts.verdicts import results

_HOMES = (texts, findings, targets, tasks, results)


class SchemaName(StrEnum):
    """The files whose form is published."""

    TARGETS = "targets"
    TASKS = "tasks"
    REPORT = "report"


def json_schema(name: SchemaName) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a file, each field with its description."""
    match name:
        case SchemaName.TARGETS:
            found = targets.TargetsFile.model_json_schema()
        case SchemaName.TASKS:
            found = tasks.TasksFile.model_json_schema()
        case SchemaName.REPORT:
            found = results.Report.model_json_schema(mode="serialization")
        case _:
            assert_never(name)
    descriptions = {
        key: value for home in _HOMES for key, value in _texts_of(home).items()
    }
    for schema in (found, *found.get("$defs", {}).values()):
        for field, form in schema.get("properties", {}).items():
            text = descriptions.get((schema["title"], field))
            if text:
                form["description"] = text
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}


def _texts_of(module: Any) -> dict[tuple[str, str], str]:
    """The texts under the fields of a module's classes, by class and name; those of base classes too."""
    texts: dict[tuple[str, str], str] = {}
    for node in ast.parse(inspect.getsource(module)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        for parent in node.bases:
            if isinstance(parent, ast.Name):
                inherited = {
                    (node.name, f): text
                    for (c, f), text in texts.items()
                    if c == parent.id
                }
                texts.update(inherited)
        for field, text in zip(node.body, node.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                alias = field.target.id.rstrip("_")
                if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
                    texts[node.name, alias] = inspect.cleandoc(str(text.value.value))
    return texts
