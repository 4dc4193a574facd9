"""Names of bureaus and governments: told by their last characters, parted where words join them."""

import re
from typing import NamedTuple

_BRACKETS = str.maketrans("【】〔〕〖〗〈〉[]{}", "()()()()()()")
_ENDINGS = (
    # Of governments and party committees.
    "局|委|办|厅|部|署|院|会|社|办公室|委员会|政府|组|小组"
    # Firms, and what governments run.
    "|公司|集团|银行|分行|支行|中心|总队|支队|大队|学校|大学|学院|党校|海关"
    "|电视台|电台|气象台"
    # Bodies without a name: 各有关部门.
    "|部门|单位|机构|机关|团体|地区|地方|各地|各级"
    # Places, for their governments: 各县、区.
    "|区|县|市|州|盟|旗|镇|乡|街道?|村|企业"
    # Short forms, and what is neither party nor government.
    "|编办|科协|社科联|工商联|文联|侨联|妇联|残联|总工会|团委|检察院|法院|高院"
    "|学会|协会"
    # Parts of bodies.
    "|园|站|所|处|室|司|政协|人大|职能科室|专班|指挥部"
    # 国网供电, short for the company.
    "|供电|电网"
)
_BODY = re.compile(rf"(?:{_ENDINGS})$")
_NO_BODY = re.compile(
    # 12345热线中心 is a body with digits.
    r"[“”《》%]|(?<!\d)(?!(?:12345|12315|12328|110|119|120)(?!\d))\d"
    # 各设区的市 is the law's word for them.
    "|(?<!设区)的"
    # They only end like a body: 高新技术企业, 领导干部, 全社会.
    "|企业$|内部$|干部$|全部$|机会$|社会$"
    # What is done by somebody else: 市政府委托第三方机构.
    "|委托|聘请"
    # A role that belongs to the names before it.
    "|牵头|负责|配合"
    # Prepositions.
    "|^(?:以|对|为|将|把|在|与|向|从|使|让|请|望"
    # Verbs: 推进部门, 建设科技创新中心.
    "|加强|推进|建设|推动|支持|完善|鼓励|引导|强化|开展|落实|建立|加快|提升|全面|坚持"
    "|充分|不断|切实|要|并|进一步|深入|积极|通过|按照|依托|围绕"
    # 组织部 is a body.
    "|统筹|组织(?!部)|发挥|促进|健全|做好|抓好|打造|培育|优化)"
)
"""What no name of a body has."""
_LONGEST = 40
"""Characters of a name."""
_LONGEST_ODD = 15
"""Characters of a name that does not end as those of bodies do."""

_PLACE = (
    "县级市|自治县|乡镇|街道"
    # Zones, which have an administration of their own.
    "|开发区|管理区|功能区|园区|高新区|经开区|新区|示范区|自贸区|保税区"
    "|产业园区|工业园区|县|区|市|旗|州|盟|乡|镇"
)
_REMARK = r"(?:\([^()]*\))?"
"""What a bracket says more of a name: 工信局(大数据局)."""
_REMARK_AT_END = re.compile(r"\([^()]*\)$")
_QUOTATION = re.compile(r"\([^()]*“[^()]*\)")
"""A bracket that says in which campaign a body takes part, and no name: 市检察院(“河长+检察长”)."""
_OPEN_PLACES = re.compile(
    # 各设区市
    rf"各?(?:地级以上|设区)?(?:{_PLACE}){_REMARK}(?:[、和及](?:{_PLACE}){_REMARK})*"
)
_MORE_PLACES = re.compile(
    rf"(?:{_PLACE}){_REMARK}(?:[和及](?:{_PLACE}){_REMARK})?"
    "(?:(?:人民)?政府|管委会|办事处|管理机构|管理委员会)?"
)

