"""XLSX: what a person sees in the cells, with the positions that Excel shows."""

from collections.abc import Sequence

from innovate_ts.actuals.workbooks.archive import Archive
from innovate_ts.actuals.workbooks.book import read_book
from innovate_ts.actuals.workbooks.content import SheetContent
from innovate_ts.actuals.workbooks.sheet import SheetScanner
from innovate_ts.actuals.workbooks.workbook import Workbook


class XlsxWorkbook(Workbook):
    """A workbook of Open XML, the common or the strict one.

    Args:
        archive: its parts.

    Raises:
        CannotReadError: it is damaged.
    """

    format = "XLSX"

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._book = read_book(archive)

    @property
    def sheet_names(self) -> Sequence[str]:
        """The names of its sheets of cells, in their order."""
        return [sheet.name for sheet in self._book.sheets]

    def read_sheet(self, index: int) -> SheetContent:
        """The cells of a sheet, unpacked and walked through once."""
        sheet = self._book.sheets[index]
        scanner = SheetScanner(sheet.part, self._book)
        scanner.scan(self._archive.chunks(sheet.part))
        return SheetContent(
            name=sheet.name,
            rows=scanner.in_order(),
            areas=scanner.areas,
            hidden_rows=scanner.hidden_rows,
            hidden_columns=scanner.hidden_columns,
            is_hidden=sheet.is_hidden,
            undefined_format=scanner.undefined_format,
        )
