"""What is fuzzed: each target takes bytes, and must end with an answer or with a refusal of ours.

Any other exception, a contradiction in what it answers, or more time than `LONGEST` is a fault.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Set
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import cast, get_args

from conftest import ROOT
from fuzz.nearly import LARGEST, SIGN, contents_of
from innovate_ts import CannotCheck, InputError, evaluate, load_plan, read_actuals
from innovate_ts.actuals.cells import (
    Quantity,
    find_quantity,
    is_missing,
    lack_of,
    parse_judgement,
    parse_quantity,
)
from innovate_ts.actuals.decimal_marks import DecimalMark
from innovate_ts.basics.actual import Actuals
from innovate_ts.basics.period_grammar import (
    find_times,
    is_fiscal_year,
    parse_period,
    refusal_of,
)
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import convert, family, is_unit_of, parse_unit, plain_unit
from innovate_ts.cli.check_options import read_report
from innovate_ts.messages import Language, Message
from innovate_ts.output.answers.who import who_text
from innovate_ts.output.reports import render
from innovate_ts.output.terminal import Terminal
from innovate_ts.plan.lint import lint
from innovate_ts.plan.lookup import find
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import draft, targets_yaml, tasks_yaml
from innovate_ts.plantext.proof import prove
from innovate_ts.registers.tally import Options, tally_registers
from innovate_ts.verdicts.changes import with_changes
from shipped import shipped_plan

LONGEST = 10
"""Seconds of CPU that an input of at most 60 KB may take."""
PLAN = shipped_plan()
AS_OF = date(2025, 12, 31)
LANGUAGES: tuple[Language, ...] = ("zh", "en")
MARKS = cast("tuple[DecimalMark, ...]", get_args(DecimalMark))
UNITS = (*dict.fromkeys(indicator.unit for indicator in PLAN.indicators), "位", "")


@dataclass(frozen=True)
class Target:
    """One thing that takes bytes."""

    run: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    longest: int = LARGEST
    """Bytes of an input; beyond what is read of a cell or question there is nothing to find."""

    def attempt(self, content: bytes) -> None:
        """Try an input; AssertionError and whatever else comes out is a fault."""
        begun = time.process_time()
        self.run(content)
        taken = time.process_time() - begun
        assert taken < LONGEST, f"{taken:.1f} s"


@cache
def _scratch() -> Path:
    """A folder of this process alone, in memory where there is such a place."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder below has a name of its own
    parent = memory if memory.is_dir() else None
    return Path(tempfile.mkdtemp(prefix="innovate-ts-fuzz.", dir=parent))


def clear_scratch() -> None:
    """Take away what inputs were written to."""
    shutil.rmtree(_scratch(), ignore_errors=True)


def _file(name: str, content: bytes) -> Path:
    path = _scratch() / name
    path.write_bytes(content)
    return path


def _told(message: Message) -> None:
    """A message has words in both languages."""
    assert message.wrong.zh
    assert message.wrong.en


def _refused(error: InputError | CannotCheck, codes: Set[str] = frozenset()) -> None:
    """A refusal has its reasons, of these codes where they are given."""
    told = {problem.code for problem in error.problems}
    assert told
    assert not codes or told <= codes, error.problems


# --- cells, periods, units, look-ups ------------------------------------------------------------------------


def cells(content: bytes) -> None:
    """One cell, read for a unit and a decimal mark that its first two bytes choose."""
    own_unit = UNITS[content[0] % len(UNITS)] if content else ""
    mark = MARKS[content[1] % len(MARKS)] if content[1:] else "point"
    text = content[2:].decode(errors="replace")
    quantity = parse_quantity(text, own_unit, mark)
    if isinstance(quantity, Quantity):
        assert quantity == find_quantity(text, own_unit, mark)
        assert quantity.value.is_finite()
        if quantity.unit is not None and own_unit:
            convert(quantity.value, quantity.unit, own_unit)
    else:
        assert find_quantity(text, own_unit, mark) is None
        _told(quantity)
    judgement = parse_judgement(text)
    assert isinstance(judgement, bool | Message)
    assert lack_of(text) is None or is_missing(text)


def periods(content: bytes) -> None:
    """A text that may be a time, or a title that may name some."""
    text = content.decode(errors="replace")
    period = parse_period(text)
    if period is None:
        _told(refusal_of(text))
    else:
        assert period.start <= period.end
        assert Period.parse(str(period)) == period
        assert period.words.zh
        assert period.words.en
    is_fiscal_year(text)
    for time_said in find_times(text).times:
        period = time_said.period or time_said.in_year(2024).period
        assert period is None or period.start <= period.end


