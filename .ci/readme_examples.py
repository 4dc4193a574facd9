"""What the READMEs say, run as written.

    readme_examples.py setup README...       print the two commands that set everything up; they must be
                                             the same in each README
    readme_examples.py check BIN README...   run each `console` example with the commands in the folder BIN
                                             and compare what is printed, letter by letter

A line that begins with `$ ` is a command; the lines up to the next one are what it prints on standard
output and standard error. A line `…` stands for any lines. `$ echo $?` shows the exit code of the
command before it.
"""

from __future__ import annotations

import difflib
import os
import re
import subprocess
import sys
from pathlib import Path


def blocks(text: str, language: str) -> list[str]:
    """The bodies of the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def setup(*readmes: str) -> int:
    """Print the first two `sh` blocks; 1 if the READMEs differ in them."""
    found = {
        tuple(blocks(Path(readme).read_text(encoding="utf-8"), "sh")[:2])
        for readme in readmes
    }
    if len(found) != 1:
        print("the READMEs give different commands", file=sys.stderr)
        return 1
    print("".join(found.pop()), end="")
    return 0


def commands(block: str) -> list[tuple[str, str]]:
    """Commands with what they should print."""
    found: list[tuple[str, str]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], ""))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + line + "\n")
    return found


def matches(printed: str, expected: str) -> bool:
    """Whether the output is as expected; a line `…` stands for any lines."""
    parts = [
        re.escape(part) for part in re.split(r"^…\n", expected, flags=re.MULTILINE)
    ]
    return re.fullmatch("(?:.*\n)*?".join(parts), printed) is not None


def check(binaries: str, *readmes: str) -> int:
    """Run all examples; 1 if any printed something else."""
    environment = {
        **os.environ,
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
    }
    failed = ran = 0
    for readme in readmes:
        for block in blocks(Path(readme).read_text(encoding="utf-8"), "console"):
            code = 0
            for command, expected in commands(block):
                if command == "echo $?":
                    printed = f"{code}\n"
                else:
                    done = subprocess.run(  # noqa: S602 - the READMEs' own commands
                        command,
                        shell=True,
                        env=environment,
                        stdout=subprocess.PIPE,
                        stderr=subprocess.STDOUT,
                        text=True,
                        encoding="utf-8",
                        check=False,
                    )
                    printed, code = done.stdout, done.returncode
                ran += 1
                if not matches(printed, expected):
                    failed += 1
                    print(f"{readme}: $ {command}")
                    print(
                        *difflib.unified_diff(
                            expected.splitlines(),
                            printed.splitlines(),
                            "README",
                            "printed",
                        ),
                        sep="\n",
                    )
    print(f"{ran - failed} passed, {failed} failed")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit({"setup": setup, "check": check}[sys.argv[1]](*sys.argv[2:]))
