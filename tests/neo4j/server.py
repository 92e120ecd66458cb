"""A real Neo4j Community server for tests and for `make neo4j`: jars by Maven, a process by Java, one Bolt port on loopback.

`with Server() as server:` starts one whose data goes with it. Run as a program it keeps its data under build/neo4j, prints its
address and where its password is, and stops on Ctrl-C.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from types import TracebackType
from typing import Self

BUILD = Path(__file__).resolve().parents[2] / "build" / "neo4j"
#: the long-lived version, which runs on Java 17, and the newest, which wants 21
VERSION, NEWEST = "5.26.30", "2026.08.1"
USER = "neo4j"
#: 5.x has the first class, the versions named by year the second
_MAINS = ("org/neo4j/server/CommunityEntryPoint", "org/neo4j/server/Neo4jCommunity")
_OPENS = [
    f"--add-opens=java.base/{package}=ALL-UNNAMED"
    for package in ("java.io", "java.lang", "java.nio", "java.util.concurrent", "sun.nio.ch")
]
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
db.tx_log.rotation.size=32m
"""
_SECONDS = 120


class NotStarted(RuntimeError):
    """Something that the server needs is missing, or it went away while it started."""


class Server:
    """One server. Its data go with it unless `home` is given; its password is random and stands in `password_file`."""

    user, database = USER, "neo4j"

    def __init__(self, home: Path | None = None, version: str = VERSION) -> None:
        self._version, self._kept = version, home is not None
        self._home = home or Path(tempfile.mkdtemp(prefix="policygraph-neo4j-"))
        self._home.mkdir(parents=True, exist_ok=True)
        self.password_file = self._home / "password"
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def password(self) -> str:
        """The password of the user neo4j; made when it is first asked for, readable by this user only."""
        if not self.password_file.exists():
            with open(os.open(self.password_file, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(18) + "\n")
        return self.password_file.read_text().strip()

    def start(self) -> Self:
        """Start and wait until it answers with its password. Raises NotStarted."""
        command = self._command()
        (self._home / "conf").mkdir(exist_ok=True)
        (self._home / "conf" / "neo4j.conf").write_text(_SETTINGS.format(port=self.port))
        with open(self._home / "console.log", "ab") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        self._guard = _guard(self._process.pid)
        try:
            self._wait()
            self._set_password()
        except BaseException:
            self.stop()
            raise
        return self

    def run(self, statement: str) -> None:
        """Run a statement with all rights."""
        from neo4j import GraphDatabase

        with GraphDatabase.driver(self.address, auth=(USER, self.password)) as driver:
            driver.execute_query(statement)

    def admin(self, *arguments: str, folder: Path) -> None:
        """Run neo4j-admin in a folder on the data of this server, which must not run. Raises NotStarted with what it says."""
        (self._home / "conf").mkdir(exist_ok=True)
        (self._home / "conf" / "neo4j.conf").write_text(_SETTINGS.format(port=self.port))
        places = {"NEO4J_HOME": str(self._home), "NEO4J_CONF": str(self._home / "conf")}
        command = [
            java(self._version),
            *_OPENS,
            "-Xmx1g",
            "-cp",
            f"{fetched(self._version)}/*",
            "org.neo4j.cli.AdminTool",
        ]
        done = subprocess.run(
            [*command, *arguments], cwd=folder, env={**os.environ, **places}, stdin=subprocess.DEVNULL,
            capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            raise NotStarted(f"neo4j-admin {' '.join(arguments)}:\n{(done.stdout + done.stderr)[-2000:]}")

    def kill(self) -> None:
        """End the process at once, as a power cut would; `start` brings it back."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Stop; data that are kept are closed in order, others go."""
        self._end(signal.SIGTERM if self._kept else signal.SIGKILL)
        if not self._kept:
            shutil.rmtree(self._home, ignore_errors=True)

    def wait(self) -> None:
        """Return when the process ends by itself."""
        if self._process:
            self._process.wait()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _command(self) -> list[str]:
        runs = java(self._version)
        jars = fetched(self._version)
        with zipfile.ZipFile(jars / f"neo4j-{self._version}.jar") as jar:
            members = set(jar.namelist())
        main = next(name for name in _MAINS if f"{name}.class" in members).replace("/", ".")
        folders = [f"--home-dir={self._home}", f"--config-dir={self._home / 'conf'}"]
        return [runs, *_OPENS, "-Xms512m", "-Xmx512m", "-cp", f"{jars}/*", main, *folders]

    def _wait(self) -> None:
        end = time.monotonic() + _SECONDS
        while not _speaks_bolt(self.port):
            if self._process is None or self._process.poll() is not None or time.monotonic() > end:
                log = (self._home / "console.log").read_text("utf-8", "replace")
                raise NotStarted(f"Neo4j {self._version} did not start:\n{log[-2000:]}")
            time.sleep(0.1)

    def _set_password(self) -> None:
        """A new server has the password neo4j; it is changed over the wire, for a command line is seen by everyone."""
        from neo4j import GraphDatabase
        from neo4j.exceptions import AuthError

        try:
            with GraphDatabase.driver(self.address, auth=(USER, self.password)) as driver:
                driver.verify_connectivity()
        except AuthError:
            with GraphDatabase.driver(self.address, auth=(USER, "neo4j")) as driver:
                change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
                driver.execute_query(change, password=self.password, database_="system")

    def _end(self, how: signal.Signals) -> None:
        if self._guard and self._guard.stdin:
            self._guard.kill()
            self._guard.wait()
            self._guard.stdin.close()
        if self._process and self._process.poll() is None:
            self._process.send_signal(how)
            try:
                self._process.wait(60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process = self._guard = None


def fetched(version: str) -> Path:
    """The folder of the server's jars, filled by Maven the first time. Raises NotStarted."""
    jars = BUILD / f"jars-{version}"
    if jars.is_dir():
        return jars
    if not shutil.which("mvn"):
        raise NotStarted("missing: Maven; apt-get install maven")
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as work:
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={work}/jars"]
        pom = ["-f", str(Path(__file__).with_name("pom.xml")), f"-Dneo4j.version={version}"]
        done = subprocess.run(
            ["mvn", "-q", "-B", *pom, *goal], stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if done.returncode:
            raise NotStarted(f"Maven found no Neo4j {version}:\n{(done.stdout + done.stderr)[-2000:]}")
        with contextlib.suppress(OSError):  # another process was faster
            Path(work, "jars").rename(jars)
    return jars


def java(version: str) -> str:
    """A Java that this version runs on, from JAVA_HOME, PATH or /usr/lib/jvm. Raises NotStarted."""
    wanted = range(17, 22) if version.startswith("5.") else range(21, 100)
    homes = [os.environ["JAVA_HOME"]] if "JAVA_HOME" in os.environ else []
    found = [f"{home}/bin/java" for home in homes] + [path for path in [shutil.which("java")] if path]
    found += sorted(map(str, Path("/usr/lib/jvm").glob("*/bin/java")))
    for path in found:
        if os.access(path, os.X_OK) and _major(path) in wanted:
            return path
    raise NotStarted(f"missing: Java {wanted[0]} for Neo4j {version}; apt-get install default-jre-headless")


def _major(path: str) -> int:
    said = subprocess.run([path, "-version"], capture_output=True, text=True).stderr
    number = re.search(r'version "(\d+)', said)
    return int(number[1]) if number else 0


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _speaks_bolt(port: int) -> bool:
    """Whether the server answers Bolt's greeting: a magic number and four versions, of which it picks one."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as wire:
            wire.sendall(bytes.fromhex("6060b017 00080805 00020404 00000004 00000003"))
            return len(wire.recv(4)) == 4
    except OSError:
        return False


def _guard(pid: int) -> subprocess.Popen[bytes]:
    """A shell that ends the server when this process goes, however it goes: the pipe between them closes then."""
    script = f"read _; kill -KILL {pid}"
    return subprocess.Popen(
        ["sh", "-c", script], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )


def main() -> int:
    """Run until stopped."""
    version = os.environ.get("NEO4J_VERSION", VERSION)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with Server(BUILD / f"data-{version}", version) as server:
            print(f"export NEO4J_PASSWORD_FILE={server.password_file}")
            print(f"policygraph … --store {server.address}", flush=True)
            server.wait()
    except NotStarted as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
