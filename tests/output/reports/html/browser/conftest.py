"""A real browser: Debian's Chromium, driven by Playwright; nothing is fetched from the web."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.verdicts.report import Report
from output.reports.html.pages import many
from shipped import shipped_plan

ROOT = Path(__file__).resolve().parents[5]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a sandbox, since CI systems run as root."""
    found = (
        shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    if found is None:
        pytest.skip("no Chromium here (Debian: apt install chromium fonts-noto-cjk)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"]
        )
        yield opened
        opened.close()


REGIONS = """技术合同成交额,东城区,2023,60,亿元,
技术合同成交额,西城区,2023,30,亿元,
技术合同成交额,江北县,2023,18,亿元,
"""


def _over_regions(folder: Path) -> Report:
    """The five-year example, its regions over two years."""
    example = ROOT / "examples" / "five-year"
    rows = (example / "actuals.csv").read_text(encoding="utf-8")
    path = folder / "regions.csv"
    path.write_text(rows + REGIONS, encoding="utf-8")
    plan = load_plan(example)
    return evaluate(plan, read_actuals([str(path)], plan))


@pytest.fixture(scope="session")
def pages(
    tmp_path_factory: pytest.TempPathFactory, report: Report, nasty: Report
) -> dict[str, Path]:
    """Pages in both languages: half-way, of a year, of years, with errors, nasty, of regions, of many."""
    folder = tmp_path_factory.mktemp("pages")
    plan, aid = shipped_plan(), load_plan(ROOT / "examples" / "uk-aid")
    bad = folder / "bad.csv"
    bad.write_text(
        "indicator,period,value\n高新技术企业,2023,超过1600家\n高新技术企业,2022,1559\n",
        encoding="utf-8",
    )
    reports = {
        "running": evaluate(
            plan, read_actuals([str(ROOT / "examples/illustration-2024.csv")], plan)
        ),
        "year": report,
        "aid": evaluate(
            aid, read_actuals([str(ROOT / "examples/uk-aid/actuals.csv")], aid)
        ),
        "errors": evaluate(plan, read_actuals([str(bad)], plan)),
        "nasty": nasty,
    }
    reports["regions"] = _over_regions(folder)
    reports["many"] = many(reports["running"], 21)
    written = {}
    for name, each in reports.items():
        for language in ("en", "zh"):
            path = folder / f"{name}.{language}.html"
            path.write_text(
                str(render(each, "html", language=language)), encoding="utf-8"
            )
            written[f"{name}.{language}"] = path
    return written
