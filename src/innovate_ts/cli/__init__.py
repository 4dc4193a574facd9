"""The command line: parse, call, print, exit code; nothing else."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and exit.

    A run is short and makes few cycles: without the collector a look-up starts faster, and so it does
    where pydantic does not search the installed packages for plug-ins, which have no say in a verdict.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from innovate_ts.cli.app import main as run

    try:
        run()
    except SystemExit as end:
        _leave(end)


def _leave(end: SystemExit) -> None:
    """End at once: to take all modules apart one by one would take a tenth of a look-up's time.

    Files are closed by now; what cannot be flushed is left to the ordinary end, which tells of it.
    """
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        raise end from None
    if not isinstance(end.code, int):
        raise end
    os._exit(end.code)
