"""A tree to a model, and pydantic's errors in the reader's words, each at its line and column."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from innovate_ts.basics.model import Model
from innovate_ts.basics.names import nearest
from innovate_ts.findings import Findings
from innovate_ts.messages import Bilingual, Message
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.messages import plan as texts
from innovate_ts.plan.documents import Document
from innovate_ts.plan.models.asked import FIGURE, SERIES
from innovate_ts.plan.suggestions import did_you_mean

M = TypeVar("M", bound=Model)
_Path = tuple[str | int, ...]

_KEY = re.compile(r"[A-Za-z_]\w*", re.ASCII)
"""How keys of a plan file are written."""
_UNKNOWN_KEY = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
_NO_MAPPING = frozenset({"model_type", "dataclass_type", "dataclass_exact_type"})


def to_model(model: type[M], document: Document, findings: Findings) -> M | None:
    """The document as a model; None where it does not fit, and what does not is added to the findings."""
    if document.root is None:
        return None
    try:
        return model.model_validate(document.root.plain())
    except ValidationError as error:
        _add_errors(error, model, document, findings)
        return None


def _add_errors(
    error: ValidationError,
    model: type[BaseModel],
    document: Document,
    findings: Findings,
) -> None:
    details = error.errors(include_url=False, include_context=True)
    misspelt = _misspelt_keys(details, model)
    for detail in details:
        path = _path_of(detail)
        if detail["type"] == "missing":
            # A key that is there with a slip in it is told as such, and not as missing too.
            if path not in misspelt:
                *way, key = path
                parent = tuple(way)
                mapping = document.top.at(parent)
                message = texts.missing_key(key=str(key))
                mapping.refuse(message, findings)
            continue
        text = detail["input"]
        if not isinstance(text, str):
            text = None
        is_known = detail["type"] not in _UNKNOWN_KEY
        if text is not None and not text.strip() and is_known:
            # That nothing stands there, whatever was to, is told by the rules.
            continue
        message, hint = _meaning(
            detail=detail,
            text=text,
            model=model,
            path=path,
        )
        spot = document.top.at(path)
        findings.error(
            message,
            spot.place,
            field=spot.words,
            text=text,
            hint=hint,
        )


def _path_of(detail: Any) -> _Path:
    """Where an error is, without the tags by which pydantic tells a figure from a series."""
    return tuple(step for step in detail["loc"] if step not in {FIGURE, SERIES})


def _misspelt_keys(details: list[Any], model: type[BaseModel]) -> set[_Path]:
    """The paths of the keys that unknown ones were perhaps meant to be."""
    meant: set[_Path] = set()
    for detail in details:
        path = _path_of(detail)
        if detail["type"] in _UNKNOWN_KEY:
            *way, key = path
            known = _keys_at(model, way)
            likely = nearest(str(key), known)
            if likely is not None:
                meant.add((*way, likely))
    return meant


def _meaning(
    detail: Any,
    text: str | None,
    model: type[BaseModel],
    path: _Path,
) -> tuple[Message, Bilingual | None]:
    """What an error of pydantic says to a reader, and a hint of its own where there is a better one.

    Args:
        detail: the error; its kinds are pydantic's and those of the scalars in `basics.model`.
        text: the scalar that stands there; None for a list or a mapping.
        model: the model of the whole file.
        path: where in the model the error is.
    """
    kind = detail["type"]
    if kind in _UNKNOWN_KEY:
        *way, key = path
        name = str(key)
        # YAML takes a space of another kind before a key for a part of it.
        if name[:1] in texts.LOOK_ALIKES:
            sign = texts.LOOK_ALIKES[name[0]]
            return texts.yaml_look_alike(name=sign), None
        # In braces the rest of a text behind a comma is a key without a value.
        if text == "" and not _KEY.fullmatch(name):
            return texts.rest_of_text(text=name), None
        known = _keys_at(model, way)
        hint = did_you_mean(name, known)
        return texts.unknown_key(), hint
    if kind == "tuple_type":
        return texts.wants_list(), None
    if kind in _NO_MAPPING:
        known = _keys_at(model, path)
        keys = ", ".join(known)
        hint = texts.keys_here(keys=keys)
        return texts.wants_mapping(), hint
    if text is None:
        return texts.wants_text(), None
    if kind == "literal_error":
        # Pydantic gives the words in a sentence alone, each in single quotes.
        expected = detail["ctx"]["expected"]
        known = re.findall("'(.*?)'", expected)
        choices = ", ".join(known)
        hint = texts.known_here(known=choices)
        return texts.not_one_of(text=text), hint
    return _wrong_scalar(kind, text), None


def _wrong_scalar(kind: str, text: str) -> Message:
    """What is wrong with a scalar's text."""
    match kind:
        case "string_pattern_mismatch":
            return texts.bad_id(text=text)
        case "not_a_count":
            return texts.not_a_count(text=text)
        case "not_a_date":
            return texts.not_a_date(text=text)
        case "not_a_number":
            return actuals_texts.not_a_number(text=text)
        case "not_a_period":
            return actuals_texts.not_a_period(text=text)
        case _:
            return texts.wrong_value()


def _keys_at(model: Any, path: Iterable[str | int]) -> list[str]:
    """The keys that are known at a path of a model."""
    for step in path:
        if isinstance(step, str):
            field = _fields_by_key(model)[step]
            model = _inner(field.annotation)
    return [name for name in _fields_by_key(model) if not name.startswith("_")]


def _fields_by_key(model: Any) -> dict[str, Any]:
    """The fields of a model by the keys of a file; `from` is no name that Python allows."""
    fields = getattr(model, "model_fields", None)
    # A text in both languages is a dataclass and no model.
    if fields is None:
        return getattr(model, "__dataclass_fields__", {})
    return {field.alias or name: field for name, field in fields.items()}


def _holds_model(annotation: Any) -> bool:
    """Whether it is a model, or one behind a tag."""
    first = next(iter(get_args(annotation)), annotation)
    return isinstance(first, type) and issubclass(first, Model)


def _inner(annotation: Any) -> Any:
    """The model or dataclass inside `tuple[X, ...]`, `X | None` or `Annotated[X, ...]`."""
    empty = {type(None), Ellipsis}
    while arguments := get_args(annotation):
        inner = [argument for argument in arguments if argument not in empty]
        # Where a scalar or a mapping may stand, keys are those of the mapping.
        annotation = next(filter(_holds_model, inner), inner[0])
    return annotation
