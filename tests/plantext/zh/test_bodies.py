"""What is the name of a body, and where one name ends and the next begins."""

from __future__ import annotations

import pytest

from innovate_ts.plantext.zh.bodies import (
    clean_name,
    goes_on,
    is_body,
    names_joined,
    split_joined,
    split_others,
)


@pytest.mark.parametrize(
    "name",
    [
        "市科技局",
        "市委组织部",
        "各县(市、区)政府",
        "市工信局(市大数据局)",
        "国网供电公司",
        "省高院",
    ],
)
def test_a_body_is_told_by_its_end(name: str) -> None:
    """A bracket behind it says only more of it."""
    assert is_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "局",
        "市",
        "高新技术企业",
        "推进部门",
        "我们的单位",
        "全部",
        "市科技局牵头",
        "甲" * 40 + "局",
    ],
)
def test_what_is_no_body(name: str) -> None:
    """Too short, too long, with a word that no name has, or one that only ends like it."""
    assert not is_body(name)


def test_a_name_is_written_as_data_has_it() -> None:
    """Round brackets, no spaces, no 由 and no mark around it."""
    assert clean_name("由 市工信局【市大数据局】。") == "市工信局(市大数据局)"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市财政局和市教育局", ["市财政局", "市教育局"]),
        ("市财政局以及市教育局", ["市财政局", "市教育局"]),
        ("市科技局市财政局", ["市科技局", "市财政局"]),
        ("市人力资源和社会保障局", ["市人力资源和社会保障局"]),
        ("市住房和城乡建设局和市水利局", ["市住房和城乡建设局", "市水利局"]),
    ],
)
def test_a_word_that_joins_parts_names_and_tears_none(
    text: str, names: list[str]
) -> None:
    """和 inside of a name joins nothing."""
    assert split_joined(text) == names


@pytest.mark.parametrize(
    ("text", "names", "is_open"),
    [
        ("市水利局等", ["市水利局"], True),
        ("市水利局等有关部门", ["市水利局"], True),
        ("市水利局等市直部门", ["市水利局", "市直部门"], True),
        ("市水利局", ["市水利局"], False),
        ("高等学校", ["高等学校"], False),
        ("等", [""], False),
    ],
)
def test_others_are_meant_behind_a_list_that_is_open(
    text: str, names: list[str], *, is_open: bool
) -> None:
    """等 inside of a name is a part of it."""
    assert split_others(text) == (names, is_open)


@pytest.mark.parametrize(
    ("text", "names", "is_open"),
    [
        (
            "市水利局和市林业局等市直部门",
            ["市水利局", "市林业局", "市直部门"],
            True,
        ),
        ("市水利局和市林业局等", ["市水利局", "市林业局"], True),
        ("市水利局和市林业局等有关部门", ["市水利局", "市林业局"], True),
        ("由市水利局及市林业局", ["市水利局", "市林业局"], False),
        ("市住房和城乡建设局等", ["市住房和城乡建设局"], True),
    ],
)
def test_names_are_parted_by_both(
    text: str, names: list[str], *, is_open: bool
) -> None:
    """Names that a word joins, and what stands behind 等, which hides no name's end."""
    assert names_joined(text) == (names, is_open)


def test_a_place_goes_on_the_name_before_it() -> None:
    """各区、县级市政府 is one name; two bureaus are two."""
    assert goes_on("各区", "县级市政府")
    assert not goes_on("市水利局", "县级市政府")
    assert not goes_on("各区", "市水利局")
