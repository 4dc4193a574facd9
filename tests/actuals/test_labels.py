"""The labels that arrive in practice: what each of them means, and what it must never be taken for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from actuals.readings import Read, values
from innovate_ts import load_plan, read_actuals
from innovate_ts.actuals.labels import LEVEL, LabelParts, Labels
from innovate_ts.actuals.office_words import Ending
from innovate_ts.basics.actual import Actuals
from innovate_ts.plan.models.indicators import Indicator
from sections import by_rows
from shipped import shipped_plan

PLAN = shipped_plan()
GOALS = {goal.id: goal for goal in PLAN.goals}

TURNOVER = "technology-contract-turnover"
FIRMS = "high-tech-enterprises"
LEADERS = "leading-technology-enterprises"
PLATFORMS = "new-innovation-platforms"
SPENDING = "rd-expenditure"
INTENSITY = "rd-share-of-gdp"
SHARE = "high-tech-value-added-share"

MEANINGS: list[tuple[str, str, str]] = [
    # label, what it is (alias, asks, trap), and the indicator that it is or is not
    ("技术合同成交额", "alias", TURNOVER),
    ("技术合同成交金额", "alias", TURNOVER),
    ("认定登记技术合同成交额", "alias", TURNOVER),
    ("技术合同成交总额", "asks", TURNOVER),
    ("输出技术合同成交额", "asks", TURNOVER),
    ("技术交易额", "trap", TURNOVER),
    ("技术合同交易额", "trap", TURNOVER),
    ("吸纳技术合同成交额", "trap", TURNOVER),
    ("吸纳京津技术合同成交额", "trap", TURNOVER),
    ("登记合同数", "trap", TURNOVER),
    ("高新技术企业", "alias", FIRMS),
    ("高企数", "alias", FIRMS),
    ("高新技术企业数", "alias", FIRMS),
    ("高新技术企业数量", "alias", FIRMS),
    ("有效期内高新技术企业数", "alias", FIRMS),
    ("国家高新技术企业", "alias", FIRMS),
    ("国家高新技术企业保有量", "alias", FIRMS),
    ("新认定高新技术企业", "trap", FIRMS),
    ("新增高新技术企业", "trap", FIRMS),
    ("入统高企", "trap", FIRMS),
    ("高企培育库入库数", "trap", FIRMS),
    ("科技型中小企业", "trap", FIRMS),
    ("科技领军企业", "alias", LEADERS),
    ("科技领军企业数量", "alias", LEADERS),
    ("省级科技领军企业数", "asks", LEADERS),
    ("新增科技领军企业", "trap", LEADERS),
    ("新建设市级以上各类科技创新平台", "alias", PLATFORMS),
    ("当年新建市级以上创新平台", "alias", PLATFORMS),
    ("新建市级以上科技创新平台数", "alias", PLATFORMS),
    ("市级以上研发平台总数", "trap", PLATFORMS),
    ("市级以上科技创新平台数", "trap", PLATFORMS),
    ("新增省级平台", "trap", PLATFORMS),
    ("孵化器", "trap", PLATFORMS),
    ("众创空间", "trap", PLATFORMS),
    ("研究与试验发展经费", "alias", SPENDING),
    ("全社会R&D经费", "alias", SPENDING),
    ("R&D经费", "alias", SPENDING),
    ("R&D经费支出", "alias", SPENDING),
    ("R&D经费内部支出", "alias", SPENDING),
    ("全社会研发投入", "alias", SPENDING),
    ("研究与试验发展(R&D)经费投入", "alias", SPENDING),
    ("全社会研发经费投入", "alias", SPENDING),
    ("研发经费", "asks", SPENDING),
    ("研发经费投入", "asks", SPENDING),
    ("规上工业R&D经费", "trap", SPENDING),
    ("财政科技支出", "trap", SPENDING),
    ("企业研发费用", "trap", SPENDING),
    ("研发费用占地区生产总值比重", "alias", INTENSITY),
    ("R&D经费投入强度", "alias", INTENSITY),
    ("研发投入强度", "alias", INTENSITY),
    ("R&D经费占GDP比重", "alias", INTENSITY),
    ("研发费用占营业收入比重", "trap", INTENSITY),
    ("研发投入占营业收入比重", "trap", INTENSITY),
    ("高新技术产业增加值占规模以上工业增加值比重", "alias", SHARE),
    ("高新技术产业增加值占规上工业增加值比重", "alias", SHARE),
    ("高新技术产业增加值占规上工业比重", "alias", SHARE),
    ("高新技术产业增加值占比", "alias", SHARE),
    ("高新技术产业增加值", "trap", SHARE),
    ("高新技术产业增加值增速", "trap", SHARE),
    ("高技术制造业增加值占比", "trap", SHARE),
]

_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
DISGUISES: dict[str, Callable[[str], str]] = {
    "as it is": lambda label: label,
    "full width": lambda label: label.translate(_WIDE),
    "spaced": lambda label: f" {' '.join(label)}\u3000",
    "small letters": lambda label: label.lower(),
}


def _read(folder: Path, label: str) -> Actuals:
    """A file with one row of this label, in the unit of no indicator in particular."""
    path = folder / "a.csv"
    path.write_text(f"指标,时期,数值\n{label},2023,7\n", encoding="utf-8")
    return read_actuals([str(path)], PLAN)


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize(("label", "kind", "goal"), MEANINGS)
def test_a_label_means_exactly_that(
    tmp_path: Path, label: str, kind: str, goal: str, disguise: str
) -> None:
    """An alias is read, an ambiguous name is an error that asks, a trap is another's row with a note."""
    seen = _read(tmp_path, DISGUISES[disguise](label))
    codes = [found.code for found in seen.problems if found.code != "far_from_target"]
    read_values = [(value.indicator, value.value) for value in seen.values]
    (row,) = seen.tables[0].rows.values()
    if kind == "alias":
        assert (read_values, codes, row, set(seen.damaged)) == (
            [(goal, Decimal(7))],
            [],
            "used",
            set(),
        )
    elif kind == "asks":
        assert (read_values, codes, row, set(seen.damaged)) == (
            [],
            ["ambiguous_indicator"],
            "error",
            {goal},
        )
    else:
        assert (read_values, codes, row, set(seen.damaged)) == (
            [],
            ["trap"],
            "other",
            set(),
        )
    if kind != "alias":
        assert GOALS[goal].name.zh in seen.problems[0].message.zh
        assert GOALS[goal].name.en in seen.problems[0].message.en


