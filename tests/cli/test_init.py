"""The command `init`: a small plan that validates, and is never written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from conftest import Run

NAMES = ["targets.schema.json", "targets.yaml", "tasks.schema.json", "tasks.yaml"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_plan_validates_without_a_finding(
    run: Run, tmp_path: Path, language: str
) -> None:
    """What a newcomer begins with is right, for the program and for an editor."""
    folder = tmp_path / "计划" / "new"
    begun = run("init", str(folder), "--lang", language)
    assert (begun.code, begun.err) == (0, "")
    assert str(folder) in begun.out
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    checked = run("validate", str(folder), "--lang", language)
    assert (checked.code, len(checked.out.splitlines()), checked.err) == (0, 1, "")
    for name in ("targets", "tasks"):
        text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
        schema_file = text.splitlines()[0].partition("$schema=")[2]
        schema = json.loads((folder / schema_file).read_text(encoding="utf-8"))
        Draft202012Validator(schema).validate(
            json.loads(json.dumps(yaml.safe_load(text)))
        )


def test_its_template_reads_back(run: Run, tmp_path: Path) -> None:
    """From nothing to a first report: no row of the plan's own template is a problem."""
    folder, actuals = str(tmp_path / "plan"), str(tmp_path / "actuals.csv")
    run("init", folder)
    assert run("template", "--plan", folder, "-o", actuals).code == 0
    text = Path(actuals).read_text(encoding="utf-8-sig")
    lines = text.splitlines()
    filled = [lines[0], *(line.replace(",,", ",1,", 1) for line in lines[1:])]
    Path(actuals).write_text("\n".join(filled), encoding="utf-8")
    report = run("check", actuals, "--plan", folder, "--format", "json")
    inputs = json.loads(report.out)["inputs"]
    assert inputs[0]["rows"] | {"read": 0} == {
        "read": 0,
        "used": 4,
        "other": 0,
        "empty": 0,
        "error": 1,  # 1 for a goal in words, which asks yes or no
    }


def test_nothing_is_written_over_unless_asked(run: Run, tmp_path: Path) -> None:
    """One file that is there keeps all four from being written."""
    mine = tmp_path / "tasks.yaml"
    mine.write_text("mine", encoding="utf-8")
    refused = run("init", str(tmp_path))
    assert refused.code == 2
    assert refused.out == ""
    assert refused.err == (
        f"{mine}: exists, and was not written over\n"
        "  hint: choose another name or folder, or add --force\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["tasks.yaml"]
    assert mine.read_text(encoding="utf-8") == "mine"
    assert run("init", str(tmp_path), "--force").code == 0
    assert mine.read_text(encoding="utf-8") != "mine"


def test_a_file_in_place_of_the_folder_is_told(run: Run, tmp_path: Path) -> None:
    """Where no folder can be made, which one and why."""
    file = tmp_path / "file"
    file.touch()
    refused = run("init", str(file / "plan"))
    assert refused.code == 2
    assert refused.err.startswith(f"{file / 'plan'}: cannot be written: ")
