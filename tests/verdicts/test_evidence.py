"""Cells of evidence are kept as rows, and are told as the models that they stand for."""

from __future__ import annotations

from innovate_ts.output.exact_json import dumps
from innovate_ts.verdicts.evidence import Cells
from innovate_ts.verdicts.result_parts import Evidence
from verdicts.pieces import row

ROWS = [
    row("2023", "1600", file='年"报".csv', row=7),
    row("2024", "1650", file="b%s.xlsx", sheet="表 1", row=8),
]


def test_each_cell_is_one_of_evidence() -> None:
    """With its place and its text; a part of them are cells too."""
    cells = Cells(ROWS)
    first, second = cells
    assert isinstance(first, Evidence)
    assert (first.file, first.sheet, first.row, first.text) == (
        '年"报".csv',
        None,
        7,
        "1600",
    )
    assert (second.file, second.sheet) == ("b%s.xlsx", "表 1")
    assert cells[-1:] == Cells(ROWS[1:])
    assert cells != Cells(ROWS[:1])
    assert not Cells([])


def test_they_are_written_as_their_models_would_be() -> None:
    """The text around their values is made once, whatever stands in them."""
    cells = Cells(ROWS)
    models = [cell.model_dump() for cell in cells]
    assert dumps({"a": cells, "b": Cells([])}) == dumps({"a": models, "b": []})
