"""`who`: which bureau leads. A module of its own, for it is the one that must be instant."""

from __future__ import annotations

from typing import Annotated

import typer

from innovate_ts.cli.app import (
    HELP,
    LANGUAGE,
    FormatOption,
    LangOption,
    ListFormat,
    PlanOption,
    app,
)
from innovate_ts.cli.completion import complete_query


@app.command(
    help=HELP["who"], epilog=HELP["who_epilog"], rich_help_panel=HELP["panel_lookups"]
)
def who(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY", help=HELP["query"], autocompletion=complete_query
        ),
    ],
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Answer in a sentence; 1 where there is no answer."""
    from innovate_ts.cli.streams import print_json, print_report, talk, this_terminal
    from innovate_ts.plan.load import load_plan
    from innovate_ts.plan.lookup import (
        BureauFound,
        NothingFound,
        SeveralBureaus,
        TasksFound,
        find,
    )

    loaded = load_plan(plan)
    asked = " ".join(query)
    answer = find(loaded, asked)
    if form is ListFormat.JSON:
        from innovate_ts.output.answers.data import found_data

        print_json(
            found_data(loaded, answer)
            if isinstance(answer, TasksFound | BureauFound)
            else []
        )
    is_idle = isinstance(answer, BureauFound) and not answer.has_tasks
    is_answered = not is_idle and not isinstance(answer, SeveralBureaus | NothingFound)
    if form is ListFormat.TABLE or not is_answered:
        from innovate_ts.output.answers.who import who_text

        text = who_text(loaded, asked, answer, lang or LANGUAGE, this_terminal())
        if form is ListFormat.TABLE:
            print_report(text, utf8=False)
        else:
            talk(text)
    raise typer.Exit(0 if is_answered else 1)
