"""A copy is its original: same bytes out, same texts, and the same after a source is forgotten; cut off, it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.entity import Claim
from policygraph.graph.errors import SettingError, StoreError
from policygraph.graph.evidence import Evidence
from policygraph.graph.source import Source, Span
from policygraph.graph.store.copying import Copied, copy, digest
from policygraph.graph.store.store import Store, open_store

Written = Callable[..., Any]
PARTS = [
    "(甲:Firm {alias: 甲司})-[:HOLDS_SHARE {share: 0.5, asset: 股权}]->(乙:Fund {size_cny: 10})",
    "(甲:Firm)-[:HOLDS_SHARE {share: 0.5, inferred: true}]->(乙:Fund {size_cny: 12})",
    "(丙:Bank)-[:FUNDS {amount_cny: 3}]->(乙:Fund)-[:MENTIONED_IN]->(简讯:Document {published: 2025-03})",
]


@pytest.fixture
def readings(written: Written) -> list[Any]:
    return [written(text, f"{number}.txt") for number, text in enumerate(PARTS)]


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "other.db")) as opened:
        yield opened


@pytest.fixture(params=["there", "back"])
def pair(request: pytest.FixtureRequest, embedded: Store, store: Store) -> tuple[Store, Store]:
    """Origin and target: an embedded store and one of each engine, and the other way round."""
    return (embedded, store) if request.param == "there" else (store, embedded)


def contents(store: Store) -> tuple[str, list[tuple[str, str, str]]]:
    return digest(store), [(s.id, s.path, store.source_text(s.id)) for s in store.sources()]


def test_a_copy_holds_what_its_original_holds(pair: tuple[Store, Store], readings: list[Any]) -> None:
    origin, target = pair
    origin.load(readings)
    assert copy(origin, target) == Copied(3, 0, digest(origin))
    assert contents(target) == contents(origin)


@pytest.mark.parametrize("gone", range(3))
def test_a_copy_forgets_as_its_original_does(pair: tuple[Store, Store], readings: list[Any], gone: int) -> None:
    origin, target = pair
    origin.load(readings)
    copy(origin, target)
    for store in pair:
        store.forget(readings[gone].source.id)
    assert contents(target) == contents(origin)


def test_a_copy_that_was_cut_off_goes_on(pair: tuple[Store, Store], readings: list[Any]) -> None:
    origin, target = pair
    origin.load(readings)
    target.load(readings[1:2])
    assert copy(origin, target) == Copied(2, 1, digest(origin))
    assert copy(origin, target) == Copied(0, 3, digest(origin))


def test_nothing_is_mixed_into_a_store_that_holds_something_else(
    embedded: Store, store: Store, readings: list[Any]
) -> None:
    embedded.load(readings[:1])
    store.load(readings[1:])
    before = contents(store)
    with pytest.raises(SettingError, match="target-not-empty"):
        copy(embedded, store)
    assert contents(store) == before


def test_a_source_without_text_stays_without(embedded: Store, store: Store, readings: list[Any]) -> None:
    reading = readings[0]
    embedded.load([reading._replace(source=Source(reading.source.id, "", "甲.jsonl"))])
    copy(embedded, store)
    assert contents(store) == contents(embedded)


def test_a_target_that_differs_in_the_end_is_named(embedded: Store, store: Store, readings: list[Any]) -> None:
    """The same source id with other words: no copy can make them equal."""
    embedded.load(readings[:1])
    source = readings[0].source
    said = Evidence(Span(source.id, 0, 1), "d", source.text[0], "r")
    other = [Claim(readings[0].statements[0].entity, "label", "Bank", said)]
    store.load([readings[0]._replace(statements=tuple(other))])
    with pytest.raises(StoreError, match="copy-differs"):
        copy(embedded, store)


def broken(readings: Iterator[Any]) -> Iterator[Any]:
    """The first, then a failure."""
    yield next(readings)
    raise RuntimeError("cut off")


def test_a_fill_that_fails_leaves_an_empty_store(embedded: Store, store: Store, readings: list[Any]) -> None:
    embedded.load(readings)
    for nodes, edges in (
        (broken(embedded.stored_nodes()), embedded.stored_edges()),
        (embedded.stored_nodes(), broken(embedded.stored_edges())),
    ):
        with pytest.raises(RuntimeError):
            store.fill(nodes, edges, [])
        assert set(store.counts().values()) == {0}
    assert copy(embedded, store) == Copied(3, 0, digest(embedded))


def test_a_store_that_holds_something_is_not_filled(embedded: Store, store: Store, readings: list[Any]) -> None:
    embedded.load(readings)
    store.load(readings[:1])
    with pytest.raises(SettingError, match="target-not-empty"):
        store.fill(embedded.stored_nodes(), embedded.stored_edges(), [])


def test_a_filled_store_is_written_to_and_searched_as_any_other(
    embedded: Store, store: Store, readings: list[Any]
) -> None:
    embedded.load(readings[:2])
    copy(embedded, store)
    for one in (embedded, store):
        one.load(readings)
    assert contents(store) == contents(embedded)
    for needle in ("乙", "甲司", "丙"):
        assert store.search(needle) == embedded.search(needle)
