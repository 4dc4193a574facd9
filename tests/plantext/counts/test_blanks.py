"""What is not counted, taken out of a text."""

from __future__ import annotations

import re

from innovate_ts.plantext.counts.blanks import blanked


def test_all_else_stays_in_its_place() -> None:
    """A space for each character."""
    assert blanked(re.compile(r"\d+"), "a12b3") == "a  b "
