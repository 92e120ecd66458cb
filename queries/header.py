"""The header of a template: comment lines, each with a word that says what it holds.

    // 中文标题 · English title
    // 更多说明 · more remark
    // group  funds                    where it stands in the list; without one only the program itself uses it
    // param  name: type [= default]   中文名；说明 · English name; remark
    // column name: type               the same
    // try    name=value …             parameters that the shipped examples answer
    // given  a graph as a pattern; ask parameters
    // expect rows, separated by ` ; `, their columns by ` | `

A line with more than one space after `//` continues the one above. The example (`given`, `expect`) is run by the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policygraph.queries import columntype

_WORDS = ("group", "param", "column", "try", "given", "expect")
_NEEDED = ("title", "column", "given", "expect")
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or column: its type as written, what it is in both languages, and the default of a parameter (None: it
    must be given).
    """

    name: str
    type: str
    zh: str = ""
    en: str = ""
    default: str | None = None

    def about(self, lang: str) -> str:
        """What it is, with the remark."""
        return self.zh if lang == "zh" else self.en

    def caption(self, lang: str) -> str:
        """What stands above its column in a table: the part before the remark."""
        return self.about(lang).replace("；", ";").partition(";")[0] or self.name.replace("_", " ")


def parts(name: str, text: str) -> Mapping[str, list[str]]:
    """The entries of a template's header by their word. Raises ValueError where one that is needed is missing."""
    found: dict[str, list[str]] = {word: [] for word in ("title", *_WORDS)}
    for word, content in _entries(text):
        found[word].append(content)
    if not all(found[word] for word in _NEEDED):
        raise ValueError(f"{name}: title, columns, given and expect are needed")
    return found


def field(text: str) -> Field:
    """A parameter or column as its line says it. Raises ValueError for a line that is none."""
    name, mark, rest = text.partition(": ")
    declared, _, about = rest.partition("  ")
    type_, _, default = declared.strip().partition(" = ")
    if not mark or not columntype.known(type_):
        raise ValueError(f"not a field: {text}")
    return Field(name, type_, *both(about), default or None)


def both(text: str) -> tuple[str, str]:
    """`中文 · English` as a pair; a text in one language stands for both."""
    zh, mark, en = text.strip().partition(_BETWEEN)
    return (zh, en) if mark else (zh, zh)


def statement(text: str) -> str:
    """A template without its header."""
    lines = text.splitlines()
    return "\n".join(lines[next(i for i, line in enumerate(lines) if not line.startswith("//")) :])


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Word and content of each entry, continuation lines joined by a line break."""
    word, content = "title", ""
    for row in text.splitlines():
        if not row.startswith("//"):
            break
        body = row[2:].strip()
        first, _, rest = body.partition(" ")
        if row.startswith("//  "):
            content += "\n" + body
            continue
        if content:
            yield word, content
        word, content = (first, rest.strip()) if first in _WORDS else ("title", body)
    yield word, content
