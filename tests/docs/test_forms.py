"""The table of the forms of targets is what the program makes of its example, and leaves no form out."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from innovate_ts import load_plan
from innovate_ts.messages import Language
from innovate_ts.plan.terms import Measure, TargetComparator

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that makes the table."""
    path = ROOT / "scripts" / "make_forms.py"
    spec = importlib.util.spec_from_file_location("make_forms", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_table_is_what_the_program_says(
    script: ModuleType, language: Language
) -> None:
    """Whoever changes a form or its words makes the table anew."""
    kept = script.DOCUMENTS[language].read_text(encoding="utf-8")
    assert kept == script.document(language)


def test_each_form_has_an_example() -> None:
    """Each comparator, each measure, another series and a rank."""
    plan = load_plan(ROOT / "examples" / "forms")
    targets = [target for indicator in plan.indicators for target in indicator.targets]
    assert {target.comparator for target in targets} == set(get_args(TargetComparator))
    assert {target.measure for target in targets} == set(get_args(Measure))
    assert any(target.other_series for target in targets)
    assert any(indicator.is_rank for indicator in plan.indicators)
