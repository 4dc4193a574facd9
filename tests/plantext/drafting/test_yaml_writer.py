"""Lines of YAML as a draft writes them."""

from __future__ import annotations

import yaml

from innovate_ts.messages import Bilingual
from innovate_ts.plantext.drafting.yaml_writer import (
    YamlWriter,
    flow,
    flow_list,
    scalar,
)
from sections import by_rows


@by_rows(
    ("text", "written"),
    [
        ("三(一)", "三(一)"),
        ("1.1", '"1.1"'),
        ("2023", '"2023"'),
        ("no", '"no"'),
        ("a: b", '"a: b"'),
        ("{x}", '"{x}"'),
        ("# no comment", '"# no comment"'),
        ("", '""'),
        ('say "hi"', '"say \\"hi\\""'),
        ("a,b", '"a,b"'),
        ("\x1b[31m", '"\\e[31m"'),
        ("- item", '"- item"'),
    ],
)
def test_texts_are_written_so_that_yaml_reads_them_back(
    text: str, written: str
) -> None:
    """In quotes wherever YAML would read something else."""
    assert scalar(text) == written


def test_what_is_short_stands_in_one_line() -> None:
    """A figure bare, a text of digits in quotes."""
    assert flow(section="1.1", paragraph=2) == '{section: "1.1", paragraph: 2}'
    assert flow_list(["市甲局", "a,b"]) == '[市甲局, "a,b"]'


def test_items_marks_and_blocks_stand_where_a_reader_expects_them() -> None:
    """A mark above the item that it is about, or behind the key; what YAML reads is the same without."""
    writer = YamlWriter("en")
    writer.comment(Bilingual(zh="头", en="head\n\nfoot"))
    writer.list_under("none", [])
    writer.list_under("items", ["one"])
    writer.item(2, [Bilingual(zh="看", en="look")])
    writer.entry("id", "one")
    writer.entry("inner")
    writer.block(6)
    writer.entry("deep", 1, mark=Bilingual(zh="想", en="think"))
    text = writer.text()
    assert text == (
        "# head\n#\n# foot\n"
        "none: []\n"
        "items:\n"
        "  # check: look\n"
        "  - id: one\n"
        "    inner:\n"
        "      deep: 1  # check: think\n"
    )
    assert yaml.safe_load(text) == {
        "none": [],
        "items": [{"id": "one", "inner": {"deep": 1}}],
    }