def units(content: bytes) -> None:
    """Two units, and a figure that is taken from one to the other and back."""
    first, _, second = content.decode(errors="replace").partition("\n")
    for text in (first, second):
        unit = parse_unit(text)
        assert unit.factor > 0
        assert unit.base == family(text)
        plain_unit(text)
    figure = Decimal("1234.5")
    converted = convert(figure, first, second)
    assert (converted is not None) is is_unit_of(first, second)
    if converted is not None:
        assert convert(converted, second, first) == figure


def who(content: bytes) -> None:
    """A question."""
    text = content.decode(errors="replace")
    answer = find(PLAN, text)
    for language in LANGUAGES:
        assert who_text(PLAN, text, answer, language, Terminal()).strip()


# --- tables and workbooks -----------------------------------------------------------------------------------


def _check(path: Path, plan: Plan = PLAN) -> None:
    """Read and judge a file; the account adds up, and the report has words."""
    actuals = read_actuals(path, plan)
    _adds_up(actuals)
    try:
        report = evaluate(plan, actuals, as_of=AS_OF)
    except CannotCheck as error:
        _refused(error)
        return
    counts = Counter(result.status for result in report.results)
    summary = report.to_dict()["summary"]
    assert all(summary[status] == number for status, number in counts.items())
    for language in LANGUAGES:
        assert render(report, "table", language=language)
    assert render(report, "json")


def _adds_up(actuals: Actuals) -> None:
    """Each value stands in a row that was used, each error in one that is counted as such."""
    tables = {(table.file, table.sheet): table for table in actuals.tables}
    is_single = len(tables) == len(actuals.tables)
    for table in actuals.tables:
        kinds = Counter(table.rows.values())
        assert sum(kinds.values()) == len(table.rows)
        assert list(table.rows) == sorted(table.rows)
    if not is_single:
        return
    for value in actuals.values:
        kind = tables[value.file, value.sheet].rows[value.row]
        assert kind in {"used", "error"}, (value, kind)
    for problem in actuals.problems:
        _has_its_row(problem.place.row, problem.is_error, actuals)
    for problem in actuals.damaged.values():
        assert problem.is_error


def _has_its_row(row: int | None, is_error: bool, actuals: Actuals) -> None:
    """A row of which an error is told is counted as one, where it is a row of values."""
    if not is_error or row is None or len(actuals.tables) != 1:
        return
    kind = actuals.tables[0].rows.get(row)
    assert kind in {"error", None}, (row, kind)


def tables(content: bytes) -> None:
    """A CSV file."""
    _check(_file("table.csv", content))


def workbooks(content: bytes) -> None:
    """An XLSX or XLS file, or a page that calls itself one."""
    _check(_file("book.xlsx", content))


def ledgers(content: bytes) -> None:
    """A ledger of tasks."""
    _check(_file("ledger.csv", content), _ledger_plan())


@cache
def _ledger_plan() -> Plan:
    return load_plan(ROOT / "tests/actuals/ledger/plan")


@cache
def _report() -> object:
    actuals = read_actuals(ROOT / "examples/illustration-2023.csv", PLAN)
    return evaluate(PLAN, actuals, as_of=AS_OF)


def previous(content: bytes) -> None:
    """An earlier report."""
    path = _file("previous.json", content)
    actuals = read_actuals(ROOT / "examples/illustration-2023.csv", PLAN)
    report = evaluate(PLAN, actuals, as_of=AS_OF)
    try:
        changed = with_changes(report, read_report(path), str(path))
    except InputError as error:
        _refused(error)
        return
    for language in LANGUAGES:
        assert render(changed, "table", language=language)


# --- plans, recipes, texts ----------------------------------------------------------------------------------


def plans(content: bytes) -> None:
    """A plan's two files."""
    targets, _, tasks = content.partition(SIGN)
    _file("targets.yaml", targets)
    _file("tasks.yaml", tasks)
    try:
        plan = load_plan(_scratch())
    except InputError as error:
        _refused(error)
        return
    lint(plan)
    nothing = Actuals(values=(), tables=(), problems=())
    report = evaluate(plan, nothing, as_of=AS_OF)
    for language in LANGUAGES:
        assert render(report, "table", language=language)
        assert who_text(plan, "1", find(plan, "1"), language, Terminal())


