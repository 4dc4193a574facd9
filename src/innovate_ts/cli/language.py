"""Which language to speak, known before anything is parsed, so that `--help` speaks it too."""

import sys
from collections.abc import Mapping, Sequence

from innovate_ts.messages import Language

_CHINESE_OF_WINDOWS = 0x04
"""The primary language of an interface language of Windows."""


def chosen_language(
    arguments: Sequence[str], environment: Mapping[str, str]
) -> Language:
    """The language that `--lang` or INNOVATE_TS_LANG names, else that of the system, else English.

    Args:
        arguments: the command line without the program's name.
        environment: INNOVATE_TS_LANG, then LC_ALL, LC_MESSAGES and LANG, the first that is set,
            as POSIX has it. Windows sets none of the latter, and is asked itself.
    """
    wanted = _wanted_language(arguments)
    if wanted is not None:
        return wanted
    for variable in ("INNOVATE_TS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(variable)
        if locale:
            return "zh" if locale.lower().startswith("zh") else "en"
    return _language_of_windows()


def _language_of_windows() -> Language:
    """The language that Windows shows its own words in; English elsewhere."""
    if sys.platform == "win32":
        from ctypes import windll

        shown: int = windll.kernel32.GetUserDefaultUILanguage()
        if shown & 0x3FF == _CHINESE_OF_WINDOWS:
            return "zh"
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
