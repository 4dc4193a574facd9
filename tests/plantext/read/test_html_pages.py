"""Pages as a reader sees them: blocks, tables, what is hidden and what is apart."""

from __future__ import annotations

from pathlib import Path

from innovate_ts.plantext import read_text
from plantext.writing import names, read


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


def test_an_ending_without_a_beginning_hides_nothing(tmp_path: Path) -> None:
    """Of a menu that was never opened; a break of a line is no new paragraph."""
    text = read(
        tmp_path,
        "<p>做好</nav><nav>首页</nav><p>一、任务</p><p>建设知识<br>产权平台。".encode(),
    )
    assert names(text)[-2:] == ["一 0 一、任务", "一 1 建设知识产权平台。"]
    assert [p.text for p in text.noise] == ["做好首页"]


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


def test_spans_of_many_rows_are_believed_up_to_a_width(tmp_path: Path) -> None:
    """Cells that each claim two hundred rows and thirty columns fill no row without end."""
    heads = "<tr><th>指标</th><th>单位</th><th>2030年</th></tr>"
    row = "<tr><td>甲</td><td rowspan=200 colspan=30>家</td><td>5</td></tr>"
    path = tmp_path / "table.html"
    path.write_text(
        f"<html><body><p>一、主要目标</p><table>{heads}{row * 40}</table></body></html>",
        encoding="utf-8",
    )
    text = read_text(str(path))
    assert max(len(paragraph.cells) for paragraph in text.paragraphs) <= 103
