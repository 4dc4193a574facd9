"""Names in coordination with their figures: A、B分别达到a、b, and A、B均达到a."""

import re
from collections.abc import Iterator, Sequence

from innovate_ts.plantext.brackets import outside
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.comparators import (
    AFTER,
    BEFORE,
    FALLING,
    RISING,
    VERBS,
    FigureWords,
)
from innovate_ts.plantext.zh.figure_aim import aim_of_figure
from innovate_ts.plantext.zh.figures import WrittenFigure
from innovate_ts.plantext.zh.names import making_of, with_making, without_leading
from innovate_ts.plantext.zh.shared_heads import (
    leaves_open,
    town_and_country,
    whole_names,
)
from innovate_ts.plantext.zh.skeleton import Skeleton
from innovate_ts.plantext.zh.vocabulary import FIGURE, WILL, any_of

_FIGURE = f"({FIGURE})({any_of(AFTER)})?"
_COORDINATED = re.compile(
    rf"(?P<names>.+?)(?P<how>分别|均|都)(?:{WILL})*+"
    # 提高到 is one verb of a level
    rf"(?P<way>(?:{any_of(RISING)}|{any_of(FALLING)})(?![到至]))?"
    rf"(?P<verb>{any_of(VERBS)})?(?P<before>{any_of(BEFORE)})?"
    rf"(?P<figures>{_FIGURE}(?:[、和与及,]{_FIGURE})*)"
)
_LetterAndAfter = tuple[str, str]
"""The letter of a figure, and the word just behind it."""
_JOINTS = ("、", "、|和", "、|和|与", "、|和|与|以及|及")
"""What parts names, the surest first: 与 and 及 stand inside of many."""


def match_coordination(text: str) -> re.Match[str] | None:
    """The clause as one of names in coordination, if it is one."""
    # The pattern is slow on long texts; nearly all have none of its three words.
    if not any(word in text for word in ("分别", "均", "都")):
        return None
    return _COORDINATED.fullmatch(text)


def coordinated_aims(match: re.Match[str], clause: Skeleton) -> list[Aim] | None:
    """The aim of each name; none where names and figures are not as many, None where there is one name."""
    letters: list[_LetterAndAfter] = re.findall(_FIGURE, match["figures"])
    text = without_leading(match["names"])
    is_shared = match["how"] != "分别" and len(letters) == 1
    if is_shared:
        names = _split(text, None)
        if len(names) == 1:
            return None
        letters = letters * len(names)
    else:
        names = _split(text, len(letters))
        if len(names) == 1:
            names = town_and_country(names[0])
    if len(names) < 2 or len(names) != len(letters):
        return []
    aims = _aims_of_names(names, letters, match, clause)
    # 城乡居民收入分别增长5.5%、6.5%: the two names are not written.
    are_written = all(name in text for name in names)
    is_told = whole_names(names) == names and not leaves_open(names)
    if is_told and are_written:
        return aims
    chosen = []
    for aim in aims:
        choices = (*aim.choices, "shared_head")
        chosen.append(aim._replace(choices=choices))
    return chosen


def _aims_of_names(
    names: list[str],
    letters: Sequence[_LetterAndAfter],
    match: re.Match[str],
    clause: Skeleton,
) -> list[Aim]:
    """The aim of each name with its figure; none where one of them is not understood."""
    whole = whole_names(names)
    last_letter, last_after = letters[-1]
    last_unit = clause.figure(last_letter).unit
    aims = []
    for name, (letter, after) in zip(whole, letters, strict=True):
        made_name = with_making(name, making_of(whole[0]))
        figure = _with_unit(clause.figure(letter), last_unit)
        aim = aim_of_figure(
            name=made_name,
            figure=figure,
            words=_words(match, after or last_after),
        )
        # Half of a coordination would be read with the wrong names.
        if aim is None:
            return []
        aims.append(aim)
    return aims


def _words(match: re.Match[str], after: str) -> FigureWords:
    groups = match.groupdict(default="")
    return FigureWords(
        verb=groups["verb"],
        before=groups["before"],
        after=after,
        way=groups["way"],
    )


def _with_unit(figure: WrittenFigure, last: str) -> WrittenFigure:
    """The figure with the unit that stands only behind the last one: 8、1600家; 5个、3个百分点."""
    is_left_out = figure.unit == ""
    is_half = last == f"{figure.unit}百分点"
    if is_left_out or is_half:
        return figure._replace(unit=last)
    return figure


def _split(text: str, count: int | None) -> list[str]:
    """Names in coordination, outside brackets and quotations.

    Args:
        text: the names.
        count: how many there are to be, if that is known; else as many as the surest joints part.
    """
    names: list[str] = []
    for joints in _JOINTS:
        names = [name for name in _parts(text, joints) if name]
        if len(names) == count:
            break
        # 、 alone parts A、B和C into two, of which the second is two: 和 must be tried as well.
        if count is None and len(names) > 1 and joints != "、":
            break
    return names


def _parts(text: str, joints: str) -> Iterator[str]:
    start = 0
    for joint in outside(text, re.compile(joints)):
        yield text[start : joint.start()]
        start = joint.end()
    yield text[start:]
