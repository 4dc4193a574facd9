"""Every sign that an output draws with or writes, with what stands in for it, and the colours of statuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

if TYPE_CHECKING:
    from innovate_ts.verdicts.statuses import Status

Signs = tuple[str, ...]
"""A sign, then what stands in for it where a console does not know it; the last is ASCII."""

# By what they mean and not by how they look: of two that look alike, each has its own stand-in.

IN_TEXTS: tuple[Signs, ...] = (
    ("≥", ">="),
    ("≤", "<="),
    ("≈", "~"),
    ("±", "+/-"),
    ("−", "-"),
    ("·", "|"),
    ("—", "-"),
    ("…", "..."),
    ("↳", "→", "->"),
)
"""Those that stand in the texts of this program."""

_SIGN_BY_ASCII = {signs[-1]: signs[0] for signs in IN_TEXTS}

CHART_LINE: Signs = ("─", "-")
CHART_ACTUAL: Signs = ("●", "*")
CHART_TARGET: Signs = ("◇", "o")
CHART_PROJECTION: Signs = ("○", "~")
CHART_BOTH: Signs = ("◆", "#")
"""Where the actual and the target fall into one column."""


def sign_for(ascii_sign: str) -> str:
    """The sign that ASCII stands in for, `≥` for `>=`; what stands in for none is itself the sign."""
    return _SIGN_BY_ASCII.get(ascii_sign, ascii_sign)


class StatusMark(NamedTuple):
    """How a status is marked on a terminal."""

    signs: Signs
    """Its sign."""
    style: str
    """Its colour in Rich's words; a mark is never told by its colour alone."""


def mark_of(status: Status) -> StatusMark:  # noqa: C901, PLR0911 - one case a status
    """The mark of a status."""
    match status:
        case "met":
            return StatusMark(("✔", "√", "+"), "green")
        case "not_met":
            return StatusMark(("✘", "×", "x"), "bold red")
        case "late":
            return StatusMark(("✓", "+"), "yellow")
        case "on_track":
            return StatusMark(("▲", "+"), "green")
        case "at_risk":
            return StatusMark(("△", "!"), "yellow")
        case "off_track":
            return StatusMark(("▼", "!"), "red")
        case "not_due":
            return StatusMark(("·", "."), "dim")
        case "no_data":
            return StatusMark(("○", "o"), "yellow")
        case "not_assessable":
            return StatusMark(("?",), "yellow")
        case "needs_review":
            return StatusMark(("◇", "~"), "cyan")
    assert_never(status)


def sign_of(status: Status) -> str:
    """The sign of a status where every sign can be shown."""
    return mark_of(status).signs[0]
