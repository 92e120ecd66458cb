"""How names are searched: one folded text a node, a name a line, so that width, spaces and case never matter."""

from __future__ import annotations

import re

from policygraph.graph.entity import Node
from policygraph.graph.identity import canonical

#: properties that name a node beside its name and aliases
_NAMING = ("name_en", "doc_number")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]{2,}")


def folded(text: str) -> str:
    """The form in which names are compared: 国智投（上海） and 国智投(上海) are one, ABC and abc too."""
    return canonical(text).casefold()


def line(text: str) -> str:
    """A whole folded name as it stands in the search text."""
    return f"\n{folded(text)}\n"


def search_text(node: Node) -> str:
    """All names of a node, folded, each between line breaks."""
    names = (node.name, *node.aliases, *(str(node.attributes[k]) for k in _NAMING if k in node.attributes))
    return "\n" + "\n".join(dict.fromkeys(folded(name) for name in names)) + "\n"


def words(text: str) -> str:
    """The longest run of Han characters in a needle as a full-text phrase; empty where it has no run of two.

    The index cuts Han text into pairs, so every name that contains the run holds its pairs; digits and letters are cut
    at word borders, and half a word would be missed.
    """
    run = max(_HAN.findall(folded(text)), key=len, default="")
    return f'"{run}"' if run else ""
