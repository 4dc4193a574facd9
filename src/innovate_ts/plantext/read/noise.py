"""What a page puts around a plan: menus, dates, buttons, footers. Recognised, and never thrown away."""

from innovate_ts.plantext.read.lines import is_sentence
from innovate_ts.plantext.zh.page_words import (
    ANYWHERE,
    BUTTONS,
    FOOT,
    LABEL,
    LEADERS,
    PAGE_NUMBER,
)

LONGEST = 300
"""Characters of a line that can still be the page's and not the plan's."""


def is_noise(text: str) -> bool:
    """Whether a normalised line is the page's: a menu, a label, a button, a footer, a number of a page."""
    if not text or len(text) > LONGEST:
        return False
    if ANYWHERE.search(text):
        return True
    # A plan's own sentence may begin with 审核: or 来源: as a label of the page does.
    if is_sentence(text):
        return False
    if LABEL.match(text) or LEADERS.search(text):
        return True
    if begins_foot(text):
        return True
    letters = text.replace(" ", "")
    if BUTTONS.fullmatch(letters):
        return True
    return is_page_number(text)


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page: — 3 —, 3/12, 第3页."""
    letters = text.replace(" ", "")
    return PAGE_NUMBER.fullmatch(letters) is not None


def begins_foot(text: str) -> bool:
    """Whether all that follows a line, below the plan's last number, is the page's."""
    if len(text) > LONGEST:
        return False
    return FOOT.match(text) is not None
