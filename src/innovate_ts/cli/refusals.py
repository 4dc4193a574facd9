"""What ends a command with exit code 2: one thing that is wrong with its options or files."""

from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import Message


def refusal(message: Message, where: object, *, text: str | None = None) -> InputError:
    """The error that tells one problem.

    Args:
        message: what is wrong.
        where: the option or the file.
        text: what was given, where the message does not quote it.
    """
    place = Place(str(where))
    return InputError((problem(message, place, text=text),))
