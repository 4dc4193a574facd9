"""What an output says, in one language.

`Words` knows the language and how texts are put together in it. What is said of a subject is a module of
functions beside it that take the subject and the words: `verdicts.status(result, words)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, Language, phrases, punctuation

if TYPE_CHECKING:
    from datetime import date

NAMED = 3
"""Names that a sentence lists before it says how many more there are."""


@dataclass(frozen=True)
class Words:
    """The language of an output, and how full its sentences are."""

    language: Language
    named: int | None = NAMED
    """Names that a sentence lists; None for all of them."""
    bureaus: Mapping[str, str] = field(default_factory=dict)
    """The English names of bureaus, by those that the plan writes."""

    def say(self, text: Bilingual) -> str:
        """A text in this language."""
        return text.to(self.language)

    def bureau(self, name: str) -> str:
        """A bureau where it is named in Chinese elsewhere: `Municipal Bureau of Science and Technology`."""
        english = self.bureaus.get(name) or name
        return self.say(Bilingual(zh=name, en=english))

    def bureau_in_full(self, name: str) -> str:
        """A bureau as it is named first: in English with the Chinese name beside it."""
        english = self.bureaus.get(name)
        if not english:
            return name
        both = Bilingual(zh=name, en=english)
        return self.named_first(both)

    def bureaus_joined(self, names: Iterable[str]) -> str:
        """Some bureaus where they are named in Chinese elsewhere."""
        return self.join([self.bureau(name) for name in names])

    def named_first(self, name: Bilingual) -> str:
        """A name in a sentence; in English with the Chinese one in brackets behind it."""
        return self.say(punctuation.english_first(name=name))

    def join(self, parts: Sequence[str]) -> str:
        """A list: `a, b, c` or `a、b、c`."""
        separator = self.say(punctuation.list_separator)
        return separator.join(parts)

    def join_and(self, parts: Sequence[str]) -> str:
        """A list in a sentence: `a, b and c` or `a、b、c`."""
        return self._join_to_last(
            parts=parts,
            separator=punctuation.list_separator,
            before_last=punctuation.list_last,
        )

    def _join_to_last(
        self, parts: Sequence[str], separator: Bilingual, before_last: Bilingual
    ) -> str:
        *others, last = parts or [""]
        if not others:
            return last
        text = self.say(separator).join(others)
        return text + self.say(before_last) + last

    def join_names(self, names: Sequence[str]) -> str:
        """Names in a sentence, which may have commas in them; of many the first, and how many more."""
        listed = self.first(names, self.named)
        separator = self.say(punctuation.names_separator)
        return separator.join(listed)

    def join_all(self, texts: Sequence[str]) -> str:
        """All of some texts that may have commas in them: `a; b` or `a；b`."""
        separator = self.say(punctuation.names_separator)
        return separator.join(texts)

    def first(self, names: Sequence[str], count: int | None) -> list[str]:
        """The first names and how many more there are; all of them without a count, for none their number."""
        listed = list(names[:count])
        more = len(names) - len(listed)
        if more:
            rest = phrases.items(count=more)
            if listed:
                rest = phrases.and_more(more=more)
            listed.append(self.say(rest))
        return listed

    def join_clauses(self, clauses: Sequence[str]) -> str:
        """Parts of one sentence: `a, b` or `a，b`."""
        separator = self.say(punctuation.clause_separator)
        return separator.join(clauses)

    def join_clauses_and(self, clauses: Sequence[str]) -> str:
        """Parts of one sentence of which the last ends it: `a, b and c` or `a，b，c`."""
        return self._join_to_last(
            parts=clauses,
            separator=punctuation.clause_separator,
            before_last=punctuation.clause_last,
        )

    def join_sentences(self, sentences: Sequence[str]) -> str:
        """Sentences one after the other; Chinese has no space between them."""
        space = self.say(punctuation.sentence_space)
        return space.join(sentences)

    def sentence(self, text: str) -> str:
        """A text with its full stop; what somebody wrote may have one."""
        if text.endswith(punctuation.SENTENCE_ENDS):
            return text
        return text + self.say(punctuation.sentence_end)

    @staticmethod
    def capital(text: str) -> str:
        """A text of ours that begins a sentence; a name keeps its first letter."""
        return text[:1].upper() + text[1:]

    def labelled(self, name: str, text: str) -> str:
        """A text behind its name: `read as: …`."""
        labelled = punctuation.labelled(name=name, text=text)
        return self.say(labelled)

    def with_aside(self, text: str, aside: str) -> str:
        """A text with another in brackets behind it."""
        with_aside = punctuation.with_aside(text=text, aside=aside)
        return self.say(with_aside)

    def both(self, name: Bilingual, space: str = "  ") -> str:
        """A name; in English with the Chinese one behind it."""
        beside = self.say(name.beside)
        if not beside:
            return self.say(name)
        return f"{self.say(name)}{space}{beside}"

    def period(self, period: Period) -> str:
        """A period as a sentence says it: 2023—2025年 in Chinese, 2023–25 in English."""
        return self.say(period.words)

    def day(self, day: date) -> str:
        """A day as a sentence names it: 2024年12月31日 in Chinese, 2024-12-31 in English."""
        return self.period(Period(day, day))