@pytest.mark.parametrize(
    ("label", "kind", "goal"), [m for m in MEANINGS if m[1] == "asks"]
)
def test_what_asks_says_what_to_settle(
    tmp_path: Path, label: str, kind: str, goal: str
) -> None:
    """The hint of an ambiguous label is a question, and names the label to write once it is settled."""
    (found,) = _read(tmp_path, label).problems
    assert kind == "asks"
    assert any(mark in found.hint.zh for mark in "?？")
    assert "?" in found.hint.en
    assert GOALS[goal].name.zh in found.hint.zh
    assert GOALS[goal].name.zh in found.hint.en


def test_each_label_has_one_meaning() -> None:
    """No label stands twice in the table, and the plan knows none of them under another indicator."""
    labels = [label for label, _, _ in MEANINGS]
    assert len(labels) == len(set(labels))
    for label, kind, goal in MEANINGS:
        for item in PLAN.indicators:
            assert (label in _labels(item, kind)) is (item.id == goal)


def _labels(item: Indicator, kind: str) -> set[str]:
    """The labels of an indicator of one kind."""
    if kind == "trap":
        return set(item.traps)
    if kind == "asks":
        return {label for group in item.ambiguous for label in group.labels}
    return {item.name.zh, *item.aliases}


@pytest.mark.parametrize(
    "label",
    [
        "技术合同",
        "成交额",
        "高新技术",
        "高企",
        "领军企业",
        "创新平台",
        "研发",
        "R&D",
        "增加值占比",
        "企业",
    ],
)
def test_a_part_of_a_name_is_no_name(tmp_path: Path, label: str) -> None:
    """A label that is only a part of a name gives no value, whichever it may have been meant to be."""
    seen = _read(tmp_path, label)
    assert (seen.values, seen.damaged, list(seen.tables[0].rows.values())) == (
        (),
        {},
        ["other"],
    )


