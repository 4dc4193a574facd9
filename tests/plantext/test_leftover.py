"""No figure of a text is lost: it is an aim's, a tag's, a number's, the page's, or listed with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.plantext import PlanText, read_text
from innovate_ts.plantext.contents import Contents, contents
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.stretches import Stretches
from innovate_ts.plantext.zh.section_names import HEAD
from plantext.writing import text_of
from sections import by_rows

PLANS = sorted(
    path
    for path in Path(__file__).parent.glob("plans/*/plan.*")
    if path.suffix in {".txt", ".html", ".docx"}
)
LINES = [
    line
    for path in PLANS
    if path.suffix == ".txt" and path.parent.name != "pinglan-workreport"
    for line in path.read_text(encoding="utf-8", errors="ignore").splitlines()
    if line.strip()
]
WORDS = [
    "2025年",
    "到2025年底,",
    "力争",
    "分别",
    "、",
    ",",
    "。",
    ";",
    ":",
    "(",
    ")",
    "“",
    "”",
    "8",
    "1,600",
    "15.7%",
    "家",
    "亿元",
    "3个百分点",
    "达到",
    "超过",
    "以上",
    "下降",
    "增长",
    "翻一番",
    "每年",
    "新建",
    "高新技术企业",
    "研发投入强度",
    "和",
    "均",
    "(一)",
    "1.",
    "附件1",
    "(牵头单位:市甲局;完成时限:2024年6月)",
    "市乙局牵头",
    "〔2023〕12号",
    "1:1",
    "4+4+N",
    "已",
    "以来",
    "第3批",
    "“十四五”期间",
    "比2020年",
    "三百家",
    "\t",
    "|",
    "的",
    "2023—2025年",
    "-",
    "7",
    "-",
]


def lost(found: Contents) -> list[str]:
    """The digits of a text that stand in nothing that was found, each with the words around it."""
    spoken_for = Stretches(
        [
            *((a.paragraph, a.aim.start, a.aim.end) for a in found.aims),
            *((row, 0, len(row.text)) for a in found.aims for row in a.rows),
            *((a.paragraph, a.start, a.end) for a in found.assignments),
            *((f.paragraph, f.start, f.end) for f in found.figures),
            *((m.paragraph, m.clause.start, m.clause.end) for m in found.milestones),
            *((p, 0, len(p.numbering)) for p in found.text.paragraphs),
            *((p, *p.cells[0]) for p in found.text.paragraphs if counts_rows(p)),
        ]
    )
    return [
        paragraph.text[max(0, at - 10) : at + 10]
        for paragraph in found.text.paragraphs
        if paragraph.section != HEAD
        for at, char in enumerate(paragraph.text)
        if char.isdecimal() and not spoken_for.hold(paragraph, at)
    ]


def counts_rows(paragraph: Paragraph) -> bool:
    """Whether the first cell of a table's row is nothing but its number."""
    start, end = paragraph.cells[0]
    return paragraph.is_row and paragraph.text[start:end].isdecimal()


def digits(text: PlanText) -> int:
    """How many digits a text has, the page's too."""
    return sum(c.isdecimal() for p in (*text.paragraphs, *text.noise) for c in p.text)


@by_rows("path", PLANS, ids=lambda path: path.parent.name)
def test_no_digit_of_a_plan_is_lost(path: Path) -> None:
    """In any of the invented plans."""
    found = contents(read_text(str(path)))
    assert digits(found.text) > 20
    assert lost(found) == []


@pytest.mark.slow
@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map("".join), max_size=5))
def test_no_digit_of_any_words_is_lost(lines: list[str]) -> None:
    """Whatever words come together, in whatever lines."""
    text = text_of("做好工作。", *lines)
    assert digits(text) == sum(c.isdecimal() for line in lines for c in line)
    assert lost(contents(text)) == []


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_no_digit_of_lines_out_of_order_is_lost(lines: list[str]) -> None:
    """Lines of plans in any order, twice, or one plan behind the other."""
    assert lost(contents(text_of("做好工作。", *lines))) == []


def listed(found: Contents) -> list[tuple[str, str]]:
    """The figures left over: kind and words."""
    return [(figure.kind, figure.words) for figure in found.figures]


