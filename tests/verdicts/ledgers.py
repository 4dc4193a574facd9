"""Reports of tasks for tests: as if a ledger had been read."""

from __future__ import annotations

from datetime import date

from innovate_ts.basics.actual import Actuals, Remark, State, TaskReport


def report(
    subject: str,
    state: State | None,
    day: str = "",
    *,
    note: str = "",
    **more: object,
) -> TaskReport:
    """A row of a ledger; without a day, it gives none."""
    given: dict[str, object] = {
        "subject": subject,
        "state": state,
        "day": date.fromisoformat(day) if day else None,
        "text": state or "",
        "remarks": (Remark("progress", note),) if note else (),
        "file": "ledger.csv",
        "row": 2,
        "column": 2,
    }
    return TaskReport(**{**given, **more})  # type: ignore[arg-type]


def actuals_of(*reports: TaskReport) -> Actuals:
    """What reading a ledger of these rows gives."""
    return Actuals(values=(), tasks=reports, tables=(), problems=())
