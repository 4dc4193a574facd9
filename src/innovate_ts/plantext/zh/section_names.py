"""The names of the sections that have no number; nothing is imported, for who counts needs them too."""

HEAD = "页首"
"""The section of the page's head; like the other two it has no number."""
PREAMBLE = "前言"
"""The section of the paragraphs before the first heading."""
FOOT = "页尾"
"""The section of all else that is the page's and not the plan's."""
