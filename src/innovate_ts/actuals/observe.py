"""Rows to actuals: which indicator each label means, and what becomes of the row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.labels import Names
from innovate_ts.actuals.layouts import Cell, Entry, Reading
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.tables import Table
from innovate_ts.actuals.values import Values
from innovate_ts.basics.actual import Actual, RowKind
from innovate_ts.basics.names import halfwidth, nearest
from innovate_ts.findings import Problem, Severity, problem
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import hint_text

_ENUMERATOR = re.compile(
    r"^(?:[((]?[一二三四五六七八九十\d]{1,3}[))、..]|[①-⑳]|其中:)\s*"
)
"""What numbers the rows of a table: 一、 (一) 1. ①; a name behind it is suggested."""


@dataclass
class Observed:
    """What a table gave."""

    values: list[Actual] = field(default_factory=list)
    rows: dict[int, RowKind] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    damaged: dict[str, Problem] = field(default_factory=dict)


def observe(table: Table, reading: Reading, names: Names, *, strict: bool) -> Observed:
    """Read every entry of a table.

    Args:
        table: the table.
        reading: its rows and entries, as its layout gives them.
        names: what the labels mean.
        strict: warnings and rows of other indicators are errors.
    """
    reader = _Reader(table, names, strict=strict)
    found = [*table.problems, *reading.problems]
    if strict:
        found = [p.raised_to_error() if p.severity == "warning" else p for p in found]
    seen = Observed(problems=found)
    above = ""
    for row in reading.rows:
        entries = reading.entries.get(row.number, ())
        seen.problems += reader.blank_region(entries, above)
        is_planned = row.number in reading.planned
        stranger: RowKind = "error" if strict else "other"
        seen.rows[row.number] = stranger if is_planned else reader.row(entries, seen)
        above = entries[0].region.text.strip() if entries and entries[0].region else ""
    return seen


class _Reader:
    """Reads the entries of one table."""

    def __init__(self, table: Table, names: Names, *, strict: bool) -> None:
        self.values = Values(table, names)
        self.names = names
        self.strict = strict
        self._resembled: dict[str, str | None] = {}

    def blank_region(self, entries: Sequence[Entry], above: str) -> list[Problem]:
        """A warning where a row names no region and the one above it names a part of the area."""
        cell = entries[0].region if entries else None
        named = above and self.names.regions.find(above) != WHOLE
        if (
            cell is None
            or cell.text.strip()
            or not named
            or all(is_missing(e.value.text) for e in entries)
        ):
            return []
        place = self.values.table.place(cell.row, cell.column)
        severity: Severity = "error" if self.strict else "warning"
        return [
            problem(
                texts.blank_region(text=above), place, severity=severity, field="region"
            )
        ]

    def row(self, entries: Sequence[Entry], seen: Observed) -> RowKind:
        """What becomes of one row; its values and problems are added to `seen`."""
        kinds: set[RowKind] = set()
        values: list[Actual] = []
        wrong: set[str] = set()
        for entry in entries:
            form, unit = self.names.split(entry.indicator.text)
            goal = self.names.exact.get(form)
            if goal is None:
                kinds.add(self._stranger(entry, form, seen))
                continue
            found = list(self.values.read(entry, goal, unit))
            problems = [f for f in found if isinstance(f, Problem)]
            if self.strict:
                problems = [
                    p.raised_to_error() if p.severity == "warning" else p
                    for p in problems
                ]
            seen.problems += problems
            given = [f for f in found if isinstance(f, Actual)]
            errors = [p for p in problems if p.severity == "error"]
            if errors:
                seen.damaged.setdefault(goal.id, errors[0])
                wrong.add(goal.id)
                kinds.add("error")
            values += given
            kinds.add("used" if given else "empty")
        seen.values += [value for value in values if value.indicator not in wrong]
        return next(
            (kind for kind in ("error", "used", "other") if kind in kinds), "empty"
        )

    # --- labels ---------------------------------------------------------------------------------------------

    def _stranger(self, entry: Entry, form: str, seen: Observed) -> RowKind:
        """A label that names no indicator of the plan: one that asks, a trap, a typo, or simply another."""
        if is_missing(entry.value.text) and (
            not form or entry.indicator.row != entry.value.row
        ):
            return "empty"
        if form in self.names.ambiguous and is_missing(entry.value.text):
            return "other"
        if form in self.names.ambiguous:
            goal, question = self.names.ambiguous[form]
            found = self.values.problem(
                "ambiguous_indicator",
                entry.indicator,
                "indicator",
                hint=question,
                name=goal.name,
            )
            seen.problems.append(found)
            seen.damaged.setdefault(goal.id, found)
            return "error"
        if not form:
            seen.problems.append(
                self.values.problem("no_indicator", entry.indicator, "indicator")
            )
            return "error"
        found_problem = self._about_stranger(entry.indicator, form)
        if found_problem is not None:
            seen.problems.append(found_problem)
        return "error" if self.strict else "other"

    def _about_stranger(self, label: Cell, form: str) -> Problem | None:
        """What is to be said of a label that names no indicator of the plan."""
        if form in self.names.traps:
            name = self.names.traps[form].name
            severity: Severity = "error" if self.strict else "note"
            hint = hint_text("other_indicator") if self.strict else None
            return self.values.problem(
                "trap", label, "indicator", severity=severity, hint=hint, name=name
            )
        likely = self._likely(label.text)
        if likely:
            severity = "error" if self.strict else "warning"
            goal = self.names.exact[likely]
            return self.values.problem(
                "similar_indicator",
                label,
                "indicator",
                severity=severity,
                name=goal.name,
            )
        return (
            self.values.problem("other_indicator", label, "indicator")
            if self.strict
            else None
        )

    def _likely(self, label: str) -> str | None:
        """The known label that an unknown one resembles; worked out once for each label."""
        if label not in self._resembled:
            bare, _ = self.names.split(_ENUMERATOR.sub("", halfwidth(label).strip()))
            same = next((known for known in self.names.exact if known == bare), None)
            self._resembled[label] = same or nearest(
                label, self.names.exact, at_least=0.8
            )
        return self._resembled[label]
