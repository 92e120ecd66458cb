"""What a server brings that a folder has not: an address, a password, a wire, other writers. One clear line for each trouble."""

from __future__ import annotations

import io
import runpy
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.errors import PolicyGraphError, SettingError, StoreError
from policygraph.graph.export import jsonl
from policygraph.graph.merge import merge
from policygraph.graph.store import neo4j_bulk as bulk
from policygraph.graph.store import neo4j_connection as module
from policygraph.graph.store.store import Store, open_store

pytestmark = [pytest.mark.needs("java"), pytest.mark.needs("mvn")]
HERE = Path(__file__).parent
WIRE = runpy.run_path(str(HERE / "wire.py"))
TEXT: Callable[[int], str] = runpy.run_path(str(HERE / "load_forever.py"))["text"]
Written = Callable[..., Any]


def exported(graph: Any) -> bytes:
    out = io.BytesIO()
    jsonl.write(graph, out)
    return out.getvalue()


def refused(address: str, **options: bool) -> PolicyGraphError:
    with pytest.raises(PolicyGraphError) as caught:
        open_store(address, **options)
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.fixture
def wire(neo4j_server: Any, neo4j_address: str) -> Iterator[Any]:
    """A wire to the empty server, cut at the end."""
    made = WIRE["Wire"](neo4j_server.port)
    yield made
    made.cut()