def recipes(content: bytes) -> None:
    """A recipe, and behind the sign the register that it counts."""
    recipe, _, register = content.partition(SIGN)
    path = _file("recipe.yaml", recipe)
    ledger = _file("register.csv", register)
    try:
        counted = tally_registers(path, [str(ledger)], PLAN, Options())
    except InputError as error:
        _refused(error)
        return
    for tallied in counted:
        assert tallied.adds_up


def texts(content: bytes) -> None:
    """A plan's text: its draft loads, and is held against the text that it was made of."""
    kind = ".html" if content.lstrip()[:1] == b"<" else ".txt"
    if content.startswith(b"PK"):
        kind = ".docx"
    path = _file(f"text{kind}", content)
    try:
        read = contents(read_text(str(path)))
    except InputError as error:
        _refused(error)
        return
    prove(PLAN, read)
    if read.obstacle is not None:
        _told(read.obstacle)
        return
    drafted = draft(read)
    for language in LANGUAGES:
        _file("targets.yaml", targets_yaml(drafted, language, plan_id="p").encode())
        _file("tasks.yaml", tasks_yaml(drafted, language).encode())
        try:
            plan = load_plan(_scratch())
        except InputError as error:
            # What the text leaves open is empty, and a growth has no years to begin from.
            _refused(error, {"empty_text", "missing_baseline"})
            return
    prove(plan, read)


# --- the command line ---------------------------------------------------------------------------------------

_FORBIDDEN = (b"spark", b"completion", b"..", b"//", b"~", b"*")
"""What would start a cluster or leave the folder."""


def commands(content: bytes) -> None:
    """A command line, in a folder with a few files."""
    if any(word in content.lower() for word in _FORBIDDEN):
        return
    # No system hands a NUL to a program.
    given = content.replace(b"\0", b"").split(SIGN)
    words = [word.decode(errors="surrogateescape") for word in given]
    if any(
        word.lstrip("-=abcdefghijklmnopqrstuvwxyz").startswith("/") for word in words
    ):
        return
    code, err = _run(words)
    assert code in {0, 1, 2}, (words, code)
    assert "Traceback" not in err, err


