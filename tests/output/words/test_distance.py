"""How far a result is from its target, and the result in one paragraph."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.output.words import Words
from innovate_ts.output.words.distance import distance, paragraph
from output.words.conftest import Changed

EN, ZH = Words("en"), Words("zh")
NAME = "High-tech enterprises (高新技术企业)"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"gap": "-13"}, "13 short of 1600 家"),
        ({"gap": "13"}, "13 above 1600 家"),
        ({"gap": "0"}, "just short of 1600 家"),
        ({"gap": "0", "comparator": ">"}, "exactly at 1600 家"),
        ({"gap": "0", "status": "met"}, "exactly at 1600 家"),
        ({"gap": "13", "comparator": "<="}, "13 over 1600 家"),
        ({"gap": "-13", "comparator": "<="}, "13 below 1600 家"),
        ({"gap": "13", "missing": ("路南区",)}, "at least 13 above 1600 家"),
        ({"gap": "-13", "missing": ("路南区",)}, "at most 13 short of 1600 家"),
        ({"gap": "-1.5", "unit": "%"}, "1.5 points short of 1600%"),
    ],
)
def test_a_distance_has_its_words(
    changed: Changed, fields: dict[str, object], text: str
) -> None:
    """The gap is rounded: what is missed by less than its last digit is just short."""
    gap = Decimal(str(fields["gap"]))
    result = changed(**{**fields, "gap": gap})
    assert distance(result, EN) == f"{NAME}, {text}"


def test_chinese_names_the_unit_twice(changed: Changed) -> None:
    """English leaves it to the target."""
    assert distance(changed(), ZH) == "高新技术企业距目标1600家差13家"


def test_without_a_gap_the_status_is_told(changed: Changed) -> None:
    """There is no distance then."""
    assert (
        distance(changed(gap=None, status="no_data"), EN)
        == f"{NAME} (no figure received)"
    )


def test_a_paragraph_is_complete(changed: Changed) -> None:
    """The status, the distance, what is to be noted, whom to ask; nobody is to be asked of what is met."""
    assert paragraph(changed(), EN) == (
        f"missed: {NAME}, 13 short of 1600 家. Ask 市科学技术局 (tasks 1.1, 3.3)."
    )
    met = changed(status="met", gap=Decimal(13))
    assert paragraph(met, EN) == f"met: {NAME}, 13 above 1600 家."
    silent = changed(status="not_due", gap=None, lead=())
    assert paragraph(silent, EN) == "not due"
