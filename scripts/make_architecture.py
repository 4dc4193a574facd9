"""Draw the house from its own imports: the rooms, what stands in them, and which way data is asked for.

    python scripts/make_architecture.py           write docs/architecture.svg
    python scripts/make_architecture.py --check   exit with 1 if the picture is stale

A room is a package below `innovate_ts`, in the layers of the import contract. An arrow says that a room
imports another; one that follows from two others is left out, so that the picture can be read.
"""

from __future__ import annotations

import html
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import grimp

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "architecture.svg"
PACKAGE = "innovate_ts"

WIDTH = 1160
MARGIN = 24
GAP = 22
"""Between two rooms of a layer."""
RISE = 40
"""Between two layers."""
LINE = 17
HEAD = 54
"""Height of a room's name and of what it is for."""
CHARACTER = 7.0
"""Width of a character of the list of modules."""


class Box(NamedTuple):
    """A room and where it is drawn."""

    name: str
    x: float
    y: float
    width: float
    height: float
    purpose: list[str]
    modules: list[str]


def layers() -> list[list[str]]:
    """The rooms of each layer from top to bottom, as the import contract has them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (contract,) = (entry for entry in contracts if entry["type"] == "layers")
    return [[room.strip() for room in layer.split("|")] for layer in contract["layers"]]


def arrows(rooms: list[str]) -> set[tuple[str, str]]:
    """Which room imports which, without what follows from two other arrows."""
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    direct = {
        (importer, imported)
        for importer in rooms
        for imported in rooms
        if importer != imported and imports(graph, importer, imported)
    }
    return {
        (top, bottom)
        for top, bottom in direct
        if not any(
            (top, middle) in direct and (middle, bottom) in direct for middle in rooms
        )
    }


def imports(graph: grimp.ImportGraph, importer: str, imported: str) -> bool:
    """Whether any module of one room imports any of another."""
    wanted = f"{PACKAGE}.{imported}"
    for module in modules_below(graph, f"{PACKAGE}.{importer}"):
        for target in graph.find_modules_directly_imported_by(module):
            if target == wanted or target.startswith(f"{wanted}."):
                return True
    return False


def modules_below(graph: grimp.ImportGraph, room: str) -> set[str]:
    """A room and all that stands in it."""
    return {room, *graph.find_descendants(room)}


def contents(room: str) -> list[str]:
    """The modules and packages that stand directly in a room, by name; packages with a slash."""
    folder = ROOT / "src" / PACKAGE / room
    if not folder.is_dir():
        return []
    modules = [path.stem for path in folder.glob("*.py") if path.stem != "__init__"]
    packages = [f"{path.parent.name}/" for path in folder.glob("*/__init__.py")]
    return sorted(modules) + sorted(packages)


def purpose(room: str) -> str:
    """The first sentence of a room's docstring."""
    folder = ROOT / "src" / PACKAGE / room
    file = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    text = file.read_text(encoding="utf-8").split('"""')[1]
    return text.strip().split("\n")[0]


def wrapped(words: list[str], width: float, separator: str = "") -> list[str]:
    """Words in lines that fit."""
    lines = [""]
    for word in words:
        longer = f"{lines[-1]}{separator} {word}" if lines[-1] else word
        if len(longer) * CHARACTER <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def boxes() -> list[Box]:
    """All rooms, layer by layer; the rooms of a layer share its width by what stands in them."""
    drawn: list[Box] = []
    y = float(MARGIN)
    for layer in layers():
        usable = WIDTH - 2 * MARGIN - GAP * (len(layer) - 1)
        width = usable / len(layer)
        rows = []
        for room in layer:
            about = wrapped(purpose(room).split(" "), width - 28)
            listed = wrapped(contents(room), width - 28, " ·") if contents(room) else []
            rows.append((room, about, listed))
        height = (
            HEAD
            - LINE
            + max(LINE * (len(about) + len(listed)) for _, about, listed in rows)
            + 8
        )
        x = float(MARGIN)
        for room, about, listed in rows:
            drawn.append(Box(room, x, y, width, height, about, listed))
            x += width + GAP
        y += height + RISE
    return drawn


