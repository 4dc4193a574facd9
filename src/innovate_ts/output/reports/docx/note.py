"""What a supervision note says, part by part; how it is set on paper is another module's matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import get_args

from innovate_ts.basics.numerals import write_numeral
from innovate_ts.messages import Language, phrases, punctuation
from innovate_ts.messages import note as texts
from innovate_ts.output.arrange import (
    by_indicator,
    by_lead,
    figures,
    lacking,
    statements,
)
from innovate_ts.output.numbers import done
from innovate_ts.output.reports.docx.columns import (
    GOALS,
    LEADS,
    RESULTS,
    Column,
    goal_row,
    lead_row,
    result_row,
)
from innovate_ts.output.words import Words, bureaus, inputs, verdicts
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.distance import distance
from innovate_ts.output.words.headline import is_due, others
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import Status

_STATUSES = get_args(Status)


@dataclass(frozen=True)
class Heading:
    """A heading of the first or second level, with its number."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Table:
    """A table: its columns with their heads, and its rows."""

    columns: tuple[Column, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Turn:
    """The pages from here on lie on their side, or stand upright again."""

    sideways: bool


Block = Heading | Text | Table | Turn


@dataclass(frozen=True)
class NoteWords(Words):
    """Words of a document: days are written out, and every name is listed."""

    named: int | None = None
    writes_days_out: bool = True

    def number(self, count: int, level: int) -> str:
        """The number of a heading: 一、 and （一） in Chinese, 1. and (1) in English."""
        if self.language == "en":
            return f"{count}. " if level == 1 else f"({count}) "
        return (
            f"{write_numeral(count)}、" if level == 1 else f"（{write_numeral(count)}）"
        )

    def paragraph(self, sentences: Sequence[str]) -> str:
        """Sentences, each with a capital and its full stop."""
        return self.join_sentences([self.sentence(capital(text)) for text in sentences])


def capital(text: str) -> str:
    """A text that begins with a capital, where it begins with a letter."""
    return text[:1].upper() + text[1:]


class Note:
    """The supervision note of a report in one language."""

    def __init__(self, report: Report, language: Language) -> None:
        self.report = report
        self.words = NoteWords(language)
        self.say = self.words.say

    def title(self) -> str:
        """Of what the note is: its subject, where the plan names one, else the plan; and of when."""
        plan, year = self.report.plan, self.report.year
        when = (
            self.say(texts.year(year=year))
            if year
            else self.say(phrases.as_of(as_of=self._as_of()))
        )
        if plan.subject:
            return self.say(
                texts.title(when=when, subject=plan.subject.to(self.words.language))
            )
        return self.say(
            texts.title_of_plan(when=when, title=plan.title.to(self.words.language))
        )

    def blocks(self) -> Iterator[Block]:
        """The parts in their order, each under its numbered heading."""
        parts = (
            ("section_overview", self._overview()),
            ("section_results", self._results()),
            ("note_problems", self._problems()),
            ("note_units", self._leads()),
            ("section_readings", self._readings()),
        )
        for count, (head, blocks) in enumerate(parts, 1):
            sideways = head == "section_results"
            if sideways:
                yield Turn(sideways=True)
            yield Heading(self.words.number(count, 1) + self.say(head))
            yield from blocks
            if sideways:
                yield Turn(sideways=False)

    def _as_of(self) -> str:
        return self.words.day(self.report.as_of)

    def _under(self, parts: Sequence[tuple[str, Sequence[Block]]]) -> Iterator[Block]:
        """The parts that hold something, under numbered headings of the second level."""
        for count, (head, blocks) in enumerate(((h, b) for h, b in parts if b), 1):
            yield Heading(self.words.number(count, 2) + head, 2)
            yield from blocks

    def _overview(self) -> Iterator[Block]:
        standing = [Text(self._scope()), Text(self._counts())]
        named = self._named()
        if named:
            standing.append(Text(self.words.paragraph(named)))
        first, *changes = change_lines(self.report, self.words) or [""]
        if not first:
            yield from standing
            return
        changed = [Text(self.words.paragraph([change])) for change in changes]
        yield from self._under([(self.say(texts.standing), standing), (first, changed)])

    def _scope(self) -> str:
        title = self.report.plan.title.to(self.words.language)
        counts = {
            "targets": len(figures(self.report)),
            "goals": len(statements(self.report)),
        }
        return self.words.paragraph(
            [self.say("note_scope", as_of=self._as_of(), title=title, **counts)]
        )

    def _counts(self) -> str:
        """How many targets have which standing: those that are due, the others, and the goals in words."""
        targets, goals = figures(self.report), statements(self.report)
        due = [r for r in targets if self._is_due(r)]
        rest = [r for r in targets if not self._is_due(r)]
        sentences = []
        if due:
            met = sum(r.status == "met" for r in due)
            first = self.say(
                "note_met_of_due" if rest else "note_met_of", met=met, due=len(due)
            )
            others = self._standings([r for r in due if r.status != "met"])
            sentences.append(self.say(texts.clause).join([first, *others]))
        elif targets:
            sentences.append(self.say(phrases.none_due))
        for phrase, group in (
            ("note_rest" if due else "note_all", rest),
            ("note_goals", goals),
        ):
            if group:
                counts = self.say(texts.clause).join(self._standings(group))
                sentences.append(self.say(phrase, count=len(group), counts=counts))
        return self.words.paragraph(sentences)

    def _is_due(self, result: Result) -> bool:
        return is_due(result, self.report)

    def _standings(self, results: Sequence[Result]) -> list[str]:
        """How many have each standing, in the order of the statuses."""
        names = [
            self._standing(r)
            for r in sorted(results, key=lambda r: _STATUSES.index(r.status))
        ]
        return [
            self.say(texts.count(name=n, count=names.count(n)))
            for n in dict.fromkeys(names)
        ]

    def _standing(self, result: Result) -> str:
        if result.reason.code == "awaiting_publication":
            return self.say(texts.awaiting)
        if "slightly_behind" in result.flags:
            return self.say(phrases.flag_slightly_behind)
        if result.status == "not_met":
            return self.say(texts.not_met)
        return self.say(
            "note_early" if "early" in result.flags else f"status_{result.status}"
        )

    def _named(self) -> list[str]:
        """All that is missed, by how much, and all else that a leader should hear of, by name."""
        missed = [
            self._distance(r) for r in figures(self.report) if r.status == "not_met"
        ]
        names = self.say(punctuation.names_separator).join(missed)
        said = [self.say(texts.missed(names=names))] if missed else []
        return said + others(self.report, self.words)

    def _distance(self, result: Result) -> str:
        """A target with its period, how far it is from its figure, and what share of it is achieved."""
        period = self.words.period(result.period)
        if result.gap is None or result.target is None:
            return self.say(
                texts.of_period(period=period, said=verdicts.name(result, self.words))
            )
        said = distance(result, self.words)
        if result.achievement is not None:
            said += self.say(texts.share(share=done(result)))
        if result.missing and "lower_bound" not in result.flags:
            said += self.say(texts.by_reported)
        return self.say(texts.of_period(period=period, said=said))

    def _results(self) -> Iterator[Block]:
        targets, goals = figures(self.report), statements(self.report)
        parts: list[tuple[str, Sequence[Block]]] = []
        if targets:
            rows = tuple(result_row(n, r, self.words) for n, r in enumerate(targets, 1))
            table = Table(RESULTS, self._heads(RESULTS), rows)
            parts.append((self.say(texts.targets), [table]))
        if goals:
            rows = tuple(goal_row(n, r, self.words) for n, r in enumerate(goals, 1))
            parts.append(
                (self.say(phrases.statements), [Table(GOALS, self._heads(GOALS), rows)])
            )
        return self._under(parts)

    def _heads(self, columns: Sequence[Column]) -> tuple[str, ...]:
        return tuple(self.say(column.phrase) for column in columns)

    def _problems(self) -> Iterator[Block]:
        """What is missed, behind, without figures or not to be assessed, by lead; and errors of the input."""
        parts: list[tuple[str, Sequence[Block]]] = []
        for lead, results in lacking(self.report).items():
            name = (
                bureaus.lead_name(lead, self.report, self.words)
                if lead
                else capital(self.say(phrases.no_lead))
            )
            items = [Text(f"{n}. {self._lacking(r)}") for n, r in enumerate(results, 1)]
            parts.append((name, items))
        errors = [Text(text) for text in self._input_problems("error")]
        parts.append((self.say(texts.errors), errors))
        if not any(blocks for _, blocks in parts):
            return iter(
                [Text(self.words.paragraph([self.say(phrases.section_lacking_none)]))]
            )
        return self._under(parts)

    def _lacking(self, result: Result) -> str:
        """One result that lacks something: its period, by how much, why, and whom to ask."""
        status = verdicts.status(result, self.words)
        first = self.say(texts.lacking(status=status, said=self._distance(result)))
        asked = (
            [self.say(phrases.led_by(lead=bureaus.leads(result, self.words)))]
            if result.lead
            else []
        )
        owner = (
            [self.say(phrases.data_from(owner=result.data_owner))]
            if result.data_owner
            else []
        )
        return self.words.paragraph(
            [first, *verdicts.notes(result, self.words), *asked, *owner]
        )

    def _input_problems(self, *severities: str) -> list[str]:
        return [
            self.say(
                texts.note_problem(
                    severity=capital(self.say(f"severity_{p.severity}")),
                    line=p.line(self.words.language),
                    hint=p.hint.to(self.words.language),
                )
            )
            for p in self.report.problems
            if p.severity in severities
        ]

    def _leads(self) -> Iterator[Block]:
        """Each lead with what its tasks are linked to, and what is linked to no task."""
        yield Text(self.say(texts.editorial))
        led = by_lead(self.report.results)
        unlinked = [
            verdicts.name(group[0], self.words)
            for group in by_indicator(led.pop("", []))
        ]
        rows = tuple(
            lead_row(
                bureaus.lead_name(lead, self.report, self.words), group[0], self.words
            )
            for lead, results in led.items()
            for group in by_indicator(results)
        )
        if rows:
            yield Table(LEADS, self._heads(LEADS), rows)
        if unlinked:
            names = self.say(punctuation.names_separator).join(unlinked)
            yield Text(self.words.paragraph([self.say(texts.unlinked(names=names))]))

    def _readings(self) -> Iterator[Block]:
        rules = [
            Text(self.say(texts.rules(as_of=self._as_of()))),
            Text(self.say(texts.columns)),
        ]
        if any(r.pace.rule for r in self.report.results):
            rules.append(
                Text(self.words.paragraph([thresholds(self.report, self.words)]))
            )
        read = [
            Text(
                self.say(
                    texts.reading(name=verdicts.name(first, self.words), reading=text)
                )
                + self.say(punctuation.sentence_end)
            )
            for first, text in verdicts.readings(self.report, self.words)
        ]
        files = [inputs.input_line(table, self.words) for table in self.report.inputs]
        data = [Text(line + self.say(punctuation.sentence_end)) for line in files]
        if counts := inputs.problem_counts(self.report, self.words):
            data.append(Text(self.words.paragraph([counts])))
        data += [Text(text) for text in self._input_problems("warning", "note")]
        program = [Text(self.say(texts.program(version=version("innovate-ts"))))]
        return self._under(
            [
                (self.say(texts.rules_head), rules),
                (self.say(texts.readings_head), read),
                (self.say(phrases.section_inputs), data),
                (self.say(texts.program_head), program),
            ]
        )
