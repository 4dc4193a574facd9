"""The file of a plan to its sections and paragraphs: bytes, lines, headings, and the page around them."""

from innovate_ts.plantext.read.files import read_text

__all__ = ["read_text"]
