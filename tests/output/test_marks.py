"""Signs and colours of statuses."""

from __future__ import annotations

from innovate_ts.output import marks
from innovate_ts.output.marks import mark_of, sign_of
from innovate_ts.verdicts.statuses import STATUSES


def test_every_status_has_a_sign_that_any_console_shows() -> None:
    """The last of its signs is ASCII."""
    for status in STATUSES:
        assert mark_of(status).signs[-1].isascii()
        assert mark_of(status).style


def test_no_two_statuses_have_the_same_sign() -> None:
    """Where every sign can be shown, nobody needs the colour."""
    assert len({sign_of(status) for status in STATUSES}) == len(STATUSES)


def test_every_other_sign_has_a_stand_in_that_any_console_shows() -> None:
    """Those of texts and those that a chart is drawn with."""
    drawn = (
        marks.CHART_LINE,
        marks.CHART_ACTUAL,
        marks.CHART_TARGET,
        marks.CHART_BOTH,
    )
    for signs in (*marks.IN_TEXTS, *drawn):
        assert not signs[0].isascii()
        assert signs[-1].isascii()


def test_the_dots_of_a_chart_can_be_told_apart_on_any_console() -> None:
    """In ASCII too."""
    dots = (marks.CHART_ACTUAL, marks.CHART_TARGET, marks.CHART_BOTH)
    assert len({signs[-1] for signs in dots}) == len(dots)


def test_a_comparator_is_written_with_the_sign_that_its_ascii_stands_in_for() -> None:
    """A sign that every console shows is written as it is."""
    written = [marks.sign_for(sign) for sign in (">=", ">", "<=", "<", "~")]
    assert written == ["≥", ">", "≤", "<", "≈"]
