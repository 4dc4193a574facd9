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
    wanted = _wanted_language(arguments)
    if wanted is not None:
        return wanted
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(variable)
        if locale:
            return "zh" if locale.lower().startswith("zh") else "en"
    return "en"


def _wanted_language(arguments: Sequence[str]) -> Language | None:
    """The language that `--lang zh` or `--lang=zh` names; what is none is refused once it is parsed."""
    # The value of an option is the next argument, whatever it looks like.
    values = (*arguments[1:], "")
    for argument, following in zip(arguments, values, strict=False):
        if argument == "--":
            return None
        value = argument.removeprefix("--lang=")
        if argument == "--lang":
            value = following
        is_option = argument == "--lang" or argument.startswith("--lang=")
        if is_option and value == "zh":
            return "zh"
        if is_option and value == "en":
            return "en"
    return None
