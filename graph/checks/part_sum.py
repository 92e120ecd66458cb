"""Parts add up to the whole that a text names: 共31项政策举措, then 5项, 12项, 7项 and 7项政策举措.

Applies to documents whose text is held. A whole is a number behind 共, 合计 or 总计 with a unit and what is counted; its parts
are the numbers of the same thing behind it, or, after 其中 in its own sentence, of the same unit. One part alone is no list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from policygraph.graph.checks.problem import Checkable, Level, Place, Problem
from policygraph.graph.entity import Node

_WHOLE = re.compile(
    r"(?:共|合计|总计)[^。；;\n]{0,20}?(?P<n>[0-9]{1,4})(?P<unit>[项条个家名])(?P<thing>[\u4e00-\u9fff]{2,6})(?![\u4e00-\u9fff])"
)
_AMONG = re.compile(r"[，,；;]?其中[^。\n]{4,400}")
_FEWEST = 2
#: whole texts are held, so few at a time
_TEXTS = 16


def problems(graph: Checkable) -> Iterator[Problem]:
    """One warning for each whole that its parts do not add up to."""
    text_of = lru_cache(maxsize=_TEXTS)(graph.source_text)
    for node in graph.nodes_by_id():
        if "Document" in node.labels:
            yield from _of(node, text_of)


def _of(document: Node, text_of: Callable[[str], str]) -> Iterator[Problem]:
    text = text_of(str(document.attributes.get("source", "")))
    start, end = (document.attributes.get(name) for name in ("start", "end"))
    if not text or not isinstance(start, int) or not isinstance(end, int):
        return
    wholes = list(_WHOLE.finditer(text, start, end))
    for i, whole in enumerate(wholes):
        stop = wholes[i + 1].start() if i + 1 < len(wholes) else end
        parts = _parts(text, whole, stop)
        if len(parts) >= _FEWEST and sum(parts) != int(whole["n"]):
            counted = f"{whole['unit']}{whole['thing']}"
            values = {"stated": int(whole["n"]), "counted": counted, "parts": parts, "found": sum(parts)}
            yield Problem(Level.WARNING, "part-sum", Place("", document.id, *whole.span()), values)


def _parts(text: str, whole: re.Match[str], stop: int) -> list[int]:
    among = _AMONG.match(text, whole.end(), stop)
    if among:
        return [int(n) for n in re.findall(rf"([0-9]{{1,4}}){whole['unit']}", among.group())]
    return [int(n) for n in re.findall(rf"([0-9]{{1,4}}){whole['unit']}{whole['thing']}", text[whole.end() : stop])]
