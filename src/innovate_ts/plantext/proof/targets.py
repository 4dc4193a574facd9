"""The proof of targets and goals: each says what the text says, and each aim of the text is one of them."""

from collections.abc import Iterable, Sequence

from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import plain
from innovate_ts.findings import Place, Severity
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.models.indicators import Indicator, Statement
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Target
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.discrepancies import Discrepancies, Encoded, Written
from innovate_ts.plantext.proof.passages import Passage, Passages
from innovate_ts.plantext.proof.sides import (
    as_encoded,
    as_written,
    details,
    disagreements,
    names_of,
)
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.names import indicator_key
from innovate_ts.plantext.zh.section_names import HEAD
from innovate_ts.plantext.zh.years import years_of


class TargetsProof:
    """The comparison of `targets.yaml` with the text.

    Args:
        plan: the plan.
        contents: what its text holds.
        passages: what the data quotes of it.
        discrepancies: where what differs is added.
    """

    def __init__(
        self,
        plan: Plan,
        contents: Contents,
        passages: Passages,
        discrepancies: Discrepancies,
    ) -> None:
        self._plan = plan
        self._contents = contents
        self._passages = passages
        self._discrepancies = discrepancies
        self._names = {one.id: names_of(one) for one in plan.indicators}
        """What the text may call each indicator, by its id."""
        self._years_encoded: dict[int, set[int]] = {}
        """The aims that a target encodes, by their ids, with the years for which targets do."""

    def compare_years(self) -> None:
        """The plan's years with those that the text's title tells."""
        text = self._contents.text
        period = self._plan.meta.period
        years = years_of(text.title)
        if years is None or years == period:
            return
        place = Place(self._plan.targets_file)
        encoded = Encoded(
            place=place,
            field="plan",
            value=f"period: {period}",
        )
        written = None
        headings = text.at(HEAD, 0)
        if headings:
            written = Written(
                paragraph=headings[0],
                offset=0,
                words=text.title,
            )
        self._discrepancies.differs(texts.source_period(), encoded, written)

    def compare_targets(self) -> None:
        """Each target with the aim that its phrase states."""
        for indicator in self._plan.indicators:
            for index in range(len(indicator.targets)):
                self._compare_target(indicator, index)

    def compare_statements(self) -> None:
        """Each goal in words with the clause that it quotes."""
        for statement in self._plan.statements:
            self._compare_statement(statement)

    def report_missing(self) -> None:
        """The aims and goals in words that the data does not have."""
        others = self._plan.targets.other_figures
        set_aside = {normalise(other.phrase) for other in others}
        for stated in self._contents.aims:
            if self._is_missing(stated, set_aside):
                message = texts.source_target_missing()
                self._discrepancies.is_missing(message, as_written(stated))
        for stated in self._contents.statements:
            is_quoted = any(self._passages.of(stated))
            if not is_quoted:
                message = texts.source_statement_missing()
                start = stated.aim.start
                written = Written(
                    paragraph=stated.paragraph,
                    offset=start,
                    words=stated.words,
                )
                self._discrepancies.is_missing(message, written)

    # --- one target, one statement

    def _compare_target(self, indicator: Indicator, index: int) -> None:
        target = indicator.targets[index]
        place = self._plan.place(indicator.id, index)
        field = f"{indicator.id}: {target.period}"
        source = target.source
        passage = self._passages.find(
            phrase=source.phrase,
            locus=source,
            place=place,
            field=field,
        )
        if passage is None:
            return
        quoted = [aim for aim in self._contents.aims if passage.overlaps(aim)]
        if not quoted:
            encoded = Encoded(
                place=place,
                field=field,
                value=as_encoded(indicator, target),
            )
            self._report_unread(indicator, target, passage, encoded)
            return
        meant = _meant(indicator, target, quoted)
        if meant is None:
            encoded = Encoded(
                place=place,
                field=field,
                value=indicator.name.zh,
            )
            self._report_other_indicator(quoted, encoded)
            return
        years = self._years_encoded.setdefault(id(meant), set())
        years.add(target.period.end.year)
        written = as_written(meant)
        for message, value in disagreements(
            indicator=indicator,
            target=target,
            stated=meant,
            plan=self._contents.period,
        ):
            encoded = Encoded(place, field, value)
            self._discrepancies.differs(message, encoded, written)
        encoded = Encoded(
            place=place,
            field=field,
            value=as_encoded(indicator, target),
        )
        for key in details(indicator, target, meant.aim, self._names):
            message = texts.source_detail(key=key)
            self._discrepancies.differs(message, encoded, written)

    def _report_other_indicator(
        self, quoted: Sequence[StatedAim], encoded: Encoded
    ) -> None:
        """A phrase whose figures are all of other indicators; the first is shown."""
        # Quoted alone, an aim is not missing besides: its target has the wrong name.
        if len(quoted) == 1:
            self._years_encoded.setdefault(id(quoted[0]), set())
        message = texts.source_other_indicator()
        written = as_written(quoted[0])
        self._discrepancies.differs(message, encoded, written)

    def _report_unread(
        self, indicator: Indicator, target: Target, passage: Passage, encoded: Encoded
    ) -> None:
        """A phrase that cannot be read: a note where its figure stands in it at least."""
        figure = indicator.figure_of(target)
        # 1,600 of the text is 1600 of the data.
        words = passage.words.replace(",", "")
        severity: Severity = "warning"
        if figure is not None and plain(figure) in words:
            severity = "note"
        self._discrepancies.differs(
            texts.source_not_read(),
            encoded,
            passage.written,
            severity=severity,
        )

    def _compare_statement(self, statement: Statement) -> None:
        place = self._plan.place(statement.id)
        source = statement.source
        passage = self._passages.find(
            phrase=source.phrase,
            locus=source,
            place=place,
            field=statement.id,
        )
        if passage is None:
            return
        self._discrepancies.compare_title(
            title=statement.name.zh,
            paragraph=passage.paragraph,
            place=place,
            field=statement.id,
        )
        period = statement.period
        for stated in (*self._contents.statements, *self._contents.aims):
            due = stated.aim.period
            if due is None or due.end == period.end:
                continue
            if passage.overlaps(stated):
                message = texts.source_period()
                encoded = Encoded(
                    place=place,
                    field=statement.id,
                    value=f"period: {period}",
                )
                self._discrepancies.differs(message, encoded, as_written(stated))
                return

    # --- what is left out

    def _is_missing(self, stated: StatedAim, set_aside: set[str]) -> bool:
        """Whether no target encodes an aim, or not for each of its years."""
        years = self._years_encoded.get(id(stated))
        if years is None:
            # It may look like a target and stand among `other_figures` for a reason.
            passages = self._passages.of(stated)
            quoted = {normalise(passage.words) for passage in passages}
            return quoted.isdisjoint(set_aside)
        period = stated.aim.period
        if stated.aim.measure != "each_year" or period is None:
            return False
        wanted = range(period.start.year, period.end.year + 1)
        return not years.issuperset(wanted)


def _meant(
    indicator: Indicator, target: Target, quoted: Iterable[StatedAim]
) -> StatedAim | None:
    """The aim of a phrase that a target encodes; None where all are of other indicators."""
    names = names_of(indicator)
    named = []
    for stated in quoted:
        key = indicator_key(stated.aim.indicator)
        if key in names:
            named.append(stated)

    def count_disagreements(stated: StatedAim) -> int:
        return len(list(disagreements(indicator, target, stated)))

    # A phrase may hold several figures of one indicator: the one that fits best is meant.
    return min(named, key=count_disagreements, default=None)
