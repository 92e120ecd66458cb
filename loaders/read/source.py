"""One file → Source: by what the bytes hold, then by the suffix."""

from __future__ import annotations

import re
from pathlib import Path

from policygraph.graph.errors import InputError
from policygraph.graph.source import Source
from policygraph.loaders.read.text import decode

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,4000}+-->\s*)*+<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_PAGE_SUFFIXES = {".html", ".htm", ".shtml", ".xhtml"}
#: formats of documents that need a reader of their own, by suffix and by first bytes
_UNREADABLE = {".pdf", ".docx", ".doc", ".wps", ".rtf", ".ofd", ".xlsx", ".xls", ".pptx", ".odt"}
_FIRST_BYTES = {b"%PDF": ".pdf", b"PK\x03\x04": ".docx", b"\xd0\xcf\x11\xe0": ".doc", b"{\\rtf": ".rtf"}


def read_source(path: str | Path) -> Source:
    """The source that a file holds. Raises InputError, which names it, where it cannot be read."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError("not-readable", where=str(path), why=error.strerror or "") from None
    return source_of(data, str(path))


def source_of(data: bytes, path: str = "") -> Source:
    """The source of these bytes; `path` gives the suffix and names them in errors.

    Raises InputError: `unsupported-format` for a kind of document without a reader, and what `decode` raises.
    """
    suffix = Path(path).suffix.lower()
    kind = next((kind for first, kind in _FIRST_BYTES.items() if data.startswith(first)), "")
    if kind or (suffix in _UNREADABLE and not _is_text(data)):
        found = suffix if suffix in _UNREADABLE else kind
        raise InputError("unsupported-format", where=path, why=found.lstrip("."), hint="readable-kinds")
    text = decode(data, path)
    if suffix in _PAGE_SUFFIXES or _PAGE.match(text):
        from policygraph.loaders.read.html import read_html

        text = read_html(text)
        if not text.strip():
            raise InputError("no-text", where=path, why="empty-page")
    return Source.of(data, text, path)


def _is_text(data: bytes) -> bool:
    return bool(data.strip()) and b"\0" not in data[:4096]
