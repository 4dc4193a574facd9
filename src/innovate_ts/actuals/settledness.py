"""How settled figures are, where a title, a footnote or a remark says it: 快报, 初步, 年报, 最终."""

import re

from innovate_ts.actuals.office_words import SETTLED_NOTES, SETTLED_TITLES
from innovate_ts.basics.actual import Vintage
from innovate_ts.basics.cleaning import clean

_LONGEST = 60
"""Characters of a remark that may be one in a fixed form."""
_NOTES = tuple((re.compile(form), vintage) for form, vintage in SETTLED_NOTES)
_TITLES = tuple((re.compile(form), vintage) for form, vintage in SETTLED_TITLES)


def noted_vintage(remark: str) -> Vintage:
    """How settled the figures of a remark are that consists of it (快报数, 初步核算数据); else empty."""
    if len(remark) > _LONGEST:
        return ""
    plain = "".join(clean(remark).strip("()").casefold().split())
    for form, vintage in _NOTES:
        if form.fullmatch(plain):
            return vintage
    return ""


def vintage_in_title(title: str) -> Vintage:
    """How settled the figures below a title are: 2023年科技指标快报; empty where it says nothing or two."""
    vintages = {vintage for form, vintage in _TITLES if form.search(title)}
    if len(vintages) != 1:
        return ""
    return vintages.pop()
