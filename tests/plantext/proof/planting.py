"""A small plan, drafted from its own text, in which tests plant their faults."""

from __future__ import annotations

from pathlib import Path

from innovate_ts.plan.load import load_plan
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import draft, targets_yaml, tasks_yaml
from innovate_ts.plantext.proof import prove
from plantext.writing import text_of

TEXT = (
    "云川市人才规划（2026—2028年）",
    "一、目标",
    "（一）总体目标。到2027年，企业达到7家；到2028年，企业达到8家，人才体系更加完善。",
    "二、任务",
    "（一）办好培训。对企业奖励10万元。（牵头单位：市人社局；责任单位：市财政局、市教育局）",
    "（二）办好学校。（牵头单位：市教育局）",
)


def codes_of(folder: Path, *faults: tuple[str, str]) -> list[tuple[str, str | None]]:
    """Code and field of all that a plan with these faults says otherwise than its text.

    Args:
        folder: where its files are written.
        faults: words of one of the files, and what stands there instead.
    """
    read = contents(text_of(*TEXT))
    drafted = draft(read)
    files = {
        "targets.yaml": targets_yaml(drafted, "zh", plan_id="talent"),
        "tasks.yaml": tasks_yaml(drafted, "zh"),
    }
    for right, wrong in faults:
        (name,) = [name for name, text in files.items() if right in text]
        files[name] = files[name].replace(right, wrong, 1)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    differences = prove(load_plan(folder), read).discrepancies
    return [(one.problem.code, one.problem.field) for one in differences]
