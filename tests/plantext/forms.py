"""A text with tabs between the cells of its tables, as a page and as a Word document too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


def blocks(text: str) -> Iterator[list[list[str]]]:
    """Lines as blocks: a paragraph is a row of one cell; rows that follow each other are one table."""
    for block in text.split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines()]
        if any(len(cells) > 1 for cells in lines):
            yield lines
        else:
            yield from ([cells] for cells in lines)


def as_text(text: str, folder: Path) -> Path:
    """As it is."""
    path = folder / "plan.txt"
    path.write_text(text, encoding="utf-8")
    return path


def as_page(text: str, folder: Path) -> Path:
    """A page as offices save it: a paragraph in each cell, a group of rows over all columns."""
    parts = []
    for rows in blocks(text):
        width = max(map(len, rows))
        if width == 1:
            parts.append(f"<p>{rows[0][0]}</p>")
            continue
        parts.append("<table>")
        for cells in rows:
            span = "" if len(cells) == width else f' colspan="{width}"'
            row = "".join(f"<td{span}><p>{cell}</p></td>" for cell in cells)
            parts.append(f"<tr>{row}</tr>")
        parts.append("</table>")
    path = folder / "plan.html"
    page = "".join(parts)
    path.write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    return path


def as_document(text: str, folder: Path) -> Path:
    """A Word document, a group of rows in a cell that is merged."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for rows in blocks(text):
        width = max(map(len, rows))
        if width == 1:
            document.add_paragraph(rows[0][0])
            continue
        table = document.add_table(rows=len(rows), cols=width)
        for row, cells in zip(table.rows, rows, strict=True):
            if len(cells) < width:
                row.cells[0].merge(row.cells[-1])
            for cell, words in zip(row.cells, cells, strict=False):
                cell.text = words
    path = folder / "plan.docx"
    document.save(str(path))
    return path
