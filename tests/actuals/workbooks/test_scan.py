"""The XML of parts: what a small file can make large is refused, whatever part it stands in."""

from __future__ import annotations

import time

import pytest

from actuals.workbooks.building import SHEET, codes_of, packed, parts
from innovate_ts.actuals.workbooks import scan

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
PARTS = sorted({*parts(ROW)} - {"[Content_Types].xml"})


def _with(part: str, content: str | bytes) -> list[str]:
    """What is said of a workbook one part of which is another."""
    files: dict[str, str | bytes] = {**parts(ROW), part: content}
    return codes_of(packed(files))


@pytest.mark.parametrize("part", PARTS)
def test_entities_are_refused(part: str) -> None:
    """Each stands for ten of the one before: a few lines make gigabytes."""
    entities = "".join(
        f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10)
    )
    bomb = f'<!DOCTYPE r [<!ENTITY e0 "x">{entities}]><r>&e9;</r>'
    assert _with(part, bomb) == ["entities_declared"]
    assert _with(part, bomb.encode("utf-16")) == ["entities_declared"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "content", ["", "no XML", "<a>", "<a></b>", "<a/><b/>", b"<a>\xff</a>", b"\0"]
)
def test_a_part_that_is_no_xml_is_damaged(part: str, content: str | bytes) -> None:
    """Which part it is, is told."""
    assert _with(part, content) == ["damaged_part"]


@pytest.mark.parametrize("part", PARTS)
def test_elements_are_not_inside_each_other_without_end(part: str) -> None:
    """A million elements inside each other are a file of some kilobytes."""
    root = parts(ROW)[part]
    name = root[1:].split(" ")[0]
    deep = root.replace(f"</{name}>", f"{'<a>' * 100_000}{'</a>' * 100_000}</{name}>")
    assert _with(part, deep) == ["damaged_part"]
    shallow = root.replace(f"</{name}>", f"{'<a>' * 20}{'</a>' * 20}</{name}>")
    assert _with(part, shallow) == ["empty_table"][:0]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("tag", ['<a b="{}"/>', "<!--{}-->", "<?a {}?>"])
def test_a_tag_does_not_go_on_for_megabytes(part: str, tag: str) -> None:
    """Of a tag that is not at its end the parser begins anew with each piece."""
    long = tag.format("x" * 20_000_000)
    root = parts(ROW)[part]
    begin = root.index(">") + 1
    started = time.process_time()
    assert _with(part, root[:begin] + long + root[begin:]) == ["damaged_part"]
    assert time.process_time() - started < 5
    short = tag.format("x" * (scan.MAX_TAG - 200_000))
    assert not _with(part, root[:begin] + short + root[begin:])


def test_the_encoding_of_a_part_is_the_one_that_it_declares() -> None:
    """Office writes UTF-8; XML may be in others."""
    sheet = parts('<row r="1"><c r="A1" t="str"><v>家</v></c></row>')[SHEET]
    assert not _with(SHEET, sheet.encode("utf-16"))
    declared = f'<?xml version="1.0" encoding="no-such-thing"?>{sheet}'
    assert _with(SHEET, declared.encode()) == ["damaged_part"]
