"""What is wrong with an input: where it stands, what it is, and what to do about it.

Bad data is a value: parsers add the problems they met to one sink and go on. A run that cannot go on
raises an exception that carries them. Standard library only.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from typing import Literal, NamedTuple, TypedDict, Unpack

from innovate_ts.messages import Bilingual, Language, Message
from innovate_ts.messages import run as texts

Severity = Literal["error", "warning", "note"]


class Place(NamedTuple):
    """Where in an input something stands; rows and columns count from 1, as an editor or Excel shows them."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """`file[sheet]:row:column`, as far as it is known."""
        name = self.file or ""
        if self.sheet:
            name += f"[{self.sheet}]"
        for number in (self.row, self.column):
            if number is not None:
                name += f":{number}"
        return name


_DIFFERS = "_differs"
"""How codes end that tell of something beside a figure from which it does not follow: 同比, 完成率."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, with a code that stays the same from version to version."""

    code: str
    """Its name, for scripts."""
    severity: Severity
    """An error keeps a verdict from being given; a warning and a note do not."""
    file: str | None
    """The file, as given."""
    sheet: str | None
    """The sheet of a workbook."""
    row: int | None
    """The row or line, from 1."""
    column: int | None
    """The column, from 1."""
    field: str | None
    """The key, column or cell that is meant: `value`, or `high-tech-enterprises: targets: 2024`."""
    text: str | None
    """The cell or value as it was written."""
    count: int = dataclass_field(default=1, kw_only=True)
    """How many alike stand for this one."""
    message: Bilingual
    """What is wrong."""
    hint: Bilingual
    """What to do about it."""

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(
            file=self.file,
            sheet=self.sheet,
            row=self.row,
            column=self.column,
        )

    @property
    def is_doubt(self) -> bool:
        """Whether it doubts a figure that counts all the same: by itself, or by what stands beside it."""
        is_of_figure = self.field == "value" or self.code.endswith(_DIFFERS)
        return is_of_figure and self.severity != "note" and self.row is not None

    @property
    def is_error(self) -> bool:
        """Whether it keeps a verdict from being given."""
        return self.severity == "error"

    def line(self, language: Language) -> str:
        """In one line, without its hint: `actuals.csv:7:3: value: "…" is a bound, not a value`."""
        parts = (str(self.place), self.wrong(language))
        return ": ".join(filter(None, parts))

    def wrong(self, language: Language) -> str:
        """What is wrong with what: `value: "…" is a bound, not a value`."""
        message = self.message.to(language)
        if not self.field:
            return message
        return f"{self.subject(language)}: {message}"

    def subject(self, language: Language) -> str:
        """The column that is meant by its name, or the key as it is written; empty where there is none."""
        if not self.field:
            return ""
        column = texts.COLUMNS.get(self.field) or texts.key(field=self.field)
        return column.to(language)

    def raised_to_error(self) -> Problem:
        """The same problem as an error, as `--strict` wants it."""
        return replace(self, severity="error")


class Details(TypedDict, total=False):
    """What a problem may be told besides its message and its place."""

    field: str | None
    """The key, column or cell that is meant."""
    text: str | None
    """What was written there; by default the text that the message quotes."""
    hint: Bilingual | None
    """What to do, where the message's own hint can be bettered."""


def problem(
    message: Message,
    place: Place,
    *,
    severity: Severity = "error",
    **details: Unpack[Details],
) -> Problem:
    """Build a problem of a message.

    Args:
        message: what is wrong, from a room of `messages`.
        place: where the input is wrong.
        severity: how much it matters.
        details: what is meant, what was written there, what to do (see `Details`).
    """
    text = details.get("text")
    if text is None:
        text = message.text
    return Problem(
        code=message.code,
        severity=severity,
        file=place.file,
        sheet=place.sheet,
        row=place.row,
        column=place.column,
        field=details.get("field"),
        text=text,
        message=message.wrong,
        hint=details.get("hint") or message.hint,
    )


