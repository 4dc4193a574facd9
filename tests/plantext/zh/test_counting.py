"""The few words by which a text is counted: each of them does what it stands there for."""

from __future__ import annotations

import re

import pytest

from innovate_ts.plantext.zh import counting
from sections import by_rows


@by_rows(
    "text",
    [
        *(
            "〔2023〕18号",
            "18号",
            "第18号",
            "第3条",
            "第十章",
            "第二节",
            "第3期",
            "第1批",
        ),
        *("第5届", "第12次", "2024-03-06", "2024.3.6", "2024/03/06"),
        *("2024—2026年", "2024-2026年", "2024至2026", "2024、2025年", "2024和2025年"),
        *("2024/2025", "6月", "1—9月", "1、2月", "30日", "附件3", "表2"),
        *("(3)", "[12]", "4+4+N", "4+4", "1+N", "5G", "A4", "PM2.5"),
        *("“1355”", "工业4.0", "“百日2.0”"),
    ],
)
def test_digits_that_count_nothing(text: str) -> None:
    """Numbers of documents and things, days and years, names."""
    match = counting.NO_FIGURE.search(f"抓{text}年度行动")
    if text == "“1355”":
        match = counting.NO_FIGURE.search("抓“1355”工程")
    assert match is not None
    assert match[0].startswith(text)


@by_rows(
    ("text", "written"),
    [
        ("1.抓好甲项", "1."),
        ("抓好。2、抓好", "2、"),
        ("抓好;3)抓好", "3)"),
        ("(4)抓好", "(4)"),
        ("如下:5.抓好", "5."),
        ("(甲)6.抓好", "6."),
    ],
)
def test_the_number_of_a_paragraph_counts_nothing(text: str, written: str) -> None:
    """At the beginning, or behind the mark that ends the item before."""
    match = counting.NO_FIGURE.search(text)
    assert match is not None
    assert match[0] == written


@by_rows(
    "text", ["1600家", "1.5亿元", "12月活跃用户", "30日均", "15.7%", "2024家", "100P"]
)
def test_digits_that_count_something(text: str) -> None:
    """Months and days only look like it."""
    assert counting.NO_FIGURE.match(text) is None


Words = tuple[re.Pattern[str], str, str]
"""A pattern, words that have what it looks for, and words that do not."""

WORDS: dict[str, Words] = {
    "roles": (
        counting.ROLE,
        "市水利局牵头 甲局负责, 责任单位:甲局 甲局配合) 甲局落实。 甲局参与; 甲局主办、 甲局协办】 "
        "甲局承办 牵头(主要)单位: "
        "负责部门: 配合机构:",
        "牵头抓好甲项 落实政策 责任重大 承办赛事",
    ),
    "labels": (
        counting.ROLE_LABEL,
        "牵头: 负责: 责任单位: 配合部门: 落实机构: 参与: 主办: 协办: 承办单位: 主管部门: (责任单位: "
        "牵头(责任)单位: "
        "责任单位(部门):",
        "市水利局: 牵头抓好 目标:",
    ),
    "heads of columns": (
        counting.ROLE_HEAD,
        "牵头单位 负责部门 责任单位 配合责任单位 落实单位 参与部门 主办单位 协办单位 承办单位 "
        "参加单位 主责单位",
        "任务 牵头人 时限",
    ),
    "ends of bodies": (
        counting.NAMES_BODY,
        "市水利局, 市委、 市金融办。 水利厅; 宣传部) 审计署】 农科院等 银保监会及 市残联和 县政府与 "
        "财政司按职责 人民银行共同 供销社分别 "
        "大数据中心会同 消防总队依 技工学校结合 曹妃甸海关牵头 各区负责 各县 各市 市委社团 领导小组 "
        "各有关单位 各部门 科技园 气象站 "
        "研究所 各旗 各州 各盟 各镇 各乡 办事处 各地 各企业 城投集团 各街道",
        "局部推进 做好工作 水利",
    ),
    "leads": (counting.LEADS, "牵头单位 主办", "责任单位 配合"),
    "a rule that leads nobody": (
        counting.LED_BY_RULE,
        "列第一位者为牵头单位 排在首位的是总牵头 居首者为主办 第一个为主责 首位为牵头",
        "牵头单位 第一牵头单位",
    ),
    "what looks back, in headings": (
        counting.PAST_TITLE,
        "工作回顾 主要成就 工作成效 发展现状 面临形势 规划背景 发展基础 工作基础 现实基础 现有基础 "
        "主要基础 取得进展 发展历程",
        "主要任务 基础研究 发展目标",
    ),
    "what looks back, in sentences": (
        counting.PAST_SENTENCE,
        "过去三年 过去的5年 过去几年 五年来 3年来 实施以来 截至目前 去年 回顾 已达 已建成 已有 "
        "已完成 已实现 已累计",
        "未来三年 今年 到2025年达到",
    ),
    "what looks ahead": (
        counting.FORWARD,
        "到2025年 到2030年 力争 确保 今年 规划期末 期末 目标",
        "去年 到2025家",
    ),
    "figures of a name": (
        counting.OF_A_NAME,
        "亿元以上企业 亿元及以上 万元以下 级平台 类项目 的企业 G网络",
        "家。 亿元",
    ),
    "rules of grants": (
        counting.RULE_OF_GRANT,
        "给予50万元 奖励 奖补 补助 补贴 资助 返还 减免30%的2万元 最高50万元 最多3次 封顶 不得超过 "
        "单个项目 免征 减按15%",
        "减免税费 达到50家 得到",
    ),
    "what there is to be less of": (
        counting.LESS_IS_BETTER,
        "PM浓度 单位能耗 电耗 水耗 物耗 失业率 投诉率 死亡率 发病率 事故起数 伤亡人数 办理时限 "
        "办理时间 碳排放 不良率 漏损率 发案数 "
        "逾期率 负债率",
        "企业数 增加值 满意率",
    ),
    "what turns it round": (
        counting.IN_REVERSE,
        "能耗下降 降低 减少 压减 压缩 缩短 满意率 达标率 合格率 优良率 控制率 降幅 处置率 办结率 "
        "治理率 监测点",
        "能耗 浓度 增加值",
    ),
    "headings without tasks": (
        counting.NO_TASKS,
        "总体部署 工作要求 总体思路 目标 指标体系 基本原则 发展基础 形势 背景 回顾 现状 成效 成就 "
        "指导思想 附则 附件",
        "主要任务 保障措施 重点工程",
    ),
    "words of targets": (
        counting.WANTS,
        "达到 达5 超 不低于 不少于 不超过 超过 突破 优于 控制在 降至 降到 压缩至 提高到 提高至 以上 "
        "以内 左右 力争 确保 新增 新建 建成 "
        "培育 引进 年均增长",
        "企业 每年 支持",
    ),
    "words of a fall": (
        counting.FALLS,
        "下降 降低 减少 压减 压缩 缩短 精简 回落",
        "增长 提高 达到",
    ),
    "words of a limit": (
        counting.ASKS_LESS,
        "不超过 不高于 控制在 降至 降到 降低到 下降到 压减到 压缩到 压缩至 压减至 缩短至 5家以内 10起以下",
        "不低于 以上 达到",
    ),
    "units behind a figure of a plan": (
        counting.WITH_UNIT,
        "% 亿 万元 万人 万亩 万吨 万家 万户 个百分点 家 项 人次 公里 亩 吨",
        "页 号 个",
    ),
}


