"""One difference of two plans, and the thing that it is about."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.diff.fields import Change, Kind, said_of
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts

What = Literal[
    "indicator", "target", "statement", "task", "safeguard", "action", "bureau", "plan"
]


class Group(StrEnum):
    """What a difference is a matter of; the order in which they are told."""

    TARGETS = "targets"
    TASKS = "tasks"
    BUREAUS = "bureaus"
    PLAN = "plan"
    EDITORIAL = "editorial"


_GROUPS: dict[What, Group] = {
    "indicator": Group.TARGETS,
    "target": Group.TARGETS,
    "statement": Group.TARGETS,
    "task": Group.TASKS,
    "safeguard": Group.TASKS,
    "action": Group.TASKS,
    "bureau": Group.BUREAUS,
    "plan": Group.PLAN,
}
_EDITORIAL = frozenset(
    {"summary", "terms", "source", "note", "title_note", "en", "other_figures"}
)
"""Fields that change neither what is asked nor of whom, nor how actuals are read."""


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same in both plans."""

    kind: Kind
    """How it differs."""
    what: What
    """The kind of thing that it is about."""
    id: str | None
    """Its id, or a bureau's name, in the later plan; in the earlier one if it was removed."""
    period: Period | None
    """The period of a target or statement, chosen likewise."""
    field: str | None
    """The field, as a path of keys; None where the whole thing was added or removed."""
    old: Any
    """What the earlier plan has, as data."""
    new: Any
    """What the later plan has, as data."""
    unit: str | None
    """The unit of both figures."""
    subject: Bilingual
    """The thing by its name."""
    said: Bilingual
    """How it differs, in words that follow the name."""

    @property
    def group(self) -> Group:
        """Where it is told."""
        steps = (self.field or "").split(".")
        is_editorial = (
            self.kind == "reordered" or steps[0] in _EDITORIAL or steps[-1] == "en"
        )
        return Group.EDITORIAL if is_editorial else _GROUPS[self.what]

    @property
    def told(self) -> Bilingual:
        """How it differs, with the period before it."""
        if self.period is None:
            return self.said
        return texts.in_period(period=period_words(self.period), what=self.said)

    @property
    def message(self) -> Bilingual:
        """The whole sentence."""
        if self.period is None:
            return texts.of(name=self.subject, what=self.said)
        return texts.of_period(
            name=self.subject, period=period_words(self.period), what=self.said
        )


@dataclass(frozen=True)
class Thing:
    """What a difference is about."""

    what: What
    """The kind of thing."""
    id: str | None
    """Its id, or a bureau's name."""
    subject: Bilingual
    """Its name, as sentences begin."""
    period: Period | None = None
    """The period of a target or statement."""

    def differs(
        self,
        kind: Kind,
        field: str | None,
        old: object,
        new: object,
        said: Bilingual,
        unit: str | None = None,
    ) -> Difference:
        """A difference of this thing, its values as data."""
        values = as_data(old), as_data(new)
        return Difference(
            kind,
            self.what,
            self.id,
            self.period,
            field,
            *values,
            unit,
            self.subject,
            said,
        )

    def whole(
        self,
        kind: Literal["added", "removed"],
        value: object,
        said: Bilingual,
        unit: str | None = None,
    ) -> Difference:
        """The whole thing, which one plan has alone."""
        old, new = (None, value) if kind == "added" else (value, None)
        return self.differs(kind, None, old, new, said, unit)

    def changed(self, change: Change, kind: Kind | None = None) -> Difference:
        """A difference of one of its fields, in the words for fields."""
        how = kind or change.kind
        return self.differs(
            how, change.field, change.old, change.new, said_of(change, how)
        )


def as_data(value: object) -> Any:
    """A value of a model as JSON has it; figures stay exact, what is not said in the plan is left out."""
    match value:
        case Model():
            return {
                name: as_data(part)
                for name in type(value).model_fields
                if (part := getattr(value, name)) is not None
            }
        case Bilingual():
            return asdict(value)
        case Period():
            return str(value)
        case tuple() | list():
            return [as_data(part) for part in value]
        case dict():
            return {key: as_data(part) for key, part in value.items()}
        case None | str() | int() | Decimal() | date():
            return value
    raise TypeError(f"no data for {type(value).__name__}")


def named(zh: str, en: str) -> Bilingual:
    """A thing by its Chinese name, in English with the English one behind it."""
    return Bilingual(zh, f"{zh} ({en})")


def period_words(period: Period) -> Bilingual:
    """A period as a sentence says it."""
    return Bilingual(period.chinese(), str(period))
