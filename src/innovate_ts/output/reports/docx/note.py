"""A note that an office can sign: its text of two pages, in the order in which offices write it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import note as texts
from innovate_ts.output.reports.docx.annexes import annexes
from innovate_ts.output.reports.docx.blocks import (
    Annex,
    Block,
    Line,
    PaperSection,
    heading,
    with_heads,
)
from innovate_ts.output.reports.docx.room import fits
from innovate_ts.output.words import NAMED, Words, shortcomings
from innovate_ts.output.words import note as sentences
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headlines
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.result_parts import Reason


def words_of_note(report: Report, language: Language) -> Words:
    """Words of a document: in its annexes every name is listed."""
    return Words(language, named=None, bureaus=report.bureau_names)


def blocks(report: Report, words: Words, *, with_shares: bool = False) -> list[Block]:
    """The text, and the annexes behind it.

    Args:
        report: the report.
        words: the language.
        with_shares: whether the regions' shares of sums are told.
    """
    report = _without_places(report)
    behind = list(annexes(report, words, with_shares=with_shares))
    titles = [block.title for block in behind if isinstance(block, Annex)]
    blocks: list[Block] = []
    blocks += _text(
        report=report,
        words=words,
        annex_titles=titles,
    )
    blocks += behind
    return blocks


class _Fullness(NamedTuple):
    """How much a text tells."""

    named: int
    """Targets that a sentence names; none, they are only counted."""
    least: int
    """Of each kind of shortcoming; of none, it is only counted."""
    tells_success: bool = True
    """Whether what was met is named, and not only counted."""


_FULLEST_FIRST = (
    _Fullness(named=NAMED, least=2),
    _Fullness(named=1, least=1),
    _Fullness(named=1, least=1, tells_success=False),
    _Fullness(named=0, least=0, tells_success=False),
)


def _text(report: Report, words: Words, annex_titles: Sequence[str]) -> list[Line]:
    """The fullest text that has room on two pages; what it leaves out stands in an annex.

    It has room in the other language too, so that the note says the same in both.
    """
    other: Language = "en" if words.language == "zh" else "zh"
    others = replace(words, language=other)
    shorter = _shorter_and_shorter(report, words, annex_titles)
    shorter_in_other = _shorter_and_shorter(
        report=report,
        words=others,
        annex_titles=annex_titles,
    )
    lines: list[Line] = []
    for lines, in_other in zip(shorter, shorter_in_other, strict=True):
        if fits(lines, words.language) and fits(in_other, other):
            break
    return lines


def _shorter_and_shorter(
    report: Report, words: Words, annex_titles: Sequence[str]
) -> Iterator[list[Line]]:
    """Texts that tell less and less, in each language the same."""
    kinds = shortcomings.shortcomings(report, words)
    after = _end(annex_titles, words)
    for fullness in _FULLEST_FIRST:
        brief = replace(words, named=fullness.named)
        before = _beginning(
            report=report,
            words=brief,
            tells_success=fullness.tells_success,
        )
        for counts in _fewer_and_fewer(kinds, fullness.least):
            yield [
                *before,
                *_sections(
                    kinds=kinds,
                    counts=counts,
                    words=brief,
                ),
                *after,
            ]


def _fewer_and_fewer(
    kinds: Sequence[shortcomings.Shortcoming], least: int
) -> Iterator[list[int]]:
    """How many of each kind are told: all, then one less each time, down to so many of each."""
    counts = [len(kind.sentences) for kind in kinds]
    yield counts
    while max(counts, default=0) > least:
        # The least pressing of those of which most is told.
        last = max(range(len(counts)), key=lambda index: (counts[index], index))
        counts[last] -= 1
        yield counts


def _beginning(report: Report, words: Words, *, tells_success: bool) -> list[Line]:
    """The text from its number to the heading of what is lacking."""
    number = sentences.to_fill_in(texts.number, words)
    title = sentences.title(report, words)
    addressee = words.say(texts.addressee)
    opening = sentences.opening(report, words)
    overview = words.say(phrases.section_overview)
    lines = [
        Line(number, "Reference"),
        Line(title, "Title"),
        Line(addressee, "Salutation"),
        Line(opening),
        heading(
            count=1,
            head=overview,
            words=words,
        ),
    ]
    lines += _overview(report, words, tells_success=tells_success)
    problems = words.say(texts.problems)
    lines.append(
        heading(
            count=2,
            head=problems,
            words=words,
        )
    )
    return lines


def _without_places(report: Report) -> Report:
    """The report with what is wrong in the files told in the last annex alone."""
    told_there = Reason(
        code="input_error", zh=texts.input_error.zh, en=texts.input_error.en
    )
    results = []
    for result in report.results:
        if result.reason.code == told_there.code:
            result = result.model_copy(update={"reason": told_there})  # noqa: PLW2901
        results.append(result)
    return report.model_copy(update={"results": tuple(results)})


def _overview(report: Report, words: Words, *, tells_success: bool) -> Iterator[Line]:
    """How many were met, what was; and what changed since an earlier report."""
    counted = headlines(report, words, tells_worst=False)
    if counted:
        yield Line(words.join_sentences(counted))
    if tells_success:
        for sentence in sentences.went_well(report, words):
            yield Line(sentence)
    for sentence in sentences.to_judge(report, words):
        yield Line(sentence)
    changed = change_lines(report, words, named=words.named)
    if len(changed) > 1:
        since, *lines = changed
        changes = words.labelled(since, words.join_all(lines))
        yield Line(words.sentence(changes))


def _sections(
    kinds: Sequence[shortcomings.Shortcoming], counts: Sequence[int], words: Words
) -> list[Line]:
    """What is lacking, so many of each kind; a heading a kind where there are several."""
    if not kinds:
        nothing = words.say(phrases.section_lacking_none)
        return [Line(words.sentence(nothing))]
    sections = []
    only_counted = []
    for kind, count in zip(kinds, counts, strict=True):
        if count:
            section = _section(kind, count, words)
            sections.append(section)
        else:
            only_counted.append(kind)
    if not only_counted:
        return with_heads(sections, words)
    others = shortcomings.counted(only_counted, words)
    if not sections:
        return [Line(words.capital(others))]
    last = PaperSection(
        head=words.say(texts.others),
        blocks=[Line(others)],
    )
    sections.append(last)
    return with_heads(sections, words)


def _section(
    kind: shortcomings.Shortcoming, count: int, words: Words
) -> PaperSection[Line]:
    """What is lacking in one way."""
    lines = map(Line, kind.told(count, words))
    return PaperSection(
        head=words.capital(kind.kind),
        blocks=list(lines),
    )


def _end(annex_titles: Iterable[str], words: Words) -> list[Line]:
    """What is asked for next, the list of annexes, who signs, when, and to whom copies go."""
    next_steps = words.say(texts.next_steps)
    requests = sentences.to_fill_in(texts.requests, words)
    titles = []
    for number, title in enumerate(annex_titles, 1):
        titles.append(f"{number}. {title}")
    listed = texts.annexes(titles="\n".join(titles))
    signature = sentences.to_fill_in(texts.signature, words)
    issued = sentences.to_fill_in(texts.issued, words)
    whom = sentences.to_fill_in(texts.copies, words)
    copies = texts.copies_to(whom=whom)
    return [
        heading(
            count=3,
            head=next_steps,
            words=words,
        ),
        Line(requests),
        Line(words.say(listed), "Enclosures"),
        Line(signature, "Signature"),
        Line(issued, "Signature"),
        Line(words.say(copies), "Copies"),
    ]
