"""Files to text: which kind they are, their encodings, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.findings import InputError
from innovate_ts.plantext import read_text
from plantext.writing import names, read

PLAN = "一、目标\n到2025年，建成平台10家。\n（一）甲。做好工作。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_encoding_of_actuals_is_read(tmp_path: Path, encoding: str) -> None:
    """The same paragraphs from the same text."""
    assert names(read(tmp_path, PLAN.encode(encoding))) == [
        "一 0 一、目标",
        "一 1 到2025年,建成平台10家。",
        "一 2 (一)甲。做好工作。",
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "source_no_text"),
        (" \u3000\n".encode(), "source_no_text"),
        (b"%PDF-1.7", "source_other_kind"),
        (b"\xd0\xcf\x11\xe0", "source_other_kind"),
        (b"PK\x03\x04 no archive", "source_not_docx"),
        (b"a longer text \0 with more", "source_not_text"),
        (b"\x81\xff\x81", "undecodable"),
        pytest.param(b"x\n" * 200_001, "source_too_many_lines", marks=pytest.mark.slow),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    """With a problem that says why."""
    with pytest.raises(InputError) as refused:
        read(tmp_path, data)
    assert [found.code for found in refused.value.problems] == [code]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """As unreadable."""
    with pytest.raises(InputError, match="cannot be read"):
        read_text(str(tmp_path / "none.txt"))


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """Before it is looked at."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(64_000_001)
    with pytest.raises(InputError, match="more than 64 MB"):
        read_text(str(path))


def test_of_blank_lines_the_first_counts_and_the_others_are_lines_too(
    tmp_path: Path,
) -> None:
    """A file of millions of them is read, and a place behind them is right."""
    text = read(tmp_path, b"\n" * 300_000 + "做好工作。".encode())
    assert text.paragraphs[0].place(0) == (300_001, 1)


def test_a_text_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """Half a million characters are read, one more is refused, in any format."""
    paragraph = "做好工作" * 25_000
    assert read(tmp_path, f"{paragraph}\n".encode() * 5).paragraphs
    for data in (f"{paragraph}\n" * 5 + "一", "<p>" + f"{paragraph}<br>" * 5 + "一"):
        with pytest.raises(InputError, match="more than 500000 characters"):
            read(tmp_path, data.encode())
