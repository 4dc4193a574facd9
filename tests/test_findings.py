"""Problems: what the system refuses is told in the reader's language."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from innovate_ts.findings import (
    Findings,
    InputError,
    Place,
    cannot_write,
    grouped,
    problem,
    unreadable,
)
from innovate_ts.messages import actuals as texts
from sections import by_rows


@by_rows(
    ("number", "zh", "en"),
    [
        (errno.ENOENT, "文件或文件夹不存在", "there is no such file or folder"),
        (errno.EISDIR, "这是文件夹，不是文件", "it is a folder, not a file"),
        (
            errno.ENOTDIR,
            "路径中有一段是文件，不是文件夹",
            "a part of its path is a file, not a folder",
        ),
        (errno.EEXIST, "已有同名文件", "a file of this name is there already"),
        (errno.EACCES, "没有权限", "permission denied"),
        (errno.EPERM, "没有权限", "permission denied"),
        (errno.ENOSPC, "磁盘已满", "the disk is full"),
        (errno.EMFILE, os.strerror(errno.EMFILE), os.strerror(errno.EMFILE)),
    ],
)
def test_what_the_system_refuses_is_told_in_both_languages(
    number: int, zh: str, en: str
) -> None:
    """Each kind, and one that is left in the system's words."""
    refusal = unreadable(Place("a.csv"), OSError(number, os.strerror(number)))
    assert refusal.message.zh == f"无法读取：{zh}"
    assert refusal.message.en == f"cannot be read: {en}"


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    """What the system itself says of it."""
    with pytest.raises(OSError, match="directory") as caught:
        tmp_path.read_bytes()
    assert (
        unreadable(Place("a"), caught.value).message.en
        == "cannot be read: it is a folder, not a file"
    )


def test_an_error_without_a_number_keeps_its_words() -> None:
    """As a link to itself before Python 3.13."""
    refusal = cannot_write(Place("a"), RuntimeError("Symlink loop from 'a'"))
    assert refusal.message.en == "cannot be written: Symlink loop from 'a'"


def test_a_sink_takes_over_what_another_was_told() -> None:
    """Each problem once, in the order in which it was added; a strict sink raises warnings on the way."""
    aside = Findings()
    aside.warning(texts.no_indicator(), Place("a.csv", row=9))
    aside.note(texts.no_period(), Place("a.csv", row=3))
    assert aside.first_error() is None
    findings = Findings(strict=True)
    findings.include(aside)
    findings.include(aside)
    assert [(found.row, found.severity) for found in findings] == [
        (9, "error"),
        (3, "note"),
    ]
    assert [found.row for found in findings.in_order()] == [3, 9]
    error = findings.first_error()
    assert error is not None
    assert error.row == 9


@by_rows(
    ("place", "shown"),
    [
        (Place(), ""),
        (Place("a.csv"), "a.csv"),
        (Place("a.csv", row=7), "a.csv:7"),
        (Place("a.csv", row=7, column=3), "a.csv:7:3"),
        (Place("a.xlsx", "全市", 7, 3), "a.xlsx[全市]:7:3"),
        (Place("a.xlsx", "全市"), "a.xlsx[全市]"),
    ],
)
def test_a_place_is_shown_as_far_as_it_is_known(place: Place, shown: str) -> None:
    """In the form at which an editor opens it."""
    assert str(place) == shown


def test_a_problem_in_one_line() -> None:
    """Where, which field, what; what is not known is left out."""
    message = texts.not_a_number(text="约1600")
    at_value = problem(message, Place("a.csv", row=7), field="value")
    assert at_value.line("en") == 'a.csv:7: value: "约1600" is no number'
    assert problem(message, Place()).line("zh") == "“约1600”不是数字"


def test_a_problem_keeps_what_was_written() -> None:
    """As the message quotes it, unless another text or hint is given."""
    message = texts.not_a_number(text="约1600")
    plain = problem(message, Place("a.csv"))
    assert (plain.text, plain.hint) == ("约1600", message.hint)
    hint = texts.no_period().hint
    bettered = problem(message, Place("a.csv"), text="约 1600", hint=hint)
    assert (bettered.text, bettered.hint) == ("约 1600", hint)


def test_a_sink_keeps_each_problem_once() -> None:
    """A file that is given twice is told of once, and errors are told apart."""
    findings = Findings()
    place = Place("a.csv", row=9)
    for _ in range(2):
        findings.warning(texts.no_indicator(), place)
        findings.error(texts.no_period(), place)
    assert len(findings) == 2
    error = findings.first_error()
    assert error is not None
    assert error.code == "no_period"


def test_problems_stand_in_the_order_of_their_places() -> None:
    """By file, sheet, row and column; what is of the whole file comes first."""
    findings = Findings()
    places = [
        Place("b.csv"),
        Place("a.csv", row=10, column=2),
        Place("a.csv", row=10, column=1),
        Place("a.csv", row=9),
        Place("a.csv"),
    ]
    for place in places:
        findings.error(texts.no_indicator(), place)
    assert [problem.place for problem in findings.in_order()] == places[::-1]


def test_a_broken_run_says_why() -> None:
    """Each of its problems on a line."""
    place = Place("a.csv", row=9)
    error = InputError((problem(texts.no_indicator(), place),) * 2)
    line = "a.csv:9: a value without the name of an indicator"
    assert str(error) == f"{line}\n{line}"


def test_alike_problems_of_a_sheet_are_told_once_with_their_count() -> None:
    """At the first place; what differs in anything but its row and column is told apart."""
    findings = Findings()
    for row in (2, 5, 9):
        findings.error(texts.empty_table(), Place("a.csv", None, row, 3), text="x")
    findings.error(texts.empty_table(), Place("a.csv", None, 6, 3), text="y")
    findings.error(texts.empty_table(), Place("b.csv", None, 2, 3), text="x")
    first, other_text, other_file = grouped(findings.in_order())
    assert (first.row, first.count, other_text.count, other_file.count) == (2, 3, 1, 1)
    assert "3" in first.message.zh
    assert first.message.en == f"{other_text.message.en} (3 alike)"
