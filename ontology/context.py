"""The JSON-LD context of the ontology: short keys for its terms, with the type of each value."""

from __future__ import annotations

from policygraph.ontology import terms

#: what an edge's own node and its evidence point to
_LINKS = ("source", "target", "relation", "evidence", "document")
_XSD = {"integer": "xsd:integer", "decimal": "xsd:decimal", "money": "xsd:decimal", "boolean": "xsd:boolean"}


def context() -> dict[str, object]:
    """The context, as JSON has it. Labels and relations go by their names in RDF, `label` and `alias` by language."""
    found: dict[str, object] = {
        "pg": terms.NAMESPACE,
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "oa": "http://www.w3.org/ns/oa#",
        "id": "@id",
        "type": "@type",
        "label": {"@id": "http://www.w3.org/2000/01/rdf-schema#label", "@container": "@language"},
        "alias": {"@id": "http://www.w3.org/2004/02/skos/core#altLabel", "@container": "@language"},
    }
    links = [*_LINKS, *(terms.rdf_name(relation) for relation in terms.relations())]
    names = [*terms.labels(), *sorted({terms.edge_class(relation) for relation in terms.relations()})]
    found |= {name: f"pg:{name}" for name in names}
    found |= {name: {"@id": f"pg:{name}", "@type": "@id"} for name in links}
    return {"@context": found | {terms.rdf_name(name): _attribute(name) for name in terms.all_attributes()}}


def _attribute(name: str) -> object:
    kind, iri = terms.datatype(name), f"pg:{terms.rdf_name(name)}"
    return {"@id": iri, "@type": _XSD[kind]} if kind in _XSD else iri
