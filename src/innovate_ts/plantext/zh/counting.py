"""The words by which a plan's text is counted, apart from all grammar: nothing of Chinese is imported.

What may stand before a sign is bounded, for a search begins at each character anew.

They are few and plain on purpose. Who reads the text and who counts it must not make one mistake together.
"""

import re

# --- figures

NO_FIGURE = re.compile(
    # The number of a document, or of a thing: 〔2023〕18号.
    r"〔\d{4}〕\d*号?|第?\d{1,20}号|第[\d一二三四五六七八九十]+[条章节期批届次]"
    # Days and years: 2024-03-06, 2024—2026年, 2024年, 6月30日.
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}"
    r"|(?<!\d)(?:19|20|21)\d\d年?(?:[—\-~至、和及与/](?:19|20|21)\d\d年?)+"
    r"|(?<!\d)(?:19|20|21)\d\d(?=年)"
    r"|\d{1,2}(?:[—\-~至、]\d{1,2})?月(?!活)|\d{1,2}日(?!均)"
    # Numbers in front of paragraphs, and of remarks below them.
    r"|(?:^|(?<=[。;:)]))\(?\d{1,2}[)、.](?!\d)|(?<![\d.])\(?\d{1,2}[)、.](?=[\u4e00-\u9fff]{2})"
    r"|\(\d{1,2}\)|\[\d{1,2}\]|附件\d{1,2}|表\d{1,2}"
    # Names: 4+4+N, 5G, A4, “1355”工程, 工业4.0.
    r"|(?<=\d)/\d+万|(?<!\d)12[3]\d\d(?=[政热服])|(?<!前)\d{2,4}强(?=[\u4e00-\u9fff])|\d{1,20}(?:\+\d{1,20})+(?:\+[NnXx])?|\d{1,20}\+[NnXx]|[A-Za-z]{1,20}-?\d+(?:\.\d+)?"
    r"|\d{1,20}(?:\.\d{1,20})?[A-Za-z]+(?![/A-Za-z])(?<!P)"
    r"|“[^”]{1,8}”(?=工程|行动|计划|体系|模式|格局|战略|规划|方案|政策)"
    r"|工业\d\.\d|“[^”\d]{0,20}\d{1,20}(?:[·.]\d{1,20})?[^”\d]{0,2}”"
)
"""Digits that count nothing."""
ROW_NUMBER = re.compile(r"\W*\d+\W*")
"""What a cell says that counts the rows: 1, ★2."""
FIGURE = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?"
    "|翻[一两二三]?番|百分之[零一二三四五六七八九十百点]+"
)
"""A figure, in digits or in the commonest words."""
IN_WORDS = {"翻番": "100", "翻一番": "100", "翻两番": "300", "翻三番": "700"}
"""Growth in words, in per cent."""
SHARE = "百分之"
"""What stands before a share in words."""
WITH_UNIT = re.compile(r"(?:%|亿|万[元人亩吨家户]|个百分点|家|项|人次|公里|亩|吨)")
"""What stands behind a figure of a plan, and behind none that a page adds by itself."""

# --- who does what

