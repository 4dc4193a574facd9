"""Mutation tests: does a test fail where a line is changed? `make mutants`.

A sample of small changes (a comparison turned, a word of a list left out, an alternative of a pattern gone,
a number by one, a condition negated) in what decides: verdicts, cells, periods, units, rules of plans, lists
of roles, counts of proofs. Each runs in a fork that has the libraries loaded, against the tests of its
module, then of its room, then the whole fast loop; what outlives them is listed with the reason that
`mutants.tsv` beside this file gives. Weighed: mutmut (changes functions alone, and half of what decides are
tables of words) and cosmic-ray (an interpreter for each change, no lists and no patterns).

    MUTANTS=460 MUTANTS_SEED=1 python scripts/mutants.py [AREA]...
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.util
import json
import os
import re
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
WORK = ROOT / ".mutants"
REASONS = Path(__file__).with_suffix(".tsv")
NUMBER = int(os.environ.get("MUTANTS", "460"))
SEED = os.environ.get("MUTANTS_SEED", "1")
STAGES = ("module", "room", "whole")
LONGEST = {"module": 60, "room": 150, "whole": 400}
"""Seconds; who takes longer has lost its way."""

AREAS: dict[str, tuple[str, ...]] = {
    "verdicts": (
        *(
            "verdicts/{achieved,arithmetic,breaks,case,comparators,criterion,derived}.py",
        ),
        *("verdicts/{difference,figures,flow,growth,growth_factor,growth_pace}.py",),
        *("verdicts/{judge,kind,levels,limits,pace,proofs,ranges,rank,rate}.py",),
        *("verdicts/{reference,revisions,schedule,statements,stock,sums}.py",),
        *("verdicts/{total_growth,unfinished,verdict,vintages}.py",),
    ),
    "cells": ("actuals/{cells,values,decimal_marks}.py",),
    "periods": (
        "basics/{periods,period_forms,period_grammar,period_words,year_parts}.py",
    ),
    "units": ("basics/{units,english_units}.py",),
    "rules": ("plan/{rules,target_rules}.py",),
    "roles": ("plantext/zh/{tags,bodies,roles}.py",),
    "counts": ("plantext/counts/*.py", "plantext/zh/counting.py"),
}
SHARES = {
    "verdicts": 150,
    "cells": 70,
    "periods": 70,
    "units": 40,
    "rules": 40,
    "roles": 50,
    "counts": 40,
}
"""Of 460 mutants."""


class Mutant(NamedTuple):
    """One change of one module."""

    area: str
    module: str
    """Its name, with dots."""
    path: str
    line: int
    number: int
    """Which of the module's changes it is."""
    change: str
    """What stood there, and what stands there now."""

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by while lines move."""
        return self.module, self.change


# --- changes ------------------------------------------------------------------------------------------------

_TURNED: dict[type[ast.AST], Any] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}
_OTHER_NAMES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "startswith": "endswith",
    "endswith": "startswith",
    "fullmatch": "match",
    "removeprefix": "removesuffix",
}
_NO_CODE = ("annotation", "returns", "decorator_list", "keywords")
"""Fields in which nothing is changed: types, and options of caches and models."""


class Place(NamedTuple):
    """Where a node stands: its parent's field, and its number where that is a list."""

    parent: ast.AST
    field: str
    index: int | None

    def put(self, node: ast.AST) -> None:
        """Let another node stand there."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def changes(tree: ast.Module) -> Iterator[tuple[Place, ast.AST, ast.AST]]:
    """All changes of a module in their order: where, what stands there, what would."""
    for place, node in _nodes(tree):
        for other in _others(node):
            yield place, node, other


def _nodes(parent: ast.AST) -> Iterator[tuple[Place, ast.AST]]:
    for field, value in ast.iter_fields(parent):
        if field in _NO_CODE and not isinstance(parent, ast.Call):
            continue
        children = value if isinstance(value, list) else [value]
        for index, child in enumerate(children):
            if isinstance(child, ast.AST) and not _is_left_alone(child):
                number = index if isinstance(value, list) else None
                yield Place(parent, field, number), child
                yield from _nodes(child)


def _is_left_alone(node: ast.AST) -> bool:
    """Docstrings, imports, errors of the program itself, types."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return True
    if isinstance(node, ast.Subscript):
        return ast.unparse(node.value) in {"Literal", "cast"}
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in {"assert_never", "cast", "TypeVar"}
    left_alone = (ast.Import, ast.ImportFrom, ast.Raise, ast.Assert)
    return isinstance(node, left_alone)


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of a node."""
    for kind, change in _CHANGES.items():
        if isinstance(node, kind):
            yield from change(node)


def _of_comparison(node: ast.Compare) -> Iterator[ast.AST]:
    first, *more = node.ops
    if type(first) in _TURNED:
        yield ast.Compare(node.left, [_TURNED[type(first)](), *more], node.comparators)


def _of_conditions(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(_TURNED[type(node.op)](), node.values)
    yield node.values[0]


def _of_arithmetic(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in _TURNED:
        yield ast.BinOp(node.left, _TURNED[type(node.op)](), node.right)


def _of_sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    yield node.operand


def _of_condition(node: ast.If) -> Iterator[ast.AST]:
    yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)


def _of_choice(node: ast.IfExp) -> Iterator[ast.AST]:
    yield ast.IfExp(node.test, node.orelse, node.body)


def _of_leap(node: ast.Break | ast.Continue) -> Iterator[ast.AST]:
    yield _TURNED[type(node)]()


def _of_statement(node: ast.Expr) -> Iterator[ast.AST]:
    if isinstance(node.value, ast.Call):
        yield ast.Pass()


def _of_set(node: ast.Set) -> Iterator[ast.AST]:
    return map(ast.Set, _shorter(node.elts))


def _of_tuple(node: ast.Tuple) -> Iterator[ast.AST]:
    if all(map(_is_text, node.elts)):
        for rest in _shorter(node.elts):
            yield ast.Tuple(rest, ast.Load())


def _of_table(node: ast.Dict) -> Iterator[ast.AST]:
    return map(ast.Dict, _shorter(node.keys), _shorter(node.values))


def _of_name(node: ast.Name) -> Iterator[ast.AST]:
    if node.id in _OTHER_NAMES:
        yield ast.Name(_OTHER_NAMES[node.id], node.ctx)


def _of_method(node: ast.Attribute) -> Iterator[ast.AST]:
    if node.attr in _OTHER_NAMES:
        yield ast.Attribute(node.value, _OTHER_NAMES[node.attr], node.ctx)


def _of_constant(node: ast.Constant) -> Iterator[ast.AST]:
    match node.value:
        case bool(truth):
            yield ast.Constant(not truth)
        case int(number):
            yield ast.Constant(number + 1)
        case str(text):
            yield from map(ast.Constant, _patterns(text))


_CHANGES: dict[Any, Callable[[Any], Iterator[ast.AST]]] = {
    ast.Compare: _of_comparison,
    ast.BoolOp: _of_conditions,
    ast.BinOp: _of_arithmetic,
    ast.UnaryOp: _of_sign,
    ast.If: _of_condition,
    ast.IfExp: _of_choice,
    (ast.Break, ast.Continue): _of_leap,
    ast.Expr: _of_statement,
    ast.Set: _of_set,
    ast.Tuple: _of_tuple,
    ast.Dict: _of_table,
    ast.Name: _of_name,
    ast.Attribute: _of_method,
    ast.Constant: _of_constant,
}


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _shorter(elements: Sequence[Any]) -> Iterator[list[Any]]:
    """A list without each of its elements in turn."""
    if len(elements) > 1:
        for index in range(len(elements)):
            yield [*elements[:index], *elements[index + 1 :]]


def _patterns(text: str) -> Iterator[str]:
    """A pattern without one of its alternatives or marks."""
    for match in re.finditer(
        r"(?<=[|:(])[^|()\[\]\\?]+\||\|[^|()\[\]\\?]+(?=[)|])|(?<=[\w)\]])[?]", text
    ):
        other = text[: match.start()] + text[match.end() :]
        if _compiles(text) and _compiles(other):
            yield other


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


# --- the sample ---------------------------------------------------------------------------------------------


def sample(areas: Sequence[str]) -> list[Mutant]:
    """The mutants of this seed."""
    chosen = []
    for area in areas:
        chance = Random(f"{SEED} {area}")  # noqa: S311 - the same sample each time
        mutants = [mutant for path in _paths(area) for mutant in _mutants(area, path)]
        wanted = NUMBER * SHARES[area] // sum(SHARES.values())
        chosen += chance.sample(mutants, min(wanted, len(mutants)))
    return chosen


def _paths(area: str) -> list[Path]:
    """The modules of an area."""
    paths = []
    for pattern in AREAS[area]:
        before, brace, inner = pattern.partition("{")
        names = inner.partition("}")[0].split(",") if brace else [""]
        behind = inner.partition("}")[2]
        for name in names:
            paths += (SOURCE / "innovate_ts").glob(f"{before}{name}{behind}")
    return sorted(path for path in paths if path.name != "__init__.py")


def _mutants(area: str, path: Path) -> Iterator[Mutant]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    module = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
    shown = str(path.relative_to(SOURCE / "innovate_ts"))
    for number, (place, node, other) in enumerate(changes(tree)):
        line = getattr(node, "lineno", getattr(place.parent, "lineno", 0))
        yield Mutant(area, module, shown, line, number, _told(node, other))


def _told(node: ast.AST, other: ast.AST) -> str:
    """A change in a few words: the part of the two that differs."""
    if isinstance(node, ast.If) and isinstance(other, ast.If):
        node, other = node.test, other.test
    before, after = (" ".join(ast.unparse(side).split()) for side in (node, other))
    begin = _alike(before, after)
    end = _alike(before[:begin:-1], after[:begin:-1])
    begin = max(0, begin - 30)
    end = max(0, end - 12)
    return f"{before[begin : len(before) - end]} → {after[begin : len(after) - end]}"


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


# --- a run --------------------------------------------------------------------------------------------------


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module with a change."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self._path = SOURCE / "innovate_ts" / mutant.path

    def find_spec(self, fullname, _path, _target=None):  # type: ignore[no-untyped-def]
        if fullname != self._mutant.module:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def create_module(self, _spec):  # type: ignore[no-untyped-def]
        return None

    def exec_module(self, module):  # type: ignore[no-untyped-def]
        tree = ast.parse(self._path.read_text(encoding="utf-8"))
        for number, (place, _, other) in enumerate(changes(tree)):
            if number == self._mutant.number:
                place.put(other)
                break
        ast.fix_missing_locations(tree)
        exec(compile(tree, str(self._path), "exec"), module.__dict__)  # noqa: S102


def _tests(mutant: Mutant, stage: str) -> list[str]:
    """The tests of a module, of its room, or all."""
    path = Path(mutant.path)
    room = ROOT / "tests" / path.parent
    alone = room / f"test_{path.name}"
    match stage:
        case "module":
            return [str(alone)] if alone.exists() else []
        case "room":
            return [str(room)]
        case _:
            return [str(ROOT / "tests")]


def _is_killed(mutant: Mutant | None, tests: Sequence[str], longest: int) -> bool:
    """Whether a test fails, in a fork of this process; with no mutant, whether any fails as it is."""
    child = os.fork()
    if child == 0:
        _test(mutant, tests)
    begun = time.monotonic()
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) not in {0, 5}
        if time.monotonic() - begun > longest:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return True
        time.sleep(0.02)


def _test(mutant: Mutant | None, tests: Sequence[str]) -> None:
    """Be the run of the tests from here on."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    import pytest

    if mutant is not None:
        sys.meta_path.insert(0, _Changed(mutant))
    known = (
        "ignore::pytest.PytestAssertRewriteWarning"  # what is loaded is not rewritten
    )
    options = ("-x", "-q", "-p", "no:cacheprovider", "-W", known, "-m")
    code = 3
    try:
        code = int(pytest.main([*options, "not slow and not network", *tests]))
    finally:
        os._exit(code)


