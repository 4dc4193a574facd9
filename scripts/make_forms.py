"""Make the table of the forms of targets, `docs/forms.md` in both languages, from `examples/forms`.

    python scripts/make_forms.py           write it
    python scripts/make_forms.py --check   exit with 1 if it is stale

What is asked, what it is called and what becomes of it is what the program says of the example.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.units import plain
from innovate_ts.messages import Language
from innovate_ts.output.words import Words
from innovate_ts.output.words.distance import paragraph
from innovate_ts.output.words.targets import target as asked_in_words
from innovate_ts.plan.models.asked import OtherSeries
from innovate_ts.plan.models.targets import Target
from innovate_ts.plan.terms import ASKING_KEYS

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "examples" / "forms"
DOCUMENTS: dict[Language, Path] = {
    "en": ROOT / "docs" / "forms.md",
    "zh": ROOT / "docs" / "forms.zh-CN.md",
}
HEADS: dict[Language, str] = {
    "en": """# The forms of targets

[中文](forms.zh-CN.md) · what surrounds a target: [targets.md](targets.md)

Made by `scripts/make_forms.py` from `examples/forms`, an invented plan with one indicator a form; the last
column is what `innovate-ts check examples/forms/actuals.csv --plan examples/forms` makes of its figures.

| as plans say it | in `targets.yaml` | JSON | asks | judged |
|---|---|---|---|---|
""",
    "zh": """# 目标的形式

[English](forms.md) · 目标的其他内容：[targets.zh-CN.md](targets.zh-CN.md)

由 `scripts/make_forms.py` 依 `examples/forms` 生成：虚构的规划，每种形式一个指标；末列为
`innovate-ts check examples/forms/actuals.csv --plan examples/forms` 的结果。

| 规划的说法 | `targets.yaml` | JSON | 要求 | 结果 |
|---|---|---|---|---|
""",
}


def document(language: Language) -> str:
    """The whole document in a language."""
    rows = "".join(f"{row}\n" for row in table_rows(language))
    return HEADS[language] + rows


def table_rows(language: Language) -> Iterator[str]:
    """A row for each target of the example, in its order."""
    words = Words(language)
    plan = load_plan(FOLDER)
    actuals = read_actuals([str(FOLDER / "actuals.csv")], plan)
    report = evaluate(plan, actuals)
    targets = [target for indicator in plan.indicators for target in indicator.targets]
    written = [as_yaml(target) for target in targets]
    written += ["" for _ in plan.statements]
    for result, keys in zip(report.results, written, strict=True):
        json = result.comparator
        if result.starts_from_base:
            json = f"{json} {result.measure}"
        cells = (
            result.source.phrase,
            f"`{keys}`" if keys else "`statements`",
            f"`{json}`",
            asked_in_words(result, words),
            paragraph(result, words),
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def as_yaml(target: Target) -> str:
    """The keys by which a target asks, as its file has them."""
    parts = []
    if target.starts_from_base:
        parts.append(f"measure: {target.measure}")
    for key in ASKING_KEYS:
        value = getattr(target, key)
        if value is not None:
            parts.append(f"{key}: {_scalar(value)}")
    if target.tolerance is not None:
        parts.append(f"tolerance: {plain(target.tolerance)}")
    if target.baseline is not None:
        parts.append(f"baseline: {{period: {target.baseline.period}}}")
    return ", ".join(parts)


def _scalar(value: object) -> str:
    match value:
        case Decimal():
            return plain(value)
        case tuple():
            return "[" + ", ".join(map(_scalar, value)) + "]"
        case OtherSeries():
            return f"{{indicator: {value.indicator}, plus: {plain(value.plus)}}}"
        case _:
            return str(value)


def main(arguments: list[str]) -> int:
    """Write or check it."""
    is_stale = False
    for language, path in DOCUMENTS.items():
        fresh = document(language)
        if "--check" not in arguments:
            path.write_text(fresh, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != fresh:
            is_stale = True
            print(f"{path.name} is stale: python scripts/make_forms.py")
    return int(is_stale)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
