"""What reports and the reading of a plan's text cost, beside peers in the same run.

    python benchmarks/work.py [ROUNDS]

Each job runs in a process of its own, in turn, round after round; what counts are the ratios to the peer of
its group: for reports the JSON form, for workbooks the same cells written by openpyxl, for texts a search for
their numbers. Peak memory is the process's own, interpreter and libraries included.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ACTUALS, TEXT = (
    ROOT / "examples/illustration-2024.csv",
    ROOT / "examples/yunchuan/plan.txt",
)
COPIES = 50
"""How often the example's text is repeated: some hundred thousand characters."""


def _report(form: str) -> Callable[[], object]:
    from innovate_ts import evaluate, load_plan, read_actuals, render

    plan = load_plan()
    report = evaluate(plan, read_actuals([str(ACTUALS)], plan))
    render(report, form)  # imports are paid before the clock runs
    return lambda: render(report, form)


def _openpyxl() -> Callable[[], object]:
    import io

    import openpyxl

    from innovate_ts import evaluate, load_plan, read_actuals

    plan = load_plan()
    report = json.loads(
        evaluate(plan, read_actuals([str(ACTUALS)], plan)).model_dump_json(
            by_alias=True
        )
    )

    def write() -> bytes:
        book, out = openpyxl.Workbook(), io.BytesIO()
        for title in ("results", "by bureau"):
            sheet = book.create_sheet(title)
            for result in report["results"]:
                sheet.append([str(value) for value in result.values()])
        book.save(out)
        return out.getvalue()

    return write


def _text() -> Path:
    path = Path(tempfile.gettempdir(), "innovate-ts-benchmark.txt")
    path.write_text(TEXT.read_text(encoding="utf-8") * COPIES, encoding="utf-8")
    return path


def _numbers() -> Callable[[], object]:
    import re

    path = _text()
    return lambda: re.findall(r"\d+(?:\.\d+)?", path.read_text(encoding="utf-8"))


def _contents() -> Callable[[], object]:
    from innovate_ts.plantext import read_text
    from innovate_ts.plantext.contents import contents

    path = _text()
    return lambda: contents(read_text(str(path)))


JOBS: dict[str, tuple[str, Callable[[], Callable[[], object]]]] = {
    "json": ("json", lambda: _report("json")),
    "table": ("json", lambda: _report("table")),
    "markdown": ("json", lambda: _report("markdown")),
    "html": ("json", lambda: _report("html")),
    "docx": ("json", lambda: _report("docx")),
    "openpyxl": ("openpyxl", _openpyxl),
    "xlsx": ("openpyxl", lambda: _report("xlsx")),
    "numbers of a text": ("numbers of a text", _numbers),
    "contents of a text": ("numbers of a text", _contents),
}
"""Each job with its peer."""


def run(name: str) -> None:
    """Do one job and print its seconds and its peak of memory in MB."""
    job = JOBS[name][1]()
    begin = time.perf_counter()
    job()
    seconds = time.perf_counter() - begin
    print(
        json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024])
    )


def main(rounds: int = 7) -> None:
    """Run all jobs and print the ratios of their medians."""
    found: dict[str, list[list[float]]] = {name: [] for name in JOBS}
    for _ in range(rounds):
        for name in JOBS:
            command = [sys.executable, __file__, "--job", name]
            found[name].append(
                json.loads(
                    subprocess.run(command, capture_output=True, check=True).stdout
                )
            )
    print(f"{rounds} rounds; time as a ratio to the peer")
    print(f"{'job':22} {'peer':20} {'time':>8} {'memory MB':>10}")
    for name, (peer, _) in JOBS.items():
        times = {
            each: statistics.median(row[0] for row in found[each])
            for each in (name, peer)
        }
        memory = statistics.median(row[1] for row in found[name])
        print(f"{name:22} {peer:20} {times[name] / times[peer]:8.1f} {memory:10.0f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--job"]:
        run(sys.argv[2])
    else:
        main(*map(int, sys.argv[1:2]))
