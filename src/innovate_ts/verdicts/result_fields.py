"""The fields of a result that follow from its judgement."""

from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.grouping import grouped
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import exact_sum
from innovate_ts.messages import Explanation, phrases
from innovate_ts.plan.models.readings import Interpretation
from innovate_ts.verdicts.achieved import Achieved, rows_given, total
from innovate_ts.verdicts.arithmetic import rounded
from innovate_ts.verdicts.case import Afterwards
from innovate_ts.verdicts.comparators import criterion_of
from innovate_ts.verdicts.evidence import RegionPart, Shares
from innovate_ts.verdicts.figures import Figures
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.judgement import Judgement
from innovate_ts.verdicts.kind import ValueKind
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import (
    Attained,
    Needed,
    NullableText,
    Pace,
    Projection,
    Reason,
    ReportBaseline,
)
from innovate_ts.verdicts.statuses import PACED, Flag
from innovate_ts.verdicts.verdict import Verdict

# What tells a cell from all others.
_CELL = attrgetter("row", "origin.column", "origin.sheet", "origin.file")
_COUNTED = attrgetter("origin.counted")
_NOTE = attrgetter("origin.note")
_REGION = attrgetter("region")


def bounds_below(judgement: Judgement) -> bool:
    """Whether what is missing of a value can only add to it."""
    kind = judgement.kind
    measured = judgement.achieved.measured
    if not isinstance(kind, ValueKind) or not measured.is_partial:
        return False
    return kind.bounds_below(judgement.case.indicator, measured)


def outlook(
    judgement: Judgement, figures: Figures, given: Given
) -> tuple[Needed, Projection]:
    """What a target that runs and is not met still needs, and where it will end."""
    case = judgement.case
    kind = judgement.kind
    achieved = judgement.achieved
    is_over = case.has_ended or judgement.verdict.is_met
    if given.error or is_over or judgement.verdict.is_stale:
        return Needed(), Projection()
    needed = Needed()
    if figures.shortfall is not None:
        needed = kind.needed(case, achieved, figures.shortfall)
    return needed, kind.projection(case, achieved)


def regions(judgement: Judgement) -> Shares:
    """What each region gives to a sum over regions, and its share of it."""
    measured = judgement.achieved.measured
    whole = judgement.achieved.actual
    if whole is None or judgement.case.target.starts_from_base:
        return Shares()
    parts: list[Actual] = []
    for row in measured.evidence:
        parts += (row,) if row.region else row.parts
    by_region = grouped(parts, _REGION)
    given = {region: total(rows) for region, rows in by_region.items()}
    # Of a difference of sums, or a sum that own figures are a part of, the regions' parts are not these.
    if exact_sum(given.values()) != whole:
        return Shares()
    return Shares(
        RegionPart(
            name=region,
            actual=figure,
            total=whole,
        )
        for region, figure in given.items()
    )


def missing(judgement: Judgement) -> tuple[Period | str, ...]:
    """The periods and regions to be named: those that keep a verdict away, and those that it does without."""
    achieved = judgement.achieved
    # A hole is named whatever the verdict: a reader who adds up the evidence must know of it.
    if judgement.verdict.names_missing or judgement.kind.holes(achieved):
        return (*achieved.measured.missing, *achieved.measured.missing_regions)
    return ()


def flags_of_figure(achieved: Achieved) -> tuple[Flag, ...]:
    """What qualifies the figure itself."""
    flags: list[Flag] = []
    if achieved.actual is not None and achieved.measured.is_preliminary:
        flags.append("preliminary")
    if achieved.actual is not None and achieved.measured.is_derived:
        flags.append("derived")
    return tuple(flags)


def flags_of_target(judgement: Judgement) -> tuple[Flag, ...]:
    """What qualifies the verdict by what the plan says of the target beside its figure."""
    verdict = judgement.verdict
    if verdict.is_not_made_good and judgement.case.indicator.is_expected:
        return ("below_expected",)
    if verdict.is_met and _reaches_strive(judgement):
        return ("strive_met",)
    return ()


def _reaches_strive(judgement: Judgement) -> bool:
    """Whether a target that is met reached what is striven for too."""
    case = judgement.case
    compare = judgement.achieved.compare
    further = case.target.striving()
    if further is None or compare is None:
        return False
    return criterion_of(case.indicator, further).is_satisfied(compare)


def pace(paced: Paced | None, verdict: Verdict) -> Pace:
    """Where a target that runs should be by now; nothing where its verdict says nothing of it."""
    if paced is None or verdict.status not in PACED:
        return Pace()
    return Pace.model_validate(
        {
            "rule": paced.rule,
            "from": paced.start,
            "expected": rounded(paced.expected),
            "achieved": rounded(paced.achieved),
            "deviation": rounded(paced.deviation),
        }
    )


def baseline(achieved: Achieved) -> ReportBaseline:
    """What it is measured from."""
    base = achieved.base
    if base is None:
        return ReportBaseline()
    return ReportBaseline(
        period=base.period,
        value=base.value,
        years=base.years,
    )


def attained(afterwards: Afterwards | None) -> Attained:
    """What reached it after its date."""
    if afterwards is None:
        return Attained()
    measured = afterwards.measured
    return Attained(period=measured.period, value=measured.value)


def notes_of(rows: Iterable[Actual]) -> tuple[str, ...]:
    """What the notes of rows say, each once."""
    notes = dict.fromkeys(map(_NOTE, rows))
    return tuple(note for note in notes if note)


def rows_behind(judgement: Judgement) -> tuple[Actual, ...]:
    """The rows of the baseline, those of the actual, then those of what reached the target later."""
    achieved = judgement.achieved
    sources: list[Sequence[Actual]] = []
    if achieved.base:
        sources.append(achieved.base.evidence)
    if achieved.actual is not None:
        sources.append(achieved.measured.evidence)
    if judgement.beside:
        sources.append(judgement.beside.evidence)
    if judgement.afterwards:
        later = judgement.afterwards.measured
        sources.append(later.evidence)
    rows = chain.from_iterable(sources)
    given = rows_given(rows)
    if len(sources) == 1:
        return given
    # One cell may be both base and actual.
    by_cell = {_CELL(row): row for row in given}
    return tuple(by_cell.values())


def cells_of(rows: tuple[Actual, ...]) -> tuple[Actual, ...]:
    """The cells that rows were read from; of one that was counted from registers, those of the registers."""
    if not any(map(_COUNTED, rows)):
        return rows
    return tuple(cell for row in rows for cell in row.counted or (row,))


def reason_of(reason: Explanation | None) -> Reason:
    """The reason in both languages, under its code."""
    if reason is None:
        return Reason()
    words = reason.words
    return Reason(
        code=reason.code,
        zh=words.zh,
        en=words.en,
    )


def interpretation_of(reading: Interpretation | None) -> NullableText:
    """The reading taken, what stays open, and the readings refused with the reason, as one text."""
    if reading is None:
        return NullableText()
    parts = [reading.reading]
    if reading.open:
        parts.append(reading.open)
    parts += [
        phrases.not_read_as(reading=refusal.reading, because=refusal.because)
        for refusal in reading.refused
    ]
    return NullableText(
        zh="；".join(part.zh for part in parts),
        en="; ".join(part.en for part in parts),
    )
