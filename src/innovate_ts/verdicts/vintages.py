"""Vintages: of two figures of one time, the later one counts."""

from collections.abc import Collection, Hashable, Sequence
from operator import attrgetter
from typing import assert_never

from innovate_ts.basics.actual import Actual
from innovate_ts.findings import Findings
from innovate_ts.messages import verdicts as texts

_Subject = tuple[str, Hashable, str]


def settled(row: Actual) -> int:
    """How settled a row's figure is; a higher number is later."""
    match row.vintage:
        case "preliminary":
            return 0
        case "":
            return 1
        case "final":
            return 2
        case "revised":
            return 3
        case _:
            assert_never(row.vintage)


def latest_vintages(
    rows: Sequence[Actual],
    findings: Findings,
    counts: Collection[str] = (),
) -> list[Actual]:
    """Of rows of one indicator, time and region, those of the latest vintage or publication.

    A note says so where a figure that differs is left out.

    Args:
        rows: the rows of all indicators.
        findings: where the notes go.
        counts: the ids of indicators that are counted on the last day, under whatever period.
    """
    moments = map(attrgetter("indicator", "period.end", "region"), rows)
    if len(set(moments)) == len(rows):
        return list(rows)
    subjects = [_subject(row, counts) for row in rows]
    if len(set(subjects)) == len(rows):
        return list(rows)
    groups: dict[_Subject, list[Actual]] = {}
    for subject, row in zip(subjects, rows, strict=True):
        of_subject = groups.setdefault(subject, [])
        of_subject.append(row)
    kept: list[Actual] = []
    for group in groups.values():
        # Two of one vintage both stay: which of them is right is not for the program to say.
        newest = _newest(group)
        kept += newest
        _note_older(newest, group, findings)
    return kept


def _note_older(
    newest: Sequence[Actual], group: Sequence[Actual], findings: Findings
) -> None:
    """A note where a figure that is left out differs from the one that counts."""
    counting = newest[0]
    # By their identity: equal rows by the thousand would be compared with one another.
    counted = set(map(id, newest))
    older = [row for row in group if id(row) not in counted]
    for other in older:
        if other.value != counting.value:
            message = texts.later_vintage(
                text=counting.text,
                other=other.text,
                where=str(other.place),
            )
            findings.note(message, counting.place, field="value")
            return


def _subject(row: Actual, counts: Collection[str]) -> _Subject:
    """What two rows share of which one is an older vintage of the other."""
    is_count = row.indicator in counts
    moment = row.period.end if is_count else row.period
    return row.indicator, moment, row.region


def _newest(group: Sequence[Actual]) -> list[Actual]:
    """The rows of the latest vintage; of one vintage, the last published, where all of them are dated."""
    latest_vintage = max(map(settled, group))
    rows = []
    days = []
    for row in group:
        if settled(row) < latest_vintage:
            continue
        rows.append(row)
        if row.published is not None:
            days.append(row.published)
    # A row without a day may be older or newer than any that has one.
    if len(days) < len(rows):
        return rows
    last_day = max(days)
    return [row for row in rows if row.published == last_day]
