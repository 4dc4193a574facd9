"""Why a workbook or a sheet of it cannot be read."""

from innovate_ts.messages import Message


class CannotReadError(Exception):
    """A file or a sheet is no table; the message says why, and at which row where that is known."""

    def __init__(self, message: Message, row: int | None = None) -> None:
        super().__init__(message.code)
        self.message = message
        self.row = row
