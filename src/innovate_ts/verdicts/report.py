"""The report: what `check` found, in the order of the keys of its JSON form."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from innovate_ts.basics.records import Records
from innovate_ts.findings import Problem
from innovate_ts.verdicts.report_parts import (
    Changes,
    ReportInput,
    ReportPlan,
    TaskState,
)
from innovate_ts.verdicts.result_parts import Number, ReportModel
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.series import Series
from innovate_ts.verdicts.statuses import Status


class Report(ReportModel):
    """All that `check` found."""

    schema_: Annotated[Literal["innovate-ts/report/2"], Field(alias="schema")] = (
        "innovate-ts/report/2"
    )
    """The version of this form."""
    plan: ReportPlan
    """The plan."""
    as_of: date
    """The day at which the targets are judged."""
    year: int | None
    """The year that the targets were selected by."""
    thresholds: dict[str, Number]
    """The limits of pace that were applied."""
    inputs: tuple[ReportInput, ...]
    """The files that were read."""
    problems: tuple[Problem, ...]
    """All that is wrong with them or worth a note."""
    summary: dict[Status, int]
    """How many results have each status."""
    results: tuple[Result, ...]
    """One for each target of the selection, in the plan's order."""
    tasks: tuple[TaskState, ...] | None = None
    """How far each task is, as a ledger says; null where none was given."""
    changes: Changes | None = None
    """What changed since a previous report; null without one."""
    detail: Annotated[str, Field(exclude=True)] = ""
    """The id of the one indicator or statement that the report was asked for; for the renderers."""
    series: Annotated[dict[str, Series], Field(exclude=True)] = {}
    """The figures of each indicator over time; for the charts."""
    bureau_names: Annotated[dict[str, str], Field(exclude=True)] = {}
    """English names of bureaus; for the renderers."""

    @property
    def has_error(self) -> bool:
        """Whether anything is wrong with the files."""
        return any(problem.is_error for problem in self.problems)

    @property
    def has_pace(self) -> bool:
        """Whether any result is judged by a limit of pace."""
        return any(result.pace.rule for result in self.results)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data: dicts, lists, texts, whole numbers, exact decimals and None.

        Keys, order and values are those of the JSON form; periods and days are ISO 8601 texts.
        """
        plain: dict[str, Any] = _without_records(self.to_json())
        return plain

    def to_json(self) -> dict[str, Any]:
        """The same for a writer of JSON: of very many cells of evidence no dicts are made."""
        plain: dict[str, Any] = _plain(self.model_dump(by_alias=True))
        return plain

    def to_rows(self) -> list[dict[str, str | Decimal | None]]:
        """One flat row for each result, which `pandas.DataFrame` and `polars.DataFrame` take.

        All rows have the same keys in the same order. Figures are exact decimals in their units, a share of
        the target is 0.95 and not 95; what is not known is None.
        """
        return [_row(result) for result in self.results]


def _without_records(value: Any) -> Any:
    """The same with a dict for each record."""
    match value:
        case Records():
            return [
                dict(zip(value.keys, record, strict=True)) for record in value.values()
            ]
        case dict():
            return {key: _without_records(entry) for key, entry in value.items()}
        case list():
            return [_without_records(entry) for entry in value]
    return value


def _plain(value: Any) -> Any:
    """A value as JSON knows it, but for decimals, which stay exact."""
    match value:
        case dict():
            return {key: _plain(entry) for key, entry in value.items()}
        case list() | tuple():
            return [_plain(entry) for entry in value]
        case date():
            return str(value)
        case _:
            return value


def _row(result: Result) -> dict[str, str | Decimal | None]:
    period = result.actual_period
    return {
        "indicator": result.indicator,
        "name_zh": result.name.zh,
        "name_en": result.name.en,
        "period": str(result.period),
        "measure": result.measure,
        "comparator": result.comparator,
        "target": result.target,
        "tolerance": result.tolerance,
        "unit": result.unit,
        "actual": result.actual,
        "actual_period": str(period) if period else None,
        "gap": result.gap,
        "shortfall": result.shortfall,
        "achievement": result.achievement,
        "status": result.status,
        "flags": ", ".join(result.flags),
        "reason": result.reason.code,
        "tasks": ", ".join(result.tasks),
        "lead": ", ".join(result.lead),
        "data_owner": result.data_owner,
    }
