"""Pages of reports, read back by a parser of HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from innovate_ts import render
from innovate_ts.messages import Language
from innovate_ts.verdicts.report import Report

LANGUAGES: tuple[Language, ...] = ("en", "zh")


VOID = {"meta", "link", "br"}


class Page(HTMLParser):
    """A page taken apart: its elements in order, its text, and whether every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID and not self.is_own_closing():
            self.open.append(tag)

    def is_own_closing(self) -> bool:
        """Whether the tag ends with a slash, as SVG's may."""
        return (self.get_starttag_text() or "").endswith("/>")

    def handle_endtag(self, tag: str) -> None:
        """Close an element: the last one that was opened."""
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note text."""
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        """All text, spaces as one."""
        return " ".join("".join(self.texts).split())

    def count(self, tag: str) -> int:
        """How many of these elements there are."""
        return sum(name == tag for name, _ in self.elements)


class Chinese(Page):
    """A page of which every Chinese character is known that no element marks as Chinese."""

    def __init__(self, text: str) -> None:
        self.marks: list[bool] = []
        self.unmarked: list[str] = []
        super().__init__(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether the element is marked."""
        before = len(self.open)
        super().handle_starttag(tag, attrs)
        if len(self.open) > before:
            self.marks.append((dict(attrs).get("lang") or "").startswith("zh"))

    def handle_endtag(self, tag: str) -> None:
        """Forget it."""
        super().handle_endtag(tag)
        self.marks.pop()

    def handle_data(self, data: str) -> None:
        """Look at the text; the title of a chart can hold no element."""
        super().handle_data(data)
        is_bare = bool(self.open) and self.open[-1] in {"title", "desc"}
        has_chinese = any("\u4e00" <= char <= "\u9fff" for char in data)
        if has_chinese and not is_bare and not any(self.marks):
            self.unmarked.append(data)


def page(report: Report, language: Language) -> str:
    """The page as text."""
    text = render(report, "html", language=language)
    assert isinstance(text, str)
    return text


def many(report: Report, count: int) -> Report:
    """The same with so many indicators, all met like its first one that is."""
    met = next(result for result in report.results if result.is_met)
    results = [
        met.model_copy(update={"indicator": f"met-{index}"}) for index in range(count)
    ]
    return report.model_copy(update={"results": tuple(results)})
