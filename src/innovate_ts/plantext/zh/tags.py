"""One tag taken apart: (牵头单位:A;责任单位:B、C), A牵头,B配合, and what stands in it besides.

A tag is read as parts between its marks. A part may begin with a label, which holds for the parts behind it,
or end with a verb, which holds for the parts before it back to the last verb; a rule or a note is a part too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from innovate_ts.plantext.brackets import outside
from innovate_ts.plantext.zh.bodies import (
    clean_name,
    goes_on,
    is_body,
    may_be_body,
    names_joined,
)
from innovate_ts.plantext.zh.roles import (
    BRACKETED_LABEL,
    FIRST_LEADS,
    LABEL,
    LABEL_IN_TEXT,
    MARKED_LEAD,
    NOT_REPEATED,
    NOTE_LABEL_IN_TEXT,
    OTHER_LABEL,
    SAME_BELOW,
    STANDING,
    RoleVerb,
    TagRole,
    label_role,
    verb_at_end,
)

_MARK = re.compile("[、,;。]")
_HARD = frozenset(";。")
"""The marks that end what a label or a note says."""
_TOGETHER = "会同"
_NOBODY = frozenset({"/", "—", "-", "——", "无"})
"""What a cell says where there is none."""
_NOTE = re.compile(
    # Most remarks are deadlines: 2024年底前完成.
    r"\d|年|持续|长期|完成|以前|之前|适时|同上"
)
"""What stands in a remark and in no name."""
_RULE_IN_BRACKETS = re.compile(rf"\((?P<rule>{FIRST_LEADS.pattern}[^()]*)\)")
_LONGEST_PART = 200
"""Characters of a name that a label alone makes one."""


@dataclass
class Tag:
    """What a tag says, in its own order."""

    lead: list[str] = field(default_factory=list)
    """The bodies that lead."""
    shared: list[str] = field(default_factory=list)
    """The bodies that share."""
    support: list[str] = field(default_factory=list)
    """The bodies that support."""
    bare: list[str] = field(default_factory=list)
    """The bodies to which it gives no role."""
    standing: list[str] = field(default_factory=list)
    """The bodies that share all that follows."""
    notes: list[str] = field(default_factory=list)
    """What is neither body nor role: 完成时限:2024年底."""
    order: list[str] = field(default_factory=list)
    """All bodies in the order in which they are written."""
    odd: list[str] = field(default_factory=list)
    """The bodies that are told by those beside them alone, and not by their own endings."""
    first_leads: bool = False
    """It says that the first one named leads."""
    same_below: bool = False
    """It says so for the tags that follow too."""
    is_open: bool = False
    """It ends a list with 等."""
    has_role: bool = False
    """It has a label or a verb."""


class _TagPart(NamedTuple):
    """What stands between two marks."""

    text: str
    mark: str
    """The mark before it; nothing at the beginning."""


class _TagReader:
    """A tag read part by part."""

    def __init__(self, *, strict: bool) -> None:
        self.tag = Tag()
        self.is_sound = True
        """Whether all of it can be words of a tag."""
        self._strict = strict
        self._label: TagRole | None = None
        """The role of the last label."""
        self._is_fresh = False
        """Whether no hard mark has stood behind that label."""
        self._in_note = False
        self._is_standing = False
        self._pending: list[str] = []
        """Names whose role comes from their label or is still to come."""

    def read(self, part: _TagPart) -> None:
        """Take up one part."""
        self._pass_mark(part.mark)
        text = part.text
        if self._read_rule(text):
            return
        label = LABEL.match(text)
        if self._is_standing:
            self._add_standing(text)
        elif label is not None:
            self._begin_label(label_role(label))
            names = text[label.end() :]
            self._read_names(names, part.mark)
        elif self._in_note or OTHER_LABEL.match(text):
            self._add_note(text)
        else:
            self._read_names(text, part.mark)

    def flush(self) -> None:
        """Give the names so far the role of the label, if there is one."""
        self._give_pending(self._label)

    def _pass_mark(self, mark: str) -> None:
        """A hard mark ends what came before, and so does a comma behind a label's names."""
        is_hard = mark in _HARD
        ends_label = mark == "," and self._label is not None
        if is_hard or ends_label:
            self.flush()
            self._is_fresh = False
        if is_hard:
            self._in_note = False
        if mark != "、":
            self._is_standing = False

    def _read_rule(self, text: str) -> bool:
        """Take up a part that is a rule for the names or for the tags that follow; whether it is one."""
        tag = self.tag
        if SAME_BELOW.fullmatch(text):
            tag.same_below = True
        elif STANDING.match(text):
            bodies = STANDING.sub("", text, count=1)
            self._add_standing(bodies)
        elif FIRST_LEADS.match(text) and not LABEL.match(text):
            tag.first_leads = True
            if text.endswith("下同"):
                tag.same_below = True
        elif not NOT_REPEATED.fullmatch(text):
            return False
        self.flush()
        return True

    def _add_standing(self, text: str) -> None:
        """Take up bodies that share all that follows, up to the verb."""
        names, verb = _without_verb(text)
        self.tag.standing += _names(names, self.tag)
        self._is_standing = verb is None

    def _begin_label(self, role: TagRole) -> None:
        self.flush()
        self._label = role
        self._is_fresh = True
        self._in_note = False
        self.tag.has_role = True

    def _add_note(self, text: str) -> None:
        self.flush()
        self._in_note = True
        self.tag.notes.append(text)

    def _read_names(self, text: str, mark: str) -> None:
        """Take up names, and the role that the words beside them give."""
        lead, together, others = text.partition(_TOGETHER)
        lead, _ = _without_verb(lead)
        if together and is_body(clean_name(lead)):
            self._add_names(lead, mark)
            self._give_pending("lead")
            text = others
            mark = ""
        elif together and not lead:
            # 由甲局牵头,会同乙局组织实施
            text = others
        marked = MARKED_LEAD.search(text)
        if marked is not None:
            if not marked["all"]:
                self.flush()
            leading = text[: marked.start()]
            self._add_names(leading, mark)
            self._give_pending("lead")
            return
        names, verb = _without_verb(text)
        self._add_names(names, mark)
        if verb is not None:
            self._read_verb(verb)

    def _read_verb(self, verb: RoleVerb) -> None:
        """A verb gives its role to the names before it, back to the last verb."""
        role = verb.role
        # 牵头单位:甲局负责: the label in front of the names says more than the verb behind them.
        if role == "shared" and self._is_fresh and self._label is not None:
            role = self._label
        if not self._pending:
            self._pending = self.tag.bare
            self.tag.bare = []
        self._give_pending(role)

    def _give_pending(self, role: TagRole | None) -> None:
        """The names so far have this role, or none."""
        self._weigh_odd(role)
        match role:
            case "lead":
                self.tag.lead += self._pending
            case "shared":
                self.tag.shared += self._pending
            case "support":
                self.tag.support += self._pending
            case None:
                self.tag.bare += self._pending
            case _:
                assert_never(role)
        self._pending = []
        if role is not None:
            self.tag.has_role = True

    def _weigh_odd(self, role: TagRole | None) -> None:
        """Names that nothing sure stands beside, or without a role, are none: 加大力度、抓好落实."""
        odd = [name for name in self._pending if not _is_sure(name)]
        if not odd:
            return
        is_told_by_label = self._label is not None
        is_alone = len(odd) == len(self._pending)
        if not is_told_by_label and (role is None or is_alone):
            self.is_sound = False
        self.tag.odd += odd

    def _add_names(self, text: str, mark: str) -> None:
        """Take up the names of a part; behind a 、 a place may go on with the name before it."""
        for name in _names(text, self.tag):
            before = self._pending[-1] if self._pending else ""
            if mark == "、" and goes_on(before, name):
                self._pending.pop()
                self.tag.order.pop()
                self._add_name(f"{before}、{name}")
            else:
                self._add_name(name)

    def _add_name(self, name: str) -> None:
        if _is_sure(name) or self._may_be_beside_others(name):
            self._take_name(name)
            return
        # Behind a label anything is a name that is no remark: labels are given to firms and people too.
        may_be_any = self._label is not None and not self._strict
        if not may_be_any or len(name) > _LONGEST_PART:
            self.is_sound = False
        elif _NOTE.search(name):
            self.tag.notes.append(name)
        else:
            self._take_name(name)

    def _may_be_beside_others(self, name: str) -> bool:
        """Whether a name without a label may be one of a list in brackets that began with a body."""
        if self._strict or self._label is not None:
            return False
        return bool(self.tag.order) and may_be_body(name)

    def _take_name(self, name: str) -> None:
        self._pending.append(name)
        self.tag.order.append(name)


