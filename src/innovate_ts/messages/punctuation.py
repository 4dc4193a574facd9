"""Marks between words: what parts a list, ends a sentence, stands behind a name and around an aside."""

from innovate_ts.messages.texts import Bilingual, phrase

list_separator = Bilingual(zh="、", en=", ")
list_last = Bilingual(zh="、", en=" and ")
names_separator = Bilingual(zh="；", en="; ")
clause_separator = Bilingual(zh="，", en=", ")
clause_last = Bilingual(zh="，", en=" and ")
sentence_end = Bilingual(zh="。", en=".")


SENTENCE_ENDS = ("。", "！", "？", ".", "!", "?")
"""What a sentence ends with, in either language."""


sentence_space = Bilingual(zh="", en=" ")
unit_space = Bilingual(zh="", en=" ")


@phrase
def labelled(*, name: str, text: str) -> Bilingual:
    return Bilingual(zh=f"{name}：{text}", en=f"{name}: {text}")


@phrase
def with_aside(*, text: str, aside: str) -> Bilingual:
    return Bilingual(zh=f"{text}（{aside}）", en=f"{text} ({aside})")


@phrase
def english_first(*, name: Bilingual) -> Bilingual:
    chinese = name.beside.en
    aside = f" ({chinese})" if chinese else ""
    return Bilingual(zh=name.zh, en=f"{name.en}{aside}")
