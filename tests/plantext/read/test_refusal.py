"""Why a file is not read, told with its place."""

from __future__ import annotations

from innovate_ts.findings import Place
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.read.refusal import cannot_read


def test_a_refusal_names_the_file_and_the_line_that_is_meant() -> None:
    """One problem, an error."""
    refused = cannot_read("plan.txt", texts.source_not_text(), 3)
    (problem,) = refused.problems
    assert problem.place == Place("plan.txt", None, 3)
    assert problem.code == "source_not_text"


def test_a_file_is_refused_as_a_whole() -> None:
    """Without a line, where none is to blame."""
    (problem,) = cannot_read("plan.txt", texts.source_no_text()).problems
    assert problem.place == Place("plan.txt", None, None)
