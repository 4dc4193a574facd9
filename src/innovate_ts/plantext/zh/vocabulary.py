"""The words with which plans say what they want, in tables: making, will, degree, what is no aim.

A new way of saying something is an entry here and a row in `tests/plantext/zh/clauses.tsv`.
"""

import re
from collections.abc import Mapping

from innovate_ts.plantext.zh.comparators import FALLING, RISING

FIRST_LETTER = "\ue000"
"""The first of the letters that stand for figures."""
FIGURE = f"[{FIRST_LETTER}-\uf8ff]"
"""Any of them."""

DOUBLINGS: Mapping[str, int] = {
    "翻番": 100,
    "翻一番": 100,
    "翻两番": 300,
    "翻三番": 700,
}
"""Growth in per cent."""

# Of two that begin alike the longer one stands first: an alternation takes the first that fits.
_SPONSOR = "[上中国省各专资债政]"
"""How those begin from whom something is sought, or what: before it 争取 is a verb of its own."""
MAKING = (
    # what is new
    "新建设|新建成|新建|新改建|新培育|新增|新认定|新引进|新创建|新组建|新改扩建|新开工|净增"
    # platforms, parks and bodies
    "|布局建设|建设|建成|打造|创建|组建|筹建|布局|建立|设立|培育|认定|孵化(?![面器载基场])|扶持|帮扶(?!率)|帮助"
    # people and firms that are brought in
    "|引进|引育|招引|吸引|集聚|储备|选派|选拔|选聘|选树|招聘|培养|培训|输送"
    # projects
    "|实施|完成|开工建设|开工|谋划|签约|落地"
    "|遴选支持|遴选|支持|攻克|转化|推广|开发(?!区)|发展"
    # works on land, buildings and plants
    "|加装|改造|改建|改扩建|治理|绿化|开通|种植|修复|整治"
    "|恢复(?![到至率])|更新|淘汰|关闭|减免|发放|招录|招募|投放"
    # 争取上级资金; elsewhere it is a word of will
    f"|安排(?=(?:不[少低]于)?{FIGURE})|筹集|公开招聘|评选|备案|拆除|清理|退出|形成(?={FIGURE})"
    f"|争取(?={_SPONSOR})"
    # events and papers
    "|举办|推出|发布|制定|制修订|开展|组织(?!部)"
)
"""Verbs whose figure counts what is made."""
IS_MADE = re.compile(MAKING)
"""Whether a name begins with one of them."""

_MOVING = "推动|实现|促进|带动(?!农户|就业|群众)|推进"
"""Verbs before a name that are no part of it."""
MOVING = f"{_MOVING}|引导|助推|助力"
"""Verbs that before a figure count those that are moved: 推动2000家企业上云."""

WILL = (
    "力争|确保|努力|争取|力促|预期|预计|有望|总体|基本|稳步|逐步|稳定|持续"
    "|均|都|要|应|将|再"
)
"""Words of will and degree before a verb, which change nothing."""
LEADING = re.compile(
    "^(?:[—·•●■◆*①-⑳-]+|[、,:;]"
    "|在[^,。;\\d]{2,20}(?:领域|方面|行业|环节)(?=[\u4e00-\u9fff])"
    "|[全我][市省区县州]|全域|[一二三四五六七八九]是|其中|同时|以及|并且|并使|并|使"
    f"|全[部面](?=完成|建成|实现|达到)|(?:{_MOVING})(?!{FIGURE})|保持|加快|进一步|大力|不断|持续|稳步"
    f"|至少|[^、,\\d{FIGURE[1:-1]}]{{2,20}}(?:零发生|清零|全覆盖|全消除)、|确保|力争|力求|努力|争取(?!{_SPONSOR})|力促|预期|要"
    "|每年|年度(?=完成|投资|新增|实施|新建)|到(?![位期账岗])|在|重点(?=引进|选拔|培育|培养|支持|扶持|建设|打造|实施))+"
)
"""What stands before a name and is no part of it: list marks, places, will."""
TRAILING = re.compile(f"(?:数量|总数|(?:{WILL}))+$")
"""What stands behind a name and is no part of it."""

DEGREE = (
    "更大幅度|较大幅度|大幅度|大幅|小幅|较大|更大|极大"
    "|明显|显著|较快|快速|有效|合理|同步"
)
"""How far something is to rise or fall, where no figure says it: a person judges whether it went so far."""
_MANNER = "有所|持续|稳步|稳定|不断|进一步|逐年|逐步"
"""How it is to rise or fall in the course of time; any rise is one."""
HOW = rf"有?(?:(?P<degree>{DEGREE})的?|{_MANNER})*[地的]?"
"""Words of degree and manner before a verb of rising or falling, where no figure stands behind it."""
MEASURABLE = re.compile(
    "(?:比重|占比|比例|强度|率|密度|浓度|指数|收入|经费|投入|产值|增加值|总值|额|成本"
    "|增速|规模|面积|里程|数|件|次|耗|时[间长]"
    # 价值 and 质量 are no figures
    "|(?<!价)值|(?<![质力含])量)$"
)
"""Names of what can be measured: 比重提升 is a direction, 质量提升 a goal in words."""

