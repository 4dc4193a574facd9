"""Which registers a tally counts: by patterns beside the recipe, or by those that the command gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.findings import InputError
from registers.tallying import count, recipe_of
from shipped import shipped_plan

# Each runs the engine.
pytestmark = pytest.mark.slow

NAMES = ("a-2023.csv", "a-2024.csv", "b-2024.csv", "deep/a-2024.csv", "a-2024.txt")
PATTERNS = [
    ("a-2023.csv", ["a-2023.csv"]),
    ("a-*.csv", ["a-2023.csv", "a-2024.csv"]),
    ("?-2024.csv", ["a-2024.csv", "b-2024.csv"]),
    ("a-202[34].csv", ["a-2023.csv", "a-2024.csv"]),
    ("deep/*.csv", ["deep/a-2024.csv"]),
    ("'*/a-2024.csv'", ["deep/a-2024.csv"]),
    ("deep/../a-2024.csv", ["deep/../a-2024.csv"]),
    # In the order of the patterns, each file once.
    ("[b-2024.csv, '*-2024.csv', a-2024.csv]", ["b-2024.csv", "a-2024.csv"]),
]
GIVEN = [
    ("files: a-*.csv", ["a-2023.csv"], ["a-2023.csv"]),
    ("files: a-*.csv", ["deep/a-2024.csv"], ["deep/a-2024.csv"]),
    ("files: nowhere/a-*.csv", ["a-2024.csv"], ["a-2024.csv"]),
    ("source: a", ["b-2024.csv", "a-2024.txt"], ["b-2024.csv", "a-2024.txt"]),
    ("source: a", ["b-2024.csv", "b-2024.csv"], ["b-2024.csv"]),
]
WRONG = [
    ("files: c-*.csv", [], "no_such_register"),
    ("files: [a-*.csv, c.csv]", [], "no_such_register"),
    ("source: a", [], "no_register"),
    ("files: a-*.csv", ["b-2024.csv"], "no_register"),
    ("files: a-*.csv", ["a-2024.csv", "b-2024.csv"], "register_unused"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Registers of one row each."""
    (tmp_path / "deep").mkdir()
    for name in NAMES:
        (tmp_path / name).write_text("day\n2024-03-01\n", encoding="utf-8")
    return tmp_path


def counted_files(folder: Path, line: str, *names: str) -> list[str]:
    """The registers of a tally, as they lie in the folder."""
    recipe = recipe_of(
        folder,
        line,
        "count: rows",
        "date: day",
        "periods: 2024",
        "by: year",
        indicator="new-innovation-platforms",
    )
    given = tuple(str(folder / name) for name in names)
    counted = count(recipe, shipped_plan(), ledgers=given)[0]
    assert counted.counted == len(counted.sources)
    return [
        source.register.shown.removeprefix(f"{folder}/") for source in counted.sources
    ]


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS)
def test_patterns_name_files_beside_the_recipe(
    folder: Path, pattern: str, expected: list[str]
) -> None:
    """Each file once."""
    assert counted_files(folder, f"files: {pattern}") == expected


@pytest.mark.parametrize(("line", "given", "expected"), GIVEN)
def test_registers_of_the_command_go_where_their_names_fit(
    folder: Path, line: str, given: list[str], expected: list[str]
) -> None:
    """They stand in the place of those that the recipe names."""
    assert counted_files(folder, line, *given) == expected


@pytest.mark.parametrize(("line", "given", "code"), WRONG)
def test_a_register_that_is_not_there_or_in_vain(
    folder: Path, line: str, given: list[str], code: str
) -> None:
    """Each is told with its code."""
    with pytest.raises(InputError) as error:
        counted_files(folder, line, *given)
    assert [problem.code for problem in error.value.problems] == [code]


def test_a_folder_whose_name_has_signs_of_patterns(tmp_path: Path) -> None:
    """The folder of the recipe is what it is called."""
    folder = tmp_path / "2024[1]*"
    folder.mkdir()
    (folder / "a.csv").write_text("day\n2024-03-01\n", encoding="utf-8")
    assert counted_files(folder, "files: '*.csv'") == ["a.csv"]


@pytest.mark.parametrize("name", ["a[1].csv", "a?.csv", "a*.csv", "{a1,b}.csv"])
def test_a_name_that_is_a_pattern_is_that_file_alone(folder: Path, name: str) -> None:
    """An engine would take it for one, and read others."""
    for other in ("a1.csv", "b.csv"):
        (folder / other).write_text("day\n2024-03-01\n2024-03-02\n", encoding="utf-8")
    (folder / name).write_text("day\n2024-03-01\n", encoding="utf-8")
    assert counted_files(folder, "source: a", name) == [name]


@pytest.mark.parametrize("name", ["a[1].parquet", "a*.parquet"])
def test_parquet_too(folder: Path, name: str) -> None:
    """Its bytes are copied as they are."""
    import pyarrow
    from pyarrow.parquet import write_table

    write_table(pyarrow.table({"day": ["2024-03-01"] * 2}), folder / "a1.parquet")
    write_table(pyarrow.table({"day": ["2024-03-01"]}), folder / name)
    assert counted_files(folder, "source: a", name) == [name]


def test_a_recipe_names_a_file_with_signs_of_patterns(folder: Path) -> None:
    """Where it is there it is that file, and else a pattern."""
    (folder / "a1.csv").write_text("day\n2024-03-01\n", encoding="utf-8")
    assert counted_files(folder, "files: 'a[1].csv'") == ["a1.csv"]
    (folder / "a[1].csv").write_text("day\n2024-03-01\n", encoding="utf-8")
    assert counted_files(folder, "files: 'a[1].csv'") == ["a[1].csv"]
