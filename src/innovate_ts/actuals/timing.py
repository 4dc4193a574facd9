"""The one rule of times: which time a figure is of, where several things say one.

What is more precise refines what is wider: 2023年 with 1-9月 is January to September 2023. What stands nearer
to the figure goes first; what stands equally near and differs is refused with both places.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from innovate_ts.actuals.claims import Claim, Claims, ClaimSource
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.basics.period_grammar import Time, parse_time
from innovate_ts.basics.period_words import YEAR, Sense
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, Message
from innovate_ts.messages import actuals as texts

MONTHS_OF_A_YEAR = 12
QUARTER = 3

Told = Claim[Time]
"""A time, and where it is said."""


class TimeRefusal(NamedTuple):
    """Why a time cannot be told."""

    message: Message
    cell: Cell


class SettledTime(NamedTuple):
    """The time of a figure."""

    cell: Cell
    """Where it stands."""
    period: Period
    is_of_table: bool = False
    """Whether it stands once for the whole table."""
    says_since_when: bool = False
    """Whether it names its first month, as 1-9月 does and 9月 does not."""
    is_alone: bool = False
    """Whether a title gives a month or a quarter, by which all from January on may be meant."""


# --- times that stand equally near --------------------------------------------------------------------------


def together(told: Sequence[Told]) -> Told | TimeRefusal | None:
    """What several times that stand equally near say together: a year and a part of it refine each other."""
    if not told:
        return None
    # Beside a time within a year a range of years is the name of a plan.
    within_a_year = [time for time in told if _is_within_a_year(time.says)]
    if not within_a_year:
        return _the_same(told)
    years = _years_of(within_a_year)
    part = _clearest([time for time in within_a_year if time.says.is_part])
    if len(years) > 1 or isinstance(part, TimeRefusal):
        return _two_periods(within_a_year)
    if part is None:
        return within_a_year[0]
    for year in years:
        return _in_year(part, year)
    return part


def _years_of(told: Iterable[Told]) -> set[int]:
    periods = [time.says.period for time in told]
    return {period.start.year for period in periods if period is not None}


def _is_within_a_year(time: Time) -> bool:
    period = time.period
    return period is None or period.is_within_a_year


def _the_same(told: Sequence[Told]) -> Told | TimeRefusal:
    """Times of several years, which say the same or nothing."""
    first = told[0]
    if any(time.says.period != first.says.period for time in told):
        return _two_periods(told)
    return first


def _clearest(told: Sequence[Told]) -> Told | TimeRefusal | None:
    """The clearest of the parts of a year: beside 1-9月, 9月 says the same less clearly."""
    if not told:
        return None
    clear = [time for time in told if time.says.sense is not Sense.ALONE]
    chosen = (clear or told)[0]
    for other in told:
        is_same = other.says.months == chosen.says.months
        ends_there = other.says.months.last == chosen.says.months.last
        is_less_clear = other.says.sense is Sense.ALONE and bool(clear)
        if not is_same and not (is_less_clear and ends_there):
            return _two_periods(told)
    return chosen


def _in_year(part: Told, year: int) -> Told:
    """A part of a year with its year, wherever the two stand."""
    if part.says.period is not None:
        return part
    time = part.says.in_year(year)
    assert time.period is not None  # noqa: S101 - it has its year by now
    cell = part.cell._replace(text=time.period.words.zh)
    return part._replace(says=time, cell=cell)


def _two_periods(told: Iterable[Told]) -> TimeRefusal:
    different = {time.cell.text: time.cell for time in told}
    where = places_of(different.values())
    message = texts.two_periods(text=", ".join(different), where=where)
    return TimeRefusal(message, next(iter(different.values())))


# --- nearer and farther -------------------------------------------------------------------------------------


def refined(nearer: Told, farther: Told) -> Told:
    """What a nearer time says, made more precise by a farther one where it leaves something open."""
    near, far = nearer.says, farther.says
    if near.period is None:
        if far.period is None or not _is_within_a_year(far):
            return nearer
        return _in_year(nearer, far.period.start.year)
    is_year = _is_within_a_year(near) and not near.is_part
    if not is_year or not far.is_part:
        return nearer
    year = near.period.start.year
    if far.period is not None and far.period.start.year != year:
        return nearer
    return _in_year(farther, year)


class Timing:
    """Which time the figures of one table are of.

    Args:
        claims: what the table says outside its rows and heads.
        given: the period that `--period` gives.
    """

    def __init__(self, claims: Claims, given: Period | None) -> None:
        self._claims = claims
        self._given = given
        self.of_table = self._of_table()

    def _of_table(self) -> Told | TimeRefusal | None:
        """The time that stands once for the whole table."""
        titles = together(self._of_source(ClaimSource.TITLE))
        if isinstance(titles, TimeRefusal):
            return titles
        notes = together(self._of_source(ClaimSource.FOOTNOTE))
        if isinstance(notes, TimeRefusal) or notes is None:
            return self._with_option(titles)
        if titles is None:
            return self._with_option(notes)
        if _is_cut_short(titles, notes):
            return _two_periods([titles, notes])
        return self._with_option(refined(titles, notes))

    def _of_source(self, source: ClaimSource) -> list[Told]:
        return [time for time in self._claims.times if time.source is source]

    def _with_option(self, said: Told | None) -> Told | TimeRefusal | None:
        """The same with `--period`, which may give the year of a part or a part of the year."""
        given = self._given
        if given is None:
            return said
        option = Claim(
            source=ClaimSource.OPTION,
            says=Time(
                written=str(given),
                sense=Sense.SPAN,
                months=YEAR,
                period=given,
            ),
            cell=Cell.in_no_table(str(given)),
        )
        if said is None:
            return option
        whole = refined(said, option)
        period = whole.says.period
        if period == given or _leaves_open(whole.says, given):
            return option
        if said.says.period is None and given.length_in_months() == MONTHS_OF_A_YEAR:
            return whole
        message = texts.period_named_twice(text=said.cell.text, period=str(given))
        return TimeRefusal(message, said.cell)

    @property
    def days(self) -> Sequence[Cell]:
        """The days that the table names, which are no times of its figures."""
        return [dated.cell for dated in self._claims.dates]

    def settle(
        self, near: Sequence[Told], remark: Told | None = None
    ) -> SettledTime | TimeRefusal:
        """The time of a figure.

        Args:
            near: what its row and the head of its column say.
            remark: what a remark in its row says.
        """
        nearest = together(near)
        if isinstance(nearest, TimeRefusal):
            return nearest
        if nearest is None:
            return self._settle_by_table(remark)
        if nearest.says.period is not None:
            return self._settle_near(nearest, remark)
        if self.of_table is None:
            return _without_year(nearest)
        if isinstance(self.of_table, TimeRefusal):
            return self.of_table
        whole = refined(nearest, self.of_table)
        period = whole.says.period
        if period is None:
            return _without_year(nearest)
        return SettledTime(
            cell=whole.cell,
            period=period,
            says_since_when=_has_months(whole.says),
        )

    def _settle_by_table(self, remark: Told | None) -> SettledTime | TimeRefusal:
        if self.of_table is None and remark is not None and remark.says.period:
            return SettledTime(
                cell=remark.cell,
                period=remark.says.period,
                says_since_when=True,
            )
        if self.of_table is None:
            return TimeRefusal(
                texts.no_period(),
                Cell.in_no_table(""),
            )
        if isinstance(self.of_table, TimeRefusal):
            return self.of_table
        whole = self.of_table
        if remark is not None and _contradicts(remark, whole):
            return _two_periods([whole, remark])
        if remark is not None:
            whole = refined(whole, remark)
        period = whole.says.period
        if period is None:
            return _without_year(whole)
        is_clear = whole.source is ClaimSource.OPTION or self._claims.alone is not None
        is_alone = _is_alone(whole.says) and not is_clear
        return SettledTime(
            cell=whole.cell,
            period=period,
            is_of_table=True,
            says_since_when=_has_months(whole.says),
            is_alone=is_alone,
        )

    def _settle_near(
        self, nearest: Told, remark: Told | None
    ) -> SettledTime | TimeRefusal:
        period = nearest.says.period
        assert period is not None  # noqa: S101 - it was looked at before
        if remark is not None and ends_before(remark.says, period):
            message = texts.title_says_less(
                text=nearest.cell.text,
                title=remark.cell.text,
                where=places_of([remark.cell]),
            )
            return TimeRefusal(message, remark.cell)
        if remark is not None and _says_another(remark, period):
            return _two_periods([nearest, remark])
        return SettledTime(
            cell=nearest.cell,
            period=period,
            says_since_when=_has_months(nearest.says),
        )

    def against_option(self, settled: Sequence[SettledTime]) -> TimeRefusal | None:
        """Why the figures cannot be of the period that `--period` gives, where all of them name others."""
        given = self._given
        if given is None or not settled:
            return None
        if any(time.period.overlaps(given) for time in settled):
            return None
        first = settled[0].cell
        message = texts.period_named_twice(text=first.text, period=str(given))
        return TimeRefusal(message, first)

    def mentions_within(self, settled: Sequence[SettledTime]) -> Iterator[Cell]:
        """The footnotes that name a part of a year of which there are figures, and do not say of what."""
        for claim in self._claims.mentions:
            if any(ends_before(claim.says, time.period) for time in settled):
                yield claim.cell

    def part_elsewhere(self, settled: Sequence[SettledTime]) -> TimeRefusal | None:
        """Why the figures cannot be of their times, where a title names months that none of them touches."""
        for claim in self._claims.times:
            period = claim.says.period
            is_part = period is not None and claim.says.is_part
            if not settled or not is_part or period is None:
                continue
            if not any(time.period.overlaps(period) for time in settled):
                return _two_periods([claim, *map(_as_told, settled)])
        return None

    def years_elsewhere(self, settled: Sequence[SettledTime]) -> Iterator[Cell]:
        """The titles that name a year of which there is no figure, as a yearbook's does."""
        for claim in self._claims.times:
            period = claim.says.period
            is_year = period is not None and not claim.says.is_part
            if not is_year or period is None or claim.source is not ClaimSource.TITLE:
                continue
            if not any(time.period.overlaps(period) for time in settled):
                yield claim.cell

    def contradiction(self, settled: SettledTime) -> TimeRefusal | None:
        """What the table says elsewhere that its figures cannot be of a time, if anything."""
        for dated in self._claims.dates:
            if settled.period.start <= dated.says < settled.period.end:
                message = texts.dated_inside(
                    text=dated.cell.text, period=settled.cell.text
                )
                return TimeRefusal(message, dated.cell)
        for part in self._claims.assertions:
            if ends_before(part.says, settled.period):
                message = texts.footnote_of_a_part(text=part.cell.text)
                return TimeRefusal(message, part.cell)
        if settled.is_of_table:
            return None
        for time in self._claims.times:
            if ends_before(time.says, settled.period):
                message = texts.title_says_less(
                    text=settled.cell.text,
                    title=time.cell.text,
                    where=places_of([time.cell]),
                )
                return TimeRefusal(message, settled.cell)
        return None


