"""One tag taken apart: (牵头单位:A;责任单位:B、C), A牵头,B配合, and what stands in it besides.

A tag is read as parts between its marks. A part may begin with a label, which holds for the parts behind it,
or end with a verb, which holds for the parts before it back to the last verb; a rule or a note is a part too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from innovate_ts.plantext.brackets import outside
from innovate_ts.plantext.zh.bodies import (
    clean,
    goes_on,
    is_body,
    split_joined,
    split_others,
)
from innovate_ts.plantext.zh.roles import (
    FIRST_LEADS,
    LABEL,
    LABEL_IN_TEXT,
    MARKED_LEAD,
    NOT_REPEATED,
    OTHER_LABEL,
    SAME_BELOW,
    STANDING,
    Role,
    label_role,
    verb_at_end,
)

_MARK = re.compile("[、,;。]")
_HARD = ";。"
_TOGETHER = "会同"
_NOTE = re.compile(r"\d|年|持续|长期|完成|以前|之前|适时|同上")
_LONGEST_PART = 200


@dataclass
class Tag:
    """What a tag says, in its own order."""

    lead: list[str] = field(default_factory=list)
    """The bodies that lead."""
    shared: list[str] = field(default_factory=list)
    """The bodies that share."""
    bare: list[str] = field(default_factory=list)
    """The bodies to which it gives no role."""
    standing: list[str] = field(default_factory=list)
    """The bodies that share all that follows."""
    notes: list[str] = field(default_factory=list)
    """What is neither body nor role: 完成时限:2024年底."""
    order: list[str] = field(default_factory=list)
    """All bodies in the order in which they are written."""
    first_leads: bool = False
    """It says that the first one named leads."""
    same_below: bool = False
    """It says so for the tags that follow too."""
    is_open: bool = False
    """It ends a list with 等."""
    has_role: bool = False
    """It has a label or a verb."""


@dataclass(frozen=True)
class _Part:
    """What stands between two marks."""

    text: str
    mark: str
    """The mark before it; nothing at the beginning."""


class _TagReader:
    """A tag read part by part."""

    def __init__(self, *, strict: bool) -> None:
        self.tag = Tag()
        self.is_sound = True
        self._strict = strict
        self._role: Role | None = None
        self._is_fresh = False
        self._in_note = False
        self._is_standing = False
        self._pending: list[str] = []

    def read(self, part: _Part) -> None:
        """Take up one part."""
        is_hard = part.mark in _HARD and part.mark != ""
        if is_hard or (part.mark == "," and self._role is not None):
            self.flush()
            self._is_fresh = False
        self._in_note = self._in_note and not is_hard
        self._is_standing = self._is_standing and part.mark == "、"
        if self._is_rule(part.text):
            return
        text = part.text
        if self._is_standing:
            self._stand(text)
            return
        if label := LABEL.match(text):
            self.flush()
            self._role, self._is_fresh, self._in_note = label_role(label), True, False
            self.tag.has_role = True
            text = text[label.end() :]
        elif self._in_note or OTHER_LABEL.match(text):
            self.flush()
            self._in_note = True
            self.tag.notes.append(text)
            return
        self._names_and_verb(text, part.mark)

    def flush(self) -> None:
        """Give the names so far the role of the label, if there is one."""
        self._give(self._pending, self._role)
        self._pending = []

    def _give(self, names: list[str], role: Role | None) -> None:
        home = (
            self.tag.lead
            if role == "lead"
            else self.tag.shared
            if role == "shared"
            else self.tag.bare
        )
        home += names

    def _is_rule(self, text: str) -> bool:
        tag = self.tag
        if SAME_BELOW.fullmatch(text):
            tag.same_below = True
        elif STANDING.match(text):
            self._stand(STANDING.sub("", text, count=1))
        elif FIRST_LEADS.match(text) and not LABEL.match(text):
            tag.first_leads = True
            tag.same_below = tag.same_below or text.endswith("下同")
        elif not NOT_REPEATED.fullmatch(text):
            return False
        self.flush()
        return True

    def _stand(self, text: str) -> None:
        """Take up bodies that share all that follows, up to the verb."""
        verb = verb_at_end(text)
        self.tag.standing += _names(text[: verb[0]] if verb else text, self.tag)
        self._is_standing = verb is None

    def _names_and_verb(self, text: str, mark: str) -> None:
        before, together, after = text.partition(_TOGETHER)
        if together and (leads := verb_at_end(before)):
            before = before[: leads[0]]
        if together and is_body(clean(before)):
            self._add(before, mark)
            self._give(self._pending, "lead")
            self._pending, text, mark = [], after, ""
            self.tag.has_role = True
        if marked := MARKED_LEAD.search(text):
            self.flush()
            self._add(text[: marked.start()], mark)
            self._give(self._pending, "lead")
            self._pending, self.tag.has_role = [], True
            return
        verb = verb_at_end(text)
        self._add(text[: verb[0]] if verb else text, mark)
        if verb is None:
            return
        self.tag.has_role = True
        is_labelled = self._is_fresh and self._role is not None and verb[1] != "lead"
        role = self._role if is_labelled and self._role is not None else verb[1]
        if not self._pending:
            self._pending, self.tag.bare = self.tag.bare, []
        self._give(self._pending, role)
        self._pending = []

    def _add(self, text: str, mark: str) -> None:
        """The names of a part, the role of which comes from its label or is still to come."""
        for name in _names(text, self.tag):
            if mark == "、" and self._pending and goes_on(self._pending[-1], name):
                name = f"{self._pending.pop()}、{name}"  # noqa: PLW2901 - one name with the one before
                self.tag.order.pop()
            if not is_body(name) and not _is_places(name):
                if self._role is None or self._strict or len(name) > _LONGEST_PART:
                    self.is_sound = False
                    return
                if _NOTE.search(name):
                    self.tag.notes.append(name)
                    continue
            self._pending.append(name)
            self.tag.order.append(name)


def _is_places(name: str) -> bool:
    """Whether a name is one of places: 各区、县级市."""
    head, _, tail = name.rpartition("、")
    return bool(head) and goes_on(head, tail)


def _names(text: str, tag: Tag) -> list[str]:
    """The names of a part without a verb; 等 is taken off, and words that join names part them."""
    names: list[str] = []
    for joined in split_joined(text):
        parts, is_open = split_others(joined)
        tag.is_open = tag.is_open or is_open
        for part in parts:
            names += [name for piece in split_joined(part) if (name := clean(piece))]
    return names


def _parts(text: str) -> list[_Part]:
    """What stands between the marks of a text; a mark inside brackets parts nothing."""
    found: list[_Part] = []
    start, mark = 0, ""
    for match in [*outside(text, _MARK), None]:
        end = len(text) if match is None else match.start()
        if text[start:end].strip():
            found.append(_Part("".join(text[start:end].split()), mark))
            mark = ""
        if match is not None:
            mark = (
                match[0] if match[0] in _HARD or mark not in _HARD or not mark else mark
            )
            start = match.end()
    return found


def read_tag(text: str, *, strict: bool = False) -> Tag | None:
    """What a tag says; None where the text is none.

    Args:
        text: the words between its brackets.
        strict: every name must end as those of bodies do, even behind a label.
    """
    reader = _TagReader(strict=strict)
    apart = LABEL_IN_TEXT.sub(r";\g<0>", text.removeprefix("注:"))
    for part in _parts(apart):
        reader.read(part)
        if not reader.is_sound:
            return None
    reader.flush()
    tag = reader.tag
    return tag if tag.order or tag.first_leads or tag.standing else None
