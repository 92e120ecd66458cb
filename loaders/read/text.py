"""Bytes → characters: byte order mark, then what a page or XML declares, then strict UTF-8, then a detector.

Nothing is normalised: no line end is translated, no character dropped but the byte order mark.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from functools import lru_cache

from policygraph.graph.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: the first bytes of files that hold no plain text, and what to call them
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS, WPS"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3", "SQLite"),
)
_DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})|<meta[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.I,
)
#: GBK and GB2312 pages hold characters beyond these sets; GB18030 reads all of them
_CHINESE = {"gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936", "chinese", "euc-cn", "hz-gb-2312"}
_HEAD = 4096
#: what the detector sees of a file, and what it may answer
_SAMPLE = 1 << 17
_CANDIDATES = ["gb18030", "big5", "utf_16_le", "utf_16_be", "cp1252", "shift_jis", "euc_kr", "euc_jp"]
_BAD = re.compile("\ufffd")
#: fewer characters beyond ASCII than this say nothing of their encoding
_FEWEST = 4
#: what share of them must be usual ones: of fewer than so many, and of more
_SHORT, _SHORT_SHARE, _LONG_SHARE = 64, 0.9, 0.5


def decode(data: bytes, where: str = "") -> str:
    """The characters of a file. `where` names it in errors.

    Raises InputError: `no-text` for an empty file, `not-text` for a binary one, `bad-encoding` for damaged or unknown text.
    """
    if not data.strip():
        raise InputError("no-text", where=where, why="empty")
    text = _marked(data, where)
    if text is None:
        _refuse_binary(data, where)
        text = _declared(data)
    if text is None:
        text = _utf8(data, where)
    if text is None:
        text = _detected(data, where)
    if not text.strip():
        raise InputError("no-text", where=where, why="empty")
    return text


def _marked(data: bytes, where: str) -> str | None:
    """Text that begins with a byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise InputError(
                    "bad-encoding", where=where, why=f"{encoding}: {error.reason}, {error.start}"
                ) from None
    return None


def _refuse_binary(data: bytes, where: str) -> None:
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), "")
    if kind or b"\0" in data[:_HEAD]:
        raise InputError("not-text", where=where, why=kind or "binary", hint="readable-kinds")


def _declared(data: bytes) -> str | None:
    """What the file says of itself, if it is so: a declaration that does not fit its bytes is no evidence."""
    match = _DECLARED.search(data, 0, _HEAD)
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    try:
        return data.decode("gb18030" if name in _CHINESE else name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _utf8(data: bytes, where: str) -> str | None:
    """Strict UTF-8. Text that is UTF-8 but for a few bytes is damaged, which no other encoding would show."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        read = data.decode("utf-8", "replace")
        wide = sum(1 for char in read if char > "\x7f")
        if wide > 20 * len(_BAD.findall(read)):
            raise InputError("bad-encoding", where=where, why=f"UTF-8: {error.reason}, {error.start}") from None
        return None


def _detected(data: bytes, where: str) -> str:
    """GB 2312 where every character is of that set, else the detector's best guess, if it reads like a text at all."""
    from charset_normalizer import from_bytes

    with suppress(UnicodeDecodeError):
        return _if_text(data.decode("gb2312"), where)
    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    for encoding in filter(None, (best.encoding if best else None, "gb18030")):
        with suppress(UnicodeDecodeError):
            return _if_text(data.decode(encoding), where)
    raise InputError("bad-encoding", where=where, why="unknown-encoding")


def _if_text(text: str, where: str) -> str:
    """The text, where its characters are mostly usual ones: a few bytes of anything are characters of some set by chance.

    Short texts must consist of them nearly all, long ones by half. Raises InputError for what reads like no text.
    """
    wide = [char for char in text[:_SAMPLE] if char > "\x7f"]
    usual = sum(map(_is_usual, wide))
    if len(wide) < _FEWEST or usual < (_SHORT_SHARE if len(wide) < _SHORT else _LONG_SHARE) * len(wide):
        raise InputError("bad-encoding", where=where, why="unknown-encoding")
    return text


@lru_cache(maxsize=1 << 14)
def _is_usual(char: str) -> bool:
    """A sign or one of the usual characters of simplified (GB 2312, level 1) or traditional Chinese (Big5, level 1)."""
    for encoding, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        with suppress(UnicodeEncodeError):
            lead = char.encode(encoding)[0]
            return lead < 0xA4 or first <= lead <= last
    return False
