"""Files to paragraphs: formats and encodings, broken lines, numbers, the page around the plan."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path

import pytest

from innovate_ts.findings import InputError
from innovate_ts.plantext import clauses, read_text
from innovate_ts.plantext.read.numbering import numbering
from plantext.writing import names, read, text_of

PLAN = "一、目标\n到2025年，建成平台10家。\n（一）甲。做好工作。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_encoding_of_actuals_is_read(tmp_path: Path, encoding: str) -> None:
    """The same paragraphs from the same text."""
    assert names(read(tmp_path, PLAN.encode(encoding))) == [
        "一 0 一、目标",
        "一 1 到2025年,建成平台10家。",
        "一 2 (一)甲。做好工作。",
    ]


def test_html_is_read_as_the_reader_sees_it(tmp_path: Path) -> None:
    """Blocks are paragraphs, menus and footers the page's, scripts nothing; a place is that of the source."""
    page = (
        "<!DOCTYPE html><title>t</title><script>一、假</script>\n<nav><a>首页</a></nav>\n<p>一、目标</p>\n"
        "<p>&nbsp;&nbsp;建成<b>平</b>台&#49;0家。<br>做好工作。</p><footer>电话</footer>"
    )
    text = read(tmp_path, page.encode(), "page.html")
    assert names(text) == ["一 0 一、目标", "一 1 建成平台10家。", "一 2 做好工作。"]
    assert [p.text for p in text.noise] == ["首页", "电话"]
    assert text.at("一", 1)[0].place(2) == (4, 21)


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


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "source_no_text"),
        (" \u3000\n".encode(), "source_no_text"),
        (b"%PDF-1.7", "source_other_kind"),
        (b"\xd0\xcf\x11\xe0", "source_other_kind"),
        (b"PK\x03\x04 no archive", "source_not_docx"),
        (b"a longer text \0 with more", "source_not_text"),
        (b"\x81\xff\x81", "undecodable"),
        (b"x\n" * 200_001, "source_too_many_lines"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    """With a problem that says why."""
    with pytest.raises(InputError) as refused:
        read(tmp_path, data)
    assert [found.code for found in refused.value.problems] == [code]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """As unreadable."""
    with pytest.raises(InputError, match="cannot be read"):
        read_text(str(tmp_path / "none.txt"))


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """Before it is looked at."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(64_000_001)
    with pytest.raises(InputError, match="more than 64 MB"):
        read_text(str(path))


_LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'


def test_numbers_that_word_sets_are_written_in_their_forms(tmp_path: Path) -> None:
    """In Chinese, in circles up to ⑳, from any start; a deeper level begins anew below each higher one."""
    docx = pytest.importorskip("docx")
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    document = docx.Document()
    levels = _LEVEL.format(0, 9, "chineseCounting", "%1、") + _LEVEL.format(
        1, 1, "decimalEnclosedCircle", "%2"
    )
    root = document.part.numbering_part.element
    root.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
        ),
    )
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
        )
    )
    for depth in (0, 1, 1, 1, 0, 1, 0, *[1] * 21):
        properties = (
            document.add_paragraph("做好工作。")._p.get_or_add_pPr().get_or_add_numPr()
        )
        properties.get_or_add_numId().val = 77
        properties.get_or_add_ilvl().val = depth
    assert root.find(qn("w:num")) is not None
    file = io.BytesIO()
    document.save(file)
    text = read(tmp_path, file.getvalue(), "plan.docx")
    numbers = [
        paragraph.text.removesuffix("做好工作。") for paragraph in text.paragraphs
    ]
    assert numbers[:9] == ["九、", "①", "②", "③", "十、", "①", "十一、", "①", "②"]
    assert numbers[-2:] == ["⑳", "21"]


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


def test_of_blank_lines_the_first_counts_and_the_others_are_lines_too(
    tmp_path: Path,
) -> None:
    """A file of millions of them is read, and a place behind them is right."""
    text = read(tmp_path, b"\n" * 300_000 + "做好工作。".encode())
    assert text.paragraphs[0].place(0) == (300_001, 1)


def test_an_ending_without_a_beginning_hides_nothing(tmp_path: Path) -> None:
    """Of a menu that was never opened; a break of a line is no new paragraph."""
    text = read(
        tmp_path,
        "<p>做好</nav><nav>首页</nav><p>一、任务</p><p>建设知识<br>产权平台。".encode(),
    )
    assert names(text)[-2:] == ["一 0 一、任务", "一 1 建设知识产权平台。"]
    assert [p.text for p in text.noise] == ["做好首页"]


def test_a_text_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """Half a million characters are read, one more is refused, in any format."""
    paragraph = "做好工作" * 25_000
    assert read(tmp_path, f"{paragraph}\n".encode() * 5).paragraphs
    for data in (f"{paragraph}\n" * 5 + "一", "<p>" + f"{paragraph}<br>" * 5 + "一"):
        with pytest.raises(InputError, match="more than 500000 characters"):
            read(tmp_path, data.encode())


def test_a_document_that_unpacks_to_too_much_is_refused_unread(tmp_path: Path) -> None:
    """By what its archive says; one that says less than it holds is refused where it goes on."""
    pytest.importorskip("docx")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(201_000_000))
    with pytest.raises(InputError, match="more than 200 MB"):
        read(tmp_path, file.getvalue(), "bomb.docx")


def test_numbers_of_every_style_make_sections() -> None:
    """Each below the one above it, and up again."""
    text = text_of(
        "第一章 总则",
        "第一节 目标",
        "一、甲",
        "（一）乙",
        "1．丙",
        "段。",
        "(2)丁。",
        "①戊。",
        "一是己。",
        "第二章 措施",
        "第一条 庚。",
    )
    assert [section.number for section in text.sections] == [
        "第一章",
        "第一章第一节",
        "第一章第一节一",
        "第一章第一节一(一)",
        "第一章第一节一(一)1",
        "第二章",
    ]
    assert [p.numbering for p in text.paragraphs if p.number] == [
        "",
        "(2)",
        "①",
        "一是",
        "第一条",
    ]


def test_items_of_a_bare_list_are_paragraphs() -> None:
    """A title with nothing below it is no heading; 1.5 is no number of a paragraph."""
    assert names(text_of("一、任务", "（一）甲", "（二）乙", "1.5亿元。")) == [
        "一 0 一、任务",
        "一 1 (一)甲",
        "一(二) 0 (二)乙",
        "一(二) 1 1.5亿元。",
    ]


def test_a_broken_line_goes_on_and_a_new_paragraph_does_not() -> None:
    """Not behind the end of a sentence, an empty line, before a number, or where it is indented."""
    text = text_of(
        "一、任务",
        "建设知识",
        "产权平台",
        "。完。",
        "另一段",
        "",
        "再一段",
        "\u3000\u3000又一段",
        "(一)末。",
    )
    assert names(text)[1:] == [
        "一 1 建设知识产权平台。完。",
        "一 2 另一段",
        "一 3 再一段",
        "一 4 又一段",
        "一 5 (一)末。",
    ]


def test_the_page_is_kept_apart_and_nothing_is_lost() -> None:
    """Menus, dates, buttons and footers around the plan; the title is paragraph 0 of the head."""
    text = text_of(
        "首页 > 政务公开",
        "发布时间：2024-01-02 来源：清河日报",
        "清河市创新行动方案",
        "为加快创新，制定本方案。",
        "一、目标",
        "建成平台10家。",
        "【打印】【关闭】",
        "相关链接",
        "别的方案",
        "冀ICP备0001号",
    )
    assert text.title == "清河市创新行动方案"
    assert names(text) == [
        "页首 0 清河市创新行动方案",
        "前言 1 为加快创新,制定本方案。",
        "一 0 一、目标",
        "一 1 建成平台10家。",
    ]
    assert [(p.section, p.number) for p in text.noise] == [("页首", 1), ("页尾", 1)]
    assert text.noise[1].text == "【打印】【关闭】相关链接别的方案冀ICP备0001号"


def test_clauses_end_at_marks_outside_brackets_and_quotes() -> None:
    """、 parts none, nor does the comma of a figure."""
    (paragraph,) = text_of("甲、乙（丙，丁。戊），“己；庚”辛，1,600家；末。").paragraphs
    found = [clause.text for clause in clauses(paragraph)]
    assert found == ["甲、乙(丙,丁。戊)", "“己;庚”辛", "1,600家", "末"]


def test_a_chapter_is_a_heading_whatever_follows_and_a_circled_number_never() -> None:
    """一、 at the end of the text is one; ① with a paragraph below it is none."""
    assert names(text_of("一、任务", "①甲", "做好工作。", "二、保障")) == [
        "一 0 一、任务",
        "一 1 ①甲",
        "一 2 做好工作。",
        "二 0 二、保障",
    ]


def test_a_title_has_sixty_characters_at_most() -> None:
    """A longer numbered line is a paragraph."""
    for length, number in ((58, "二"), (59, "前言")):
        text = text_of("一、任务", "做好工作。", f"二、{'甲' * length}", "做好工作。")
        assert text.paragraphs[-1].section == number


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("第十二章甲", "第十二章"),
        ("第三部分甲", "第三部分"),
        ("第二节甲", "第二节"),
        ("第四条甲", "第四条"),
        ("十一、甲", "十一、"),
        ("一、二、三产业", ""),
        ("(十)甲", "(十)"),
        ("㈢甲", "㈢"),
        ("12.甲", "12."),
        ("12、甲", "12、"),
        ("1.5亿元", ""),
        ("⒘甲", "⒘"),
        ("(3)甲", "(3)"),
        ("3)甲", "3)"),
        ("⑿甲", "⑿"),
        ("⑲甲", "⑲"),
        ("二是甲", "二是"),
        ("附件2", "附件2"),
        ("附件2说明", ""),
        ("2023年", ""),
    ],
)
def test_a_number_is_read_with_its_mark(text: str, written: str) -> None:
    """In each of the styles, and no figure for one."""
    found = numbering(text)
    assert (found.written if found else "") == written


def test_a_row_is_no_sentence_and_has_no_number() -> None:
    """A tab behind a number or inside of a sentence makes no table."""
    text = text_of(
        "做好工作。",
        "甲\t乙",
        "丙\t丁",
        "（一）\t戊",
        "到年底，\t建成己。",
        "| 庚 | 辛 |",
        "壬|癸",
    )
    assert [(p.text, p.is_row) for p in text.paragraphs] == [
        ("做好工作。", False),
        ("甲乙", True),
        ("丙丁", True),
        ("(一)戊", False),
        ("到年底,建成己。", False),
        ("|庚|辛|", True),
        ("壬|癸", False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "网站地图",
        "冀ICP备1号",
        "当前位置：首页",
        "发布时间：2024-01-02",
        "[打印] [关闭]",
        "- 12 -",
        "3/12",
        "甲………12",
    ],
)
def test_a_line_of_the_page_is_no_paragraph(line: str) -> None:
    """Between two paragraphs of the plan, by its words alone."""
    text = text_of("一、任务", "做好工作。", line, "（一）完成。")
    assert names(text) == ["一 0 一、任务", "一 1 做好工作。", "一 2 (一)完成。"]
    assert len(text.noise) == 1


def test_two_indented_lines_make_no_rule_of_the_page() -> None:
    """That lines without an indent go on is learned from three that have one, and three that have none."""
    lines = [
        "\u3000\u3000做好甲。",
        "做好乙。",
        "做好丙。",
        "\u3000\u3000做好丁。",
        "做好戊。",
    ]
    assert len(text_of(*lines).paragraphs) == 5
    assert [p.text for p in text_of(*lines, "\u3000\u3000做好己。").paragraphs] == [
        "做好甲。做好乙。做好丙。",
        "做好丁。做好戊。",
        "做好己。",
    ]


def test_a_row_of_a_table_is_one_line(tmp_path: Path) -> None:
    """In HTML, with paragraphs in its cells or without; its figures are listed together and never read."""
    cells = "<tr><td>指标</td><td>2023年</td><td>2025年</td></tr>"
    deep = "<tr><td><p>绿地率</p></td><td><p>36%</p></td><td></td><td>40%</td></tr>"
    path = tmp_path / "table.html"
    path.write_text(
        f"<html><body><p>一、主要目标</p><p>到2025年,绿地率达到40%。</p><table>{cells}{deep}</table></body></html>",
        encoding="utf-8",
    )
    text = read_text(str(path))
    assert [p.text for p in text.paragraphs if p.is_row] == [
        "指标2023年2025年",
        "绿地率36% 40%",
    ]


def test_a_table_that_lays_out_the_page_is_no_table(tmp_path: Path) -> None:
    """Cells that hold a whole article, or another table, keep their paragraphs."""
    article = "<p>一、目标</p><p>到2025年,绿地率达到40%。</p>"
    path = tmp_path / "layout.html"
    path.write_text(
        f"<html><body><table><tr><td>菜单</td><td>{article}</td></tr></table>"
        f"<table><tr><td>左</td><td><table><tr><td>a</td><td>1</td></tr></table></td></tr></table></body></html>",
        encoding="utf-8",
    )
    paragraphs = [p.text for p in read_text(str(path)).paragraphs]
    assert "到2025年,绿地率达到40%。" in paragraphs
    assert "a 1" in paragraphs


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


def test_deleted_text_of_a_page_is_not_read_and_a_raised_digit_is_no_digit(
    tmp_path: Path,
) -> None:
    """A figure struck out, and a square."""
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><p>到2025年,企业达到<s>100</s><del>120</del>150家,绿地达到10<sup>2</sup>亩。</p></body></html>",
        encoding="utf-8",
    )
    assert [p.text for p in read_text(str(path)).paragraphs] == [
        "到2025年,企业达到150家,绿地达到10^2亩。"
    ]


def test_a_table_around_a_table_joins_no_cells(tmp_path: Path) -> None:
    """The outer one lays out the page: what stands beside the inner one stays on its own line."""
    inner = "<table><tr><td>绿地率</td><td>40%</td></tr></table>"
    path = tmp_path / "nested.html"
    path.write_text(
        f"<html><body><p>一、目标</p><table><tr><td>左栏</td><td>次栏</td><td>{inner}</td><td>右栏</td></tr></table></body></html>",
        encoding="utf-8",
    )
    assert [p.text for p in read_text(str(path)).paragraphs] == [
        "一、目标",
        "左栏",
        "次栏",
        "绿地率40%",
        "右栏",
    ]


def test_a_page_in_one_form_is_read(tmp_path: Path) -> None:
    """As ASP.NET wraps all of its pages."""
    path = tmp_path / "form.html"
    body = "<p>一、目标</p><p>到2025年,企业达到1500家。</p>"
    path.write_text(
        f'<html><body><form id="aspnetForm">{body}</form></body></html>',
        encoding="utf-8",
    )
    assert [p.text for p in read_text(str(path)).paragraphs] == [
        "一、目标",
        "到2025年,企业达到1500家。",
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
