"""Which place a row is of: the whole area, a division by name or short form, or none that is known."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.actuals.office_words import (
    ABBREVIATIONS,
    AREA_ITSELF,
    COUNTIES,
    DIVISION_ENDINGS,
    EXCEPT,
    FIRM_ENDINGS,
    NARROWER_AREAS,
    NATIONAL,
    NO_PLACES,
    NO_ZONES,
    OF_WHICH,
    PLACE_ENDINGS,
    PROVINCES,
    TOTALS,
    WHOLE_AREA,
    WIDER_AREAS,
    ZONE_ENDINGS,
)
from innovate_ts.basics.cleaning import clean, unmarked_name
from innovate_ts.basics.names import normalise
from innovate_ts.plan.models.plan import Plan

WHOLE = ""
"""The region of a row of the whole area."""

SHORTEST_ABBREVIATION = 3
"""Characters that tell one division from the others: 高新区 does, 新区 does not."""

_LEAVES_OUT = re.compile(rf"(?P<region>.+)\({EXCEPT}(?P<other>.+)\)")

_LONGEST_PLACE = 14
"""Characters of the longest name of a place that a title is looked through for."""

_BEHIND_A_PLACE = (
    r"(?=\d|二[〇○零]|主要|各项|科技|科学|国民|经济|社会|技术|高新|指标|统计|上半年|下半年|前|第"
    r"|[一二三四]季|人民政府|管委会|委|局|[\s(\-—_]|$)"
)
_PLACE = re.compile(
    rf"[\u4e00-\u9fff]{{2,5}}?(?<!{'|'.join(NO_PLACES)})[{PLACE_ENDINGS}]{_BEHIND_A_PLACE}"
)
"""What is written as a place at the beginning of a title."""

_ZONE = re.compile(
    rf"(?:(?![{NO_ZONES}])[\u4e00-\u9fff]){{1,16}}?(?:{'|'.join(ZONE_ENDINGS)}){_BEHIND_A_PLACE}"
)
"""The same of a zone."""


_ABOVE_A_CITY = ("省", "自治区")


class NamedPlace(NamedTuple):
    """A place that a title or a line names."""

    written: str
    region: str | None
    """The region that it is; None for a place that is no part of the plan's area."""

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole area."""
        return self.region == WHOLE


class Regions:
    """The places that a plan knows: its area, and the members of its groups of bureaus."""

    def __init__(self, plan: Plan) -> None:
        names = list(WHOLE_AREA)
        area = plan.meta.area
        if area:
            names.append(area.name.zh)
            names.append(area.name.en)
            names += area.aliases
        self._whole = frozenset(map(normalise, names))
        self._area = self._whole - set(map(normalise, WHOLE_AREA))
        self._region_of: dict[str, str | None] = {}
        # 唐山市路北区 is 路北区, and not 市路北区 of 唐山.
        self._longest_first = sorted(self._whole, key=len, reverse=True)
        self._names_of_area = self._whole - TOTALS
        self._knows_its_area = area is not None
        self._is_of_a_province = area is not None and area.name.zh.endswith("省")
        self._is_of_a_county = area is not None and area.name.zh.endswith(COUNTIES)
        self._divisions: dict[str, str] = {}
        for bureau in plan.work.bureaus:
            for member in bureau.members:
                self._divisions[normalise(member)] = member
        for indicator in plan.indicators:
            for name in indicator.part_names:
                self._divisions[normalise(name)] = name
                for alias in plan.aliases_of_bureau(name):
                    self._divisions[normalise(alias)] = name
        self._short = frozenset(self._short_forms())

    def _short_forms(self) -> Iterator[str]:
        """The names of the area, and those of its divisions without their 区, 县 or 市."""
        yield from self._names_of_area
        for form in self._divisions:
            for ending in DIVISION_ENDINGS:
                yield form.removesuffix(ending)

    def find(self, text: str) -> str | None:
        """The region that a text names: `WHOLE`, a division or part by its name, or None.

        A form that leaves another region out (`路北区(不含高新区)`) is kept apart under a name of its own,
        for it overlaps with both.
        """
        if text not in self._region_of:
            self._region_of[text] = self._find(text)
        return self._region_of[text]

    def _find(self, text: str) -> str | None:
        name, _ = unmarked_name(clean(text).strip())
        form = normalise(name).removeprefix(OF_WHICH).removeprefix(":")
        form = self._without_province(form)
        if not form or form in self._whole or self._is_total(form):
            return WHOLE
        if form in AREA_ITSELF:
            return form
        match = _LEAVES_OUT.fullmatch(clean(text))
        if not match:
            return self._division(form)
        region = self._division(normalise(match["region"]))
        other = self._division(normalise(match["other"]))
        if region is None or other is None:
            return None
        return f"{region}({EXCEPT}{other})"

    def _is_total(self, form: str) -> bool:
        """Whether a form is the area with a word for its total: 唐山市合计."""
        of_total = form.removesuffix("合计").removesuffix("总计")
        return of_total in self._names_of_area

    def is_named(self, text: str) -> bool:
        """Whether a text is the name of a part of the area, or of the area itself; 合计 is none."""
        region = self.find(text)
        if region == WHOLE:
            form = self._without_province(normalise(text))
            return form in self._names_of_area
        return region is not None

    def is_area(self, text: str) -> bool:
        """Whether a text is the area's own name: 唐山市 and not 全市, which any city calls itself."""
        return normalise(text) in self._area

    def named(self, text: str) -> NamedPlace:
        """The place that a text is."""
        return NamedPlace(text, self.find(text))

    def leading(self, text: str) -> NamedPlace | None:
        """The place that a title begins with; None where it begins with none.

        东山县2023年度主要指标 is of 东山县, 市科技局 of no place; a city of another plan is no region.
        """
        plain = self._without_province("".join(clean(text).split()))
        if self.is_named(plain):
            return self.named(plain)
        # 唐山综合保税区 is a zone of the city, and not the city; nor is 市区, or 全县.
        unknown = self._narrower(plain) or self._firm_or_zone(plain)
        return unknown or self._known_beginning(plain) or self._other_place(plain)

    def _narrower(self, plain: str) -> NamedPlace | None:
        """A title that begins with what is less than a city, whichever it is of: 全县, 唐山市市区."""
        if not self._knows_its_area or self._is_of_a_county:
            return None
        rest = self._without_area(normalise(plain))
        for area in NARROWER_AREAS:
            # 市区域创新 is of no 市区.
            if rest.startswith(area) and not rest.startswith(f"{area}域"):
                return NamedPlace(area, None)
        return None

    def _firm_or_zone(self, plain: str) -> NamedPlace | None:
        """A title that is one firm's or a province's, or that of a zone, which the plan may know."""
        if not self._knows_its_area:
            return None
        if plain.endswith(FIRM_ENDINGS) or plain in PROVINCES:
            return NamedPlace(plain, None)
        zone = _ZONE.match(plain)
        return None if zone is None else self.named(zone[0])

    def _other_place(self, plain: str) -> NamedPlace | None:
        """What a title begins with that is written as a place, and is none of the plan's."""
        for area in WIDER_AREAS:
            if plain.startswith(area) and not self._is_of_a_province:
                return NamedPlace(area, None)
        match = _PLACE.match(plain)
        if match is None or not self._knows_its_area:
            return None
        return NamedPlace(match[0], None)

    def _known_beginning(self, plain: str) -> NamedPlace | None:
        """The longest beginning of a title that is a part of the area or the area itself."""
        for end in range(min(len(plain), _LONGEST_PLACE), 1, -1):
            begin = plain[:end]
            if begin[-1] in PLACE_ENDINGS or normalise(begin) in self._whole:
                region = self.find(begin)
                if region is not None:
                    return NamedPlace(begin, region)
        return None

    def beginnings(self, text: str) -> Iterator[str]:
        """What a text begins with that is the area or a division of it, the longest first."""
        for end in range(min(len(text), _LONGEST_PLACE), 1, -1):
            begin = text[:end]
            may_be_place = begin[-1] in PLACE_ENDINGS or normalise(begin) in self._short
            if may_be_place and begin not in AREA_ITSELF and self.is_named(begin):
                yield begin

    def _division(self, form: str) -> str | None:
        """A division by its name, without its 区, 县 or 市, or by an abbreviation of one division only."""
        form = self._without_area(form).removeprefix(NATIONAL)
        for ending in ("", *DIVISION_ENDINGS):
            if form + ending in self._divisions:
                return self._divisions[form + ending]
        abbreviated = [
            division
            for name, division in self._divisions.items()
            if _abbreviates(form, name)
        ]
        # 开发区 may be any of several: what could be two places is none.
        if len(abbreviated) != 1:
            return None
        return abbreviated[0]

    def _without_province(self, form: str) -> str:
        """A place without the province before the area's name: 河北省唐山市 is 唐山市."""
        for area in self._longest_first:
            before, _, _ = form.partition(area)
            is_province = before.endswith(_ABOVE_A_CITY) or before in PROVINCES
            if before != form and is_province:
                return form.removeprefix(before)
        return form

    def _without_area(self, form: str) -> str:
        """A place without the area's name before it: 唐山高新区 is 高新区."""
        for area in self._longest_first:
            rest = form.removeprefix(area)
            # 唐山市 is the area with its ending, and not a division called 市.
            if rest != form and len(rest) > 1:
                return rest
        return form


def _abbreviates(form: str, name: str) -> bool:
    """Whether a form has characters of a name in order, the last one too: 高新区, 海港开发区."""
    if len(form) < SHORTEST_ABBREVIATION:
        return False
    if form[-1] != name[-1]:
        return False
    # 海港区 is a district of another city, and no short form of 海港经济开发区; 高新 is no place's name.
    begin = form[:-1]
    if name.startswith(begin) and begin not in ABBREVIATIONS:
        return False
    rest = iter(name)
    return all(char in rest for char in form)