_ROLES = "牵头|负责|责任|配合|落实|参与|主办|协办|承办"
ROLE = re.compile(
    rf"(?:{_ROLES})(?:\([^()]*\))?(?:单位|部门|机构)?(?:[:为]|(?=[,;。、)\]】〕〗〉}}])|$)"
)
"""A word that names a role, where a list of bodies begins or ends with it."""
ROLE_LABEL = re.compile(
    rf"\W{{0,2}}(?:{_ROLES}|主管)(?:\([^()]*\))?(?:单位|部门|机构)?(?:\([^()]*\))?[:\]】〕〗〉}}]"
)
"""How a line of who does what begins."""
ROLE_HEAD = re.compile(rf"(?:{_ROLES}|参加|主责)(?:责任)?(?:单位|部门)")
"""The head of a column of bodies."""
NAMES_BODY = re.compile(
    "(?:[局委办厅部署院会联府司行社心队校关区县市团组位门园站所旗州盟镇乡处地]|企业|集团|街道)"
    "(?=[,;、。()\\]】〕〗〉}]|等|以及|及|和|与|按|共同|分别|会同|依|结合"
    rf"|{_ROLES}|$)"
)
"""The end of a body in a list."""
LEADS = re.compile("牵头|主办")
"""The words of those that lead."""
LED_BY_RULE = re.compile("(?:列|排|居|第一|首)[^,;。]{0,14}[为是](?:总?牵头|主办|主责)")
"""列第一位者为牵头单位: it leads nobody by itself."""
REMARK = re.compile(
    "[^,;。、:(]{0,8}(?:列|排|居|第一|首)[^,;。]{0,14}[为是](?:总?牵头|主办|主责|主要责任)[^,;。、)]*"
    "|以?下(?:文|列|面|均|各项|各条)?(?:均)?同(?:此)?"
    "|(?:以下)?不再[^,;。]*列出|以下[^,;。]{0,8}均需?"
    "|[牵头责任分管包联保副第一主要完成办结工作推进计划实施目标适用省市县区级]{0,6}(?:领导|[市县区]长|责任人|时限|时间|期限|进度|联系人|目标|范围):[^;。]*"
    "|[^,;。、(]{0,80}\\d[^,;。、)]*|(?:长期|持续)[^,;。、)]{0,4}|[^,;。、(]{0,80}完成"
)
"""What a list says besides, and names nobody: 列第一位者为牵头单位,下同; 完成时限:2024年底."""
OF_ROLES = re.compile(
    rf"{_ROLES}|主管|主责|协助|参加|协办|协同|支持|支撑|指导|实施|会办|成员|承担|执行|抓总|抓落实|推进|办理|承担|履行|提供|保障|主体|监管|属地|行业"
    "|主要|第一|联合|共同|分别|具体|依法|积极|抓好|做好|组织|督促|分头|各自|按照|根据|依据|结合"
    "|职责|职能|分工|任务|实际|单位|部门|机构|有关|相关|其他|市直|省直|县直|区直|各级|以及|会同|方面"
    "|[各等按依总由注和及与为]"
)
"""What a list of bodies has besides their names."""
BETWEEN_BODIES = re.compile(
    # 各市、州人民政府 are governments of one kind.
    "[,;。]|(?<!各[市县区州])、|会同"
    # A conjunction only behind the end of a body: 工业和信息化局 is one.
    "|(?<=[局委办厅部署院会联府司行社心队校关区县市处团组位门旗州盟镇乡地])"
    "(?:以及|及其|及|和|与|等(?!级))(?=..)"
)
"""What stands between two bodies, and inside of none."""
LEVEL = re.compile(r"^[\u4e00-\u9fff]{0,6}?(?:自治区|[省市县区州盟旗])委?(?=..)")
"""What a name has in front that a list may leave out: 省 of 省科技厅."""
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
"""A word."""

# --- headings and sections

_NUMERAL = "[一二三四五六七八九十百]{1,4}"
NUMBERS = (
    re.compile(rf"第{_NUMERAL}(?:[编篇章]|部分)|附件\d{{0,2}}(?=:?$)"),
    re.compile(rf"{_NUMERAL}、(?!{_NUMERAL}、)|第{_NUMERAL}条"),
    re.compile(rf"\({_NUMERAL}\)"),
    re.compile(r"\d{1,3}(?:、|\.(?!\d))"),
    re.compile(r"\(\d{1,3}\)|\d{1,3}\)"),
    re.compile("[①-⑳]"),
)
"""The numbers in front of headings and items, from the highest; a number belongs to the first that fits."""
GLUED_NUMBER = re.compile(
    # Behind the bracket or full stop of the item before it.
    rf"(?<=[)。])(?:\({_NUMERAL}\)|\d{{1,2}}\.(?!\d))(?=[\u4e00-\u9fff]{{2}})"
)
"""A number of an item in the middle of a paragraph, whose line break was lost."""
PAST_TITLE = re.compile(
    "回顾|成就|成效|现状|形势|背景|(?:发展|工作|现实|现有|主要)基础|取得|发展历程"
)
"""Words of a heading below which a plan looks back."""
PAST_SENTENCE = re.compile(
    "过去的?[一二三四五几\\d]+年|[一二三四五\\d]年来|以来|截至目前|去年|回顾|已(?:达|建成|有|完成|实现|累计)"
)
"""Words of a sentence that looks back."""
FORWARD = re.compile("到(?:20|21)\\d\\d年|力争|确保|今年|规划期末|期末|目标")
"""Words of a sentence that looks ahead all the same."""

