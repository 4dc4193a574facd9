"""Short phrases in one language, and how lists, counts and names are put into them."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.basics.periods import Period
from innovate_ts.messages import PHRASES, Bilingual, Language, phrases, quoted
from innovate_ts.plan.models.tasks import Bureau


class Phrases:
    """Phrases of the catalogue in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, phrase: str | Bilingual, /, **values: object) -> str:
        """A text in this language."""
        if isinstance(phrase, Bilingual):
            return phrase.to(self.language)
        return PHRASES[self.language][phrase].format_map(
            {key: str(value) for key, value in values.items()}
        )

    def join(self, parts: Sequence[str]) -> str:
        """A list: `a, b, c` or `a、b、c`."""
        return self.say(phrases.list_separator).join(parts)

    def join_and(self, parts: Sequence[str]) -> str:
        """A list in a sentence: `a, b and c` or `a、b、c`."""
        if len(parts) < 2:
            return self.join(parts)
        return self.join(parts[:-1]) + self.say(phrases.list_last) + parts[-1]

    def tasks(self, count: int) -> str:
        """A number of tasks: `no task`, `1 task`, `2 tasks`."""
        phrase = {0: "count_no_task", 1: "count_one_task"}.get(count, "count_tasks")
        return self.say(phrase, count=count)

    def period(self, period: Period) -> str:
        """A period as a sentence says it: 2023—2025年 in Chinese, 2023/2025 in English."""
        return str(period) if self.language == "en" else period.chinese()

    def bureau(self, bureau: Bureau) -> str:
        """A bureau by its Chinese name; in English with its English name too."""
        return bureau.name if self.language == "zh" else f"{bureau.name} ({bureau.en})"

    def both(self, name: Bilingual) -> str:
        """A name in Chinese; in English with the English one too."""
        return self.with_english(name.zh, name)

    def with_english(self, text: str, name: Bilingual) -> str:
        """A text, in English followed by the English of a name."""
        return text if self.language == "zh" else f"{text}  {name.en}"

    def shorten(self, text: str) -> str:
        """A query as a sentence quotes it."""
        return quoted(text)
