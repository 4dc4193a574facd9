"""The names of indicators as a plan writes them."""

from __future__ import annotations

import pytest

from innovate_ts.plantext.zh.names import (
    indicator_key,
    making_of,
    plain_name,
    with_making,
)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("全市高新企业数量", "高新企业"),
        ("力争使工业产值", "工业产值"),
        ("其中外贸的", "外贸"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(written: str, name: str) -> None:
    """Places, will and counting words."""
    assert plain_name(written) == name


def test_a_verb_of_making_holds_for_the_names_behind_it() -> None:
    """新建A5家、B10家 is B newly built too, unless B has a verb of its own."""
    assert making_of("新建平台") == "新建"
    assert with_making("中心", "新建") == "新建中心"
    assert with_making("培育中心", "新建") == "培育中心"


def test_the_verb_of_making_tells_no_indicator_from_another() -> None:
    """A name that is nothing but such a verb stays as it is."""
    assert indicator_key("新建 平台") == indicator_key("平台")
    assert indicator_key("新建") == "新建"
