"""A program of somebody else's that uses the public names as they are typed."""

from decimal import Decimal

from innovate_ts import (
    CannotCheck,
    InputError,
    PlanError,
    Problem,
    Rows,
    evaluate,
    lint,
    load_plan,
    read_actuals,
    render,
)


def texts_of(folder: str) -> list[str | None]:
    """Where something is wrong, or the texts of a table."""
    try:
        plan = load_plan(folder)
        rows = Rows([{"indicator": "x", "period": 2023, "value": 1}], name="mine")
        report = evaluate(plan, read_actuals([folder, rows], plan), year=2023)
    except (PlanError, InputError, CannotCheck) as error:
        problems: tuple[Problem, ...] = error.problems
        return [problem.place.file for problem in problems]
    gaps: list[Decimal | None] = [result.gap for result in report.results]
    page: str | bytes = render(report, "markdown", language="zh")
    assert len(page) > len(gaps) + len(list(lint(plan)))
    return [str(row["indicator"]) for row in report.to_rows()]
