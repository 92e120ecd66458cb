"""One file → Source: by what the bytes hold, then by the suffix."""

from __future__ import annotations

import re
from pathlib import Path

from policygraph.graph.errors import InputError
from policygraph.graph.source import Source
from policygraph.loaders.read.package import kind_of
from policygraph.loaders.read.text import decode

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,4000}+-->\s*)*+<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_PAGE_SUFFIXES = {".html", ".htm", ".shtml", ".xhtml"}
#: formats of documents without a reader, by suffix and by first bytes
_UNREADABLE = {".doc", ".wps", ".rtf", ".ofd", ".xls", ".pptx", ".odt"}
_FIRST_BYTES = {b"PK\x03\x04": "zip", b"\xd0\xcf\x11\xe0": "doc", b"{\\rtf": "rtf"}
#: formats whose bytes must be what their suffix says
_KINDS = {".pdf", ".docx", ".xlsx", ".xlsm"}


def read_source(path: str | Path) -> Source:
    """The source that a file holds. Raises InputError, which names it, where it cannot be read."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError("not-readable", where=str(path), why=error.strerror or "") from None
    return source_of(data, str(path))


def source_of(data: bytes, path: str = "") -> Source:
    """The source of these bytes; `path` gives the suffix and names them in errors.

    Raises InputError: `unsupported-format` for a kind of document without a reader, and what the readers raise.
    """
    suffix = Path(path).suffix.lower()
    if (text := _printed(data, path)) is not None:
        return Source.of(data, text, path)
    _refuse(data, suffix, path)
    text = decode(data, path)
    if suffix in _PAGE_SUFFIXES or _PAGE.match(text):
        from policygraph.loaders.read.html import read_html

        text = read_html(text)
        if not text.strip():
            raise InputError("no-text", where=path, why="empty-page")
    return Source.of(data, text, path)


def _printed(data: bytes, path: str) -> str | None:
    """The text of a Word or PDF file; None for anything else."""
    if data.startswith(b"%PDF"):
        from policygraph.loaders.read.pdf import read_pdf

        return read_pdf(data, path)
    kind = kind_of(data)
    if kind == "docx":
        from policygraph.loaders.read.docx import read_docx

        return read_docx(data, path)
    if kind == "encrypted":
        raise InputError("encrypted", where=path, hint="remove-password")
    if kind == "xlsx":
        raise InputError("not-a-text", where=path, why=kind, hint="text-or-html")
    return None


def _refuse(data: bytes, suffix: str, path: str) -> None:
    """Raise InputError for a document that has no reader, or that is not what its suffix says."""
    found = next((kind for first, kind in _FIRST_BYTES.items() if data.startswith(first)), "")
    if suffix in _KINDS and found in ("", "zip") and data.strip():
        raise InputError("damaged", where=path, why=suffix.lstrip("."))
    if not found and (_is_text(data) or not data.strip()):
        return
    if found or suffix in _UNREADABLE:
        kind = suffix.lstrip(".") if suffix in _UNREADABLE else found
        raise InputError("unsupported-format", where=path, why=kind, hint="readable-kinds")


def _is_text(data: bytes) -> bool:
    return bool(data.strip()) and b"\0" not in data[:4096]
