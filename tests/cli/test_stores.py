"""A store is a folder or a server: every command gives the same on both, and `copy` moves one to the other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

NOTICE = "鄂经信规〔2025〕9901号"
ASKED = [
    ["status"],
    ["search", "省"],
    ["show", NOTICE],
    ["duties", NOTICE],
    ["query", "policies"],
    ["query", "--cypher", "MATCH (n:Policy) RETURN n.name AS name ORDER BY name"],
    ["check"],
    ["export", "jsonl"],
    ["export", "ttl"],
    ["forget", "0" * 64],
]


@pytest.fixture
def server(run: Run, texts: Path, neo4j_address: str) -> str:
    """The address of a server that holds both texts."""
    done = run("load", texts, "--store", neo4j_address)
    assert [file["state"] for file in done.lines] == ["loaded", "loaded"], done.err
    return neo4j_address


@pytest.mark.needs("java")
@pytest.mark.needs("mvn")
def test_every_command_gives_the_same_on_a_server(
    run: Run, ask: Run, server: str, texts: Path, loaded: Path, tmp_path: Path
) -> None:
    holders = [line.split(",") for line in (texts / "holders.csv").read_text("utf-8").splitlines()[1:]]
    owned = sorted({row[1] for row in holders})[0]
    for command in [*ASKED, ["owners", owned], ["holdings", holders[0][0]]]:
        there, here = run(*command, "--store", server, "--format", "json"), ask(*command, "--format", "json")
        assert (there.code, there.out.replace(server, "./policygraph.db")) == (here.code, here.out), command
    for page, store in (("there.html", server), ("here.html", str(loaded / "policygraph.db"))):
        assert run("view", "ownership", owned, "-o", page, "--store", store).code == 0
    assert (tmp_path / "there.html").read_bytes() == (tmp_path / "here.html").read_bytes()


@pytest.mark.needs("java")
@pytest.mark.needs("mvn")
def test_a_copy_gives_the_same_bytes_and_comes_back(run: Run, server: str, neo4j_address: str) -> None:
    done = run("copy", "--store", server, "--to", "back.db")
    assert (done.code, done.lines[0]["sources"], done.lines[0]["present"]) == (0, 2, 0)
    assert run("export", "jsonl", "--store", "back.db").out == run("export", "jsonl", "--store", server).out
    again = run("copy", "--store", "back.db", "--to", neo4j_address)
    assert (again.code, again.lines[0]["sources"], again.lines[0]["digest"]) == (0, 0, done.lines[0]["digest"])


@pytest.mark.needs("java")
@pytest.mark.needs("mvn")
def test_a_password_file_is_an_option_and_a_secret_in_an_address_is_not_repeated(
    run: Run, server: str, tmp_path: Path
) -> None:
    (tmp_path / "wrong").write_text("wrong-word")
    done = run("status", "--store", server, "--password-file", "wrong")
    assert (done.code, "不认这个用户名或密码" in done.err) == (4, True)
    told = run("status", "--store", server.replace("//", "//neo4j:hidden-word@"), "--format", "json")
    assert (told.code, json.loads(told.err)["error"]["code"]) == (2, "secret-in-address")
    for said in (done.err, told.err):
        assert "hidden-word" not in said
        assert "wrong-word" not in said
        assert said.count("\n") == 1


def test_a_copy_between_folders(run: Run, texts: Path) -> None:
    run("load", texts)
    done = run("copy", "--to", "other.db")
    assert (done.code, done.lines[0]["sources"]) == (0, 2)
    assert "内容相同" in done.err
    assert run("export", "jsonl", "--store", "other.db").out == run("export", "jsonl").out
    assert run("copy", "--to", ".").code == 2
