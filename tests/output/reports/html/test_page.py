"""What the page says, part by part."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import get_args
from urllib.parse import unquote

import pytest
from jinja2 import nodes

from conftest import ROOT
from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.findings import Place, Severity, problem
from innovate_ts.messages import Language, ledger, phrases, punctuation
from innovate_ts.messages import page as texts
from innovate_ts.messages.actuals import empty_table
from innovate_ts.output.exact_json import dumps
from innovate_ts.output.numbers import shown
from innovate_ts.output.reports.html import (
    cards,
    entries,
    environment,
    graph,
    multiples,
    regions,
    tasks,
    views,
)
from innovate_ts.output.reports.html import page as view
from innovate_ts.output.reports.html.cards import cards_of
from innovate_ts.output.reports.html.entries import anchor_of
from innovate_ts.output.reports.html.views import by_bureau
from innovate_ts.output.words import Words, targets
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import Change, Changes
from innovate_ts.verdicts.statuses import STATUSES
from output.reports.html.pages import Chinese, Page, many, page
from shipped import shipped_plan


def test_it_opens_with_the_headline(running: Report) -> None:
    """The head says in one sentence how the plan stands; the rest follows."""
    english, chinese = Page(page(running, "en")), Page(page(running, "zh"))
    assert (
        "Of 4 targets due in 2023, 3 were met and 1 was missed. High-tech"
        in english.text
    )
    assert "2023年到期4项：完成3项，未完成1项。" in chinese.text
    assert english.elements[0][1]["lang"] == "en"
    assert chinese.elements[0][1]["lang"] == "zh-CN"


def test_every_figure_of_the_report_stands_in_it(
    running: Report, language: Language
) -> None:
    """Actuals, gaps, the cells they rest on, thresholds, the day, the account of rows and the version."""
    text = Page(page(running, language)).text
    for result in running.results:
        assert shown(result.actual, result, language) in text
        if result.is_decided:
            assert targets.gap(result, Words(language)) in text
        for cell in result.evidence:
            assert f"{cell.file}:{cell.row}:{cell.column} {cell.text}" in text
    assert Words(language).day(running.as_of) in text
    assert "innovate-ts 1." in text
    assert (
        "24 rows: 23 used, 1 of other indicators"
        if language == "en"
        else "共24行：采用23，其他指标1"
    ) in text
    assert ("behind schedule to 30" if language == "en" else "10至30个百分点") in text


def test_each_indicator_has_a_card_with_a_chart_in_words_too(
    running: Report, language: Language
) -> None:
    """Seven cards; each chart has a title and a description with its figures."""
    parsed = Page(page(running, language))
    charts = [
        attributes
        for tag, attributes in parsed.elements
        if attributes.get("class") == "chart"
    ]
    assert parsed.count("article") == 7
    assert len(charts) == 7
    ids = {attributes.get("id") for _, attributes in parsed.elements}
    for attributes in charts:
        assert attributes["role"] == "img"
        assert set((attributes["aria-labelledby"] or "").split()) <= ids
    said = (
        "Jan–Sep 2024: actual 1,596 firms"
        if language == "en"
        else "2024年1—9月：实际1596家"
    )
    assert said in parsed.text


def test_a_chart_names_the_months_that_a_running_total_is_of(running: Report) -> None:
    """The bar of a year or of several that is not over is of a part of them, and says so."""
    text = Page(page(running, "zh")).text
    assert "2024年1—9月：实际81.6亿元" in text
    assert "2024年：实际81.6亿元" not in text


def test_the_index_begins_with_the_worst_and_folds_what_is_not_due(
    running: Report,
) -> None:
    """The one that is missed, then the one that is behind; each leads to its card."""
    parsed = Page(page(running, "en"))
    links = [
        attributes.get("href") for tag, attributes in parsed.elements if tag == "a"
    ]
    cards = [link for link in links if (link or "").startswith("#i:")]
    assert cards[:2] == ["#i:high-tech-enterprises", "#i:technology-contract-turnover"]
    assert "Not due yet: 2" in parsed.text


def test_the_index_shows_a_miss_whatever_came_after_it() -> None:
    """The headline counts it, and so the reader looks for it."""
    plan = load_plan(ROOT / "examples/uk-aid")
    actuals = read_actuals([str(ROOT / "examples/uk-aid/actuals.csv")], plan)
    written = page(evaluate(plan, actuals), "en")
    index = written.split('class="index"')[1].split("</table>")[0]
    # But for what the small chart shows.
    index = re.sub('aria-label="[^"]*"', "", index)
    assert ("2018" in index, "missed" in index, "2021" in index) == (True, True, False)
    assert 'aria-labelledby="results"' in index.split(">")[0]


def test_the_small_chart_of_each_row_is_told_in_words(
    running: Report, language: Language
) -> None:
    """Its first figure and its last, or that there is none: no cell is silent to who hears the page."""
    index = page(running, language).split("</section>")[0]
    cell = '<td role="cell" class="course">(.*?)</td>'
    courses = re.findall(cell, index, re.DOTALL)
    assert courses
    for course in courses:
        assert re.search('aria-label="[^"]+"|class="spoken">[^<]+', course)


def test_a_status_is_told_once_and_what_it_holds_by_kind(running: Report) -> None:
    """The head of a group by status has its name once; goals in words stand behind targets, called so."""
    statuses = page(running, "zh").split('aria-labelledby="statuses"')[-1]
    statuses = statuses.split("</section>")[0]
    for head in re.findall("<summary>(.*?)</summary>", statuses):
        assert 'class="spoken"' not in head
    (group,) = re.findall('id="status:not_due".*?</details>', statuses, re.DOTALL)
    are_goals = ["定性目标</span>" in row for row in group.split("<li>")[1:]]
    assert are_goals == sorted(are_goals)
    assert set(are_goals) == {False, True}


def test_every_link_leads_to_a_place_of_the_page(
    running: Report, nasty: Report, language: Language
) -> None:
    """Whatever the ids of indicators hold; no two places have one name."""
    for report in (running, nasty):
        parsed = Page(page(report, language))
        names = [
            attributes["id"] for _, attributes in parsed.elements if "id" in attributes
        ]
        assert len(names) == len(set(names))
        links = [attributes.get("href") or "" for _, attributes in parsed.elements]
        inside = {link for link in links if link.startswith("#")}
        assert inside
        assert {link[1:] for link in inside} <= set(names)


def test_ids_come_from_indicators_and_are_never_alike() -> None:
    """No part of one can be taken for another's, and nothing in them means something in an address."""
    assert anchor_of("i", "high-tech") == "i:high-tech"
    assert anchor_of("i", "a:name") != anchor_of("i", "a") + ":name"
    assert anchor_of("i", "a b#<%") == "i:a%20b%23%3C%25"


