"""innovate-ts holds a government plan to its numbers.

The public names, resolved when they are asked for, so that importing the package costs nothing:

    from innovate_ts import evaluate, load_plan, read_actuals, render

    plan = load_plan()
    report = evaluate(plan, read_actuals(["actuals.csv"], plan))
    print(render(report, "json"))
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from innovate_ts.actuals.memory import Rows
    from innovate_ts.actuals.read import read_actuals
    from innovate_ts.findings import CannotCheck, InputError, PlanError, Problem
    from innovate_ts.output.reports import render
    from innovate_ts.plan.lint import lint
    from innovate_ts.plan.load import load_plan
    from innovate_ts.verdicts.evaluate import evaluate

_HOMES = {
    "CannotCheck": "findings",
    "InputError": "findings",
    "PlanError": "findings",
    "Problem": "findings",
    "Rows": "actuals.memory",
    "evaluate": "verdicts.evaluate",
    "lint": "plan.lint",
    "load_plan": "plan.load",
    "read_actuals": "actuals.read",
    "render": "output.reports",
}

__all__ = [
    "CannotCheck",
    "InputError",
    "PlanError",
    "Problem",
    "Rows",
    "evaluate",
    "lint",
    "load_plan",
    "read_actuals",
    "render",
]


if not TYPE_CHECKING:
    # A type checker would take it to have every name, and find no slip in one.
    def __getattr__(name: str) -> Any:
        if name in _HOMES:
            from importlib import import_module

            return getattr(import_module(f"innovate_ts.{_HOMES[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
