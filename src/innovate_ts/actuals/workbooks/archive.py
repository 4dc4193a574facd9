"""The parts of an Open XML file: unpacked while they are read, and counted as they come out.

What an archive says of itself (how many parts, how large) is not believed.
"""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator

from innovate_ts.actuals.course import Tell, tell_nobody
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.messages import files as texts

MAX_UNPACKED = 300_000_000
"""Bytes that all parts of a workbook may unpack to."""

MAX_PARTS = 10_000
"""Parts that a workbook may have."""

CHUNK = 1 << 16
"""Bytes that are unpacked in one step."""

_ENTRY = b"PK\x01\x02"
"""Begins the entry of each part in the archive's list of contents."""

_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How parts are packed; the other ways cannot be unpacked in steps."""

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    # A part that takes a password, or is packed in a way that nobody uses.
    RuntimeError,
    ValueError,
)
"""What `zipfile` raises of an archive that is damaged."""


class Archive:
    """The parts of a ZIP file by their names.

    Args:
        content: the bytes of the file.
        tell: is told how much of it is unpacked.

    Raises:
        CannotReadError: it is damaged, or has too many parts.
    """

    def __init__(self, content: bytes, tell: Tell = tell_nobody) -> None:
        if content.count(_ENTRY) > MAX_PARTS:
            raise CannotReadError(texts.too_many_parts(most=MAX_PARTS))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE as error:
            raise CannotReadError(texts.damaged_archive()) from error
        self._entries = {
            _normalised(entry.filename): entry for entry in self._zip.infolist()
        }
        self._unpacked = 0
        self._tell = tell
        # A claim, and good enough for a bar.
        sizes = (entry.file_size for entry in self._entries.values())
        self._claimed = max(1, sum(sizes))

    def __contains__(self, name: str) -> bool:
        return _normalised(name) in self._entries

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece.

        Raises:
            CannotReadError: there is no such part, it is damaged, or with it too much was unpacked.
        """
        entry = self._entries.get(_normalised(name))
        if entry is None:
            raise CannotReadError(texts.missing_part(part=name))
        if entry.compress_type not in _METHODS:
            raise CannotReadError(texts.damaged_part(part=name))
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(CHUNK):
                    self._count(chunk)
                    yield chunk
        except _DAMAGE as error:
            raise CannotReadError(texts.damaged_part(part=name)) from error

    def _count(self, chunk: bytes) -> None:
        self._unpacked += len(chunk)
        self._tell(self._unpacked / self._claimed)
        if self._unpacked > MAX_UNPACKED:
            most = MAX_UNPACKED // 1_000_000
            raise CannotReadError(texts.workbook_too_large(most=most))


def resolve(part: str, target: str) -> str:
    """The name of a part that another part refers to.

    Args:
        part: the part that refers to it.
        target: as it is written there, relative to that part or from the root.
    """
    folder = posixpath.dirname(part)
    return posixpath.join("/", folder, target.replace("\\", "/"))


def _normalised(name: str) -> str:
    """A name as Office compares it: from the root, one kind of stroke, no difference of case."""
    path = posixpath.join("/", name.replace("\\", "/"))
    return posixpath.normpath(path).casefold()
