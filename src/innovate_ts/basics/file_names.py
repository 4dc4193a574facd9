"""Names of files, and words of a command line, as people read them."""

import os
import re

_NOT_UTF8 = re.compile("[\udc80-\udcff]")
"""What stands in a name for each byte that is no text of the system's encoding."""


def readable_name(path: str) -> str:
    """A name as it is shown: as given where it is text, else read as UTF-8 or GB18030, else spelt out.

    Names that Windows wrote in GBK keep their bytes when an archive is unpacked elsewhere; where a system
    claims to know ASCII alone, UTF-8 is given as odd bytes.
    """
    if _NOT_UTF8.search(path) is None:
        return path
    as_stored = os.fsencode(path)
    for encoding in ("utf-8", "gb18030"):
        try:
            name = as_stored.decode(encoding)
        except UnicodeDecodeError:
            continue
        if name.isprintable():
            return name
    return as_stored.decode("utf-8", errors="backslashreplace")
