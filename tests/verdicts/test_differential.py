"""The program against an oracle: plans and figures by chance, each verdict compared field by field.

The oracle, in the folder `oracle`, is written from what is promised of verdicts and shares no line with the
program: months as whole numbers, figures as fractions, a flow as ways between months. What the promise leaves
open was decided once, as a clerk would, and stands in both.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

import pytest

from verdicts.oracle.chance import Chance
from verdicts.oracle.kinds import judge
from verdicts.oracle.model import Asked, Series, Verdict
from verdicts.oracle.program import FLAGS, answers, told

PLANS = int(os.environ.get("ORACLE_PLANS", "18"))
"""Some three thousand verdicts; `make long` asks for twenty thousand."""
PARTS, INDICATORS = 2, 60
"""Parts that run beside each other, and indicators of each plan, with some three targets."""

OF_TEN_THOUSAND = {
    "met": 500,
    "not_met": 500,
    "late": 10,
    "on_track": 100,
    "at_risk": 5,
    "off_track": 50,
    "not_due": 1500,
    "no_data": 50,
    "not_assessable": 700,
    "needs_review": 10,
    ">=": 1500,
    ">": 500,
    "<=": 1000,
    "<": 500,
    "~": 300,
    "between": 200,
    "increase": 80,
    "decrease": 80,
    "not_decrease": 50,
    "not_increase": 50,
    "flow": 3000,
    "stock": 2000,
    "rate": 500,
    "rank": 200,
    "value": 5000,
    "average_growth": 300,
    "total_growth": 50,
    "change": 200,
    "a reference": 200,
    "a schedule": 200,
    "a revision": 100,
    "a break": 500,
    "made good": 20,
    **dict.fromkeys(FLAGS, 5),
}
"""How many there are at least of each status, form, kind and flag, so that chance leaves no rule out."""


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
    by_name = {series.name: series for series in chance.plan}
    wanted = [
        (series, asked, verdict)
        for series in chance.plan
        for asked, verdict in zip(
            series.targets, judge(series, by_name, chance.as_of), strict=True
        )
    ]
    return [
        Case(seed, chance.as_of.isoformat(), series, asked, verdict, answer)
        for (series, asked, verdict), answer in zip(wanted, given, strict=True)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_program_says_what_the_oracle_says(part: int, tmp_path: Path) -> None:
    """Status, figures, flags, what was attained later, and each version of a revised target."""
    seeds = range(part, PLANS, PARTS)
    cases = [case for seed in seeds for case in compared(seed, tmp_path)]
    differing = [case for case in cases if case.differing()]
    assert not differing, f"{len(differing)} of {len(cases)}:\n" + "\n".join(
        map(str, differing[:3])
    )
    counts = Counter(mark for case in cases for mark in marks(case))
    too_few = {
        mark: counts[mark]
        for mark, number in OF_TEN_THOUSAND.items()
        if counts[mark] < number * len(cases) // 10_000
    }
    assert not too_few, counts
    assert set(counts) <= set(OF_TEN_THOUSAND)


def marks(case: Case) -> Iterator[str]:
    """What a case is one of."""
    asked = case.asked
    yield from (case.given.status, asked.comparator, case.series.kind, asked.measure)
    yield from case.given.flags
    forms = {
        "a reference": asked.reference,
        "a schedule": asked.schedule,
        "a revision": case.given.versions,
        "a break": case.series.breaks,
        "made good": case.given.attained,
    }
    yield from (name for name, form in forms.items() if form)
