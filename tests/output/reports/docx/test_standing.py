"""The first part of a note: counts, names and changes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx

from output.reports.docx.notes import Check, of_2024, opened, texts, under


def test_the_overview_counts_and_names_what_is_missed(check: Check) -> None:
    """The first lines give the day, the counts without a percentage of them, and each miss by its size."""
    said = under(opened(of_2024(check)), "总体情况")
    assert said == (
        "截至2024年12月31日，对照《唐山市建设创新型城市实施意见（2023—2025年）》，"
        "核对量化目标4项、定性目标1项，情况如下。\n"
        "2024年到期4项：完成3项，未完成1项。高新技术企业为1659家，距目标（1700家）差41家。"
        "2024年到期定性目标1项，需人工认定。"
    )


def test_nothing_due_is_said_before_what_runs(check: Check) -> None:
    """Before the first period ends no target is counted as due."""
    said = under(opened(check("高新技术企业,2022,1500,家,", year=2025)), "总体情况")
    assert said.splitlines()[1].startswith(
        "2025年7项目标均未到期。高新技术企业2022年末为1500家，2025年目标为1800家。"
    )


def test_what_changed_is_a_part_of_the_overview(
    root: Path, command: str, tmp_path: Path
) -> None:
    """With an earlier report the note says what changed since; without one it has no such part."""
    actuals, old, new = (
        str(root / "examples" / "illustration-2023.csv"),
        tmp_path / "a.json",
        tmp_path / "b.docx",
    )
    for extra in (
        ["--output", str(old)],
        ["--previous", str(old), "--lang", "zh", "--output", str(new)],
    ):
        subprocess.run(
            [command, "check", actuals, *extra], check=False, capture_output=True
        )
    note = docx.Document(str(new))
    assert "（二）与截至2023年12月31日的报告相比" in texts(note, "Heading 2")
    assert under(note, "总体情况").endswith("各项目标的状态没有变化。")
