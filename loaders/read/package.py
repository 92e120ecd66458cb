"""An office file is a ZIP of XML: opened only where it is whole, open to everybody, and of sane size."""

from __future__ import annotations

import io
import re
import zlib
from importlib.util import find_spec
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from policygraph.graph.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

ZIP = b"PK\x03\x04"
#: what office files with a password are: a container of another kind, with the ZIP in it encrypted
_CONTAINER, _ENCRYPTED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
#: which part makes a package what it is
_KINDS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
#: more XML or members than this no document has; a bomb of a few kilobytes does
_MOST_BYTES, _MOST_MEMBERS = 64 << 20, 20_000
#: no part of an office file declares a document type; who does wants entities expanded
_DECLARES = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")


def kind_of(data: bytes) -> str:
    """Which format a package is, docx or xlsx; `encrypted` where it has a password, empty for anything else."""
    if data.startswith(_CONTAINER):
        return "encrypted" if _ENCRYPTED in data else ""
    if not data.startswith(ZIP):
        return ""
    try:
        with ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return ""
    return next((kind for part, kind in _KINDS.items() if part in names), "")


def parts(data: bytes, where: str = "") -> dict[str, bytes]:
    """The XML parts of a package by name.

    Raises InputError: `damaged` where it cannot be unpacked, `encrypted` where a part has a password, `too-large` where
    it would unpack to more than any document holds, `hostile` where a part declares entities.
    """
    try:
        with ZipFile(io.BytesIO(data)) as package:
            members = [one for one in package.infolist() if one.filename.endswith((".xml", ".rels"))]
            if len(members) > _MOST_MEMBERS or sum(one.file_size for one in members) > _MOST_BYTES:
                raise InputError("too-large", where=where, why=f"> {_MOST_BYTES >> 20} MB")
            if any(one.flag_bits & 1 for one in members):
                raise InputError("encrypted", where=where, hint="remove-password")
            found = {one.filename: package.read(one) for one in members}
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise InputError("damaged", where=where, why=str(error)) from None
    if any(_DECLARES.search(part) for part in found.values()):
        raise InputError("hostile", where=where, why="entities")
    return found


def parsed(part: bytes, where: str = "") -> _Element:
    """The root of a part. Raises InputError `damaged` where it is no XML."""
    from lxml import etree

    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise InputError("damaged", where=where, why=str(error)) from None
    return root


def need(module: str, extra: str, where: str) -> None:
    """Raise InputError where a library is missing that a format needs; `extra` is what brings it."""
    if find_spec(module) is None:
        raise InputError("no-reader", where=where, why=module, hint="install-extra", extra=extra)
