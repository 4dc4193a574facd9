"""What a question asks about; `queries.tsv` has the answers."""

from __future__ import annotations

from innovate_ts.plan.questions import asked_about
from sections import by_rows


@by_rows(
    ("question", "subject"),
    [
        ("谁负责机器人？", "机器人"),
        ("机器人的牵头单位是谁", "机器人"),
        ("请问孵化器归哪个局管？", "孵化器"),
        ("谁管编办", "编办"),
        ("编办", "编办"),
        ("科技局负责什么", "科技局"),
        ("３．３由谁负责", "３．３"),
        ("任务3.3", "3.3"),
        ("重点任务", "重点任务"),
        ("由谁负责", ""),
        ("Who is responsible for robots?", "robots"),
        ("who leads task 3.3?", "3.3"),
        ("leading firms", "leading firms"),
        ("Robots & sensors", "Robots & sensors"),
        ("which bureau", ""),
    ],
)
def test_what_is_asked_about(question: str, subject: str) -> None:
    """Words of asking and marks are taken off; a name stays as it is."""
    assert asked_about(question) == subject
