"""What a question asks about: 谁负责机器人？ and `which bureau leads robots?` ask about robots."""

import re

_BODY = "(?:单位|部门|机构|委办局|局|委|办|处室|科室|处|科|领导|人)"
_WHO = f"(?:谁|哪位|哪里|哪儿|(?:哪些?|什么)(?:个|家)?{_BODY}|哪(?:个|家))"
_DOES = (
    "(?:负责|牵头|主管|分管|主抓|主导|承担|落实|推进|推动|组织|实施|办理|联系|对接|管理|统筹|处理|跟进"
    "|参与|配合|共同|管|抓|推|办|做|搞)"
)
_BY = "(?:应该|应当|应|该|要)?(?:都|具体)?(?:是|由|归|属于|找|问|联系|咨询)"
_WHAT = "(?:哪些|什么|啥)(?:任务|工作|职责|事情|事)?"
_MATTER = "(?:这项|这个|那个|那边|这边|这块|方面|相关|有关)?的?(?:工作|任务|事情|事项|事|指标|目标)?"
_ASKED = (
    f"(?:{_BY})?{_WHO}(?:来|去|在|能|可以|具体)*{_DOES}*(?:的|了)?(?:工作|任务|事情|事)?"
    f"|的?(?:牵头|责任|主管|负责|配合|归口|主责)的?(?:单位|部门)?(?:是|为|有)?{_WHO}?"
    "|的(?:单位|部门)(?:是|为)?"
    f"|(?:都|要|在|该|应该)*(?:{_DOES}|有)?(?:了|着)?{_WHAT}"
    f"|的(?:任务|工作|职责)(?:都)?(?:是|有){_WHAT}"
)
_MARKS = r"[\s?？!！。.,，、;；:：\"“”'‘’]*"
_CHINESE = re.compile(f"{_WHO}|{_DOES}|牵头|责任单位|主管|{_WHAT}")
"""A question in Chinese has one of these; what has none is a name or a term as it stands."""
# What only a question needs is compiled where one is asked: most look-ups are a name.
_AT_START = (
    f"^(?:请问|想问|我想问|问一下|麻烦问下)?{_MARKS}(?:{_ASKED})?"
    "(?:我?(?:想要|想|要)(?:申请|申报|办理|了解|咨询|反映)?)?(?:关于|有关)?"
)
_AT_END = f"(?:{_ASKED})?(?:呢|吗|啊|呀)?{_MARKS}$"
_OF_IT = f"的?{_MATTER}的?$"
_NUMBERED = re.compile(
    r"^(?:任务|行动|保障措施|task|action|safeguard|no\.?|第)[\s:：]*(?=s?\.?\d)|(?<=\d)[号项]?(?:任务)?$",
    re.IGNORECASE,
)

_OFFICE = "(?:bureau|department|office|agency|body|authority|commission)s?"
_ASKING = (
    f"(?:which|what|lead|leading|responsible) {_OFFICE}"
    f"|(?:^|the ){_OFFICE} (?:(?:that|which) )?(?:is |are )?(?:in charge|responsible|leads?|leading)"
    "|(?:is|are|who's) (?:leading|behind)|(?:in )?charge of|(?:look|looks|looking) after"
    "|(?:take|takes|taking) care of|deals? with|(?:talk|speak|turn|write|go|report) to"
    "|(?:who|which|what|whose) (?:supports?|drives?|pushes)"
    "|(?:tasks|duties|responsibilities) of|where|anyone|anybody|someone"
    "|who|who's|whos|whom|whose|which|what|leads?|led|responsible|responsibility|accountable|answerable|charge"
    "|handles?|runs?|manages?|organi[sz](?:es|ing)|owns?|ask|contact|call|job"
)
"""A question in English has one of these."""
_LEFT_OUT = (
    f"{_ASKING}|is|are|was|be|the|a|an|of|for|in|on|about|to|by|do|does|did|it|this|that|there|with|and|or"
    "|please|i|we|should|can|could|must|need|tell|me|us|if|among|has|have|had|would|will|know|go|get|pays?|deliver|delivers|shares?|my|our"
    "|-|targets?|goals?|indicators?|tasks?"
)
_IS_ASKED = re.compile(rf"(?<!\S)(?:{_ASKING})(?!\S)", re.IGNORECASE)
_WORDS_LEFT_OUT = rf"(?i)(?<!\S)(?:{_LEFT_OUT})(?!\S)"
_ENGLISH_MARKS = re.compile(r"[\s?!,;:\"–—]+")


def asked_about(text: str) -> str:
    """What a question asks about, without its words of asking and its marks; a name is left as it is.

    Words are taken off by closed lists alone; a question that has nothing else asks about nothing.
    """
    plain = re.sub(f"^{_MARKS}|{_MARKS}$", "", text)
    in_words_of = _in_chinese if _CHINESE.search(plain) else _in_english
    subject = in_words_of(plain)
    return _NUMBERED.sub("", subject)


def _in_chinese(text: str) -> str:
    before = ""
    while text != before:
        before = text
        text = re.sub(_AT_START, "", text, count=1)
        text = re.sub(_AT_END, "", text, count=1)
    return re.sub(_OF_IT, "", text)


def _in_english(text: str) -> str:
    spaced = _ENGLISH_MARKS.sub(" ", text)
    straight = spaced.replace("’", "'")
    if not _IS_ASKED.search(straight):
        return text
    subject = re.sub(_WORDS_LEFT_OUT, "", straight)
    return " ".join(subject.split())
