"""The tags of an HTML page, each with the text before it.

The scanner goes forward only: the standard library's parser looks ahead to the end of the file again and
again where tags are not closed, and takes hours for 10 MB of them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(
    "<!--"
    r"|<(?P<ends>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:]*+)(?P<attributes>[^<>]*+)>"
    # <!doctype html>, <?xml ?>, <![if ...]>
    r"|<[!?][^<>]*+>"
)
_COMMENT = "<!--"
_COMMENT_END = "-->"


class PageTag(NamedTuple):
    """A tag, and where the text before it stands."""

    begin: int
    end: int
    """The text from the tag before to this one, without what nobody sees."""
    name: str
    """In small letters; empty for comments, declarations and the end of the page."""
    attributes: str
    """As written."""
    is_end: bool
    """Whether an element ends here."""


def page_tags(text: str, unseen: re.Pattern[str]) -> Iterator[PageTag]:
    """The tags of a page from the first to its end.

    Args:
        text: the page.
        unseen: the names of the elements whose content a reader does not see.
    """
    begin = 0
    while (tag := _TAG.search(text, begin)) is not None:
        name = (tag["name"] or "").lower()
        is_end = tag["ends"] == "/"
        yield PageTag(
            begin=begin,
            end=tag.start(),
            name=name,
            attributes=tag["attributes"] or "",
            is_end=is_end,
        )
        begin = tag.end()
        if tag[0] == _COMMENT:
            begin = _behind_comment(text, begin)
        elif not is_end and unseen.fullmatch(name):
            begin = _end_of(name, text, begin)
    yield PageTag(
        begin=begin,
        end=len(text),
        name="",
        attributes="",
        is_end=False,
    )


def _behind_comment(text: str, begin: int) -> int:
    end = text.find(_COMMENT_END, begin)
    if end < 0:
        return len(text)
    return end + len(_COMMENT_END)


def _end_of(name: str, text: str, begin: int) -> int:
    """Where an element ends; one that is never closed hides all that follows, as in a browser."""
    ending = re.compile(rf"</{name}\b", re.IGNORECASE)
    closed = ending.search(text, begin)
    if closed is None:
        return len(text)
    return closed.start()
