"""A link to a task that follows it to a new number, and one that does not."""

from __future__ import annotations

from pathlib import Path

from diff.cases import FIRMS, TASKS, told
from innovate_ts import load_plan
from innovate_ts.diff import compare


def test_a_link_to_a_number_that_another_task_took_is_told(tmp_path: Path) -> None:
    """Where a task is gone and the next one moves up, the link is to another task than it was."""
    text = (TASKS / "tasks.yaml").read_text(encoding="utf-8")
    gone = text[text.index('      - id: "1.1"') : text.index('      - id: "1.2"')]
    found = told(
        tmp_path,
        TASKS,
        (gone, ""),
        ('id: "1.2"', 'id: "1.1"'),
        ('tasks: ["1.2"]', "tasks: []"),
    )
    assert (
        f"{FIRMS}: no longer linked to 1.1 Grow firms (培育企业); now linked to 1.1 Grow turnover (扩大交易)"
        in found
    )
    assert (
        "Contract turnover (技术合同成交额): no longer linked to 1.2 Grow turnover (扩大交易)"
        in found
    )


def test_references_follow_a_new_number_or_name(tmp_path: Path) -> None:
    """A task that is renumbered and a bureau that is renamed are told once, and not at each mention."""
    found = told(
        tmp_path,
        TASKS,
        ('id: "1.2"', 'id: "1.9"'),
        ('tasks: ["1.2"]', 'tasks: ["1.9"]'),
        (
            "市教育局, en: Education Bureau, aliases: [教育局]",
            "市教体局, en: Education Bureau, aliases: [教育局]",
        ),
        ("[市教育局, 市财政局]", "[市教体局, 市财政局]"),
    )
    assert found == [
        "1.9 Grow turnover (扩大交易): renumbered from 1.2 to 1.9",
        'Education Bureau (市教体局): renamed from "市教育局" to "市教体局"',
    ]


def test_a_link_that_stays_behind_is_told(tmp_path: Path) -> None:
    """Where two tasks change numbers, a link that keeps its number is a link to another task."""
    text = (TASKS / "tasks.yaml").read_text(encoding="utf-8")
    text = (
        text.replace('"1.1"', '"1.x"')
        .replace('"1.2"', '"1.1"')
        .replace('"1.x"', '"1.2"')
    )
    (tmp_path / "tasks.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "targets.yaml").write_bytes((TASKS / "targets.yaml").read_bytes())
    found = [each.message.en for each in compare(load_plan(TASKS), load_plan(tmp_path))]
    assert (
        "Contract turnover (技术合同成交额): no longer linked to 1.2 Grow turnover (扩大交易); "
        "now linked to 1.2 Grow firms (培育企业)" in found
    )
