"""The plan's targets where there are no actuals to hold against them."""

from innovate_ts.basics.actual import Actuals
from innovate_ts.findings import CannotCheck, Place, Problem, problem
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.verdicts.evaluate import evaluate
from innovate_ts.verdicts.results import Result


def results_without_actuals(
    plan: Plan, *, year: int | None = None, goal: str | None = None
) -> tuple[Result, ...]:
    """The targets as a report without any actuals has them; none where none is selected.

    Args:
        plan: the plan.
        year: only those that end in this year.
        goal: only those of the indicator or statement with this id.
    """
    nothing = Actuals(
        values=(),
        tables=(),
        problems=(),
    )
    # By the plan's last day all revisions are known that can count.
    end = plan.meta.period.end
    try:
        report = evaluate(
            plan=plan,
            actuals=nothing,
            as_of=end,
            year=year,
            indicator=goal,
        )
    except CannotCheck:
        return ()
    return report.results


def no_target_selected(plan: Plan, year: int | None) -> Problem:
    """That no target ends in a year, and which years have any."""
    years = set()
    for indicator in plan.indicators:
        for target in indicator.targets:
            years.add(target.period.end.year)
    listed = ", ".join(map(str, sorted(years)))
    return problem(texts.no_target_selected(year=year, years=listed), Place())
