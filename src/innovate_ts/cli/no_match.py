"""A look-up that finds nothing: what was perhaps meant, and exit code 1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import typer

from innovate_ts.basics.names import nearest
from innovate_ts.cli.options import ListFormat
from innovate_ts.cli.streams import print_json, print_report, talk, this_terminal
from innovate_ts.output.answers.who import who_text

if TYPE_CHECKING:
    from innovate_ts.messages import Language
    from innovate_ts.plan.answers import Answer
    from innovate_ts.plan.models.plan import Plan


class Question(NamedTuple):
    """What was asked of a plan, and how the answer is wanted."""

    plan: Plan
    query: str
    language: Language
    form: ListFormat

    def nearest(
        self, names: Iterable[str], *, least_likeness: float
    ) -> tuple[str, ...]:
        """The name that the query was perhaps meant to be.

        Args:
            names: the names that there are.
            least_likeness: how alike the two must be, from 0 to 1.
        """
        likely = nearest(
            name=self.query,
            known=names,
            least_likeness=least_likeness,
        )
        return (likely,) if likely else ()

    def exit_with(
        self, answer: Answer, *, empty: list[object] | None = None
    ) -> NoReturn:
        """Say that nothing fits and what was perhaps meant, and exit with 1.

        Args:
            answer: what the query may mean.
            empty: what a script reads then.
        """
        text = who_text(
            plan=self.plan,
            query=self.query,
            answer=answer,
            language=self.language,
            terminal=this_terminal(),
        )
        if self.form is ListFormat.JSON:
            talk(text)
            print_json(empty)
        else:
            print_report(text, utf8=False)
        raise typer.Exit(1)
