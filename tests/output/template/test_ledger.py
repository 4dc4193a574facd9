"""A ledger to fill in, filled in and read back."""

from __future__ import annotations

import csv
import io
import itertools
from pathlib import Path

import openpyxl
import pytest

from innovate_ts import load_plan, read_actuals
from innovate_ts.actuals.ledger.states import STATES_TO_CHOOSE
from innovate_ts.basics.actual import Actuals
from innovate_ts.messages import Language
from innovate_ts.output.template.ledger import ledger_csv, ledger_xlsx
from innovate_ts.output.words.tasks import state_name

ROOT = Path(__file__).resolve().parents[3]
PLANS = (None, ROOT / "tests" / "actuals" / "ledger" / "plan")
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def _subjects(folder: Path | None) -> list[str]:
    """What a ledger of a plan has a row for, in its order."""
    subjects = []
    for task in load_plan(folder).task_by_id.values():
        subjects += [task.id, *(milestone.id for milestone in task.milestones)]
    return subjects


def _told(actuals: Actuals) -> list[tuple[str, str | None, str]]:
    return [(r.subject, r.state, str(r.day)) for r in actuals.tasks or ()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", PLANS)
def test_a_csv_that_was_filled_in_reads_back(
    folder: Path | None, language: Language, tmp_path: Path
) -> None:
    """Every state of the list, at every task and milestone, and nothing is said against it."""
    plan = load_plan(folder)
    text = ledger_csv(plan, None, language)
    heads, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    states = itertools.cycle(STATES_TO_CHOOSE)
    expected = []
    for row, subject in zip(rows, _subjects(folder), strict=True):
        state = next(states)
        row[5:7] = [state_name(state).to(language), "2024-09-30"]
        expected.append((subject, state, "2024-09-30"))
        # What Excel makes of it where a CSV is opened and saved.
        row[0] = row[0].replace("1.10", "1.1")
    path = tmp_path / "ledger.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heads, *rows])
    actuals = read_actuals(path, plan)
    assert _told(actuals) == expected
    assert actuals.problems == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", PLANS)
def test_a_workbook_that_was_filled_in_reads_back(
    folder: Path | None, language: Language, tmp_path: Path
) -> None:
    """Its list offers the seven states; a ledger that was not filled in says nothing."""
    plan = load_plan(folder)
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(ledger_xlsx(plan, None, language))
    empty = read_actuals(path, plan)
    assert (empty.tasks, empty.problems) == ((), ())
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    (choice,) = sheet.data_validations.dataValidation
    offered = choice.formula1.strip('"').split(",")
    assert offered == [state_name(state).to(language) for state in STATES_TO_CHOOSE]
    last = sheet.max_row
    for line in range(2, last + 1):
        sheet.cell(line, 6).value = offered[line % len(offered)]
        sheet.cell(line, 7).value = "2024-09-30"
    book.save(path)
    actuals = read_actuals(path, plan)
    expected = [
        (subject, STATES_TO_CHOOSE[line % len(offered)], "2024-09-30")
        for line, subject in enumerate(_subjects(folder), 2)
    ]
    assert _told(actuals) == expected
    assert actuals.problems == ()


def test_a_year_leaves_out_milestones_of_others() -> None:
    """The tasks stay: they run on."""
    text = ledger_csv(load_plan(PLANS[1]), 2025, "zh")
    assert "lab-scheme" not in text
    assert "建设重点实验室" in text
