"""What the models of both files share: names, texts, and where the plan's text says a thing."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from innovate_ts.basics.model import Count, Model
from innovate_ts.messages import Bilingual

NOT_EMPTY = Field(json_schema_extra={"minItems": 1})
"""Said to editors; `rules` says it to everybody, for pydantic counts only the items that are right."""
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The name that commands and files use: small letters, digits and hyphens."""
Texts = tuple[str, ...]
"""Names, terms, or the ids of tasks, in the order of the file."""


def _as_words(value: object) -> object:
    """The plan's words alone, or with their English beside them."""
    return {"zh": value, "en": value} if isinstance(value, str) else value


InWords = Annotated[
    Bilingual,
    BeforeValidator(_as_words, json_schema_input_type=str | Bilingual),
]
"""Words of the plan; alone, they stand for themselves in English too."""


class Locus(Model):
    """A paragraph of the plan's text."""

    section: str
    """The plan's own number of the section, such as 二 or 三(一); 页首 is the head, 前言 the preamble."""
    paragraph: Count
    """The paragraph below that heading, counted from 1; 0 is the heading itself."""


class Source(Locus):
    """Where the plan's text says it, and in which words."""

    phrase: str
    """The plan's words; spaces do not matter."""
    document: str | None = None
    """The document that says it, where it is another than the plan; section and paragraph are those of it."""
