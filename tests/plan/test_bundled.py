"""The shipped plan says what the plan's text says, and all of it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from innovate_ts.basics.names import normalise
from innovate_ts.plan.models.tasks import Action, Task
from sections import by_rows
from shipped import shipped_plan

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEXT = SHARED / "plan" / "tangshan-2023.txt"
DIVISIONS = SHARED / "facts" / "divisions.tsv"
DOMAIN = SHARED / "domain.md"


def needs(path: Path) -> pytest.MarkDecorator:
    """Skip where a file that lies beside the checkout is not there."""
    return pytest.mark.skipif(
        not path.exists(), reason=f"{path.name} does not lie beside the checkout"
    )


PLAN = shipped_plan()
TASKS = [task for _, task in PLAN.tasks()]


# --- the text, taken apart

SECTIONS = (
    "页首",
    "前言",
    "一",
    "二",
    "三",
    *(f"三({number})" for number in "一二三四五六"),
    "四",
)
SECTION = re.compile(r"[一二三四]、")
ACTION = re.compile(r"\([一二三四五六]\)")
NUMBER_OF_TASK = re.compile(r"\d\.(?=\D)")
TAG = re.compile(r"[\[(]牵头单位:([^;]+?)(?:;责任单位:(.+))?[\])]$")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the text as it was published, spaces and all."""

    raw: str

    @property
    def words(self) -> str:
        """The same without any whitespace."""
        return squeezed(self.raw)

    @property
    def numbering(self) -> str:
        """The number before the first word: 二、 or (三) or 2. or nothing."""
        found = next(
            (
                m
                for form in (SECTION, ACTION, NUMBER_OF_TASK)
                if (m := form.match(self.words))
            ),
            None,
        )
        return found[0] if found else ""

    @property
    def title(self) -> str:
        """The words between the numbering and the first full stop."""
        return self.words.removeprefix(self.numbering).partition("。")[0]


def squeezed(text: str) -> str:
    """Text without any whitespace."""
    return "".join(text.split())


def blocks(text: str) -> Iterator[str]:
    """Paragraphs: lines that follow each other are one, unless the next has the number of a heading."""
    block: list[str] = []
    for line in [*text.splitlines(), ""]:
        is_heading = SECTION.match(line.strip()) or ACTION.match(line.strip())
        if block and (not line.strip() or is_heading):
            yield "\n".join(block)
            block = []
        if line.strip():
            block.append(line)


@cache
def sections() -> dict[str, list[Paragraph]]:
    """The text by section: the heading is paragraph 0. The page's own head counts as one paragraph."""
    found: dict[str, list[Paragraph]] = {}
    before: list[str] = []
    major = name = ""
    for block in blocks(TEXT.read_text(encoding="utf-8")):
        words = block.strip()
        if SECTION.match(words):
            major = name = words[0]
            found[name] = []
        elif ACTION.match(words) and major == "三":
            name = f"三{words[:3]}"
            found[name] = []
        if name:
            found[name].append(Paragraph(block))
        else:
            before.append(block)
    nothing = Paragraph("")
    return {
        "页首": [nothing, Paragraph("\n".join(before[:-1]))],
        "前言": [nothing, Paragraph(before[-1])],
        **found,
    }


def paragraph(section: str, number: int) -> Paragraph:
    """A paragraph by what a source calls it."""
    return sections()[section][number]


def bureaus_in(tag: str | None) -> tuple[str, ...]:
    """The bureaus of one half of a tag; the marks inside brackets divide nothing."""
    return tuple(re.split(r"[、,](?![^(]*\))", tag)) if tag else ()


def phrases() -> Iterator[tuple[str, int, str, str]]:
    """Section, paragraph and phrase of every source of the plan, with the name of what has it."""
    for indicator in PLAN.indicators:
        for target in indicator.targets:
            label = f"{indicator.id} {target.period}"
            yield (
                target.source.section,
                target.source.paragraph,
                target.source.phrase,
                label,
            )
    named: list[tuple[str, Task | Action]] = [
        (task.id, task) for task in PLAN.task_by_id.values()
    ]
    named += [(f"action {action.id}", action) for action in PLAN.work.actions]
    for label, item in named:
        yield item.source.section, item.source.paragraph, item.source.phrase, label
    for statement in PLAN.statements:
        yield (
            statement.source.section,
            statement.source.paragraph,
            statement.source.phrase,
            statement.id,
        )
    for number, figure in enumerate(PLAN.targets.other_figures, start=1):
        yield (
            figure.source.section,
            figure.source.paragraph,
            figure.phrase,
            f"other figure {number}",
        )


