"""The words with which plans say what they want, in tables: making, will, degree, what is no aim.

A new way of saying something is an entry here and a row in `tests/plantext/clauses.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from innovate_ts.plantext.zh.comparators import FALLING, RISING

DOUBLINGS: Mapping[str, int] = {
    "翻番": 100,
    "翻一番": 100,
    "翻两番": 300,
    "翻三番": 700,
}
"""Growth in per cent."""

MAKING = (
    "新建设|新建成|新建|新培育|新增|新认定|新引进|新创建|新组建|新改扩建|新开工|布局建设|建设|建成|培育|引进|引育|打造|创建|组建|布局"
    "|认定|实施|完成|转化|推广|选派|培养|培训|净增|攻克|改造|改扩建|治理|绿化|开通|开发|举办|推出|发布|制定|制修订|开展|建立|设立"
    "|落地|孵化|招引|签约|开工建设|开工|谋划|遴选支持|遴选|支持|发展|种植|修复|整治|更新|淘汰|关闭|输送|吸引|集聚|扶持|储备"
)
"""Verbs whose figure counts what is made."""
IS_MADE = re.compile(MAKING)
"""Whether a name begins with one of them."""

WILL = "力争|确保|努力|争取|力促|预期|预计|总体|基本|稳步|逐步|均|都|要|应|将|再|有望|稳定|持续"
"""Words of will and degree before a verb, which change nothing."""
LEADING = re.compile(
    "^(?:[—·•●■◆*-]+|[全我][市省区县州]|全域|其中|同时|以及|并且|并使|并|进一步|使|推动|实现|促进|带动|保持|推进|加快"
    "|大力|力求|不断|每年|到|在|确保|力争|努力|争取|力促|预期|要|持续|稳步|[、,:;])+"
)
"""What stands before a name and is no part of it: list marks, places, will."""
TRAILING = re.compile(f"(?:数量|总数|(?:{WILL}))+$")
"""What stands behind a name and is no part of it."""

DEGREE = (
    "有?(?:较大幅度|大幅度|大幅|明显的?|显著|持续|稳步|稳定|不断|进一步|逐年|逐步|较快|有效|合理"
    "|同步)*[地的]?"
)
"""How much something rises or falls, where no figure says it."""
MEASURABLE = re.compile(
    "(?:比重|占比|比例|强度|率|收入|增速|规模|经费|投入|产值|增加值|面积|额|浓度|成本|里程|总值|指数|数|件|次|密度|耗"
    "|(?<!价)值|(?<![质力含])量)$"
)
"""Names of what can be measured: 比重提升 is a direction, 质量提升 a goal in words."""

CAN_WANT = re.compile(
    r"\d|[零〇一二两三四五六七八九十百千番年期末]|届时|累计|以来|目前|展望|远景"
    rf"|(?:{'|'.join(sorted(RISING | FALLING))})$"
)
"""One of these stands in each clause with a figure, a time or a direction: the others need not be read."""
NO_AIM = re.compile(
    "水平的[0-9约]|给予|奖励|奖补|拨付|验收|补助|补贴|资助|罚款|最高|封顶|单个|支持额度|工作日|办结|不得|免征|减按|注册资本|资格|学制|试用期|有效期|自.*起施行"
)
"""Words of rules: figures beside them are no targets."""
PAST = re.compile("已|了(?!解|不)")
"""Words of what was achieved before."""
NO_GOAL = re.compile(
    "如下|以下|^(?:综合考虑|注:)|^(?:坚持|按照|围绕|根据|为了|其中|通过|紧扣|聚焦|立足)|目标(?:是|为)?$|:$"
    "|^以.*为(?:指导|引领|统领|主线|抓手|核心|目标|契机|重点|动力|导向)$"
)
"""Lead-ins and principles: clauses among the aims that want nothing themselves."""
LEAD_IN = re.compile("^.{0,20}(?:目标|任务|指标)(?:是|为|如下)?:")
"""What introduces aims in the same clause: 主要预期目标是:."""
STARTING_FROM = re.compile(
    r"[从由][^,、]{0,12}?\d[\d.,]*+[^\d,、]{0,8}?"
    "(?=(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|减少|压减|缩短)[到至]|增至|升至|降至|降到)"
)
"""From where a level starts: 从2020年的9%提高到13%."""
ASIDE = re.compile(r"(?:\[\d+\]|[①-⑳]|\*|\([^()年]*\))+$")
"""What stands behind a clause and is no part of it: the mark of a footnote, a remark without a time."""
ATTRIBUTE = re.compile("(?:及以上|以上|以下|以内|左右)?[的(]|[A-Za-z级]")
"""What makes a figure before it a part of a name or a condition: 10亿元以上的企业, 5G基站."""


def any_of(words: Mapping[str, object] | frozenset[str]) -> str:
    """A pattern for one of some words, the longest that fits."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
