"""Everything the program says, in both languages. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from innovate_ts.messages.en import EN
from innovate_ts.messages.texts import (
    SHOWN,
    Bilingual,
    Explanation,
    Language,
    Message,
    quoted,
)
from innovate_ts.messages.zh import ZH

__all__ = ["SHOWN", "Bilingual", "Explanation", "Language", "Message", "quoted"]

PHRASES: dict[Language, Mapping[str, str]] = {
    "zh": cast("Mapping[str, str]", ZH["phrases"]),
    "en": cast("Mapping[str, str]", EN["phrases"]),
}
"""The phrases of each language by their names: on its way out."""
