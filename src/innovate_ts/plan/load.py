"""`targets.yaml` and `tasks.yaml` to a `Plan`, or all problems of both files at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from innovate_ts.messages import Bilingual, say
from innovate_ts.models.base import Model
from innovate_ts.models.plan import Plan, TargetsFile, TasksFile
from innovate_ts.plan.bundled import bundled_plan
from innovate_ts.plan.documents import Document, Node, read_document, walk
from innovate_ts.plan.rules import Pair, at, check_rules, did_you_mean
from innovate_ts.problems import Place, PlanError, Problem, problem, sorted_problems

M = TypeVar("M", bound=Model)

TARGETS, TASKS = "targets.yaml", "tasks.yaml"


def load_plan(folder: str | Path | None = None) -> Plan:
    """Load and check a plan.

    Args:
        folder: the folder with `targets.yaml` and `tasks.yaml`; None for the shipped plan.

    Raises:
        PlanError: with all problems of both files, each with its line and column.
    """
    where = bundled_plan() if folder is None else Path(folder)
    if folder is not None and not where.is_dir():
        raise PlanError((problem("no_plan_folder", Place(str(folder))),))
    prefix = "" if folder is None else f"{Path(folder).as_posix()}/"
    pair = Pair(*(read_document(where / name, prefix + name) for name in (TARGETS, TASKS)))
    problems = [*pair.targets.problems, *pair.tasks.problems]
    targets = _validated(TargetsFile, pair.targets, problems)
    work = _validated(TasksFile, pair.tasks, problems)
    problems += check_rules(pair)
    if problems or targets is None or work is None:
        raise PlanError(sorted_problems(problems))
    return Plan(
        targets_file=pair.targets.file,
        tasks_file=pair.tasks.file,
        targets=targets,
        work=work,
        lines=_lines(pair),
    )


def _lines(pair: Pair) -> dict[str, tuple[int, ...]]:
    """The lines of targets by their indicator, and of statements, bureaus and tasks by their own name."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    lines = {
        node.get("id").text or "": tuple(target.line for target in node.get("targets").items)
        for node in targets.get("indicators").items
    }
    lines |= {node.get("id").text or "": (node.line,) for node in targets.get("statements").items}
    lines |= {node.get("name").text or "": (node.line,) for node in tasks.get("bureaus").items}
    every_task = (
        node for group in (("actions", "tasks"), ("safeguards",)) for _, node in walk(tasks, *group)
    )
    return lines | {node.get("id").text or "": (node.line,) for node in every_task}


def _validated(model: type[M], document: Document, problems: list[Problem]) -> M | None:
    """The document as a model; what does not fit is added to `problems`."""
    if document.root is None:
        return None
    try:
        return model.model_validate(document.root.plain())
    except ValidationError as error:
        problems += _problems_of(error, model, document, document.root)
        return None


def _problems_of(
    error: ValidationError, model: type[BaseModel], document: Document, root: Node
) -> Iterator[Problem]:
    """Pydantic's errors in the reader's words, each at its line and column."""
    for detail in error.errors(include_url=False, include_context=True):
        path = tuple(detail["loc"])
        code, hint = _meaning(detail, model, path)
        place, words = at(document, root, path)
        text = detail["input"] if isinstance(detail["input"], str) else None
        key = str(path[-1]) if path else ""
        yield problem(code, place, field=words, text=text, hint=hint, key=key)


_CODES = {
    "missing": "missing_key",
    "string_type": "wants_text",
    "string_too_short": "empty_text",
    "string_pattern_mismatch": "bad_id",
    "tuple_type": "wants_list",
    "too_short": "empty_list",
    "literal_error": "not_one_of",
}


def _meaning(
    detail: Any, model: type[BaseModel], path: tuple[str | int, ...]
) -> tuple[str, Bilingual | None]:
    """The code of the problem that a pydantic error stands for, and a hint of its own where there is one."""
    kind = detail["type"]
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return "unknown_key", did_you_mean(str(path[-1]), list(_keys_at(model, path[:-1])))
    if kind == "literal_error":
        return "not_one_of", say("known_here", known=detail["ctx"]["expected"].replace("'", ""))
    if kind in {"model_type", "dataclass_type", "dataclass_exact_type", "model_attributes_type"}:
        return "wants_mapping", None
    return _CODES.get(kind, kind if kind.startswith("not_a") else "wrong_value"), None


def _keys_at(model: Any, path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that are known at a path of a model."""
    for step in path:
        if isinstance(step, str):
            model = _inner(model.model_fields[step].annotation)
    fields = getattr(model, "model_fields", None) or getattr(model, "__dataclass_fields__", {})
    return tuple(fields)


def _inner(annotation: Any) -> Any:
    """The model or dataclass inside `tuple[X, ...]`, `X | None` or `Annotated[X, ...]`."""
    while args := [a for a in get_args(annotation) if a not in {type(None), Ellipsis}]:
        annotation = args[0]
    return annotation