PHRASES = list(phrases())


# --- held against the text


@needs(TEXT)
def test_the_text_is_taken_apart_as_a_reader_would() -> None:
    """Headings and numbers of paragraphs, one broken in mid-word among them; else the rest proves nothing."""
    assert tuple(sections()) == SECTIONS
    assert {name: len(found) - 1 for name, found in sections().items()} == {
        "页首": 1,
        "前言": 1,
        "一": 1,
        "二": 4,
        "三": 0,
        "三(一)": 4,
        "三(二)": 3,
        "三(三)": 3,
        "三(四)": 3,
        "三(五)": 3,
        "三(六)": 3,
        "四": 4,  # three safeguards and a last line of the page
    }
    assert paragraph("四", 4).words == "科学普及"
    assert "推进知识产权海外风险预警平台等建设" in paragraph("三(六)", 3).words
    assert paragraph("前言", 1).words.startswith("为深入学习贯彻")


@needs(TEXT)
@pytest.mark.parametrize(
    ("section", "number", "phrase"),
    [p[:3] for p in PHRASES],
    ids=[p[3] for p in PHRASES],
)
def test_each_phrase_stands_where_its_source_says(
    section: str, number: int, phrase: str
) -> None:
    """In that paragraph of that section, letter for letter but for spaces."""
    assert squeezed(phrase) in paragraph(section, number).words


@needs(TEXT)
def test_each_task_of_the_text_has_its_bureaus() -> None:
    """Lead and responsible bureaus of all 19, in order, as the tag of each paragraph names them."""
    told = {}
    for action, name in enumerate("一二三四五六", start=1):
        for task, text in enumerate(sections()[f"三({name})"][1:], start=1):
            tag = TAG.search(text.words)
            assert tag, text.words[-60:]
            told[f"{action}.{task}"] = (bureaus_in(tag[1]), bureaus_in(tag[2]))
    assert len(told) == 19
    assert {task.id: (task.lead, task.responsible) for task in TASKS} == told


@needs(TEXT)
def test_nothing_else_of_the_text_is_an_assignment() -> None:
    """牵头 stands in the tags, in the leading group's safeguard, and once where firms lead consortia."""
    words = "".join(p.words for found in sections().values() for p in found)
    assert words.count("牵头") == 19 + 2
    assert words.count("牵头单位:") == 19
    assert "由市科技创新工作领导小组牵头抓总" in paragraph("四", 1).words


@needs(TEXT)
def test_titles_are_the_plans_own() -> None:
    """Actions by their headings, tasks and safeguards by the first words of their paragraphs."""
    for action in PLAN.work.actions:
        heading = paragraph(action.source.section, 0)
        assert (heading.title, heading.numbering) == (
            action.title.zh,
            f"({'〇一二三四五六'[int(action.id)]})",
        )
        for task in action.tasks:
            text = paragraph(task.source.section, task.source.paragraph)
            assert (text.title, text.numbering) == (
                task.title.zh,
                f"{task.id.partition('.')[2]}.",
            )
    for number, safeguard in enumerate(PLAN.work.safeguards, start=1):
        text = paragraph("四", number)
        assert (text.title, text.numbering) == (
            safeguard.title.zh,
            f"({'〇一二三'[number]})",
        )


@dataclass(frozen=True)
class Figure:
    """A number of the text, with the place in its paragraph without whitespace."""

    section: str
    number: int
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    def lies_in(self, phrase: str) -> bool:
        """Whether one of the places where a phrase stands covers it."""
        words = paragraph(self.section, self.number).words
        starts = [
            m.start() for m in re.finditer(f"(?={re.escape(squeezed(phrase))})", words)
        ]
        return any(
            start <= self.start and self.end <= start + len(squeezed(phrase))
            for start in starts
        )