def _load_libraries() -> None:
    """What tests import, but for the program itself."""
    names = "pytest hypothesis.strategies pydantic yaml rich.console typer openpyxl jinja2 docx xlsxwriter"
    for name in names.split():
        importlib.import_module(name)


def main(words: list[str]) -> int:
    """Make the mutants, run them, and say which live."""
    areas = words or list(AREAS)
    os.chdir(ROOT)
    _load_libraries()
    WORK.mkdir(exist_ok=True)
    file = WORK / f"results-{SEED}.jsonl"
    known = _results(file)
    with file.open("a", encoding="utf-8") as results:
        for mutant in sample(areas):
            name = json.dumps(mutant, ensure_ascii=False)
            if name in known:
                continue
            outcome = _outcome(mutant)
            known[name] = outcome
            results.write(json.dumps([name, outcome], ensure_ascii=False) + "\n")
            results.flush()
    return _tell(areas, known)


def _results(file: Path) -> dict[str, str]:
    """What is known of an earlier run, so that one that was ended goes on."""
    if not file.exists():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(json.loads(line) for line in lines)


def _outcome(mutant: Mutant) -> str:
    """The stage that killed it, or `alive`."""
    stages = os.environ.get("MUTANTS_STAGES", " ".join(STAGES)).split()
    for stage in stages:
        tests = _tests(mutant, stage)
        if tests and _is_killed(mutant, tests, LONGEST[stage]):
            return stage
    return "alive"


