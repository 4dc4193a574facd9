"""Make the pictures of the READMEs: what a terminal shows, as SVG that loads nothing from the web.

    python scripts/make_pictures.py           write them
    python scripts/make_pictures.py --check   exit with 1 if one of them is stale

The text is the program's own, with its own colours; the drawing is Rich's export without the fonts
that it links to.
"""

from __future__ import annotations

import html
import io
import re
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.messages import Language
from innovate_ts.output.answers.who import who_text
from innovate_ts.output.terminal import Terminal, width_of
from innovate_ts.plan.lookup import find

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs"
TEMPLATE = re.sub(
    r"\s*@font-face \{\{.*?\}\}|\s*<!--.*?-->", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL
)
WIDTH = 80
COLUMN = 12.2
"""Rich's width of a column."""
TEXT = re.compile(
    r'<text (?P<before>class="[^"]*-r\d+" )x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="[\d.]+" '
    r"(?P<after>[^>]*)>(?P<text>[^<]*)</text>"
)


def check_picture(language: Language) -> tuple[str, str]:
    """The command and what it shows: the illustration of 2023."""
    plan = load_plan()
    path = "examples/illustration-2023.csv"
    actuals = read_actuals([str(ROOT / path)], plan)
    report = evaluate(plan, actuals, year=2023)
    named = tuple(table.model_copy(update={"file": path}) for table in report.inputs)
    shown = report.model_copy(update={"inputs": named})
    option = " --lang zh" if language == "zh" else ""
    text = render(
        shown, "table", language=language, terminal=Terminal(WIDTH, color=True)
    )
    return f"innovate-ts check {path} --year 2023{option}", text


def who_picture(language: Language) -> tuple[str, str]:
    """The command and what it shows: who leads robots."""
    plan = load_plan()
    query = "机器人" if language == "zh" else "robot"
    option = " --lang zh" if language == "zh" else ""
    text = who_text(
        plan, query, find(plan, query), language, Terminal(WIDTH, color=True)
    )
    return f"innovate-ts who {query}{option}", text


def svg(command: str, text: str, name: str) -> str:
    """A terminal with a command and its output, as SVG."""
    console = Console(
        width=WIDTH,
        record=True,
        file=io.StringIO(),
        force_terminal=True,
        color_system="standard",
    )
    console.print(Text.assemble(("$ ", "green"), (command, "bold")))
    console.print(Text.from_ansi(text), end="")
    drawing = console.export_svg(
        title="innovate-ts", code_format=TEMPLATE, unique_id=f"innovate-ts-{name}"
    )
    fonts = "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, Noto Sans Mono CJK SC"
    return TEXT.sub(on_the_grid, drawing.replace("Fira Code", fonts))


def on_the_grid(match: re.Match[str]) -> str:
    """A text of Rich's drawing, set so that a Chinese character takes two columns; Rich counts it as one."""
    x = float(match["x"])
    parts = []
    for run in re.findall(
        r"[\u2e80-\uffef]+|[^\u2e80-\uffef]+", html.unescape(match["text"])
    ):
        length = width_of(run) * COLUMN
        text = (
            html.escape(run, quote=False)
            .replace(" ", "&#160;")
            .replace("\xa0", "&#160;")
        )
        place = f'x="{x:g}" y="{match["y"]}" textLength="{length:g}" lengthAdjust="spacingAndGlyphs"'
        parts.append(f"<text {match['before']}{place} {match['after']}>{text}</text>")
        x += length
    return "".join(parts)


def pictures() -> dict[str, str]:
    """All pictures by their file names."""
    found = {}
    for language in ("en", "zh"):
        for name, make in (("check", check_picture), ("who", who_picture)):
            command, text = make(language)
            found[f"{name}.{language}.svg"] = svg(command, text, f"{name}-{language}")
    return found


def main(arguments: list[str]) -> int:
    """Write or check them."""
    stale = 0
    for name, drawing in pictures().items():
        path = PICTURES / name
        if (
            "http://" in drawing.replace("http://www.w3.org/", "")
            or "https://" in drawing
        ):
            raise ValueError(f"{name} loads something from the web")
        if "--check" not in arguments:
            path.write_text(drawing, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != drawing:
            print(f"{path.name} is stale: python scripts/make_pictures.py")
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
