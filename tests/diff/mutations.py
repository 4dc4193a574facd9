"""Every small change of a plan: each text, figure, choice, date and list of its models, one at a time."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.asked import Asked
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.terms import ASKING_KEYS as ASKS
from innovate_ts.plan.terms import FIGURE_KEYS, AskingKey

Path = tuple[str, ...]


def mutations(plan: Plan) -> Iterator[tuple[Path, Plan]]:
    """The plan with one change each, and the path of what was changed."""
    for half in ("targets", "work"):
        for path, changed in _of(getattr(plan, half), type(getattr(plan, half))):
            halves = {"targets": plan.targets, "work": plan.work, half: changed}
            yield (
                path,
                Plan.model_construct(
                    targets_file="t.yaml", tasks_file="w.yaml", **halves
                ),
            )


def _of(value: Any, annotation: Any) -> Iterator[tuple[Path, Any]]:
    """The changes of a value."""
    inner, is_optional = _plain(annotation)
    if value is None:
        yield (), example(inner)
        return
    if is_optional:
        yield (), None
    if isinstance(value, Period):
        yield (), Period.years(value.start.year + 40)
    elif isinstance(value, Model | Bilingual):
        yield from _of_fields(value)
    elif isinstance(value, tuple):
        yield from _of_items(value, get_args(inner)[0])
    else:
        yield (), _other(value, inner)


def _of_fields(value: Any) -> Iterator[tuple[Path, Any]]:
    hints = get_type_hints(type(value), include_extras=True)
    names = (
        [f.name for f in dataclasses.fields(value)]
        if isinstance(value, Bilingual)
        else type(value).model_fields
    )
    copy: Callable[..., Any] = (
        dataclasses.replace if isinstance(value, Bilingual) else _copied
    )
    for name in names:
        if isinstance(value, Asked) and name in ASKS:
            continue
        for path, changed in _of(getattr(value, name), hints[name]):
            yield (name, *path), copy(value, **{name: changed})
    if isinstance(value, Asked):
        yield from _of_asks(value)


def _of_asks(target: Asked) -> Iterator[tuple[Path, Asked]]:
    """Another figure, and each other comparator, for a target has exactly one."""
    none = dict.fromkeys(ASKS)
    if target.figure is not None:
        key = next(key for key in FIGURE_KEYS if getattr(target, key) is not None)
        yield ("target",), _copied(target, **{key: target.figure + 1})
        yield ("target",), _copied(target, **{key: target.figure - 1})
    for key in ASKS:
        if getattr(target, key) is None:
            asked = _asked_otherwise(key, target.figure or Decimal(1))
            yield ("comparator",), _copied(target, **{**none, key: asked})


def _asked_otherwise(key: AskingKey, figure: Decimal) -> object:
    """What may stand under a key that asks."""
    match key:
        case "direction":
            return "decrease"
        case "between":
            return (figure, figure + 1)
        case _:
            return figure


def _of_items(value: tuple[Any, ...], annotation: Any) -> Iterator[tuple[Path, Any]]:
    for index, item in enumerate(value):
        yield (), value[:index] + value[index + 1 :]
        for path, changed in _of(item, annotation):
            yield (str(index), *path), (*value[:index], changed, *value[index + 1 :])
    if len(value) > 1:
        yield (), value[::-1]
    yield (), (*value, example(_plain(annotation)[0]))


def _copied(value: Model, /, **update: Any) -> Any:
    return value.model_copy(update=update)


def _plain(annotation: Any) -> tuple[Any, bool]:
    """An annotation without its metadata, and whether None is one of its values."""
    while hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    if get_origin(annotation) in {Union, types.UnionType}:
        first, *_ = [each for each in get_args(annotation) if each is not type(None)]
        return _plain(first)[0], True
    return annotation, False


def _other(value: Any, annotation: Any) -> Any:
    """A value that is another one of the same kind."""
    if get_origin(annotation) is Literal:
        return next(each for each in get_args(annotation) if each != value)
    if isinstance(value, str):
        return f"{value}改"
    return value + timedelta(days=1) if isinstance(value, date) else value + 1


def example(annotation: Any) -> Any:
    """Any value of a kind."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    if get_origin(annotation) is tuple:
        return (example(_plain(get_args(annotation)[0])[0]),)
    if annotation is Period:
        return Period.years(2030)
    if annotation is Bilingual:
        return Bilingual("新的", "a new one")
    if issubclass(annotation, Model):
        hints = get_type_hints(annotation, include_extras=True)
        values = {
            name: example(_plain(hints[name])[0])
            for name, field in annotation.model_fields.items()
            if field.is_required()
        }
        return annotation.model_construct(
            **values,
            **({"at_least": Decimal(7)} if issubclass(annotation, Asked) else {}),
        )
    return {str: "新的", Decimal: Decimal(7), int: 7, date: date(2030, 1, 1)}[
        annotation
    ]
