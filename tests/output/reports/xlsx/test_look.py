"""How the workbook looks."""

from __future__ import annotations

import pytest
from xlsxwriter.format import Format

from innovate_ts.output.reports.xlsx.look import (
    BODY,
    FINE,
    HEAD,
    SECTION,
    SENTENCE,
    TITLE,
    Look,
)

LOOKS = (HEAD, BODY, TITLE, SECTION, SENTENCE, FINE)
BLACK = "#000000"
WHITE = "#FFFFFF"


@pytest.mark.parametrize("look", LOOKS)
def test_each_property_is_one_that_xlsxwriter_knows(look: Look) -> None:
    """A misspelt property would be a format's attribute that nobody reads."""
    for name in look:
        assert callable(getattr(Format(), f"set_{name}", None)), name


@pytest.mark.parametrize("look", LOOKS)
def test_each_text_stands_out_from_its_ground(look: Look) -> None:
    """The contrast is at least 4.5 to 1, as the guidelines for accessible content ask."""
    text = luminance(look.get("font_color", BLACK))
    ground = luminance(look.get("bg_color", WHITE))
    lighter, darker = max(text, ground), min(text, ground)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_contrast_is_reckoned_right() -> None:
    """White is 1, black is 0, and green is lighter than red, and red than blue."""
    assert luminance(WHITE) == pytest.approx(1)
    assert luminance(BLACK) == 0
    assert luminance("#00FF00") > luminance("#FF0000") > luminance("#0000FF")


def luminance(color: object) -> float:
    """The relative luminance of a colour such as `#1F3864` (WCAG 2)."""
    digits = str(color).removeprefix("#")
    shares = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = [linear(share) for share in shares]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(share: float) -> float:
    """A channel of sRGB as light."""
    if share <= 0.04045:
        return share / 12.92
    return float(((share + 0.055) / 1.055) ** 2.4)
