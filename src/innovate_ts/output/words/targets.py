"""What a target asks, and figures with their units."""

from collections.abc import Sequence
from decimal import Decimal
from typing import assert_never

from innovate_ts.basics.units import POINTS, plain
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.marks import sign_for
from innovate_ts.output.numbers import MINUS, rounded_for, shown, written
from innovate_ts.output.words import Words, amounts
from innovate_ts.output.words.amounts import UnitName
from innovate_ts.plan.asking_words import words_of_way
from innovate_ts.plan.terms import ToleranceSide, is_direction
from innovate_ts.verdicts.result_parts import TargetVersion
from innovate_ts.verdicts.results import Result


def target(result: Result, words: Words) -> str:
    """What is asked: `≥ 1600 家`, `≈ 15.7% (−0.2)`, `increase`."""
    if result.reference.name is not None:
        figure = other_series(result, words)
    else:
        figures = [with_unit(figure, result, words) for figure in result.figures_asked]
        figure = together(figures, words)
    return _asked(result, figure, words)


def other_series(result: Result, words: Words) -> str:
    """What a target is compared with: `GDP增速+1个百分点`, with the figure where it is known."""
    reference = result.reference
    text = ""
    if reference.name is not None:
        text = words.say(reference.name)
    plus = reference.plus
    if plus:
        amount = difference(
            figure=plus.copy_abs(),
            result=result,
            words=words,
        )
        write_text = phrases.series_plus if plus > 0 else phrases.series_minus
        with_plus = write_text(series=text, plus=amount)
        text = words.say(with_plus)
    if result.target is None:
        return text
    figure = with_unit(
        figure=result.target,
        result=result,
        words=words,
    )
    return words.with_aside(text, figure)


def strive(result: Result, words: Words) -> str:
    """What is striven for beyond the target, with its unit; empty where nothing is."""
    if result.strive is None:
        return ""
    return with_unit(
        figure=result.strive,
        result=result,
        words=words,
    )


def target_in_full(result: Result, words: Words) -> str:
    """What is asked, with what is striven for, where no note tells it: `≥ 6%（力争7%）`."""
    asked = target(result, words)
    further = strive(result, words)
    if not further:
        return asked
    return words.say(phrases.striven_for(target=asked, strive=further))


def version(asked: TargetVersion, result: Result, words: Words) -> str:
    """What was asked before a revision, or since."""
    changes = {
        "target": asked.target,
        "target_range": asked.target_range,
        "comparator": asked.comparator,
        "tolerance": asked.tolerance,
        "tolerance_side": asked.tolerance_side,
        "reference": asked.reference,
        "degree": asked.degree,
        "strive": asked.strive,
    }
    return target_in_full(result.model_copy(update=changes), words)


def target_without_unit(result: Result, words: Words) -> str:
    """What is asked, for a table that has the unit in a column of its own: `≥ 1600`."""
    return _asked(
        result=result,
        figure=target_figure(result, words),
        words=words,
    )


def target_figure(result: Result, words: Words) -> str:
    """The figure that is asked for, exactly, or both ends of a range; empty where none is."""
    if result.target is None and result.reference.name is not None:
        return other_series(result, words)
    figures = [written(figure, words.language) for figure in result.figures_asked]
    return together(figures, words)


def together(figures: Sequence[str], words: Words) -> str:
    """The one figure that is asked for, or both ends of a range: `60%至65%`."""
    if len(figures) < 2:
        return "".join(figures)
    low, high = figures
    ends = phrases.from_to(
        low=Bilingual(low, low),
        high=Bilingual(high, high),
    )
    return words.say(ends)


def _asked(result: Result, figure: str, words: Words) -> str:
    parts = (
        asks(result, words),
        figure,
        tolerance(result),
    )
    return " ".join(part for part in parts if part)


def asks(result: Result, words: Words) -> str:
    """The sign of what is asked, or the direction in a word and how far.

    Empty for a goal in words, and for a region's mere share.
    """
    if result.is_statement or result.share is not None:
        return ""
    if result.is_range:
        return words.say(phrases.target_within)
    if not is_direction(result.comparator):
        return sign_for(result.comparator)
    way = words_of_way(result.comparator)
    if result.degree is not None:
        way = phrases.way_with_degree(way=way, degree=result.degree)
    return words.say(way)


def tolerance(result: Result) -> str:
    """How far from an approximate target still counts, and on which side: `(−0.2)`."""
    if result.tolerance is None:
        return ""
    side = _side(result.tolerance_side)
    size = plain(result.tolerance)
    return f"({side}{size})"


def _side(side: ToleranceSide) -> str:
    match side:
        case "below":
            return MINUS
        case "above":
            return "+"
        case "both":
            return "±"
        case _:
            assert_never(side)


