"""Names: when two are the same, and which one was likely meant."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.basics.cleaning import halfwidth
from innovate_ts.basics.names import nearest, normalise
from sections import by_rows


@by_rows(
    ("one", "other"),
    [
        ("R&D经费", "Ｒ＆Ｄ经费"),
        ("R&D经费", "r&d经费"),
        ("R&D经费", " R & D 经费 "),
        ("R&D经费", "R&D　经费"),
        ("R&D经费", "R&D\u00a0经费"),
        ("R&D经费", "R&D\n经费"),
        ("研究与试验发展(R&D)经费", "研究与试验发展（R&D）经费"),
        ("研究与试验发展(R&D)经费", "研究与试验发展【R&D】经费"),
        ("研究与试验发展(R&D)经费", "研究与试验发展〔R&D〕经费"),
        ("研究与试验发展(R&D)经费", "研究与试验发展[R&D]经费"),
        ("研究与试验发展(R&D)经费", "研究与试验发展｛Ｒ＆Ｄ｝经费"),
        ("High-tech enterprises", "HIGH-TECH  ENTERPRISES"),
        ("1.1", "１．１"),
    ],
)
def test_these_names_are_the_same(one: str, other: str) -> None:
    """Width, case, spaces and the kind of brackets do not matter."""
    assert normalise(one) == normalise(other)


@by_rows(
    ("one", "other"),
    [
        ("高新技术企业", "高新技术企业数"),
        ("高新技术企业", "新增高新技术企业"),
        ("高新技术企业", "高新技术产业"),
        ("高新技术产业增加值占比", "高技术制造业增加值占比"),
        ("技术合同成交额", "技术合同交易额"),
        ("科协", "科技局"),
        ("R&D经费", "RD经费"),
        ("研究与试验发展(R&D)经费", "研究与试验发展R&D经费"),
        ("1600", "1600²"),
        ("16002", "1600²"),
        ("5", "⑤"),
        ("万", "萬"),
        ("1-1", "1−1"),
    ],
)
def test_these_names_are_not_the_same(one: str, other: str) -> None:
    """Names that are only alike stay different, and a footnote mark is no digit."""
    assert normalise(one) != normalise(other)


@by_rows(
    ("written", "plain"),
    [
        ("１，６００", "1,600"),
        ("（５）", "(5)"),
        ("１５．７％", "15.7%"),
        ("ＧＤＰ　亿元", "GDP 亿元"),
        ("！～", "!~"),
        ("1600²", "1600²"),
        ("①½℃㎡", "①½℃㎡"),
        ("—−…‰、。", "—−…‰、。"),
        ("ﾊﾝｶｸ", "ﾊﾝｶｸ"),
        ("", ""),
    ],
)
def test_full_width_forms_become_ascii(written: str, plain: str) -> None:
    """Full-width forms and the ideographic space become their ASCII twins; nothing else is touched."""
    assert halfwidth(written) == plain


KNOWN = ("高新技术企业", "科技领军企业", "技术合同成交额", "High-tech enterprises")


@by_rows(
    ("name", "meant"),
    [
        ("高新技木企业", "高新技术企业"),
        ("高新技术企业", "高新技术企业"),
        ("技术合同成交颔", "技术合同成交额"),
        ("high-tech enterprise", "High-tech enterprises"),
        ("ＨＩＧＨ－ＴＥＣＨ ＥＮＴＥＲＰＲＩＳＥＳ", "High-tech enterprises"),
        ("地区生产总值", None),
        ("", None),
    ],
)
def test_the_nearest_name(name: str, meant: str | None) -> None:
    """A typo finds the name that was meant, as it is known; something else finds none."""
    assert nearest(name, KNOWN) == meant


def test_how_near_is_asked_for() -> None:
    """A name is found from the asked likeness on: four of five characters on both sides are 0.8."""
    assert nearest("甲乙丙丁戊", ["甲乙丙丁己"], least_likeness=0.8) == "甲乙丙丁己"
    assert nearest("甲乙丙丁戊", ["甲乙丙丁己"], least_likeness=0.81) is None
    assert nearest("甲乙丙丁戊", []) is None


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_normal_form_stays_as_it_is(name: str) -> None:
    """A normal form has no spaces, and spaces and brackets around it change nothing."""
    form = normalise(name)
    assert form == "".join(form.split())
    assert normalise(f" {name}\u3000") == form
    assert normalise(f"({name}）") == f"({form})"


@settings(deadline=None)
@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=20))
def test_width_never_matters(name: str) -> None:
    """Any ASCII name is the same in its full-width form."""
    wide = "".join(chr(ord(c) + 0xFEE0) for c in name)
    assert halfwidth(wide) == name
    assert normalise(wide) == normalise(name)