def figures() -> Iterator[Figure]:
    """Every number of the text but for those that number its paragraphs."""
    for section, found in sections().items():
        for number, text in enumerate(found):
            for match in re.finditer(r"\d+(\.\d+)?", text.raw):
                start = len(squeezed(text.raw[: match.start()]))
                if start >= len(text.numbering):
                    yield Figure(section, number, match[0], start)


@needs(TEXT)
@pytest.mark.parametrize("section", SECTIONS)
def test_every_number_is_accounted_for(section: str) -> None:
    """Each lies in a phrase of a target or another figure of its paragraph, where that phrase stands."""
    known = [
        (t.source.section, t.source.paragraph, t.source.phrase)
        for i in PLAN.indicators
        for t in i.targets
    ]
    known += [
        (f.source.section, f.source.paragraph, f.phrase)
        for f in PLAN.targets.other_figures
    ]
    unaccounted = [
        (figure.number, figure.text)
        for figure in figures()
        if figure.section == section
        and not any(
            (where, number) == (section, figure.number) and figure.lies_in(phrase)
            for where, number, phrase in known
        )
    ]
    assert unaccounted == []


@needs(TEXT)
def test_the_numbers_of_the_goals_are_the_targets() -> None:
    """In the paragraphs of goals, what is no other figure is a target's, each as often as it stands."""
    other = [
        (f.source.section, f.source.paragraph, f.phrase)
        for f in PLAN.targets.other_figures
    ]
    asked = Counter(
        (figure.number, Decimal(figure.text))
        for figure in figures()
        if figure.section == "二"
        and not any(
            (section, number) == ("二", figure.number) and figure.lies_in(p)
            for section, number, p in other
        )
    )
    encoded = Counter(
        (t.source.paragraph, t.figure)
        for i in PLAN.indicators
        for t in i.targets
        if t.figure is not None
    )
    assert asked == encoded
    assert {target.source.section for i in PLAN.indicators for target in i.targets} == {
        "二"
    }


def test_a_target_asks_for_a_number_of_its_phrase() -> None:
    """The figure is written there, with just these digits; a direction has none."""
    for indicator in PLAN.indicators:
        for target in indicator.targets:
            written = re.findall(r"\d+(?:\.\d+)?", target.source.phrase)
            if target.figure is None:
                assert written == []
            else:
                assert str(target.figure) in written


@needs(TEXT)
def test_names_are_the_plans_own() -> None:
    """Indicators and statements are called as the section of goals calls them."""
    goals = "".join(p.words for p in sections()["二"])
    assert [i.name.zh for i in PLAN.indicators if i.name.zh not in goals] == []
    assert [
        s.name.zh for s in PLAN.statements if s.name.zh not in s.source.phrase
    ] == []


@needs(TEXT)
def test_the_statements_stand_in_the_order_of_the_text() -> None:
    """One clause each, none inside another."""
    places = []
    for statement in PLAN.statements:
        source = statement.source
        start = paragraph(source.section, source.paragraph).words.index(source.phrase)
        places.append((source.paragraph, start, start + len(source.phrase)))
    for (number, _, end), (next_number, start, _) in pairwise(places):
        assert number < next_number or (number == next_number and end <= start)


# --- held against what is known of the city and the trade


@needs(DIVISIONS)
@pytest.mark.parametrize(
    ("group", "kind"),
    [("各县(市、区)政府", "county"), ("开发区(管理区)管委会", "development zone")],
)
def test_groups_have_the_citys_divisions_as_members(group: str, kind: str) -> None:
    """All of them, in the order of their codes."""
    with DIVISIONS.open(encoding="utf-8", newline="") as file:
        names = [
            row["name"]
            for row in csv.DictReader(file, delimiter="\t")
            if row["kind"] == kind
        ]
    assert PLAN.bureau_by_name[group].members == tuple(names)


