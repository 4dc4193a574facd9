"""A target with what was achieved and the verdict."""

from __future__ import annotations

from typing import NamedTuple

from innovate_ts.verdicts.achieved import Achieved
from innovate_ts.verdicts.case import Afterwards, Case
from innovate_ts.verdicts.kind import Kind
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.reference import Referenced
from innovate_ts.verdicts.verdict import Verdict


class Judgement(NamedTuple):
    """A target with what was achieved and the verdict."""

    case: Case
    kind: Kind
    achieved: Achieved
    verdict: Verdict
    paced: Paced | None = None
    """The pace of a target that runs."""
    afterwards: Afterwards | None = None
    """What reached it after its date."""

    beside: Referenced | None = None
    """The other series that the target is compared with."""

    def decided(self, verdict: Verdict) -> Judgement:
        """The same with another verdict."""
        return self._replace(verdict=verdict)