def test_a_card_shows_what_is_due_beside_what_runs_in_the_colour_of_the_worse(
    running: Report,
) -> None:
    """Turnover met its target of 2023 and is behind that of 2024."""
    cards = cards_of(running, Words("en"))
    (card,) = [
        card for card in cards if card.anchor == "i:technology-contract-turnover"
    ]
    assert [now.period for now in card.now] == ["2023", "2024"]
    assert [now.badge.status for now in card.now] == ["met", "at_risk"]
    assert card.worse == card.now[1]
    assert card.worse.gap == "16.7 points behind schedule"
    assert card.now[1].part == "figure of Jan–Sep 2024"


@pytest.mark.parametrize(("count", "folded"), [(20, 0), (21, 21)])
def test_of_many_cards_those_that_are_well_are_folded(
    running: Report, count: int, folded: int
) -> None:
    """Up to twenty all are open; what leaves something to be done is never folded."""
    assert len(view.page_of(many(running, count), Words("en")).folded) == folded
    lacking = running.model_copy(
        update={
            "results": tuple(
                result.model_copy(update={"indicator": f"lacking-{index}"})
                for index, result in enumerate(running.results * 20)
                if result.is_lacking
            )
        }
    )
    assert view.page_of(lacking, Words("en")).folded == set()


def test_the_data_are_a_link_in_the_page(running: Report, language: Language) -> None:
    """The same figures as the files that `check` writes."""
    parsed = Page(page(running, language))
    data = {
        attributes["download"]: unquote((attributes["href"] or "").partition(",")[2])
        for _, attributes in parsed.elements
        if "download" in attributes
    }
    names = ["tangshan-2023-2024-09-30.csv", "tangshan-2023-2024-09-30.json"]
    assert list(data) == names
    assert data[names[0]] == render(running, "csv", language=language)
    assert json.loads(data[names[1]]) == json.loads(str(render(running, "json")))
    assert "Cite as" in parsed.text or "引用：" in parsed.text


