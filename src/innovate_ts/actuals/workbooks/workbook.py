"""A workbook of whatever format to tables, one a sheet."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import RawTable, Unread
from innovate_ts.actuals.workbooks.content import SheetContent
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import files as texts


class Workbook(ABC):
    """A workbook that is open; its sheets are read one by one."""

    format: str
    """The name of its format, which stands for the encoding of a text."""

    @property
    @abstractmethod
    def sheet_names(self) -> Sequence[str]:
        """The names of its sheets of cells, in their order."""

    @abstractmethod
    def read_sheet(self, index: int) -> SheetContent:
        """The cells of a sheet.

        Args:
            index: which of its sheets.

        Raises:
            CannotReadError: the sheet cannot be read.
        """

    def tables(
        self, path: str, sheet: str | None, findings: Findings
    ) -> list[RawTable | Unread]:
        """The tables of its sheets; one that cannot be read leaves the others.

        Args:
            path: the file as given.
            sheet: only the sheet of this name.
            findings: is told why a sheet is no table, and which parts of it are hidden.
        """
        names = self.sheet_names
        if sheet is not None and sheet not in names:
            message = texts.no_such_sheet(text=sheet, known=", ".join(names))
            findings.error(message, Place(path))
            return [Unread(path, None)]
        tables: list[RawTable | Unread] = []
        for index, name in enumerate(names):
            if sheet not in {None, name}:
                continue
            try:
                content = self.read_sheet(index)
                tables.append(content.table(path, self.format, findings))
            except CannotReadError as error:
                findings.error(
                    error.message,
                    Place(
                        file=path,
                        sheet=name,
                        row=error.row,
                    ),
                )
                tables.append(
                    Unread(
                        file=path,
                        encoding=None,
                        sheet=name,
                    )
                )
        return tables