def text(x: float, y: float, style: str, words: str) -> str:
    """A line of text."""
    return f'<text class="{style}" x="{x:g}" y="{y:g}">{html.escape(words)}</text>'


def box_svg(box: Box) -> list[str]:
    """A room: its name, what it is for, what stands in it."""
    lines = [
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="8"/>',
        text(box.x + 14, box.y + 26, "name", box.name),
    ]
    y = box.y + 26 + LINE + 3
    for line in box.purpose:
        lines.append(text(box.x + 14, y, "purpose", line))
        y += LINE
    for line in box.modules:
        lines.append(text(box.x + 14, y, "module", line))
        y += LINE
    return lines


def arrow_svg(top: Box, bottom: Box, place: float, *, skips: bool) -> str:
    """An arrow from a room down to one that it imports.

    Args:
        top: the room that imports.
        bottom: the room that is imported.
        place: where on the upper edge of `bottom` it ends, as a share of its width.
        skips: whether it passes a layer, behind whose rooms it is drawn.
    """
    end_x = bottom.x + bottom.width * place
    start_x = min(max(end_x, top.x + 20), top.x + top.width - 20)
    start_y, end_y = top.y + top.height, bottom.y - 3
    style = ' class="skip"' if skips else ""
    way = f"M{start_x:g} {start_y:g} L{end_x:g} {end_y:g}"
    return f'<path{style} d="{way}" marker-end="url(#head)"/>'


def drawing() -> str:
    """The picture as SVG that loads nothing."""
    placed = {box.name: box for box in boxes()}
    height = max(box.y + box.height for box in placed.values()) + MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" role="img">',
        "<title>The rooms of innovate-ts and which of them imports which</title>",
        "<style>",
        "rect{fill:#f6f8fa;stroke:#57606a}",
        "path{fill:none;stroke:#0969da;stroke-width:1.5}",
        "text{font-family:ui-sans-serif,system-ui,'Segoe UI','DejaVu Sans',sans-serif}",
        ".name{font-weight:700;font-size:16px;fill:#1f2328}",
        ".purpose{font-size:12px;fill:#1f2328}",
        ".module{font-size:12px;fill:#57606a}",
        ".skip{stroke-dasharray:5 4}",
        ".ground{fill:#ffffff;stroke:none}",
        "</style>",
        '<defs><marker id="head" markerWidth="9" markerHeight="9" refX="7" refY="4" orient="auto">'
        '<path d="M0 0 L8 4 L0 8 z" style="fill:#0969da;stroke:none"/></marker></defs>',
        f'<rect class="ground" width="{WIDTH}" height="{height:g}"/>',
    ]
    depth = {room: index for index, layer in enumerate(layers()) for room in layer}
    drawn = sorted(arrows(list(placed)))
    ways = []
    for top, bottom in drawn:
        into = [importer for importer, imported in drawn if imported == bottom]
        into.sort(key=lambda name: placed[name].x + placed[name].width / 2)
        place = (into.index(top) + 1) / (len(into) + 1)
        skips = depth[bottom] - depth[top] > 1
        ways.append(arrow_svg(placed[top], placed[bottom], place, skips=skips))
    # Rooms over ways, so that a way that passes a room runs behind it.
    lines += ways
    for box in placed.values():
        lines += box_svg(box)
    return "\n".join([*lines, "</svg>"]) + "\n"


def main(arguments: list[str]) -> int:
    """Write or check it."""
    fresh = drawing()
    if "--check" not in arguments:
        PICTURE.write_text(fresh, encoding="utf-8", newline="\n")
        return 0
    if PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == fresh:
        return 0
    print("docs/architecture.svg is stale: python scripts/make_architecture.py")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
