"""A small plan held against a text by counting: what is not accounted for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.document import TargetsFile
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import TasksFile
from innovate_ts.plantext.counts import Count

HEADING = ("甲市2024—2026年行动方案", "为加快发展，制定本方案。")
"""The lines before those of a test."""
_NAME = Bilingual(zh="甲", en="a")


def plan_of(
    *,
    targets: Iterable[dict[str, Any]] = (),
    tasks: Iterable[dict[str, Any]] = (),
    others: Iterable[tuple[str, int, str]] = (),
    settled: Iterable[dict[str, Any]] = (),
) -> Plan:
    """A plan of 2024 to 2026.

    Args:
        targets: each with `name` and `at` (section, paragraph, phrase) beside its own keys.
        tasks: each with `at`, `lead` and `responsible`.
        others: section, paragraph and phrase of the figures that are no targets.
        settled: each with `count` and `at`.
    """
    indicators = [_indicator(number, target) for number, target in enumerate(targets)]
    meta = {"id": "p", "title": _NAME, "period": "2024/2026"}
    aside = [
        {"phrase": phrase, "source": _source(section, paragraph), "reason": _NAME}
        for section, paragraph, phrase in others
    ]
    sound = [
        {"count": one["count"], "source": _source(*one["at"]), "reason": _NAME}
        for one in settled
    ]
    work = [_task(number, task) for number, task in enumerate(tasks, 1)]
    actions = []
    if work:
        source = work[0]["source"]
        actions.append(
            {"id": "1", "title": _NAME, "source": source, "tasks": tuple(work)}
        )
    return Plan(
        targets_file="targets.yaml",
        tasks_file="tasks.yaml",
        targets=TargetsFile.model_validate(
            {
                "plan": meta,
                "indicators": tuple(indicators),
                "other_figures": tuple(aside),
                "settled": tuple(sound),
            }
        ),
        work=TasksFile.model_validate({"bureaus": (), "actions": tuple(actions)}),
    )


def open_in(count: Count) -> list[tuple[str, str]]:
    """Code and words of what a count leaves open."""
    return [(one.message.code, one.words) for one in count.open]


def _indicator(number: int, target: dict[str, Any]) -> dict[str, Any]:
    asked = {key: value for key, value in target.items() if key not in {"name", "at"}}
    return {
        "id": f"i-{number}",
        "name": Bilingual(zh=target["name"], en="a"),
        "unit": "个",
        "aggregation": "stock",
        "targets": ({"period": "2026", **asked, "source": _source(*target["at"])},),
    }


def _task(number: int, task: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": f"1.{number}",
        "title": _NAME,
        "summary": _NAME,
        "lead": tuple(task.get("lead", ())),
        "responsible": tuple(task.get("responsible", ())),
        "source": _source(*task["at"]),
    }


def _source(section: str, paragraph: int, phrase: str | None = None) -> dict[str, Any]:
    source = {"section": section, "paragraph": str(paragraph)}
    if phrase is not None:
        source["phrase"] = phrase
    return source