def grouped(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems of which alike ones of a sheet are told once, at the first place, with their count."""
    groups: dict[Problem, list[Problem]] = {}
    for problem in problems:
        anywhere = replace(problem, row=None, column=None)
        alike = groups.setdefault(anywhere, [])
        alike.append(problem)
    return tuple(_told_once(alike) for alike in groups.values())


def _told_once(alike: list[Problem]) -> Problem:
    first = alike[0]
    count = sum(problem.count for problem in alike)
    if count == 1:
        return first
    message = texts.alike(message=first.message, count=count)
    return replace(first, message=message, count=count)


class Findings:
    """The one sink of a run: whoever reads or judges adds to it what is wrong, and goes on.

    Args:
        strict: warnings are errors, as `--strict` wants it.
    """

    def __init__(self, *, strict: bool = False) -> None:
        self.strict = strict
        self._problems: dict[Problem, None] = {}

    def add(self, problem: Problem) -> Problem:
        """Add a problem, once; returns it as it stands here, a warning raised to an error where strict."""
        if self.strict and problem.severity == "warning":
            problem = problem.raised_to_error()
        # A problem that is met again, as when a file is given twice, is told once.
        self._problems[problem] = None
        return problem

    def error(
        self, message: Message, place: Place, **details: Unpack[Details]
    ) -> Problem:
        """Add an error: it keeps a verdict from being given."""
        return self.add(problem(message, place, **details))

    def warning(
        self, message: Message, place: Place, **details: Unpack[Details]
    ) -> Problem:
        """Add a warning: a verdict is given, and something about it is doubtful."""
        return self.add(problem(message, place, severity="warning", **details))

    def note(
        self, message: Message, place: Place, **details: Unpack[Details]
    ) -> Problem:
        """Add a note: worth knowing, and nothing is wrong."""
        return self.add(problem(message, place, severity="note", **details))

    def in_order(self) -> tuple[Problem, ...]:
        """All problems in the order in which a reader meets them in the files."""
        return tuple(sorted(self._problems, key=_position))

    def include(self, others: Iterable[Problem]) -> None:
        """Add what another sink was told, in its order."""
        for problem in others:
            self.add(problem)

    def first_error(self) -> Problem | None:
        """The first error that was added, if any."""
        for problem in self:
            if problem.is_error:
                return problem
        return None

    def __iter__(self) -> Iterator[Problem]:
        """The problems in the order in which they were added."""
        return iter(self._problems)

    def __len__(self) -> int:
        return len(self._problems)


_WHY = {
    errno.ENOENT: texts.why_absent,
    errno.EISDIR: texts.why_folder,
    errno.ENOTDIR: texts.why_no_folder,
    errno.EEXIST: texts.why_exists,
    errno.EACCES: texts.why_denied,
    errno.EPERM: texts.why_denied,
    errno.ENOSPC: texts.why_full,
}
"""Why the system refuses a file, in the reader's language; the rest stays in the system's own words."""


class NoRegularFileError(OSError):
    """A path names a pipe or a device."""


def unreadable(place: Place, error: Exception) -> Problem:
    """The problem of a file that the system does not let us read, or that is none.

    Args:
        place: the file.
        error: an `OSError`, or the `RuntimeError` of a link to itself before Python 3.13.
    """
    if isinstance(error, NoRegularFileError):
        return problem(texts.no_regular_file(), place)
    message = texts.unreadable(why=_why(error))
    return problem(message, place)


def cannot_write(place: Place, error: Exception) -> Problem:
    """The same of a file that it does not let us write."""
    message = texts.cannot_write(why=_why(error))
    return problem(message, place)


def _why(error: Exception) -> Bilingual | str:
    number = getattr(error, "errno", None)
    if number in _WHY:
        return _WHY[number]
    in_words = getattr(error, "strerror", None)
    return in_words or str(error)


def _position(problem: Problem) -> tuple[str, str, int, int]:
    return (
        problem.file or "",
        problem.sheet or "",
        problem.row or 0,
        problem.column or 0,
    )


class InputError(Exception):
    """A run cannot go on; the problems say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        lines = [problem.line("en") for problem in self.problems]
        return "\n".join(lines)


class PlanError(InputError):
    """The plan cannot be loaded."""


class CannotCheck(InputError):  # noqa: N818 - it is a verdict on the run, named as the exit code's text says it
    """Nothing can be judged: no target is selected, or there is no date to judge at."""
