"""RDF terms in UTF-8: IRIs, literals and the escaping that keeps a document's words from being syntax.

Bytes, not text: all but a quote is ASCII, and what is joined to wide characters as text is widened and encoded again each
time, at several times the cost. A lone surrogate raises UnicodeEncodeError, which a profile places.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache
from unicodedata import is_normalized, normalize
from urllib.parse import quote

from policygraph.graph.calendar import on_calendar
from policygraph.graph.entity import Value
from policygraph.graph.errors import SettingError
from policygraph.graph.export.record import value_json
from policygraph.ontology import terms

#: what IRIs begin with where nobody says otherwise
BASE = "https://policygraph.dev"

PREFIXES = {
    "pg": terms.NAMESPACE,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "dct": "http://purl.org/dc/terms/",
    "bods": "https://vocab.openownership.org/terms#",
    "codes": "https://vocab.openownership.org/codelists#",
}

#: how a syntax writes a prefixed name: in full for N-Triples, as it is for Turtle
Name = Callable[[str], bytes]

_BASE = re.compile(r"https?://[A-Za-z0-9._~:/?@!$&'()*+,;=%-]+")
_UNSAFE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_DATES = (
    ("xsd:date", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")),
    ("xsd:gYearMonth", re.compile(r"[0-9]{4}-[0-9]{2}")),
    ("xsd:gYear", re.compile(r"[0-9]{4}")),
)
#: datatypes of the ontology under which text is a plain string
_AS_TEXT = frozenset({"text", "integer", "boolean", "mixed"})
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@cache
def full(name: str) -> bytes:
    """A prefixed name as an IRI in angle brackets."""
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>".encode()


def checked_base(base: str) -> str:
    """The start of our IRIs, without a slash at its end. Raises SettingError where it is no http IRI in ASCII."""
    if not _BASE.fullmatch(base):
        raise SettingError("bad-base", where=base)
    return base.rstrip("/")


def segment(part: str) -> bytes:
    """An id as one safe segment of an IRI: what is not plain is percent-encoded."""
    plain = part.encode()
    return plain if plain.isalnum() else quote(plain, safe="").replace(".", "%2E").encode()


def string(value: str) -> bytes:
    """A string in quotes, its quotes, backslashes and control characters escaped. The text itself is not changed."""
    if not (value.isprintable() and '"' not in value and "\\" not in value):  # seldom, and the pattern is slow
        value = _UNSAFE.sub(_escaped, value)
    return b'"%b"' % value.encode()


def _escaped(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"


def typed(name: Name, value: str, kind: str) -> bytes:
    """A literal of a datatype, whose form holds nothing that needs an escape."""
    return b'"%b"^^%b' % (value.encode(), name(kind))


def composed(value: str) -> bytes:
    """A name or attribute in Unicode's composed form (NFC), as RDF wants its strings; quotes are never touched."""
    return string(value if is_normalized("NFC", value) else normalize("NFC", value))


def literal(name: Name, value: Value, datatype: str) -> bytes:
    """A value under the datatype that the ontology states for it; one that does not fit stays a plain string.

    Raises ExportError for an infinite number.
    """
    if isinstance(value, str):
        return (datatype not in _AS_TEXT and _number_or_date(name, value, datatype)) or composed(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return b'"%d"^^%b' % (value, name("xsd:integer" if datatype in {"integer", "text"} else "xsd:decimal"))
    return _number(name, value)


@lru_cache(maxsize=4096, typed=True)
def _number(name: Name, value: bool | Decimal) -> bytes:
    """A decimal number or truth value; the same ones come again and again."""
    return typed(name, value_json(value), "xsd:boolean" if isinstance(value, bool) else "xsd:decimal")


@lru_cache(maxsize=4096)
def _number_or_date(name: Name, text: str, datatype: str) -> bytes:
    """A value held as text under its datatype; nothing where it has not the form of one."""
    if datatype == "date":
        kind = next((kind for kind, form in _DATES if form.fullmatch(text) and on_calendar(text)), "")
    else:
        kind = "xsd:decimal" if _NUMBER.fullmatch(text) else ""
    return typed(name, text, kind) if kind else b""