def _run(words: list[str]) -> tuple[int, str]:
    """The exit code of a command, in this process, and what it wrote to standard error."""
    app = _application()
    folder = _folder_of_files()
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    before = (Path.cwd(), sys.argv, sys.stdin)
    os.environ["INNOVATE_TS_DEBUG"] = "1"  # what is unforeseen comes out
    os.chdir(folder)
    sys.argv = ["innovate-ts", *words]
    sys.stdin = io.TextIOWrapper(io.BytesIO(b"a,b\n"), encoding="utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = app()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        del os.environ["INNOVATE_TS_DEBUG"]
        os.chdir(before[0])
        sys.argv, sys.stdin = before[1:]
    err.flush()
    return code, cast("io.BytesIO", err.buffer).getvalue().decode()


@cache
def _application() -> Callable[[], int]:
    """The command line with all of its commands."""
    from innovate_ts.cli import app

    before = sys.argv
    sys.argv = ["innovate-ts"]
    app._add_commands()
    sys.argv = before
    return app._run


def _folder_of_files() -> Path:
    """A folder as it was in the beginning: a table, a plan's text, a small plan, a report, a recipe."""
    folder = _scratch() / "command"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, path in _FILES.items():
        shutil.copyfile(ROOT / path, folder / name)
    shutil.copytree(ROOT / "tests/plan/good/minimal", folder / "plan")
    return folder


_FILES = {
    "a.csv": "examples/illustration-2023.csv",
    "b.xlsx": "tests/actuals/examples/good/several-sheets.xlsx",
    "text.txt": "tests/plantext/kinds/less-is-better.txt",
    "recipe.yaml": "examples/registers/recipe.yaml",
    "platforms.csv": "examples/registers/platforms.csv",
}

_COMMANDS = """
check a.csv
check a.csv b.xlsx --year 2023 --lang zh
check a.csv --format json --as-of 2025-01-31 --fail-on not_met
check a.csv -o out.html -o out.xlsx -o out.docx -o out.md --by bureau
check - --period 2023 --series high-tech-enterprises --value-column b
check a.csv --baseline 2022 --indicator technology-contract-turnover --strict --all
check a.csv --previous recipe.yaml --encoding gbk --sheet x --fail-on never
check a.csv --format junit --plan plan
who 4.2
who 机器人 --format json
who 市教育局 --actuals a.csv
show high-tech-enterprises
show 4.2 --lang en
tasks --format json
tasks 市科技局
bureaus
targets --year 2023
template --year 2024 -o t.csv
template -o t.xlsx --by region --force
tally --recipe recipe.yaml platforms.csv -o o.csv --rejects r.csv
validate
validate plan --format json
validate --source text.txt
draft text.txt -o out --force
diff plan plan --format json
init new
schema report
--help
--version
check --help
"""


# --- seeds --------------------------------------------------------------------------------------------------


def _texts_in(*patterns: str) -> list[bytes]:
    """The fields of tables, each a text."""
    fields: dict[bytes, None] = {}
    for content in contents_of(*patterns):
        for line in content.splitlines():
            for field in line.replace(b",", b"\t").split(b"\t"):
                if 0 < len(field) < 200:
                    fields[field.strip()] = None
    return [field for field in fields if field]


def _mostly_good(suffix: str) -> list[bytes]:
    """Examples of actuals; those that are refused are fewer."""
    good = contents_of(f"tests/actuals/examples/good/*.{suffix}")
    bad = contents_of(f"tests/actuals/examples/bad/*.{suffix}")
    return [*good, *good, *good, *bad]


def _cell_seeds() -> list[bytes]:
    """Cells with a figure in them, each with a unit and a decimal mark."""
    fields = _texts_in("tests/actuals/examples/*/*.csv", "tests/actuals/*.tsv")
    chosen = [field for field in fields if re.search(rb"\d", field)]
    return [
        bytes((number % len(UNITS), number % len(MARKS))) + field
        for number, field in enumerate(chosen)
    ]


def _plan_seeds() -> list[bytes]:
    folders = ROOT.glob("tests/plan/*/*/targets.yaml")
    pairs = [(path, path.with_name("tasks.yaml")) for path in sorted(folders)]
    return [
        first.read_bytes() + SIGN + second.read_bytes()
        for first, second in pairs
        if second.is_file() and first.stat().st_size + second.stat().st_size < 30_000
    ]


def _recipe_seeds() -> list[bytes]:
    recipe = (ROOT / "examples/registers/recipe.yaml").read_bytes()
    _, *tallies = recipe.split(b"\n  - indicator:")
    registers = ("contracts-2023.csv", "certificates.csv", "platforms.csv")
    seeds = []
    for tally, name in zip(tallies, registers, strict=True):
        rows = (ROOT / "examples/registers" / name).read_bytes().splitlines(True)[:30]
        renamed = re.sub(rb"files: \S+", b"files: register.csv", tally)
        alone = b"tallies:\n  - indicator:" + renamed
        seeds.append(alone + SIGN + b"".join(rows))
    return seeds


def _previous_seeds() -> list[bytes]:
    actuals = read_actuals(ROOT / "examples/tangshan-2022.csv", PLAN)
    seeds = []
    for goal in (None, "high-tech-enterprises", "technology-contract-turnover"):
        report = evaluate(PLAN, actuals, as_of=date(2024, 1, 31), indicator=goal)
        seeds.append("".join(render(report, "json")).encode())
    return sorted(seeds, key=len)[:2]


def _command_seeds() -> list[bytes]:
    lines = _COMMANDS.strip().splitlines()
    return [SIGN.join(line.encode().split()) for line in lines]


def _unit_seeds() -> list[bytes]:
    more = ("万亿元", "件/万人", "千克", "‰", "百分点", "Percentage (%)")
    others = ("元", "亿元", "%", "件/人", "公斤", "個", "")
    return [f"{unit}\n{other}".encode() for unit in (*UNITS, *more) for other in others]


def _period_seeds() -> list[bytes]:
    return _texts_in("tests/basics/periods.tsv", "tests/actuals/*.tsv")


def _text_seeds() -> list[bytes]:
    return contents_of(
        "tests/plantext/kinds/*.txt",
        "tests/plantext/plans/*/*.*",
        "tests/plantext/forms/*.txt",
    )


TARGETS: dict[str, Target] = {
    "cells": Target(cells, _cell_seeds, longest=1200),
    "periods": Target(periods, _period_seeds, longest=200),
    "units": Target(units, _unit_seeds, longest=100),
    "who": Target(who, lambda: _texts_in("tests/plan/queries.tsv"), longest=400),
    "tables": Target(tables, lambda: _mostly_good("csv")),
    "workbooks": Target(workbooks, lambda: _mostly_good("xls*")),
    "ledgers": Target(
        ledgers, lambda: contents_of("tests/actuals/ledger/examples/**/*.csv")
    ),
    "previous": Target(previous, _previous_seeds),
    "plans": Target(plans, _plan_seeds),
    "recipes": Target(recipes, _recipe_seeds),
    "texts": Target(texts, _text_seeds),
    "commands": Target(commands, _command_seeds, longest=500),
}
