"""Which place a row is of: the whole area, a division by name or short form, or none that is known."""

from __future__ import annotations

import re

from innovate_ts.actuals.office_words import (
    AREA_ITSELF,
    DIVISION_ENDINGS,
    EXCEPT,
    WHOLE_AREA,
)
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise
from innovate_ts.plan.models.plan import Plan

WHOLE = ""
"""The region of a row of the whole area."""

SHORTEST_ABBREVIATION = 3
"""Characters that tell one division from the others: 高新区 does, 新区 does not."""

_LEAVES_OUT = re.compile(rf"(?P<region>.+)\({EXCEPT}(?P<other>.+)\)")


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
        self._divisions: dict[str, str] = {}
        for bureau in plan.work.bureaus:
            for member in bureau.members:
                self._divisions[normalise(member)] = member

    def find(self, text: str) -> str | None:
        """The region that a text names: `WHOLE`, a division or part by its name, or None.

        A form that leaves another region out (`路北区(不含高新区)`) is kept apart under a name of its own,
        for it overlaps with both.
        """
        form = normalise(text)
        if not form or form in self._whole:
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

    def _division(self, form: str) -> str | None:
        """A division by its name, without its 区, 县 or 市, or by an abbreviation of one division only."""
        form = self._without_area(form)
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

    def _without_area(self, form: str) -> str:
        """A place without the area's name before it: 唐山高新区 is 高新区."""
        for area in self._whole:
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
    rest = iter(name)
    return all(char in rest for char in form)
