"""Inputs that are nearly right: good ones, spliced, cut, repeated, and with words of the trade swapped."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from conftest import ROOT
from shipped import shipped_plan

LARGEST = 60_000
"""Bytes of an input; what size does is tried by tests of scaling."""

SIGN = b"\x1f"
"""What parts the two files of a plan, and the words of a command line."""

_FIGURES = (
    "0 1 -1 00 1e99 1e-99 9999999999999999999 0.1 .5 1,600 1.600,5 １６００ (5) −3 1亿2600万 约128 15.7% 5‰ "
    "第8位 八"
)
_TIMES = (
    "2023 2025 1900 2199 2024-Q3 2024-09 2024年1—9月 2023/2025 上半年 一季度 1-9月 2024.1 FY2024/25 "
    "2023-02-30 “十四五” 同期"
)
_SIGNS = (
    "① * # - — … / N/A 暂无 未公布 = = ' \" , ; | \t : { } [ ] & ! % @ ` ? < > "
    "（ ） 【 】 《 》 、 。 ； ～"
)
_TRADE = (
    "指标 时期 数值 单位 地区 目标值 实际值 完成值 累计 同比 增速 比重 其中 全市 合计 备注 牵头单位 责任单位 "
    "配合单位 按职责分工负责 等 不低于 不少于 以上 超过 达到 力争 年均增长 翻一番 占 万元 亿元 家 个百分点 "
    "已完成 未完成 推进中 滞后 是 否 一、 （一） 1. 专栏 附件 市科技局 各县（市、区）人民政府"
)
_KEYS = (
    "id name zh en unit aggregation flow stock rate rank targets period value at_least at_most between about "
    "tolerance increase decrease baseline schedule revised series strive null true ~ |- >- !!str &a *a <<: "
    "---"
)
_ODD = ("\x00", "\ufeff", "\u2028", "\u200b", "\u00a0", "\u3000", "\r", "\x1b[2J")
_MARKUP = (
    "<c r='A1'> <v> </v> t='s' t='str' t='b' t='e' t='inlineStr' s='9' r='XFD1048576' <row> </row> <f> "
    "<mergeCell ref='A1:B2' <is><t> &#10; &#x0; &amp; <!DOCTYPE count='99999999' hidden='1' <si> "
    "formatCode='0.0%' yyyy\"年\" <table> <tr> <td rowspan='9'> colspan=9999 </td> <sup> <script> "
    "<meta charset=gbk>"
)
_ENCODINGS = ("gb18030", "utf-16", "utf-16-be", "utf-8-sig", "big5", "latin-1")


def _words() -> tuple[str, ...]:
    """The words of the trade, with the names of the shipped plan and of its bureaus."""
    plan = shipped_plan()
    names = [goal.name.zh for goal in (*plan.indicators, *plan.statements)]
    names += [indicator.unit for indicator in plan.indicators]
    names += [bureau.name for bureau in plan.work.bureaus]
    written = " ".join((_FIGURES, _TIMES, _SIGNS, _TRADE, _KEYS, _MARKUP))
    return tuple(dict.fromkeys((*written.split(" "), *names, *_ODD)))


WORDS = tuple(word.encode() for word in _words())
_FIGURES_ALONE = tuple(_FIGURES.encode().split())
_FIGURE = re.compile(rb"\d+")
_NOT_READ = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    ValueError,
    EOFError,
    OSError,
    RuntimeError,
)
"""What the standard library says of an archive that is none."""
_VALUE = re.compile(rb"""[>"](?P<value>[^<>"]+)[<"]""")
_TOKEN = re.compile(
    rb"[A-Za-z_]+|\d+|(?:[\xc0-\xff][\x80-\xbf]+){1,4}|[^\w\s]|\s", re.DOTALL
)

Change = Callable[[bytes, Sequence[bytes], Random], bytes]


def nearly(content: bytes, seeds: Sequence[bytes], chance: Random) -> bytes:
    """An input changed in one to four places.

    Args:
        content: what is changed; an empty one is begun anew from a seed.
        seeds: good inputs, which lend their pieces.
        chance: what decides.
    """
    content = content or chance.choice(seeds)
    if content.startswith(b"PK\x03\x04") and chance.random() < 0.9:
        return _within_archive(content, seeds, chance)
    is_markup = content[:1] in {b"<", b"{", b"["}
    if is_markup and chance.random() < 0.7:
        return _within_markup(content, seeds, chance)
    return _changed(content, seeds, chance)


def _changed(content: bytes, seeds: Sequence[bytes], chance: Random) -> bytes:
    for _ in range(chance.choice((1, 1, 1, 1, 1, 1, 2, 2, 3, 4))):
        change = chance.choice(_CHANGES)
        content = change(content, seeds, chance)[:LARGEST]
    return content


def _within_archive(content: bytes, seeds: Sequence[bytes], chance: Random) -> bytes:
    """A workbook of which one part is changed, lost or taken from another one."""
    try:
        parts = _parts_of(content)
        others = _parts_of(chance.choice(seeds))
    except _NOT_READ:
        return _changed(content, seeds, chance)
    if not parts:
        return chance.choice(seeds)
    name = chance.choice([*parts, *(part for part in parts if "sheet" in part)])
    how = chance.random()
    if how < 0.05:
        del parts[name]
    elif how < 0.15:
        parts[name] = others.get(name, b"")
    else:
        lent = list(others.values()) or seeds
        change = _changed if how < 0.35 else _within_markup
        parts[name] = change(parts[name], lent, chance)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, written in parts.items():
            archive.writestr(part, written)
    return file.getvalue()


