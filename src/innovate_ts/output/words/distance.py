"""A result with its name: how it stands in a sentence, and all that is to be said of it in a paragraph."""

from innovate_ts.messages import phrases
from innovate_ts.output.words import Words, bureaus, verdicts
from innovate_ts.output.words.notes import notes_beside_figures, notes_of
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.results import Result


def distance(result: Result, words: Words, *, dated: bool = False) -> str:
    """A target and how it stands: `高新技术企业为1587家，距目标（1600家）差13家`.

    What runs is told by its pace, and never by what is missing to a target that is not due.

    Args:
        result: the target.
        words: the language.
        dated: whether the period of a target that is due is named.
    """
    name = verdicts.name(result, words)
    text = standing(result, words, dated=dated, name=name)
    if text:
        return text
    return words.with_aside(name, verdicts.status(result, words))


def paragraph(result: Result, words: Words) -> str:
    """A result in one paragraph: the status, how it stands, what is to be noted and whom to ask."""
    if result.is_decided and result.actual is not None:
        remarks = [distance(result, words)]
        remarks += notes_beside_figures(result, words)
    else:
        remarks = notes_of(result, words)
    text = verdicts.status(result, words)
    if remarks:
        text = words.labelled(
            name=text,
            text=words.join_all(remarks),
        )
        text = words.sentence(text)
    is_to_be_asked = result.is_lacking or result.needs_review
    if not result.lead or not is_to_be_asked:
        return text
    lead = bureaus.leads_in_full(result, words)
    ask = words.say(phrases.ask(lead=lead))
    sentences = map(words.sentence, [text, ask])
    return words.join_sentences(list(sentences))
