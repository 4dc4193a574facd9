"""A target that was revised: what it asked at first and has asked since, each with its verdict."""

from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.judge import Judge
from innovate_ts.verdicts.reference import reference_data
from innovate_ts.verdicts.result_parts import TargetVersion


def versions_of(
    judge: Judge, indicator: Indicator, target: Target, given: Given
) -> tuple[TargetVersion, ...]:
    """The original and the revisions that were known by the day of judgement; nothing where none was.

    Args:
        judge: what all targets of a run are judged by.
        indicator: the indicator, as the plan first had it.
        target: one of its targets, likewise.
        given: what the inputs give for the indicator.
    """
    revisions = target.revisions_by(judge.as_of)
    if not revisions:
        return ()
    # What other years ask is a part of the path to a target: of the original as it was at first.
    versions = [_version(judge, indicator, target, given)]
    revised = indicator.in_force(judge.as_of)
    for revision in revisions:
        version = _version(
            judge=judge,
            indicator=revised,
            target=target.as_revised(revision),
            given=given,
        )
        versions.append(version.model_copy(update={"on": revision.on}))
    return tuple(versions)


def _version(
    judge: Judge, indicator: Indicator, target: Target, given: Given
) -> TargetVersion:
    judgement = judge.of(indicator, target, given)
    return TargetVersion(
        on=None,
        target=judgement.case.figure,
        target_range=judgement.case.criterion.ends,
        status=judgement.verdict.status,
        comparator=target.comparator,
        tolerance=indicator.tolerance_of(target),
        tolerance_side=target.tolerance_side,
        reference=reference_data(judgement.beside, judgement.case),
        degree=target.degree,
        strive=indicator.strive_of(target),
    )
