"""`targets.yaml` and `tasks.yaml` to a `Plan`, or all problems of both files at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from innovate_ts.basics.model import Model
from innovate_ts.basics.names import nearest
from innovate_ts.findings import Place, PlanError, Problem, problem, sorted_problems
from innovate_ts.messages import Bilingual
from innovate_ts.messages import plan as texts
from innovate_ts.plan.bundled import bundled_plan
from innovate_ts.plan.documents import Document, Node, read_document, walk
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import TargetsFile
from innovate_ts.plan.models.tasks import TasksFile
from innovate_ts.plan.rules import check_rules
from innovate_ts.plan.trees import Pair, at, did_you_mean

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
        raise PlanError((problem(texts.no_plan_folder(), Place(str(folder))),))
    prefix = "" if folder is None else f"{Path(folder).as_posix()}/"
    pair = Pair(
        *(read_document(where / name, prefix + name) for name in (TARGETS, TASKS))
    )
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


def _lines(pair: Pair) -> dict[str, int]:
    """The lines of goals, tasks and bureaus by their names, and of targets by indicator and index."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    named = (
        (targets, ("indicators",), "id"),
        (targets, ("statements",), "id"),
        (tasks, ("bureaus",), "name"),
        (tasks, ("actions", "tasks"), "id"),
        (tasks, ("safeguards",), "id"),
    )
    lines = {
        node.get(key).text or "": node.line
        for root, group, key in named
        for _, node in walk(root, *group)
    }
    for indicator in targets.get("indicators").items:
        name = indicator.get("id").text
        lines |= {
            f"{name}/{i}": target.line
            for i, target in enumerate(indicator.get("targets").items)
        }
    return lines


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
    details = error.errors(include_url=False, include_context=True)
    misspelt = {
        (path[:-1], nearest(str(path[-1]), _keys_at(model, path[:-1])))
        for detail in details
        if detail["type"] in _UNKNOWN and (path := tuple(detail["loc"]))
    }
    for detail in details:
        path = tuple(detail["loc"])
        code, hint = _meaning(detail, model, path)
        if code == "missing_key":
            if (path[:-1], path[-1]) in misspelt:
                continue  # it is there, with a slip in it, and told as such
            place, words = at(document, root, path[:-1])
        else:
            place, words = at(document, root, path)
        text = detail["input"] if isinstance(detail["input"], str) else None
        key = str(path[-1]) if path else ""
        yield problem(code, place, field=words or None, text=text, hint=hint, key=key)


_UNKNOWN = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
_CODES = {
    "missing": "missing_key",
    "string_type": "wants_text",
    "string_pattern_mismatch": "bad_id",
}


def _meaning(
    detail: Any, model: type[BaseModel], path: tuple[str | int, ...]
) -> tuple[str, Bilingual | None]:
    """The code of the problem that a pydantic error stands for, and a hint of its own where there is one."""
    kind = detail["type"]
    if kind in _UNKNOWN:
        return "unknown_key", did_you_mean(str(path[-1]), _keys_at(model, path[:-1]))
    if kind == "tuple_type":
        return "wants_list", None
    if kind in {"model_type", "dataclass_type", "dataclass_exact_type"}:
        return "wants_mapping", texts.keys_here(keys=", ".join(_keys_at(model, path)))
    if kind != "missing" and not isinstance(detail["input"], str):
        return "wants_text", None
    if kind == "literal_error":
        return "not_one_of", texts.known_here(
            known=", ".join(re.findall("'(.*?)'", detail["ctx"]["expected"]))
        )
    return _CODES.get(kind, kind if kind.startswith("not_a") else "wrong_value"), None


def _keys_at(model: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys that are known at a path of a model."""
    for step in path:
        if isinstance(step, str):
            model = _inner(model.model_fields[step].annotation)
    fields = getattr(model, "model_fields", None) or getattr(
        model, "__dataclass_fields__", {}
    )
    return [name for name in fields if not name.startswith("_")]


def _inner(annotation: Any) -> Any:
    """The model or dataclass inside `tuple[X, ...]`, `X | None` or `Annotated[X, ...]`."""
    while args := [a for a in get_args(annotation) if a not in {type(None), Ellipsis}]:
        annotation = args[0]
    return annotation
