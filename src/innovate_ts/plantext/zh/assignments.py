"""Who leads and who shares: the assignments of a plan's text, each with its place and the choices made.

A tag says who; `placed_tags` finds it, `tags` takes it apart, `carried_rules` keeps what it says for those
behind it (下同, 以下均需…不再列出). Here its words become roles. A body that leads or is charged in the
course of a sentence (由…牵头抓总) is a mention, not an assignment, and kept apart.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from innovate_ts.messages import Bilingual
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.paragraphs import Paragraph, PlanText
from innovate_ts.plantext.zh.carried_rules import CarriedRules
from innovate_ts.plantext.zh.levels import completed
from innovate_ts.plantext.zh.placed_tags import PlacedTag, find_tags
from innovate_ts.plantext.zh.tags import Tag

ChoiceCode = Literal[
    "elided_prefix",
    "rest_shares",
    "first_leads",
    "carried_over",
    "no_lead",
    "several_leads",
    "standing",
    "open_list",
    "odd_names",
    "named_twice",
    "in_prose",
]


class Choice(NamedTuple):
    """What was chosen where the text leaves something open."""

    code: ChoiceCode
    """Which kind of choice."""
    words: Bilingual
    """In words."""


class Assignment(NamedTuple):
    """Who leads and who shares a task, as one place of the text says."""

    paragraph: Paragraph
    """The paragraph."""
    start: int
    """Where it begins in the paragraph's text."""
    end: int
    """Where it ends."""
    written: str
    """As it is written, without stray spaces; nothing where it is only carried over."""
    lead: tuple[str, ...]
    """The bodies that lead, in the text's order."""
    responsible: tuple[str, ...]
    """The bodies that share, in the text's order."""
    supporting: tuple[str, ...] = ()
    """The bodies that support, where the text has that as a role of its own."""
    choices: tuple[Choice, ...] = ()
    """What was chosen to read it so."""
    notes: tuple[str, ...] = ()
    """What the tag says besides: 完成时限:2024年底."""
    title: str = ""
    """The task's words, where a table has them in a cell; else its paragraph begins with them."""


def find_assignments(text: PlanText) -> tuple[Assignment, ...]:
    """All assignments of a text, in order."""
    rules = CarriedRules.of(text)
    assignments: list[Assignment] = []
    for paragraph in text.paragraphs:
        assignments += _of_paragraph(paragraph, rules)
    return tuple(assignments)


def assignment_of_row(
    paragraph: Paragraph, start: int, end: int, tag: Tag, title: str
) -> Assignment | None:
    """The assignment of a table's row; None if it names nobody.

    Args:
        paragraph: the row.
        start: where its cells of bodies begin.
        end: where they end.
        tag: what they say.
        title: the words of its task.
    """
    placed = PlacedTag(start, end, tag)
    for assignment in _assignment(
        paragraph=paragraph,
        placed=placed,
        rules=CarriedRules(),
    ):
        return assignment._replace(title=title)
    return None


def _of_paragraph(paragraph: Paragraph, rules: CarriedRules) -> list[Assignment]:
    """The assignments of a paragraph, or the one that a rule of another paragraph gives it."""
    assignments: list[Assignment] = []
    for placed in find_tags(paragraph, rules):
        assignments += _assignment(paragraph, placed, rules)
        # Only now: what a tag says for those behind it does not hold for itself.
        rules.learn(placed.tag, paragraph)
    if not assignments and rules.hold_for(paragraph):
        end = len(paragraph.text)
        carried_over = PlacedTag(
            start=end,
            end=end,
            tag=Tag(),
        )
        assignments += _assignment(
            paragraph=paragraph,
            placed=carried_over,
            rules=rules,
        )
    return assignments


def _assignment(
    paragraph: Paragraph, placed: PlacedTag, rules: CarriedRules
) -> Iterator[Assignment]:
    """What a tag assigns under the rules that hold where it stands; nothing if it names nobody."""
    roles = _Roles(placed.tag, rules)
    roles.complete_names()
    roles.count_bare_as_shared()
    roles.decide_lead()
    roles.add_standing()
    if not roles.named:
        return
    roles.look_at_list()
    if placed.is_prose:
        roles.doubt_prose()
    yield Assignment(
        paragraph=paragraph,
        start=placed.start,
        end=placed.end,
        written=paragraph.text[placed.start : placed.end],
        lead=roles.lead_once,
        responsible=roles.responsible_once,
        supporting=roles.supporting_once,
        choices=tuple(roles.choices),
        notes=tuple(placed.tag.notes),
    )


