"""Number formats of styles: whatever else is wrong with the styles, they are read."""

from __future__ import annotations

import pytest

from actuals.workbooks.building import COMMON, codes_of, packed, parts, styles
from innovate_ts.actuals.workbooks import styles as module
from innovate_ts.actuals.workbooks.archive import Archive
from innovate_ts.actuals.workbooks.styles import Formats, read_formats

PART = "xl/styles.xml"


def _formats(content: str) -> Formats:
    sheet = f'<styleSheet xmlns="{COMMON}">{content}</styleSheet>'
    return read_formats(Archive(packed({PART: sheet})), PART)


def test_a_style_has_the_format_that_it_names() -> None:
    """By its number where the format needs no definition, else as the workbook writes it."""
    assert _formats(styles(0, 2, 10, '0"家"', 57, 49)) == {
        "0": "General",
        "1": "0.00",
        "2": "0.00%",
        "3": '0"家"',
        "4": 'yyyy"年"m"月"',
        "5": "@",
    }


def test_a_format_that_a_workbook_defines_is_its_own() -> None:
    """A number of the built-in formats may be defined anew."""
    own = (
        '<numFmts><numFmt numFmtId="44" formatCode="0&quot;元&quot;"/></numFmts>'
        '<cellXfs><xf numFmtId="44"/></cellXfs>'
    )
    assert _formats(own) == {"0": '0"元"'}


def test_styles_of_other_uses_are_not_counted() -> None:
    """Styles of styles and of conditions come in the same words."""
    content = (
        '<cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="164"/></cellXfs>'
        '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs>'
    )
    assert _formats(content) == {}


@pytest.mark.parametrize(
    "broken",
    [
        "<fills><fill/><fill/></fills>",
        '<fonts count="-1"><font><sz val="x"/></font></fonts>',
        '<borders><border style="no such"/></borders>',
        '<cellStyles><cellStyle xfId="999"/></cellStyles>',
        "<colors><indexedColors/></colors><whatever/>",
        '<numFmts count="2"><numFmt/></numFmts>',
    ],
)
def test_what_is_not_needed_may_be_broken(broken: str) -> None:
    """Fonts, fills and borders are nothing that a figure depends on."""
    assert _formats(f"{broken}{styles(0, 10)}") == {
        "0": "General",
        "1": "0.00%",
    }


@pytest.mark.parametrize("number", ["200", "x", "", "-1", "１"])
def test_a_style_whose_format_is_not_defined_has_none(number: str) -> None:
    """It is left out, so that its cells can say so."""
    style = f'<cellXfs><xf numFmtId="{number}"/><xf/></cellXfs>'
    assert _formats(style) == {"1": "General"}


def test_a_format_that_is_too_long_is_not_defined() -> None:
    """Excel stops at 255 characters."""
    assert set(_formats(styles("0" * module.MAX_CODE))) == {"0"}
    assert not _formats(styles("0" * (module.MAX_CODE + 1)))


def test_too_many_styles_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A style is a few bytes of an archive, and more in memory."""
    monkeypatch.setattr(module, "MAX_STYLES", 3)
    monkeypatch.setattr(module, "MAX_CODES", 3)
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    assert not codes_of(packed(parts(row, style=styles(0, 1, 2))))
    for many in (styles(0, 1, 2, 9), styles("0.0", "0.00", "0.000", "0.0000")):
        assert codes_of(packed(parts(row, style=many))) == ["too_many_styles"]
