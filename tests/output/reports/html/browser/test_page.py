"""The page in a real Chromium: quiet, self-contained, accessible, whole on a phone and on paper."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[5]
NAMES = [
    f"{kind}.{lang}"
    for kind in ("running", "year", "aid", "errors", "nasty", "regions")
    for lang in ("en", "zh")
]
WIDTHS = (360, 800, 1280)
MARK_ENDS = """() => [...document.querySelectorAll('article')].forEach((card, index) => {
    card.querySelector('h3').textContent = `TOP${index}X`;
    const texts = card.querySelectorAll('svg.chart text');
    if (texts.length) {
        texts[0].textContent = `HIGH${index}X`;
        texts[texts.length - 1].textContent = `LOW${index}X`;
    }
    card.querySelector('.ask').textContent = `END${index}X`;
})"""


MARK_HEADS = """() => {
    document.querySelectorAll('main h2, main section > h3').forEach((head, index) => {
        const first = [...document.querySelectorAll('tbody tr, article h3, li')]
            .find(it => head.compareDocumentPosition(it) & 4 && !it.closest('.legend'));
        head.append(` HEAD${index}X`);
        if (first) (first.querySelector('th, span, b') || first).append(` NEXT${index}X`);
    });
}"""


def opened(
    browser: Browser, path: Path, *, width: int = 1280, scheme: str = "light"
) -> tuple[Page, list[str]]:
    """The page, and all that went wrong while it opened: messages, errors, dialogs, requests but its own."""
    page = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme
    ).new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    own = path.as_uri()
    page.on(
        "request",
        lambda r: wrong.append(r.url) if r.url not in {own, "data:,"} else None,
    )
    page.goto(own)
    return page, wrong


@pytest.mark.parametrize("name", NAMES)
def test_it_opens_without_a_word_and_fits(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    """No message, no error, no request; nothing to scroll sideways to, on a phone either."""
    page, wrong = opened(browser, pages[name])
    assert wrong == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


# Both languages have the same elements, and each of these takes many seconds.
@pytest.mark.parametrize("name", [*NAMES[::3], "regions.en"])
def test_axe_finds_no_violation(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    """axe-core, as its makers publish it: all its rules, and those that a phone or the dark can break."""
    script = Path(
        os.environ.get("AXE_CORE", ROOT / "node_modules" / "axe-core" / "axe.min.js")
    )
    if not script.is_file():
        pytest.skip(
            "no axe-core here (npm install --no-save axe-core, or AXE_CORE=…/axe.min.js)"
        )
    page, _ = opened(browser, pages[name])
    page.evaluate(script.read_text(encoding="utf-8"))
    checked = page.evaluate("axe.run()")
    assert len(checked["passes"]) > 20
    violations = checked["violations"]
    page.emulate_media(color_scheme="dark")
    violations += page.evaluate("axe.run({runOnly: ['color-contrast']})")["violations"]
    page.set_viewport_size({"width": 360, "height": 900})
    narrow = "axe.run({rules: {'color-contrast': {enabled: false}}})"
    violations += page.evaluate(narrow)["violations"]
    assert [
        (broken["id"], [node["html"] for node in broken["nodes"]])
        for broken in violations
    ] == []
    page.context.close()


def test_a_link_opens_the_card_that_is_folded(
    browser: Browser, pages: dict[str, Path]
) -> None:
    """Of many indicators those that are well are a line each, until a link leads to them."""
    page, _ = opened(browser, pages["many.en"])
    folded = page.locator("#cards ~ details")
    assert folded.count() == 21
    assert page.locator("#cards ~ details[open]").count() == 0
    card = folded.locator("article").last
    link = f'.index a[href="#{card.get_attribute("id")}"]'
    page.evaluate("link => document.querySelector(link).click()", link)
    card.wait_for(state="visible")
    assert page.locator("#cards ~ details[open]").count() == 1
    page.context.close()


def printed(page: Page, path: Path, pdftotext: str) -> list[str]:
    """The words of each sheet of A4 that the page makes."""
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    text = subprocess.run(
        [pdftotext, str(path), "-"], capture_output=True, check=True
    ).stdout.decode()
    return text.split("\f")


@pytest.mark.parametrize("name", ["running.zh", "running.en", "regions.zh", "many.en"])
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(
    browser: Browser, pages: dict[str, Path], tmp_path: Path, name: str
) -> None:
    """Something of what it heads stands on its sheet, wherever a sheet ends."""
    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        pytest.skip("no pdftotext here (Debian: apt install poppler-utils)")
    page, _ = opened(browser, pages[name])
    page.evaluate(MARK_HEADS)
    heads = page.locator("main h2, main section > h3").count()
    # Longer and longer before the first of them, so that sheets end at other lines.
    for height in (0, 200, 400):
        page.evaluate(
            "h => { document.querySelector('header').style.paddingTop = `${h}px` }",
            height,
        )
        sheets = printed(page, tmp_path / "page.pdf", pdftotext)
        for index in range(heads):
            ends = [f"HEAD{index}X", f"NEXT{index}X"]
            holding = [sheet for sheet in sheets if ends[0] in sheet]
            if holding and ends[1] in "".join(sheets):
                assert ends[1] in holding[0], (height, ends)
    page.context.close()


@pytest.mark.parametrize("name", ["running.zh", "running.en", "aid.en"])
def test_no_chart_is_cut_on_paper(
    browser: Browser, pages: dict[str, Path], tmp_path: Path, name: str
) -> None:
    """On A4, the top of each card and both ends of its chart stand on one page; its foot may follow."""
    pdftotext, pdfinfo = shutil.which("pdftotext"), shutil.which("pdfinfo")
    if pdftotext is None or pdfinfo is None:
        pytest.skip("no pdftotext here (Debian: apt install poppler-utils)")
    page, _ = opened(browser, pages[name])
    cards = page.locator("article").count()
    page.evaluate(MARK_ENDS)
    path = tmp_path / "page.pdf"
    sheets = printed(page, path, pdftotext)
    assert cards
    for index in range(cards):
        ends = [f"{end}{index}X" for end in ("TOP", "HIGH", "LOW", "END")]
        assert [sum(end in sheet for sheet in sheets) for end in ends] == [1, 1, 1, 1]
        assert any(all(end in sheet for end in ends[:3]) for sheet in sheets)
    size = subprocess.run(
        [pdfinfo, str(path)], capture_output=True, check=True
    ).stdout.decode()
    assert "A4" in size
    page.context.close()


def test_the_keyboard_reaches_everything(
    browser: Browser, pages: dict[str, Path]
) -> None:
    """The first stop skips to the index, the next leads to the worst one's card; lists open by Enter."""
    page, _ = opened(browser, pages["running.en"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "results"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#i:high-tech-enterprises")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")
    page.context.close()


def test_status_is_told_without_colour(
    browser: Browser, pages: dict[str, Path]
) -> None:
    """Each badge has a sign and a word of its own."""
    page, _ = opened(browser, pages["running.en"])
    badges = {text.strip() for text in page.locator(".badge").all_inner_texts()}
    assert {
        "✔ met",
        "✘ missed",
        "△ behind, preliminary",
        "· not due",
    } <= badges
    page.context.close()


def test_the_schemes_differ(browser: Browser, pages: dict[str, Path]) -> None:
    """Dark paper where the reader's system is dark, light paper else."""
    shades = []
    for scheme in ("light", "dark"):
        page, _ = opened(browser, pages["running.en"], scheme=scheme)
        shades.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.context.close()
    assert shades == ["rgb(251, 250, 246)", "rgb(20, 25, 28)"]
