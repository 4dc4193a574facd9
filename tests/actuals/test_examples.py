"""Files as offices send them, each with one peculiarity, and files that each have one fault.

`examples/good` holds what is read, with all that it gives in `NAME.expected.json`; `examples/bad` what is
wrong, with all that is said of it in `NAME.expected.txt`. A new case is a new file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from innovate_ts import read_actuals
from innovate_ts.basics.actual import Actual, Actuals
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.cli.streams import complain
from innovate_ts.findings import Problem
from sections import by_rows
from shipped import shipped_plan

EXAMPLES = Path(__file__).resolve().parent / "examples"
DATA = {".csv", ".tsv", ".txt", ".xls", ".xlsx"}
PLAN = shipped_plan()


def _names(kind: str) -> list[str]:
    """The data files of a folder, in the order of their names."""
    files = (path.name for path in (EXAMPLES / kind).iterdir() if path.suffix in DATA)
    return sorted(name for name in files if not name.endswith(".expected.txt"))


GOOD, BAD = _names("good"), _names("bad")


def _read(name: str, options: dict[str, Any]) -> Actuals:
    """Read a file by its bare name, with options as the command line has them."""
    period = parse_period(options["period"]) if "period" in options else None
    return read_actuals([name], PLAN, **{**options, "period": period})


def _spot(sheet: str | None, row: int) -> int | str:
    """A row: its number, behind the name of its sheet in a workbook."""
    return row if sheet is None else f"{sheet}!{row}"


def _seen(actuals: Actuals) -> dict[str, Any]:
    """What a reading gave, as the `.expected.json` files have it."""
    layouts = dict.fromkeys(table.layout for table in actuals.tables if table.layout)
    return {
        "encoding": actuals.tables[0].encoding,
        "layout": ", ".join(layouts),
        "rows": {
            str(_spot(table.sheet, row)): kind
            for table in actuals.tables
            for row, kind in table.rows.items()
        },
        "values": _figures(actuals.values),
        "growth": _figures(actuals.growth),
        "absences": [
            [absence.indicator, str(absence.period), absence.why]
            for absence in actuals.absences
        ],
        "problems": [f"{found.code}: {found.severity}" for found in actuals.problems],
    }


def _figures(values: Iterable[Actual]) -> list[list[str | int | bool]]:
    """Values with their places, figures with all their digits."""
    return [
        [
            value.indicator,
            str(value.period),
            value.value
            if isinstance(value.value, bool)
            else f"{value.value.normalize():f}",
            value.region,
            value.vintage,
            _spot(value.sheet, value.row),
            value.column,
        ]
        for value in values
    ]


def _told(problems: Iterable[Problem], capsys: pytest.CaptureFixture[str]) -> str:
    """All that is said of problems on standard error, in English and then in Chinese."""
    found = list(problems)
    complain(found, "en")
    print(file=sys.stderr)  # noqa: T201 - between the languages
    complain(found, "zh")
    return capsys.readouterr().err


def test_there_are_enough_examples() -> None:
    """Both folders hold what offices are known to send, and nothing is told of a file that is not."""
    assert len(GOOD) >= 45
    assert len(BAD) >= 45
    for kind, names, ending in (
        ("good", GOOD, ".expected.json"),
        ("bad", BAD, ".expected.txt"),
    ):
        expectations = (EXAMPLES / kind).glob(f"*{ending}")
        assert sorted(path.name.removesuffix(ending) for path in expectations) == names


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_is_read_right(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Encoding, layout, account, each value with its place, and each note are as worked out by hand."""
    monkeypatch.chdir(EXAMPLES / "good")
    expected = json.loads(Path(f"{name}.expected.json").read_text(encoding="utf-8"))
    seen = _seen(_read(name, expected.pop("options")))
    assert seen == {"growth": [], "absences": []} | expected


@by_rows("name", GOOD)
def test_a_good_file_has_no_error(name: str) -> None:
    """Nothing worse than a note is expected of a good file, and some value unless it is a template."""
    expected = json.loads(
        (EXAMPLES / "good" / f"{name}.expected.json").read_text(encoding="utf-8")
    )
    assert all(found.endswith(": note") for found in expected["problems"])
    assert bool(expected["values"]) is ("used" in expected["rows"].values())


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_of(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong, where, and what to do about it, word for word in both languages."""
    monkeypatch.chdir(EXAMPLES / "bad")
    options = Path(f"{name}.options.json")
    given = json.loads(options.read_text(encoding="utf-8")) if options.exists() else {}
    actuals = _read(name, given)
    assert _told(actuals.problems, capsys) == Path(f"{name}.expected.txt").read_text(
        encoding="utf-8"
    )
    worst = {found.severity for found in actuals.problems}
    assert worst & {"error", "warning"}
    assert not (
        worst == {"error"}
        and any(v.indicator in actuals.damaged for v in actuals.values)
    )
