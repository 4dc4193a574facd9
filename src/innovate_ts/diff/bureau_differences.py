"""The bureaus themselves: who is in the plan, under which name, and whether it has tasks."""

from collections.abc import Iterator
from typing import assert_never

from innovate_ts.diff.difference import Difference
from innovate_ts.diff.matches import BureauList, Matches
from innovate_ts.diff.subjects import bureau_subject
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts


def bureau_differences(matches: Matches) -> Iterator[Difference]:
    """All that differs of bureaus."""
    bureaus = matches.bureaus
    for listed in bureaus.removed:
        subject = bureau_subject(listed)
        yield subject.removed(listed.bureau, texts.bureau_removed)
    for before, after in bureaus.pairs:
        subject = bureau_subject(after)
        if before.group != after.group:
            yield subject.differs(
                "moved",
                "list",
                old=before.group,
                new=after.group,
                words=_words_of_list(after.group),
            )
        yield from subject.changes(before.bureau, after.bureau)
    for listed in bureaus.added:
        subject = bureau_subject(listed)
        yield subject.added(listed.bureau, texts.bureau_added)


def _words_of_list(group: BureauList) -> Bilingual:
    """The list that a bureau stands in now."""
    match group:
        case "bureaus":
            return texts.now_bureaus
        case "other_bureaus":
            return texts.now_other_bureaus
        case _:
            assert_never(group)
