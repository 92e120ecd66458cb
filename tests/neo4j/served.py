"""The embedded engine as a server that speaks Bolt, in a process of its own (`arcade_over_bolt.py`)."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

_SECONDS = 60


class Served:
    """One server whose data go with it."""

    user, database = "root", "graph"

    def __init__(self, port: int, http_port: int) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="policygraph-arcade-")
        self.password = secrets.token_urlsafe(18)
        self.port = port
        self.address = f"bolt://127.0.0.1:{self.port}"
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("arcade_over_bolt.py")), str(port), str(http_port)],
            cwd=self._folder.name, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "ARCADE_PASSWORD": self.password},
        )  # fmt: skip

    def run(self, statement: str) -> None:
        """Run a statement with all rights."""
        from neo4j import GraphDatabase

        with GraphDatabase.driver(self.address, auth=(self.user, self.password)) as driver:
            driver.execute_query(statement, database_=self.database)

    def __enter__(self) -> Self:
        from neo4j.exceptions import DriverError, Neo4jError

        end = time.monotonic() + _SECONDS
        while self._process.poll() is None and time.monotonic() < end:
            try:
                self.run("RETURN 1")
                return self
            except (DriverError, Neo4jError, OSError):
                time.sleep(0.2)
        self._stop()
        raise RuntimeError("ArcadeDB did not start to speak Bolt")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def _stop(self) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()
        self._folder.cleanup()
