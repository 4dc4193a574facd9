"""Names of bureaus and governments: told by their last characters, parted where words join them."""

from __future__ import annotations

import re

_BRACKETS = str.maketrans("【】〔〕[]", "()()()")
_ENDINGS = (
    "局|委|办|厅|部|署|院|会|社|办公室|委员会|政府|组|小组|公司|集团|银行|分行|支行|中心|总队|支队|大队|学校|大学|学院|党校|海关"
    "|部门|单位|机构|地区|地方|各地|各级|区|县|市|州|盟|旗|镇|乡|街道|企业|编办|科协|社科联|工商联|文联|侨联|妇联|总工会|团委"
    "|检察院|法院|高院|学会|协会|园|站|所|处|室|司|政协|人大|职能科室|专班|指挥部|供电|电网"
)
_BODY = re.compile(rf"(?:{_ENDINGS})$")
_NO_BODY = re.compile(
    "[的“”《》0-9%]|企业$|内部$|干部$|全部$|机会$|社会$|牵头|负责|配合"
    "|^(?:以|对|为|将|把|在|与|向|从|使|让|加强|推进|建设|推动|支持|完善|鼓励|引导|强化|开展|落实|建立|加快|提升|全面|坚持"
    "|充分|不断|切实|要|并|进一步|深入|积极|通过|按照|依托|围绕|统筹|组织(?!部)|发挥|促进|健全|做好|抓好|打造|培育|优化)"
)
_LONGEST = 40
"""Characters of a name."""

_PLACE = (
    "县级市|自治县|乡镇|街道|开发区|管理区|功能区|园区|高新区|经开区|新区|示范区"
    "|自贸区|保税区|产业园区|工业园区|县|区|市|旗|州|盟|乡|镇"
)
_OPEN_PLACES = re.compile(
    rf"各?(?:地级以上|设区)?(?:{_PLACE})(?:\([^()]*\))?(?:[、和及](?:{_PLACE})(?:\([^()]*\))?)*"
)
_MORE_PLACES = re.compile(
    rf"(?:{_PLACE})(?:\([^()]*\))?(?:[和及](?:{_PLACE})(?:\([^()]*\))?)?(?:(?:人民)?政府|管委会|办事处|管理机构|管理委员会)?"
)

_JOINING = re.compile("以及|及其|及|和|与|(?<=[局厅])(?=[省市](?!场))")
_BEFORE_JOINING = re.compile(
    "(?:局|委|办|厅|(?<![内外干全])部|署|政府|公司|集团|银行|中心|组|总队|委员会|管委会|协会|海关|部门|单位|法院|检察院|科协|院)(?:\\([^()]*\\))?$"
)
_OTHERS = re.compile("等(?!级)")
_NOBODY_NAMED = re.compile("(?:有关|相关|各有关|各相关|各)?(?:单位|部门)?$")


def clean_name(name: str) -> str:
    """A name as data writes it: no spaces, round brackets in half width, no 由 before it."""
    letters = "".join(name.split()).translate(_BRACKETS)
    return letters.removeprefix("由").strip("、,;。:")


def is_body(name: str) -> bool:
    """Whether a name ends as those of bodies do and has no word that none of them has."""
    core = re.sub(r"\([^()]*\)$", "", name)
    if not 2 <= len(name) <= _LONGEST or _NO_BODY.search(core):
        return False
    return _BODY.search(core) is not None


def goes_on(before: str, name: str) -> bool:
    """Whether a place is one more in the name before it: 各区、县级市 is one name."""
    return (
        _OPEN_PLACES.fullmatch(before) is not None
        and _MORE_PLACES.fullmatch(name) is not None
    )


def split_joined(text: str) -> list[str]:
    """Names that are joined by a word: 市财政局和市教育局; no name with such a word inside is torn."""
    start = 0
    parts: list[str] = []
    for word in _JOINING.finditer(text):
        if len(text) - word.end() > 2 * _LONGEST:
            continue
        before = text[start : word.start()]
        after = text[word.end() :]
        if _BEFORE_JOINING.search(before) and is_body(clean_name(after)):
            parts.append(before)
            start = word.end()
    return [*parts, text[start:]]


def split_others(text: str) -> tuple[list[str], bool]:
    """A name and what stands behind its 等, and whether others are meant that are not named."""
    for others in _OTHERS.finditer(text):
        name = text[: others.start()]
        if _BEFORE_JOINING.search(name):
            rest = text[others.end() :]
            return ([name] if _NOBODY_NAMED.match(rest) else [name, rest]), True
    is_open = text.endswith("等") and len(text) > 1
    return [text.removesuffix("等")], is_open


def names_joined(text: str) -> list[str]:
    """The names of a text without marks: 甲局和乙局等 are two."""
    return [name for joined in split_joined(text) for name in split_others(joined)[0]]
