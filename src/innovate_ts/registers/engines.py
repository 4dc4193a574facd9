"""The engines that hold the rows: how each is begun, and how it is told to read a file as nothing but text.

This is the only place that tells them apart.
"""

from __future__ import annotations

import csv
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, assert_never

from innovate_ts.registers.register import RegisterSource

if TYPE_CHECKING:
    from ibis.backends import BaseBackend
    from ibis.expr.types import Table

Record = dict[str, Any]
"""A row of a small table, by the names of its columns."""
EngineName = Literal["duckdb", "spark"]
MEMORY = "2GB"
"""What DuckDB may hold; the rest goes to the temporary folder."""


class Engine(ABC):
    """What runs the expressions."""

    connection: BaseBackend
    refusals: tuple[type[Exception], ...]
    """What it raises where a file is not as it was told, or a sum has too many digits."""
    exhausted: tuple[type[Exception], ...] = ()
    """Those of them that say that there is too little memory or room on the disk."""
    is_strict: ClassVar[bool]
    """Whether it takes quoted cells by the same rules as this program, and refuses what is not UTF-8."""

    def read(self, source: RegisterSource) -> Table:
        """The columns of a file as texts, of which none is null."""
        if source.is_parquet:
            return _as_texts(self.connection.read_parquet(str(source.path)))
        delimiter = "," if source.is_copy else source.register.delimiter
        names = [f"c{number}" for number in range(len(source.heads))]
        return self._read_csv(source.path, names, delimiter)

    @abstractmethod
    def keeping(self, table: Table) -> AbstractContextManager[Table]:
        """A table worked out once, and kept until it is no longer needed."""

    @abstractmethod
    def _read_csv(self, path: Path, names: list[str], delimiter: str) -> Table:
        """The columns of a CSV by names of ours."""

    @abstractmethod
    def known(self, columns: Mapping[str, Sequence[str]]) -> Table:
        """A small table of texts that other tables can be joined with."""

    def records(self, table: Table) -> list[Record]:
        """The rows of a small table, in an order that no engine chooses."""
        return sorted(self._records(table), key=repr)

    def _records(self, table: Table) -> list[Record]:
        rows: list[Record] = table.to_pyarrow().to_pylist()
        return rows

    @abstractmethod
    def close(self) -> None:
        """End it."""


def _as_texts(table: Table) -> Table:
    """The columns of Parquet as texts; of a time the day."""
    texts = {}
    for name in table.columns:
        column = table[name]
        kind = column.type()
        if kind.is_timestamp() and kind.timezone is None:
            column = column.date()
        texts[name] = column.cast("string").fill_null("")
    return table.select(**texts)


class DuckDb(Engine):
    """DuckDB, inside this process.

    Ibis makes the queries. That they are run, and what stands in a file, is said to DuckDB itself: asked for
    a table Ibis looks its columns up, and loads Arrow for that, which takes longer than a small register.
    """

    is_strict = True

    def __init__(self, folder: Path) -> None:
        import duckdb
        import ibis

        self.refusals = (duckdb.Error,)
        self.exhausted = (duckdb.OutOfMemoryException,)
        self.connection = ibis.duckdb.connect(
            memory_limit=MEMORY,
            temp_directory=str(folder),
            preserve_insertion_order=False,
        )
        self._folder = folder
        self._names = map("table_{}".format, count(1))

    def _read_csv(self, path: Path, names: list[str], delimiter: str) -> Table:
        relation = self.connection.con.read_csv(
            str(path),
            columns=dict.fromkeys(names, "VARCHAR"),
            header=True,
            sep=delimiter,
            quotechar='"',
            escapechar='"',
            auto_detect=False,
            strict_mode=True,
            # An empty cell is an empty text: so many millions of them are not looked for again.
            force_not_null=names,
        )
        name = next(self._names)
        relation.create_view(name)
        return _named(name, dict.fromkeys(names, "string"))

    def known(self, columns: Mapping[str, Sequence[str]]) -> Table:
        """A file in the temporary folder."""
        path = self._folder / f"{next(self._names)}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(zip(*columns.values(), strict=True))
        return self._read_csv(
            path=path,
            names=list(columns),
            delimiter=",",
        )

    @contextmanager
    def keeping(self, table: Table) -> Iterator[Table]:
        """A table of its own."""
        name = next(self._names)
        self._relation(table).create(name)
        try:
            yield _named(name, table.schema())
        finally:
            self.connection.drop_table(name)

    def _records(self, table: Table) -> list[Record]:
        relation = self._relation(table)
        names = relation.columns
        return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]

    def _relation(self, table: Table) -> Any:
        query = self.connection.compile(table)
        return self.connection.con.sql(query)

    def close(self) -> None:
        """Let go of all tables."""
        self.connection.disconnect()


def _named(name: str, schema: Any) -> Table:
    """What stands for a table of the engine."""
    import ibis

    return ibis.table(schema, name=name)


class Spark(Engine):
    """Spark: local, or a cluster by its URL."""

    is_strict = False

    def __init__(self, master: str | None) -> None:
        import ibis
        from py4j.protocol import Py4JJavaError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession

        self.refusals = (PySparkException, Py4JJavaError)
        builder = SparkSession.builder.appName("innovate-ts")
        builder = _addressed(builder, master)
        for key, value in _SETTINGS.items():
            builder = builder.config(key, value)
        self._session = builder.getOrCreate()
        self.connection = ibis.pyspark.connect(self._session)
        self._known: list[Table] = []

    def _read_csv(self, path: Path, names: list[str], delimiter: str) -> Table:
        table: Table = self.connection.read_csv(
            str(path.resolve()),
            schema=", ".join(f"{name} STRING" for name in names),
            header=True,
            sep=delimiter,
            quote='"',
            escape='"',
            mode="FAILFAST",
        )
        return table.fill_null("")

    def known(self, columns: Mapping[str, Sequence[str]]) -> Table:
        """A table that Spark was asked for once: else it keeps none."""
        import ibis

        kinds = dict.fromkeys(columns, "string")
        table = ibis.memtable(dict(columns), schema=ibis.schema(kinds))
        self.connection.to_pyarrow(table.count())
        self._known.append(table)
        return table

    def keeping(self, table: Table) -> AbstractContextManager[Table]:
        """As Ibis does it."""
        kept: AbstractContextManager[Table] = table.cache()
        return kept

    def close(self) -> None:
        """End the session."""
        self._session.stop()


_SETTINGS = {
    "spark.sql.ansi.enabled": "true",
    # A line with too many cells is told only where all of them are looked at.
    "spark.sql.csv.parser.columnPruning.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
}


def _addressed(builder: Any, master: str | None) -> Any:
    """A session's builder that knows where the session is to run."""
    if master is None:
        local = {
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "4",
        }
        for key, value in local.items():
            builder = builder.config(key, value)
        return builder.master("local[*]")
    if master.startswith("sc://"):
        return builder.remote(master)
    return builder.master(master)


def open_engine(name: EngineName, master: str | None, folder: Path) -> Engine:
    """Begin an engine.

    Args:
        name: which one.
        master: the URL of a Spark cluster; None for this machine.
        folder: where it may put what its memory does not hold.

    Raises:
        ImportError: its extra is not installed.
    """
    match name:
        case "duckdb":
            return DuckDb(folder)
        case "spark":
            return Spark(master)
        case _:
            assert_never(name)