def is_grown_in_a_year(result: Result) -> bool:
    """Whether what is known of an average growth is over one year, be an average of several asked for."""
    if result.measure != "average_growth":
        return False
    base = result.baseline
    period = result.actual_period
    if base.period is None or period is None:
        return base.years == 1
    return period.end.year - base.period.end.year == 1


def unit(result: Result, words: Words) -> str:
    """The unit of the target as a column has it: `%（年均）`, `100 million yuan (亿元)`."""
    name = amounts.unit_name(amount_unit(result), words)
    return _of_its_measure(
        text=name,
        result=result,
        words=words,
        is_of_a_year=_is_of_a_year(result),
    )


def with_unit(figure: Decimal, result: Result, words: Words) -> str:
    """A figure with the unit of the target: `1600家`, `10% a year`, `15% since 2020`."""
    text = amounts.brief(
        figure=figure,
        unit=amount_unit(result),
        words=words,
    )
    return _of_its_measure(
        text=text,
        result=result,
        words=words,
        is_of_a_year=_is_of_a_year(result),
    )


def actual(result: Result, words: Words) -> str:
    """What was achieved, with its unit; empty where nothing is known."""
    if result.actual is None:
        return ""
    figure = rounded_for(result.actual, result)
    text = amounts.brief(
        figure=figure,
        unit=amount_unit(result),
        words=words,
    )
    # What has grown for one year only so far is no average yet.
    is_of_a_year = is_grown_in_a_year(result)
    measured = _of_its_measure(text, result, words, is_of_a_year=is_of_a_year)
    return _with_its_part(
        text=measured,
        result=result,
        words=words,
    )


def _with_its_part(text: str, result: Result, words: Words) -> str:
    """A figure, marked where it is a part only: `12.5（按已报数）`."""
    if not result.is_partial:
        return text
    return words.with_aside(text, words.say(phrases.reported_so_far))


def _is_of_a_year(result: Result) -> bool:
    return result.baseline.years == 1


def _of_its_measure(
    text: str, result: Result, words: Words, *, is_of_a_year: bool
) -> str:
    """A figure or unit with what it is of: `10%（年均）`, `12%（较2020年）`."""
    match result.measure:
        case "value":
            return text
        case "average_growth":
            # Over a single year nothing is averaged.
            of_growth = phrases.of_a_year if is_of_a_year else phrases.a_year
            return words.say(of_growth(rate=text))
        case "total_growth" | "change":
            base = result.baseline.period
            if base is None:
                return text
            return words.say(phrases.since_base(amount=text, base=words.period(base)))
        case _:
            assert_never(result.measure)


def has_plain_unit(result: Result) -> bool:
    """Whether its figures are amounts or counts, whose unit a table can say once for all of them."""
    is_amount = not is_share(result) and not result.is_rank
    return result.measure == "value" and bool(result.unit) and is_amount


def actual_without_unit(result: Result, words: Words) -> str:
    """What was achieved, for a table that has the unit elsewhere; empty where nothing is known."""
    if result.actual is None:
        return ""
    figure = shown(
        figure=result.actual,
        result=result,
        language=words.language,
    )
    return _with_its_part(
        text=figure,
        result=result,
        words=words,
    )


def gap_without_unit(result: Result, words: Words) -> str:
    """How far the actual is from the target, with its sign: `+5.5`, `−13`, `0`."""
    if result.gap is None:
        return ""
    figure = rounded_for(result.gap, result)
    text = written(figure, words.language)
    return f"+{text}" if figure > 0 else text


def is_share(result: Result) -> bool:
    """Whether target and actual are in per cent or points, so that a difference of them is in points."""
    is_in_per_cent = result.is_growth or (result.unit or "").startswith("%")
    return is_in_per_cent or result.unit == POINTS


def amount_unit(result: Result) -> UnitName:
    """The unit of target and actual as sentences name it; of growth per cent alone."""
    return UnitName(result.unit or "", result.unit_en)


def difference(figure: Decimal, result: Result, words: Words) -> str:
    """A distance in the unit of the target: `41家`, of a share or growth `0.8 points`."""
    unit = amount_unit(result)
    # From 15.5% to 15.7% it is 0.2 percentage points; 0.2% would be of the 15.5.
    if is_share(result):
        unit = UnitName(POINTS)
    return amounts.brief(figure, unit, words)


def gap(result: Result, words: Words) -> str:
    """How far the actual is from the target, with its sign: `+550 million yuan`, `−13家`, `0`."""
    if result.gap is None:
        return ""
    figure = rounded_for(result.gap, result)
    if figure == 0:
        return "0"
    text = difference(figure, result, words)
    return f"+{text}" if figure > 0 else text
