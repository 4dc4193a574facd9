"""The head of a draft: how much there is to be answered."""

from collections import Counter
from typing import assert_never

from innovate_ts.messages import Bilingual
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.drafting.marks import MATTERS, Matter
from innovate_ts.plantext.drafting.model import (
    Draft,
)
from innovate_ts.plantext.zh.years import years_of


def count_of_marks(draft: Draft) -> Bilingual:
    """How much there is to be answered, by what matters most."""
    counts: Counter[Matter] = Counter(mark.matter for mark in draft.marks)
    if doubt_of_years(draft) is not None:
        counts["time"] += 1
    figures = sum(aside.is_open for aside in draft.set_aside)
    listed = []
    if figures:
        text = texts.draft_count_of(matter=texts.draft_figures, count=figures)
        listed.append(text)
    for matter in MATTERS:
        count = counts[matter]
        if count:
            text = texts.draft_count_of(matter=_name_of(matter), count=count)
            listed.append(text)
    if not listed:
        return texts.draft_head_no_marks
    in_order = Bilingual(
        zh="；".join(text.zh for text in listed),
        en=", ".join(text.en for text in listed),
    )
    total = figures + counts.total()
    return texts.draft_head_counts(total=total, counts=in_order)


def _name_of(matter: Matter) -> Bilingual:
    match matter:
        case "indicator":
            return texts.draft_matter_indicator
        case "sense":
            return texts.draft_matter_sense
        case "time":
            return texts.draft_matter_time
        case "bodies":
            return texts.draft_matter_bodies
        case "base":
            return texts.draft_matter_base
        case "remark":
            return texts.draft_matter_remark
        case _:
            assert_never(matter)


def doubt_of_years(draft: Draft) -> Bilingual | None:
    """What is to be checked of the plan's years; nothing where its title tells them."""
    if draft.contents.period is None:
        return texts.draft_no_period
    if years_of(draft.contents.text.title) is None:
        return texts.draft_period_guess
    return None
