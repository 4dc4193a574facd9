"""What a question asks about: 谁负责机器人？ and `which bureau leads robots?` ask about robots."""

from __future__ import annotations

import re

_WHO = "(?:谁|哪些?(?:个|家)?(?:单位|部门|机构|委办局|局|委)?|什么(?:单位|部门|机构))"
_DOES = "(?:负责|牵头|主管|分管|主抓|承担|落实|推进|组织|实施|办理|联系|对接|管|抓|办)"
_ASKED = (
    f"(?:应该|应当|应|该|要)?(?:是|由|归|找|问|联系)?{_WHO}(?:来|去|在)?{_DOES}?(?:的|了)?"
    f"|的?(?:牵头|责任|主管|负责|配合)的?(?:单位|部门)?(?:是|为|有)?{_WHO}?"
    "|的(?:单位|部门)(?:是|为)?"
    f"|(?:{_DOES}|有)(?:了)?(?:哪些|什么)(?:任务|工作|事)?"
)
_MARKS = r"[\s?？!！。.,，、;；:：\"“”'‘’]*"
_CHINESE = re.compile(f"{_WHO}|{_DOES}|牵头|责任单位|主管")
"""A question in Chinese has one of these; what has none is a name or a term as it stands."""
_AT_START = re.compile(
    f"^(?:请问|想问|我想问|问一下|麻烦问下)?{_MARKS}(?:{_ASKED})?(?:关于|有关)?"
)
_AT_END = re.compile(f"(?:{_ASKED})?(?:呢|吗|啊|呀)?{_MARKS}$")
_OF_IT = re.compile("的?(?:这项|这个|相关|有关)?(?:工作|任务|事情|事项|方面|事)?的?$")
_NUMBERED = re.compile(
    r"^(?:任务|行动|保障措施|task|action|safeguard|no\.?)[\s:：]*(?=s?\.?\d)|(?<=\d)号?(?:任务)?$",
    re.IGNORECASE,
)

_ASKING = (
    "who|whom|whose|which|what|leads|lead|led|responsible|charge|handles|runs|manages|bureaus?|departments?"
    "|ask|contact"
)
"""A question in English has one of these."""
_LEFT_OUT = re.compile(
    f"{_ASKING}|is|are|was|be|the|a|an|of|for|in|on|about|to|by|do|does|did|it|this|that|there|with|and|or"
    "|please|i|we|should|can|must|tell|me|us|deals?|agency|body|office|tasks?",
    re.IGNORECASE,
)
_ENGLISH = re.compile(_ASKING, re.IGNORECASE)


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
        text = _AT_START.sub("", text, count=1)
        text = _AT_END.sub("", text, count=1)
    return _OF_IT.sub("", text)


def _in_english(text: str) -> str:
    words = re.findall(r"[^\s?!,;:\"]+", text)
    if not any(map(_ENGLISH.fullmatch, words)):
        return text
    return " ".join(word for word in words if not _LEFT_OUT.fullmatch(word))
