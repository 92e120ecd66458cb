"""The `bods` profile: holdings and control as statements of the Beneficial Ownership Data Standard 0.4, in its RDF terms.

Every organization and person is a record, and so is every HOLDS_SHARE and CONTROLS that is so (已); what is planned or
denied has no statement there. Shares are percentages in BODS; a share that is not stated is left out, never 0.
"""

from __future__ import annotations

from decimal import Decimal

from policygraph.graph.entity import Node, Value
from policygraph.graph.export.rdf.spans import Spans
from policygraph.graph.export.rdf.syntax import NEXT, Block
from policygraph.graph.export.rdf.term import Name, composed, literal, segment, string, typed
from policygraph.graph.export.record import value_json
from policygraph.graph.fact import Edge
from policygraph.graph.modality import Modality
from policygraph.ontology import terms

#: a subject and its pairs
_Part = tuple[bytes, list[bytes]]

#: bases of control that BODS has a kind of interest for
_INTERESTS = {"董事会多数": "bods:AppointmentOfBoard", "协议控制": "bods:RightsGrantedByContract"}
_SHARES = {"share": "bods:shareExact", "share_min": "bods:shareMinimum", "share_max": "bods:shareMaximum"}
_OPEN = {"share_min": ("(", "bods:shareExclusiveMinimum"), "share_max": (")", "bods:shareExclusiveMaximum")}


class Bods:
    """The profile in one syntax."""

    PREFIXES: tuple[str, ...] = ("bods", "codes", "rdf", "xsd", "oa", "pg")

    def __init__(self, name: Name, base: bytes) -> None:
        self._name, self._base, self._spans = name, base, Spans(name, base)

    def node(self, node: Node) -> list[Block]:
        """The record of an organization or a person, and the statement about it; nothing for other nodes."""
        person = "Person" in node.labels
        if not person and "Organization" not in node.labels:
            return []
        record = b"<%b/e/%b" % (self._base, segment(node.id))
        kind, property = ("Person", "personType") if person else ("Entity", "entityType")
        pairs = [
            self._is(f"bods:{kind}"),
            self._pair("bods:recordIdString", string(node.id)),
            self._pair(f"bods:{property}", self._name(f"codes:{_kind(node)}")),
            self._pair("bods:name", record + b"#name>"),
        ]
        names: list[_Part] = [(record + b"#name>", self._named("bods:Legal", node.name))]
        for number, alias in enumerate(node.aliases, 1):
            property = "bods:name" if person else "bods:alternateName"
            iri = b"%b#name%d>" % (record, number)
            pairs.append(self._pair(property, iri))
            names.append((iri, self._named("bods:Alternative", alias)))
        for key, scheme in (("uscc", "统一社会信用代码"), ("lei", "LEI")):
            if key in node.attributes:
                iri = b"%b#%b>" % (record, key.encode())
                pairs.append(self._pair("bods:identifier", iri))
                names.append((iri, self._identifier(scheme, str(node.attributes[key]))))
        if not person and "established" in node.attributes:
            pairs.append(self._date("bods:foundingDate", node.attributes["established"]))
        return _blocks(self._statement("entity", node.id, record + b">"), (record + b">", pairs), *names)

    def edge(self, edge: Edge) -> list[Block]:
        """The record of a holding or control, its interests, the statement about it and the words that say it."""
        if edge.relation not in {"HOLDS_SHARE", "CONTROLS"} or edge.modality is not Modality.DONE:
            return []
        record = b"<%b/f/%b" % (self._base, segment(edge.id))
        interests = [(b"interest", self._kind(edge), _SHARES if edge.relation == "HOLDS_SHARE" else {})]
        if "votes" in edge.attributes:
            interests.append((b"votes", "bods:VotingRights", {"votes": "bods:shareExact"}))
        pairs = [
            self._is("bods:Relationship"),
            self._pair("bods:recordIdString", string(edge.id)),
            self._pair("bods:subject", b"<%b/e/%b>" % (self._base, segment(edge.target))),
            self._pair("bods:interestedParty", b"<%b/e/%b>" % (self._base, segment(edge.source))),
            *(self._pair("bods:interest", b"%b#%b>" % (record, part)) for part, _, _ in interests),
        ]
        subject, said = self._statement("relationship", edge.id, record + b">")
        parts: list[_Part] = [(record + b">", pairs)]
        parts += [(b"%b#%b>" % (record, part), self._interest(edge, kind, shares)) for part, kind, shares in interests]
        spans: list[Block] = []
        for evidence in edge.evidence:
            span, described = self._spans.written(evidence, b"")
            said.append(self._pair("bods:source", span))
            spans += described
            if described:
                quoted = self._pair("bods:description", string(evidence.quote))
                parts.append((span, [self._is("bods:ThirdParty"), quoted]))
        return [*_blocks((subject, said), *parts), *spans]

    def _statement(self, kind: str, id_: str, record: bytes) -> _Part:
        pairs = [
            self._is("bods:New"),
            self._pair("bods:statementIdString", string(f"policygraph-{kind}-{id_}")),
            self._pair("bods:bodsVersion", b'"0.4"'),
            self._pair("bods:recordDetails", record),
        ]
        return b"<%b/b/%b>" % (self._base, segment(id_)), pairs

    def _kind(self, edge: Edge) -> str:
        if edge.relation == "HOLDS_SHARE":
            return "bods:Shareholding"
        return _INTERESTS.get(str(edge.attributes.get("basis")), "bods:OtherInfluenceOrControl")

    def _interest(self, edge: Edge, kind: str, shares: dict[str, str]) -> list[bytes]:
        open_ = str(edge.attributes.get("share_open", "[]"))
        pairs = [self._is(kind)]
        for attribute, property in shares.items():
            value = edge.attributes.get(attribute)
            if isinstance(value, int | Decimal):
                mark, exclusive = _OPEN.get(attribute, ("", ""))
                pairs.append(self._share(exclusive if mark and mark in open_ else property, value))
        details = [str(edge.attributes[key]) for key in ("basis", "role") if key in edge.attributes]
        pairs += [self._pair("bods:details", composed(text)) for text in details]
        start, end = edge.valid_from or edge.attributes.get("date", ""), edge.valid_to
        pairs += [self._date(name, day) for name, day in (("bods:startDate", start), ("bods:endDate", end)) if day]
        return pairs

    def _share(self, property: str, share: int | Decimal) -> bytes:
        return self._pair(property, typed(self._name, value_json(share * 100), "xsd:float"))

    def _named(self, kind: str, name: str) -> list[bytes]:
        return [self._is(kind), self._pair("bods:fullName", composed(name))]

    def _identifier(self, scheme: str, code: str) -> list[bytes]:
        return [
            self._is("bods:Identifier"),
            self._pair("bods:schemeName", string(scheme)),
            self._pair("bods:idString", composed(code)),
        ]

    def _date(self, property: str, day: Value) -> bytes:
        return self._pair(property, literal(self._name, day, "date"))

    def _is(self, kind: str) -> bytes:
        return self._pair("rdf:type", self._name(kind))

    def _pair(self, property: str, value: bytes) -> bytes:
        return b"%b %b" % (self._name(property), value)


def _blocks(*parts: _Part) -> list[Block]:
    return [(subject, NEXT.join(pairs), b"") for subject, pairs in parts]


def _kind(node: Node) -> str:
    """The code of what a record is about."""
    label = terms.most_specific(node.labels)
    if label == "Person":
        return "KnownPerson"
    if label == "Agency":
        return "StateBody"
    return "LegalEntity" if label == "Organization" else "RegisteredEntity"
