"""The JSON report: all keys, in order, exact numbers, as its schema says."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import jsonschema

from innovate_ts import render
from innovate_ts.verdicts.report import Report

TOP = [
    "schema",
    "plan",
    "as_of",
    "year",
    "thresholds",
    "inputs",
    "problems",
    "summary",
    "results",
    "tasks",
    "changes",
]
RESULT = [
    "indicator", "name", "period", "measure", "comparator", "target", "target_range", "reference",
    "tolerance", "unit", "actual",
    "actual_period", "through", "gap", "shortfall", "achievement", "increment_achievement", "baseline",
    "status", "flags", "reason", "attained", "pace", "needed", "projection", "alternatives", "revisions",
    "breakdown", "regions", "missing", "tasks", "lead", "data_owner", "interpretation", "notes", "evidence",
    "source",
]  # fmt: skip
PARTS = {
    "name": ["zh", "en"],
    "reference": ["indicator", "plus", "value"],
    "baseline": ["period", "value", "years"],
    "attained": ["period", "value"],
    "reason": ["code", "zh", "en"],
    "pace": ["rule", "from", "expected", "achieved", "deviation"],
    "needed": ["amount", "per_month", "growth_per_year"],
    "projection": ["value", "method"],
    "interpretation": ["zh", "en"],
    "source": ["file", "line", "section", "paragraph", "phrase"],
}
PROBLEM = [
    "code",
    "severity",
    "file",
    "sheet",
    "row",
    "column",
    "field",
    "text",
    "count",
    "message",
    "hint",
]


def test_every_key_is_there_in_order(report: Report) -> None:
    """What is not known is null, never absent."""
    loaded = json.loads(render(report, "json"))
    assert list(loaded) == TOP
    assert list(loaded["plan"]) == ["id", "title", "period", "reviewed"]
    assert list(loaded["inputs"][0]) == ["file", "encoding", "layout", "rows"]
    assert list(loaded["inputs"][0]["rows"]) == [
        "read",
        "used",
        "other",
        "empty",
        "error",
    ]
    assert list(loaded["problems"][0]) == PROBLEM
    assert loaded["results"]
    for result in loaded["results"]:
        assert list(result) == RESULT
        for key, parts in PARTS.items():
            assert list(result[key]) == parts
    evidence = [cell for result in loaded["results"] for cell in result["evidence"]]
    assert all(
        list(cell) == ["file", "sheet", "row", "column", "text"] for cell in evidence
    )


def test_the_report_is_as_its_schema_says(
    report: Report, nasty: Report, root: Path
) -> None:
    """The published schema takes the reports, and no report with a key too many or too few."""
    schema = json.loads((root / "schemas" / "report.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    loaded = json.loads(render(report, "json"))
    validator.validate(loaded)
    validator.validate(json.loads(render(nasty, "json")))
    assert not validator.is_valid({**loaded, "more": 1})
    assert not validator.is_valid({k: v for k, v in loaded.items() if k != "changes"})
    loaded["results"][0].pop("gap")
    assert not validator.is_valid(loaded)


def test_each_number_keeps_its_digits(report: Report) -> None:
    """Read back as decimals, the numbers are those of the report; no exponent anywhere."""
    loaded = json.loads(render(report, "json"), parse_float=Decimal, parse_int=Decimal)
    for written, result in zip(loaded["results"], report.results, strict=True):
        for key in ("target", "actual", "gap", "shortfall", "achievement"):
            assert written[key] == getattr(result, key)


def test_nasty_texts_and_figures_are_read_back(broken: Report, root: Path) -> None:
    """Each text letter by letter, each figure digit by digit; the schema takes it, exact decimals too."""
    text = str(render(broken, "json"))
    assert all(c.isprintable() or c == "\n" for c in text)
    loaded = json.loads(text, parse_float=Decimal)
    schema = json.loads((root / "schemas" / "report.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(loaded)
    for written, result in zip(loaded["results"], broken.results, strict=True):
        assert written["name"] == {"zh": result.name.zh, "en": result.name.en}
        assert written["lead"] == list(result.lead)
        for key in ("target", "actual", "gap"):
            assert written[key] == getattr(result, key)
    places = [
        (p["file"], p["sheet"], p["row"], p["column"], p["severity"])
        for p in loaded["problems"]
    ]
    assert places == [(*p.place, p.severity) for p in broken.problems]


def test_chinese_is_not_escaped_and_control_codes_are(nasty: Report) -> None:
    """A person can read it, and no parser chokes on it."""
    text = render(nasty, "json")
    assert "长长" in text
    assert "\x1b" not in text
    assert json.loads(text)["results"][6]["name"]["zh"] == "\x1b[31mred\x07"
