"""Archives: what they claim is not believed, and what comes out of them is counted."""

from __future__ import annotations

import zipfile
from io import BytesIO
from itertools import pairwise

import pytest

from actuals.workbooks.building import SHEET, codes_of, packed, parts
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.workbooks import archive
from innovate_ts.actuals.workbooks.archive import Archive, resolve

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
MEGABYTE = 1_000_000


def _refusal(content: bytes, part: str = SHEET) -> str:
    """Why a part cannot be read to its end."""
    with pytest.raises(CannotReadError) as refused:
        list(Archive(content).chunks(part))
    return refused.value.message.code


def test_a_part_comes_in_pieces() -> None:
    """However large a part is, no more than a piece of it is there at once."""
    content = packed({"a.xml": bytes(3 * archive.CHUNK + 1)})
    pieces = list(Archive(content).chunks("a.xml"))
    assert sum(map(len, pieces)) == 3 * archive.CHUNK + 1
    assert max(map(len, pieces)) <= archive.CHUNK


def test_what_comes_out_of_all_parts_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ten parts of a megabyte are ten megabytes, whatever the archive says of them."""
    monkeypatch.setattr(archive, "MAX_UNPACKED", 9 * MEGABYTE)
    content = packed({f"{number}.xml": bytes(MEGABYTE) for number in range(10)})
    assert len(content) < 20_000
    workbook = Archive(content)
    for number in range(9):
        list(workbook.chunks(f"{number}.xml"))
    with pytest.raises(CannotReadError) as refused:
        list(workbook.chunks("9.xml"))
    assert refused.value.message.code == "workbook_too_large"


def test_a_size_that_is_a_lie_is_no_help() -> None:
    """A part that says it is small ends there, and its checksum is wrong."""
    content = bytearray(packed({"a.xml": bytes(MEGABYTE)}))
    claim = MEGABYTE.to_bytes(4, "little")
    assert content.count(claim) == 2
    lying = bytes(content).replace(claim, (10).to_bytes(4, "little"))
    assert _refusal(lying, "a.xml") == "damaged_part"


def test_an_archive_of_too_many_parts_is_not_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The entries are counted before any of them is read."""
    monkeypatch.setattr(archive, "MAX_PARTS", 5)
    files = {f"{number}.xml": "" for number in range(6)}
    assert _refusal(packed(files)) == "too_many_parts"
    del files["0.xml"]
    assert "1.xml" in Archive(packed(files))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_cannot_be_unpacked_in_steps_is_refused(method: int) -> None:
    """Office packs in one way only; of the others a single step may give gigabytes."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as packing:
        packing.writestr(SHEET, "<worksheet/>")
    assert _refusal(stream.getvalue()) == "damaged_part"


def test_a_part_that_takes_a_password_is_refused() -> None:
    """The mark of a password stands at the part and in the list of parts."""
    content = bytearray(packed({SHEET: "<worksheet/>"}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + flags] |= 1
    assert _refusal(bytes(content)) == "damaged_part"


def test_a_part_that_is_not_there() -> None:
    """What a workbook refers to must be in it."""
    assert _refusal(packed({"a.xml": ""})) == "missing_part"


def test_names_of_parts_are_compared_as_office_does() -> None:
    """Case, the kind of stroke and the root make no difference."""
    workbook = Archive(packed({"XL\\Worksheets\\sheet1.XML": "<worksheet/>"}))
    for name in (SHEET, f"/{SHEET}", "xl/theme/../worksheets/sheet1.xml"):
        assert name in workbook
        assert list(workbook.chunks(name)) == [b"<worksheet/>"]


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
        ("worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml"),
    ],
)
def test_a_target_is_found_from_the_part_that_names_it(target: str, part: str) -> None:
    """A target that begins with a stroke is counted from the root."""
    assert resolve("/xl/workbook.xml", target) == part


def test_a_name_that_leads_out_of_the_archive_leads_nowhere() -> None:
    """Nothing outside of the file is ever opened."""
    files = parts(ROW)
    relations = files["xl/_rels/workbook.xml.rels"]
    for target in ("../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd"):
        files["xl/_rels/workbook.xml.rels"] = relations.replace(
            "worksheets/sheet1.xml", target
        )
        assert codes_of(packed(files)) == ["missing_part"]


def test_a_workbook_that_is_cut_off_is_told_of_wherever_it_ends() -> None:
    """Whatever is lost at its end, nothing of it is read."""
    content = packed(parts(ROW))
    for length in range(4, len(content), 97):
        assert codes_of(content[:length]) == ["damaged_archive"]


def test_a_byte_that_is_wrong_is_told_of() -> None:
    """Anything but a reading in silence of something else: the checksum sees to it."""
    content = packed(parts(ROW))
    told = set()
    for begin, end in pairwise(range(0, len(content), 40)):
        damaged = bytearray(content)
        damaged[end - 1] ^= 0xFF
        codes = codes_of(bytes(damaged))
        told.update(codes)
        assert codes or begin >= 0
    assert {"damaged_archive", "damaged_part"} <= told
