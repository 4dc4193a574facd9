"""Count the actuals of a recipe: which files, in which engine, one tally after the other."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from innovate_ts.findings import Findings, InputError, Place
from innovate_ts.messages import registers as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.registers.counted import Counted
from innovate_ts.registers.counting import CountAsked, Counting
from innovate_ts.registers.engines import MEMORY, Engine, EngineName, open_engine
from innovate_ts.registers.files import (
    is_taken_as_it_is,
    open_register,
    paths_of,
    prepare,
)
from innovate_ts.registers.load import indicator_of, load_recipe
from innovate_ts.registers.meanings import readers_of
from innovate_ts.registers.recipe import Tally
from innovate_ts.registers.register import Register, RegisterSource, refuse


class Options(NamedTuple):
    """How registers are read."""

    engine: EngineName = "duckdb"
    master: str | None = None
    """The URL of a Spark cluster; None for this machine."""
    encoding: str | None = None
    """The encoding of all text files, where it is not to be found by itself."""


def tally_registers(
    recipe_file: Path, ledgers: Sequence[str], plan: Plan, options: Options
) -> list[Counted]:
    """Count all indicators of a recipe.

    Args:
        recipe_file: the recipe.
        ledgers: the registers; where none is given, those that the recipe names.
        plan: the plan whose indicators are counted.
        options: how they are read.

    Raises:
        InputError: the recipe or a register cannot be read, or the engine is not installed.
    """
    recipe = load_recipe(recipe_file, plan)
    with _running(options) as (engine, folder):
        counting = _TallyRun(engine, folder, plan, options.encoding)
        counted = []
        for tally in recipe.tallies:
            paths = _paths(tally, recipe_file, ledgers)
            counted.append(counting.count(tally, paths))
        _check_all_are_used(ledgers, counted)
    return counted


@contextmanager
def _running(options: Options) -> Iterator[tuple[Engine, Path]]:
    """An engine, and the folder of its temporary files.

    Raises:
        InputError: the engine is not installed, or would take the folder for a pattern of names.
    """
    with TemporaryDirectory(prefix="innovate-ts.") as room:
        folder = Path(room)
        if not is_taken_as_it_is(folder):
            raise refuse(texts.temporary_folder_is_pattern(), room)
        try:
            engine = open_engine(
                name=options.engine,
                master=options.master,
                folder=folder,
            )
        except ImportError as error:
            message = texts.needs_engine(extra=_EXTRAS[options.engine])
            raise refuse(message, "--engine") from error
        try:
            yield engine, folder
        finally:
            engine.close()


_EXTRAS = {"duckdb": "ledger", "spark": "spark"}


def _paths(tally: Tally, recipe_file: Path, ledgers: Sequence[str]) -> list[str]:
    """The registers of a tally: of those that are given the ones whose names its patterns fit.

    Raises:
        InputError: there is none.
    """
    if not ledgers:
        if not tally.files:
            raise refuse(texts.no_register(text=tally.indicator), str(recipe_file))
        return paths_of(tally.files, recipe_file.parent)
    if not tally.files:
        return list(dict.fromkeys(ledgers))
    paths = [ledger for ledger in ledgers if _fits(ledger, tally.files)]
    if not paths:
        raise refuse(texts.no_register(text=tally.indicator), str(recipe_file))
    return list(dict.fromkeys(paths))


def _fits(ledger: str, patterns: Sequence[str]) -> bool:
    name = Path(ledger).name
    return any(fnmatch(name, Path(pattern).name) for pattern in patterns)


def _check_all_are_used(ledgers: Sequence[str], counted: Sequence[Counted]) -> None:
    """No register is given in vain.

    Raises:
        InputError: for those that no tally names.
    """
    used = {source.register.shown for result in counted for source in result.sources}
    findings = Findings()
    for ledger in ledgers:
        if ledger not in used:
            findings.error(texts.register_unused(), Place(ledger))
    if findings.first_error():
        raise InputError(findings.in_order())


class _TallyRun:
    """One engine with what is known of the files: several tallies may read one."""

    def __init__(
        self, engine: Engine, folder: Path, plan: Plan, encoding: str | None
    ) -> None:
        self._engine = engine
        self._folder = folder
        self._plan = plan
        self._encoding = encoding
        self._registers: dict[tuple[str, str | None, bool], Register] = {}
        self._copies = 0

    def count(self, tally: Tally, paths: Sequence[str]) -> Counted:
        """The figures and the account of one tally.

        An engine that is strict reads a file as it lies on the disk. What it does not take is looked
        through, copied by this program's own reader, which sets torn rows aside, and tried once more.
        """
        indicator = indicator_of(tally.indicator, self._plan)
        assert indicator is not None  # noqa: S101 - `load_recipe` has seen to it
        columns, readers = readers_of(tally, indicator, self._plan)
        asked = CountAsked(tally, indicator, columns, readers)
        not_as_told: tuple[type[Exception], ...] = (
            *self._engine.refusals,
            UnicodeError,
        )
        try:
            sources = self._sources(paths, asked, must_copy=False)
            return Counting(self._engine, sources, asked).run()
        except self._engine.exhausted as error:
            message = texts.too_little_room(most=MEMORY)
            raise refuse(message, paths[0]) from error
        except not_as_told:
            sources = self._sources(paths, asked, must_copy=True)
        try:
            return Counting(self._engine, sources, asked).run()
        except self._engine.refusals as error:
            what = str(error).strip().partition("\n")[0]
            message = texts.engine_failed(what=what)
            raise refuse(message, paths[0]) from error

    def _sources(
        self, paths: Sequence[str], asked: CountAsked, *, must_copy: bool
    ) -> list[RegisterSource]:
        is_trusted = self._engine.is_strict and not must_copy
        sources = []
        for path in paths:
            register = self._register(path, asked.tally.sheet, is_trusted=is_trusted)
            sources.append(self._prepare(register, asked.columns, must_copy=must_copy))
        return sources

    def _register(self, path: str, sheet: str | None, *, is_trusted: bool) -> Register:
        key = (path, sheet, is_trusted)
        if key not in self._registers:
            self._registers[key] = open_register(
                path, self._encoding, sheet, is_trusted=is_trusted
            )
        return self._registers[key]

    def _prepare(
        self, register: Register, columns: Mapping[str, str], *, must_copy: bool
    ) -> RegisterSource:
        self._copies += 1
        copy = self._folder / f"register-{self._copies}.csv"
        is_strange = register.has_quotes and not self._engine.is_strict
        return prepare(
            register=register,
            wanted=columns.values(),
            copy=copy,
            must_copy=must_copy or is_strange,
        )
