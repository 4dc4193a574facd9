"""Signs and colours of statuses."""

from __future__ import annotations

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