@pytest.mark.parametrize(
    ("label", "indicator"),
    [
        ("technology-contract-turnover", TURNOVER),
        ("Technology contract turnover", TURNOVER),
        ("技术合同成交额", TURNOVER),
        ("技术合同成交金额", TURNOVER),
        ("认定登记技术合同成交额", TURNOVER),
        ("高企数", FIRMS),
        ("高新技术企业数", FIRMS),
        ("高新技术企业数量", FIRMS),
        ("有效期内高新技术企业数", FIRMS),
        ("国家高新技术企业", FIRMS),
        ("国家高新技术企业保有量", FIRMS),
        ("HIGH-TECH ENTERPRISES", FIRMS),
        ("高 新 技 术 企 业", FIRMS),
        ("科技领军企业", "leading-technology-enterprises"),
        ("科技领军企业数量", "leading-technology-enterprises"),
        ("当年新建市级以上创新平台", "new-innovation-platforms"),
        ("新建市级以上科技创新平台数", "new-innovation-platforms"),
        ("全社会R&D经费", "rd-expenditure"),
        ("Ｒ＆Ｄ经费", "rd-expenditure"),
        ("R&D经费支出", "rd-expenditure"),
        ("R&D经费内部支出", "rd-expenditure"),
        ("全社会研发投入", "rd-expenditure"),
        ("研究与试验发展（R&D）经费", "rd-expenditure"),
        ("R&D经费投入强度", "rd-share-of-gdp"),
        ("研发投入强度", "rd-share-of-gdp"),
        ("R&D经费占GDP比重", "rd-share-of-gdp"),
        ("高新技术产业增加值占规上工业增加值比重", SHARE),
        ("高新技术产业增加值占比", SHARE),
    ],
)
def test_an_alias_means_its_indicator(read: Read, label: str, indicator: str) -> None:
    """An id, a name or an alias means its indicator, in any width, case and spacing."""
    unit = "%" if "sh" in indicator.split("-") or "share" in indicator else ""
    seen = read(f"指标,时期,数值\n{label},2023,5{unit}\n")
    assert values(seen) == [(indicator, "2023", Decimal(5))]


LABELS = Labels(PLAN)
OF_QUARTER = Ending("level", "period")
CUMULATIVE = Ending("level", "cumulative")
AT_END = Ending("level", "end")
GROWTH = Ending("growth")


