"""Problems: what the system refuses is told in the reader's language."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from innovate_ts.findings import Findings, Place, refused
from innovate_ts.messages import actuals as texts


@pytest.mark.parametrize(
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
    found = refused("unreadable", Place("a.csv"), OSError(number, os.strerror(number)))
    assert found.message.zh == f"无法读取：{zh}"
    assert found.message.en == f"cannot be read: {en}"


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    """What the system itself says of it."""
    with pytest.raises(OSError, match="directory") as caught:
        tmp_path.read_bytes()
    assert (
        refused("unreadable", Place("a"), caught.value).message.en
        == "cannot be read: it is a folder, not a file"
    )


def test_an_error_without_a_number_keeps_its_words() -> None:
    """As a link to itself before Python 3.13."""
    found = refused("cannot_write", Place("a"), RuntimeError("Symlink loop from 'a'"))
    assert found.message.en == "cannot be written: Symlink loop from 'a'"


def test_a_sink_takes_over_what_another_was_told() -> None:
    """Each problem once, in the order in which it was added; a strict sink raises warnings on the way."""
    aside = Findings()
    aside.warning(texts.no_indicator(), Place("a.csv", row=9))
    aside.note(texts.hidden_row(), Place("a.csv", row=3))
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