def _tell(areas: Sequence[str], known: dict[str, str]) -> int:
    """The table by area, and those that live with the reason; 1 where less than nine in ten are killed."""
    wanted = sample(areas)
    outcomes = {
        mutant: known[json.dumps(mutant, ensure_ascii=False)] for mutant in wanted
    }
    print(f"{'area':10} {'made':>5} {'killed':>6}  {'by ' + ', '.join(STAGES)}")
    for area in areas:
        counts = Counter(how for one, how in outcomes.items() if one.area == area)
        killed = counts.total() - counts["alive"]
        by = ", ".join(str(counts[stage]) for stage in STAGES)
        print(f"{area:10} {counts.total():5} {killed:6}  {by}")
    alive = [mutant for mutant, how in outcomes.items() if how == "alive"]
    reasons = _reasons()
    killed = len(outcomes) - len(alive)
    print(f"{'in all':10} {len(outcomes):5} {killed:6}  {killed / len(outcomes):.1%}\n")
    for mutant in alive:
        reason = reasons.get(mutant.key, "?")
        print(f"{mutant.path}:{mutant.line}  {mutant.change}\n    {reason}")
    return 0 if killed >= 0.9 * len(outcomes) else 1


def _reasons() -> dict[tuple[str, str], str]:
    """Why mutants live, by module and change."""
    if not REASONS.exists():
        return {}
    lines = REASONS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(module, change): reason for module, change, reason in rows}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
