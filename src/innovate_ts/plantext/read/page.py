"""What of a file is the plan, and what is only the page's around it: kept apart, and never thrown away."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innovate_ts.plantext.read.lines import TextLine, is_sentence
from innovate_ts.plantext.read.noise import begins_foot, is_noise, is_page_number
from innovate_ts.plantext.zh.numbering import ANNEX_ALONE
from innovate_ts.plantext.zh.roles import is_tag_line

_RUNNING = 2
"""From how many times on a line at the numbers of pages is a running head."""
_REPEATED = 20
"""Characters of a last line that may repeat a word of the page's menu, and lines that may do so."""


class PageParts(NamedTuple):
    """The lines of a file, parted; those of the plan keep the empty ones between them."""

    head: Sequence[TextLine]
    """All before the plan's first sentence or number, but for the title."""
    title: TextLine | None
    """The plan's title, where the head has one."""
    plan: Sequence[TextLine]
    """The plan's own text."""
    foot: Sequence[TextLine]
    """What else is the page's."""


def part_page(lines: Sequence[TextLine]) -> PageParts:
    """Tell the lines of the plan from those of the page, and mark the latter."""
    _mark_page(lines)
    begin = _begin_of_text(lines)
    head = lines[:begin]
    text = lines[begin:]
    title = _title(head)
    return PageParts(
        head=[line for line in head if line is not title],
        title=title,
        plan=list(_without_page_breaks(text)),
        foot=[line for line in text if line.is_page],
    )


def _without_page_breaks(text: Sequence[TextLine]) -> Iterator[TextLine]:
    """The plan's lines; empty ones around a page's number are the page's, and end no paragraph."""
    waiting: list[TextLine] = []
    is_at_break = False
    for line in text:
        if line.is_page:
            is_at_break = is_at_break or is_page_number(line.text)
            if is_at_break:
                waiting.clear()
        elif not line.text:
            waiting.append(line)
        else:
            if not is_at_break:
                yield from waiting
            waiting.clear()
            is_at_break = False
            yield line
    yield from waiting


def _mark_repeated(lines: Sequence[TextLine]) -> None:
    """Mark running heads: a short line that comes again and again, each time at the number of a page."""
    shown = [line for line in lines if line.text]
    counts: Counter[str] = Counter()
    for before, line, behind in zip(shown, shown[1:], shown[2:], strict=False):
        is_at_number = is_page_number(before.text) or is_page_number(behind.text)
        if is_at_number and line.number is None and _is_short(line):
            counts[line.text] += 1
    for line in shown:
        if counts[line.text] >= _RUNNING:
            line.is_page = True


def _mark_page(lines: Sequence[TextLine]) -> None:
    """Mark the page's lines: by their words, and below the plan's last number by where they stand."""
    for line in lines:
        line.is_page = _is_page_by_itself(line)
    _mark_annex_on_top(lines)
    _mark_repeated(lines)
    numbered: list[int] = []
    for index, line in enumerate(lines):
        if _has_number_of_plan(line):
            numbered.append(index)
    # A text without any number has no place of which it is certain that all below is the page's.
    if not numbered:
        return
    first = numbered[0]
    last = numbered[-1]
    _keep_tags(lines[first:], lines[first:last])
    above = lines[:first]
    below = lines[last + 1 :]
    _mark_foot(below)
    _mark_menu_again(above, below)


def _keep_tags(text: Sequence[TextLine], among: Sequence[TextLine]) -> None:
    """Who does a task is said as a page says who runs it (主办:甲局): among the plan's numbers it is a tag.

    Args:
        text: the lines from the plan's first number on.
        among: those of them before its last number.
    """
    labels = {line.text.partition(":")[0] for line in among if _is_tag_of_page(line)}
    for line in text:
        if _is_tag_of_page(line) and line.text.partition(":")[0] in labels:
            line.is_page = False


def _is_tag_of_page(line: TextLine) -> bool:
    is_label = line.is_page and not line.source.apart
    return is_label and is_tag_line(line.text)


def _mark_annex_on_top(lines: Sequence[TextLine]) -> None:
    """附件 above the title says of what the whole file is a part, and begins no section of it."""
    first = next((line for line in lines if line.text), None)
    if first is not None and ANNEX_ALONE.fullmatch(first.text):
        first.is_page = True


def _is_page_by_itself(line: TextLine) -> bool:
    if not line.text:
        return False
    if line.source.apart:
        return True
    return line.number is None and is_noise(line.text)


def _has_number_of_plan(line: TextLine) -> bool:
    return line.number is not None and not line.source.apart


def _mark_foot(below: Sequence[TextLine]) -> None:
    """From the words on that begin a page's foot, all is the page's."""
    in_foot = False
    for line in below:
        if begins_foot(line.text):
            in_foot = True
        if in_foot and line.text:
            line.is_page = True


def _mark_menu_again(above: Sequence[TextLine], below: Sequence[TextLine]) -> None:
    """Short last lines that stand in the page's menu too are the menu once more."""
    of_page = [line.text for line in above if line.is_page]
    menu = "\n".join(of_page)
    for line in below[-_REPEATED:]:
        if _is_short(line) and line.text in menu:
            line.is_page = True


def _is_short(line: TextLine) -> bool:
    """Whether a line is a few words and no sentence, as the entry of a menu is."""
    if not line.text or is_sentence(line.text):
        return False
    return len(line.text) <= _REPEATED


def _begin_of_text(lines: Sequence[TextLine]) -> int:
    """Where the plan's own text begins: with its first sentence or number; at 0 where there is none."""
    for index, line in enumerate(lines):
        if _is_of_plan(line) and line.begins_text:
            return index
    return 0


def _title(head: Sequence[TextLine]) -> TextLine | None:
    """The last title of a head: above it stand the site's and the department's."""
    for line in reversed(head):
        if _is_of_plan(line) and line.is_title:
            return line
    return None


def _is_of_plan(line: TextLine) -> bool:
    return line.text != "" and not line.is_page