def test_a_wrong_password_is_named_and_shown_nowhere(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-secret")
    error = refused(neo4j_address)
    assert (type(error), error.code) == (StoreError, "store-login")
    assert "wrong-secret" not in f"{error} {error.values} {error.__cause__}"


def test_no_password_at_all_is_a_wrong_one(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert refused(neo4j_address).code == "store-login"


def test_many_wrong_passwords_shut_the_right_one_out_for_a_while(
    neo4j_server: Any, neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-secret")
    codes = {refused(neo4j_address).code for _ in range(5)}
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    assert codes == {"store-login", "store-login-limit"}
    assert refused(neo4j_address).code == "store-login-limit"
    time.sleep(5.5)
    open_store(neo4j_address).close()


def test_a_password_may_stand_in_a_file(
    neo4j_server: Any, neo4j_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    monkeypatch.setenv("NEO4J_PASSWORD_FILE", str(neo4j_server.password_file))
    open_store(neo4j_address).close()
    monkeypatch.setenv("NEO4J_PASSWORD_FILE", str(tmp_path / "none"))
    assert refused(neo4j_address).code == "not-readable"


@pytest.mark.parametrize("kind", ["bolt", "neo4j"])
def test_an_address_with_a_secret_is_refused_and_the_secret_not_repeated(kind: str) -> None:
    error = refused(f"{kind}://neo4j:hidden-word@localhost:7687")
    assert (type(error), error.code) == (SettingError, "secret-in-address")
    assert "hidden-word" not in f"{error} {error.values}"


@pytest.mark.parametrize("kind", ["bolt", "neo4j", "bolt+ssc"])
def test_where_nothing_listens_is_said_at_once(kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    began = time.monotonic()
    assert refused(f"{kind}://127.0.0.1:{port}").code == "store-unreachable"
    assert time.monotonic() - began < 5


def test_a_port_that_stays_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CONNECT", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        assert refused(f"bolt://127.0.0.1:{silent.getsockname()[1]}").code == "store-unreachable"
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("kind", ["bolt+s", "bolt+ssc", "neo4j+s", "neo4j+ssc"])
def test_an_encrypted_call_to_a_plain_port_says_so(kind: str, neo4j_server: Any) -> None:
    assert refused(f"{kind}://127.0.0.1:{neo4j_server.port}").code == "store-tls"


def test_routing_addresses_work_too(neo4j_address: str, written: Written) -> None:
    with open_store(neo4j_address.replace("bolt", "neo4j")) as store:
        store.load([written("(甲银行:Bank)")])
        assert store.counts()["nodes"] == 1


@pytest.mark.parametrize("read_only", [False, True])
def test_other_data_are_left_as_they_are(neo4j_server: Any, neo4j_address: str, read_only: bool) -> None:
    neo4j_server.run("CREATE (:Film {title: '甲'})")
    assert refused(neo4j_address, read_only=read_only).code == "not-a-store"
    neo4j_server.run("MATCH (f:Film) DELETE f")
    open_store(neo4j_address).close()


def test_reading_makes_no_store(neo4j_address: str) -> None:
    assert refused(neo4j_address, read_only=True).code == "no-store"
    assert refused(neo4j_address, read_only=True).code == "no-store"


@pytest.mark.parametrize(("version", "why"), [(99, "newer"), (0, "unknown")])
def test_a_store_of_another_version_is_refused(neo4j_server: Any, neo4j_address: str, version: int, why: str) -> None:
    open_store(neo4j_address).close()
    neo4j_server.run(f"MATCH (m:StoreMark) SET m.format = {version}")
    error = refused(neo4j_address)
    assert (error.code, error.why) == ("store-version", why)


def test_a_store_that_is_being_filled_is_no_store_yet(
    neo4j_server: Any, neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(neo4j_address).close()
    neo4j_server.run("MATCH (m:StoreMark) SET m.filling = timestamp() CREATE (:Entity {id: 'half'})")
    for read_only in (True, False):
        assert refused(neo4j_address, read_only=read_only).code == "store-filling"
    monkeypatch.setattr(bulk, "_SILENCE", 0)
    with open_store(neo4j_address) as store:
        assert store.counts()["nodes"] == 0
    open_store(neo4j_address, read_only=True).close()


def test_a_lost_constraint_is_made_again(neo4j_server: Any, neo4j_address: str, written: Written) -> None:
    open_store(neo4j_address).close()
    neo4j_server.run("DROP CONSTRAINT PROXY_id")
    neo4j_server.run("DROP INDEX entity_search")
    with open_store(neo4j_address) as store:
        store.load([written("(甲:Firm)-[:PROXY]->(乙省公司:Firm)")])
        assert [hit.name for hit in store.search("省公")] == ["乙省公司"]
        names = store.rows("SHOW CONSTRAINTS YIELD name WHERE name = 'PROXY_id' RETURN count(*) AS n")
    assert names == [{"n": 1}]


def test_a_commit_whose_answer_is_lost_counts_once(wire: Any, written: Written) -> None:
    reading = written("(甲:Firm)-[:HOLDS_SHARE]->(乙:Firm)", "甲.txt")
    with open_store(wire.address) as store:
        wire.snap_at = WIRE["COMMIT"]
        (report,) = store.load([reading])
        assert wire.snap_at == b""
        assert (report.state, report.nodes, report.edges) == ("loaded", 2, 1)
        assert exported(store) == exported(merge(reading.statements))
        wire.snap_at = WIRE["COMMIT"]
        gone = store.forget(reading.source.id)
        assert wire.snap_at == b""
        assert (gone.nodes, gone.edges) == (2, 1)
        assert exported(store) == b""


def test_a_lost_server_leaves_whole_sources_and_the_same_load_ends_it(
    wire: Any, neo4j_address: str, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_RETRY", 1.0)
    readings = [written(TEXT(number), str(number)) for number in range(30)]

    def cut_in_between() -> Iterator[Any]:
        for number, reading in enumerate(readings):
            if number == 5:
                threading.Timer(0.02, wire.cut).start()
            yield reading

    with open_store(wire.address) as store, pytest.raises(StoreError, match="store-lost") as caught:
        store.load(cut_in_between())
    assert "\n" not in str(caught.value)
    with open_store(neo4j_address) as store:
        held = [readings[int(source.path)].statements for source in store.sources()]
        assert 5 <= len(held) < 30
        assert exported(store) == exported(merge(*held))
        store.load(readings)
        assert exported(store) == exported(merge(*(reading.statements for reading in readings)))


def test_a_killed_server_has_kept_what_it_acknowledged(
    neo4j_server: Any, neo4j_address: str, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_RETRY", 1.0)
    readings = [written(TEXT(number), str(number)) for number in range(200)]
    whole: list[int] = []

    def load_on(store: Store) -> None:
        for number, reading in enumerate(readings):
            store.load([reading])
            whole.append(number)

    with open_store(neo4j_address) as store:
        threading.Timer(1.0, neo4j_server.kill).start()
        with pytest.raises(StoreError, match="store-lost"):
            load_on(store)
    neo4j_server.start()
    with open_store(neo4j_address) as store:
        held = {int(source.path) for source in store.sources()}
        assert set(whole) <= held <= {*whole, len(whole)}
        assert exported(store) == exported(merge(*(readings[number].statements for number in held)))


def test_writers_side_by_side_lose_nothing_of_each_other(neo4j_address: str, written: Written) -> None:
    readings = [written(TEXT(number), str(number)) for number in range(12)]
    open_store(neo4j_address).close()
    failed: list[BaseException] = []

    def load(own: list[Any]) -> None:
        try:
            with open_store(neo4j_address) as store:
                store.load(own)
        except BaseException as error:
            failed.append(error)

    writers = [threading.Thread(target=load, args=(readings[first::4] + readings[:1],)) for first in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failed == []
    with open_store(neo4j_address) as store:
        assert exported(store) == exported(merge(*(reading.statements for reading in readings)))


def test_a_value_that_the_server_cannot_hold_is_one_line(neo4j_address: str) -> None:
    with open_store(neo4j_address) as store, pytest.raises(StoreError, match="engine") as caught:
        store.rows("RETURN $x AS x", {"x": 2**70})
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("expression", "plain"),
    [
        ("date('2025-03-01')", "2025-03-01"),
        ("duration('P1Y')", "P1Y"),
        ("[1, {a: 0.5}]", [1, {"a": 0.5}]),
        ("n", {"id": "x"}),
        ("p", [{"id": "x"}, {"share": 0.5}, {"id": "y"}]),
    ],
)
def test_rows_are_plain(neo4j_address: str, expression: str, plain: object) -> None:
    with open_store(neo4j_address) as store:
        store.rows("CREATE (:Entity {id: 'x'})-[:FUNDS {share: 0.5}]->(:Entity {id: 'y'})", write=True)
        rows = store.rows(f"MATCH p = (n:Entity {{id: 'x'}})-[]->() RETURN {expression} AS it")
    assert rows == [{"it": plain}]
