"""One decision of a person, and all decisions of one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from policygraph.graph.entity import Entity
from policygraph.graph.identity import canonical

_ID = re.compile(r"[0-9a-f]{16}")


class Verb(StrEnum):
    """What a person may say; the word is the key in the file."""

    SAME = "same"
    DIFFERENT = "different"
    KIND = "kind"
    RENAME = "rename"
    ALIAS = "alias"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Correction:
    """`names` are names or ids, in the file's order; `value` is a kind, a new name, an alias or a relation.

    `line` is where the file says it. `quote` narrows a drop to facts whose sentence holds it. `note`: who, when and why.
    """

    line: int
    verb: Verb
    names: tuple[str, ...]
    value: str = ""
    quote: str = ""
    note: str = ""

    def targets(self) -> Iterator[tuple[str, str]]:
        """What must be met for it to have done something, each with its key: every name but the one that stays."""
        if self.verb is Verb.DROP:
            yield f"{self.line}.0", f"{self.names[0]} {self.value} {self.names[1]}"
            return
        for place, name in enumerate(self.names):
            if self.verb is not Verb.SAME or place:
                yield f"{self.line}.{place}", name


@dataclass(frozen=True, slots=True)
class Corrections:
    """The decisions of one file: its name, a digest of its text, what it says in the order of its lines."""

    name: str = ""
    digest: str = ""
    items: tuple[Correction, ...] = ()

    def mark(self, correction: Correction) -> str:
        """How a statement that this changed says so: corrections.yaml:7 王五 2026-11-27 见章程."""
        return " ".join(filter(None, (f"{self.name}:{correction.line}", correction.note)))

    def different(self) -> set[frozenset[str]]:
        """The pairs of names or ids that are said not to be one."""
        found = [item.names for item in self.items if item.verb is Verb.DIFFERENT]
        return {frozenset(map(canonical, (a, b))) for names in found for a in names for b in names if a != b}


#: no decisions
NONE = Corrections()


def is_id(name: str) -> bool:
    """Whether a name of the file is the id of a node."""
    return _ID.fullmatch(name) is not None


def keys(entity: Entity) -> tuple[str, str]:
    """What an entity is called in the file: its id, its name."""
    return entity.id, canonical(entity.name)
