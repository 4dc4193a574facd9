"""The account of each file: what became of each of its rows, once it is known which of them contradict."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from innovate_ts.basics.actual import Actual, InputTable, TaskReport
from innovate_ts.basics.grouping import grouped
from innovate_ts.basics.row_kinds import ROW_KINDS, RowKind
from innovate_ts.verdicts.report_parts import ReportInput, RowCounts

_Row = tuple[str, str | None, int]
"""The file, the sheet and the number of a row."""


def report_inputs(
    tables: Iterable[InputTable], contradictory: Iterable[Actual | TaskReport]
) -> tuple[ReportInput, ...]:
    """The account of each file, in the order of the files.

    Args:
        tables: the tables that were read; a workbook has several.
        contradictory: the rows that cannot all be right; each is an error, whatever it was before.
    """
    # The account is by rows: in a wide table one contradictory cell spoils the whole row.
    wrong = {(row.file, row.sheet, row.row) for row in contradictory}
    by_file = grouped(tables, lambda table: table.file)
    accounts: list[ReportInput] = []
    for file, group in by_file.items():
        account = _account(
            file=file,
            tables=group,
            wrong=wrong,
        )
        accounts.append(account)
    return tuple(accounts)


def _account(
    file: str,
    tables: Sequence[InputTable],
    wrong: Collection[_Row],
) -> ReportInput:
    counts: Counter[RowKind] = Counter()
    for table in tables:
        for kind in ROW_KINDS:
            counts[kind] += table.rows.count(kind)
        for place in wrong:
            if place[:2] == (file, table.sheet) and place[2] in table.rows:
                counts[table.rows[place[2]]] -= 1
                counts["error"] += 1
    named = [table.layout for table in tables if table.layout]
    layouts = dict.fromkeys(named)
    return ReportInput(
        file=file,
        encoding=tables[0].encoding,
        layout=", ".join(layouts) or None,
        rows=RowCounts(
            read=counts.total(),
            used=counts["used"],
            other=counts["other"],
            empty=counts["empty"],
            error=counts["error"],
        ),
    )
