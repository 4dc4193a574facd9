"""Make the reports in `examples/`, and the pictures of one of them for the READMEs.

    python scripts/make_report.py           write them; the pictures take Chromium
    python scripts/make_report.py --check   exit with 1 if one of them is stale; takes no browser

A picture keeps the hash of the page that it shows, for browsers do not draw the same bytes everywhere.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import sys
import zlib
from pathlib import Path
from typing import NamedTuple

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.messages import Language

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1160, 1010
_KEY = b"page-sha256"
_HEAD = 8
"""Bytes of a PNG before its first chunk."""


class Example(NamedTuple):
    """A page with what it is made of."""

    page: str
    """The file it is kept in."""
    language: Language
    """The language it speaks."""
    actuals: str
    """The file of actuals."""
    plan: str | None = None
    """The plan's folder; None for the shipped plan."""
    year: int | None = None
    """The year of its targets; None for all."""
    picture: str | None = None
    """The picture of its head, where the READMEs show one."""


_HALF_WAY = "examples/illustration-2024.csv"
_FIRST_YEAR = "examples/yunchuan/actuals-2024.csv"
EXAMPLES = (
    Example("examples/report.html", "en", _HALF_WAY, picture="docs/report.en.png"),
    Example("examples/report.zh.html", "zh", _HALF_WAY, picture="docs/report.zh.png"),
    Example(
        "examples/yunchuan/report.html", "en", _FIRST_YEAR, "examples/yunchuan", 2024
    ),
    Example(
        "examples/yunchuan/report.zh.html", "zh", _FIRST_YEAR, "examples/yunchuan", 2024
    ),
)


def page(example: Example) -> str:
    """The page as `check` writes it in the checkout."""
    plan = load_plan(example.plan)
    report = evaluate(plan, read_actuals([example.actuals], plan), year=example.year)
    return str(render(report, "html", language=example.language))


def picture(path: Path) -> bytes:
    """What Chromium shows of the head of a page, with the page's hash in a chunk of text."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit(
            "pictures take Chromium (Debian: apt install chromium fonts-noto-cjk)"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        shown = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        shown.goto(path.as_uri())
        png = shown.screenshot()
        browser.close()
    end = len(png) - 12
    return png[:end] + _chunk(b"tEXt", _KEY + b"\0" + _hash(path)) + png[end:]


def hash_in(png: bytes) -> bytes:
    """The hash of the page that a picture shows; empty where it has none."""
    place = _HEAD
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        kind, data = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        if kind == b"tEXt" and data.startswith(_KEY + b"\0"):
            return data[len(_KEY) + 1 :]
        place += length + 12
    return b""


def _hash(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).hexdigest().encode()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return (
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data))
    )


def write(example: Example) -> None:
    """Write a page and its picture."""
    path = Path(example.page).resolve()
    path.write_text(page(example), encoding="utf-8", newline="\n")
    if example.picture:
        Path(example.picture).write_bytes(picture(path))


def stale(example: Example) -> str | None:
    """The file of an example that is not what the program writes, if one is."""
    path = Path(example.page)
    if not path.exists() or path.read_text(encoding="utf-8") != page(example):
        return example.page
    if example.picture is None:
        return None
    drawn = Path(example.picture)
    return (
        None
        if drawn.exists() and hash_in(drawn.read_bytes()) == _hash(path)
        else example.picture
    )


def main(arguments: list[str]) -> int:
    """Write or check them."""
    os.chdir(ROOT)
    if "--check" not in arguments:
        for example in EXAMPLES:
            write(example)
        return 0
    names = [name for example in EXAMPLES if (name := stale(example))]
    for name in names:
        print(f"{name} is stale: python scripts/make_report.py")
    return int(bool(names))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
