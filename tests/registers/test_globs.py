"""Which registers a tally counts: by patterns beside the recipe, or by those that the command gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from innovate_ts.findings import InputError
from innovate_ts.registers.files import is_taken_as_it_is
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


def counting_rows(folder: Path, line: str) -> Path:
    """A recipe that counts the rows of registers."""
    return recipe_of(
        folder,
        line,
        "count: rows",
        "date: day",
        "periods: 2024",
        "by: year",
        indicator="new-innovation-platforms",
    )


def counted_files(folder: Path, line: str, *names: str) -> list[str]:
    """The registers of a tally, as they lie in the folder."""
    recipe = counting_rows(folder, line)
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


@pytest.mark.parametrize("folder_name", ["data[1]", "dat*", "{data1,b}", "dat?1"])
def test_a_folder_that_is_a_pattern_is_that_folder_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, folder_name: str
) -> None:
    """Also where the register is named from inside of it, and an engine is told the whole path."""
    for name, days in (("data1", 2), (folder_name, 1)):
        (folder / name).mkdir()
        text = "day\n" + "2024-03-01\n" * days
        (folder / name / "a.csv").write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder / folder_name)
    recipe = counting_rows(folder, "source: a")
    for ledger in ("a.csv", str(folder / folder_name / "a.csv")):
        counted = count(recipe, shipped_plan(), ledgers=(ledger,))[0]
        assert counted.counted == 1


PATHS = {
    "data.csv": True,
    "data_2024.csv": True,
    "_copies/data.csv": True,
    "data[1].csv": False,
    "data[1]/a.csv": False,
    "da*/a.csv": False,
    "{a,b}/a.csv": False,
    "a?/b/a.csv": False,
    "_2024.csv": False,
    ".2024.csv": False,
    "a.csv._COPYING_": False,
}


@pytest.mark.parametrize(("path", "expected"), PATHS.items())
def test_which_files_engines_take_as_they_are(path: str, expected: bool) -> None:
    """Signs of patterns are read as such in the whole path; names that Spark passes over are none to it."""
    assert is_taken_as_it_is(Path(path)) is expected


def test_a_temporary_folder_that_is_a_pattern(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Copies in it would not be what is read."""
    room = folder / "tmp[1]"
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    with pytest.raises(InputError) as error:
        counted_files(folder, "source: a", "a-2024.csv")
    codes = [problem.code for problem in error.value.problems]
    assert codes == ["temporary_folder_is_pattern"]


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
