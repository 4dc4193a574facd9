"""Names of files are shown as people read them, whatever bytes they have."""

from __future__ import annotations

import os

from innovate_ts.basics.file_names import readable_name
from sections import by_rows


@by_rows(
    ("stored", "shown"),
    [
        ("文件.csv".encode(), "文件.csv"),
        ("文件.csv".encode("gbk"), "文件.csv"),
        ("2024年度/完成情况.xlsx".encode("gb18030"), "2024年度/完成情况.xlsx"),
        (b"a\xff\xfe.csv", r"a\xff\xfe.csv"),
        ("表".encode() + b"\xff.csv", r"表\xff.csv"),
        (b"-", "-"),
        (b"", ""),
    ],
)
def test_a_name_is_text(stored: bytes, shown: str) -> None:
    """What is no UTF-8 is taken for GB18030, or its odd bytes are spelt out."""
    assert readable_name(os.fsdecode(stored)) == shown


def test_a_name_of_half_a_pair_is_shown_as_it_is() -> None:
    """A system that keeps names in UTF-16 may hold half a pair, which is no byte."""
    assert readable_name("a\ud800.csv") == "a\ud800.csv"