_JOINING = re.compile(
    "以及|及其|及|和|与"
    # 市残联等和各县区: 等 joins nothing more than the word behind it.
    "|等(?:以及|及|和|与)"
    # 市科技局市财政局, but not 市场局.
    "|(?<=[局厅])(?=[省市](?!场))"
)
_BEFORE_JOINING = re.compile(
    "(?:局|委|办|厅"
    # 内部, 外部 and 全部 only end like a ministry.
    "|(?<![内外干全])部|署|政府"
    # 残联, 工商联; 银保监会, 总工会
    "|联|会|社|行|公司|集团|银行|中心|组|总队|委员会|管委会|协会|海关|部门|单位"
    "|法院|检察院|科协|院)"
    rf"{_REMARK}$"
)
BETWEEN_NAMES = "、"
"""What parts the names of a list."""
_BETWEEN = re.compile("[\t、,;。]")
_OF_LEVEL = re.compile(r"(?:\d{1,2}[.、])?(?:[省市县州]|区(?!$)|各)")
"""How names of bodies begin that are no end of a name which was broken: 员会 is one."""
_LEAST_BROKEN = 3
"""Characters of a name before another one: 各县 may go on in the next line."""
_OTHERS = re.compile("等(?!级)")
_OTHERS_JOINED = re.compile("等(?:以及|及|和|与)")
_NOBODY = "(?:各?(?:有关|相关|职能|(?:行业)?主管)|各)?(?:单位|部门)?"
_NOBODY_NAMED = re.compile(f"{_NOBODY}$")
"""What stands behind 等 and names nobody: 等有关部门."""
_NOBODY_BEFORE = re.compile(f"^{_NOBODY}(?:以及|及|和|与)")
"""The same before somebody that is named: 等相关单位及各县区."""


class NamesOfText(NamedTuple):
    """The names of a text without marks."""

    names: list[str]
    """In the text's order."""
    is_open: bool
    """Whether others are meant that are not named: 等."""


def clean_name(name: str) -> str:
    """A name as data writes it: no spaces, round brackets in half width, no 由 before it."""
    letters = "".join(name.split())
    name_in_half_width = letters.translate(_BRACKETS)
    without_quotation = _QUOTATION.sub("", name_in_half_width)
    return without_quotation.removeprefix("由").strip("、,;。:")


def is_body(name: str) -> bool:
    """Whether a name ends as those of bodies do and has no word that none of them has."""
    core = _REMARK_AT_END.sub("", name)
    if not 2 <= len(name) <= _LONGEST:
        return False
    if _NO_BODY.search(core):
        return False
    return _BODY.search(core) is not None


def may_be_body(name: str) -> bool:
    """Whether a name may be a body's though it does not end as those do: 市计生协, 中国移动."""
    if not 3 <= len(name) <= _LONGEST_ODD:
        return False
    return _NO_BODY.search(name) is None


def begins_body(before: str, *behind: str) -> bool:
    """Whether one more body is named behind a line of a cell that has ended with one.

    Args:
        before: the line.
        behind: the next one, and with those below it.
    """
    name = _BETWEEN.split(before.strip())[-1]
    if len(name) < _LEAST_BROKEN or not is_body(name):
        return False
    next_names = [_BETWEEN.split(words.strip())[0] for words in behind]
    return any(_OF_LEVEL.match(words) and is_body(words) for words in next_names)


def goes_on(before: str, name: str) -> bool:
    """Whether a place is one more in the name before it: 各区、县级市 is one name."""
    if not _OPEN_PLACES.fullmatch(before):
        return False
    return _MORE_PLACES.fullmatch(name) is not None


def split_joined(text: str) -> list[str]:
    """Names that are joined by a word: 市财政局和市教育局; no name with such a word inside is torn."""
    start = 0
    parts: list[str] = []
    for word in _JOINING.finditer(text):
        behind = word.end()
        # Far from the end no name is looked for: a text of 和 alone would be read again and again.
        if len(text) - behind > 2 * _LONGEST:
            continue
        before = text[start : word.start()]
        after = clean_name(text[behind:])
        is_one = before.endswith("党委") and after == "政府"
        if not is_one and _BEFORE_JOINING.search(before) and is_body(after):
            parts.append(before)
            start = behind
    last = text[start:]
    return [*parts, last]


def split_others(text: str) -> NamesOfText:
    """A name and what stands behind its 等, if that names somebody."""
    for others in _OTHERS.finditer(text):
        name = text[: others.start()]
        if not _BEFORE_JOINING.search(name):
            continue
        rest = text[others.end() :]
        rest = _NOBODY_BEFORE.sub("", rest)
        if _NOBODY_NAMED.match(rest):
            return NamesOfText([name], is_open=True)
        return NamesOfText([name, rest], is_open=True)
    is_open = text.endswith("等") and len(text) > 1
    name = text.removesuffix("等")
    return NamesOfText([name], is_open)


def names_joined(text: str) -> NamesOfText:
    """The names of a text without marks, as data writes them: 甲局和乙局等 are two."""
    names: list[str] = []
    is_open = _OTHERS_JOINED.search(text) is not None
    for joined in split_joined(text):
        parts = split_others(joined)
        is_open = is_open or parts.is_open
        for part in parts.names:
            # Once more: 等 behind it has hidden where the last name ends.
            names += [clean_name(name) for name in split_joined(part)]
    return NamesOfText(names, is_open)
