"""Goals in words: a yes decides at once, a no of the own period or later when it is due."""

from __future__ import annotations

from datetime import date

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Statement
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.statements import decided
from sections import by_rows
from verdicts.pieces import SOURCE, row


@by_rows(
    ("given", "as_of", "status", "reason"),
    [
        ("2024 yes", "2024-12-31", "met", None),
        ("2024-03 yes", "2024-03-31", "met", None),
        ("2024-03 no", "2024-03-31", "not_due", None),
        ("2024-03 no", "2024-12-31", "not_met", None),
        ("2024 no", "2024-12-31", "not_met", None),
        ("2024-01-01 no", "2024-12-31", "not_met", None),
        # a row of 2023 says nothing of 2024 but what was done already
        ("2023 no", "2025-12-31", "needs_review", "statement_not_judged"),
        ("2023 yes", "2024-06-30", "met", None),
        # a yes after the date alone does not prove the miss
        ("2025-01 yes", "2025-12-31", "met", "judged_after_date"),
        ("2024-03 no; 2025-01 yes", "2025-12-31", "met", "judged_after_date"),
        ("2024 no; 2025-01 yes", "2025-12-31", "late", "reached_late"),
        ("2025-01 no; 2025-03 yes", "2025-12-31", "late", "reached_late"),
        ("2024 yes; 2025-01 no", "2025-12-31", "not_met", None),
        ("2024-12 yes; 2025-01 yes", "2025-12-31", "met", None),
        ("", "2024-12-31", "needs_review", "statement_not_judged"),
        ("", "2024-06-30", "not_due", None),
    ],
)
def test_what_a_row_decides(
    given: str, as_of: str, status: str, reason: str | None
) -> None:
    """A yes at once, a no when due; late where a no of the due day or later proves the miss."""
    statement = Statement(
        id="it",
        name=Bilingual(zh="它", en="It"),
        period=Period.years(2024),
        source=SOURCE,
    )
    rows = []
    for text in given.split("; "):
        if text:
            period, answer = text.split()
            rows.append(row(period, answer == "yes"))
    decision = decided(statement, Given(tuple(rows)), date.fromisoformat(as_of))
    why = decision.verdict.reason
    assert (decision.verdict.status, why.code if why else None) == (status, reason)