def test_data_that_are_too_long_are_left_out(
    running: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says how to get them."""
    monkeypatch.setattr(view, "_LONGEST", 20_000)
    parsed = Page(page(running, "en"))
    assert sum("download" in attributes for _, attributes in parsed.elements) == 1
    assert texts.too_long.en in parsed.text


def test_json_loses_only_what_means_nothing() -> None:
    """Spaces stay inside of texts, beside quotes and colons too."""
    value = {"a": 'say "b": c', "d\\": ["e: f", 1], "g": {"h": "\\"}}
    text = view.without_spaces(dumps(value))
    assert json.loads(text) == value
    assert "\n" not in text


def test_chinese_is_marked_in_an_english_page(running: Report, nasty: Report) -> None:
    """Every run of it, but in what can hold no element: addresses and the words of charts."""
    for report in (running, nasty):
        parsed = Chinese(page(report, "en"))
        assert parsed.unmarked == []


def test_what_is_to_be_done_stands_under_the_bureau_that_leads(running: Report) -> None:
    """What is missed comes before what is behind; the bureaus with nothing to do are folded."""
    text = Page(page(running, "en")).text
    part = text[text.index("By lead bureau") :]
    assert part.index("13 short of 1,600") < part.index("16.7 points behind")
    groups = by_bureau(running, Words("en", bureaus=running.bureau_names))
    assert [group.name.text for group in groups if group.is_open] == [
        "Municipal Bureau of Science and Technology"
    ]


def test_a_report_on_goals_in_words_alone_has_no_cards(root: Path) -> None:
    """One statement: no chart, no table, and the verdict."""
    plan = shipped_plan()
    read = read_actuals([str(root / "examples" / "illustration-2023.csv")], plan)
    report = evaluate(plan, read, indicator="innovative-tangshan-2023")
    parsed = Page(page(report, "en"))
    assert parsed.count("article") == parsed.count("table") == 0
    assert "创新型唐山建设取得阶段性成效" in parsed.text


def test_every_branch_of_the_page_is_set(running: Report, language: Language) -> None:
    """With changes, problems of each kind, limits of pace, and something without lead, chart or figure."""
    first, *others = running.results
    bare = first.model_copy(
        update={
            "indicator": "bare",
            "lead": (),
            "tasks": (),
            "actual": None,
            "gap": None,
        }
    )
    change = Change(indicator="bare", name=first.name, period=first.period)
    changes = Changes(
        previous="before.json",
        as_of=date(2023, 12, 31),
        newly_met=(change,),
        newly_missed=(),
        newly_late=(),
        newly_behind=(),
        newly_without_data=(),
        slower=(),
        faster=(),
        revised=(),
    )
    severities: tuple[Severity, ...] = get_args(Severity)
    problems = tuple(
        problem(empty_table(), Place("a.csv"), severity=severity)
        for severity in severities
    )
    report = running.model_copy(
        update={
            "results": (bare, first, *others),
            "changes": changes,
            "problems": problems,
        }
    )
    parsed = Page(page(report, language))
    assert parsed.open == []
    for text in (
        phrases.no_lead,
        phrases.reading,
        phrases.severity_warning,
        texts.no_chart,
        texts.links,
    ):
        assert text.to(language) in parsed.text
    assert Words(language).day(report.as_of) in parsed.text


TEXTS = {
    "texts": texts,
    "phrases": phrases,
    "punctuation": punctuation,
    "ledger": ledger,
}
VIEWS = {
    "page": (view.Page,),
    "card": (cards.Card,),
    "now": (cards.Now,),
    "worse": (cards.Now,),
    "first": (entries.ResultEntry,),
    "result": (entries.ResultEntry,),
    "badge": (entries.Badge,),
    "name": (entries.Name,),
    "entry": (views.StatusCount, view.LegendEntry),
    "cell": (entries.EvidenceCell,),
    "table": (regions.RegionSection,),
    "multiples": (multiples.Multiples,),
    "tile": (multiples.Tile,),
    "graph": (graph.Graph,),
    "row": (regions.RegionRow, views.ViewRow),
    "bullet": (regions.Bullet,),
    "group": (views.ViewGroup, tasks.TasksOfLead),
    "task": (tasks.TaskEntry,),
    "milestone": (tasks.MilestoneEntry,),
    "problem": (view.ProblemEntry,),
    "file": (view.DataFile,),
}
"""What the names of the template stand for."""


def test_the_template_names_only_what_there_is() -> None:
    """Each text and each field that any branch of it asks for."""
    templates = environment(Words("en"))
    assert templates.loader is not None
    source, _, _ = templates.loader.get_source(templates, "page.html.j2")
    asked = set()
    for node in templates.parse(source).find_all(nodes.Getattr):
        owner = node.node
        if isinstance(owner, nodes.Name):
            asked.add((owner.name, node.attr))
        elif isinstance(owner, nodes.Getattr):
            asked.add((owner.attr, node.attr))
    assert {name for name, _ in asked} == {*TEXTS, *VIEWS, "chart", "loop"}
    for name, attribute in asked:
        if name in TEXTS:
            assert hasattr(TEXTS[name], attribute), f"{name}.{attribute}"
        if name in VIEWS:
            known = {
                it for kind in VIEWS[name] for it in (*kind.__annotations__, *dir(kind))
            }
            assert attribute in known, f"{name}.{attribute}"


def test_each_status_has_a_colour_of_its_own_in_the_style_sheet(root: Path) -> None:
    """A status that is added without one would be drawn in the colour of plain text."""
    templates = root / "src/innovate_ts/output/reports/html/templates"
    style = (templates / "page.css").read_text(encoding="utf-8")
    assert [
        status
        for status in STATUSES
        if f".s-{status} {{" not in style and f".s-{status}," not in style
    ] == []