def _within_markup(content: bytes, lent: Sequence[bytes], chance: Random) -> bytes:
    """Markup whose tags stay whole: what stands between two, or in quotes, is another."""
    for _ in range(chance.choice((1, 1, 2, 5))):
        if chance.random() < 0.4:
            content = _another_figure(content, lent, chance)
            continue
        begin, end = _a_value(content, chance)
        other = chance.choice(lent)
        first, last = _a_value(other, chance)
        value = other[first:last]
        if chance.random() < 0.3:
            value = chance.choice(WORDS).replace(b"<", b"&lt;").replace(b'"', b"")
        content = content[:begin] + value + content[end:]
    return content


def _a_value(content: bytes, chance: Random) -> tuple[int, int]:
    """Where something between tags or in quotes stands, near a place by chance."""
    match = _VALUE.search(content, chance.randrange(len(content) + 1))
    match = match or _VALUE.search(content)
    return match.span("value") if match else (0, 0)


def _parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            entry.filename: archive.read(entry)
            for entry in archive.infolist()
            if entry.file_size < LARGEST * 4
        }


# --- changes ------------------------------------------------------------------------------------------------


def _a_token(content: bytes, chance: Random) -> tuple[int, int]:
    """Where a token stands, near a place by chance."""
    place = chance.randrange(len(content) + 1)
    match = _TOKEN.search(content, place) or _TOKEN.search(content)
    return match.span() if match else (place, place)


def _a_word(seeds: Sequence[bytes], chance: Random) -> bytes:
    """A word of another input, or now and then of the trade."""
    if chance.random() < 0.3:
        return chance.choice(WORDS)
    other = chance.choice(seeds)
    begin, end = _a_token(other, chance)
    return other[begin:end]


def _swap(content: bytes, seeds: Sequence[bytes], chance: Random) -> bytes:
    begin, end = _a_token(content, chance)
    return content[:begin] + _a_word(seeds, chance) + content[end:]


def _insert(content: bytes, seeds: Sequence[bytes], chance: Random) -> bytes:
    begin, _ = _a_token(content, chance)
    return content[:begin] + _a_word(seeds, chance) + content[begin:]


def _another_figure(content: bytes, _seeds: Sequence[bytes], chance: Random) -> bytes:
    """Another digit or figure where one stands."""
    match = _FIGURE.search(content, chance.randrange(len(content) + 1))
    if match is None:
        return content
    figure = chance.choice(
        (b"%d" % chance.randrange(10), chance.choice(_FIGURES_ALONE))
    )
    return content[: match.start()] + figure + content[match.end() :]


def _drop(content: bytes, _seeds: Sequence[bytes], chance: Random) -> bytes:
    begin, end = _a_token(content, chance)
    return content[:begin] + content[end:]


def _cut(content: bytes, _seeds: Sequence[bytes], chance: Random) -> bytes:
    begin = chance.randrange(len(content) + 1)
    return content[:begin] + content[begin + chance.randrange(1, 200) :]


def _flip(content: bytes, _seeds: Sequence[bytes], chance: Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]


def _repeat(content: bytes, _seeds: Sequence[bytes], chance: Random) -> bytes:
    begin = chance.randrange(len(content) + 1)
    piece = content[begin : begin + chance.choice((1, 3, 10, 60))]
    return content[:begin] + piece * chance.choice((2, 3, 50, 400)) + content[begin:]


def _rename(content: bytes, _seeds: Sequence[bytes], chance: Random) -> bytes:
    """One word for another wherever it stands."""
    begin, end = _a_token(content, chance)
    word = content[begin:end]
    return content.replace(word, chance.choice(WORDS), 40) if word else content


def _exchange_lines(content: bytes, seeds: Sequence[bytes], chance: Random) -> bytes:
    """A line, or a word of a command line, stands beside another one or in its place."""
    end = SIGN if content.count(SIGN) > content.count(b"\n") else b"\n"
    lines = content.split(end)
    lent = chance.choice((content, chance.choice(seeds))).split(end)
    place = chance.randrange(len(lines))
    lines[place : place + chance.randrange(2)] = [chance.choice(lent)]
    return end.join(lines)


def _splice(content: bytes, seeds: Sequence[bytes], chance: Random) -> bytes:
    other = chance.choice(seeds)
    begin = chance.randrange(len(content) + 1)
    return content[:begin] + other[chance.randrange(len(other) + 1) :]


def _encode(content: bytes, _seeds: Sequence[bytes], chance: Random) -> bytes:
    text = content.decode(errors="replace")
    return text.encode(chance.choice(_ENCODINGS), errors="replace")


_CHANGES: tuple[Change, ...] = (
    *(_swap,) * 6,
    *(_another_figure,) * 6,
    *(_exchange_lines,) * 6,
    *(_insert,) * 2,
    *(_drop,) * 2,
    *(_rename,) * 2,
    _cut,
    _flip,
    _repeat,
    _splice,
    _encode,
)


def contents_of(*patterns: str) -> list[bytes]:
    """The files of the checkout that fit, small ones only, and not what is expected of them."""
    paths = sorted(path for pattern in patterns for path in ROOT.glob(pattern))
    files = [path for path in paths if _is_small_file(path)]
    return [path.read_bytes() for path in files]


def _is_small_file(path: Path) -> bool:
    is_beside = ".expected." in path.name or ".options." in path.name
    return path.is_file() and not is_beside and path.stat().st_size < LARGEST