# --- dates and clauses like targets

OF_A_NAME = re.compile("[\u4e00-\u9fff%/]{0,6}?(?:及?以[上下]|[的级]|类)|[A-Za-z]")
"""What stands behind a figure that is a part of a name: 10亿元以上企业, 超过1亿元的."""
RULE_OF_GRANT = re.compile(
    "给予|奖励|奖补|补助(?!标准)|补贴(?!性|政策|标准)|资助|返还|减免(?=.{0,8}的\\d)|最高|最多(?!跑)|封顶|不得|单个|免征|减按"
)
"""Words of a rule of grants or of use."""
LESS_IS_BETTER = re.compile(
    "浓度|能耗|电耗|水耗|物耗|失业率|投诉率|死亡率|发病率|事故|伤亡|时限|时间|排放|不良率|漏损率|发案|逾期|负债率"
)
"""What there is to be less of."""
FALLS = re.compile("下降|降低|减少|压减|压缩|缩短|精简|回落")
"""Words of a fall, of which more is better."""
IN_REVERSE = re.compile(
    "下降|降低|减少|压减|压缩|缩短|满意|达标|合格|优良|控制率|降幅|处置|办结|治理|监测|改造|更新|淘汰|退出|完成|新建|整改|提前"
)
"""Words that turn it round: 能耗降低, 排放达标率."""
NO_TASKS = re.compile(
    "总体|要求|思路|目标|指标|原则|基础|形势|背景|回顾|现状|情况|成效|成就|指导思想|附则|附件|任务分[工解]|步骤|阶段"
)
"""Words of a heading below which no task stands."""

YEAR = re.compile(
    r"(?<![\d比较自从以])(?<![比较]于)(?P<year>(?:20|21)\d\d)"
    r"(?:年|(?=[—\-~至](?:20|21)\d\d年))"
    r"(?:[—\-~至](?P<last>(?:20|21)\d\d)年?)?(?P<behind>.?)"
)
"""A year, or the first and last of several, with what stands behind."""
SINCE = frozenset("起的末底相为基同水")
"""What stands behind a year that is no deadline: 2024年起, 2023年的."""
WANTS = re.compile(
    "达到|达\\d|超$|不低于|不少于|不超过|超过|突破|优于|控制在|降至|降到|压缩至|提高到|提高至|以上|以内|左右"
    "|力争|确保|新增|新建|建成|培育|引进|年均增长"
)
"""Words of targets."""
ASKS_LESS = re.compile(
    "不超过|不高于|控制在|降至|降到|降低到|下降到|压减到|压缩到|压缩至|压减至|缩短至"
    "|\\d[^,;、。\\d]{0,8}(?:以内|以下|之内)|\\d个?工作日|\\d(?:小时|分钟|天)内"
)
"""Words of a figure that is not to be passed."""


EACH_YEAR = re.compile("(?:每年|年均|逐年)[^,;。、]{0,12}$")
"""What stands before a figure that is one of each year."""
MOST_YEARS = 15
"""Years of a plan, by which what is meant of each may be multiplied."""


def tells_year(words: str, year: int) -> bool:
    """Whether words tell a year, alone or as one of several: 2024、2025、2026年."""
    more = "(?:[、,和及与至](?:20|21)\\d\\d)*"
    return re.search(f"{year}{more}年", words) is not None
