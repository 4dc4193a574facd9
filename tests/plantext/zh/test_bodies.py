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
from sections import by_rows


@by_rows(
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


@by_rows(
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


@by_rows(
    "names",
    [
        # of governments and party committees
        "市水利局 市编委 市金融办 省水利厅 市委宣传部 市审计署 市农科院 市银保监会 市供销社 县政府 "
        "领导小组",
        # firms, and what governments run
        "市公交公司 市城投集团 人民银行 工行市分行 农行县支行 市大数据中心 省消防救援总队 市交警支队 "
        "县消防大队",
        "市技工学校 华北理工大学 唐山学院 市委党校 曹妃甸海关 市电视台 市广播电台 市气象台",
        # without a name
        "各有关部门 各有关单位 金融机构 各地区 各地方 各地 各级",
        # places
        "各县 各区 各市 各州 各盟 各旗 各镇 各乡 各街 各街道 各村",
        # short forms
        "市科协 市社科联 市工商联 市文联 市侨联 市妇联 市残联 团市委 市检察院 市中级法院",
        # parts of bodies
        "高新产业园 市气象站 派出所 街道办事处 市府研究室 财政部预算司 市政协 市人大 职能科室 "
        "工作专班 防汛指挥部",
        "国网供电 南方电网",
    ],
)
def test_each_end_of_a_body_is_known(names: str) -> None:
    """One name for each of them."""
    for name in names.split():
        assert is_body(name), name


@pytest.mark.parametrize(
    "words",
    [
        "以 对 为 将 把 在 与 向 从 使 让 请 望",
        "加强 推进 建设 推动 支持 完善 鼓励 引导 强化 开展 落实 建立 加快 提升 全面 坚持 充分 不断 "
        "切实 要 并",
        "进一步 深入 积极 通过 按照 依托 围绕 统筹 组织 发挥 促进 健全 做好 抓好 打造 培育 优化",
    ],
)
def test_what_begins_with_a_verb_or_a_preposition_is_no_body(words: str) -> None:
    """加强水利局 is the beginning of a sentence."""
    for word in words.split():
        assert not is_body(f"{word}水利局"), word


def test_what_only_ends_like_a_body_or_has_a_mark_is_none() -> None:
    """企业, 内部, 干部, 全部, 机会 and 社会, roles, digits and quotation marks."""
    names = (
        "国有企业 机关内部 领导干部 材料全部 发展机会 全社会 牵头单位 负责单位 配合单位"
    )
    for name in (*names.split(), "市里的局", "“双创”局", "《条例》办", "2局", "5%局"):
        assert not is_body(name), name
    assert is_body("市委组织部")


def test_a_name_is_written_as_data_has_it() -> None:
    """Round brackets, no spaces, no 由 and no mark around it."""
    assert clean_name("由 市工信局【市大数据局】。") == "市工信局(市大数据局)"


@by_rows(
    ("text", "names"),
    [
        ("市财政局和市教育局", ["市财政局", "市教育局"]),
        ("市财政局以及市教育局", ["市财政局", "市教育局"]),
        ("市科技局市财政局", ["市科技局", "市财政局"]),
        ("市人力资源和社会保障局", ["市人力资源和社会保障局"]),
        ("市住房和城乡建设局和市水利局", ["市住房和城乡建设局", "市水利局"]),
        ("市财政局和推进工作", ["市财政局和推进工作"]),
        ("市局内部和市水利局", ["市局内部和市水利局"]),
        ("市机关干部和市水利局", ["市机关干部和市水利局"]),
        ("市科技局市场监管科", ["市科技局市场监管科"]),
    ],
)
def test_a_word_that_joins_parts_names_and_tears_none(
    text: str, names: list[str]
) -> None:
    """和 inside of a name joins nothing."""
    assert split_joined(text) == names


@pytest.mark.parametrize(
    "names",
    [
        "市水利局 市发改委 市金融办 省水利厅 市委宣传部 审计署 县政府 市残联 市银保监会 市供销社 人民银行",
        "市公交公司 市城投集团 市大数据中心 领导小组 省消防总队 高新区管委会 市科协 曹妃甸海关 "
        "有关部门 有关单位",
        "市法院 市检察院 市农科院 工信局(大数据局)",
    ],
)
def test_behind_each_end_of_a_body_a_word_joins(names: str) -> None:
    """One name for each of them."""
    for name in names.split():
        for word in ("和", "与", "及", "以及", "及其"):
            assert split_joined(f"{name}{word}市林业局") == [name, "市林业局"], name


def test_behind_others_nobody_may_be_named() -> None:
    """Whoever is concerned."""
    for which in ("", "有关", "相关", "各有关", "各相关", "各"):
        for whom in ("", "单位", "部门"):
            text = f"市水利局等{which}{whom}"
            assert split_others(text) == (["市水利局"], True), text
            named = f"{text}及各县区"
            assert split_others(named) == (["市水利局", "各县区"], True), named


@by_rows(
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
