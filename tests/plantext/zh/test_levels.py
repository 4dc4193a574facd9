"""Levels that are left out behind names that have one."""

from __future__ import annotations

from innovate_ts.plantext.zh.levels import completed
from sections import by_rows


@by_rows(
    ("names", "full"),
    [
        (["省财政厅", "科技厅"], {"科技厅": "省科技厅"}),
        (
            ["市委宣传部", "组织部", "教育局"],
            {"组织部": "市委组织部", "教育局": "市教育局"},
        ),
        # Only where the party committee is named is it clear whose 组织部 is meant.
        (["市财政局", "组织部"], {}),
        # A place or level of its own, a body of the state, and what no level stands before.
        (["市财政局", "迁安市水利局"], {}),
        (["市财政局", "县教育局"], {}),
        (["市财政局", "各有关单位"], {}),
        (["市财政局", "人民银行分局"], {}),
        (["市财政局", "电网公司"], {}),
        # One that comes again behind, in the next group: 省发展改革委、商务厅,省税务局.
        (["市财政局", "科技局", "市水利局"], {"科技局": "市科技局"}),
        (["省法院", "检察院"], {"检察院": "省检察院"}),
        (["省农业农村厅", "供销社"], {"供销社": "省供销社"}),
        # The state's own, with the name of the province in front.
        (["省委金融办", "某东金融监管局"], {}),
        # Two levels in use, and none at the beginning.
        (["省财政厅", "市财政局", "科技局"], {}),
        (["科技局", "市财政局"], {}),
        # 市场 begins with no level.
        (["市场监管局", "科技局"], {}),
        ([], {}),
    ],
)
def test_a_level_is_taken_from_the_names_before(
    names: list[str], full: dict[str, str]
) -> None:
    """And from nowhere else: what may be whole is left as it is."""
    assert completed(names) == full
