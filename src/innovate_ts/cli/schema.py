"""`schema`: what the files that are read and written look like."""

from typing import Annotated, Literal

import typer

from innovate_ts.cli.app import app
from innovate_ts.cli.options import LangOption, help_of
from innovate_ts.messages import help as texts


@app.command(
    help=help_of(texts.schema),
    epilog=help_of(texts.schema_epilog),
    rich_help_panel=help_of(texts.panel_plan),
)
def schema(
    name: Annotated[
        Literal["targets", "tasks", "recipe", "report"],
        typer.Argument(help=help_of(texts.schema_name)),
    ],
    lang: LangOption = None,  # noqa: ARG001 - taken before Typer's own parsing
) -> None:
    """Print a JSON Schema."""
    import json

    from innovate_ts.cli.streams import print_report
    from innovate_ts.output.schema import SchemaName, json_schema

    content = json_schema(SchemaName(name))
    text = json.dumps(content, ensure_ascii=False, indent=2)
    print_report(f"{text}\n", utf8=True)