def terms_of_the_trade() -> Iterator[tuple[str, str]]:
    """Task and term, from the last table of the page on the trade: Chinese, then perhaps English."""
    table = DOMAIN.read_text(encoding="utf-8").rpartition("\n## ")[2]
    for task, cell in re.findall(r"^\| (\d\.\d) \| (.+) \|$", table, re.MULTILINE):
        for entry in cell.split("; "):
            chinese, _, english = re.sub(
                r" (?=[A-Za-z])", "\t", entry, count=1
            ).partition("\t")
            yield from (
                (task, term) for term in (*chinese.split(", "), english) if term
            )


@needs(DOMAIN)
def test_people_find_tasks_by_the_words_of_the_trade() -> None:
    """Each term of the table is one of its task's."""
    wanted = list(terms_of_the_trade())
    assert {task for task, _ in wanted} == {task.id for task in TASKS}
    assert len(wanted) > 150
    known = {task.id: {*task.terms.zh, *task.terms.en} for task in TASKS}
    assert [(task, term) for task, term in wanted if term not in known[task]] == []


@needs(DOMAIN)
def test_bureaus_have_the_names_in_use() -> None:
    """Full names, which are the city's before the plan's where none is given, and the short forms."""
    table = (
        DOMAIN.read_text(encoding="utf-8")
        .partition("\n## Bureaus")[2]
        .partition("\n## ")[0]
    )
    rows = re.findall(
        r"^\| ([市人][^ |]+) \| ([^ |]*) ?\| ([^|]+) \|", table, re.MULTILINE
    )
    assert len(rows) == 12
    for name, full, forms in rows:
        bureau = PLAN.bureau_by_name[name]
        assert bureau.full == (full or f"唐山{name}")
        # What is not confirmed has a question mark after it, and what is no short form a word before it.
        short = {
            form for form in re.split("[,;] ?", forms) if re.fullmatch(r"\w+", form)
        }
        assert short
        assert short <= set(bureau.aliases), name


# --- held against a table made by hand

BY_INDICATOR = {
    "technology-contract-turnover": ("技术合同成交额", "亿元", "flow", "linear", 0),
    "new-innovation-platforms": (
        "新建设市级以上各类科技创新平台",
        "家",
        "flow",
        "yearly",
        0,
    ),
    "leading-technology-enterprises": ("科技领军企业", "家", "stock", "yearly", 0),
    "high-tech-enterprises": ("高新技术企业", "家", "stock", "yearly", 0),
    "rd-expenditure": ("研究与试验发展经费", "亿元", "flow", "yearly", 10),
    "rd-share-of-gdp": ("研发费用占地区生产总值比重", "%", "rate", "yearly", 10),
    "high-tech-value-added-share": (
        "高新技术产业增加值占规模以上工业增加值比重",
        "%",
        "rate",
        "yearly",
        0,
    ),
}

TARGETS = [
    ("technology-contract-turnover", "2023", ">=", "126"),
    ("technology-contract-turnover", "2024", ">=", "140"),
    ("technology-contract-turnover", "2025", ">=", "200"),
    ("new-innovation-platforms", "2023", ">=", "20"),
    ("new-innovation-platforms", "2024", ">=", "20"),
    ("new-innovation-platforms", "2023/2025", ">=", "100"),
    ("leading-technology-enterprises", "2023", ">=", "8"),
    ("leading-technology-enterprises", "2024", ">=", "9"),
    ("leading-technology-enterprises", "2025", ">=", "10"),
    ("high-tech-enterprises", "2023", ">=", "1600"),
    ("high-tech-enterprises", "2024", ">=", "1700"),
    ("high-tech-enterprises", "2025", ">=", "1800"),
    ("rd-expenditure", "2023/2025", ">=", "10"),
    ("rd-share-of-gdp", "2025", "increase", None),
    ("high-tech-value-added-share", "2025", "~", "15.7"),
]

STATEMENTS = [
    ("2025", 1, "在科技改革与创新的重点领域和关键环节取得重要突破"),
    ("2025", 1, "关键核心技术攻坚体制基本形成"),
    ("2025", 1, "技术创新体系不断完善"),
    ("2025", 1, "科技体制机制基本建立"),
    ("2025", 1, "创新要素流动更加顺畅"),
    ("2025", 1, "创新环境更加优化"),
    ("2025", 1, "科技创新体系整体效能明显提升"),
    ("2025", 1, "科技支撑经济社会高质量发展的能力显著增强"),
    ("2023", 2, "创新型唐山建设取得阶段性成效"),
    ("2024", 3, "创新型唐山建设取得明显成效"),
    ("2025", 4, "创新型唐山建设取得重要突破"),
    ("2025", 4, "攻克一批关键核心技术"),
    ("2025", 4, "推动产业基础高级化、产业链现代化建设取得明显成效"),
]


