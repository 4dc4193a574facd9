"""Places among others."""

from __future__ import annotations

from innovate_ts.plantext.zh.ranks import read_rank
from innovate_ts.plantext.zh.skeleton import skeleton
from sections import by_rows


@by_rows(
    ("text", "expected"),
    [
        ("综合实力位居全省第8位", ("综合实力", "<=", 8, "位")),
        ("创新能力进入全国前10", ("创新能力", "<=", 10, "位")),
        ("城市排名进入全省前三", ("城市排名", "<=", 3, "位")),
        ("投资增速全省排名前五", ("投资增速", "<=", 5, "位")),
        ("经济总量稳居全省第二", ("经济总量", "<=", 2, "位")),
        ("竞争力位次提升到第12", ("竞争力位次", "<=", 12, "位")),
        ("密度在全市排第5名以内", ("密度", "<=", 5, "位")),
        # A time, a part of a name, and a place without a number are none.
        ("产值前3个季度", None),
        ("产值高于第一产业", None),
        ("竞争力保持全省第一方阵", None),
        ("竞争力进入前三", None),
    ],
)
def test_a_place_or_a_better_one(
    text: str, expected: tuple[object, ...] | None
) -> None:
    """Among others that are named, or called a place."""
    aim = read_rank(text, skeleton(text, None))
    read = aim and (aim.indicator, aim.comparator, aim.value, aim.unit)
    assert read == expected
