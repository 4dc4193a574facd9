"""A question as people type it, and how it stands to a text: the same, in it, or short for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from innovate_ts.basics.names import normalise

_SHORTEST_BEGINNING = 3
"""Letters from which a word stands for those that begin with it."""
_LONGEST_WITHOUT_PLURAL = 3
"""Letters up to which a word's s is its own: gas, bus."""
_VERB = 2
"""Characters of a verb: 引进, 培育."""
_SHORTEST_STEM = 5
"""Letters that are left of a verb in -ing at least: attracting, but not leading."""
_BETWEEN = re.compile(r"[\s、，,;；/]|和|与|及|的")
"""What parts the words of a Chinese question."""
_GENERAL = re.compile(
    "工作站|产业|工作|发展|建设|项目|企业|推进|推动|培育|认定|政策|支持|管理|服务|行业|领域|技术|科技|计划|资金|平台"
    "|体系|保护|申报|申请|引进|应用|推广|开发|方面|转型|对接|合作|目标|指标|任务|新建|创新|研发|投入|那边"
    "|培养|科研|改造|转化|问题|难|各单位|单位|部门"
    "|唐山|全市|我市|市|的"
)
"""Words that may stand beside the subject of any task."""
_GENERAL_IN_ENGLISH = re.compile(
    "policy|cooperation|collaboration|cooperating|work|working|project|support|supporting|development"
    "|developing|building|build|promotion|promote|promoting|growth|firm|company|enterprise|business|technology|tech|science"
    "|industry|industrial|sector|programme|program|plan|planning|measure|scheme|new|more|city|tangshan|local"
    "|our|application|apply|applying|help|issue|matter|question|thing"
)
"""The same in English, as singulars."""
_OFFICE = re.compile(
    "\\b(?:bureau|office|department|commission|authority|administration)s?\\b",
    re.IGNORECASE,
)
"""What people call a body of the government, whatever its name is."""


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
            return self._is_chinese_scattered_in(texts)
        if len(self._words) < 2:
            return False
        known: list[str] = []
        for text in texts:
            known += _words_of(text)
        return _begin(self._words, known)

    def _is_chinese_scattered_in(self, texts: Sequence[str]) -> bool:
        split = _BETWEEN.split(self.text)
        parts = list(filter(None, split))
        shortest = min(map(len, parts), default=0)
        # A single character stands in many texts.
        if len(parts) < 2 or shortest < 2:
            return False
        forms = map(normalise, texts)
        # What parts texts is in none of the parts.
        all_texts = "\n".join(forms)
        forms_of_parts = map(normalise, parts)
        return all(part in all_texts for part in forms_of_parts)

    def is_made_of(self, terms: Sequence[str]) -> bool:
        """Whether it is nothing but terms and words that may stand beside any: 氢能产业发展."""
        if not self.is_chinese:
            return self._tells_of_any(terms)
        forms = map(normalise, terms)
        longest_first = sorted(forms, key=len, reverse=True)
        rest = self.form
        for term in longest_first:
            rest = rest.replace(term, " ")
        if rest == self.form:
            return False
        unknown = _GENERAL.sub("", rest)
        return not unknown.strip()

    def _tells_of_any(self, terms: Iterable[str]) -> bool:
        """Whether its English words, but for the general ones, stand in a term."""
        general = set(filter(_GENERAL_IN_ENGLISH.fullmatch, self._words))
        telling = [word for word in self._words if word not in general]
        if not telling:
            return False
        known = map(_words_of, terms)
        return any(_begin(telling, words) for words in known)

    def without_office(self) -> Query:
        """The same without what a body is called: `tax office` is short for the tax service."""
        rest = _OFFICE.sub("", self.text)
        return Query(rest)

    def turned(self) -> Query | None:
        """The same with its verb behind, as names of tasks have it: 引进人才 is 人才引进; None in English."""
        form = self.form
        if not self.is_chinese or len(form) <= _VERB:
            return None
        verb = form[:_VERB]
        aim = form[_VERB:]
        return Query(aim + verb)

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
    """The English words of a text in small letters, each as its stem; none if it is a Chinese text."""
    if _is_chinese(text):
        return []
    small = text.casefold()
    letters = "".join(map(_letter, small))
    singulars = map(_singular, letters.split())
    return list(map(_stem, singulars))


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


def _stem(word: str) -> str:
    """A word without -ing, where enough is left of it to be told apart."""
    stem = word.removesuffix("ing")
    return stem if len(stem) >= _SHORTEST_STEM else word


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in text)
