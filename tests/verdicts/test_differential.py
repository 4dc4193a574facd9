"""The program against an oracle: plans and figures by chance, each verdict compared field by field.

The oracle, in the folder `oracle`, is written from what is promised of verdicts and shares no line with the
program: months as whole numbers, figures as fractions, a flow as ways between months. What the promise leaves
open was decided once, as a clerk would, and stands in both.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

import pytest

from verdicts.oracle.chance import Chance
from verdicts.oracle.kinds import judge
from verdicts.oracle.model import Asked, Series, Verdict
from verdicts.oracle.program import FLAGS, answers, told

PARTS, PLANS, INDICATORS = 4, 30, 60
"""Parts that run beside each other, plans of each, and indicators of each plan, with some three targets."""

LEAST_OF_STATUS = {
    "met": 300,
    "not_met": 250,
    "late": 10,
    "on_track": 60,
    "at_risk": 5,
    "off_track": 30,
    "not_due": 1000,
    "no_data": 50,
    "not_assessable": 500,
    "needs_review": 10,
}
"""How many verdicts of each status a part has at least, so that no rule is left out by chance."""
LEAST_OF_COMPARATOR = {
    ">=": 1500,
    ">": 400,
    "<=": 1000,
    "<": 400,
    "~": 400,
    "increase": 80,
    "decrease": 80,
}
LEAST_OF_KIND = {"flow": 2000, "stock": 1500, "rate": 600}
LEAST_OF_FLAG = dict.fromkeys(FLAGS, 3)


class Case(NamedTuple):
    """One target with both answers."""

    seed: int
    day: str
    series: Series
    asked: Asked
    wanted: Verdict
    given: Verdict

    def __str__(self) -> str:
        rows = [told(self.series, row) for row in self.series.rows]
        lines = [" ".join(filter(None, row.values())) for row in rows]
        differing = [
            f"{field}: {getattr(self.given, field)} and not {getattr(self.wanted, field)}"
            for field in self.differing()
        ]
        subject = f"plan {self.seed}, {self.series.name} on {self.day}: {self.asked}"
        return "\n  ".join([subject, *differing, *sorted(lines)])

    def differing(self) -> list[str]:
        """The fields that are not the same."""
        names = [field.name for field in fields(Verdict)]
        return [
            name
            for name in names
            if getattr(self.wanted, name) != getattr(self.given, name)
        ]


def compared(seed: int, folder: Path) -> list[Case]:
    """Both answers to each target of a plan."""
    chance = Chance(seed, INDICATORS)
    given = answers(chance.plan, chance.as_of, folder)
    wanted = [
        (series, asked, verdict)
        for series in chance.plan
        for asked, verdict in zip(
            series.targets, judge(series, chance.as_of), strict=True
        )
    ]
    return [
        Case(seed, chance.as_of.isoformat(), series, asked, verdict, answer)
        for (series, asked, verdict), answer in zip(wanted, given, strict=True)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_program_says_what_the_oracle_says(part: int, tmp_path: Path) -> None:
    """Status, actual, gap, achievement, flags and what was attained later, of twenty thousand verdicts."""
    seeds = range(part * PLANS, (part + 1) * PLANS)
    cases = [case for seed in seeds for case in compared(seed, tmp_path)]
    differing = [case for case in cases if case.differing()]
    assert not differing, f"{len(differing)} of {len(cases)}:\n" + "\n".join(
        map(str, differing[:3])
    )
    assert len(cases) * PARTS >= 20_000
    enough(Counter(case.given.status for case in cases), LEAST_OF_STATUS)
    enough(Counter(case.asked.comparator for case in cases), LEAST_OF_COMPARATOR)
    enough(Counter(case.series.kind for case in cases), LEAST_OF_KIND)
    enough(Counter(flag for case in cases for flag in case.given.flags), LEAST_OF_FLAG)
    assert sum(case.asked.growth for case in cases) >= 200
    assert sum(case.given.attained is not None for case in cases) >= 25


def enough(counts: Counter[str], least: dict[str, int]) -> None:
    """Chance has made enough of each, and nothing that is not expected."""
    too_few = {
        name: counts[name] for name, number in least.items() if counts[name] < number
    }
    assert not too_few, counts
    assert set(counts) <= set(least)
