"""Laws of loading, for any readings: order and split are free, twice is once, load and forget is never loaded."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from policygraph.graph import identity
from policygraph.graph.entity import Claim
from policygraph.graph.evidence import quote
from policygraph.graph.export import jsonl
from policygraph.graph.fact import Fact
from policygraph.graph.merge import merge
from policygraph.graph.modality import Modality
from policygraph.graph.source import Source
from policygraph.graph.store.store import Store, open_store

from tests.graph.store.conftest import CORE, SERVERS

Opener = Callable[[], AbstractContextManager[Store]]

# a store for each example: shrinking one would take minutes
few = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


class Reading(NamedTuple):
    source: Source
    statements: list[Fact | Claim]


TEXTS = ("甲持有乙", "乙出资丙", "丙控制甲")
NAMES = [
    identity.entity(label, name) for label, name in (("Firm", "甲"), ("Fund", "乙"), ("Bank", "丙"), ("Firm", "乙"))
]
DOCUMENTS = [identity.entity("Document", name) for name in ("文一", "文二")]
VALUES = {
    "label": st.sampled_from(["Firm", "Fund", "Bank", "Agency"]),
    "name": st.sampled_from(["甲公司", "乙", "丙（上海）"]),
    "alias": st.sampled_from(["甲", "丁"]),
    "size_cny": st.integers(0, 3) | st.decimals(0, 1, places=2),
    "established": st.sampled_from(["2024", "2024-05"]),
}
ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={
        "share": st.sampled_from([Decimal("0.5"), Decimal(1), Decimal("0.123456789012345678901")]),
        "asset": st.sampled_from(["股权", "份额"]),
        "round": st.sampled_from(["A", "B"]),
        "amount_cny": st.integers(1, 2),
    },
)


@st.composite
def readings(draw: st.DrawFn, text: str) -> Reading:
    """What one of the sources may say: claims and facts with any spans, documents with and without a date."""
    source = Source.of(text.encode(), text, f"{text}.txt")
    statements: list[Fact | Claim] = []
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, 2))
        document = draw(st.sampled_from(DOCUMENTS))
        # a document belongs to one source, so its id differs from source to source
        said = quote(source, start, start + 2, f"{document.id}{text[0]}", draw(st.sampled_from(["r1", "r2"])))
        if draw(st.booleans()):
            name = draw(st.sampled_from(sorted(VALUES)))
            entity = draw(st.sampled_from(NAMES))
            statements.append(Claim(entity, name, draw(VALUES[name]), said, draw(st.sampled_from(Modality))))
        elif draw(st.booleans()):
            entity = identity.entity("Document", "x").__class__(said.document, "Document", "文")
            published = draw(st.sampled_from(["2024", "2025-01-01"]))
            statements += [Claim(entity, "label", "Document", said), Claim(entity, "published", published, said)]
        else:
            subject, object_ = draw(st.sampled_from(NAMES)), draw(st.sampled_from(NAMES))
            relation = draw(st.sampled_from(["HOLDS_SHARE", "FUNDS", "ACTS_WITH"]))
            statements.append(
                identity.fact(subject, relation, object_, said, draw(ATTRIBUTES), inferred=draw(st.booleans()))
            )
    return Reading(source, statements)


ALL = st.tuples(*(readings(text) for text in TEXTS))


@contextmanager
def in_a_folder() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "graph.db")) as store:
        yield store


@pytest.fixture(scope="module", params=CORE)
def opened(request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Opens an empty store of each engine."""
    if request.param == "arcade":
        yield in_a_folder
        return
    server = request.getfixturevalue(SERVERS[request.param])

    def on_the_server() -> Store:
        server.run("MATCH (n) DETACH DELETE n")
        return open_store(server.address)

    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("USERNAME", server.user), ("PASSWORD", server.password), ("DATABASE", server.database)):
            patch.setenv(f"NEO4J_{name}", value)
        yield on_the_server


def exported(graph: Any) -> bytes:
    out = io.BytesIO()
    jsonl.write(graph, out)
    return out.getvalue()


def merged(*parts: Reading) -> bytes:
    return exported(merge(*(part.statements for part in parts)))


@few
@given(parts=ALL, order=st.permutations(range(3)))
def test_any_order_gives_the_bytes_of_one_merge(opened: Opener, parts: tuple[Reading, ...], order: list[int]) -> None:
    with opened() as store:
        store.load([parts[i] for i in order])
        store.load(parts)
        assert exported(store) == merged(*parts)


@few
@given(parts=ALL, order=st.permutations(range(3)), gone=st.integers(0, 2))
def test_forgetting_gives_the_bytes_of_the_others(
    opened: Opener, parts: tuple[Reading, ...], order: list[int], gone: int
) -> None:
    with opened() as store:
        store.load([parts[i] for i in order])
        store.forget(parts[gone].source.id)
        assert exported(store) == merged(*(part for i, part in enumerate(parts) if i != gone))
