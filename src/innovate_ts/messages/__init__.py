"""Everything the program says, in both languages: a room of texts for each room of the program.

Standard library only.
"""

from innovate_ts.messages.texts import (
    SHOWN,
    Bilingual,
    Explanation,
    Language,
    Message,
    quoted,
)

__all__ = ["SHOWN", "Bilingual", "Explanation", "Language", "Message", "quoted"]
