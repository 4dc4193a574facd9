"""How far a result is from its target, and the result in one paragraph."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.output.words import Words
from innovate_ts.output.words.distance import distance, paragraph
from output.words.conftest import Changed

EN, ZH = Words("en"), Words("zh")
NAME = "High-tech enterprises (高新技术企业)"
ACTUAL = "1,587 firms (家)"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"gap": "-13"}, "13 short of 1,600"),
        ({"gap": "13"}, "13 above 1,600"),
        ({"gap": "0"}, "just short of 1,600"),
        ({"gap": "0", "comparator": ">"}, "not above 1,600"),
        ({"gap": "0", "status": "met"}, "exactly what is asked for"),
        ({"gap": "0", "comparator": "<"}, "not below the limit of 1,600"),
        ({"gap": "0", "comparator": "<="}, "just over the limit of 1,600"),
        ({"gap": "13", "comparator": "<="}, "13 over the limit of 1,600"),
        ({"gap": "-13", "comparator": "<="}, "13 below the limit of 1,600"),
        ({"gap": "13", "missing": ("路南区",)}, "at least 13 above 1,600"),
        ({"gap": "-13", "missing": ("路南区",)}, "at most 13 short of 1,600"),
        (
            {"gap": "13", "comparator": "<=", "missing": ("路南区",)},
            "at least 13 over the limit of 1,600",
        ),
        ({"gap": "-13", "comparator": "~"}, "13 below about 1,600"),
    ],
)
def test_a_distance_has_its_words(
    changed: Changed, fields: dict[str, object], text: str
) -> None:
    """The gap is rounded: what is missed by less than its last digit is just short."""
    gap = Decimal(str(fields["gap"]))
    result = changed(**{**fields, "gap": gap})
    assert distance(result, EN) == f"{NAME}: {ACTUAL}, {text}"


def test_chinese_names_the_unit_each_time(changed: Changed) -> None:
    """English names it once."""
    assert distance(changed(), ZH) == "高新技术企业为1587家，距目标（1600家）差13家"


def test_without_a_gap_the_status_is_told(changed: Changed) -> None:
    """There is no distance then."""
    assert (
        distance(changed(gap=None, status="no_data"), EN)
        == f"{NAME} (no figure received)"
    )


def test_a_paragraph_is_complete(changed: Changed) -> None:
    """The status, the distance, what is to be noted, whom to ask; nobody is to be asked of what is met."""
    assert paragraph(changed(), EN) == (
        f"missed: {NAME}: {ACTUAL}, 13 short of 1,600. Ask 市科学技术局, tasks 1.1, 3.3."
    )
    met = changed(status="met", gap=Decimal(13))
    assert paragraph(met, EN) == f"met: {NAME}: {ACTUAL}, 13 above 1,600."
    silent = changed(status="not_due", gap=None, lead=())
    assert paragraph(silent, EN) == "not due"
