"""When two names are the same, and which known name an unknown one resembles."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from innovate_ts.basics.cleaning import clean

_ROUND_BRACKETS = str.maketrans("【】〔〕[]{}", "()()()()")


@lru_cache(maxsize=8192)
def normalise(name: str) -> str:
    """The form in which names are compared: width, case, spaces and the kind of brackets do not matter."""
    form = clean(name).translate(_ROUND_BRACKETS).casefold()
    return "".join(form.split())


class KnownNames:
    """Names that others are likely meant to be; made once where many others are looked up.

    Args:
        known: the names.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._name_of = {normalise(name): name for name in known}
        self._shortest = min(map(len, self._name_of), default=0)
        self._having: dict[str, list[str]] = {}
        for form in self._name_of:
            for char in set(form):
                with_char = self._having.setdefault(char, [])
                with_char.append(form)

    def nearest(self, name: str, *, least_likeness: float = 0.6) -> str | None:
        """The known name that a name was most likely meant to be, or None.

        Args:
            name: what was written.
            least_likeness: how alike they must be, as the share of matching characters (difflib's ratio).
        """
        from difflib import get_close_matches  # noqa: PLC0415 - only needed where something is wrong

        form = normalise(name)
        likely = self._could_match(form, least_likeness)
        close = likely and get_close_matches(form, likely, 1, least_likeness)
        if not close:
            return None
        return self._name_of[close[0]]

    def _could_match(self, form: str, least_likeness: float) -> list[str]:
        """The known forms that have enough characters of another in them at all, which most have not."""
        having = [self._having[char] for char in form if char in self._having]
        # An upper bound of difflib's ratio, far cheaper than the ratio itself; first of all names at once.
        if 2 * len(having) < least_likeness * (len(form) + self._shortest):
            return []
        shared: Counter[str] = Counter(chain.from_iterable(having))
        return [
            known
            for known, count in shared.items()
            if 2 * count >= least_likeness * (len(form) + len(known))
        ]


def nearest(
    name: str, known: Iterable[str], *, least_likeness: float = 0.6
) -> str | None:
    """The known name that a name was most likely meant to be, or None; as `KnownNames` has it."""
    return KnownNames(known).nearest(name, least_likeness=least_likeness)
