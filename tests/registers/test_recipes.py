"""Recipes: what they ask, told by hand; and what is wrong with bad ones, each at its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from innovate_ts.findings import InputError
from innovate_ts.registers.load import load_recipe
from registers.tallying import count, recipe_of
from shipped import shipped_plan

WRONG = [
    ("indicator: nothing-like-it", "no_such_tallied"),
    ("count: sum", "needs_key"),
    ("entry: date", "needs_one_of"),
    ("repeated: once", "needs_key"),
    ("years: 3", "needs_key"),
    ("digits: 13\n    value: v", "too_many_digits"),
    ("periods: 2024-01-15/2024-02-15", "not_whole_months"),
    ("where: [{column: a}]", "missing_key"),
    ("where: [{column: a, operator: filled, value: b}]", "needless_value"),
    ("where: [{column: a, operator: like, value: b}]", "not_one_of"),
    ("where: [{column: a, operator: at_least, value: 5}]", "missing_key"),
    ("where: [{column: a, operator: at_least, unit: 元}]", "missing_key"),
    ("where: [{column: a, operator: at_least, value: many, unit: 元}]", "no_limit"),
    ("where: [{column: a, operator: at_least, value: 约5, unit: 元}]", "no_limit"),
    ("where: [{column: a, operator: at_least, value: 5吨, unit: 元}]", "no_limit"),
    ("where: [{column: a, operator: at_least, value: [5, 6], unit: 元}]", "no_limit"),
    ("where: [{column: a, operator: at_least, value: [], unit: 元}]", "no_limit"),
    (
        "where: [{column: a, operator: at_most, value: 0.0000000000001, unit: 元}]",
        "no_limit",
    ),
    ("where: [{column: a, value: b, unit: 元}]", "needless_unit"),
    (
        "value: Ａ\n    unit_column: u\n"
        "    where: [{column: a, operator: at_least, value: 5, unit: 元}]",
        "compared_by_row",
    ),
    ("indicator: rd-share-of-gdp", "rate_not_tallied"),
    ("indicator: high-tech-enterprises", "wants_other_dates"),
    ("indicator: technology-contract-turnover", "not_countable"),
    ("unit: 吨", "unit_of_another_family"),
    ("kolumn: a", "unknown_key"),
    ("source: ''", "empty_text"),
    ("by: week", "not_one_of"),
]


@pytest.mark.parametrize(("line", "code"), WRONG)
def test_what_is_wrong_with_a_recipe(tmp_path: Path, line: str, code: str) -> None:
    """Each is told with its code, at a line of the file."""
    keys = {
        "indicator": "new-innovation-platforms",
        "periods": "2024",
        "by": "year",
        "date": "date",
        "count": "rows",
    }
    changed = dict(part.strip().split(": ", 1) for part in line.splitlines())
    keys |= changed
    indicator = keys.pop("indicator")
    lines = [f"{key}: {value}" for key, value in keys.items()]
    path = recipe_of(tmp_path, *lines, indicator=indicator)
    with pytest.raises(InputError) as error:
        load_recipe(path, shipped_plan())
    problems = error.value.problems
    assert code in {problem.code for problem in problems}
    assert all(problem.row for problem in problems)


CERTIFICATES = """key,from,until,lost
A,2021-12-31,2024-12-31,
B,2022-01-01,2024-12-30,
C,2022-01-01,,
D,2022-01-01,,2024-12-31
E,2022-01-01,,2025-01-01
F,2024-12-31,2027-12-30,
G,2025-01-01,2027-12-31,
C,2024-06-01,,
"""
STOCKS = [
    ("until: until", {2023: 5, 2024: 5}),
    ("until: until\n    revoked: lost", {2023: 5, 2024: 4}),
    ("years: 3", {2023: 5, 2024: 5}),
    ("years: 3\n    revoked: lost", {2023: 5, 2024: 4}),
]


@pytest.mark.parametrize(("line", "expected"), STOCKS)
def test_a_stock_is_what_is_in_force_at_the_end(
    tmp_path: Path, line: str, expected: dict[int, int]
) -> None:
    """On the last day it still counts; from the day it is revoked it does not; a key counts once."""
    (tmp_path / "a.csv").write_text(CERTIFICATES, encoding="utf-8")
    recipe = recipe_of(
        tmp_path,
        "files: a.csv",
        "count: keys",
        "key: key",
        "entry: from",
        line,
        "periods: 2023/2024",
        "by: year",
        indicator="high-tech-enterprises",
    )
    counted = count(recipe, shipped_plan())[0]
    assert {
        figure.period.end.year: figure.value for figure in counted.figures
    } == expected


def test_periods_are_cut_to_what_the_register_covers(tmp_path: Path) -> None:
    """A year of which nine months are known is told as nine months, and a period without rows as 0."""
    (tmp_path / "a.csv").write_text("d\n2023-05-01\n2024-09-30\n2024-10-01\n", "utf-8")
    recipe = recipe_of(
        tmp_path,
        "files: a.csv",
        "count: rows",
        "date: d",
        "periods: 2022-07/2024-09",
        "by: year",
        indicator="new-innovation-platforms",
    )
    counted = count(recipe, shipped_plan())[0]
    told = [(str(figure.period), int(figure.value)) for figure in counted.figures]
    assert told == [("2022-07/2022-12", 0), ("2023", 1), ("2024-01/2024-09", 1)]
    assert counted.figures[-1].period.end == date(2024, 9, 30)
