"""A draft of a plan's data from its text: indicators with their targets, goals in words, tasks and bureaus.

Where the text leaves something open the draft takes the reading that editors would take first, and says so
beside it: nothing is decided in silence, and what the data cannot hold is set aside with its words.
"""

from innovate_ts.plantext.drafting.draft import draft
from innovate_ts.plantext.drafting.model import Draft, SetAside
from innovate_ts.plantext.drafting.targets_file import targets_yaml
from innovate_ts.plantext.drafting.tasks_file import tasks_yaml
from innovate_ts.plantext.drafting.work import title_of

__all__ = ["Draft", "SetAside", "draft", "targets_yaml", "tasks_yaml", "title_of"]