def _without_year(part: Told) -> TimeRefusal:
    message = texts.part_of_a_year(text=part.cell.text)
    return TimeRefusal(message, part.cell)


def _as_told(settled: SettledTime) -> Told:
    time = Time(
        written=str(settled.period),
        sense=Sense.SPAN,
        months=YEAR,
        period=settled.period,
    )
    return Claim(
        source=ClaimSource.TITLE,
        says=time,
        cell=settled.cell,
    )


def alone_at_end(
    settled: SettledTime, months: int, head: Cell
) -> SettledTime | TimeRefusal:
    """The last month or quarter of a time: 本月 in a table of 1-9月 is September.

    Args:
        settled: the time of the table.
        months: how many months the figures are of.
        head: the head that says so.
    """
    period = settled.period
    end = period.end
    length = period.length_in_months()
    is_a_year = length >= MONTHS_OF_A_YEAR and not settled.says_since_when
    # In a table of 三季度 the month may be any of the three.
    is_a_quarter = length == QUARTER and period.start.month > months == 1
    goes_beyond_a_year = period.start.year != end.year
    ends_in_its_midst = end.month % months != 0
    if is_a_year or is_a_quarter or goes_beyond_a_year or ends_in_its_midst:
        message = texts.month_of_which(text=head.text)
        return TimeRefusal(message, head)
    alone = Period.months(
        year=end.year,
        first=end.month - months + 1,
        last=end.month,
    )
    cell = settled.cell._replace(text=alone.words.zh)
    return settled._replace(
        cell=cell,
        period=alone,
        says_since_when=True,
        is_alone=False,
    )


