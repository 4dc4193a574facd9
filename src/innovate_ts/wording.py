"""A report's figures and verdicts in words, the same in every form of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from innovate_ts.display import MINUS, percent, rounded_up, shown
from innovate_ts.models.report import Report, ReportInput, Result
from innovate_ts.period import Period
from innovate_ts.phrases import Phrases
from innovate_ts.units import EXACT, plain

_OPEN = frozenset({"not_due", "no_data", "not_assessable"})
"""Statuses from which no other reading can differ."""
NAMED = 3
"""Names that a sentence lists before it says how many more there are."""


class Wording(Phrases):
    """What a report says, in one language."""

    def status(self, result: Result) -> str:
        """The status with its flags: `met, early`."""
        own = [] if "slightly_behind" in result.flags else [self.say(f"status_{result.status}")]
        words = [*own, *(self.say(f"flag_{flag}") for flag in result.flags)]
        return (", " if self.language == "en" else "，").join(words)

    def unit(self, result: Result) -> str:
        """The unit of target and actual."""
        if result.applies_to == "average_growth":
            return self.say("unit_growth")
        return result.unit or ""

    def with_unit(self, figure: str, result: Result) -> str:
        """A figure with its unit: `1600 家`, `15.7%`."""
        return self._figure_in(figure, self.unit(result))

    def _figure_in(self, figure: str, unit: str) -> str:
        space = "" if self.language == "zh" or unit.startswith("%") else " "
        return f"{figure}{space}{unit}".rstrip()

    def gap_unit(self, result: Result) -> str:
        """The unit of gap and shortfall: percentage points where the unit is a share."""
        return self.say("unit_points") if self.unit(result).startswith("%") else self.unit(result)

    def target(self, result: Result) -> str:
        """What is asked: `≥ 1600 家`, `≈ 15.7% (−0.2)`, `increase`."""
        if result.target is None:
            return self.asks(result)
        text = f"{self.asks(result)} {self.with_unit(plain(result.target), result)}"
        if result.tolerance is None:
            return text
        side = {"below": MINUS, "above": "+", "both": "±"}[result.tolerance_side]
        return f"{text} ({side}{plain(result.tolerance)})"

    def asks(self, result: Result) -> str:
        """The sign of what is asked, or the direction in a word."""
        if result.comparator == "qualitative":
            return ""
        if result.comparator in {"increase", "decrease"}:
            return self.say(f"target_{result.comparator}")
        return {">=": "≥", "<=": "≤", "~": "≈"}.get(result.comparator, result.comparator)

    def bureau_of(self, name: str, report: Report) -> str:
        """A bureau by its Chinese name; in English with its English name too."""
        english = report.bureau_names.get(name)
        return f"{name} ({english})" if english and self.language == "en" else name

    def data_owner(self, result: Result, report: Report) -> str:
        """Who has the figure."""
        return self.bureau_of(result.data_owner, report) if result.data_owner else ""

    def lead(self, result: Result) -> str:
        """The lead bureaus of the linked tasks, with the tasks."""
        return self._lead(result.lead, result.tasks) if result.lead else self.say("no_lead")

    def _lead(self, lead: Sequence[str], ids: Sequence[str]) -> str:
        phrase = "task" if len(ids) == 1 else "tasks"
        tasks = self.say(phrase, tasks=self.join(ids))
        return f"{self.join(lead)} ({tasks})" if self.language == "en" else f"{self.join(lead)}（{tasks}）"

    def notes(self, result: Result) -> list[str]:
        """The reason, the time of an actual that is not the target's, and the baseline, if any."""
        lines = []
        reason = result.reason.zh if self.language == "zh" else result.reason.en
        if reason:
            lines.append(reason)
        if result.actual_period is not None and result.actual_period != result.period and not reason:
            lines.append(self.say("actual_of", period=self.period(result.actual_period)))
        base = result.baseline
        if base.value is not None and base.period is not None:
            value = self._figure_in(plain(base.value), result.level_unit)
            lines.append(self.say("baseline", period=self.period(base.period), value=value))
        if result.missing and not reason:
            lines.append(self.say("missing", names=self.join(result.missing)))
        lines += [line for line in (self.pace(result), self.outlook(result)) if line]
        return [*lines, *self.alternatives(result)]

    def pace(self, result: Result) -> str:
        """How far a running target should be and is: `expected 75.0%, done 68.0%: 7.0 points behind`."""
        pace = result.pace
        if pace.expected is None or pace.achieved is None or pace.deviation is None:
            return ""
        if pace.rule == "average_growth":
            return self.say("pace_growth", share=percent(pace.achieved))
        if pace.deviation == 0:
            return self.say("pace_exact", expected=percent(pace.expected))
        points = plain(EXACT.multiply(pace.deviation.copy_abs(), Decimal(100)).quantize(Decimal("0.1")))
        phrase = "pace_behind" if pace.deviation < 0 else "pace_ahead"
        if result.comparator in {"<=", "<"} and pace.rule != "way":
            phrase = "pace_over" if pace.deviation < 0 else "pace_under"
        if result.comparator == "~" and result.status == "off_track" and pace.deviation > 0:
            phrase = "pace_over"
        day = result.pace_day or result.through
        return self.say(
            phrase, day=day, expected=percent(pace.expected), done=percent(pace.achieved), points=points
        )

    def outlook(self, result: Result) -> str:
        """What is still needed, and where it will end if it goes on like this."""
        parts, needs = [], result.needed
        is_cut = result.comparator in {"<=", "<"}
        if needs.growth_per_year is not None:
            parts.append(self.say("needed_growth", growth=rounded_up(needs.growth_per_year, 2)))
        if needs.amount is not None:
            amount = self._figure_in(plain(needs.amount), self.gap_unit(result))
            phrase = "needed_more_than" if result.comparator == ">" else "needed_amount"
            phrase = "needed_cut" if is_cut else "needed_at_most" if result.missing else phrase
            parts.append(self.say(phrase, amount=amount))
        if needs.per_month is not None:
            amount = self._figure_in(rounded_up(needs.per_month, 2), self.gap_unit(result))
            parts.append(self.say("needed_cut_a_month" if is_cut else "needed_a_month", amount=amount))
        if result.projection.value is not None:
            value = self.with_unit(shown(result.projection.value, result), result)
            method = self.say(f"method_{result.projection.method}")
            parts.append(self.say("projected", value=value, method=method))
        return (", " if self.language == "en" else "，").join(parts)

    def alternatives(self, result: Result) -> list[str]:
        """The same target under other readings, one line each; where they disagree that is said."""
        lines = []
        for other in result.alternatives:
            actual = self.with_unit(shown(other.actual, result), result) if other.actual is not None else "—"
            status = self.say(f"status_{other.status}")
            if other.status == result.status:
                phrase = "read_otherwise"
            elif other.status in _OPEN or result.status in _OPEN:
                phrase = "read_otherwise_open"
            else:
                phrase = "read_otherwise_differs"
            lines.append(
                self.say(phrase, reading=other.reading.to(self.language), actual=actual, status=status)
            )
        return lines

    def changes(self, report: Report) -> list[str]:
        """What changed since the previous report, one line a kind; nothing without one."""
        found = report.changes
        if found is None:
            return []
        kinds = ("newly_met", "met_late", "newly_missed", "slower", "faster")
        lines = [self.say("since", as_of=found.as_of)]
        for kind in kinds:
            names = [f"{c.name.to(self.language)} {self.period(c.period)}" for c in getattr(found, kind)]
            if names:
                lines.append(self.say(f"change_{kind}", names=self.join(names)))
        for change in found.revised:
            old, new = self._figure_in(plain(change.old), change.unit or ""), plain(change.new)
            name, period = change.name.to(self.language), self.period(change.period)
            new = self._figure_in(new, change.unit or "")
            lines.append(self.say("change_revised", name=name, period=period, old=old, new=new))
        return lines if len(lines) > 1 else [*lines, self.say("change_none")]

    def thresholds(self, report: Report) -> str:
        """The limits of pace, as the foot of a report prints them."""
        return self.say("thresholds", **{key: plain(value) for key, value in report.thresholds.items()})

    def reading(self, result: Result) -> str | None:
        """How the plan's words are read."""
        return result.interpretation.zh if self.language == "zh" else result.interpretation.en

    def name(self, result: Result) -> str:
        """The name in a sentence: Chinese always, in English after the English one."""
        return result.name.zh if self.language == "zh" else f"{result.name.en} ({result.name.zh})"

    # --- sentences ------------------------------------------------------------------------------------------

    def distance(self, result: Result) -> str:
        """How far it is from its target: `High-tech enterprises (高新技术企业), 41 short of 1700 家`."""
        target = self.with_unit(plain(result.target), result) if result.target is not None else ""
        name = self.name(result)
        if result.gap is None or result.target is None:
            return self.say("is_other", name=name, status=self.status(result))
        amount = self._amount(result.gap, result)
        if result.gap == 0:
            just_short = result.status == "not_met" and result.comparator in {">=", "<="}
            return self.say("is_just_short" if just_short else "is_on", name=name, target=target)
        if result.comparator in {"<=", "<"}:
            phrase = "is_over" if result.gap > 0 else "is_below"
        else:
            phrase = "is_above" if result.gap > 0 else "is_short"
        return self.say(phrase, name=name, amount=amount, target=target)

    def verdict(self, result: Result) -> str:
        """A result in one paragraph: the status, the distance, what is to be noted and whom to ask."""
        parts = [self.distance(result)] if result.gap is not None else []
        parts += self.notes(result)
        if result.lead and result.status != "met":
            parts.append(self.say("ask", lead=self.lead(result)))
        end = self.say("sentence_end")
        said = (" " if self.language == "en" else "").join(part + end for part in parts)
        colon = ": " if self.language == "en" else "："
        return f"{self.status(result)}{colon}{said}" if said else self.status(result)

    def _amount(self, gap: Decimal, result: Result) -> str:
        """The size of a gap; English leaves the unit to the target, unless it is points."""
        unit = self.gap_unit(result)
        if self.language == "en" and unit == self.unit(result):
            return shown(gap.copy_abs(), result)
        return self._figure_in(shown(gap.copy_abs(), result), unit)

    def headline(self, report: Report) -> str:
        """How the plan stands, in sentences that can be read out; the targets with figures are counted."""
        figures = [r for r in report.results if r.comparator != "qualitative"]
        due = [r for r in figures if r.status != "not_due" and _has_ended(r, report)]
        missed = [r for r in due if r.status == "not_met"]
        sentences = []
        if figures and not due:
            sentences += [self.say("none_due"), *self._nearest(figures)]
        elif missed:
            phrase = "missed_only" if len(due) == 1 else "missed_one" if len(missed) == 1 else "missed_many"
            names = self._names(self._misses(missed))
            sentences.append(self.say(phrase, missed=len(missed), due=len(due), names=names))
            sentences += self._asked(missed)
        elif due and all(r.status == "met" for r in due):
            sentences.append(self.say("met_only" if len(due) == 1 else "all_met", due=len(due)))
        elif due and all(r.status == "no_data" for r in due):
            sentences.append(self.say("none_only" if len(due) == 1 else "none_reported", due=len(due)))
        elif due:
            met = sum(r.status == "met" for r in due)
            sentences.append(self.say("result_count", met=met, due=len(due)))
        sentences += self._others(report.results)
        end = self.say("sentence_end")
        return (" " if self.language == "en" else "").join(s + end for s in sentences)

    def _asked(self, missed: Sequence[Result]) -> list[str]:
        """Whom to ask about what is missed: each lead once, with all the tasks."""
        tasks: dict[tuple[str, ...], dict[str, None]] = {}
        for result in missed:
            if result.lead:
                tasks.setdefault(result.lead, {}).update(dict.fromkeys(result.tasks))
        asked = [self._lead(lead, tuple(ids)) for lead, ids in tasks.items()]
        return [self.say("ask", lead=self._names(asked))] if asked else []

    def _misses(self, missed: Sequence[Result]) -> list[str]:
        """What is missed: by how much where it is one period of an indicator, in which periods where more."""
        groups = _by_indicator(missed)
        return [self.distance(g[0]) if len(g) == 1 else self._in_periods(g) for g in groups]

    def _in_periods(self, group: Sequence[Result]) -> str:
        periods = self.join([self.period(r.period) for r in group])
        return self.say("missed_in", name=self.name(group[0]), periods=periods)

    def _nearest(self, figures: Sequence[Result]) -> list[str]:
        """The distance to the earliest target that has an actual, while none is due."""
        known = [r for r in figures if r.gap is not None]
        if not known:
            return []
        first = min(known, key=lambda r: Period.parse(r.period).end)
        names = [self.distance(r) for r in known if r.period == first.period]
        return [self.say("nearest_due", period=self.period(first.period), names=self._names(names))]

    def _others(self, results: Sequence[Result]) -> list[str]:
        """What else is to be said: reached late or early, goals in words missed, no data, no verdict."""
        goals = [r for r in results if r.comparator == "qualitative"]
        chosen = (
            ("late_names", [r for r in results if "late" in r.flags]),
            ("early_names", [r for r in results if "early" in r.flags]),
            ("off_track_names", [r for r in results if r.status == "off_track"]),
            ("at_risk_names", [r for r in results if r.status == "at_risk"]),
            ("goals_missed", [r for r in goals if r.status == "not_met"]),
            ("no_data_names", [r for r in results if r.status == "no_data"]),
            ("not_assessable_names", [r for r in results if r.status == "not_assessable"]),
        )
        sentences = [
            self.say(phrase, names=self._names([self._in_periods(g) for g in _by_indicator(group)]))
            for phrase, group in chosen
            if group
        ]
        review = sum(r.status == "needs_review" for r in results)
        return [*sentences, self.say("review_count", count=review)] if review else sentences

    def _names(self, names: Sequence[str]) -> str:
        shown = list(names[:NAMED])
        if len(names) > NAMED:
            shown.append(self.say("and_more", more=len(names) - NAMED))
        return self.say("names_separator").join(shown)

    def input_line(self, table: ReportInput) -> str:
        """How a file was read, and the account of its rows."""
        if table.layout is None:
            return self.say("input_line_unread", file=table.file)
        counts = self.say("row_counts", **table.rows.model_dump())
        return self.say(
            "input_line", file=table.file, encoding=table.encoding, layout=table.layout, counts=counts
        )


def _has_ended(result: Result, report: Report) -> bool:
    return Period.parse(result.period).end <= report.as_of


def _by_indicator(results: Sequence[Result]) -> list[list[Result]]:
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(result.indicator, []).append(result)
    return list(groups.values())
