"""The words with which plans say who leads and who shares: labels before names, verbs behind them, rules.

Every table is read from the beginning of a part (labels, rules) or from its end (verbs).
"""

import re
from typing import Literal, NamedTuple

from innovate_ts.plantext.brackets import CLOSES_ROUND, OPENS_ROUND, ROUND

TagRole = Literal["lead", "shared", "support"]
"""What a tag charges a body with."""


class RoleVerb(NamedTuple):
    """A verb at the end of a part: 牵头抓总, 配合."""

    start: int
    """Where it begins."""
    role: TagRole
    """The role that it gives to the names before it."""


LEADS = re.compile("牵头")
"""What says of a body that it leads, and not only that it is charged."""
# In all these tables the first word that fits is taken: a longer one stands before its own beginning.
_UNIT = (
    "(?:单位|部门|处室|科室|机构|主体)"
    # 责任单位(部门):
    "(?:\\((?:单位|部门)\\))?"
)
"""The word for a body in a label."""
_LEAD = (
    # Whose answer it is before others': 第一责任单位:
    "第一责任|主要负责|牵头责任|责任牵头|主要责任"
    # 牵头(责任)单位:
    "|牵头\\(责任\\)|牵头\\(主要\\)|总牵头|牵头|主办|主责|主管"
)
"""What a label says of those that lead."""
_SHARED = (
    # 责任(配合)单位:
    "责任\\(配合\\)|共同责任"
    # 责任 alone says only who is charged: who leads must be named as such.
    "|责任|负责"
    # 责任分工: says only that bodies follow; the verbs behind them tell their roles.
    "|(?:责任|职责|任务|工作)分工"
    # Those that carry out.
    "|会办|实施|落实|承办|指导|执行|完成|联合|成员"
)
"""What a label says of those that share."""
_SUPPORT = "(?:配合|参与|参加|协办|协同|协作|协助|支持|支撑)(?:责任)?"
"""What a label says of those that support."""
LABEL = re.compile(
    rf"(?:(?P<lead>{_LEAD})|(?P<shared>{_SHARED})|(?P<support>{_SUPPORT}))"
    # 牵头单位为 and 牵头单位 will do; 牵头 alone may be a verb.
    rf"(?:{_UNIT}[:为]?|:)"
)
"""牵头单位: and its kin, the colon left out or not; without the word for a body the colon is needed."""
_ANY = f"(?:{_LEAD}|{_SHARED}|{_SUPPORT})"
BRACKETED_LABEL = re.compile(
    rf"(?!\(){OPENS_ROUND}({_ANY}(?:{_UNIT})?)(?!\)){CLOSES_ROUND}:?"
)
"""【牵头单位】, whose brackets are its colon."""
LABEL_IN_TEXT = re.compile(rf"{_ANY}(?:{_UNIT})?:|{BRACKETED_LABEL.pattern}")
"""The same in running text, where only the colon or brackets make it a label."""
_DEADLINE = (
    "(?:(?:完成|办结|工作|推进|计划)?(?:时限|期限)|(?:完成|办结|工作|推进|计划)时间"
    # 停电时间: is what something measures.
    "|(?<![\u4e00-\u9fff])时间)(?:要求|节点|安排)?"
)
_PERSON = (
    "(?:牵头|责任|分管|主管|包联|包保)?(?:[省市县区]级?)?(?:领导|责任人|负责人|联系人)"
)
NOTE_LABEL_IN_TEXT = re.compile(f"(?:{_DEADLINE}|{_PERSON}|适用范围|目标要求):")
"""Labels of what is no role, where they stand behind a name without a mark: 县公安局完成时限:2027年."""
TAG_LABEL_IN_TEXT = re.compile(f"{LABEL_IN_TEXT.pattern}|{NOTE_LABEL_IN_TEXT.pattern}")
"""Any label with which a tag may begin: who leads it is often said before which body does."""
OTHER_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}:")
"""What a tag says besides: 适用范围:, 完成时限:."""

_LEADS = re.compile(
    # 联合牵头
    "(?:共同|联合|总|分别|分头)?(?:牵头"
    # 牵头抓总, 牵头组织实施
    "(?:负责|主办|落实|办理|抓总|抓落实|推进|实施|组织(?:实施|落实|推进)?)?"
    "|主办|主责|主要负责)$"
)
"""The verb of those that lead, at the end of a part."""
_OTHERS_DO = re.compile(
    # 按照各自职责分工分别负责
    "(?:(?:按照?|根据|依据|依|结合)?(?:各自)?职[责能](?:分工|任务)?)?"
    # 结合实际抓好落实
    "(?:结合实际|依法|积极|负责|属地|具体|共同|分别|分工|分头|协同|组织|抓好|做好|督促|联合){0,3}"
    "(?:负责|落实|(?:落实|承担|履行)(?:属地|主体|监管)责任|实施|指导|承办|推进|办理|各负其责|各司其职"
    "|(?P<support>配合|参与|参加|协助|协同|支持|协办"
    # 市财政局做好资金保障
    "|(?:做好|提供|强化)[^、,]{0,4}(?:保障|服务|支持)))$"
)
"""The verb of those that share or support: 配合 says of a body what the label 配合单位 does."""

