"""The options that several commands take, and the texts of their help in the language of the run."""

import os
import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from innovate_ts.cli.language import chosen_language
from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import help as texts

LANGUAGE: Language = chosen_language(sys.argv[1:], os.environ)
"""The language of this run, known at import because Typer binds its help texts then."""

_LONGEST_RUN = 12
"""Chinese characters without a space that fit into the narrowest column of the help."""


def help_of(text: Bilingual) -> str:
    """A text of the help as Typer shows it.

    Typer breaks lines at spaces alone, and cuts what is longer than a column: a Chinese text has them where
    its lines may break.
    """
    if LANGUAGE == "en":
        return text.en
    spaced = re.sub(r"([，。；：、）])(?=[^\s，。；：、）])", r"\1 ", text.zh)
    long_run = rf"([^\x00-\x7f]{{{_LONGEST_RUN}}})(?=[^\x00-\x7f，。；：、）])"
    return re.sub(long_run, r"\1 ", spaced)


class ListFormat(StrEnum):
    """The forms of lists and findings."""

    TABLE = "table"
    JSON = "json"


PlanOption = Annotated[
    Path | None,
    typer.Option(
        "--plan", metavar="DIR", envvar="INNOVATE_TS_PLAN", help=help_of(texts.plan)
    ),
]
LangOption = Annotated[
    Literal["zh", "en"] | None, typer.Option("--lang", help=help_of(texts.lang))
]
ForceOption = Annotated[bool, typer.Option("--force", help=help_of(texts.force))]
FormatOption = Annotated[
    ListFormat, typer.Option("--format", help=help_of(texts.list_format))
]
YearOption = Annotated[
    int | None, typer.Option("--year", help=help_of(texts.year), metavar="Y")
]
ActualsOption = Annotated[
    Path | None,
    typer.Option("--actuals", help=help_of(texts.ledger), metavar="FILE"),
]
EncodingOption = Annotated[
    str | None, typer.Option("--encoding", help=help_of(texts.encoding))
]
