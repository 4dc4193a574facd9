"""Names of files as people read them."""

from __future__ import annotations

import os
import re

_NOT_UTF8 = re.compile("[\udc80-\udcff]")
"""What stands in a name for each byte that is no text of the system's encoding."""


def readable_name(path: str) -> str:
    """A path as it is shown: as given where it is text, else in GB18030, else with its odd bytes spelt out.

    Names that Windows wrote in GBK keep their bytes when an archive is unpacked elsewhere.
    """
    if _NOT_UTF8.search(path) is None:
        return path
    as_stored = os.fsencode(path)
    try:
        name = as_stored.decode("gb18030")
    except UnicodeDecodeError:
        name = ""
    if name and name.isprintable():
        return name
    return as_stored.decode("utf-8", errors="backslashreplace")