def test_indicators_are_those_of_the_table() -> None:
    """Name, unit, aggregation, pace, and the months until a figure is published."""
    assert {
        i.id: (i.name.zh, i.unit, i.aggregation, i.pace, i.published_after)
        for i in PLAN.indicators
    } == BY_INDICATOR


def test_targets_are_those_of_the_table() -> None:
    """Period, what is asked, and the figure digit for digit, all in the indicator's own unit."""
    found = [(i, t) for i in PLAN.indicators for t in i.targets]
    assert [
        (i.id, str(t.period), t.comparator, None if t.figure is None else str(t.figure))
        for i, t in found
    ] == TARGETS
    assert {t.unit for _, t in found} == {None}


def test_growth_directions_and_tolerances() -> None:
    """R&D grows from 2022 on average, its share rises from 2022, and 15.7 may be missed by 0.2 from below."""
    by_id = {i.id: i.targets for i in PLAN.indicators}
    (growth,), (share,) = by_id["rd-expenditure"], by_id["rd-share-of-gdp"]
    assert growth.measure == "average_growth"
    assert growth.baseline
    assert (str(growth.baseline.period), growth.baseline.value) == ("2022", None)
    assert share.measure == "value"
    assert share.baseline
    assert (str(share.baseline.period), share.baseline.value) == ("2022", None)
    (about,) = by_id["high-tech-value-added-share"]
    assert (str(about.tolerance), about.tolerance_side) == ("0.2", "below")
    plain = [
        t
        for targets in by_id.values()
        for t in targets
        if t not in {growth, share, about}
    ]
    assert len(plain) == 12
    assert {(t.measure, t.baseline, t.tolerance) for t in plain} == {
        ("value", None, None)
    }


def test_statements_are_those_of_the_table() -> None:
    """Eight of the first paragraph, one each of 2023 and 2024, three of 2025."""
    assert [
        (str(s.period), s.source.paragraph, s.source.phrase) for s in PLAN.statements
    ] == STATEMENTS
    assert {s.source.section for s in PLAN.statements} == {"二"}


def test_nineteen_tasks_of_six_actions() -> None:
    """Numbered 1.1 to 6.3; three safeguards besides."""
    assert [len(action.tasks) for action in PLAN.work.actions] == [4, 3, 3, 3, 3, 3]
    assert [task.id for task in TASKS] == [
        *("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"),
        *("4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3"),
    ]
    assert [action.id for action in PLAN.work.actions] == list("123456")
    assert [s.id for s in PLAN.work.safeguards] == ["S.1", "S.2", "S.3"]


def test_who_leads() -> None:
    """The bureau of science leads thirteen tasks; the leading group the first safeguard, none the others."""
    assert Counter(name for task in TASKS for name in task.lead) == {
        "市科学技术局": 13,
        "市工业和信息化局": 2,
        "市国资委": 1,
        "市发展改革委": 1,
        "市人力资源社会保障局": 1,
        "市科协": 1,
    }
    assert {s.id: (s.lead, s.responsible) for s in PLAN.work.safeguards} == {
        "S.1": (("市科技创新工作领导小组",), ()),
        "S.2": ((), ()),
        "S.3": ((), ()),
    }


def test_bureaus_of_the_plan_and_bureaus_that_people_ask_for() -> None:
    """Nineteen have something to do, each is called something in English; two have no task and are known."""
    assert len(PLAN.work.bureaus) == 19
    assert [b.name for b in PLAN.work.other_bureaus] == ["市统计局", "市数据局"]
    assert {b.name for b in PLAN.work.bureaus if b.members} == {
        "各县(市、区)政府",
        "开发区(管理区)管委会",
    }
    later = {b.name: b.later for b in PLAN.work.bureaus if b.later}
    assert set(later) == {"人行唐山市中心支行"}
    assert (later["人行唐山市中心支行"].name, later["人行唐山市中心支行"].since) == (
        "中国人民银行唐山市分行",
        "2023-08",
    )