def _without_verb(text: str) -> tuple[str, RoleVerb | None]:
    """The words before the verb at the end of a text, and the verb, if there is one."""
    verb = verb_at_end(text)
    if verb is None:
        return text, None
    return text[: verb.start], verb


def _is_sure(name: str) -> bool:
    """Whether a name is told to be one of a body, or of places, by itself."""
    return is_body(name) or _is_places(name)


def _is_places(name: str) -> bool:
    """Whether a name is one of places: 各区、县级市."""
    head, _, tail = name.rpartition("、")
    return head != "" and goes_on(head, tail)


def _names(text: str, tag: Tag) -> list[str]:
    """The names of a part without a verb; that others are meant is kept in the tag."""
    joined = names_joined(text)
    if joined.is_open:
        tag.is_open = True
    return [name for name in joined.names if name and name not in _NOBODY]


def _parts(text: str) -> Iterator[_TagPart]:
    """What stands between the marks of a text; a mark inside brackets parts nothing."""
    start = 0
    mark = ""
    for match in outside(text, _MARK):
        words = _without_spaces(text[start : match.start()])
        if words:
            yield _TagPart(words, mark)
            mark = ""
        # Of marks that follow each other a hard one is the one that counts.
        sign = match[0]
        if mark not in _HARD or sign in _HARD:
            mark = sign
        start = match.end()
    words = _without_spaces(text[start:])
    if words:
        yield _TagPart(words, mark)


def _without_spaces(text: str) -> str:
    return "".join(text.split())


def read_tag(text: str, *, strict: bool = False) -> Tag | None:
    """What a tag says; None where the text is none.

    Args:
        text: the words between its brackets.
        strict: every name must end as those of bodies do, even behind a label.
    """
    reader = _TagReader(strict=strict)
    # 市税务局(列第一位者为牵头单位,下同): the rule is no part of the last name.
    text = _RULE_IN_BRACKETS.sub(r";\g<rule>;", text)
    text = BRACKETED_LABEL.sub(r"\1:", text)
    # A label in the middle begins a part, whatever stands before it.
    apart = LABEL_IN_TEXT.sub(r";\g<0>", text.removeprefix("注:"))
    apart = NOTE_LABEL_IN_TEXT.sub(r";\g<0>", apart)
    for part in _parts(apart):
        reader.read(part)
        if not reader.is_sound:
            return None
    reader.flush()
    if not reader.is_sound:
        return None
    tag = reader.tag
    says_rule = tag.first_leads or tag.standing
    if not says_rule and not tag.order:
        return None
    return tag
