"""The plan's two YAML files: read safely, checked whole, every problem with its line and column."""

from innovate_ts.plan.lint import lint
from innovate_ts.plan.load import load_plan

__all__ = ["lint", "load_plan"]
