"""A draft as `tasks.yaml`: bureaus, actions, tasks."""

from __future__ import annotations

from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import draft, tasks_yaml
from plantext.writing import text_of

PLAN = (
    "云川市人才规划（2026—2028年）",
    "一、目标",
    "（一）总体目标。到2028年，企业达到8家。",
    "二、任务",
    "（一）办好培训。对企业奖励10万元。（牵头单位：市人社局）",
)
DRAFT = draft(contents(text_of(*PLAN)))


def test_a_task_is_written_under_its_action() -> None:
    """With the bureaus before, each once."""
    text = tasks_yaml(DRAFT, "en")
    assert text.count("  - name: 市人社局\n") == 1
    assert (
        '      - id: "1.1"\n'
        "        title: 办好培训\n"
        "        lead: [市人社局]\n"
        "        source: {section: 二, paragraph: 1, phrase: 办好培训}\n"
    ) in text
    assert text.endswith("safeguards: []\n")
