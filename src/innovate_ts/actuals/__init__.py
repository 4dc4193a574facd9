"""The actuals that offices send: bytes to tables, to entries, to values, with every problem."""

from innovate_ts.actuals.course import Progress
from innovate_ts.actuals.memory import Rows
from innovate_ts.actuals.read import Source, read_actuals

__all__ = ["Progress", "Rows", "Source", "read_actuals"]
