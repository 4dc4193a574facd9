"""Files that are not there or too large, and standard input."""

from __future__ import annotations

import io
import sys
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

from actuals.readings import (
    FIRMS,
    HEADER,
    codes,
    values,
)
from innovate_ts import read_actuals
from innovate_ts.actuals import read
from innovate_ts.actuals.tables import Unread
from innovate_ts.plan.models.plan import Plan

LIMIT = 64_000_000


def test_a_missing_file_and_a_directory_are_problems(
    tmp_path: Path, plan: Plan
) -> None:
    """What cannot be opened is a problem with the path as given, and the other files are read."""
    (tmp_path / "good.csv").write_text(
        "indicator,period,value\n高企数,2023,1587\n", encoding="utf-8"
    )
    paths = [str(tmp_path / "none.csv"), str(tmp_path), str(tmp_path / "good.csv")]
    seen = read_actuals(paths, plan)
    assert sorted((p.code, p.place.file) for p in seen.problems) == sorted(
        [("unreadable", paths[0]), ("unreadable", paths[1])]
    )
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert [t.file for t in seen.tables] == paths
    assert [t.rows for t in seen.tables] == [{}, {}, {2: "used"}]


def test_a_folder_says_which_files_are_in_it(tmp_path: Path, plan: Plan) -> None:
    """The first few that can be read; else that a file is to be named."""
    hints = [read_actuals([str(tmp_path)], plan).problems[0].hint.en]
    for name in ("b.xlsx", "a.csv", "c.png"):
        (tmp_path / name).touch()
    hints.append(read_actuals([str(tmp_path)], plan).problems[0].hint.en)
    assert hints == [
        "no file in it can be read; name a file",
        f"name the files in it: {tmp_path / 'a.csv'}, {tmp_path / 'b.xlsx'}",
    ]


def test_a_file_that_is_too_large(tmp_path: Path, plan: Plan) -> None:
    """A file is read up to 64 MB, which it may reach and not pass."""
    path = tmp_path / "huge.csv"
    for size, code in ((LIMIT, "not_a_text"), (LIMIT + 1, "file_too_large")):
        with path.open("wb") as file:
            file.truncate(size)
        assert codes(read_actuals([str(path)], plan)) == [code]


def test_standard_input_is_a_file_by_the_name_of_a_dash(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` reads standard input, whatever its encoding."""
    data = f"{HEADER}高企数,2023,1587,家\n".encode("gb18030")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    seen = read_actuals(["-"], plan)
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert (seen.tables[0].file, seen.tables[0].encoding) == ("-", "GB18030")


def test_standard_input_has_the_same_limit(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard input is read up to the limit of a file, and no further."""
    endless = io.BytesIO(bytes(LIMIT + 1000))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=endless))
    assert codes(read_actuals(["-"], plan)) == ["file_too_large"]
    assert endless.tell() == LIMIT + 1


@pytest.mark.parametrize("silent", [[], [Unread("a.csv", None)]])
def test_a_path_of_which_nothing_is_read_is_a_problem(
    silent: list[Unread], plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a reader forgets to say, the path is in the account and among the problems."""

    def forgets(*_arguments: object) -> list[Unread]:
        return silent

    monkeypatch.setattr(read, "read_tables", forgets)
    seen = read_actuals(["a.csv"], plan)
    assert codes(seen) == ["no_table"]
    assert [table.file for table in seen.tables] == ["a.csv"]
