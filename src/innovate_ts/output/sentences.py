"""A report in sentences that can be read out: the headline, and each verdict in one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from innovate_ts.basics.units import plain
from innovate_ts.messages import phrases
from innovate_ts.messages import run as run_texts
from innovate_ts.output.numbers import shown
from innovate_ts.output.outline import by_indicator, figures, statements
from innovate_ts.output.wording import Wording
from innovate_ts.plan.models.targets import UPPER_LIMITS
from innovate_ts.verdicts.results import Report, Result

NAMED = 3
"""Names that a sentence lists before it says how many more there are."""


PERIODS = 6
"""Periods that a sentence lists before it says how many more there are."""


class Sentences(Wording):
    """What a report says in whole sentences, in one language."""

    named: int | None = NAMED
    """Names that a sentence lists; None for all of them."""

    def distance(self, result: Result) -> str:
        """How far it is from its target: `High-tech enterprises (高新技术企业), 41 short of 1700 家`."""
        target = (
            self.with_unit(plain(result.target), result)
            if result.target is not None
            else ""
        )
        name = self.name(result)
        if result.gap is None or result.target is None:
            return self.say(phrases.is_other(name=name, status=self.status(result)))
        amount = self._amount(result.gap, result)
        if result.gap == 0:
            just_short = result.status == "not_met" and result.comparator in {
                ">=",
                "<=",
            }
            return self.say(
                "is_just_short" if just_short else "is_on", name=name, target=target
            )
        if result.comparator in UPPER_LIMITS:
            phrase = "is_over" if result.gap > 0 else "is_below"
        elif result.missing:
            phrase = "is_above_at_least" if result.gap > 0 else "is_short_at_most"
        else:
            phrase = "is_above" if result.gap > 0 else "is_short"
        return self.say(phrase, name=name, amount=amount, target=target)

    def verdict(self, result: Result) -> str:
        """A result in one paragraph: the status, the distance, what is to be noted and whom to ask."""
        parts = [self.distance(result)] if result.gap is not None else []
        parts += self.notes(result)
        if result.lead and result.status != "met":
            parts.append(self.say(phrases.ask(lead=self.lead(result))))
        end = self.say(phrases.sentence_end)
        said = (" " if self.language == "en" else "").join(part + end for part in parts)
        status = self.status(result)
        return self.say(run_texts.labelled(name=status, text=said)) if said else status

    def _amount(self, gap: Decimal, result: Result) -> str:
        """The size of a gap; English leaves the unit to the target, unless it is points."""
        unit = self.gap_unit(result)
        if self.language == "en" and unit == self.unit(result):
            return shown(gap.copy_abs(), result)
        return self.in_unit(shown(gap.copy_abs(), result), unit)

    def headline(self, report: Report) -> str:
        """How the plan stands, in sentences that can be read out; the targets with figures are counted."""
        return (" " if self.language == "en" else "").join(self.headlines(report))

    def headlines(self, report: Report) -> list[str]:
        """The sentences of the headline, the one that counts first."""
        targets = figures(report)
        due = [r for r in targets if r.status != "not_due" and has_ended(r, report)]
        missed = [r for r in due if r.status == "not_met"]
        sentences = []
        if targets and not due:
            sentences += [self.say(phrases.none_due), *self._nearest(targets)]
        elif missed:
            phrase = (
                "missed_only"
                if len(due) == 1
                else "missed_one"
                if len(missed) == 1
                else "missed_many"
            )
            names = self._names(self._misses(missed))
            sentences.append(
                self.say(phrase, missed=len(missed), due=len(due), names=names)
            )
            sentences += self._asked(missed)
        elif due and all(r.status == "met" for r in due):
            sentences.append(
                self.say("met_only" if len(due) == 1 else "all_met", due=len(due))
            )
        elif due and all(r.status == "no_data" for r in due):
            sentences.append(
                self.say(
                    "none_only" if len(due) == 1 else "none_reported", due=len(due)
                )
            )
        elif due:
            met = sum(r.status == "met" for r in due)
            sentences.append(self.say(phrases.result_count(met=met, due=len(due))))
        sentences += self.others(report)
        review = sum(r.status == "needs_review" for r in report.results)
        if review:
            sentences.append(self.say(run_texts.review_count(count=review)))
        end = self.say(phrases.sentence_end)
        return [sentence + end for sentence in sentences]

    def _asked(self, missed: Sequence[Result]) -> list[str]:
        """Whom to ask about what is missed: each lead once, with all the tasks."""
        tasks: dict[tuple[str, ...], dict[str, None]] = {}
        for result in missed:
            if result.lead:
                tasks.setdefault(result.lead, {}).update(dict.fromkeys(result.tasks))
        asked = [self._lead(lead, tuple(ids)) for lead, ids in tasks.items()]
        return [self.say(phrases.ask(lead=self._names(asked)))] if asked else []

    def _misses(self, missed: Sequence[Result]) -> list[str]:
        """What is missed: by how much where it is one period of an indicator, in which periods where more."""
        groups = by_indicator(missed)
        return [
            self.distance(g[0]) if len(g) == 1 else self._in_periods(g) for g in groups
        ]

    def _in_periods(self, group: Sequence[Result]) -> str:
        shown = [self.period(r.period) for r in group[:PERIODS]]
        if len(group) > PERIODS:
            shown.append(self.say(phrases.and_more(more=len(group) - PERIODS)))
        periods = self.join(shown)
        return self.say(phrases.missed_in(name=self.name(group[0]), periods=periods))

    def _nearest(self, targets: Sequence[Result]) -> list[str]:
        """The distance to the earliest target that has an actual, while none is due."""
        known = [r for r in targets if r.gap is not None]
        if not known:
            return []
        first = min(known, key=lambda r: r.period.end)
        names = [self.distance(r) for r in known if r.period == first.period]
        return [
            self.say(
                phrases.nearest_due(
                    period=self.period(first.period), names=self._names(names)
                )
            )
        ]

    def others(self, report: Report) -> list[str]:
        """What else is named: reached late or early, behind, goals in words missed, no data, no verdict."""
        results, goals = report.results, statements(report)
        chosen = (
            ("late_names", [r for r in results if "late" in r.flags]),
            ("early_names", [r for r in results if "early" in r.flags]),
            ("off_track_names", [r for r in results if r.status == "off_track"]),
            ("at_risk_names", [r for r in results if r.status == "at_risk"]),
            ("goals_missed", [r for r in goals if r.status == "not_met"]),
            ("no_data_names", [r for r in results if r.status == "no_data"]),
            (
                "not_assessable_names",
                [r for r in results if r.status == "not_assessable"],
            ),
        )
        return [
            self.say(
                phrase,
                names=self._names([self._in_periods(g) for g in by_indicator(group)]),
            )
            for phrase, group in chosen
            if group
        ]

    def _names(self, names: Sequence[str]) -> str:
        shown = list(names[: self.named])
        if len(names) > len(shown):
            shown.append(self.say(phrases.and_more(more=len(names) - len(shown))))
        return self.say(phrases.names_separator).join(shown)


def has_ended(result: Result, report: Report) -> bool:
    """Whether the period of a target is over on the report's day."""
    return result.period.end <= report.as_of