def test_no_name_means_two_bureaus() -> None:
    """Names, full names, aliases and members are each of one bureau only."""
    owners: dict[str, set[str]] = {}
    for bureau in PLAN.bureau_by_name.values():
        later = (bureau.later.name,) if bureau.later else ()
        for name in (
            bureau.name,
            bureau.full or bureau.name,
            *bureau.aliases,
            *bureau.members,
            *later,
        ):
            owners.setdefault(normalise(name), set()).add(bureau.name)
    assert {name: sorted(of) for name, of in owners.items() if len(of) > 1} == {}


LABELS = {
    "technology-contract-turnover": (
        ("技术合同成交金额", "认定登记技术合同成交额"),
        ("技术合同成交总额", "输出技术合同成交额"),
        (
            "技术交易额",
            "技术合同交易额",
            "吸纳技术合同成交额",
            "吸纳京津技术合同成交额",
            "登记合同数",
        ),
    ),
    "high-tech-enterprises": (
        (
            *("高企数", "高新技术企业数", "高新技术企业数量", "有效期内高新技术企业数"),
            *("国家高新技术企业", "国家高新技术企业保有量"),
        ),
        (),
        (
            "新认定高新技术企业",
            "新增高新技术企业",
            "入统高企",
            "高企培育库入库数",
            "科技型中小企业",
        ),
    ),
    "leading-technology-enterprises": (
        ("科技领军企业数量",),
        ("省级科技领军企业数",),
        ("新增科技领军企业",),
    ),
    "new-innovation-platforms": (
        ("当年新建市级以上创新平台", "新建市级以上科技创新平台数"),
        (),
        (
            "市级以上研发平台总数",
            "市级以上科技创新平台数",
            "新增省级平台",
            "孵化器",
            "众创空间",
        ),
    ),
    "rd-expenditure": (
        (
            "全社会R&D经费",
            "R&D经费",
            "R&D经费支出",
            "R&D经费内部支出",
            "全社会研发投入",
            *("研究与试验发展(R&D)经费投入", "全社会研发经费", "R&D经费投入"),
        ),
        (
            *("研发经费", "研发经费投入", "研发经费支出"),
            *("研发投入", "研发支出", "R&D投入"),
        ),
        ("规上工业R&D经费", "财政科技支出", "企业研发费用"),
    ),
    "rd-share-of-gdp": (
        ("R&D经费投入强度", "研发投入强度", "R&D经费占GDP比重"),
        (),
        (),
    ),
    "high-tech-value-added-share": (
        ("高新技术产业增加值占规上工业增加值比重", "高新技术产业增加值占比"),
        (),
        ("高新技术产业增加值", "高新技术产业增加值增速", "高技术制造业增加值占比"),
    ),
}


@by_rows("name", LABELS)
def test_labels_that_arrive(name: str) -> None:
    """Aliases mean exactly the indicator, ambiguous labels ask, traps mean something else."""
    indicator = next(i for i in PLAN.indicators if i.id == name)
    aliases, ambiguous, traps = LABELS[name]
    assert set(aliases) <= {*indicator.aliases}
    assert set(ambiguous) == {
        label for group in indicator.ambiguous for label in group.labels
    }
    assert set(traps) <= {*indicator.traps}


def test_whom_to_ask_of_an_indicator() -> None:
    """The lead bureaus of its tasks, each once, in the order of the tasks."""
    assert {i.id: PLAN.leads(i.tasks) for i in PLAN.indicators} == {
        "technology-contract-turnover": ("市科学技术局",),
        "new-innovation-platforms": ("市科学技术局",),
        "leading-technology-enterprises": ("市科学技术局",),
        "high-tech-enterprises": ("市科学技术局",),
        "rd-expenditure": ("市科学技术局", "市国资委"),
        "rd-share-of-gdp": ("市科学技术局", "市国资委"),
        "high-tech-value-added-share": ("市工业和信息化局",),
    }
