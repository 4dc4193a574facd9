"""A field that differs, in words."""

from __future__ import annotations

from innovate_ts.basics.model import Model
from innovate_ts.diff.field_words import label_of
from innovate_ts.plan.models import (
    asked,
    document,
    indicators,
    places,
    readings,
    targets,
    tasks,
)


def test_every_field_has_a_name() -> None:
    """Each field of the models is called by a word in both languages, those that no plan uses yet too."""
    models = [
        each
        for home in (asked, document, indicators, places, readings, targets, tasks)
        for each in vars(home).values()
        if isinstance(each, type) and issubclass(each, Model)
    ]
    apart = {
        "at_least",
        "more_than",
        "at_most",
        "less_than",
        "about",
        "direction",
        "safeguards",
    }
    fields = {name for model in models for name in model.model_fields} - apart
    assert len(fields) > 50
    for name in fields - {"plan", "work", "other_bureaus", "zh"}:
        assert label_of((name,)).zh
