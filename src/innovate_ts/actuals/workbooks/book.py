"""What a workbook has: its sheets, and what is said once for all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from innovate_ts.actuals.number_formats import EPOCH_1900, EPOCH_1904, GENERAL
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.workbooks.archive import Archive, resolve
from innovate_ts.actuals.workbooks.scan import (
    BETWEEN,
    Attributes,
    PartScanner,
    is_on,
)
from innovate_ts.actuals.workbooks.size import ShownCharacters
from innovate_ts.actuals.workbooks.strings import read_strings
from innovate_ts.actuals.workbooks.styles import Formats, read_formats
from innovate_ts.messages import files as texts

_ROOT_RELATIONS = "_rels/.rels"
_USUAL_PART = "xl/workbook.xml"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class SheetPart(NamedTuple):
    """A sheet of cells, and where it stands."""

    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True)
class BookParts:
    """What the sheets of a workbook share."""

    sheets: tuple[SheetPart, ...]
    """Its sheets of cells, in their order; charts are left out."""
    strings: list[str] = field(default_factory=list)
    formats: Formats = field(default_factory=dict)
    epoch: date = EPOCH_1900
    """Its day 0."""
    characters: ShownCharacters = field(default_factory=ShownCharacters)
    """What its sheets have shown."""
    is_to_be_computed: bool = False
    """Whether its formulas are to be computed when it is opened: a program wrote it, and computed none."""


def read_book(archive: Archive) -> BookParts:
    """What a workbook has but for the cells of its sheets.

    Raises:
        CannotReadError: it is no workbook, or damaged.
    """
    part = _workbook_part(archive)
    relations = _relations_of(archive, part)
    scanner = _BookScanner(part)
    scanner.scan(archive.chunks(part))
    sheets = tuple(_sheets(scanner, relations))
    if not sheets:
        raise CannotReadError(texts.no_sheets())
    if len({sheet.part for sheet in sheets}) < len(sheets):
        # One part as thousands of sheets is a file of nothing that is read for hours.
        raise scanner.damaged()
    strings = []
    formats: Formats = {"0": GENERAL}
    for relation in relations.values():
        if relation.kind == "sharedStrings":
            strings = read_strings(archive, relation.part)
        elif relation.kind == "styles":
            formats = read_formats(archive, relation.part)
    return BookParts(
        sheets=sheets,
        strings=strings,
        formats=formats,
        epoch=EPOCH_1904 if scanner.counts_from_1904 else EPOCH_1900,
        is_to_be_computed=scanner.is_to_be_computed,
    )


class _Relation(NamedTuple):
    """How one part refers to another."""

    kind: str
    part: str


def _workbook_part(archive: Archive) -> str:
    """The part that lists the sheets."""
    if _ROOT_RELATIONS in archive:
        for relation in _read_relations(
            archive=archive,
            part=_ROOT_RELATIONS,
            source="",
        ).values():
            if relation.kind == "officeDocument":
                return relation.part
    return _USUAL_PART


def _relations_of(archive: Archive, part: str) -> dict[str, _Relation]:
    """What a part refers to, by the ids that it uses."""
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive:
        return {}
    return _read_relations(
        archive=archive,
        part=relations,
        source=part,
    )


def _read_relations(archive: Archive, part: str, source: str) -> dict[str, _Relation]:
    scanner = _RelationScanner(part, source)
    scanner.scan(archive.chunks(part))
    return scanner.relations


def _sheets(scanner: _BookScanner, relations: dict[str, _Relation]) -> list[SheetPart]:
    """The sheets of cells; a sheet that refers to nothing is damaged, which is told where it is read."""
    sheets = []
    for name, identity, is_hidden in scanner.sheets:
        relation = relations.get(identity, _Relation("worksheet", identity))
        if relation.kind == "worksheet":
            sheets.append(SheetPart(name, relation.part, is_hidden))
    return sheets


class _RelationScanner(PartScanner):
    """Walks through a list of relations."""

    def __init__(self, part: str, source: str) -> None:
        super().__init__(part)
        self._source = source
        self.relations: dict[str, _Relation] = {}

    def begin(self, name: str, attributes: Attributes) -> None:
        """Nothing here is of the workbook's own namespace."""

    def end(self, name: str) -> None:
        """Nor here."""

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        super()._open(name, attributes)
        # What lies outside of the file is not looked for.
        if name != _RELATION or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = resolve(self._source, attributes.get("Target", ""))
        self.relations[attributes.get("Id", "")] = _Relation(kind, target)


class _BookScanner(PartScanner):
    """Walks through the list of sheets."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.sheets: list[tuple[str, str, bool]] = []
        self.counts_from_1904 = False
        self.is_to_be_computed = False

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "workbookPr":
            self.counts_from_1904 = is_on(attributes.get("date1904"))
        elif name == "calcPr":
            self.is_to_be_computed = is_on(attributes.get("fullCalcOnLoad"))
        elif name == "sheet":
            is_hidden = attributes.get("state", "visible") != "visible"
            title = attributes.get("name", "")
            self.sheets.append((title, _relation_id(attributes), is_hidden))

    def end(self, name: str) -> None:
        """All that is kept stands in attributes."""


def _relation_id(attributes: Attributes) -> str:
    """The id by which an element refers to a part: `r:id`, whatever the namespace of r."""
    for name, value in attributes.items():
        if name.endswith(f"{BETWEEN}id"):
            return value
    return ""
