"""A small plan to begin with: examples of each kind, with the line that lets an editor help."""

import json
from pathlib import Path

from innovate_ts.messages import Language
from innovate_ts.output.schema import SchemaName, json_schema

_HERE = Path(__file__).parent


def starter(language: Language) -> dict[str, str]:
    """The files of a plan by their names: `targets.yaml`, `tasks.yaml` and the schema of each."""
    files = {}
    for name in (SchemaName.TARGETS, SchemaName.TASKS):
        written = _HERE / f"{name}.{language}.yaml"
        files[f"{name}.yaml"] = written.read_text(encoding="utf-8")
        schema = json.dumps(
            json_schema(name),
            ensure_ascii=False,
            indent=2,
        )
        files[f"{name}.schema.json"] = f"{schema}\n"
    return files
