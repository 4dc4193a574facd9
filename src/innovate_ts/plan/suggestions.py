"""What a name that is not known was perhaps meant to be."""

from collections.abc import Sequence

from innovate_ts.basics.names import nearest
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import plan as texts

_MOST_NAMES = 24
"""Names that a hint lists; more of them help nobody."""


def did_you_mean(name: str, known: Sequence[str]) -> Bilingual | None:
    """A hint that names the likely one, or else the known ones, if they are few."""
    likely = nearest(name, known)
    if likely:
        return phrases.did_you_mean(likely=likely)
    if 0 < len(known) <= _MOST_NAMES:
        return texts.known_here(known=", ".join(known))
    return None
