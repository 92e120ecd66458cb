"""corrections.yaml → decisions: a list, each item one decision; whatever is wrong is one line with its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.graph.errors import SettingError
from policygraph.graph.identity import digest
from policygraph.loaders.corrections.correction import Correction, Corrections, Verb
from policygraph.ontology import terms

if TYPE_CHECKING:
    from yaml.nodes import Node

#: who, when and why; they stay with what the correction changes
_ABOUT = ("by", "date", "reason")
_FIELDS: Mapping[Verb, tuple[str, ...]] = {
    Verb.SAME: (),
    Verb.DIFFERENT: (),
    Verb.KIND: ("of",),
    Verb.RENAME: ("to",),
    Verb.ALIAS: ("of",),
    Verb.DROP: ("subject", "object", "quote"),
}
#: no file of decisions is larger, and none is nested deeper than its lists of names
_LARGEST = 4 << 20


def read_corrections(path: str | Path) -> Corrections:
    """The decisions of a file. Raises SettingError `bad-correction` with file:line, `no-path` where there is no file."""
    where = Path(path)
    try:
        data = where.read_bytes()
    except OSError as error:
        raise SettingError("no-path", where=str(path), why=error.strerror or "", hint="check-path") from None
    if len(data) > _LARGEST:
        raise SettingError("bad-correction", where=str(path), why=f"> {_LARGEST >> 20} MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingError("bad-correction", where=str(path), why=f"UTF-8: {error.reason}, {error.start}") from None
    return Corrections(where.name, digest("Corrections", text), tuple(_items(text, str(path))))


def _items(text: str, path: str) -> Iterator[Correction]:
    import yaml

    try:
        if alias := next((t for t in yaml.scan(text) if isinstance(t, yaml.AliasToken | yaml.AnchorToken)), None):
            raise _wrong(path, alias.start_mark.line, "& *")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _wrong(path, mark.line if mark else 0, getattr(error, "problem", "") or str(error)) from None
    except RecursionError:
        raise _wrong(path, 0, "[[[[") from None
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        raise _wrong(path, root.start_mark.line, "- same: [甲, 乙]")
    for item in root.value:
        yield _Item(path, item).read()


def _wrong(path: str, line: int, why: str, **values: object) -> SettingError:
    return SettingError("bad-correction", where=f"{path}:{line + 1}", why=why, hint="corrections", **values)


class _Item:
    """One item of the list with its place."""

    def __init__(self, path: str, node: Node) -> None:
        self._path, self._line = path, node.start_mark.line
        self._fields: dict[str, Node] = {}
        if _form(node) != "mapping":
            raise self._bad("- same: [甲, 乙]")
        for key, value in node.value:
            if _form(key) != "scalar" or key.value in self._fields:
                raise self._bad(str(key.value))
            self._fields[key.value] = value

    def read(self) -> Correction:
        verbs = [verb for verb in Verb if verb in self._fields]
        if len(verbs) != 1:
            raise self._bad(" / ".join(Verb))
        verb = verbs[0]
        if unknown := sorted(self._fields.keys() - {verb, *_FIELDS[verb], *_ABOUT}):
            raise self._bad(", ".join(unknown))
        names, value = _READERS[verb](self, verb)
        note = " ".join(self._text(field) for field in _ABOUT if field in self._fields)
        quote = self._text("quote") if "quote" in self._fields else ""
        return Correction(self._line + 1, verb, names, value, quote, note)

    def names(self, verb: Verb) -> tuple[tuple[str, ...], str]:
        """Two or more names that are one, or are not."""
        node = self._fields[verb]
        if _form(node) != "sequence" or len(node.value) < 2 or any(_form(item) != "scalar" for item in node.value):
            raise self._bad(f"{verb}: [甲, 乙]")
        found = tuple(_plain(item.value) for item in node.value)
        if len(set(found)) < len(found) or not all(found):
            raise self._bad(f"{verb}: [{', '.join(found)}]")
        return found, ""

    def kind(self, verb: Verb) -> tuple[tuple[str, ...], str]:
        """A label of the ontology, and whose it is."""
        label = self._text(verb)
        if label not in terms.labels():
            raise self._bad(label)
        return (self._text("of"),), label

    def naming(self, verb: Verb) -> tuple[tuple[str, ...], str]:
        """A name as it is, and as it shall be; or an alias, and whose it is."""
        of, value = (self._text("of"), self._text(verb)) if verb is Verb.ALIAS else (self._text(verb), self._text("to"))
        return (of,), value

    def drop(self, verb: Verb) -> tuple[tuple[str, ...], str]:
        """A relation, and between whom."""
        relation = self._text(verb)
        if relation not in terms.relations():
            raise self._bad(relation)
        return (self._text("subject"), self._text("object")), relation

    def _text(self, field: str) -> str:
        node = self._fields.get(field)
        if node is None or _form(node) != "scalar" or not _plain(node.value):
            raise self._bad(field)
        return _plain(node.value)

    def _bad(self, why: str) -> SettingError:
        return _wrong(self._path, self._line, why)


def _form(node: Node) -> str:
    """Scalar, sequence or mapping."""
    return str(getattr(node, "id", ""))


def _plain(text: str) -> str:
    """A value on one line."""
    return " ".join(text.split())


_READERS: Mapping[Verb, Callable[[_Item, Verb], tuple[tuple[str, ...], str]]] = {
    Verb.SAME: _Item.names,
    Verb.DIFFERENT: _Item.names,
    Verb.KIND: _Item.kind,
    Verb.RENAME: _Item.naming,
    Verb.ALIAS: _Item.naming,
    Verb.DROP: _Item.drop,
}
