"""How a status is marked on a terminal: its sign, and its colour in Rich's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

if TYPE_CHECKING:
    from innovate_ts.verdicts.statuses import Status


class StatusMark(NamedTuple):
    """The mark of a status."""

    signs: tuple[str, ...]
    """Its sign, then what stands in for it where a console does not know it; the last is ASCII."""
    style: str
    """Its colour; a mark is never told by its colour alone."""


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
