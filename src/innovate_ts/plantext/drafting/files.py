"""A draft as the two YAML files, in the shape of a plan's data, with a mark where a reading was a choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import yaml

from innovate_ts.basics.periods import Period
from innovate_ts.messages import PHRASES, Bilingual, Language
from innovate_ts.plantext.contents import years_of
from innovate_ts.plantext.drafting.model import (
    Draft,
    DraftAction,
    DraftIndicator,
    DraftTarget,
    DraftTask,
    Note,
    SetAside,
)
from innovate_ts.plantext.paragraphs import Paragraph

_PLAIN = re.compile(r"[\w\u4e00-\u9fff][\w\u4e00-\u9fff（）()、“”《》·—/%&+.-]*")
"""Scalars that need no quotes in block and flow style alike."""


def targets_yaml(draft: Draft, language: Language, *, plan_id: str) -> str:
    """`targets.yaml` as text.

    Args:
        draft: the draft.
        language: the language of the marks.
        plan_id: the plan's short name.
    """
    words = PHRASES[language]
    mark = words["draft_mark"]
    title = draft.contents.text.title
    lines = [
        *_comment(words["draft_head_targets"]),
        "",
        "plan:",
        f"  id: {scalar(plan_id)}",
        f"  title:  # {mark}: {words['draft_translate']}",
        f"    zh: {scalar(title or plan_id)}",
        f"    en: {scalar(title or plan_id)}",
        f"  period: {draft.period}" + _of_period(draft, language),
        "",
        "indicators:" if draft.indicators else "indicators: []",
    ]
    for indicator in draft.indicators:
        lines += _indicator(indicator, language)
    statements = draft.statements
    lines += ["", "statements:" if statements else "statements: []"]
    for number, found in enumerate(statements, 1):
        period = Period.years((found.aim.period or draft.period).end.year)
        lines += [
            "",
            f"  - id: statement-{number:02}",
            f"    name: {_both(found.aim.indicator)}",
            f"    period: {period}",
            f"    source: {_source(found.paragraph, found.words)}",
        ]
    lines += ["", "other_figures:" if draft.set_aside else "other_figures: []"]
    for aside in draft.set_aside:
        lines += _aside(aside, language)
    return "\n".join(lines) + "\n"


def tasks_yaml(draft: Draft, language: Language) -> str:
    """`tasks.yaml` as text.

    Args:
        draft: the draft.
        language: the language of the marks.
    """
    words = PHRASES[language]
    lines = [
        *_comment(words["draft_head_tasks"]),
        "",
        "bureaus:" if draft.bureaus else "bureaus: []",
    ]
    for name in draft.bureaus:
        lines += ["", f"  - name: {scalar(name)}", f"    en: {scalar(name)}"]
    lines += ["", "actions:" if draft.actions else "actions: []"]
    for action in draft.actions:
        lines += _action(action, language)
    lines += ["", "safeguards:" if draft.safeguards else "safeguards: []"]
    for task in draft.safeguards:
        lines += ["", *_task(task, language, "  ")]
    return "\n".join(lines) + "\n"


def _of_period(draft: Draft, language: Language) -> str:
    """A mark behind the plan's years, unless its title tells them."""
    if (
        draft.contents.period is not None
        and years_of(draft.contents.text.title) is not None
    ):
        return ""
    key = "draft_period_guess" if draft.contents.period else "draft_no_period"
    return f"  # {PHRASES[language]['draft_mark']}: {PHRASES[language][key]}"


def _comment(text: str) -> Iterator[str]:
    return (f"# {line}".rstrip() for line in text.split("\n"))


def _indicator(indicator: DraftIndicator, language: Language) -> Iterator[str]:
    yield ""
    yield f"  - id: {indicator.id}"
    yield f"    name: {_both(indicator.name)}"
    yield f"    unit: {scalar(indicator.unit)}"
    yield f"    aggregation: {indicator.aggregation}"
    if indicator.published_after:
        yield f"    published_after: {indicator.published_after}"
    if indicator.reading is not None:
        yield "    interpretation:"
        yield f"      reading: {_bilingual(indicator.reading)}"
    yield "    targets:"
    for target in indicator.targets:
        yield from _target(target, language)


def _target(target: DraftTarget, language: Language) -> Iterator[str]:
    yield from _marks(target.notes, language, "      ")
    yield f"      - period: {target.period}"
    if target.measure != "value":
        yield f"        measure: {target.measure}"
    yield f"        {target.key}: {target.value}"
    if target.unit:
        yield f"        unit: {scalar(target.unit)}"
    if target.tolerance:
        yield f"        tolerance: {target.tolerance}"
        yield f"        tolerance_side: {target.tolerance_side}"
    if target.base is not None:
        yield f"        baseline: {{period: {target.base}}}"
    yield f"        source: {_source(target.found.paragraph, target.found.words)}"


def _aside(aside: SetAside, language: Language) -> Iterator[str]:
    yield ""
    if aside.is_open:
        yield f"  # {PHRASES[language]['draft_mark']}: {PHRASES[language]['draft_look']}"
    yield f"  - phrase: {scalar(aside.words)}"
    yield f"    source: {_locus(aside.paragraph)}"
    yield f"    reason: {_bilingual(aside.reason)}"


def _action(action: DraftAction, language: Language) -> Iterator[str]:
    yield ""
    yield f"  - id: {scalar(action.id)}"
    yield f"    title: {_both(action.title)}"
    yield f"    source: {_source(action.paragraph, action.title)}"
    yield "    tasks:"
    for task in action.tasks:
        yield ""
        yield from _task(task, language, "      ")


def _task(task: DraftTask, language: Language, indent: str) -> Iterator[str]:
    yield from _marks(task.notes, language, indent)
    yield f"{indent}- id: {scalar(task.id)}"
    yield f"{indent}  title: {_both(task.title)}"
    yield f"{indent}  summary: {_both(task.title)}"
    for key, names in (("lead", task.lead), ("responsible", task.responsible)):
        if names:
            yield f"{indent}  {key}: [{', '.join(map(scalar, names))}]"
    yield f"{indent}  source: {_source(task.paragraph, task.title)}"


def _marks(notes: Iterable[Note], language: Language, indent: str) -> Iterator[str]:
    return (
        f"{indent}# {PHRASES[language]['draft_mark']}: {note.said.to(language)}"
        for note in notes
    )


def _both(text: str) -> str:
    """A name in both languages, the English one still to be written."""
    return f"{{zh: {scalar(text)}, en: {scalar(text)}}}"


def _bilingual(text: Bilingual) -> str:
    return f"{{zh: {scalar(text.zh)}, en: {scalar(text.en)}}}"


def _locus(paragraph: Paragraph) -> str:
    return f"{{section: {scalar(paragraph.section)}, paragraph: {paragraph.number}}}"


def _source(paragraph: Paragraph, words: str) -> str:
    return f"{{section: {scalar(paragraph.section)}, paragraph: {paragraph.number}, phrase: {scalar(words)}}}"


def scalar(text: str) -> str:
    """A text as YAML writes it, in quotes where it needs them in a flow mapping or as a text of digits."""
    if _PLAIN.fullmatch(text) and not re.fullmatch(
        r"[\d.:,_/+-]+|(?i:true|false|yes|no|on|off|null|y|n)", text
    ):
        return text
    written = yaml.safe_dump(
        text, allow_unicode=True, default_style='"', width=float("inf")
    )
    return str(written).removesuffix("\n")
