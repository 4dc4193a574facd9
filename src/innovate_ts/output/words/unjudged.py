"""Why nothing can be said of targets, in a word each."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Protocol

from innovate_ts.messages import Bilingual
from innovate_ts.messages import headline as texts
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Result


class _ReasonText(Protocol):
    def __call__(self, *, count: int, reason: str) -> Bilingual: ...


_REASONS: tuple[tuple[Bilingual, Collection[str]], ...] = (
    (texts.in_error, {"input_error"}),
    (texts.incomplete, {"parts_missing", "regions_missing", "end_value_missing"}),
    (texts.of_a_part, {"part_of_year", "part_of_year_beside", "rate_of_a_part"}),
    (texts.redefined, {"break_between", "break_inside"}),
    (texts.without_growth, {"growth_not_published"}),
    (texts.not_used, {"row_not_used"}),
    (texts.without_base, {"baseline_missing"}),
    (texts.without_reference, {"reference_missing"}),
    (texts.by_region, {"by_region", "ranks_by_region", "regions_overlap"}),
)
"""The codes of reasons, by what a leader has to know of them."""


def reason_of(result: Result) -> Bilingual:
    """Why no verdict follows, in a word."""
    for words_of_reason, codes in _REASONS:
        if result.reason.code in codes:
            return words_of_reason
    return texts.other_reason


def none_judged(
    due: Sequence[Result], many: str, years: str, words: Words
) -> Bilingual:
    """That nothing can be said of any of them, and why; this is not that none was met."""
    reasons = _counted_reasons(
        unjudged=due,
        write_text=texts.reason_count_before,
        words=words,
    )
    if len(due) == 2:
        return texts.neither_judged(
            noun=many,
            reasons=reasons,
            years=years,
        )
    return texts.none_judged(
        due=len(due),
        noun=many,
        reasons=reasons,
        years=years,
    )


def reasons_of(unjudged: Sequence[Result], words: Words) -> str:
    """The reason, or each with its count where there are several."""
    reasons = set(map(reason_of, unjudged))
    if len(reasons) > 1:
        return _counted_reasons(
            unjudged=unjudged,
            write_text=texts.reason_count,
            words=words,
        )
    (reason,) = reasons
    return words.say(reason)


def _counted_reasons(
    unjudged: Sequence[Result], write_text: _ReasonText, words: Words
) -> str:
    """Each reason with how many have it, the most frequent first."""
    counts = Counter(map(reason_of, unjudged))
    parts = []
    for reason, count in counts.most_common():
        part = write_text(
            count=count,
            reason=words.say(reason),
        )
        parts.append(words.say(part))
    return words.join_clauses(parts)
