"""Texts that a careless renderer would run, cut or obey."""

from __future__ import annotations

NASTY = (
    "a|b",
    "<script>alert(1)</script>",
    'say "hi"',
    "line\nbreak%0A",
    "=cmd()",
    "[red]not red[/red]",
    "\x1b[31mred\x07",
    "\u202eright to left",
    "`code` *star* _under_ #hash",
    "",
    "长" * 120,
    "w" * 300,
    "@everyone, mail a@example.org about #12 and GH-34 :tada:",
    "https://example.org/?a=1&b=2 www.example.org ftp://example.org",
    "1. no list",
    "- no list",
    "::error file=x::no command",
)
"""What the fields of the nasty report hold, one after the other."""