@by_rows(
    ("label", "parts"),
    [
        ("技术合同成交额", LabelParts("技术合同成交额")),
        ("技术合同成交额(亿元)", LabelParts("技术合同成交额", "亿元")),
        # endings, with and without brackets, strokes and units
        ("技术合同成交额累计值", LabelParts("技术合同成交额", None, CUMULATIVE)),
        ("技术合同成交额_累计值", LabelParts("技术合同成交额", None, CUMULATIVE)),
        ("技术合同成交额（累计值）", LabelParts("技术合同成交额", None, CUMULATIVE)),
        (
            "技术合同成交额＿累计值（亿元）",
            LabelParts("技术合同成交额", "亿元", CUMULATIVE),
        ),
        (
            "技术合同成交额(亿元)_累计值",
            LabelParts("技术合同成交额", "亿元", CUMULATIVE),
        ),
        ("技术合同成交额:累计值", LabelParts("技术合同成交额", None, CUMULATIVE)),
        ("技术合同成交额 本年累计", LabelParts("技术合同成交额", None, CUMULATIVE)),
        (
            "Technology contract turnover (YTD)",
            LabelParts("technologycontractturnover", None, CUMULATIVE),
        ),
        ("技术合同成交额当期值", LabelParts("技术合同成交额", None, OF_QUARTER)),
        ("技术合同成交额_当季值", LabelParts("技术合同成交额", None, OF_QUARTER)),
        ("技术合同成交额当月值", LabelParts("技术合同成交额", None, OF_QUARTER)),
        ("高新技术企业_期末值(家)", LabelParts("高新技术企业", "家", AT_END)),
        ("技术合同成交额同比增长(%)", LabelParts("技术合同成交额", "%", GROWTH)),
        ("技术合同成交额：当月同比", LabelParts("技术合同成交额", None, GROWTH)),
        (
            "技术合同成交额累计增长",
            LabelParts("技术合同成交额", None, Ending("growth", "cumulative")),
        ),
        ("技术合同成交额降幅", LabelParts("技术合同成交额", None, Ending("fall"))),
        ("技术合同成交额环比", LabelParts("技术合同成交额", None, Ending("other"))),
        # an exact name goes first, whatever it ends in
        ("高新技术产业增加值增速", LabelParts("高新技术产业增加值增速")),
        ("技术合同成交总额增速", LabelParts("技术合同成交总额", None, GROWTH)),
        # marks
        ("一、技术合同成交额", LabelParts("技术合同成交额", marks="一、")),
        ("技术合同成交额①(亿元)", LabelParts("技术合同成交额", "亿元", marks="①")),
        ("技术合同成交额(亿元)*", LabelParts("技术合同成交额", "亿元", marks="*")),
        (
            "3.技术合同成交额_累计值①（万元）：",
            LabelParts("技术合同成交额", "万元", CUMULATIVE, marks="3. : ①"),
        ),
        # what is no known name keeps all but its unit
        ("其中：高新技术企业", LabelParts("其中:高新技术企业")),
        ("一、地区生产总值(亿元)", LabelParts("一、地区生产总值", "亿元")),
        ("地区生产总值同比增长(%)", LabelParts("地区生产总值同比增长", "%")),
        ("累计值", LabelParts("累计值")),
        ("增速(%)", LabelParts("增速", "%")),
    ],
)
def test_the_parts_of_a_label(label: str, parts: LabelParts) -> None:
    """A known name, its unit, its ending, and the marks around it."""
    assert LABELS.read(label) == parts
    assert LABELS.read(f" {label} ") == parts


def test_a_label_of_any_length_is_read_at_once() -> None:
    """A remark in a column of names is no name, and costs no more than its length."""
    for char in ("(", "①", "_", "累计值", "1)", "*"):
        assert LABELS.read(char * 50_000).ending == LEVEL


@pytest.mark.parametrize(
    ("alias", "period", "span"),
    [
        ("成交额累计值", "2023-Q3", "2023-01/2023-09"),
        ("成交额当期值", "2023-Q3", "2023-Q3"),
        ("成交额期末值", "2023-Q3", "2023-Q3"),
        ("成交额增速", "2023-Q3", "2023-Q3"),
    ],
)
def test_of_the_ending_of_a_name_only_its_span_is_kept(
    tmp_path: Path, alias: str, period: str, span: str
) -> None:
    """A plan that calls an indicator 成交额增速 means a value by it; 累计值 counts from January."""
    source = "source: {section: 二, paragraph: 1, phrase: 达到}"
    (tmp_path / "targets.yaml").write_text(
        "plan: {id: p, title: {zh: 计划, en: Plan}, period: 2023}\n"
        "indicators:\n"
        "  - {id: it, name: {zh: 成交, en: It}, unit: 家, aggregation: flow,"
        f" aliases: [{alias}], targets: [{{period: 2023, at_least: 5, {source}}}]}}\n",
        encoding="utf-8",
    )
    (tmp_path / "tasks.yaml").write_text("bureaus: []\nactions: []\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text(
        f"指标,时期,数值\n{alias},{period},7\n", encoding="utf-8"
    )
    seen = read_actuals([str(tmp_path / "a.csv")], load_plan(tmp_path))
    assert values(seen) == [("it", span, Decimal(7))]
    assert not seen.problems
