"""How things are known again, which figure is more, and what is told once: hand-made plans, one rule each."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len

from conftest import Run
from innovate_ts import load_plan
from innovate_ts.basics.model import Model
from innovate_ts.diff import Difference, Group, compare
from innovate_ts.diff.excerpts import contrast
from innovate_ts.diff.field_words import label_of
from innovate_ts.plan.models import targets, tasks

HERE = Path(__file__).parent
OLD = HERE / "targets" / "old"
TASKS = HERE / "assignments" / "old"


def told(tmp_path: Path, base: Path, *changes: tuple[str, str]) -> list[str]:
    """The differences of a plan from the same one with some of its text replaced, in English."""
    return [each.message.en for each in differences(tmp_path, base, *changes)]


def differences(
    tmp_path: Path, base: Path, *changes: tuple[str, str]
) -> tuple[Difference, ...]:
    """The differences themselves."""
    return compare(load_plan(base), load_plan(revised(tmp_path, base, *changes)))


def revised(tmp_path: Path, base: Path, *changes: tuple[str, str]) -> Path:
    """A copy of a plan with some of its text replaced."""
    found = set()
    for name in ("targets.yaml", "tasks.yaml"):
        text = (base / name).read_text(encoding="utf-8")
        for before, after in changes:
            if before in text:
                found.add(before)
            text = text.replace(before, after)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert found == {before for before, _ in changes}
    return tmp_path


# --- figures


FIRMS = "高新技术企业 (High-tech firms)"
SPENDING = "研发投入 (R&D spending)"


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("at_least: 1700", "at_least: 1700.0", []),
        (
            "at_least: 1700",
            "at_least: 1701",
            [f"{FIRMS}, 2024: raised from 1700 家 to 1701 家, by 1 家"],
        ),
        (
            "at_least: 1700",
            "at_least: 1700.000000000000000000000000000001",
            [
                f"{FIRMS}, 2024: raised from 1700 家 to 1700.000000000000000000000000000001 家, "
                "by 0.000000000000000000000000000001 家"
            ],
        ),
        (
            "at_least: 1700",
            "at_least: 0.000000000000000000000000000001",
            [
                f"{FIRMS}, 2024: lowered from 1700 家 to 0.000000000000000000000000000001 家, "
                "by 1699.999999999999999999999999999999 家"
            ],
        ),
        (
            "at_least: 1700",
            "at_least: 0.17\n        unit: 万家",
            [
                f"{FIRMS}, 2024: unit changed from 家 to 万家; the amounts asked for stay the same"
            ],
        ),
        (
            "at_least: 1700",
            "at_least: 1700\n        unit: 家",
            [f'{FIRMS}, 2024: unit added: "家"'],
        ),
        (
            "at_least: 1700",
            "at_least: 0.16\n        unit: 万家",
            [
                f"{FIRMS}, 2024: unit changed from 家 to 万家",
                f"{FIRMS}, 2024: lowered from 1700 家 to 0.16 万家, by 0.01 万家",
            ],
        ),
    ],
)
def test_amounts_are_compared_and_not_their_digits(
    tmp_path: Path, before: str, after: str, says: list[str]
) -> None:
    """126 亿元 is 1260000 万元 and 1700.0 is 1700; the smallest step is told with each of its digits."""
    assert told(tmp_path, OLD, (before, after)) == says


def test_the_same_digits_in_a_smaller_unit_are_less(tmp_path: Path) -> None:
    """126 万元 where 126 亿元 stood is a lower target, and the unit is not said to keep the amounts."""
    found = told(
        tmp_path,
        OLD,
        ("en: R&D spending}\n    unit: 亿元", "en: R&D spending}\n    unit: 万元"),
    )
    assert found == [
        f"{SPENDING}: unit changed from 亿元 to 万元",
        f"{SPENDING}, 2024: lowered from 126 亿元 to 126 万元, by 1259874 万元",
    ]


def test_units_that_do_not_convert_are_not_compared(tmp_path: Path) -> None:
    """1700 家 and 1800 户: neither is called more, and the JSON has no two numbers to subtract."""
    found = differences(
        tmp_path,
        OLD,
        ("en: High-tech firms}\n    unit: 家", "en: High-tech firms}\n    unit: 户"),
        ("1700\n", "1701\n"),
    )
    assert [each.message.en for each in found] == [
        f"{FIRMS}: unit changed from 家 to 户; neither converts into the other",
        f"{FIRMS}, 2024: figure changed from 1700 家 to 1701 户, which cannot be compared",
    ]
    assert (found[1].kind, found[1].old, found[1].new, found[1].unit) == (
        "changed",
        "1700 家",
        "1701 户",
        None,
    )


def test_both_figures_are_in_the_later_unit(tmp_path: Path) -> None:
    """A script may subtract them."""
    _, found = differences(
        tmp_path, OLD, ("at_least: 1700", "at_least: 0.18\n        unit: 万家")
    )
    assert (found.old, found.new, found.unit) == (
        Decimal("0.17"),
        Decimal("0.18"),
        "万家",
    )


def test_a_growth_is_no_amount(tmp_path: Path) -> None:
    """10% a year is not lower than 126 亿元: the measure is another, and the figures are not compared."""
    growth = "measure: average_growth\n        at_least: 10\n        baseline: {period: 2022}"
    found = differences(tmp_path, OLD, (growth, "at_least: 400"))
    assert [(each.kind, each.field) for each in found] == [
        ("changed", "target"),
        ("removed", "baseline.period"),
        ("changed", "measure"),
    ]
    assert (
        found[0].words.en
        == "figure changed from 10% a year to 400 亿元, which cannot be compared"
    )


def test_a_growth_that_comes_or_goes_has_the_unit_of_growth(tmp_path: Path) -> None:
    """10 is not 10 亿元."""
    growth = "period: 2023/2025\n        measure: average_growth\n        at_least: 10"
    later = "period: 2024/2026\n        measure: average_growth\n        at_least: 11"
    found = differences(tmp_path, OLD, (growth, later))
    assert [(each.kind, each.unit) for each in found if each.field is None] == [
        ("removed", "%"),
        ("added", "%"),
    ]


# --- what is known again


def test_a_target_that_moves_asks_the_very_same(tmp_path: Path) -> None:
    """With another figure at another time it is one target less and one more."""
    moved = (
        "period: 2024\n        at_least: 1700",
        "period: 2026\n        at_least: 1700",
    )
    assert [each.kind for each in differences(tmp_path, OLD, moved)] == ["moved"]
    other = (
        "period: 2024\n        at_least: 1700",
        "period: 2026\n        at_least: 1701",
    )
    assert [each.kind for each in differences(tmp_path, OLD, other)] == [
        "removed",
        "added",
    ]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("{zh: 高新技术企业, en: Firms}", ["renamed", "changed"]),
        ("{zh: 高企, en: High-tech firms}", ["renamed", "renamed"]),
        (
            "{zh: 高企, en: Firms}\n    aliases: [高新技术企业]",
            ["renamed", "renamed", "added", "changed"],
        ),
        ("{zh: 高新技术企业数, en: High tech firm}", ["removed"] * 3 + ["added"] * 3),
    ],
)
def test_names_are_the_same_or_they_are_not(
    tmp_path: Path, name: str, kinds: list[str]
) -> None:
    """Under a new id an indicator is known by an exact name or alias, and never by a similar one."""
    changes = (
        ("id: firms", "id: companies"),
        ("{zh: 高新技术企业, en: High-tech firms}", name),
    )
    assert [each.kind for each in differences(tmp_path, OLD, *changes)] == kinds


def test_two_that_become_one_are_not_renamed(tmp_path: Path) -> None:
    """A bureau that bears the names of two is neither of them."""
    merged = (
        "  - {name: 市工信局, en: Industry Bureau}\n  - {name: 市财政局, en: Finance Bureau}\n",
        "  - {name: 市产业局, en: Bureau, aliases: [市工信局, 市财政局]}\n",
    )
    renamed = (
        ("[市科技局, 市工信局]", "[市科技局, 市产业局]"),
        ("[市财政局, 人行支行]", "[人行支行]"),
    )
    found = differences(
        tmp_path, TASKS, merged, *renamed, ("[市教育局, 市财政局]", "[市教育局]")
    )
    bureaus = [(each.kind, each.id) for each in found if each.what == "bureau"]
    assert bureaus == [
        ("removed", "市工信局"),
        ("removed", "市财政局"),
        ("added", "市产业局"),
    ]


def test_one_that_becomes_two_is_not_renamed(tmp_path: Path) -> None:
    """Two bureaus that share the names of one are neither of them it."""
    split = (
        "  - {name: 市教育局, en: Education Bureau, aliases: [教育局]}\n",
        "  - {name: 市教体局, en: Schools, aliases: [教育局]}\n"
        "  - {name: 市文体局, en: Sports, aliases: [市教育局]}\n",
    )
    found = differences(
        tmp_path, TASKS, split, ("[市教育局, 市财政局]", "[市教体局, 市财政局]")
    )
    bureaus = [(each.kind, each.id) for each in found if each.what == "bureau"]
    assert bureaus == [
        ("removed", "市教育局"),
        ("added", "市教体局"),
        ("added", "市文体局"),
    ]


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
        f"{FIRMS}: no longer linked to 1.1 培育企业; now linked to 1.1 扩大交易"
        in found
    )
    assert (
        "技术合同成交额 (Contract turnover): no longer linked to 1.2 扩大交易" in found
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
        "1.9 扩大交易 (Grow turnover): renumbered from 1.2 to 1.9",
        '市教体局 (Education Bureau): renamed from "市教育局" to "市教体局"',
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
        "技术合同成交额 (Contract turnover): no longer linked to 1.2 扩大交易; now linked to 1.2 培育企业"
        in found
    )


def test_the_order_of_bureaus_is_editorial(tmp_path: Path) -> None:
    """Leads in another order do the same work."""
    found = differences(
        tmp_path, TASKS, ("[市科技局, 市工信局]", "[市工信局, 市科技局]")
    )
    assert [(each.kind, each.field, each.group) for each in found] == [
        ("reordered", "lead", Group.EDITORIAL)
    ]
    assert found[0].words.en == "leads in another order: 市工信局, 市科技局"


def test_every_field_has_a_name() -> None:
    """Each field of the models is called by a word in both languages, those that no plan uses yet too."""
    models = [
        each
        for home in (targets, tasks)
        for each in vars(home).values()
        if isinstance(each, type) and issubclass(each, Model)
    ]
    apart = {
        "at_least",
        "more_than",
        "at_most",
        "less_than",
        "about",
        "direction",
        "safeguards",
    }
    fields = {name for model in models for name in model.model_fields} - apart
    assert len(fields) > 50
    for name in fields - {"plan", "work", "other_bureaus", "zh"}:
        assert label_of((name,)).zh


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("short", "other", ("short", "other")),
        (
            "a" * 100 + "x" + "b" * 100,
            "a" * 100 + "yz" + "b" * 100,
            ("…aaaaaaaaaaxbbbbbbbbbb…", "…aaaaaaaaaayzbbbbbbbbbb…"),
        ),
        ("a" * 70, "a" * 71, ("…aaaaaaaaaa", "…aaaaaaaaaaa")),
        ("", "c" * 70, ("", "c" * 70)),
    ],
)
def test_long_texts_are_shown_where_they_differ(
    old: str, new: str, shown: tuple[str, str]
) -> None:
    """What differs stands whole, with a few characters around it."""
    assert contrast(old, new) == shown


# --- the command


def test_no_difference_is_0(run: Run) -> None:
    """It says so; in JSON the list is empty."""
    same = ("diff", str(OLD), str(OLD))
    outcome = run(*same)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[0] == "The two versions say the same."
    assert run(*same, "--lang", "zh").out.splitlines()[0] == "两个版本内容相同。"
    assert (
        run(*same, "--format", "json").code,
        run(*same, "--format", "json").out,
    ) == (0, "[]\n")


@pytest.mark.parametrize("form", ["table", "json"])
def test_the_problems_of_both_plans_are_shown(
    run: Run, tmp_path: Path, form: str
) -> None:
    """A plan that cannot be loaded is exit code 2; nothing is compared, and each problem names its file."""
    for name, figure in (("one", "much"), ("two", "little")):
        (tmp_path / name).mkdir()
        revised(tmp_path / name, OLD, ("at_least: 1700", f"at_least: {figure}"))
    outcome = run("diff", "one", "two", "--format", form, cwd=tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    places = [
        line.split(":")[0]
        for line in outcome.err.splitlines()
        if not line.startswith("  ")
    ]
    assert places == ["one/targets.yaml", "two/targets.yaml"]


def test_a_folder_that_is_not_there_is_2(run: Run) -> None:
    """It is named."""
    outcome = run("diff", str(OLD), "nowhere")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("nowhere: ")


def test_a_hostile_name_does_not_break_out(run: Run, tmp_path: Path) -> None:
    """Control codes are spelt out, markup stays text, a long name is broken and not cut."""
    nasty = '"[red]\\e[31m\\u202e{name}</b>' + "长" * 300 + '"'
    revised(
        tmp_path, OLD, ("高新技术企业", nasty), ("at_least: 1700", "at_least: 1701")
    )
    for columns in (20, 80):
        outcome = run(
            "diff", str(OLD), str(tmp_path), environment={"COLUMNS": str(columns)}
        )
        assert outcome.code == 1
        assert "\x1b" not in outcome.out
        assert "\u202e" not in outcome.out
        flat = "".join(line.strip() for line in outcome.out.splitlines())
        assert "[red]\\x1b[31m\\u202e{name}</b>" + "长" * 300 in flat.replace(" ", "")
        assert max(cell_len(line) for line in outcome.out.splitlines()) <= columns
    data = run("diff", str(OLD), str(tmp_path), "--format", "json")
    assert "\x1b" not in data.out
    renamed = next(each for each in json.loads(data.out) if each["kind"] == "renamed")
    assert renamed["new"] == "[red]\x1b[31m\u202e{name}</b>" + "长" * 300


def test_any_console_can_show_it(run: Run) -> None:
    """A Chinese Windows console, or one that knows ASCII alone, ends no run."""
    for encoding in ("gbk", "ascii"):
        environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        new = str(HERE / "targets" / "new")
        outcome = run(
            "diff",
            str(OLD),
            new,
            "--lang",
            "zh",
            environment=environment,
            encoding=encoding,
        )
        assert (outcome.code, outcome.err) == (1, "")


def test_an_equal_name_is_surer_than_an_equal_id() -> None:
    """Drafts number their indicators: one more in front renames none."""
    plan = load_plan()
    first, second, *rest = plan.indicators
    swapped = (
        first.model_copy(update={"id": second.id}),
        second.model_copy(update={"id": first.id}),
        *rest,
    )
    targets = plan.targets.model_copy(update={"indicators": swapped})
    found = compare(plan, plan.model_copy(update={"targets": targets}))
    assert {(each.kind, each.field) for each in found if each.what == "indicator"} == {
        ("renamed", "id")
    }
