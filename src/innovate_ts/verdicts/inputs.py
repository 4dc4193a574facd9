"""The account of each file: what became of each of its rows, once it is known which of them contradict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from innovate_ts.basics.actual import Actual, InputTable, RowKind
from innovate_ts.findings import Place
from innovate_ts.verdicts.report_parts import ReportInput, RowCounts


def report_inputs(
    tables: Iterable[InputTable], contradictory: Iterable[Actual]
) -> tuple[ReportInput, ...]:
    """The account of each file, in the order of the files.

    Args:
        tables: the tables that were read; a workbook has several.
        contradictory: the rows that cannot all be right; each is an error, whatever it was before.
    """
    # The account is by rows: in a wide table one contradictory cell spoils the whole row.
    wrong = {row.place._replace(column=None) for row in contradictory}
    by_file: dict[str, list[InputTable]] = {}
    for table in tables:
        by_file.setdefault(table.file, []).append(table)
    accounts: list[ReportInput] = []
    for file, group in by_file.items():
        account = _account(file, group, wrong)
        accounts.append(account)
    return tuple(accounts)


def _account(
    file: str,
    tables: Sequence[InputTable],
    wrong: set[Place],
) -> ReportInput:
    kinds: list[RowKind] = []
    for table in tables:
        for row, kind in table.rows.items():
            place = Place(file, table.sheet, row)
            if place in wrong:
                kinds.append("error")
            else:
                kinds.append(kind)
    named = [table.layout for table in tables if table.layout]
    layouts = dict.fromkeys(named)
    return ReportInput(
        file=file,
        encoding=tables[0].encoding,
        layout=", ".join(layouts) or None,
        rows=RowCounts(
            read=len(kinds),
            used=kinds.count("used"),
            other=kinds.count("other"),
            empty=kinds.count("empty"),
            error=kinds.count("error"),
        ),
    )
