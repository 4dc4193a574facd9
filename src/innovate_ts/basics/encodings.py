"""Bytes to text: which encoding a file is in, and which line of it is damaged."""

from __future__ import annotations

from codecs import (
    BOM_UTF8,
    BOM_UTF16_BE,
    BOM_UTF16_LE,
    getincrementaldecoder,
)
from collections.abc import Iterable
from io import BytesIO, TextIOWrapper
from typing import NamedTuple

_PIECE = 100_000
"""Bytes that are decoded together."""


class EncodedText(NamedTuple):
    """A text as its bytes, which are known to decode."""

    raw: bytes
    codec: str
    encoding: str
    """The name under which the encoding is reported."""

    def open(self) -> TextIOWrapper[BytesIO]:
        """The characters in their order, so that a long text need not be held as a whole; line ends stay."""
        return TextIOWrapper(BytesIO(self.raw), self.codec, newline="")

    def check(self) -> None:
        """See whether the bytes decode, without keeping the text.

        Raises:
            UnicodeError: they do not.
        """
        decoder = getincrementaldecoder(self.codec)()
        for begin in range(0, len(self.raw), _PIECE):
            decoder.decode(self.raw[begin : begin + _PIECE])
        decoder.decode(b"", final=True)

    def beginning(self, most: int) -> str:
        """So many characters, or all that there are."""
        return self.open().read(most)

    def read(self) -> str:
        """All characters."""
        return self.raw.decode(self.codec)


def find_encoding(data: bytes, encoding: str | None) -> EncodedText | int:
    """The text in its encoding: as asked, else by byte order mark, strict UTF-8, strict GB18030, UTF-16.

    UTF-16 without a mark decodes as nearly anything; it is known by the NUL bytes of its ASCII characters,
    of which a text in another encoding has none. A text most of whose lines are in one encoding is damaged
    and nothing else: the number of the first line that is not is returned, or 0 where no encoding fits.
    """
    candidates = likely_encodings(data)
    if encoding is not None:
        candidates = [(encoding, encoding)]
    for codec, name in candidates:
        text = EncodedText(
            raw=data,
            codec=codec,
            encoding=name,
        )
        try:
            text.check()
        except UnicodeError:
            # Damaged UTF-8 may well decode as GB18030, into nonsense.
            line = damaged_line(BytesIO(data), codec)
            if line:
                return line
        else:
            return text
    return 0


_WITHOUT_MARK = [("utf-8", "UTF-8"), ("gb18030", "GB18030")]
_SAMPLE = 4096
"""Bytes at the beginning of a text that show whether it is UTF-16."""


def likely_encodings(data: bytes) -> list[tuple[str, str]]:
    """The codecs to be tried in turn, each with the name under which it is reported."""
    if data.startswith(BOM_UTF8):
        return [("utf-8-sig", "UTF-8 with BOM")]
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return [("utf-16", "UTF-16")]
    sample = data[:_SAMPLE]
    has_many_zeros = sample.count(0) * 10 > len(sample)
    if not has_many_zeros:
        return _WITHOUT_MARK
    # The zero byte of an ASCII character stands before it or behind it.
    zeros_before = sample[::2].count(0)
    zeros_behind = sample[1::2].count(0)
    if zeros_before > zeros_behind:
        return [("utf-16-be", "UTF-16")]
    return [("utf-16-le", "UTF-16")]


def damaged_line(lines: Iterable[bytes], codec: str) -> int:
    """The first line that is not in an encoding, where most lines beyond ASCII are; else 0."""
    if codec.startswith("utf-16"):
        # The bytes of a line end are others there.
        return 0
    right = wrong = first = 0
    for number, line in enumerate(lines, 1):
        if line.isascii():
            continue
        try:
            line.decode(codec)
            right += 1
        except UnicodeDecodeError:
            wrong += 1
            first = first or number
    if right > wrong:
        return first
    return 0
