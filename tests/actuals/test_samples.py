"""Files that nobody on the project wrote: exports of a statistics database and of an open-data site."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts import load_plan, read_actuals
from innovate_ts.basics.actual import Actuals
from innovate_ts.plan.models.plan import Plan

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the real samples are not beside this checkout"
)

INDICATORS = [
    # id, name, unit, aggregation, and a figure of the right size
    ("firms", "企业法人单位数", "个", "stock", "30000000"),
    ("travel-agencies", "旅行社数", "个", "stock", "30000"),
    ("foreign-visitors", "外国人入境游客", "万人次", "flow", "3000"),
    ("receipts", "国际旅游外汇收入", "百万美元", "flow", "120000"),
    ("spending", "国内旅游总花费", "万元", "flow", "500000000"),
    (
        "aid",
        "Net official development assistance (ODA) as a percentage of GNI",
        "'%'",
        "rate",
        "0.7",
    ),
]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A plan of some of the indicators that the samples hold."""
    folder = tmp_path_factory.mktemp("samples")
    source = "source: {section: 一, paragraph: 1, phrase: 达到}"
    listed = "\n".join(
        f"  - {{id: {name}, name: {{zh: {label}, en: {name}}}, unit: {unit}, aggregation: {kind},"
        f" targets: [{{period: 2023, at_least: {figure}, {source}}}]}}"
        for name, label, unit, kind, figure in INDICATORS
    )
    head = "plan: {id: samples, title: {zh: 样本, en: Samples}, period: 1970/2023}"
    (folder / "targets.yaml").write_text(
        f"{head}\nindicators:\n{listed}\n", encoding="utf-8"
    )
    (folder / "tasks.yaml").write_text("bureaus: []\nactions: []\n", encoding="utf-8")
    return load_plan(folder)


def _read(name: str, plan: Plan) -> Actuals:
    """A sample, in which nothing is wrong."""
    actuals = read_actuals([str(SAMPLES / name)], plan)
    assert not actuals.damaged
    assert not [found for found in actuals.problems if found.severity == "error"]
    return actuals


def _series(actuals: Actuals, indicator: str) -> dict[int, Decimal | bool]:
    """The values of an indicator by year."""
    return {
        v.period.start.year: v.value for v in actuals.values if v.indicator == indicator
    }


def _figures(written: Mapping[int, str]) -> dict[int, Decimal]:
    return {year: Decimal(figure) for year, figure in written.items()}


def test_a_gbk_export_with_preamble_and_footer(plan: Plan) -> None:
    """GBK, two lines before the heads and two after the rows, years descending, 2018 absent."""
    actuals = _read("nbs_annual_gbk_preamble.csv", plan)
    (table,) = actuals.tables
    assert (table.encoding, table.layout) == ("GB18030", "statistics_export")
    assert table.rows == {4: "used", **dict.fromkeys(range(5, 15), "other")}
    assert {v.indicator for v in actuals.values} == {"firms"}
    assert _series(actuals, "firms") == _figures(
        {
            2022: "32828734",
            2021: "28665212",
            2020: "25055456",
            2019: "21091270",
            2017: "18097682",
            2016: "14618448",
            2015: "12593254",
            2014: "10617154",
        }
    )
    assert [(v.row, v.column) for v in actuals.values] == [
        (4, column) for column in range(2, 10)
    ]


def test_an_export_of_several_units_with_blanks(plan: Plan) -> None:
    """UTF-8 without a mark, blanks in the newest years, and each row in the unit that its label names."""
    actuals = _read("nbs_tourism_utf8_preamble_blanks.csv", plan)
    (table,) = actuals.tables
    assert (table.encoding, table.layout) == ("UTF-8", "statistics_export")
    used = {4, 7, 14, 15}
    assert table.rows == {
        row: "used" if row in used else "other" for row in range(4, 16)
    }
    assert _series(actuals, "travel-agencies") == _figures(
        {
            2022: "32603",
            2021: "31001",
            2020: "31074",
            2019: "38943",
            2018: "37309",
            2017: "29717",
            2016: "27939",
            2015: "27621",
            2014: "26650",
        }
    )
    assert _series(actuals, "foreign-visitors") == _figures(
        {
            2019: "3188.34",
            2018: "3054.29",
            2017: "2916.53",
            2016: "2815.12",
            2015: "2598.54",
            2014: "2636.08",
        }
    )
    assert _series(actuals, "receipts") == _figures(
        {
            2023: "53000",
            2019: "131254",
            2018: "127103.01",
            2017: "123417",
            2016: "120000",
            2015: "113650",
            2014: "105380",
        }
    )
    assert _series(actuals, "spending") == _figures(
        {
            2023: "491330000",
            2022: "204440000",
            2021: "291907000",
            2020: "222863000",
            2019: "572509200",
            2018: "512782900",
            2017: "456607700",
            2016: "393898200",
            2015: "341951000",
            2014: "303118600",
        }
    )


def test_a_long_english_export(plan: Plan) -> None:
    """English heads, a column of multipliers, a unit in words, and a second series of another indicator."""
    actuals = _read("uk_sdg_17-2-1_long.csv", plan)
    (table,) = actuals.tables
    assert (table.encoding, table.layout) == ("UTF-8", "long")
    assert table.rows == {row: "used" if row < 54 else "other" for row in range(2, 64)}
    aid = _series(actuals, "aid")
    assert list(aid) == list(range(1970, 2022))
    some = {
        1970: "0.36",
        1971: "0.4",
        1972: "0.38",
        1973: "0.34",
        1979: "0.51",
        1982: "0.37",
        2016: "0.7001138524817396",
        2019: "0.703284457691932",
        2021: "0.50391698260432",
    }
    assert {year: aid[year] for year in some} == _figures(some)
    assert actuals.problems == ()
