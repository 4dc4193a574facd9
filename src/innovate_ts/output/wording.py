"""A report's figures and verdicts in words, the same in every form of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from innovate_ts.basics.units import DIMENSIONLESS, plain
from innovate_ts.messages import phrases
from innovate_ts.output.numbers import MINUS, percent, points, rounded_up, shown
from innovate_ts.output.outline import by_indicator
from innovate_ts.output.phrases import Phrases
from innovate_ts.plan.models.targets import UPPER_LIMITS
from innovate_ts.verdicts.results import Report, ReportInput, Result

_OPEN = frozenset({"not_due", "no_data", "not_assessable"})
"""Statuses from which no other reading can differ."""


class Wording(Phrases):
    """What a report says, in one language."""

    def day(self, day: date) -> str:
        """A day as a sentence names it; documents may write it out."""
        return str(day)

    def status(self, result: Result) -> str:
        """The status with its flags: `met, early`."""
        own = (
            []
            if "slightly_behind" in result.flags
            else [self.say(f"status_{result.status}")]
        )
        words = [*own, *(self.say(f"flag_{flag}") for flag in result.flags)]
        return (", " if self.language == "en" else "，").join(words)

    def unit(self, result: Result) -> str:
        """The unit of target and actual."""
        if result.applies_to == "average_growth":
            return self.say(phrases.unit_growth)
        return result.unit or ""

    def with_unit(self, figure: str, result: Result) -> str:
        """A figure with its unit: `1600 家`, `15.7%`."""
        return self.in_unit(figure, self.unit(result))

    def in_unit(self, figure: str, unit: str) -> str:
        """A figure with any unit."""
        unit = "" if unit == DIMENSIONLESS else unit
        space = "" if self.language == "zh" or unit.startswith("%") else " "
        return f"{figure}{space}{unit}".rstrip()

    def with_gap_unit(self, figure: str, result: Result) -> str:
        """A gap with its unit: `−41 家`, `−0.8 points`."""
        return self.in_unit(figure, self.gap_unit(result))

    def gap_unit(self, result: Result) -> str:
        """The unit of gap and shortfall: percentage points where the unit is a share."""
        return (
            self.say(phrases.unit_points)
            if self.unit(result).startswith("%")
            else self.unit(result)
        )

    def target(self, result: Result) -> str:
        """What is asked: `≥ 1600 家`, `≈ 15.7% (−0.2)`, `increase`."""
        figure = (
            self.with_unit(_figure(result.target), result)
            if result.target is not None
            else ""
        )
        return self._target_as(result, figure)

    def target_figure(self, result: Result) -> str:
        """What is asked, for a table that has the unit in a column of its own: `≥ 1600`."""
        return self._target_as(
            result, _figure(result.target) if result.target is not None else ""
        )

    def _target_as(self, result: Result, figure: str) -> str:
        return " ".join(
            part for part in (self.asks(result), figure, self.tolerance(result)) if part
        )

    def tolerance(self, result: Result) -> str:
        """How far from an approximate target still counts, and on which side: `(−0.2)`."""
        if result.tolerance is None:
            return ""
        side = {"below": MINUS, "above": "+", "both": "±"}[result.tolerance_side]
        return f"({side}{plain(result.tolerance)})"

    def asks(self, result: Result) -> str:
        """The sign of what is asked, or the direction in a word."""
        if result.comparator == "qualitative":
            return ""
        if result.comparator in {"increase", "decrease"}:
            return self.say(f"target_{result.comparator}")
        return {">=": "≥", "<=": "≤", "~": "≈"}.get(
            result.comparator, result.comparator
        )

    def bureau_of(self, name: str, report: Report) -> str:
        """A bureau by its Chinese name; in English with its English name too."""
        english = report.bureau_names.get(name)
        return f"{name} ({english})" if english and self.language == "en" else name

    def data_source(self, result: Result) -> str:
        """Who has the figure, and whether it is preliminary: `市统计局（初步数据，以年报为准）`."""
        owner = result.data_owner or ""
        if "preliminary" not in result.flags:
            return owner
        nature = self.say(phrases.nature_preliminary)
        return (
            self.say(phrases.data_nature(owner=owner, nature=nature))
            if owner
            else nature
        )

    def lead(self, result: Result) -> str:
        """The lead bureaus of the linked tasks, with the tasks."""
        return (
            self._lead(result.lead, result.tasks)
            if result.lead
            else self.say(phrases.no_lead)
        )

    def _lead(self, lead: Sequence[str], ids: Sequence[str]) -> str:
        phrase = "task" if len(ids) == 1 else "tasks"
        tasks = self.say(phrase, tasks=self.join(ids))
        return (
            f"{self.join(lead)} ({tasks})"
            if self.language == "en"
            else f"{self.join(lead)}（{tasks}）"
        )

    def notes(self, result: Result) -> list[str]:
        """The reason, the time of an actual that is not the target's, and the baseline, if any."""
        lines = []
        reason = result.reason.zh if self.language == "zh" else result.reason.en
        if reason:
            lines.append(reason)
        if (
            result.actual_period is not None
            and result.actual_period != result.period
            and not reason
        ):
            lines.append(
                self.say(phrases.actual_of(period=self.period(result.actual_period)))
            )
        base = result.baseline
        if base.value is not None and base.period is not None:
            value = self.in_unit(plain(base.value), result.level_unit)
            lines.append(
                self.say(phrases.baseline(period=self.period(base.period), value=value))
            )
        if result.missing and not reason:
            lines.append(
                self.say(
                    phrases.missing(
                        names=self.join([str(gap) for gap in result.missing])
                    )
                )
            )
        lines += [line for line in (self.pace(result), self.outlook(result)) if line]
        return [*lines, *self.alternatives(result)]

    def pace(self, result: Result) -> str:
        """How far a running target should be and is: `expected 75.0%, done 68.0%: 7.0 points behind`."""
        pace = result.pace
        if pace.expected is None or pace.achieved is None or pace.deviation is None:
            return ""
        if pace.rule == "average_growth":
            return self.say(phrases.pace_growth(share=percent(pace.achieved)))
        if pace.deviation == 0:
            return self.say(phrases.pace_exact(expected=percent(pace.expected)))
        phrase = "pace_behind" if pace.deviation < 0 else "pace_ahead"
        if result.comparator in UPPER_LIMITS and pace.rule != "way":
            phrase = "pace_over" if pace.deviation < 0 else "pace_under"
        if (
            result.comparator == "~"
            and result.status == "off_track"
            and pace.deviation > 0
        ):
            phrase = "pace_over"
        day_of_pace = result.pace_day or result.through
        day = self.day(day_of_pace) if day_of_pace else ""
        said = {"expected": percent(pace.expected), "done": percent(pace.achieved)}
        return self.say(phrase, day=day, points=points(pace.deviation), **said)

    def outlook(self, result: Result) -> str:
        """What is still needed, and where it will end if it goes on like this."""
        parts, needs = [], result.needed
        is_cut = result.comparator in UPPER_LIMITS
        if needs.growth_per_year is not None:
            parts.append(
                self.say(
                    phrases.needed_growth(growth=rounded_up(needs.growth_per_year, 2))
                )
            )
        if needs.amount is not None:
            amount = self.with_gap_unit(plain(needs.amount), result)
            phrase = "needed_more_than" if result.comparator == ">" else "needed_amount"
            phrase = (
                "needed_cut"
                if is_cut
                else "needed_at_most"
                if result.missing
                else phrase
            )
            parts.append(self.say(phrase, amount=amount))
        if needs.per_month is not None:
            amount = self.with_gap_unit(rounded_up(needs.per_month, 2), result)
            parts.append(
                self.say(
                    "needed_cut_a_month" if is_cut else "needed_a_month", amount=amount
                )
            )
        if result.projection.value is not None:
            value = self.with_unit(shown(result.projection.value, result), result)
            method = self.say(f"method_{result.projection.method}")
            parts.append(self.say(phrases.projected(value=value, method=method)))
        return (", " if self.language == "en" else "，").join(parts)

    def alternatives(self, result: Result) -> list[str]:
        """The same target under other readings, one line each; where they disagree that is said."""
        lines = []
        for other in result.alternatives:
            actual = (
                self.with_unit(shown(other.actual, result), result)
                if other.actual is not None
                else "—"
            )
            status = self.say(f"status_{other.status}")
            if other.status == result.status:
                phrase = "read_otherwise"
            elif other.status in _OPEN or result.status in _OPEN:
                phrase = "read_otherwise_open"
            else:
                phrase = "read_otherwise_differs"
            lines.append(
                self.say(
                    phrase,
                    reading=other.reading.to(self.language),
                    actual=actual,
                    status=status,
                )
            )
        return lines

    def changes(self, report: Report) -> list[str]:
        """What changed since the previous report, one line a kind; nothing without one."""
        found = report.changes
        if found is None:
            return []
        kinds = ("newly_met", "met_late", "newly_missed", "slower", "faster")
        lines = [self.say(phrases.since(as_of=self.day(found.as_of)))]
        for kind in kinds:
            names = [
                f"{c.name.to(self.language)} {self.period(c.period)}"
                for c in getattr(found, kind)
            ]
            if names:
                lines.append(self.say(f"change_{kind}", names=self.join(names)))
        for change in found.revised:
            old, new = (
                self.in_unit(plain(change.old), change.unit or ""),
                plain(change.new),
            )
            name, period = change.name.to(self.language), self.period(change.period)
            new = self.in_unit(new, change.unit or "")
            lines.append(
                self.say(
                    phrases.change_revised(name=name, period=period, old=old, new=new)
                )
            )
        return lines if len(lines) > 1 else [*lines, self.say(phrases.change_none)]

    def thresholds(self, report: Report) -> str:
        """The limits of pace, as the foot of a report prints them."""
        return self.say(
            "thresholds",
            **{key: plain(value) for key, value in report.thresholds.items()},
        )

    def reading(self, result: Result) -> str | None:
        """How the plan's words are read."""
        return (
            result.interpretation.zh
            if self.language == "zh"
            else result.interpretation.en
        )

    def readings(self, report: Report) -> list[tuple[Result, str]]:
        """How the words of each indicator are read, once, with its first result."""
        firsts = (group[0] for group in by_indicator(report.results))
        return [
            (first, reading) for first in firsts if (reading := self.reading(first))
        ]

    def problem_counts(self, report: Report) -> str:
        """How many errors, warnings and notes the input has; nothing where it has none."""
        kinds = [found.severity for found in report.problems]
        counts = {
            f"{kind}s": kinds.count(kind) for kind in ("error", "warning", "note")
        }
        return self.say("problem_counts", **counts) if kinds else ""

    def name(self, result: Result) -> str:
        """The name in a sentence: Chinese always, in English after the English one."""
        return (
            result.name.zh
            if self.language == "zh"
            else f"{result.name.en} ({result.name.zh})"
        )

    def input_line(self, table: ReportInput) -> str:
        """How a file was read, and the account of its rows."""
        if table.layout is None:
            return self.say(phrases.input_line_unread(file=table.file))
        counts = self.say("row_counts", **table.rows.model_dump())
        return self.say(
            phrases.input_line(
                file=table.file,
                encoding=table.encoding,
                layout=table.layout,
                counts=counts,
            )
        )


def _figure(target: Decimal) -> str:
    return plain(target).replace("-", MINUS)
