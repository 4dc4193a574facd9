"""Word documents: paragraphs, cells, tracked changes, and what is refused unread."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path

import pytest

from innovate_ts.findings import InputError
from innovate_ts.plantext import read_text
from plantext.writing import names, read


def test_a_word_document_is_read_with_the_numbers_that_word_sets(
    tmp_path: Path,
) -> None:
    """Paragraphs and cells in order; a place is the number of the paragraph."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in ("一、目标", "建成平台10家。"):
        document.add_paragraph(line)
    document.add_paragraph("甲。做好工作。", style="List Number")
    document.add_paragraph("乙。做好工作。", style="List Number")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "（市水利局牵头）"
    file = io.BytesIO()
    document.save(file)
    text = read(tmp_path, file.getvalue(), "plan.docx")
    assert names(text) == [
        "一 0 一、目标",
        "一 1 建成平台10家。",
        "一 2 1.甲。做好工作。",
        "一 3 2.乙。做好工作。(市水利局牵头)",
    ]
    assert text.at("一", 1)[0].place(2) == (2, 3)


@pytest.mark.slow
def test_a_document_of_too_many_paragraphs_is_refused(tmp_path: Path) -> None:
    """Those of its tables count too."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    first = cell.add_paragraph("做好工作。")._p
    for _ in range(50_001):
        first.addnext(copy.deepcopy(first))
    file = io.BytesIO()
    document.save(file)
    with pytest.raises(InputError, match="more than 50000 lines"):
        read(tmp_path, file.getvalue(), "plan.docx")


def test_a_merged_cell_is_read_once(tmp_path: Path) -> None:
    """However many cells of the grid it covers."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 1)).text = "做好甲。"
    table.cell(1, 2).text = "做好乙。"
    file = io.BytesIO()
    document.save(file)
    assert [
        p.text for p in read(tmp_path, file.getvalue(), "plan.docx").paragraphs
    ] == [
        "做好甲。",
        "做好乙。",
    ]


@pytest.mark.slow
def test_a_document_that_unpacks_to_too_much_is_refused_unread(tmp_path: Path) -> None:
    """By what its archive says; one that says less than it holds is refused where it goes on."""
    pytest.importorskip("docx")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(201_000_000))
    with pytest.raises(InputError, match="more than 200 MB"):
        read(tmp_path, file.getvalue(), "bomb.docx")


def test_a_row_of_a_word_table_is_one_line(tmp_path: Path) -> None:
    """Each cell keeps its own place: the number of its paragraph."""
    import docx

    document = docx.Document()
    document.add_paragraph("一、主要目标")
    document.add_paragraph("到2025年,绿地率达到40%。")
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(
        table.rows,
        (("指标", "2023年", "2025年"), ("绿地率", "36%", "40%")),
        strict=True,
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    path = tmp_path / "table.docx"
    document.save(str(path))
    rows = [p for p in read_text(str(path)).paragraphs if p.is_row]
    assert [p.text for p in rows] == ["指标2023年2025年", "绿地率36% 40%"]
    assert rows[1].place(rows[1].text.index("40%")) == (8, 1)


def test_tracked_changes_are_accepted_and_hidden_text_is_not_read(
    tmp_path: Path,
) -> None:
    """An inserted digit counts, a deleted or hidden one does not."""
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document()
    paragraph = document.add_paragraph("到2025年,企业达到1")
    for tag, text, name in (("w:ins", "50", "w:t"), ("w:del", "9", "w:delText")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(name)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run("77").font.hidden = True
    paragraph.add_run("0家。")
    path = tmp_path / "tracked.docx"
    document.save(str(path))
    assert qn("w:ins")
    assert [p.text for p in read_text(str(path)).paragraphs] == [
        "到2025年,企业达到1500家。"
    ]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    """Word keeps it twice, the second time for older programs."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    paragraph = document.add_paragraph("到2025年,企业达到")
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    box = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    for name in ("Choice", "Fallback"):
        around = paragraph._p.makeelement(f"{{{box}}}{name}")
        paragraph._p.append(around)
        run = paragraph._p.makeelement(f"{{{word}}}r")
        text = run.makeelement(f"{{{word}}}t")
        text.text = "1500家。"
        run.append(text)
        around.append(run)
    path = tmp_path / "box.docx"
    document.save(str(path))
    assert [p.text for p in read_text(str(path)).paragraphs] == [
        "到2025年,企业达到1500家。"
    ]


def test_a_document_that_declares_entities_is_refused(tmp_path: Path) -> None:
    """What stands for text that is declared elsewhere would be left out in silence."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("到2025年，建成平台10家。")
    whole = tmp_path / "whole.docx"
    document.save(str(whole))
    path = tmp_path / "declaring.docx"
    with zipfile.ZipFile(whole) as before, zipfile.ZipFile(path, "w") as after:
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename == "word/document.xml":
                declared = b'<!DOCTYPE d [<!ENTITY more "20">]>\n<w:document'
                content = content.replace(b"<w:document", declared, 1)
            after.writestr(entry, content)
    assert read_text(str(whole)).paragraphs
    with pytest.raises(InputError) as refused:
        read_text(str(path))
    assert [problem.code for problem in refused.value.problems] == ["source_not_docx"]
    assert "BytesIO" not in str(refused.value)


def test_lists_in_cells_are_parted(tmp_path: Path) -> None:
    """Numbers that Word sets, and lines that name a body each; a name that is broken is one."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    table = document.add_table(rows=2, cols=4)
    heads = ("序号", "重点任务", "牵头单位", "责任单位")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = head
    number, task, lead, others = table.rows[1].cells
    number.paragraphs[0].style = "List Number"
    task.text = "建设学校3所"
    task.paragraphs[0].style = "List Number 2"
    task.add_paragraph("培训教师200名", "List Number 2")
    lead.text = "市教育局"
    lead.add_paragraph("市发展和改革")
    lead.add_paragraph("委员会")
    others.text = "市财政局"
    others.add_paragraph("各县区")
    file = io.BytesIO()
    document.save(file)
    text = read(tmp_path, file.getvalue(), "plan.docx")
    row = text.paragraphs[-1]
    assert [row.text[start:end].strip() for start, end in row.cells] == [
        "1.",
        "1.建设学校3所2.培训教师200名",
        "市教育局、市发展和改革委员会",
        "市财政局、各县区",
    ]
