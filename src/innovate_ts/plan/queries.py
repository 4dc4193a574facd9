"""A question as people type it, and how it stands to a text: the same, in it, or short for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from innovate_ts.basics.names import normalise

_SHORTEST_BEGINNING = 3
"""Letters from which a word stands for those that begin with it."""
_LONGEST_WITHOUT_PLURAL = 3
"""Letters up to which a word's s is its own: gas, bus."""
_BETWEEN = re.compile(r"[\s、，,;；/]|和|与|及|的")
"""What parts the words of a Chinese question."""
_GENERAL = re.compile(
    "产业|工作|发展|建设|项目|企业|推进|推动|培育|认定|政策|支持|管理|服务|行业|领域|技术|科技|计划|资金|平台"
    "|体系|保护|申报|引进|应用|推广|开发|方面|转型|对接|唐山|全市|我市|市"
)
"""Words that may stand beside the subject of any task."""


class Query:
    """A question in Chinese or English.

    Chinese is compared as a run of characters, English as words; width, case, spaces and plurals do not
    matter.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.form = normalise(text)
        self.is_chinese = _is_chinese(text)
        self._words = _words_of(text)
        longest = max(map(len, self._words), default=0)
        # A single letter begins too many words.
        self._is_searchable = longest > 1

    def is_name_among(self, texts: Iterable[str]) -> bool:
        """Whether a text is the query, but for width, case, spaces and an English plural."""
        if self.is_chinese:
            forms = map(normalise, texts)
            return self.form in forms
        if not self._is_searchable:
            return False
        names = map(_words_of, texts)
        return self._words in names

    def stands_in(self, texts: Iterable[str]) -> bool:
        """Whether it stands in a text: Chinese anywhere, each English word at the beginning of a word."""
        if self.is_chinese:
            forms = map(normalise, texts)
            return any(self.form in form for form in forms)
        if not self._is_searchable:
            return False
        return any(map(self._begins_words_of, texts))

    def is_scattered_in(self, texts: Sequence[str]) -> bool:
        """Whether several words stand in some texts, in any order and each in another."""
        if self.is_chinese:
            parts = list(filter(None, _BETWEEN.split(self.text)))
            forms = list(map(normalise, texts))
            # A single character stands in many texts.
            is_clear = len(parts) > 1 and all(len(part) > 1 for part in parts)
            return is_clear and all(
                any(normalise(part) in form for form in forms) for part in parts
            )
        known = [word for text in texts for word in _words_of(text)]
        return len(self._words) > 1 and _begin(self._words, known)

    def is_made_of(self, terms: Iterable[str]) -> bool:
        """Whether it is nothing but terms and words that may stand beside any: 氢能产业发展."""
        rest = self.form
        for term in sorted(map(normalise, terms), key=len, reverse=True):
            rest = rest.replace(term, " ")
        return rest != self.form and not _GENERAL.sub("", rest).strip()

    def _begins_words_of(self, text: str) -> bool:
        known = _words_of(text)
        return _begin(self._words, known)

    def is_short_for(self, chinese: Iterable[str], english: str) -> bool:
        """Whether it may abbreviate a name: its characters in order, or the beginnings of its English words.

        Args:
            chinese: the labels of a body, in Chinese for the most part.
            english: its English name.
        """
        if self.is_chinese:
            # A single character stands in many names.
            if len(self.form) == 1:
                return False
            return any(map(self.is_in_order_in, chinese))
        # A word like `of` says nothing about a bureau.
        words = list(filter(_may_begin_another, self._words))
        if not words:
            return False
        known = _words_of(english)
        return _begin(words, known)

    def is_in_order_in(self, name: str) -> bool:
        """Whether its characters stand in a name in this order, with others between them."""
        rest = iter(normalise(name))
        # `in` reads the iterator on to the character: the next one is looked for behind it.
        return all(char in rest for char in self.form)


def _begin(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether each word is one of the known ones or, where it is long enough, begins one."""
    return all(_begins_one_of(known, word) for word in words)


def _begins_one_of(known: Sequence[str], word: str) -> bool:
    return any(_begins(word, other) for other in known)


def _begins(word: str, other: str) -> bool:
    if word == other:
        return True
    return _may_begin_another(word) and other.startswith(word)


def _may_begin_another(word: str) -> bool:
    return len(word) >= _SHORTEST_BEGINNING


def _words_of(text: str) -> list[str]:
    """The English words of a text in small letters, plurals as singulars; none if it is a Chinese text."""
    if _is_chinese(text):
        return []
    small = text.casefold()
    letters = "".join(map(_letter, small))
    words = letters.split()
    return list(map(_singular, words))


def _letter(char: str) -> str:
    """A character that words are made of (R&D, 5G+), or a space."""
    if char in "&+":
        return char
    if char.isascii() and char.isalnum():
        return char
    return " "


def _singular(word: str) -> str:
    if len(word) <= _LONGEST_WITHOUT_PLURAL:
        return word
    if word.endswith("ies"):
        return f"{word.removesuffix('ies')}y"
    return word.removesuffix("s")


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in text)
