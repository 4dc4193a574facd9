"""The bytes of a file that somebody names; what may have no end is not begun."""

from pathlib import Path
from stat import S_ISDIR, S_ISREG

from innovate_ts.findings import NoRegularFileError


def read_beginning(path: str | Path, most: int) -> bytes:
    """The bytes of a file, or one more than `most` of them, which tells that there are too many.

    Raises:
        NoRegularFileError: it is a pipe, which may wait for ever, or a device, which may have no end.
        OSError: the system does not let us read it.
    """
    path = Path(path)
    kind = path.stat().st_mode
    # Of a folder the system says itself that it is one.
    if not (S_ISREG(kind) or S_ISDIR(kind)):
        raise NoRegularFileError
    with path.open("rb") as file:
        return file.read(most + 1)
