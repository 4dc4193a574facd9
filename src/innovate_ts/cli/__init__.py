"""The command line: parse, call, print, exit code; nothing else."""

import gc


def main() -> None:
    """Run the command line and exit.

    A run is short and makes few cycles: without the collector a look-up starts faster.
    """
    gc.disable()
    from innovate_ts.cli.app import main as run

    run()
