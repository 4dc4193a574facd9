"""The command line: parse, call, print, exit code; nothing else."""

import gc
import os


def main() -> None:
    """Run the command line and exit.

    A run is short and makes few cycles: without the collector a look-up starts faster, and so it does
    where pydantic does not search the installed packages for plug-ins, which have no say in a verdict.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from innovate_ts.cli.app import main as run

    run()
