"""Where a Neo4j is and who asks: an address without secrets, name and password from the environment or a file."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from policygraph.graph.errors import SettingError

_KINDS = {"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}


def is_address(uri: str) -> bool:
    """Whether this is meant to be the address of a Neo4j."""
    return uri.partition("://")[0].partition("+")[0] in {"bolt", "neo4j"}


def shown(uri: str) -> str:
    """The address as a message may repeat it: what stands before an @ could be a password."""
    kind, _, rest = uri.partition("://")
    return f"{kind}://…@{rest.rpartition('@')[2]}" if "@" in rest else uri


def checked(uri: str) -> str:
    """The address as it is. Raises SettingError, which repeats no secret, for one that cannot be or that holds one."""
    if shown(uri) != uri:
        raise SettingError("secret-in-address", where=shown(uri), hint="neo4j-password")
    try:
        parts = urlsplit(uri)
        usable = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if uri.partition("://")[0] not in _KINDS or not usable or parts.path not in {"", "/"} or parts.query:
        raise SettingError("bad-address", where=uri, hint="neo4j-address")
    return uri


def credentials() -> tuple[str, str] | None:
    """User and password; None, for a server that asks for none, where no password is set.

    NEO4J_USERNAME (else neo4j) and NEO4J_PASSWORD, or the file that NEO4J_PASSWORD_FILE names: never an option, for a
    command line is seen by everyone. Raises SettingError for a file that cannot be read.
    """
    password = os.environ.get("NEO4J_PASSWORD", "")
    if not password and (file := os.environ.get("NEO4J_PASSWORD_FILE", "")):
        try:
            password = Path(file).read_text("utf-8").strip()
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "not text"
            raise SettingError("not-readable", where=file, why=why, hint="neo4j-password") from None
    return (os.environ.get("NEO4J_USERNAME") or "neo4j", password) if password else None
