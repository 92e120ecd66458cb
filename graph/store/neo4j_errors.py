"""The driver's errors as ours, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from policygraph.graph.errors import PolicyGraphError, SettingError, StoreError

#: the server's codes that speak of the query, not of the store, end in one of these
_QUERY_FAULTS = (
    "Statement.SyntaxError", "Statement.SemanticError", "Statement.TypeError", "Statement.ArgumentError",
    "Statement.ArithmeticError", "Statement.ParameterMissing", "Statement.ParameterNotFound", "Statement.PropertyNotFound",
    "Statement.EntityNotFound", "Procedure.ProcedureNotFound", "Procedure.ProcedureCallFailed", "Statement.NotSystemDatabaseError",
)  # fmt: skip
#: those that say no to the person
_REFUSALS = {
    "Neo.ClientError.Security.Unauthorized": "store-login",
    "Neo.ClientError.Security.CredentialsExpired": "store-login",
    "Neo.ClientError.Security.AuthenticationRateLimit": "store-login-limit",
    "Neo.ClientError.Security.Forbidden": "store-not-writable",
    "Neo.ClientError.General.WriteOnReadOnlyAccessMode": "store-not-writable",
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": "store-not-writable",
}


@contextmanager
def translated(address: str, *, opening: bool = False) -> Iterator[None]:
    """Errors of the driver become ours; while `opening`, a server that does not answer was never there."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (DriverError, Neo4jError, OverflowError) as error:
        raise fault(error, address, opening=opening) from error


def fault(error: Exception, address: str, *, opening: bool = False) -> PolicyGraphError:
    """One of the driver's errors as one of ours: SettingError where the query is at fault, else StoreError."""
    from neo4j.exceptions import ConfigurationError, Neo4jError, ServiceUnavailable, SessionExpired

    for cause in _causes(error):
        if isinstance(cause, Neo4jError):
            return _said_by_server(str(cause.code), _line(cause.message or cause), address)
        if type(cause).__name__ == "BoltSecurityError":
            return StoreError("store-tls", where=address, hint="neo4j-tls")
    if isinstance(error, ConfigurationError):
        return SettingError("bad-address", where=address, why=_line(error), hint="neo4j-address")
    if not isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreError("engine", where=address, why=_line(error))
    if opening:
        return StoreError("store-unreachable", where=address, hint="neo4j-start")
    return StoreError("store-lost", where=address, hint="load-again")


def _said_by_server(code: str, why: str, address: str) -> PolicyGraphError:
    if code in _REFUSALS:
        return StoreError(_REFUSALS[code], where=address, hint="neo4j-password")
    if code.endswith("Statement.AccessMode"):
        return SettingError("query-writes", hint="write")
    if code.endswith(_QUERY_FAULTS):
        return SettingError("bad-query", why=why)
    return StoreError("engine", where=address, why=why)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error, what it came from, and what each router said where several were asked."""
    while error is not None:
        yield error
        for one in getattr(error, "exceptions", ()):
            yield from _causes(one)
        error = error.__cause__


def _line(said: object) -> str:
    return " ".join(str(said).split())
