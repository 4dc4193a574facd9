"""Cells of evidence and shares of regions are told as the models that they stand for."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.records import Records
from innovate_ts.output.exact_json import dumps
from innovate_ts.verdicts.evidence import Cells, RegionPart, Shares
from innovate_ts.verdicts.result_parts import Evidence, RegionShare
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
    figure = Decimal("1.50")
    shares = Shares(
        [RegionPart('东"区', figure, Decimal(3)), RegionPart("西区", figure, figure)]
    )
    long = Cells(row("2023", f"{number}.50", row=number) for number in range(1, 2003))
    judged = Cells([row("2023", value=True), *ROWS])
    alike = Shares([RegionPart("%s", figure, figure)] * 3)
    for records in (Cells(ROWS), Cells(ROWS[1:]), long, judged, shares, alike):
        assert isinstance(records, Records)
        models = [record.model_dump() for record in records]
        assert dumps({"a": records, "b": Cells()}) == dumps({"a": models, "b": []})


def test_a_share_is_of_the_sum() -> None:
    """To six decimals; there is none of nothing."""
    given = [
        RegionPart("东区", Decimal(1), Decimal(3)),
        RegionPart("西区", Decimal(0), Decimal(0)),
    ]
    assert list(Shares(given)) == [
        RegionShare(name="东区", actual=Decimal(1), share=Decimal("0.333333")),
        RegionShare(name="西区", actual=Decimal(0), share=None),
    ]
