"""The command line: parse, call, print, exit code; nothing else."""

from innovate_ts.cli.app import main

__all__ = ["main"]
