"""Bytes to text: which encoding a file is in, and which line of it is damaged."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence


def decode(data: bytes, encoding: str | None) -> tuple[str, str] | int:
    """The text and its encoding: as asked, else by byte order mark, strict UTF-8, strict GB18030, UTF-16.

    UTF-16 without a mark decodes as nearly anything; it is known by the NUL bytes of its ASCII characters,
    of which a text in another encoding has none. A text whose lines are UTF-8 but for a few is damaged
    UTF-8 and nothing else: the number of the first such line is returned, or 0 where no encoding fits.
    """
    if encoding is not None:
        ladder: Sequence[tuple[str, str]] = [(encoding, encoding)]
    elif data.startswith(BOM_UTF8):
        ladder = [("utf-8-sig", "UTF-8 with BOM")]
    elif data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        ladder = [("utf-16", "UTF-16")]
    elif (sample := data[:4096]).count(0) * 10 > len(sample):
        is_big_endian = sample[::2].count(0) > sample[1::2].count(0)
        ladder = [("utf-16-be" if is_big_endian else "utf-16-le", "UTF-16")]
    else:
        ladder = [("utf-8", "UTF-8"), ("gb18030", "GB18030")]
        if line := _damaged_line(data):
            return line
    for codec, name in ladder:
        try:
            return data.decode(codec), name
        except UnicodeError:
            continue
    return 0


def _damaged_line(data: bytes) -> int:
    """The first line that is not UTF-8, where most lines beyond ASCII are; else 0."""
    right = wrong = first = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            right += 1
        except UnicodeDecodeError:
            wrong += 1
            first = first or number
    return first if right > wrong else 0
