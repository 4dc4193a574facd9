"""Which place a row is of: the whole area, a division by name or short form, or none that is known."""

from __future__ import annotations

import re

from innovate_ts.basics.names import halfwidth, normalise
from innovate_ts.plan.models.plan import Plan

WHOLE = ""
"""The region of a row of the whole area."""
_WHOLE = ("全市", "合计", "全市合计", "总计", "total")
_OWN_PARTS = ("市本级", "市直")
"""Parts of a city that are no division of it."""
_EXCEPT = re.compile(r"(?P<region>.+)\(不含(?P<other>.+)\)")
_SUFFIXES = ("区", "县", "市")


class Regions:
    """The places that a plan knows: its area, and the members of its groups of bureaus."""

    def __init__(self, plan: Plan) -> None:
        area = plan.meta.area
        own = (area.name.zh, area.name.en, *area.aliases) if area else ()
        self._whole = frozenset(map(normalise, (*_WHOLE, *own)))
        members = [member for bureau in plan.work.bureaus for member in bureau.members]
        self._divisions = {normalise(member): member for member in members}

    def find(self, text: str) -> str | None:
        """The region that a text names: `WHOLE`, a division or part by its name, or None.

        A form that leaves another region out (`路北区(不含高新区)`) is kept apart under a name of its own,
        for it overlaps with both.
        """
        form = normalise(text)
        if not form or form in self._whole:
            return WHOLE
        if form in _OWN_PARTS:
            return form
        match = _EXCEPT.fullmatch(halfwidth(text).strip())
        if match:
            region, other = (
                self._division(match["region"]),
                self._division(match["other"]),
            )
            return f"{region}(不含{other})" if region and other else None
        return self._division(text)

    def _division(self, text: str) -> str | None:
        """A division by its name, without its 区, 县 or 市, or by an abbreviation of one division only."""
        form = normalise(text)
        for city in self._whole:
            if form.startswith(city) and len(form) > len(city) + 1:
                form = form.removeprefix(city)
                break
        if form in self._divisions:
            return self._divisions[form]
        for suffix in _SUFFIXES:
            if form + suffix in self._divisions:
                return self._divisions[form + suffix]
        found = [
            name for own, name in self._divisions.items() if _abbreviates(form, own)
        ]
        return found[0] if len(found) == 1 else None


def _abbreviates(form: str, name: str) -> bool:
    """Whether a form has characters of a name in order, the last one too: 高新区, 海港开发区."""
    if len(form) < 3 or form[-1] != name[-1]:
        return False
    rest = iter(name)
    return all(char in rest for char in form)