def test_what_does_not_fit_the_heads_of_a_table_is_listed() -> None:
    """A row of other cells than there are heads is not read; the others are, by their heads."""
    found = contents(
        text_of(
            "一、主要目标",
            "主要指标如下：",
            "指标\t单位\t2023年\t2025年",
            "高新技术企业\t家\t520\t900",
            "技术合同成交额\t200亿元",
            "研发投入强度｜％｜2.1｜2.6",
            "到2025年，新建平台10家。",
        )
    )
    assert [aim.words for aim in found.aims] == [
        "新建平台10家",
        "高新技术企业家520 900",
    ]
    assert listed(found) == [
        ("date", "2023年"),
        ("date", "2025年"),
        ("other", "200亿元"),
        ("other", "研发投入强度|%|2.1|2.6"),
        ("date", "到2025年,新建平台10家"[:6]),
    ]


def test_two_plans_in_one_file_hide_nothing_of_each_other() -> None:
    """Sections of one number are two, and what is an aim in one is none in the other."""
    found = contents(
        text_of(
            "一、主要目标",
            "建成绿道80公里。发展环境明显优化。",
            "二、措施",
            "做好各项工作。",
            "一、主要任务",
            "落实《办法》(2019年)第8款。发展环境明显优化。",
        )
    )
    assert [aim.words for aim in found.aims] == ["建成绿道80公里"]
    assert [goal.words for goal in found.statements] == ["发展环境明显优化"]
    assert listed(found) == [
        ("date", "(2019年)"),
        ("other", "落实《办法》(2019年)第8款"),
    ]


@by_rows(
    ("line", "expected"),
    [
        (
            "落实清政发〔2023〕12号文件。",
            [("document", "〔2023〕"), ("document", "落实清政发〔2023〕12号文件")],
        ),
        ("执行第12号令。", [("document", "执行第12号令")]),
        ("深入实施“4+4+N”计划。", [("name", "“4+4+N”")]),
        ("给予1:1资金。", [("ratio", "给予1:1资金")]),
        ("对达标企业补助50万元。", [("rule", "对达标企业补助50万元")]),
        ("占销售收入3%以上的企业。", [("rule", "占销售收入3%以上的企业")]),
        ("对照3%的认定要求。", [("standard", "对照3%的认定要求")]),
        ("已建成平台86家。", [("past", "已建成平台86家")]),
        ("2023年，做好工作。", [("date", "2023年")]),
        ("力争三年翻两番。", [("other", "力争三年翻两番")]),
        ("约为百分之五。", [("other", "约为百分之五")]),
        ("迈向百亿元级。", [("other", "迈向百亿元级")]),
        ("服务好三百余家。", [("other", "服务好三百余家")]),
        ("走进千家万户，第三名，一家。", []),
        ("（一）做好工作。", []),
        ("（一）做好第2件事。", [("other", "做好第2件事")]),
        ("参照A3、B4、C5。", [("other", "参照A3、B4、C5")]),
        (
            "做好工作（附件1，附件2）和3。",
            [("other", "(附件1,附件2)"), ("other", "做好工作(附件1,附件2)和3")],
        ),
    ],
)
def test_a_figure_is_listed_with_its_words_and_the_reason(
    line: str, expected: list[tuple[str, str]]
) -> None:
    """Its brackets or quotation if it has any, else its clause; those of one stretch once."""
    assert listed(contents(text_of("做好工作。", line))) == expected


def test_a_clause_of_any_length_is_listed_but_only_a_short_one_is_read() -> None:
    """Behind 300 characters nothing is an aim; nor is a clause of figures without end."""
    long = "发展" * 150
    found = contents(text_of("做好工作。", f"新建平台5家，{long}达到8家。"))
    assert [aim.words for aim in found.aims] == ["新建平台5家"]
    assert listed(found) == [("other", f"{long}达到8家")]
    exact = "甲" * 295
    assert [
        aim.words for aim in contents(text_of("做好。", f"{exact}达到8家。")).aims
    ] == [f"{exact}达到8家"]


def test_parts_that_overlap_reach_as_far_as_the_longest() -> None:
    """A part inside of another hides nothing of it; a paragraph without parts holds none."""
    one, other = text_of("做好工作。", "甲乙丙丁戊己。", "庚辛。").paragraphs[:2]
    stretches = Stretches([(one, 0, 4), (one, 1, 2), (one, 6, 7)])
    assert [at for at in range(9) if stretches.hold(one, at)] == [0, 1, 2, 3, 6]
    assert not stretches.hold(other, 0)
