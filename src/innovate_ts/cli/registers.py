"""What `tally` writes of counted registers, and what `check --recipe` adds to its actuals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innovate_ts.actuals.memory import Rows
    from innovate_ts.basics.actual import Actuals
    from innovate_ts.messages import Language
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.registers.counted import Counted


class CountedRegisters(NamedTuple):
    """The tallies of a recipe."""

    results: Sequence[Counted]
    name: str
    """The recipe."""

    @property
    def files(self) -> list[Path]:
        """The registers."""
        return registers_of(self.results)

    @property
    def sources(self) -> list[Rows]:
        """The figures as a source of actuals; none where there is no figure."""
        from innovate_ts.registers.actuals import as_rows

        if not any(result.figures for result in self.results):
            return []
        return [as_rows(self.results, self.name)]

    def told_in(self, read: Actuals) -> Actuals:
        """The actuals with the registers as evidence, and with what is wrong with those."""
        from innovate_ts.registers.actuals import with_registers

        return with_registers(read, self.results, self.name)


def registers_of(results: Sequence[Counted]) -> list[Path]:
    """The files that were counted."""
    files = []
    for result in results:
        files += [Path(source.register.shown) for source in result.sources]
    return files


def count_registers(recipe: Path, plan: Plan, encoding: str | None) -> CountedRegisters:
    """Count the registers of a recipe on this machine."""
    from innovate_ts.registers.tally import Options, tally_registers

    options = Options(encoding=encoding)
    return CountedRegisters(
        tally_registers(
            recipe_file=recipe,
            ledgers=(),
            plan=plan,
            options=options,
        ),
        str(recipe),
    )


def deliver_tallies(
    results: Sequence[Counted],
    plan: Plan,
    language: Language,
    output: Path | None,
    rejects: Path | None,
) -> None:
    """Tell the account, and write the actuals and the rejects, both or none.

    Args:
        results: the tallies.
        plan: the plan that they are counted for.
        language: of heads and reasons.
        output: the file of the actuals; None for standard output.
        rejects: the file of the rows that are not counted, if it is wanted.

    Raises:
        InputError: a file cannot be written.
    """
    from itertools import chain

    from innovate_ts.cli.streams import print_report, talk
    from innovate_ts.cli.whole_files import Writing, write_whole
    from innovate_ts.output.answers.tallies import (
        account_text,
        actuals_csv,
        rejects_csv,
    )
    from innovate_ts.registers.rejects import rejects_of

    talk(account_text(results, language))
    actuals = actuals_csv(results, language)
    writings = []
    if output is not None and actuals:
        writings.append(Writing(output, actuals))
    if rejects is not None:
        rows = chain.from_iterable(rejects_of(result, plan) for result in results)
        writings.append(Writing(rejects, rejects_csv(rows, language)))
    write_whole(*writings)
    if output is None and actuals:
        print_report(actuals, utf8=True)
