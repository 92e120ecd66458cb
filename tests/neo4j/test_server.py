"""The server of the tests is a real one, and only this machine's users with the password reach it."""

from __future__ import annotations

import stat
from typing import Any

import pytest

pytestmark = [pytest.mark.needs("java"), pytest.mark.needs("mvn")]


def test_it_answers_cypher_to_the_password_of_its_file_only(neo4j_server: Any) -> None:
    from neo4j import GraphDatabase
    from neo4j.exceptions import AuthError

    with GraphDatabase.driver(neo4j_server.address, auth=("neo4j", neo4j_server.password)) as driver:
        assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
    with (
        GraphDatabase.driver(neo4j_server.address, auth=("neo4j", "neo4j")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()


def test_its_password_file_is_for_its_user_only(neo4j_server: Any) -> None:
    assert stat.S_IMODE(neo4j_server.password_file.stat().st_mode) == 0o600
