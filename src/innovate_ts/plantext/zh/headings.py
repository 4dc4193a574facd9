"""What titles and openings say: whether a line is a plan's title, and what stands below a heading."""

import re

PLAN_TITLE = re.compile(
    "(?:意见|方案|规划|计划|纲要|措施|办法|要点|决定|通知|行动|政策|细则"
    "|报告|任务分解|责任分工|任务分工|分[解工]表|清单|台账|分工方案|工作安排|若干举措)"
    # 行动方案(2023-2025年)的通知
    r"(?:\(.{1,30}\))?(?:的通知)?$"
)
"""How titles of plans end."""
_NOTICE = re.compile(
    "(?:[^《》]{0,60}关于)?(?:印发|转发|下达|发布)《?(?P<title>[^《》]{6,120})》?的通知"
)
_OF_A_YEAR = re.compile("(?<!行动)(?:意见|要点|安排|方案|若干举措)(?:的通知)?$")
"""How titles end of what is issued anew each year."""
PREAMBLE_OPENING = re.compile(
    "(?:为|根据|按照|依据|围绕|深入|坚持"
    # 各县(市、区)人民政府, to whom a plan is sent.
    "|现将|各[县市区])[^。]*,"
    # A first line that is broken before its comma is long at least.
    "|(?:为|根据).{12,}"
)
"""How a preamble begins whose first line is broken before its end."""
QUOTED_AIMS = re.compile(
    "“(?P<aims>[^“”]*(?:达到|突破|超过|增长|不低于)[^“”]*)”(?:等|的)[^“”,]{0,10}目标"
)
"""Aims in quotation marks."""
_AIMS = re.compile("目标|主要指标|预期指标")
_PAST = re.compile(
    "回顾|完成情况|取得的?成[就绩效]|发展历程"
    "|(?:发展|工作|现实|现有|主要|建设)基础$|基础(?:与|和)形势"
    "|成[就效]$|现状|形势(?!任务)|背景|基本情况$|存在的?(?:主要|突出)?问题|(?:困难|短板)$"
)
_NO_PAST = re.compile("目标(?!任务完成)|要求|思路|任务(?!完成)|安排|展望")
_NO_AIMS = re.compile("目标(?:责任|考核|管理|导向|任务分解)")
SAFEGUARDS = re.compile("保障|组织实施|组织领导|工作要求|督导落实")
"""Words of a heading below which stands how a plan is seen through."""
SAFEGUARDS_ALONE = re.compile(
    "(?:强化|加强|完善|落实)?(?:组织|各项)?(?:保障|保障措施|组织实施|组织领导|工作要求|督导落实)"
)
"""A heading of nothing else."""


def says_past(title: str) -> bool:
    """Whether a plan looks back below a heading."""
    # 发展基础和总体要求 says both: its paragraphs are read one by one.
    if _NO_PAST.search(title):
        return False
    return _PAST.search(title) is not None


def says_aims(title: str) -> bool:
    """Whether a plan says its aims below a heading."""
    # 目标责任考核 is about how aims are seen through, and says none.
    if _NO_AIMS.search(title):
        return False
    return _AIMS.search(title) is not None


def is_of_one_year(title: str) -> bool:
    """Whether a title is one of documents that say what is to be done in a year: 意见, 要点."""
    return _OF_A_YEAR.search(title) is not None


def title_proper(words: str) -> str:
    """The plan's own title, of which a notice says that it is issued: 关于印发《…》的通知."""
    notice = _NOTICE.fullmatch(words)
    return words if notice is None else notice["title"]
