"""What became of registers: the actuals as a file, the account for people, the rows that are not counted."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import registers as texts
from innovate_ts.output.terminal import BYTE_ORDER_MARK, printable, spreadsheet_text
from innovate_ts.registers.actuals import as_records
from innovate_ts.registers.counted import (
    SAMPLES,
    Aside,
    Counted,
    count_of,
)
from innovate_ts.registers.reasons import Reason
from innovate_ts.registers.rejects import Reject


def actuals_csv(results: Iterable[Counted], language: Language) -> str:
    """The same as a CSV that Excel opens right."""
    records = as_records(results, language)
    if not records:
        return ""
    rows = [list(records[0])]
    for record in records:
        cells = list(record.values())
        rows.append(cells)
    return _as_csv(rows)


def rejects_csv(rejects: Iterable[Reject], language: Language) -> str:
    """The rows that were meant to count and do not, each with its place."""
    columns = (
        texts.reject_file,
        texts.reject_row,
        texts.reject_column,
        texts.reject_text,
        texts.reject_reason,
    )
    rows = [[column.to(language) for column in columns]]
    for reject in rejects:
        why = _WHY[reject.reason].to(language)
        row = [
            reject.file,
            str(reject.row),
            reject.head,
            reject.text,
            why,
        ]
        rows.append(row)
    return _as_csv(rows)


def _as_csv(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in rows:
        writer.writerow(map(spreadsheet_text, row))
    return BYTE_ORDER_MARK + out.getvalue()


def account_text(results: Iterable[Counted], language: Language) -> str:
    """How many rows were read, counted and set aside, and why."""
    lines = [
        line.to(language) for counted in results for line in _account_lines(counted)
    ]
    return "".join(f"{printable(line)}\n" for line in lines)


def _account_lines(counted: Counted) -> Iterator[Bilingual]:
    yield texts.account_head(
        name=counted.indicator.name,
        read=_grouped(counted.read),
        counted=_grouped(counted.counted),
        files=len(counted.sources),
    )
    for reason, asides in counted.by_reason().items():
        line = texts.account_reason(
            why=_WHY[reason],
            count=_grouped(count_of(asides)),
            samples=_samples(asides),
        )
        yield Bilingual(zh=f"  {line.zh}", en=f"  {line.en}")


def _samples(asides: Iterable[Aside]) -> Bilingual:
    """The texts that most rows have, of all files together."""
    counts: Counter[tuple[str, str]] = Counter()
    for aside in asides:
        counts[aside.head, aside.text] += aside.rows
    most_first = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    shown = []
    for (head, text), count in most_first[:SAMPLES]:
        if head or text:
            sample = texts.account_sample(
                head=head,
                text=text,
                count=_grouped(count),
            )
            shown.append(sample)
    if not shown:
        return Bilingual(zh="", en="")
    chinese = "，".join(sample.zh for sample in shown)
    english = ", ".join(sample.en for sample in shown)
    return Bilingual(
        zh=f"（{chinese}）",
        en=f" ({english})",
    )


def _grouped(count: int) -> str:
    return f"{count:,}"


_WHY: Mapping[Reason, Bilingual] = {
    "torn": texts.torn,
    "conditions": texts.conditions,
    "no_date": texts.no_date,
    "no_day": texts.no_day,
    "coarse_date": texts.coarse_date,
    "no_value": texts.no_value,
    "no_figure": texts.no_figure,
    "too_wide": texts.too_wide,
    "no_unit": texts.no_unit,
    "foreign_unit": texts.foreign_unit,
    "no_region": texts.no_region,
    "unknown_region": texts.unknown_region,
    "no_key": texts.no_key,
    "repeated": texts.repeated,
    "counted_once": texts.counted_once,
    "contradictory": texts.contradictory,
    "outside": texts.outside,
}
