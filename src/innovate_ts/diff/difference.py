"""One difference of two plans, and the thing that it is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, assert_never

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.diff.changes import ChangeKind, FieldChange, changes
from innovate_ts.diff.field_words import words_of_change
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts

What = Literal[
    # what is to be reached
    "indicator",
    "target",
    "statement",
    # what is done
    "task",
    "safeguard",
    "milestone",
    "action",
    # by whom
    "bureau",
    # the document as a whole
    "plan",
]


class Group(StrEnum):
    """What a difference is a matter of; the order in which they are told."""

    TARGETS = "targets"
    TASKS = "tasks"
    BUREAUS = "bureaus"
    PLAN = "plan"
    EDITORIAL = "editorial"


def _group_of(what: What) -> Group:
    """What a difference of this kind of thing is a matter of."""
    match what:
        case "indicator" | "target" | "statement":
            return Group.TARGETS
        case "task" | "safeguard" | "milestone" | "action":
            return Group.TASKS
        case "bureau":
            return Group.BUREAUS
        case "plan":
            return Group.PLAN
        case _:
            assert_never(what)


_EDITORIAL = frozenset(
    {
        # for those who look something up
        "summary",
        "terms",
        "en",
        # where it is from, and what is to be known of it
        "source",
        "note",
        "title_note",
        "other_figures",
        "settled",
    }
)
"""Fields that change neither what is asked nor of whom, nor how actuals are read."""
_OF_BUREAUS = frozenset(
    {"lead", "responsible", "supporting", "data_owner", "members", "by", "bureaus"}
)
"""Fields that name bureaus."""
_NAMES = frozenset({("id",), ("name",), ("name", "zh"), ("title", "zh")})
"""Fields that a thing is known by."""
_NUMBERED = frozenset({"action", "task", "safeguard"})
"""Things whose id is the number that the plan's text gives them."""
_LISTS_OF_A_TARGET = frozenset({"breakdown", "revisions"})
"""Fields of a target whose items have names, and the same fields as it has."""


class Difference(NamedTuple):
    """One thing that is not the same in both plans."""

    kind: ChangeKind
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
    words: Bilingual
    """How it differs, in words that follow the name."""

    @property
    def group(self) -> Group:
        """Where it is told."""
        steps = (self.field or "").split(".")
        # Of a part its own field, behind the name that it goes by.
        if steps[0] in _LISTS_OF_A_TARGET:
            steps = steps[2:] or steps
        # The Chinese text is the plan's own, the English one its editors'.
        is_translation = steps[-1] == "en"
        is_editorial_field = steps[0] in _EDITORIAL or is_translation
        if is_editorial_field or self.kind == "reordered":
            return Group.EDITORIAL
        return _group_of(self.what)

    @property
    def words_in_period(self) -> Bilingual:
        """How it differs, with the period before it."""
        if self.period is None:
            return self.words
        period = self.period.words
        return texts.in_period(period=period, what=self.words)

    @property
    def message(self) -> Bilingual:
        """The whole sentence."""
        if self.period is None:
            return texts.of_thing(
                name=self.subject,
                what=self.words,
            )
        return texts.of_period(
            name=self.subject,
            period=self.period.words,
            what=self.words,
        )


class Subject(NamedTuple):
    """What a difference is about."""

    what: What
    """The kind of subject."""
    id: str | None
    """Its id, or a bureau's name."""
    name: Bilingual
    """Its name, as sentences begin."""
    period: Period | None = None
    """The period of a target or statement."""

    def differs(
        self,
        kind: ChangeKind,
        field: str | None,
        old: object,
        new: object,
        words: Bilingual,
        unit: str | None = None,
    ) -> Difference:
        """A difference of this subject, its values as data."""
        return Difference(
            kind=kind,
            what=self.what,
            id=self.id,
            period=self.period,
            field=field,
            old=as_data(old),
            new=as_data(new),
            unit=unit,
            subject=self.name,
            words=words,
        )

    def added(
        self, value: object, words: Bilingual, unit: str | None = None
    ) -> Difference:
        """The whole subject, which the later plan has alone."""
        return self.differs(
            "added",
            field=None,
            old=None,
            new=value,
            words=words,
            unit=unit,
        )

    def removed(
        self, value: object, words: Bilingual, unit: str | None = None
    ) -> Difference:
        """The whole subject, which the earlier plan had alone."""
        return self.differs(
            "removed",
            field=None,
            old=value,
            new=None,
            words=words,
            unit=unit,
        )

    def changes(
        self,
        old: Model,
        new: Model,
        bureaus: Mapping[str, Bilingual] = MappingProxyType({}),
        without: frozenset[str] = frozenset(),
    ) -> Iterator[Difference]:
        """Every field of it that differs.

        Args:
            old: the earlier version.
            new: the later version.
            bureaus: the names that a sentence gives to bureaus.
            without: fields that are compared elsewhere.
        """
        for change in changes(old, new, without=without):
            yield self.changed(change, bureaus)

    def reordered(
        self,
        field: str,
        old: Iterable[str],
        new: Iterable[str],
        bureaus: Mapping[str, Bilingual] = MappingProxyType({}),
    ) -> Difference:
        """The same in another order, by ids or names; see `changed`."""
        order = FieldChange(
            path=(field,),
            old=tuple(old),
            new=tuple(new),
        )
        return self.changed(
            change=order,
            bureaus=bureaus,
            kind="reordered",
        )

    def changed(
        self,
        change: FieldChange,
        bureaus: Mapping[str, Bilingual] = MappingProxyType({}),
        kind: ChangeKind | None = None,
    ) -> Difference:
        """A difference of one of its fields, in the words for fields.

        Args:
            change: the field with both values.
            bureaus: the names that a sentence gives to bureaus.
            kind: how it differs, where the field does not tell.
        """
        how = kind or self._kind_of(change)
        words = words_of_change(change, how)
        if change.path[-1] in _OF_BUREAUS:
            in_english = replace(
                change,
                old=_in_english(change.old, bureaus),
                new=_in_english(change.new, bureaus),
            )
            words = Bilingual(words.zh, words_of_change(in_english, how).en)
        return self.differs(
            kind=how,
            field=change.field,
            old=change.old,
            new=change.new,
            words=words,
        )

    def _kind_of(self, change: FieldChange) -> ChangeKind:
        """How a field differs: another number or name is told as such."""
        # A deliverable is known by its id alone: its name is what is to be delivered.
        if self.what == "milestone" or change.path not in _NAMES:
            return change.kind
        is_number = change.path == ("id",)
        return "renumbered" if is_number and self.what in _NUMBERED else "renamed"


def _in_english(value: object, bureaus: Mapping[str, Bilingual]) -> object:
    """Bureaus by their names in an English sentence."""
    match value:
        case str():
            name = bureaus.get(value)
            return name.en if name else value
        case tuple():
            return tuple(_in_english(part, bureaus) for part in value)
        case _:
            return value


def as_data(value: object) -> Any:
    """A value of a model as JSON has it; figures stay exact, what is not said in the plan is left out."""
    match value:
        case Model():
            return _model_data(value)
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


def _model_data(model: Model) -> dict[str, Any]:
    """The fields of a model that a plan says something in."""
    fields: dict[str, Any] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if value is not None and value != ():
            fields[name] = as_data(value)
    return fields