FIRST_LEADS = re.compile(
    "[^:,;。]{0,8}(?:列|排|居|第一|首)[^:,;。]{0,14}[为是]"
    "(?:工作|任务)?(?:总?牵头|主办|主责|主要责任)(?:责任)?(?:单位|部门|者)?"
    # 为牵头单位或汇总单位
    "(?:或[^:,;。()]{0,6}(?:单位|部门))?"
)
"""列第一位者为牵头单位."""
FIRST_IS_LEAD = "列第一位者为牵头单位"
"""The same in plain words: what the head of a column says of all its cells, in whatever words."""
SAME_BELOW = re.compile("(?:以)?下(?:文|列|面|均|各项|各条)?(?:均)?同(?:此)?$")
"""下同, 以下均同."""
STANDING = re.compile(
    "以下(?:各项|各条)?(?:任务|措施|工作|事项)?(?:均|都)(?:需要?|须|由|应)?"
)
"""以下均需X落实: from here on X shares every task."""
NOT_REPEATED = re.compile(
    "(?:以下)?(?:不再|不)(?:一一|逐一|单独|重复|另行)*(?:列出|列示|列|标注|注明|重复)"
)
"""不再列出."""
FOR_ALL = re.compile("以上|上述|各项|文中|本(?:文|方案|意见|计划|清单)")
"""A note with one of these speaks of the tags before it too."""

SIGNAL = re.compile(
    "牵头|责任|负责|配合|参与|参加|主办|协办|承办|主责|主管|落实|实施|指导"
    "|协助|协同|支持|会同|单位|部门"
)
"""One of these stands in every tag that names a role."""

_TAG_LINE = re.compile(
    # 责任领导: names a person, and belongs to the task above it all the same.
    rf"{OPENS_ROUND}?(?:(?:责任|牵头|分管|主管|包联|包保)(?:[省市县区]级?)?领导|(?:注:)?{_ANY}(?:{_UNIT})?):"
    rf"|{BRACKETED_LABEL.pattern}"
)
"""How a line of nothing but who does what begins."""
_DEADLINE_LINE = re.compile(rf"{OPENS_ROUND}?{_DEADLINE}{CLOSES_ROUND}?:")
"""How a line begins that says by when."""
_TAG_END = re.compile(
    "(?:牵头|负责|配合|参与|落实|主办|协办|承办|下同|不再列出|等|指导|实施)"
    f"。?{CLOSES_ROUND}。?$"
)
"""How a line in brackets ends that is one without a label."""
_LONGEST_TAG_LINE = 500
"""Characters of a line in brackets that is one."""

MARKED_LEAD = re.compile(
    r"\((?P<all>按职责分工|按职责|分别|共同)?(?:牵头|主办|主责)(?:单位|部门)?\)$"
)
"""市科技局(牵头): the one of a list that leads; of several, 分别牵头, all before it do."""


def label_role(label: re.Match[str]) -> TagRole:
    """The role that a label gives."""
    if label["lead"]:
        return "lead"
    return "support" if label["support"] else "shared"


def verb_at_end(text: str) -> RoleVerb | None:
    """The verb at the end of a part, if it has one that gives a role."""
    leads = _LEADS.search(text)
    if leads is not None:
        return RoleVerb(leads.start(), "lead")
    others = _OTHERS_DO.search(text)
    if others is None:
        return None
    return RoleVerb(others.start(), "support" if others["support"] else "shared")


def is_bare_label(text: str) -> bool:
    """Whether a line is a label alone, whose names stand in the next: 牵头单位:."""
    return LABEL_IN_TEXT.fullmatch(text) is not None


def is_deadline_line(text: str) -> bool:
    """Whether a line says by when, and so belongs to the tag before it: 完成时限:2026年底前."""
    return _DEADLINE_LINE.match(text) is not None


def is_tag_line(text: str) -> bool:
    """Whether a line is nothing but who does what, and so belongs to the paragraph before it."""
    if _TAG_LINE.match(text):
        return True
    if len(text) >= _LONGEST_TAG_LINE:
        return False
    if not text.startswith(tuple(ROUND)):
        return False
    # A full stop before the closing bracket ends the tag; one before that ends a sentence.
    has_sentence = "。" in text[:-2]
    return not has_sentence and _TAG_END.search(text) is not None