_WAYS = "|".join(sorted(RISING | FALLING))
CAN_WANT = re.compile(
    r"\d|[零〇一二两三四五六七八九十百千番]"
    "|[年期末]|届时|累计|以来|目前|展望|远景"
    "|[低高快慢优好多少]于|超过|同步|平均|不[减增下降上]"
    rf"|(?:{_WAYS})$"
)
"""One of these stands in each clause with a figure, a time or a direction: the others need not be read."""
_FLOOR = "(?:均|要|力争)*(?:达到?|不低于|提高[到至]|增[加长]?[到至])"
"""A level that something is to have, and no limit of what is paid."""
NO_AIM = re.compile(
    # 达到全省平均水平的80%: a share of something else
    "水平的[0-9约]"
    # what is paid, and how much at most; 补贴性 is a part of names, and so is 补助标准
    f"|(?:给予|奖励(?!资金.*不[低少]于)|奖补|拨付|罚款|最高|最多(?!跑)|封顶|单个|支持额度|免征|减按|%加计扣除)"
    f"|(?:补助|补贴|资助)(?!性|[^,]{{0,14}}标准[^,]{{0,6}}(?:{_FLOOR}|提高))|(?:返还|退还|报销|抵扣)(?!.*[例率]{_FLOOR})"
    # what is to be done within so many days, and how long it holds
    r"|验收(?!.{0,6}(?:时限|时间|周期|率))|(?:应|须|对|由|在|收到|受理|之日|公示|报送|提[出交]).*(?:工作日|办结(?!率))"
    "|学制|试用期|有效期|自.*起施行"
    # which places may do so, and not how many there are to be
    r"|支持\d+个[省市县区镇乡村][^占达的]{2}"
    # who may
    f"|每[月周日天][^,]{{0,8}}\\d+次|权重|不得|注册资本|资格(?!.*[例率]{_FLOOR})"
)
"""Words of rules: figures beside them are no targets."""
PAST = re.compile(
    "已|了(?!解|不)|(?<![比较于以过])(?:去年|上年度?)(?!同期|水平|基数|增长|末|底)"
)
"""Words of what was achieved before."""
WANTED = re.compile("以上|以内|以下|左右|不[低高少多]于|不超过|力争|确保|争取|控制在")
"""Words of will and limits, beside which a figure is no report."""
NO_GOAL = re.compile(
    "如下|以下|见下?表|见附|^附[表件图]|^经过|^做好.*工作$|目标(?:是|为)?$|:$|^(?:综合考虑|注:)"
    "|^要?(?:坚持|按照|围绕|根据|为了|其中|通过|紧扣|聚焦|立足)"
    "|^以.*为(?:指导|引领|统领|主线|抓手|核心|目标|契机|重点|动力|导向)$"
)
"""Lead-ins and principles: clauses among the aims that want nothing themselves."""
LEAD_IN = re.compile("^.{0,20}(?:目标|任务|指标)(?:是|为|如下)?:")
"""What introduces aims in the same clause: 主要预期目标是:."""
STARTING_FROM = re.compile(
    r"[从由][^,、]{0,12}?\d[\d.,]*+[^\d,、]{0,8}?"
    "(?=(?:提高|提升|增加|增长|上升|扩大|发展)[到至]|(?<!调)增至|升至"
    "|(?:下降|降低|减少|压减|缩短)[到至]|降至|降到)"
)
"""From where a level starts: 从2020年的9%提高到13%."""
ASIDE = re.compile(r"(?:\[\d+\]|[①-⑳]|\*|\([^()年]*\))+$")
"""What stands behind a clause and is no part of it: the mark of a footnote, a remark without a time."""
ATTRIBUTE = re.compile("(?:及以上|以上|以下|以内|左右)?[的(]|[A-Za-z级]")
"""What makes a figure before it a part of a name or a condition: 10亿元以上的企业, 5G基站."""


WANTED_ATTRIBUTE = re.compile("(?:规模(?:达到?|超过?|不低于)?|完成)$")
"""What stands before a figure that is wanted though its noun follows: 规模10亿元的基金, 完成80%的整治."""


DOES = (
    "实现|完成|建成|达到|通(?!过)|开展|纳入|配备|享有|享受|具备|接入|使用|建立|设立|参加|拥有|应用"
    "|用上|覆盖"
)
"""What things do of which a share is told."""
SHARE_DOES = re.compile(
    r"(?:.*[年底末前内],?|期末,?|全[市省县区州镇]|力争|确保|实现|推动|使|让|全部|到)*"
    rf"\d[\d.]*%(?:以上|左右)?的?[^\d,、]*?(?:{DOES})[^\d,]*(?:5G)?[^\d,]*"
)
"""A clause of the share of things that do something: 90%以上的行政村通5G网络."""


def any_of(words: Mapping[str, object] | frozenset[str]) -> str:
    """A pattern for one of some words, the longest that fits."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
