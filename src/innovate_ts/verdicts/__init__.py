"""What became of each target: pure, from a plan and its actuals to a report."""

from innovate_ts.verdicts.changes import with_changes
from innovate_ts.verdicts.evaluate import evaluate

__all__ = ["evaluate", "with_changes"]
