"""Registers as they lie on a disk to files that every engine reads alike: plain CSV in UTF-8, or Parquet.

A CSV in UTF-8 is read where it lies. One in another encoding, a workbook, and a file whose heads are not
in its first row are copied into a temporary CSV, row by row.
"""

import csv
from collections.abc import Iterable, Sequence
from glob import escape, glob
from itertools import islice
from pathlib import Path
from shutil import copyfile

from innovate_ts.actuals.kinds import is_old_workbook, is_zip, refuse_other_bytes
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.basics.encodings import likely_encodings
from innovate_ts.basics.names import normalise
from innovate_ts.basics.regular_files import read_beginning
from innovate_ts.findings import Findings, InputError, Place, problem, unreadable
from innovate_ts.messages import registers as texts
from innovate_ts.plan.suggestions import did_you_mean
from innovate_ts.registers.register import (
    LINE_END,
    Register,
    RegisterRow,
    RegisterSource,
    forms_of,
    is_torn,
    plain_cell,
    rows_below,
)
from innovate_ts.registers.table_files import parquet, workbook
from innovate_ts.registers.text_files import as_text_file, encoded_text

_SAMPLE = 4096
_MOST_TITLES = 20
"""Rows among which the heads are looked for: an export has lines of titles above them."""
_PARQUET = b"PAR1"
_SIGNS_OF_PATTERNS = frozenset("*?[]{}")
_HIDDEN_BEGINNINGS = ("_", ".")
_HIDDEN_END = "._COPYING_"
"""Files with such names are none to Spark."""
_UTF8 = frozenset({"utf-8", "utf-8-sig"})


def paths_of(patterns: Iterable[str], folder: Path) -> list[str]:
    """The files that patterns name, beside a recipe; each once, in the order of their names.

    Raises:
        InputError: a pattern names none.
    """
    paths: dict[str, None] = {}
    for pattern in patterns:
        # A pattern may be a path from the root, which stands for itself.
        path = Path(escape(str(folder))) / pattern
        # A name with signs of patterns in it, 台账[2024].csv, is that file where it is there.
        literal = folder / pattern
        named = [str(literal)] if literal.is_file() else sorted(glob(str(path)))  # noqa: PTH207
        if not named:
            place = Place(str(folder / pattern))
            raise InputError((problem(texts.no_such_register(), place),))
        paths |= dict.fromkeys(named)
    return list(paths)


def open_register(
    path: str, encoding: str | None, sheet: str | None, *, is_trusted: bool
) -> Register:
    """See what a file is, all of it where it is a text.

    Args:
        path: the file.
        encoding: the encoding of a text, where it is not to be found by itself.
        sheet: the sheet of a workbook.
        is_trusted: take for UTF-8 what may be, since the engine refuses what is not.

    Raises:
        InputError: it cannot be read.
    """
    try:
        beginning = read_beginning(path, _SAMPLE)
        if beginning.startswith(_PARQUET):
            return parquet(path)
        if _is_for_reader(beginning):
            return workbook(path, sheet)
        candidates = likely_encodings(beginning)
        if encoding is not None:
            candidates = [(encoding, encoding)]
        codec, name = candidates[0]
        if is_trusted and codec in _UTF8:
            return as_text_file(path, codec, name, has_quotes=True)
        return encoded_text(path, candidates)
    except OSError as error:
        raise InputError((unreadable(Place(path), error),)) from error


def _is_for_reader(beginning: bytes) -> bool:
    """Whether the reader of workbooks knows what a file is: a workbook, or why it is none."""
    try:
        refuse_other_bytes(beginning)
        return is_zip(beginning) or is_old_workbook(beginning)
    except CannotReadError:
        # What an old workbook holds is listed further on, as a rule.
        return True


def prepare(
    register: Register, wanted: Iterable[str], copy: Path, *, must_copy: bool
) -> RegisterSource:
    """Find the heads, and make the file that an engine reads.

    Args:
        register: the register.
        wanted: the heads that a tally names.
        copy: where a copy is to lie, if one is needed.
        must_copy: make one in any case.

    Raises:
        InputError: a column is missing, or two have its name.
    """
    head = _head_row(register, list(wanted))
    path = Path(register.shown)
    source = RegisterSource(
        register=register,
        path=path,
        head_row=head.number,
        heads=tuple(head.cells),
    )
    # DuckDB loses all rows below a head of two lines.
    is_plain = (
        register.codec in _UTF8
        and head.number == 1
        and not any(map(LINE_END.search, head.cells))
    )
    if source.is_parquet or (is_plain and not must_copy):
        if is_taken_as_it_is(path):
            return source
        copyfile(path, copy)
        return source._replace(path=copy)
    return source._replace(
        path=copy,
        is_copy=True,
        torn=_copy(source, copy),
    )


def is_taken_as_it_is(path: Path) -> bool:
    """Whether engines read the file of this path and no other.

    They take signs in it, in folders too, for a pattern of names, and would read others; Spark passes over
    names that are hidden ones to it, and would read nothing.
    """
    whole = path.resolve()
    has_signs = not _SIGNS_OF_PATTERNS.isdisjoint(str(whole))
    name = whole.name
    is_hidden = name.startswith(_HIDDEN_BEGINNINGS) or name.endswith(_HIDDEN_END)
    return not has_signs and not is_hidden


def _copy(source: RegisterSource, copy: Path) -> tuple[RegisterRow, ...]:
    """Write the rows as plain CSV; the torn ones are returned."""
    torn = []
    with copy.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(f"c{number}" for number in range(len(source.heads)))
        for row in rows_below(source):
            if is_torn(row, source):
                torn.append(row)
            else:
                writer.writerow(map(plain_cell, row.cells))
    return tuple(torn)


def _head_row(register: Register, wanted: Sequence[str]) -> RegisterRow:
    """The first row that has all heads.

    Raises:
        InputError: there is none.
    """
    forms = set(map(normalise, wanted))
    best = RegisterRow(1, ())
    most = 0
    for row in islice(register.rows(), _MOST_TITLES):
        shared = forms.intersection(forms_of(row.cells))
        if len(shared) > most or not best.cells:
            best = row
            most = len(shared)
        if most == len(forms):
            break
    findings = Findings()
    heads = forms_of(best.cells)
    place = register.place._replace(row=best.number)
    for head in wanted:
        count = heads.count(normalise(head))
        if count == 0:
            known = list(filter(None, best.cells))
            message = texts.no_such_head(text=head)
            hint = did_you_mean(head, known)
            findings.error(message, place, hint=hint)
        elif count > 1:
            message = texts.head_twice(text=head)
            findings.error(message, place)
        elif normalise(head) in register.floats:
            message = texts.inexact_column(text=head)
            findings.error(message, place)
    if findings.first_error():
        raise InputError(findings.in_order())
    return best
