"""Which language to speak, known before anything is parsed, so that `--help` speaks it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from innovate_ts.messages import Language


def chosen_language(
    arguments: Sequence[str], environment: Mapping[str, str]
) -> Language:
    """The language that `--lang` names, else that of the locale, else English.

    Args:
        arguments: the command line without the program's name.
        environment: LC_ALL, LC_MESSAGES and LANG, the first that is set, as POSIX has it.
    """
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        value = (
            argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        )
        if argument == "--lang" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in {"zh", "en"}:
            return "zh" if value == "zh" else "en"
    locale = next(
        (v for key in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := environment.get(key))),
        "",
    )
    return "zh" if locale.lower().startswith("zh") else "en"
