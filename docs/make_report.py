"""Make the report in `examples/` and its pictures for the READMEs.

    python docs/make_report.py           write them; the pictures take Chromium
    python docs/make_report.py --check   exit with 1 if one of them is stale; takes no browser

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

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.messages import Language

ROOT = Path(__file__).resolve().parents[1]
ACTUALS = "examples/illustration-2024.csv"
PAGES: dict[Language, str] = {"en": "examples/report.html", "zh": "examples/report.zh.html"}
PICTURES: dict[Language, str] = {"en": "docs/report.en.png", "zh": "docs/report.zh.png"}
WIDTH, HEIGHT = 1160, 1010
_KEY = b"page-sha256"
_HEAD = 8
"""Bytes of a PNG before its first chunk."""


def page(language: Language) -> str:
    """The page of the illustration half-way through the plan, as `check` writes it in the checkout."""
    plan = load_plan()
    return str(render(evaluate(plan, read_actuals([ACTUALS], plan)), "html", language=language))


def picture(path: Path) -> bytes:
    """What Chromium shows of the head of a page, with the page's hash in a chunk of text."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - checking takes no browser

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("pictures take Chromium (Debian: apt install chromium fonts-noto-cjk)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
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
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main(arguments: list[str]) -> int:
    """Write or check them."""
    os.chdir(ROOT)
    stale = []
    for language, name in PAGES.items():
        path, drawn = Path(name).resolve(), Path(PICTURES[language])
        text = page(language)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
            drawn.write_bytes(picture(path))
            continue
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
        elif not drawn.exists() or hash_in(drawn.read_bytes()) != _hash(path):
            stale.append(str(drawn))
    for name in stale:
        print(f"{name} is stale: python docs/make_report.py")
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