def _leaves_open(said: Time, period: Period) -> bool:
    """Whether what is said may mean a period: a year one of its parts, 9月 all from January on."""
    if said.period is None:
        return False
    if said.sense is Sense.ALONE:
        return said.period.end == period.end
    return not said.is_part and said.period.contains(period)


def _has_months(time: Time) -> bool:
    """Whether it says from which month on it is, or spans several years."""
    is_of_years = time.sense is Sense.YEARS and _is_within_a_year(time)
    return not is_of_years and time.sense is not Sense.ALONE


def _is_alone(time: Time) -> bool:
    """Whether it is a month or a quarter that does not begin the year."""
    return time.sense is Sense.ALONE and time.months.first > 1


def ends_before(part: Time, period: Period) -> bool:
    """Whether a part of a year, in the year of a period, ends before the period does.

    A part up to the period's end, such as 四季度, is where a whole year's figure is known.
    """
    if not part.is_part or not period.is_within_a_year:
        return False
    whole = part if part.period is not None else part.in_year(period.start.year)
    assert whole.period is not None  # noqa: S101 - it has its year by now
    if whole.period.start.year != period.start.year:
        return False
    return whole.period.end < period.end


def _is_cut_short(told: Told, farther: Told) -> bool:
    """Whether what is said farther off ends before a part of a year does: 1-9月, and 截至8月底 below it.

    A whole year is refined by it instead.
    """
    period = told.says.period
    if period is None or not told.says.is_part:
        return False
    return ends_before(farther.says, period)


def _contradicts(remark: Told, whole: Told) -> bool:
    """Whether a remark says that the figures of its row are of another time than those of the table."""
    period = whole.says.period
    is_of_another = period is not None and _says_another(remark, period)
    return is_of_another or _is_cut_short(whole, remark)


def _says_another(remark: Told, period: Period) -> bool:
    """Whether a remark says that figures are of another time: 2022年数; 2022 alone may say anything."""
    other = remark.says.period
    is_bare = parse_time(remark.cell.text) is not None
    return other is not None and not is_bare and not other.overlaps(period)


def places_of(cells: Iterable[Cell]) -> Bilingual:
    """Where cells stand, in words: in which rows, or in the name of the sheet."""
    places: dict[Bilingual, None] = {}
    for cell in cells:
        if cell.row is None:
            places[texts.in_the_name_of_the_sheet] = None
        else:
            places[texts.in_row(row=cell.row)] = None
    return Bilingual(
        zh="、".join(place.zh for place in places),
        en=", ".join(place.en for place in places),
    )
