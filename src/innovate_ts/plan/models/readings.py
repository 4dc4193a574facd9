"""How a plan's words are read where they leave something open, and the readings that were refused."""

from innovate_ts.basics.model import Model, PeriodText
from innovate_ts.messages import Bilingual


class Instead(Model):
    """What a target would be under a reading that was not taken, so that it can be judged too."""

    target: PeriodText
    """The period of the target that is meant."""
    period: PeriodText | None = None
    """The period that it would have."""
    baseline: PeriodText | None = None
    """The base that it would have."""


class Refusal(Model):
    """A reading of the plan's words that was not taken."""

    reading: Bilingual
    """What the words could also mean."""
    because: Bilingual
    """Why they are not taken so."""
    instead: Instead | None = None
    """How a target would be judged, read so."""


class Interpretation(Model):
    """How the plan's words are read where they leave something open."""

    reading: Bilingual
    """The reading taken."""
    refused: tuple[Refusal, ...] = ()
    """The readings refused, each with the reason."""
    open: Bilingual | None = None
    """What the plan leaves open and no reading settles."""