@by_rows("name", WORDS)
def test_each_word_is_known(name: str) -> None:
    """And what only looks like one is not."""
    pattern, there, not_there = WORDS[name]
    for text in there.split():
        assert pattern.search(text), text
    for text in not_there.split():
        assert pattern.search(text) is None, text


@by_rows(
    "text",
    [
        *(
            "列第一位者为牵头单位",
            "排首位的是总牵头",
            "居首位者为主办单位",
            "首位者为主责",
        ),
        *(
            "第一个为主要责任单位",
            "下同",
            "以下同",
            "下文均同",
            "以下各项同此",
            "下列同",
        ),
        *("不再列出", "以下不再一一列出", "以下任务均需", "以下均", "责任领导:张某"),
        *("责任人:张某", "完成时限:年底", "时间:年底", "期限:年底", "进度:按月"),
        *("联系人:李某", "工作目标:建成", "适用范围:全市", "2024年底前", "长期坚持"),
        *("持续推进", "年底前完成"),
    ],
)
def test_a_remark_names_nobody(text: str) -> None:
    """Rules, deadlines and what is labelled otherwise: all of it."""
    left = counting.REMARK.sub("", text)
    assert counting.HAN.search(left) is None, left


@pytest.mark.parametrize(
    "text",
    [
        "牵头 负责 责任 配合 落实 参与 主办 协办 承办 主管 主责 协助 协同 支持 支撑 指导 实施 会办 "
        "成员 承担 执行",
        "抓总 抓落实 推进 办理 主要 第一 联合 共同 分别 具体 依法 积极 抓好 做好 组织 督促 分头 各自 "
        "按照 根据",
        "依据 结合 职责 职能 分工 任务 实际 单位 部门 机构 有关 相关 其他 市直 省直 县直 区直 各级 "
        "以及 会同 方面",
        "各 等 按 依 总 由 注 和 及 与 为",
    ],
)
def test_words_of_roles_are_no_bodies(text: str) -> None:
    """A list without them is empty, and with a body is that body."""
    for words in text.split():
        assert counting.OF_ROLES.sub("", words) == "", words
    assert counting.OF_ROLES.sub("", "水利局") == "水利局"