class _Roles:
    """The roles that a tag gives, step by step, with the choices that are made on the way."""

    def __init__(self, tag: Tag, rules: CarriedRules) -> None:
        self.choices: list[Choice] = []
        self._tag = tag
        self._rules = rules
        self._lead = list(tag.lead)
        self._shared = [*tag.shared, *tag.bare]
        self._support = list(tag.support)
        self._standing: list[str] = []

    def complete_names(self) -> None:
        """Names whose prefix is left out are made whole, by the tag's order or by that of one role."""
        full = completed(self._tag.order)
        full |= completed(self._lead)
        full |= completed(self._shared)
        full |= completed(self._support)
        for short, name in full.items():
            words = texts.assigned_elided_prefix(short=short, name=name)
            self._choose("elided_prefix", words)
        self._lead = _full_names(self._lead, full)
        self._shared = _full_names(self._shared, full)
        self._support = _full_names(self._support, full)

    def count_bare_as_shared(self) -> None:
        """Names without a role, beside others that have one, share."""
        bare = self._tag.bare
        if bare and self._tag.has_role:
            words = texts.assigned_rest_shares(names=_list(bare))
            self._choose("rest_shares", words)

    def decide_lead(self) -> None:
        """Who leads: those that are named to, or the first one where a rule says so."""
        if len(self._lead) > 1:
            words = texts.assigned_several_leads(names=_list(self._lead))
            self._choose("several_leads", words)
        if self._lead:
            return
        first_leads = self._tag.first_leads or self._rules.first_leads
        if self._shared and first_leads:
            self._let_first_lead()
        elif self._shared or self._support or self._rules.standing:
            self._choose("no_lead", texts.assigned_no_lead)

    def _let_first_lead(self) -> None:
        first = self._shared.pop(0)
        self._lead = [first]
        words = texts.assigned_first_leads(name=first)
        self._choose("first_leads", words)
        if not self._tag.first_leads:
            self._choose("carried_over", texts.assigned_carried_over)

    def add_standing(self) -> None:
        """Those share that an earlier tag named for all that follows."""
        named = {*self.named}
        for name in self._rules.standing:
            if name not in named:
                self._standing.append(name)
        if self._standing:
            words = texts.assigned_standing(names=_list(self._standing))
            self._choose("standing", words)

    def look_at_list(self) -> None:
        """What is to be said of the names as a whole."""
        if self._tag.is_open:
            self._choose("open_list", texts.assigned_open_list)
        if self._tag.odd:
            words = texts.assigned_odd_names(names=_list(self._tag.odd))
            self._choose("odd_names", words)
        counts = Counter(self.named)
        twice = [name for name, count in counts.items() if count > 1]
        if twice:
            words = texts.assigned_named_twice(names=_list(twice))
            self._choose("named_twice", words)

    def doubt_prose(self) -> None:
        """It stands in the course of a sentence, which may say it of a part of the task."""
        self._choose("in_prose", texts.assigned_in_prose)

    def _choose(self, code: ChoiceCode, words: Bilingual) -> None:
        choice = Choice(code, words)
        self.choices.append(choice)

    @property
    def named(self) -> list[str]:
        """All that are named, as often as they are."""
        return [*self._lead, *self._shared, *self._support, *self._standing]

    @property
    def lead_once(self) -> tuple[str, ...]:
        """Those that lead, each once."""
        return tuple(dict.fromkeys(self._lead))

    @property
    def responsible_once(self) -> tuple[str, ...]:
        """Those that share, each once; who leads is not named again."""
        shared = [*self._shared, *self._standing]
        others = [name for name in shared if name not in self._lead]
        return tuple(dict.fromkeys(others))

    @property
    def supporting_once(self) -> tuple[str, ...]:
        """Those that support, each once; who leads or shares is not named again."""
        charged = {*self.lead_once, *self.responsible_once}
        others = [name for name in self._support if name not in charged]
        return tuple(dict.fromkeys(others))


def _full_names(names: list[str], full: dict[str, str]) -> list[str]:
    return [full.get(name, name) for name in names]


def _list(names: list[str]) -> str:
    return "、".join(names)
