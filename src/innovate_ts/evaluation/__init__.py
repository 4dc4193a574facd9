"""What became of each target: pure, from a plan and its actuals to a report."""

from innovate_ts.evaluation.report import evaluate

__all__ = ["evaluate"]
