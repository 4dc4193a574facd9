"""What a tag says for those behind it: the first one named leads (下同), a body shares all that follows."""

from __future__ import annotations

from innovate_ts.plantext.paragraphs import Paragraph, PlanText
from innovate_ts.plantext.zh.roles import FIRST_LEADS, FOR_ALL
from innovate_ts.plantext.zh.tags import Tag

_NEAR = 20
"""Characters before a rule in which it says of which tags it speaks."""


class CarriedRules:
    """The rules that hold where a text is being read.

    Args:
        first_leads: whether of names without a role the first one leads, from the beginning of the text.
    """

    def __init__(self, *, first_leads: bool = False) -> None:
        self.first_leads = first_leads
        self.standing: list[str] = []
        """The bodies that share all that follows."""
        self._since: Paragraph | None = None
        """The paragraph of the tag that names the last of them."""

    @classmethod
    def of(cls, text: PlanText) -> CarriedRules:
        """The rules at the beginning of a text: a note at its end may speak of all tags."""
        for paragraph in text.paragraphs:
            if _says_for_all(paragraph.text):
                return cls(first_leads=True)
        return cls()

    def learn(self, tag: Tag, paragraph: Paragraph) -> None:
        """Keep what a tag says for those behind it; a rule that stands alone is said for them."""
        stands_alone = not tag.order
        is_carried = tag.same_below or stands_alone
        if tag.first_leads and is_carried:
            self.first_leads = True
        for name in tag.standing:
            if name in self.standing:
                continue
            self.standing.append(name)
            self._since = paragraph

    def hold_for(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph without a tag is a task like those of which a rule says who shares them."""
        since = self._since
        if since is None or paragraph is since:
            return False
        # A heading, 0, and a paragraph without a number in front are no tasks.
        if paragraph.number == 0 or paragraph.style is None:
            return False
        return paragraph.style == since.style


def _says_for_all(text: str) -> bool:
    """Whether a note says of all tags, those before it too, that the first one named leads."""
    rule = FIRST_LEADS.search(text)
    if rule is None:
        return False
    # Only near it: 以上 at the beginning of a long paragraph speaks of something else.
    begin = max(0, rule.start() - _NEAR)
    end = rule.end()
    return FOR_ALL.search(text[begin:end]) is not None
