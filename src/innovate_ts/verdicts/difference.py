"""A difference from a baseline: how far a value went, judged as the level that it leads to."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, POINTS
from innovate_ts.messages import Explanation
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.verdicts.achieved import Achieved, Base, Measured
from innovate_ts.verdicts.arithmetic import sign
from innovate_ts.verdicts.case import Afterwards, Case, CourseSoFar
from innovate_ts.verdicts.kind import Kind, ValueKind
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class FromBaseline(Kind):
    """The value of the period less that of the baseline: B + T is the level asked for, A − B what is told."""

    values: ValueKind
    """The kind of the values themselves."""

    @property
    def has_share(self) -> bool:
        """As far as its values have one."""
        return self.values.has_share

    @property
    def proof_stands(self) -> bool:
        """As far as that of its values does."""
        return self.values.proof_stands

    def unit(self, indicator: Indicator) -> str:
        """Points for what is counted in %."""
        return POINTS if indicator.unit == "%" else indicator.unit

    def way_start(self, base: Base) -> Decimal | None:
        """No difference at all."""
        return None if base.value is None else Decimal(0)

    def achieved(self, case: Case) -> Achieved:
        """A − B; of a part of a flow only what it proves, for half a year less a year is nothing."""
        level = self.values.achieved(case)
        base = level.base
        measured = level.measured
        if base is None or base.value is None or level.actual is None:
            without = Achieved(measured, base=base)
            return without._replace(obstacle=without.baseline_missing())
        is_part = case.indicator.adds_up and not measured.is_whole
        if (
            is_part
            and self._proof(
                case=case,
                level=level,
                base=base.value,
            )
            is None
        ):
            return Achieved(measured, base=base)
        difference = EXACT.subtract(level.actual, base.value)
        return Achieved(
            measured=measured,
            actual=difference,
            compare=partial(sign, difference),
            base=base,
        )

    def proof(self, case: Case, achieved: Achieved) -> Verdict | None:
        """What a part of the figure proves of the level."""
        if achieved.actual is None or achieved.base is None:
            return None
        return self._proof(
            case=case,
            level=_level(achieved),
            base=_base_value(achieved),
        )

    def _proof(self, case: Case, level: Achieved, base: Decimal) -> Verdict | None:
        return self.values.proof(_level_case(case, base), level)

    def remark(self, case: Case, achieved: Achieved) -> Explanation | None:
        """What is to be said of the value."""
        return self.values.remark(case, achieved)

    def incomplete(self, case: Case, measured: Measured) -> Explanation:
        """What the value lacks."""
        return self.values.incomplete(case, measured)

    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """What is missing of the value."""
        return self.values.holes(achieved)

    def afterwards(self, case: Case) -> Afterwards | None:
        """A later value that lies as far from the baseline as was asked."""
        base = _base_value(self.values.achieved(case))
        level_case = _level_case(case, base)
        afterwards = self.values.afterwards(level_case)
        if afterwards is None:
            return None
        measured = afterwards.measured
        if measured.value is None:
            return None
        difference = EXACT.subtract(measured.value, base)
        measured = measured._replace(value=difference)
        return afterwards._replace(measured=measured)

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Whether a limit that was kept still is."""
        if achieved.actual is None:
            return None
        base = _base_value(achieved)
        course = self.values.course(_level_case(case, base), _level(achieved))
        if course is None or course.achieved.actual is None:
            return None
        difference = EXACT.subtract(course.achieved.actual, base)
        decisive = course.achieved._replace(
            actual=difference,
            compare=partial(sign, difference),
        )
        return course._replace(achieved=decisive)

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The way to the level, from where the value stood before the period."""
        if achieved.actual is None:
            return None
        base = _base_value(achieved)
        level_case = _level_case(case, base)
        paced = self.values.pace(level_case, _level(achieved))
        if paced is None or paced.start is None:
            return paced
        start = EXACT.subtract(paced.start, base)
        return replace(paced, start=start)

    def needed(self, case: Case, achieved: Achieved, shortfall: Decimal) -> Needed:
        """What the value still needs is what the difference does."""
        return self.values.needed(case, achieved, shortfall)

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """Where the value will end, less the baseline."""
        if achieved.actual is None:
            return Projection()
        base = _base_value(achieved)
        projected = self.values.projection(_level_case(case, base), _level(achieved))
        if projected.value is None:
            return projected
        difference = EXACT.subtract(projected.value, base)
        return projected.model_copy(update={"value": difference})


def _level(achieved: Achieved) -> Achieved:
    """The value that a difference was made of."""
    return Achieved.value_of(achieved.measured, achieved.base)


def _level_case(case: Case, base: Decimal) -> Case:
    """The same target as one of the level that it leads to."""
    return case._replace(criterion=case.criterion.shifted(base))


def _base_value(achieved: Achieved) -> Decimal:
    base = achieved.base
    assert base is not None  # noqa: S101 - load_plan refuses such a target without a baseline
    assert base.value is not None  # noqa: S101 - without it no difference was made
    return base.value
