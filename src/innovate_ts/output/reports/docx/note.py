"""A note that an office can sign: its text of two pages, in the order in which offices write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import note as texts
from innovate_ts.output.reports.docx.annexes import annexes
from innovate_ts.output.reports.docx.blocks import (
    Annex,
    Block,
    Line,
    PaperSection,
    heading,
    under_headings,
)
from innovate_ts.output.words import Words
from innovate_ts.output.words import note as sentences
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headlines
from innovate_ts.verdicts.result_parts import Reason
from innovate_ts.verdicts.results import Report


def words_of_note(report: Report, language: Language) -> Words:
    """Words of a document: every name is listed."""
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
    names = [block for block in behind if isinstance(block, Annex)]
    return [
        Line(sentences.to_fill_in(texts.number, words), "Reference"),
        Line(sentences.title(report, words), "Title"),
        Line(words.say(texts.addressee), "Salutation"),
        Line(sentences.opening(report, words)),
        heading(1, words.say(phrases.section_overview), words),
        *_overview(report, words),
        heading(2, words.say(texts.problems), words),
        *_shortcomings(report, words),
        heading(3, words.say(texts.next_steps), words),
        Line(sentences.to_fill_in(texts.requests, words)),
        *_end(names, words),
        *behind,
    ]


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


def _overview(report: Report, words: Words) -> Iterator[Line]:
    """How many were met, what was; and what changed since an earlier report."""
    counted = headlines(report, words, tells_worst=False)
    if counted:
        yield Line(words.join_sentences(counted))
    yield from map(Line, sentences.went_well(report, words))
    since, *lines = change_lines(report, words) or [""]
    if lines:
        changes = words.labelled(since, words.join_all(lines))
        yield Line(words.sentence(changes))


def _shortcomings(report: Report, words: Words) -> Iterable[Block]:
    """What is lacking, a heading a kind where there are several."""
    kinds = sentences.shortcomings(report, words)
    if not kinds:
        nothing = words.say(phrases.section_lacking_none)
        return [Line(words.sentence(nothing))]
    sections = [_section(kind) for kind in kinds]
    if len(sections) > 1:
        return under_headings(sections, words)
    [section] = sections
    first, *others = section.blocks
    if others:
        head = words.labelled(section.head, "").rstrip()
        return [Line(head), *section.blocks]
    return [Line(words.labelled(section.head, first.text))]


def _section(kind: sentences.Shortcoming) -> PaperSection[Line]:
    """What is lacking in one way; several are numbered."""
    texts_of_kind = kind.sentences
    if len(texts_of_kind) > 1:
        numbers = enumerate(kind.sentences, 1)
        texts_of_kind = [f"{number}. {text}" for number, text in numbers]
    if kind.more:
        texts_of_kind = [*texts_of_kind, kind.more]
    head = kind.kind[:1].upper() + kind.kind[1:]
    return PaperSection(head, list(map(Line, texts_of_kind)))


def _end(names: Iterable[Annex], words: Words) -> Iterator[Line]:
    """The list of annexes, who signs, when, and to whom copies go."""
    titles = [f"{number}. {annex.title}" for number, annex in enumerate(names, 1)]
    listed = texts.annexes(titles="\n".join(titles))
    yield Line(words.say(listed), "Enclosures")
    for blank in (texts.signature, texts.issued):
        yield Line(sentences.to_fill_in(blank, words), "Signature")
    whom = sentences.to_fill_in(texts.copies, words)
    yield Line(words.say(texts.copies_to(whom=whom)), "Copies")