@by_rows(
    ("name", "is_two"),
    [
        ("市水利局、市林业局", True),
        ("市水利局会同市林业局", True),
        ("市水利局和市林业局", True),
        ("县政府与各镇", True),
        ("市水利局以及市林业局", True),
        ("市委及市人大", True),
        ("市农科院及其分院", True),
        ("市水利局等市直部门", True),
        ("市水利局等级办", False),
        ("市工业和信息化局", False),
        ("市住房和城乡建设局", False),
        ("市水利局和甲", False),
    ],
)
def test_two_bodies_are_told_from_one(name: str, *, is_two: bool) -> None:
    """A conjunction joins only behind the end of a body."""
    assert (counting.BETWEEN_BODIES.search(name) is not None) is is_two


@by_rows(
    ("name", "level"),
    [
        ("省科技厅", "省"),
        ("唐山市水利局", "唐山市"),
        ("市委宣传部", "市委"),
        ("广西壮族自治区水利厅", "广西壮族自治区"),
        ("各县政府", "各县"),
        ("水利局", ""),
        ("市委", ""),
    ],
)
def test_a_level_may_be_left_out(name: str, level: str) -> None:
    """Where a name is left behind it."""
    match = counting.LEVEL.search(name)
    assert (match[0] if match else "") == level


@by_rows(
    ("text", "level"),
    [
        *(("第一编", 0), ("第二篇", 0), ("第三章", 0), ("第一部分", 0), ("附件1", 0)),
        *(
            ("一、", 1),
            ("十二、", 1),
            ("第三条", 1),
            ("(一)", 2),
            ("1、", 3),
            ("12.", 3),
        ),
        *(("(1)", 4), ("2)", 4), ("①", 5)),
    ],
)
def test_a_number_belongs_to_the_first_level_that_fits(text: str, level: int) -> None:
    """From parts down to circled figures."""
    fits = [pattern.match(text) is not None for pattern in counting.NUMBERS]
    assert fits.index(True) == level
    assert all(pattern.match("1.5亿元") is None for pattern in counting.NUMBERS)


@by_rows(
    ("text", "years"),
    [
        ("到2025年底", ("2025", None, "底")),
        ("2024—2026年,", ("2024", "2026", ",")),
        ("2024年至2026年的", ("2024", "2026", "的")),
        ("2025年", ("2025", None, "")),
        ("比2022年", None),
        ("较2022年", None),
        ("自2022年", None),
        ("从2022年", None),
        ("以2022年", None),
        ("相较于2022年", None),
        ("相比于2022年", None),
        ("2024家", None),
    ],
)
def test_a_year_and_what_stands_behind(
    text: str, years: tuple[str, str | None, str] | None
) -> None:
    """A year that something is compared with is no deadline."""
    match = counting.YEAR.search(text)
    assert (match.group("year", "last", "behind") if match else None) == years


@by_rows(
    ("text", "written"),
    [
        ("1,600家", "1,600"),
        ("15.7%", "15.7"),
        ("翻番", "翻番"),
        ("翻一番", "翻一番"),
        ("翻两番", "翻两番"),
        ("翻三番", "翻三番"),
        ("百分之八十点五", "百分之八十点五"),
        ("百分之一百零三", "百分之一百零三"),
    ],
)
def test_a_figure_in_digits_or_words(text: str, written: str) -> None:
    """What is doubled once grows by a hundred per cent, three times by seven hundred."""
    match = counting.FIGURE.search(text)
    assert match is not None
    assert match[0] == written
    growth = {"翻番": "100", "翻一番": "100", "翻两番": "300", "翻三番": "700"}
    assert growth == counting.IN_WORDS


def test_words_tell_a_year() -> None:
    """With 年 behind it."""
    assert counting.tells_year("2024年80家", 2024)
    assert not counting.tells_year("2024家", 2024)
    for sign in "起的末底相为基同水":
        assert sign in counting.SINCE
    for text in ("1", "★2", " 12. "):
        assert counting.ROW_NUMBER.fullmatch(text)
    assert counting.GLUED_NUMBER.search("抓好。(二)推进") is not None
    assert counting.GLUED_NUMBER.search("抓好)3.推进") is not None
    assert counting.GLUED_NUMBER.search("增长。3.5倍") is None


@by_rows(
    ("words", "year", "tells"),
    [
        ("2024、2025、2026年分别建成5个", 2024, True),
        ("2024、2025、2026年分别建成5个", 2026, True),
        ("2024年和2026年", 2026, True),
        ("2024、2025、2026年", 2027, False),
        ("投资2024万元，2026年", 2024, False),
    ],
)
def test_a_year_may_be_one_of_several(words: str, year: int, *, tells: bool) -> None:
    """Several years before one word are each told."""
    assert counting.tells_year(words, year) is tells


@by_rows(
    ("before", "is_each"),
    [
        ("占比年均提高", True),
        ("每年新增", True),
        ("年均提高5%,总量达到", False),
        ("到2027年达到", False),
    ],
)
def test_what_is_of_each_year(before: str, *, is_each: bool) -> None:
    """The word stands before the figure, in its own clause."""
    assert (counting.EACH_YEAR.search(before) is not None) is is_each
