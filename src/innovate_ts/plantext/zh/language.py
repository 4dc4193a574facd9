"""Whether a text is Chinese at all: the words of this room are of no use to another."""

import re

_HAN = re.compile("[\u4e00-\u9fff]")
_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u04ff\u3040-\u30ff\uac00-\ud7af]")


def is_chinese(text: str) -> bool:
    """Whether a text has more Chinese characters than letters of other scripts, or neither."""
    return len(_HAN.findall(text)) >= len(_LETTER.findall(text))
