"""A note on paper: heads, pages, properties, any text."""

from __future__ import annotations

from datetime import datetime

import pytest
from docx.oxml.ns import qn

from innovate_ts.messages import Bilingual, Language
from innovate_ts.output.arrange import figures
from innovate_ts.output.reports.docx.note import title, words_of_note
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.results import Report
from output.reports.docx.notes import opened, rows, texts, under


def test_heads_repeat_and_rows_stay_whole(report: Report) -> None:
    """The heads stand on each page of a table, and no row is parted between two."""
    for table in opened(report).tables:
        flagged = [
            row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            for row in table.rows
        ]
        assert flagged == [True] + [False] * (len(table.rows) - 1)
        assert all(
            row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
            for row in table.rows
        )


def test_pages_are_numbered(report: Report) -> None:
    """Below each page stands its number between dashes; later sections take the first one's footer over."""
    first, *others = opened(report).sections
    assert first.footer.paragraphs[0].text.split() == ["—", "—"]
    assert (
        first.footer._element.find(f".//{qn('w:fldSimple')}").get(qn("w:instr"))
        == "PAGE"
    )
    assert all(section.footer.is_linked_to_previous for section in others)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nasty_texts_come_back_spelt_out(nasty: Report, language: Language) -> None:
    """What XML forbids or a screen obeys is shown as its escape; the rest as it stands."""
    table = rows(opened(nasty, language).tables[0])
    for cells, result in zip(table[1:], figures(nasty), strict=True):
        # The reader's own language goes first.
        assert cells[1].startswith(printable(result.name.to(language)))
        assert cells[2] in {printable(result.unit or ""), "%（年均）", "% a year"}


def test_lone_surrogates_and_nul_are_spelt_out(report: Report) -> None:
    """Characters that XML cannot hold do not stop the document."""
    inputs = tuple(
        i.model_copy(update={"file": "a\ud800\x00\ufffe.csv"}) for i in report.inputs
    )
    assert r"a\ud800\x00\ufffe.csv" in under(
        opened(report.model_copy(update={"inputs": inputs})), "口径说明"
    )


def test_properties_name_the_program_and_no_time_of_now(report: Report) -> None:
    """Title, language and author are set; the dates are always the same."""
    for language, tag in (("zh", "zh-CN"), ("en", "en-GB")):
        properties = opened(report, language).core_properties
        assert properties.title == title(report, words_of_note(language))
        assert (properties.language, properties.author) == (tag, "innovate-ts")
        assert properties.created.replace(tzinfo=None) == datetime(2000, 1, 1)
        assert properties.modified == properties.created


def test_a_title_longer_than_a_property_is_whole_in_the_document(
    report: Report,
) -> None:
    """Word's property holds 255 characters; the heading holds all."""
    title = Bilingual("长" * 400, "long " * 80)
    plan = report.plan.model_copy(update={"title": title, "subject": None})
    document = opened(report.model_copy(update={"plan": plan}))
    assert texts(document, "Title") == [
        f"关于《{'长' * 400}》截至2023年12月31日落实情况的督查通报"
    ]
    assert document.core_properties.title == f"关于《{'长' * 252}"
