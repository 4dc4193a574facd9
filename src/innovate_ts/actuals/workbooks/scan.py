"""The XML of a part, walked through by expat piece by piece; nothing of it is kept by itself.

What a small file can make large is refused: entities, which multiply, elements inside each other without end,
and a single tag or comment that goes on for megabytes, which expat would scan again for each piece.
"""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn
from xml.parsers import expat

from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import MAX_FIELD
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.messages import files as texts

MAX_DEPTH = 64
"""Elements that may stand inside each other; a workbook has hardly ten."""

MAX_TAG = 1_000_000
"""Bytes that a tag may have."""

SPREADSHEET = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""The namespaces of a workbook's own elements: the common one, and that of Strict Open XML."""

BETWEEN = "}"
"""Stands between namespace and name, as in `http://…/main}row`."""

Attributes = Mapping[str, str]

_PIECE = 1 << 15
"""Bytes of text that expat hands over at a time."""
_MAX_PIECES = 24
"""Pieces of one text; more of them are longer than a cell may be, in whatever signs."""


class PartScanner(ABC):
    """Walks through one part; what it makes of it, each kind of part says.

    Args:
        part: the name of the part.
    """

    def __init__(self, part: str) -> None:
        self._part = part
        self._depth = 0
        self.row: int | None = None
        """The row that is being walked through, for what is wrong in it."""
        self._parser = expat.ParserCreate(None, BETWEEN)
        self._parser.buffer_text = True
        self._parser.buffer_size = _PIECE
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.StartDoctypeDeclHandler = self._refuse_entities
        # A text that goes on is dropped before it is too long for memory, and refused at its end.
        self._pieces: deque[str] = deque(maxlen=_MAX_PIECES)
        self._parser.CharacterDataHandler = self._pieces.append

    def scan(self, chunks: Iterable[bytes]) -> None:
        """Walk through the part.

        Args:
            chunks: its bytes.

        Raises:
            CannotReadError: it is no XML, or refused.
        """
        parser = self._parser
        fed = 0
        try:
            for chunk in chunks:
                parser.Parse(chunk, False)
                fed += len(chunk)
                if fed - parser.CurrentByteIndex > MAX_TAG:
                    raise self.damaged()
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            # The latter two where it declares an encoding that expat does not know.
            raise self.damaged() from error

    @abstractmethod
    def begin(self, name: str, attributes: Attributes) -> None:
        """An element of the workbook's own begins."""

    @abstractmethod
    def end(self, name: str) -> None:
        """An element of the workbook's own ends."""

    def damaged(self) -> CannotReadError:
        """The part is not as Excel writes it."""
        return CannotReadError(texts.damaged_part(part=self._part), self.row)

    def collect_text(self) -> None:
        """The text from here on is wanted."""
        self._pieces.clear()

    def collected(self) -> str:
        """The text since then."""
        pieces = self._pieces
        text = "".join(pieces)
        if len(text) > MAX_FIELD or len(pieces) == _MAX_PIECES:
            raise CannotReadError(actuals_texts.cell_too_long(), self.row)
        return text

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self.damaged()
        namespace, _, local = name.rpartition(BETWEEN)
        if namespace in SPREADSHEET:
            self.begin(local, attributes)

    def _close(self, name: str) -> None:
        self._depth -= 1
        namespace, _, local = name.rpartition(BETWEEN)
        if namespace in SPREADSHEET:
            self.end(local)

    def _refuse_entities(self, *_declared: Any) -> NoReturn:
        raise CannotReadError(texts.entities_declared(part=self._part))


def is_on(value: str | None) -> bool:
    """Whether an attribute says yes."""
    return value in {"1", "true", "on"}
