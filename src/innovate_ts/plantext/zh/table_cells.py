"""The cells of a plan's tables: figures, names with their units, kinds of indicators."""

from __future__ import annotations

import re

from innovate_ts.plan.terms import YesNo

FIGURE = re.compile(
    r"(?P<sign>[<>≤≥]|[^\d\[\]<>≤≥-]{0,3})(?P<open>\[?)(?P<figure>-?\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<percent>%?)(?P<close>\]?)(?P<after>以上|以内|以下|左右)?"
)
"""A cell that is a figure: 12, [14.5], >=85, 5000以上."""
UNIT_IN_NAME = re.compile(r"\((?P<unit>[^()]{1,12})\)$")
FALLS = re.compile("(?:下降|降低|减少|削减|降幅|下降率|降低率)$")
BINDING: dict[str, YesNo] = {"约束性": "yes", "预期性": "no"}
