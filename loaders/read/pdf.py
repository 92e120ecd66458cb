"""A PDF with a text layer → its text: lines as they stand on the pages, made whole again by `layout`.

The pages are asked character by character, since only the places of the characters tell a wrapped line from a short one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policygraph.graph.errors import InputError
from policygraph.loaders.read.layout import PrintedLine, flowing
from policygraph.loaders.read.package import need
from policygraph.loaders.read.radicals import as_characters

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MAGIC = b"%PDF"
#: codes of the library: a password is needed, or the kind of its lock is unknown
_LOCKED = {4, 5}
_MOST_PAGES = 5_000
#: what the library puts where a word is hyphenated or a character has no meaning
_NOTHING = {0, 2, 0xFFFE, 0xFFFF}


def read_pdf(data: bytes, where: str = "") -> str:
    """The readable text of a PDF.

    Raises InputError, which names it: `damaged`, `encrypted`, `too-large`, or `no-text` where the pages are pictures.
    """
    need("pypdfium2", "pdf", where)
    document = _opened(data, where)
    try:
        if len(document) > _MOST_PAGES:
            raise InputError("too-large", where=where, why=f"> {_MOST_PAGES} pages")
        pages = [_page(document, number, where) for number in range(len(document))]
    finally:
        document.close()
    text = "\n".join(flowing(pages))
    if not text.strip():
        raise InputError("no-text", where=where, why="scanned", hint="ocr")
    return text


def _opened(data: bytes, where: str) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) in _LOCKED:
            raise InputError("encrypted", where=where, hint="remove-password") from None
        raise InputError("damaged", where=where, why=str(error)) from None


def _page(document: PdfDocument, number: int, where: str) -> list[PrintedLine]:
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        text = page.get_textpage()
    except PdfiumError as error:
        raise InputError("damaged", where=where, why=f"{number + 1}: {error}") from None
    height = page.get_height()
    lines = list(_lines(text, height))
    text.close()
    page.close()
    return lines


def _lines(page: PdfTextPage, height: float) -> Iterator[PrintedLine]:
    """The lines in the order in which the file states them."""
    from pypdfium2.raw import FPDFText_GetUnicode

    text, places = "", list[int]()
    for index in range(page.count_chars()):
        code = FPDFText_GetUnicode(page, index)
        if code in (10, 13):
            yield from _line(page, text, places, height)
            text, places = "", []
        elif code not in _NOTHING and not 0xD800 <= code <= 0xDFFF:
            text += chr(code)
            places.append(index)
    yield from _line(page, text, places, height)


def _line(page: PdfTextPage, text: str, places: list[int], height: float) -> Iterator[PrintedLine]:
    from pypdfium2.raw import FPDFText_GetFontSize

    inked = [index for index, char in zip(places, text, strict=True) if not char.isspace()]
    if inked:
        boxes = [page.get_charbox(index, loose=True) for index in (inked[0], inked[-1])]
        left, right = boxes[0][0], boxes[1][2]
        size = FPDFText_GetFontSize(page, inked[0])
        yield PrintedLine(as_characters(text.rstrip()), left, right, height - boxes[0][3], size, height)
