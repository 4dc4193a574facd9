"""Why a file cannot be read as a plan's text at all."""

from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import Message


def cannot_read(path: str, message: Message, line: int | None = None) -> InputError:
    """The end of a run at a file.

    Args:
        path: the file as given.
        message: what is wrong with it.
        line: the line of it that is meant.
    """
    place = Place(path, row=line)
    refused = problem(message, place)
    return InputError((refused,))
