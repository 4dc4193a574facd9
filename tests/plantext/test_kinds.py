"""Kinds of texts that are read wrongly without care, each a file: a text, and what is right, written first.

Behind ==== stand the plan's years (=), targets (>), the parts of the one before (+), assignments (@: who
leads, who shares, who supports, by when) and figures that are no targets and are asked about (?). What stands
in tables is read from text with tabs, HTML and DOCX alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from innovate_ts.basics.units import plain
from innovate_ts.plan.load import load_plan
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import Contents, contents
from innovate_ts.plantext.drafting import Draft, draft, targets_yaml, tasks_yaml
from innovate_ts.plantext.drafting.model import DraftTask
from innovate_ts.plantext.proof import prove
from innovate_ts.plantext.stated_aims import StatedAim
from plantext.forms import as_document, as_page, as_text

FOLDER = Path(__file__).with_name("kinds")
KINDS = sorted(path.stem for path in FOLDER.glob("*.txt"))
TABLES = [name for name in KINDS if name.startswith("table-")]
BINDING = {"yes": "binding", "no": "expected", None: ""}


class Kind(NamedTuple):
    """A text and what is right."""

    text: str
    right: list[str]


def kind_of(name: str) -> Kind:
    """A file of the folder."""
    text, right = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("====\n")
    return Kind(text, right.splitlines())


def lines_of(found: Contents, made: Draft) -> Iterator[str]:
    """What was found, as the files say it."""
    yield f"= {found.period}"
    for stated in found.aims:
        yield " ".join(filter(None, words_of(stated)))
        if stated.aim.parts:
            parts = [f"{part.name}={plain(part.value)}" for part in stated.aim.parts]
            yield f"+ {' '.join(parts)}"
    for action in made.actions:
        for task in action.tasks:
            yield f"@ {' | '.join(roles_of(task))}"
    for figure in made.set_aside:
        if figure.is_open:
            yield f"? {figure.words}"


def words_of(stated: StatedAim) -> Iterator[str]:
    """A target; its measure is left out where it is the value and nothing stands behind it."""
    aim = stated.aim
    yield f"> {aim.indicator} {aim.comparator} {plain(aim.value)} {aim.unit} {aim.period}"
    if aim.measure != "value" or aim.choices:
        yield aim.measure
    yield from aim.choices
    if aim.base is not None and aim.binding is not None:
        value = "" if aim.base_value is None else f":{plain(aim.base_value)}"
        yield f"base={aim.base}{value}"
    yield BINDING[aim.binding]


def roles_of(task: DraftTask) -> list[str]:
    """Who does a task, by when; without what stands last and is empty."""
    roles = [
        " ".join(names) or "-"
        for names in (task.lead, task.responsible, task.supporting)
    ]
    due = " ".join(str(milestone.due) for milestone in task.milestones)
    if not task.supporting and not due:
        return roles[:2]
    return [*roles, due or "-"]


def read(path: Path) -> list[str]:
    """What a file says, in the lines of the kinds."""
    found = contents(read_text(str(path)))
    return list(lines_of(found, draft(found)))


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_read_right(name: str, tmp_path: Path) -> None:
    """As its file says."""
    kind = kind_of(name)
    assert read(as_text(kind.text, tmp_path)) == kind.right


@pytest.mark.parametrize("form", [as_page, as_document])
@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_alike_in_every_form(
    name: str, form: Callable[[str, Path], Path], tmp_path: Path
) -> None:
    """As a page and as a document."""
    kind = kind_of(name)
    assert read(form(kind.text, tmp_path)) == kind.right


@pytest.mark.parametrize("name", KINDS)
def test_its_draft_agrees_with_its_text(name: str, tmp_path: Path) -> None:
    """By its reading and by the counts."""
    found = contents(read_text(str(as_text(kind_of(name).text, tmp_path))))
    made = draft(found)
    files = {
        "targets.yaml": targets_yaml(made, "zh", plan_id="plan"),
        "tasks.yaml": tasks_yaml(made, "zh"),
    }
    for file, text in files.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    assert prove(load_plan(tmp_path), found).discrepancies == ()
