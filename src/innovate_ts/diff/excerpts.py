"""Two long texts as a sentence sets them against each other: what differs, with a few words around it."""

LONGEST = 60
"""Characters up to which a text is shown whole."""
AROUND = 10
"""Characters that are kept before and after what differs."""


def contrast(old: str, new: str) -> tuple[str, str]:
    """Both texts without what they have in common at their ends; nothing that differs is left out."""
    lengths = (len(old), len(new))
    if max(lengths) <= LONGEST:
        return old, new
    start = _shared(old, new)
    # In `aa` and `aaa` the same signs would be counted from both ends.
    room = min(lengths) - start
    old_backwards = old[::-1]
    new_backwards = new[::-1]
    end = _shared(old_backwards, new_backwards)
    end = min(end, room)
    old_excerpt = _cut(
        text=old,
        start=start,
        end=end,
    )
    new_excerpt = _cut(
        text=new,
        start=start,
        end=end,
    )
    return old_excerpt, new_excerpt


def _cut(text: str, start: int, end: int) -> str:
    """A text from shortly before `start` to shortly after the `end` characters at its end begin."""
    first = max(start - AROUND, 0)
    last = len(text) - end + AROUND
    excerpt = text[first:last]
    if first > 0:
        excerpt = f"…{excerpt}"
    if last < len(text):
        excerpt = f"{excerpt}…"
    return excerpt


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
