"""`who`: which bureau leads. A module of its own, for it is the one that must be instant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from innovate_ts.basics.file_names import readable_name
from innovate_ts.cli.app import app
from innovate_ts.cli.completion import complete_query
from innovate_ts.cli.options import (
    LANGUAGE,
    ActualsOption,
    FormatOption,
    LangOption,
    ListFormat,
    PlanOption,
    help_of,
)
from innovate_ts.messages import help as texts

if TYPE_CHECKING:
    from innovate_ts.plan.answers import Answer


@app.command(
    help=help_of(texts.who),
    epilog=help_of(texts.who_epilog),
    rich_help_panel=help_of(texts.panel_lookups),
)
def who(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY",
            help=help_of(texts.query),
            autocompletion=complete_query,
        ),
    ],
    actuals: ActualsOption = None,
    form: FormatOption = ListFormat.TABLE,
    plan: PlanOption = None,
    lang: LangOption = None,
) -> None:
    """Answer in a sentence; 1 where there is no answer."""
    from innovate_ts.cli.last_states import last_states
    from innovate_ts.cli.streams import print_json, print_report, talk, this_terminal
    from innovate_ts.plan.answers import BureauFound, TasksFound
    from innovate_ts.plan.load import load_plan
    from innovate_ts.plan.lookup import find

    loaded = load_plan(plan)
    question = readable_name(" ".join(query))
    answer = find(loaded, question)
    language = lang or LANGUAGE
    states = last_states(
        plan=loaded,
        file=actuals,
        language=language,
    )
    if form is ListFormat.JSON:
        from innovate_ts.output.answers.data import answer_data

        if isinstance(answer, TasksFound | BureauFound):
            print_json(
                answer_data(
                    plan=loaded,
                    answer=answer,
                    states=states.by_task,
                )
            )
        else:
            print_json([])
    is_answered = _is_answered(answer)
    if form is ListFormat.TABLE or not is_answered:
        from innovate_ts.output.answers.who import who_text

        text = who_text(
            plan=loaded,
            query=question,
            answer=answer,
            language=language,
            terminal=this_terminal(),
            states=states.by_task,
        )
        if form is ListFormat.TABLE:
            print_report(text, utf8=False)
        else:
            talk(text)
    raise typer.Exit(states.exit_code if is_answered else 1)


def _is_answered(answer: Answer) -> bool:
    """Whether the question has a bureau for its answer that has something to do."""
    from innovate_ts.plan.answers import (
        BureauFound,
        NothingFound,
        SeveralBureaus,
        TasksFound,
    )

    match answer:
        case TasksFound():
            return True
        case BureauFound():
            return answer.has_tasks
        case SeveralBureaus() | NothingFound():
            return False
        case _:
            assert_never(answer)
