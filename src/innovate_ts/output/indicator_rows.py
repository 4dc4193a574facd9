"""Indicators on a terminal: in full, or of many the problems in full and the rest in a line each."""

from collections import Counter
from collections.abc import Iterator, Sequence

from innovate_ts.messages import phrases
from innovate_ts.output.arrange import by_indicator, worst_first
from innovate_ts.output.screen import Screen
from innovate_ts.output.target_rows import TargetRows, signed
from innovate_ts.output.terminal import Line, width_of
from innovate_ts.output.words import amounts, targets, verdicts
from innovate_ts.output.words.bureaus import whom_to_ask
from innovate_ts.output.words.notes import notes_of, other_period
from innovate_ts.verdicts.results import Result


class IndicatorRows:
    """The targets of some indicators, each with what is to be said of it.

    Args:
        results: all that are told; they share the widths of their columns.
        screen: where they are shown.
        folds: whether what is no problem is told in a line, or counted.
    """

    def __init__(
        self,
        results: Sequence[Result],
        screen: Screen,
        *,
        folds: bool,
    ) -> None:
        self.screen = screen
        self.words = screen.words
        self.text = screen.text
        self.folds = folds
        in_columns = list(results)
        if folds:
            in_columns = list(filter(_is_problem, results))
        self.rows = TargetRows(in_columns, screen)

    def lines(self, results: Sequence[Result]) -> Iterator[Line]:
        """Each in full; of many the problems, then what is well in a line each, and how many are not due."""
        if not self.folds:
            yield from self._in_full(results)
            return
        problems = []
        well = []
        silent = []
        not_due = 0
        for result in results:
            if _is_problem(result):
                problems.append(result)
            elif result.is_not_due:
                not_due += 1
            elif result.is_without_data:
                silent.append(result)
            else:
                well.append(result)
        yield from self._in_full(worst_first(problems))
        in_a_line = silent + well
        if in_a_line:
            yield []
        for result in in_a_line:
            yield from self._line(result)
        if not_due:
            text = phrases.not_due_folded(count=not_due)
            yield []
            yield from self.text(text, "dim")

    def _line(self, result: Result) -> Iterator[Line]:
        """A target in a line: how it stands, its name, what was achieved."""
        words = self.words
        parts = (
            words.period(result.period),
            verdicts.status(result, words),
            words.say(result.name),
            targets.actual(result, words),
        )
        text = "  ".join(filter(None, parts))
        return signed(
            result=result,
            text=text,
            style="",
            screen=self.screen,
        )

    def _in_full(self, results: Sequence[Result]) -> Iterator[Line]:
        """Each indicator: its names, its targets with their notes, whom to ask, how the plan is read."""
        words = self.words
        for group in by_indicator(results):
            first = group[0]
            yield []
            yield from self.names(group)
            yield from self._targets(group)
            asked = self._whom_to_ask(first)
            yield from self.screen.parts(
                parts=asked,
                style="dim",
                indent=4,
            )
            reading = verdicts.reading(first, words)
            if reading:
                label = words.say(phrases.reading)
                read_as = words.labelled(label, reading)
                yield from self.text(
                    text=read_as,
                    style="dim",
                    indent=4,
                )

    def names(self, group: Sequence[Result]) -> Iterator[Line]:
        """The name, with the unit of the cells below that have none of their own.

        The English name has the Chinese one beside it, or below where there is no room.
        """
        name, chinese = self._named(group)
        if not chinese:
            yield from self.text(name, "bold")
            return
        width = width_of(name) + 2 + width_of(chinese)
        if width <= self.screen.width:
            yield [
                (name, "bold"),
                (f"  {chinese}", ""),
            ]
            return
        yield from self.text(name, "bold")
        yield from self.text(
            text=chinese,
            style="",
            indent=2,
        )

    def _named(self, group: Sequence[Result]) -> tuple[str, str]:
        """The name in the reader's language, and the Chinese one where that is another."""
        plain = self.screen.terminal.plain
        first = group[0]
        name = plain(self.words.say(first.name))
        chinese = plain(first.name.zh)
        is_one_name = name == chinese
        if any(map(targets.has_plain_unit, group)):
            unit = targets.amount_unit(first)
            alone = amounts.unit_alone(unit, self.words)
            # Incubators are counted in incubators: that is said by the name.
            if not name.casefold().endswith(alone.casefold()):
                in_unit = phrases.name_in_unit(
                    name=name,
                    unit=alone,
                )
                name = plain(self.words.say(in_unit))
            in_unit = phrases.name_in_unit(
                name=chinese,
                unit=unit.name,
            )
            chinese = plain(in_unit.zh)
        if is_one_name:
            chinese = ""
        return name, chinese

    def _targets(self, group: Sequence[Result]) -> Iterator[Line]:
        """The targets of an indicator; a note on several of them stands once, under the last."""
        noted = [notes_of(result, self.words) for result in group]
        # Counted down, row by row: what is left of a note after its row stands under a later one.
        left: Counter[str] = Counter()
        for notes in noted:
            left.update(notes)
        for result, notes in zip(group, noted, strict=True):
            yield from self.rows.row(result)
            left.subtract(notes)
            style = "dim"
            # Why nothing can be said is no fine print.
            if result.is_not_assessable:
                style = ""
            # A figure beside a target of another time is never without its own.
            when = other_period(result, self.words)
            for note in notes:
                if note == when or not left[note]:
                    yield from self.text(
                        text=f"↳ {note}",
                        style=style,
                        indent=6,
                    )

    def _whom_to_ask(self, result: Result) -> Iterator[str]:
        """Who leads the linked tasks, and who has the figure."""
        words = self.words
        if result.lead:
            lead = whom_to_ask(result, words)
            yield words.say(lead)
        if result.data_owner:
            owner = words.bureau(result.data_owner)
            source = phrases.data_from(owner=owner)
            yield words.say(source)


def _is_problem(result: Result) -> bool:
    """Whether it is told with its notes however many there are."""
    is_open = result.is_lacking or result.needs_review
    # Of what nothing was received there is nothing to note.
    is_silent = result.is_without_data and result.actual is None
    return is_open and not is_silent
