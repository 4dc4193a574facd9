"""Cells: what an office writes, and what it means or why it is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from innovate_ts.actuals.cells import (
    MAX_CELL,
    Quantity,
    find_quantity,
    is_missing,
    lack_of,
    parse_judgement,
    parse_quantity,
)
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts
from sections import by_rows

FIGURES: list[tuple[str, str, str | None]] = [
    # as written, what it means, and the unit that the cell names
    # plain
    ("1600", "1600", None),
    ("0", "0", None),
    ("007", "7", None),
    ("126.5", "126.5", None),
    ("0.0", "0", None),
    ("0.7001138524817396", "0.7001138524817396", None),
    (
        "12345678901234567890.12345678901234567890",
        "12345678901234567890.12345678901234567890",
        None,
    ),
    ("999999999999999999999999999999", "999999999999999999999999999999", None),
    ("  1600\n", "1600", None),
    # thousands
    ("1,600", "1600", None),
    ("1,600.50", "1600.5", None),
    ("1,600,000", "1600000", None),
    ("12,345", "12345", None),
    ("123,456", "123456", None),
    ("1，600", "1600", None),
    ("1 600", "1600", None),
    ("1 600 000", "1600000", None),
    ("1\u00a0600", "1600", None),
    ("1\u202f600", "1600", None),
    ("1\u2009600", "1600", None),
    ("1　600", "1600", None),
    ("1,600家", "1600", "家"),
    # full width
    ("１６００", "1600", None),
    ("１，６００", "1600", None),
    ("１５．７％", "15.7", "%"),
    ("－５", "-5", None),
    ("（５）", "-5", None),
    # units
    ("1600家", "1600", "家"),
    ("1600 家", "1600", "家"),
    ("1 600 家", "1600", "家"),
    ("20项", "20", "项"),
    ("20个", "20", "个"),
    ("0.16万家", "0.16", "万家"),
    ("126亿元", "126", "亿元"),
    ("126 亿 元", "126", "亿元"),
    ("1260000万元", "1260000", "万元"),
    ("126億元", "126", "億元"),
    ("1,260,000万元", "1260000", "万元"),
    ("12600000000元", "12600000000", "元"),
    ("0.0126万亿元", "0.0126", "万亿元"),
    ("1260百万元", "1260", "百万元"),
    ("15.7%", "15.7", "%"),
    ("15.7 %", "15.7", "%"),
    ("157‰", "157", "‰"),
    ("15.7 percent", "15.7", "percent"),
    ("0.3个百分点", "0.3", "个百分点"),
    ("0.3 Percentage Points", "0.3", "percentage points"),
    ("3.5万人", "3.5", "万人"),
    # exponents
    ("1.26e2", "126", None),
    ("1.26E2", "126", None),
    ("1.26E+02", "126", None),
    ("126e-2", "1.26", None),
    ("1.26e2亿元", "126", "亿元"),
    ("1e0", "1", None),
    ("１．２６ｅ２", "126", None),
    ("1e99", "1" + "0" * 99, None),
    # signs
    ("−5", "-5", None),
    ("-5", "-5", None),
    ("+5", "5", None),
    ("-1,600.5家", "-1600.5", "家"),
    ("(5)", "-5", None),
    ("(1,600)", "-1600", None),
    ("(5)%", "-5", "%"),
    ("-0.07亿元", "-0.07", "亿元"),
    # in steps of size
    ("1亿2600万元", "1.26", "亿元"),
    ("1亿 2600万 元", "1.26", "亿元"),
    ("1亿2600万5000元", "1.26005", "亿元"),
    ("126亿50万元", "126.005", "亿元"),
    ("1万2000人", "1.2", "万人"),
    ("2万亿5000亿元", "2.5", "万亿元"),
    ("1億2600萬元", "1.26", "亿元"),
]

APPROXIMATE = [
    ("约128", "128", None),
    ("大约128家", "128", "家"),
    ("≈128", "128", None),
    ("约 128 家", "128", "家"),
    ("约-5", "-5", None),
    ("约1,600家", "1600", "家"),
    ("约1.26e2亿元", "126", "亿元"),
    ("约(5)", "-5", None),
    ("1600左右", "1600", None),
    ("1600家左右", "1600", "家"),
    ("1 600 左右", "1600", None),
    ("约1600家左右", "1600", "家"),
    ("128亿元上下", "128", "亿元"),
    ("１２８左右", "128", None),
]

MISSING = [
    "",
    " ",
    "　",
    "\t\n",
    "-",
    " - ",
    "－",
    "--",
    "—",
    "——",
    "–",
    "−",
    "…",
    "……",
    "...",
    "/",
    "／",
    "N/A",
    "n/a",
    "Ｎ／Ａ",
    "暂无",
    " 暂无 ",
    "未公布",
    "待公布",
    "数据待发布",
    "未报送",
    "暂无数据",
    "NaN",
    "nan",
    "null",
    "NULL",
    "None",
    "NA",
    "n.a.",
    "..",
    ":",
    "：",
    "Not reported",
]

NOT_MISSING = [
    "0",
    "0.0",
    "无数据?",
    "无",
    "....",
    "::",
    "空",
    "零",
    "#N/A",
    "- 5",
    "//",
    "0%",
    "暂无1600",
    "是",
    "否",
    ".",
]

REFUSED = [
    # as written, and the code of the reason
    # a bound is no value
    ("超过1600", "bound_not_value"),
    ("超过1600家", "bound_not_value"),
    ("超1600家", "bound_not_value"),
    ("1600余", "bound_not_value"),
    ("1600余家", "bound_not_value"),
    ("1600多家", "bound_not_value"),
    ("1600家以上", "bound_not_value"),
    ("1600家以下", "bound_not_value"),
    ("突破1600家", "bound_not_value"),
    ("近1600家", "bound_not_value"),
    ("不足1600", "bound_not_value"),
    ("不到1600", "bound_not_value"),
    ("不少于1600", "bound_not_value"),
    ("不低于1600", "bound_not_value"),
    ("至少1600", "bound_not_value"),
    ("低于1600", "bound_not_value"),
    ("大于1600", "bound_not_value"),
    (">1600", "bound_not_value"),
    ("＞1600", "bound_not_value"),
    ("≥1600", "bound_not_value"),
    ("<5", "bound_not_value"),
    ("≤5", "bound_not_value"),
    ("1600+", "bound_not_value"),
    ("1600余家左右", "bound_not_value"),
    ("超过1600家左右", "bound_not_value"),
    ("over 1600", "bound_not_value"),
    ("at least 1600", "bound_not_value"),
    # neither is a range
    ("1600-1700", "range_not_value"),
    ("1600－1700", "range_not_value"),
    ("1600—1700", "range_not_value"),
    ("1600~1700家", "range_not_value"),
    ("1600～1700", "range_not_value"),
    ("1600至1700", "range_not_value"),
    ("1600家到1700家", "range_not_value"),
    ("10%-20%", "range_not_value"),
    # a spreadsheet's own errors
    ("#REF!", "spreadsheet_error"),
    ("#N/A", "spreadsheet_error"),
    ("#DIV/0!", "spreadsheet_error"),
    ("#VALUE!", "spreadsheet_error"),
    ("#NAME?", "spreadsheet_error"),
    ("#NUM!", "spreadsheet_error"),
    ("#NULL!", "spreadsheet_error"),
    ("#SPILL!", "spreadsheet_error"),
    ("#CALC!", "spreadsheet_error"),
    ("########", "spreadsheet_error"),
    # a formula whose result the file does not hold
    ("=SUM(A1)", "formula_without_value"),
    ("=1+1", "formula_without_value"),
    ("＝B2*100", "formula_without_value"),
    # dates
    ("2024-09-30", "date_not_value"),
    ("2024/9/30", "date_not_value"),
    ("2024.9.30", "date_not_value"),
    ("2024年9月30日", "date_not_value"),
    ("2024年9月", "date_not_value"),
    ("2024-09", "date_not_value"),
    ("9月30日", "date_not_value"),
    # units that are none, or none that is known
    ("1600²", "unknown_unit"),
    ("1600³", "unknown_unit"),
    ("126亿", "unknown_unit"),
    ("1亿2600万", "not_a_number"),
    ("1万2000", "not_a_number"),
    ("1亿26000万家", "not_a_number"),
    ("1.2亿3万家", "not_a_number"),
    ("1万2亿家", "not_a_number"),
    ("126万", "unknown_unit"),
    ("1600家企业", "unknown_unit"),
    ("126吨标准煤", "unknown_unit"),
    ("15.7%%", "unknown_unit"),
    ("126USD", "unknown_unit"),
    # a letter of a statistics office says that it is an estimate or a forecast
    ("1.5e", "estimate_not_value"),
    ("1600f", "estimate_not_value"),
    ("1600 (E)", "estimate_not_value"),
    ("1600x", "unknown_unit"),
    ("1600pp", "unknown_unit"),
    # zero, or no figure?
    ("无", "none_or_zero"),
    (" 没有 ", "none_or_zero"),
    # what looks like a number and is none
    ("1.2.3", "not_a_number"),
    ("1..5", "not_a_number"),
    ("1.", "not_a_number"),
    (".5", "not_a_number"),
    ("1,60", "not_a_number"),
    ("12,34", "not_a_number"),
    ("1,6000", "not_a_number"),
    ("1600,000", "not_a_number"),
    ("1600 000", "not_a_number"),
    ("1,,600", "not_a_number"),
    (",600", "not_a_number"),
    ("1,600,00", "not_a_number"),
    ("1,600 000", "not_a_number"),
    ("0,157", "not_a_number"),
    ("0,600", "not_a_number"),
    ("1.600,5", "not_a_number"),
    ("16 00", "not_a_number"),
    ("1 6 0 0", "not_a_number"),
    ("100\n200", "not_a_number"),
    ("1. 5", "not_a_number"),
    ("1_600", "not_a_number"),
    ("(−5)", "not_a_number"),
    ("(-5)", "not_a_number"),
    ("(+5)", "not_a_number"),
    ("-(5)", "not_a_number"),
    ("(5", "not_a_number"),
    ("((5))", "not_a_number"),
    ("()", "not_a_number"),
    ("（）", "not_a_number"),
    ("--5", "not_a_number"),
    ("+-5", "not_a_number"),
    ("+", "not_a_number"),
    ("1e100", "not_a_number"),
    ("1e999999999", "not_a_number"),
    ("1e-999999", "not_a_number"),
    ("1E-400", "not_a_number"),
    ("e5", "not_a_number"),
    ("0x10", "not_a_number"),
    # a list number is none of a figure, and a mark needs a blank where it has a digit
    ("1、1600", "not_a_number"),
    ("16001)", "unknown_unit"),
    ("①", "not_a_number"),
    ("*", "not_a_number"),
    ("1600①家", "unknown_unit"),
    ("Infinity", "not_a_number"),
    ("½", "not_a_number"),
    ("⑤", "not_a_number"),
    ("٣", "not_a_number"),
    ("一千六百", "not_a_number"),
    ("上千家", "not_a_number"),
    ("约", "not_a_number"),
    ("家", "not_a_number"),
    ("%", "not_a_number"),
    ("已完成", "not_a_number"),
    ("см. примечание", "not_a_number"),
    ("待核实", "not_a_number"),
]

REFUSED_SOMEHOW = [
    "5)",
    "1=2",
    "(5%)",
    "1600(家)",
    "5-",
    "1600~",
    "1600家+",
    "约1600-1700",
    "30/9/2024",
    "Sep-24",
]


@by_rows(("written", "value", "unit"), FIGURES)
def test_a_figure_is_read_as_it_was_meant(
    written: str, value: str, unit: str | None
) -> None:
    """A figure in any usual style is read exactly, with the unit that the cell names."""
    found = parse_quantity(written)
    assert isinstance(found, Quantity)
    assert not found.marks
    named = None if found.unit is None else "".join(found.unit.split()).lower()
    wanted = None if unit is None else "".join(unit.split())
    assert (found.value, named, found.approximate) == (Decimal(value), wanted, False)


@by_rows(
    ("written", "own_unit", "value", "unit"),
    [
        ("12.5万亩", "亩", "12.5", "万亩"),
        ("12.5亩", "万亩", "12.5", "亩"),
        ("3亿美元", "万美元", "3", "亿美元"),
        ("126亿元/年", "万元/年", "126", "亿元/年"),
        ("5万吨标准煤", "吨标准煤", "5", "万吨标准煤"),
        ("300万千瓦时", "亿千瓦时", "300", "万千瓦时"),
        ("1.2亿家", "家", "1.2", "亿家"),
    ],
)
def test_a_cell_may_name_its_indicators_unit_with_any_multiplier(
    written: str, own_unit: str, value: str, unit: str
) -> None:
    """Whatever the base is."""
    assert parse_quantity(written, own_unit) == Quantity(Decimal(value), unit)


@by_rows(
    ("written", "own_unit", "value", "unit"),
    [
        ("126亿", "亿元", "126", "亿元"),
        ("126 亿", "万元", "126", "亿元"),
        ("16.4亿", "元", "16.4", "亿元"),
        ("1260000万", "亿元", "1260000", "万元"),
        ("约126亿", "亿元", "126", "亿元"),
        ("1亿2600万", "亿元", "1.26", "亿元"),
        ("3万5千", "元", "3.5", "万元"),
        ("1万2000", "万元", "1.2", "万元"),
    ],
)
def test_a_multiplier_alone_is_money_where_money_is_meant(
    written: str, own_unit: str, value: str, unit: str
) -> None:
    """Of an indicator in 元, whatever its multiplier, 126亿 is 126 亿元."""
    read = parse_quantity(written, own_unit)
    assert isinstance(read, Quantity)
    assert (read.value, read.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("written", "own_unit"),
    [
        ("126亿", "亿美元"),
        ("126亿", "亿人"),
        ("126亿", "亿元/年"),
        ("1万2000", "万人"),
        ("1亿2600万", "万亩"),
    ],
)
def test_a_multiplier_alone_is_nothing_else(written: str, own_unit: str) -> None:
    """Of dollars, people or land it may be a slip, and is refused."""
    assert isinstance(parse_quantity(written, own_unit), Message)


@by_rows(
    ("written", "value", "unit", "marks"),
    [
        ("1650①", "1650", None, "①"),
        ("1650*", "1650", None, "*"),
        ("1650 **", "1650", None, "* *"),
        ("*1650", "1650", None, "*"),
        ("1650家*", "1650", "家", "*"),
        ("15.7%#", "15.7", "%", "#"),
        ("1650 1)", "1650", None, "1)"),
        ("1650[2]", "1650", None, "[2]"),
        ("1650注1", "1650", None, "注1"),
        ("1650（注）", "1650", None, "(注)"),
        ("1650†", "1650", None, "†"),
        ("1650：", "1650", None, ":"),
        ("(5)*", "-5", None, "*"),
    ],
)
def test_a_mark_of_a_footnote_is_no_part_of_a_figure(
    written: str, value: str, unit: str | None, marks: str
) -> None:
    """It is taken off, and known to have been there."""
    assert parse_quantity(written, "家") == Quantity(Decimal(value), unit, marks=marks)


@pytest.mark.parametrize(
    ("written", "vintage"),
    [
        ("1650p", "preliminary"),
        ("1650 P", "preliminary"),
        ("1650 (p)", "preliminary"),
        ("1650r", "revised"),
        ("15.7%p", "preliminary"),
    ],
)
def test_a_letter_of_a_statistics_office_says_how_settled_a_figure_is(
    written: str, vintage: str
) -> None:
    """P is provisional, r revised."""
    read = parse_quantity(written, "家")
    assert isinstance(read, Quantity)
    assert (read.vintage, read.marks) == (vintage, "")


@by_rows(
    ("written", "lack"),
    [
        ("未公布", "awaited"),
        ("待公布", "awaited"),
        ("数据待发布", "awaited"),
        (" 尚未公布 ", "awaited"),
        ("Pending", "awaited"),
        ("未报送", "not_reported"),
        ("未上报", "not_reported"),
        ("", None),
        ("暂无", None),
        ("-", None),
        ("1600", None),
    ],
)
def test_why_a_figure_is_missing(written: str, lack: str | None) -> None:
    """Some cells say it: not published yet, or not sent in."""
    assert lack_of(written) == lack
    assert lack is None or is_missing(written)


@by_rows(
    ("written", "own_unit"),
    [
        ("12万亩", "家"),
        ("126亿元/年", "亿元"),
        ("3亿美元", "亿元"),
        ("3吨", "吨标准煤"),
        ("126亿", "人"),
        ("5向节", "万向节"),
    ],
)
def test_another_base_is_an_unknown_unit(written: str, own_unit: str) -> None:
    """A figure never crosses from one base to another."""
    refusal = parse_quantity(written, own_unit)
    assert refusal == texts.unknown_unit(text=written, unit=own_unit)


@by_rows(("written", "value", "unit"), APPROXIMATE)
def test_an_approximate_figure_is_read_and_marked(
    written: str, value: str, unit: str | None
) -> None:
    """A figure said to be approximate is taken as written, and known to be one."""
    assert parse_quantity(written) == Quantity(Decimal(value), unit, approximate=True)


@by_rows(("written", "code"), REFUSED)
def test_what_is_no_figure_is_refused_with_its_reason(written: str, code: str) -> None:
    """What is no figure is refused, and the code says why."""
    refusal = parse_quantity(written, "家")
    assert isinstance(refusal, Message)
    assert refusal.code == code
    assert refusal.text == written
    assert find_quantity(written, "家") is None
    assert not is_missing(written)


@by_rows("written", REFUSED_SOMEHOW)
def test_what_is_half_a_figure_is_refused(written: str) -> None:
    """What begins like a figure and goes on like none is refused, whatever the reason given."""
    assert isinstance(parse_quantity(written), Message)


@by_rows("written", MISSING)
def test_a_missing_figure(written: str) -> None:
    """An office has many ways to say that there is no figure."""
    assert is_missing(written)


@by_rows("written", NOT_MISSING)
def test_what_is_not_missing(written: str) -> None:
    """Zero is a figure, and an error of a spreadsheet or a word is no missing figure."""
    assert not is_missing(written)


def test_a_cell_of_a_thousand_characters_is_the_longest() -> None:
    """A cell has at most a thousand characters, and all its digits count."""
    longest = "1" * MAX_CELL
    assert not is_missing("-" * 1_000_000)
    found = parse_quantity(longest)
    assert MAX_CELL == 1000
    assert isinstance(found, Quantity)
    assert str(found.value) == longest
    assert parse_quantity(longest + "1") == texts.cell_too_long()
    no_figure = "甲" * 1000
    assert parse_quantity(no_figure) == texts.not_a_number(text=no_figure)


@by_rows(
    ("written", "judged"),
    [
        ("是", True),
        (" 是 ", True),
        ("已完成", True),
        ("yes", True),
        ("YES", True),
        ("Ｙｅｓ", True),
        ("否", False),
        ("未完成", False),
        ("no", False),
        ("No", False),
    ],
)
def test_a_statement_is_judged(written: str, *, judged: bool) -> None:
    """A statement is judged by 是 or 否, 已完成 or 未完成, yes or no."""
    assert parse_judgement(written) is judged


@by_rows(
    "written",
    [
        "",
        "完成",
        "基本完成",
        "是否",
        "不是",
        "1",
        "0",
        "true",
        "yes?",
        "y",
        "否定",
        "yes no",
        "100%",
    ],
)
def test_anything_else_does_not_judge_a_statement(written: str) -> None:
    """Anything else judges nothing, least of all by half."""
    assert parse_judgement(written) == texts.not_a_judgement(text=written)


_DIGITS = st.integers(0, 10**40 - 1).map(str)
_FRACTIONS = st.one_of(
    st.just(""), st.integers(0, 10**20 - 1).map(lambda n: f".{n:020}")
)
_SIGNS = st.sampled_from(["", "-", "−", "－", "+", "()", "（）"])
_UNITS = st.sampled_from([None, "家", "万家", "亿元", "万元", "%", "‰", "个百分点"])
_WIDE = {ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789.,"}


def _grouped(digits: str, comma: str) -> str:
    head = len(digits) % 3
    groups = [digits[i : i + 3] for i in range(head, len(digits), 3)]
    return comma.join([digits[:head], *groups] if head else groups)


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(
    digits=_DIGITS,
    fraction=_FRACTIONS,
    sign=_SIGNS,
    comma=st.sampled_from(["", ",", "，", " ", "\u00a0"]),
    wide=st.booleans(),
    about=st.sampled_from(["", "约"]),
    unit=_UNITS,
    gap=st.sampled_from(["", " "]),
)
@example(
    digits="1600",
    fraction="",
    sign="（）",
    comma="，",
    wide=True,
    about="约",
    unit="万家",
    gap=" ",
)
def test_any_decimal_in_any_style_is_read_back(
    digits: str,
    fraction: str,
    sign: str,
    comma: str,
    *,
    wide: bool,
    about: str,
    unit: str | None,
    gap: str,
) -> None:
    """Whatever the style of thousands, digits, sign and unit, the figure is read back to its last digit."""
    plain = _grouped(digits, comma) + fraction
    if wide:
        plain = plain.translate(_WIDE)
    written = f"{sign[0]}{plain}{sign[1]}" if len(sign) == 2 else sign + plain
    meant = Decimal(f"{'' if sign in {'', '+'} else '-'}{digits}{fraction}")
    assert parse_quantity(
        f"{about}{written}{gap if unit else ''}{unit or ''}"
    ) == Quantity(meant, unit, approximate=bool(about))


@settings(deadline=None)
@given(
    digits=st.integers(0, 10**12),
    places=st.integers(0, 12),
    exponent=st.integers(-99, 99),
    e=st.sampled_from(["e", "E", "ｅ"]),
    unit=_UNITS,
)
def test_any_exponent_is_read_back(
    digits: int, places: int, exponent: int, e: str, unit: str | None
) -> None:
    """A figure with an exponent of up to two digits is read back exactly."""
    text = f"{digits:0{places + 1}}"
    mantissa = f"{text[:-places]}.{text[-places:]}" if places else text
    found = parse_quantity(f"{mantissa}{e}{exponent:+03}{unit or ''}")
    assert found == Quantity(Decimal(f"{digits}e{exponent - places}"), unit)


_NEAR_NUMBERS = st.text(
    "0123456789０１,，.。 e+-−—~()（）约超过余家万亿元%‰年月日季度截至底Q/#²",
    max_size=14,
)


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=60), _NEAR_NUMBERS))
def test_no_text_is_too_much(text: str) -> None:
    """Whatever a cell holds, it is read or refused; a figure that is read has a digit in it and is finite."""
    found = parse_quantity(text)
    if isinstance(found, Quantity):
        assert found.value.is_finite()
        assert any(c in "0123456789０１２３４５６７８９" for c in text)
        assert not is_missing(text)
    else:
        assert found.code
    judgement = parse_judgement(text)
    assert judgement in {True, False, texts.not_a_judgement(text=text)}
    assert is_missing(text) in {True, False}


@settings(deadline=None)
@given(_NEAR_NUMBERS)
def test_width_and_outer_spaces_change_nothing(text: str) -> None:
    """A cell means the same with spaces around it."""
    quantity, spaced = parse_quantity(text), parse_quantity(f" {text}\u3000")
    if isinstance(quantity, Message) and isinstance(spaced, Message):
        assert quantity.code == spaced.code
    else:
        assert quantity == spaced
    assert is_missing(f" {text}\u3000") == is_missing(text)


@by_rows(
    ("text", "place"),
    [("第8位", 8), ("第 8 位", 8), ("第８名", 8), ("第八", 8), ("第十二位", 12), ("8位", 8), ("8", 8)],
)  # fmt: skip
def test_a_rank_is_read_where_one_is_meant(text: str, place: int) -> None:
    """第8位 is the eighth place; of anything else it is no figure."""
    quantity = parse_quantity(text, "位")
    assert isinstance(quantity, Quantity)
    assert quantity.value == place
    if text.startswith("第"):
        assert isinstance(parse_quantity(text, "家"), Message)


@pytest.mark.parametrize("text", ["前10", "前10位", "前十", "前十名", "位居前8位"])
def test_among_the_first_is_a_bound_and_no_place(text: str) -> None:
    """前10 may be any of ten places."""
    refused = parse_quantity(text, "位")
    assert isinstance(refused, Message)
    assert refused.code in {"bound_not_value", "not_a_number"}


@pytest.mark.parametrize(
    ("text", "vintage"),
    [
        ("8（快报数）", "preliminary"),
        ("8家(初步数)", "preliminary"),
        ("8 (provisional)", "preliminary"),
        ("8(年报数)", "final"),
    ],
)
def test_a_remark_behind_a_figure_says_how_settled_it_is(
    text: str, vintage: str
) -> None:
    """In brackets, and nothing else in them."""
    quantity = find_quantity(text, "家")
    assert quantity is not None
    assert (quantity.value, quantity.vintage) == (Decimal(8), vintage)


@pytest.mark.parametrize(
    "text", ["8(预计)", "8(5)", "8(快报", "8(快报数)(年报数)", "(快报数)"]
)
def test_another_remark_behind_a_figure_makes_it_none(text: str) -> None:
    """What is not understood may change what the figure is."""
    assert find_quantity(text, "家") is None
