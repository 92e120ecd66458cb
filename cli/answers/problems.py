"""What the checks found."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from policygraph.cli.answers import wording
from policygraph.cli.answers.answer import Answer, Lines, Record, Table
from policygraph.cli.session import Session
from policygraph.graph.checks.problem import Place, Problem
from policygraph.viz.wording import percent


def problems(found: Sequence[Problem], session: Session) -> Answer:
    """The answer of `check`."""
    records = [_record(item, session) for item in found]
    words = session.words
    captions = [words.say(key) for key in ("level", "code", "message", "where")]
    rows = [
        [words.say(f"level-{r['level']}"), r["code"], r["message"], _place(item.where)]
        for r, item in zip(records, found, strict=True)
    ]
    block = Table(captions, rows) if rows else Lines("", [words.say("no-problems")])
    return Answer({"version": 1, "problems": records}, records, [block])


def _record(item: Problem, session: Session) -> dict[str, Any]:
    said = {name: _said(name, value, session) for name, value in item.values.items()}
    if item.code == "attribute-conflict":
        property_, values = str(item.values["property"]), item.values["values"]
        said["values"] = "、".join(wording.value(property_, value, session.lang) for value in values)  # type: ignore[attr-defined]
    message = session.words.problem(item.code, **said)
    return {"level": str(item.level), "code": item.code, "message": message, "where": _where(item.where)}


def _where(place: Place) -> Record:
    if place.file:
        return {"file": place.file} | ({"row": place.row} if place.row else {})
    if place.document or place.start >= 0:
        return {"document": place.document, "start": place.start, "end": place.end}
    return {"node": place.node}


def _place(place: Place) -> str:
    if place.file:
        return f"{place.file}:{place.row}" if place.row else place.file
    return place.node or f"{place.document} {place.start}–{place.end}"


def _said(name: str, value: Any, session: Session) -> str:
    """A value of a problem in words: shares in percent, lists joined."""
    if name in ("total", "shares", "holders", "part", "share"):
        return _shares(value)
    if name == "demand":
        return str(value[0] if session.lang == "zh" else value[1])
    if name == "why":
        return session.words.reason(value)
    if name == "property":
        return wording.caption(str(value), session.lang)
    if isinstance(value, list):
        return "、".join(str(item) for item in value)
    return str(value)


def _shares(value: Any) -> str:
    if isinstance(value, Decimal):
        return percent(value).replace("%", " %")
    if isinstance(value, tuple):
        return " ".join(_shares(part) if isinstance(part, Decimal) else str(part) for part in value)
    return "、".join(_shares(part) for part in value)
