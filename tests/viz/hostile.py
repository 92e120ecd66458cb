"""What a hostile store may hold: names, titles, texts and dates that try to leave their place on a page."""

from __future__ import annotations

from policygraph.graph.source import Document
from policygraph.queries.answer import Party, Statement
from policygraph.queries.contents import Contents
from policygraph.queries.naming import Name
from policygraph.queries.outline import Heading
from policygraph.queries.paper import Paper
from policygraph.queries.policies_in_time import Citation, Dated, Dating, Timeline
from policygraph.queries.said import Place, Said, Stated

EVIL = '</script><img src=x onerror="window.hit=1">\'"\u2028=1+1\u202eexe𠮷'
_SAID = Statement(EVIL, "s" * 64, "d", 3, 3 + len(EVIL), EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, 3)


def _party(id_: str, kind: str = "Firm", **attributes: str) -> Party:
    return Party(id_, EVIL, kind, (kind,), (EVIL, "=cmd|' /C calc'!A0"), tuple(attributes.items()))


def paper(*, bare: bool = False) -> Paper:
    """A text that is one hostile sentence; `bare` with its quotes only."""
    place = Place("d", 3, 3 + len(EVIL), EVIL, EVIL, EVIL)
    facts = (Said("f", "FUNDS", "a", "b", EVIL, (("role", EVIL), ("share", 0.5), ("date", "=1+1")), place, 7),)
    return Paper(
        (Document("d", "s" * 64, 3, 3 + len(EVIL), EVIL, EVIL, EVIL),), "" if bare else EVIL, 3, ((3, 3 + len(EVIL)),),
        {"a": _party("a"), "b": _party("b", "Fund")}, facts, (Stated("a", "established", EVIL, "已", place),),
        () if bare else (Name(5, 12, "a", True), Name(14, 20, "b", False)), (Heading(3, 1, EVIL, EVIL), Heading(4, 2, "", EVIL, "a")),
    )  # fmt: skip


def timeline() -> Timeline:
    """Two policies that cite and repeal each other on days that are none."""
    datings = (Dating("date", EVIL, "已", (_SAID,)), Dating("effective_from", "2025-02-30", EVIL, (_SAID,)))
    first = Dated(
        _party("p", "Policy", date=EVIL, doc_number=EVIL, effective_from="2025-02-30"), (EVIL,), 1, ("d",), datings
    )
    second = Dated(_party("q", "Policy", date="2025-06", valid_until="9999-12-31"), (), 0, (), ())
    links = (
        Citation("c", "REPEALS", "p", "q", "已", EVIL, (_SAID,)), Citation("e", "CITES", "q", "p", EVIL, "", (_SAID,)),
    )  # fmt: skip
    return Timeline((), (first, second), links)


def contents() -> Contents:
    """A hostile row of every table; the ids would leave the folder if they were taken as names of files."""
    id_ = "../../" + EVIL
    document = {"title": EVIL, "publisher": EVIL, "published": EVIL, "mentions": 1, "id": id_, "source": None}
    policy = {"id": "p", "name": EVIL, "doc_number": EVIL, "date": EVIL, "issuers": [EVIL], "measures": 1}
    fund = {
        "id": "b",
        "name": EVIL,
        "size_cny": 1,
        "established": EVIL,
        "managers": [EVIL],
        "regions": [EVIL],
        "sectors": [],
    }
    pilot = {
        "region": EVIL, "code": None, "pilot": EVIL, "modality": EVIL, "launched_by": [EVIL], "participants": [], "pilot_id": "x",
    }  # fmt: skip
    charged = (("p", 2, 1), ("q", 1, 0))
    return Contents(
        (document,), (policy,), {"b": fund}, (pilot,), {id_: 3}, {"p": (id_,)}, {"p": (("a", 2, 1),)}, {"a": charged},
        {"a": (0, 2), "b": (1, 0)}, {"a": _party("a"), "b": _party("b", "Fund"), "p": _party("p", "Policy")},
    )  # fmt: skip
