"""The forms of periods: which of them a cell and a title share, and that none hides another."""

from __future__ import annotations

import pytest

from innovate_ts.basics.period_forms import Form, cell_forms, part_forms, title_forms
from innovate_ts.basics.periods import Period
from sections import by_rows


def forms_of(text: str, forms: list[Form]) -> list[Form]:
    """The forms that a text has."""
    return [form for form in forms if form.pattern.fullmatch(text)]


@by_rows(
    ("text", "in_title"),
    [
        ("2024年", True),
        ("2024", False),
        ("2024年上半年", True),
        ("2024上半年", True),
        ("2024Q3", True),
        ("2024-09", True),
        ("2024-9", False),
        ("202409", False),
        ("2024.09", True),
        ("2024/9/30", True),
        ("2024年9月30日", True),
        ("2023年11月至2024年2月", True),
        ("Sep-24", False),
        ("2024M09", False),
    ],
)
def test_a_title_needs_more_to_name_a_period(text: str, *, in_title: bool) -> None:
    """Digits alone may be any number there."""
    assert forms_of(text, cell_forms())
    assert bool(forms_of(text, title_forms())) is in_title


@by_rows(
    ("text", "meant"),
    [
        ("2024年第三季度", "2024-Q3"),
        ("2024年前3季度", "2024-01/2024-09"),
        ("截至2024年9月底", "2024-01/2024-09"),
        ("截至2024年9月15日", "2024-01-01/2024-09-15"),
        ("2023年11月至2024年2月", "2023-11/2024-02"),
        ("2023-2025", "2023/2025"),
        ("20240930", "2024-09-30"),
        ("2024-09-30T00:00:00", "2024-09-30"),
    ],
)
def test_a_form_has_a_meaning(text: str, meant: str) -> None:
    """Each of the forms that a text has means the same."""
    for form in forms_of(text, cell_forms()):
        match = form.pattern.fullmatch(text)
        assert match
        assert form.period
        assert form.period(match) == Period.parse(meant)


@by_rows(
    "text",
    [
        "1899年",
        "2025-2023",
        "2024年13月",
        "2024年9-1月",
        "2024年2月30日",
        "2024年三个季度",
        "2024年2月至2023年11月",
        "2024年13月至2025年2月",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    """It has the form of one, and there is no such month or day, or not which is said."""
    [form, *_] = forms_of(text, cell_forms())
    match = form.pattern.fullmatch(text)
    assert match
    assert form.period
    with pytest.raises(ValueError, match=r"."):
        form.period(match)


@pytest.mark.parametrize("text", ["1-9月", "三季度", "上半年", "截至9月"])
def test_a_part_of_a_year_is_no_period_without_its_year(text: str) -> None:
    """Its forms give months alone."""
    forms = forms_of(text, part_forms())
    assert forms
    assert all(form.months and not form.period for form in forms)
