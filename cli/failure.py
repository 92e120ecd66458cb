"""What went wrong, told: one line on stderr, one JSON object under `--format json`, a traceback only with `--debug`."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Sequence
from typing import Any

from policygraph.cli.messages import Words, words
from policygraph.graph.errors import ExportError, PolicyGraphError, SettingError


def tell(error: Exception, arguments: Sequence[str], lang: str) -> int:
    """Say what went wrong on stderr; returns the exit code."""
    if "--debug" in arguments:
        traceback.print_exception(error, file=sys.stderr)
    known = _known(error)
    print(as_text(known, words(lang), as_json=_format(arguments) == "json"), file=sys.stderr)
    return known.exit_code


def as_text(error: PolicyGraphError, said: Words, *, as_json: bool) -> str:
    """An error as one line of words followed by its candidates, or as one JSON object."""
    if as_json:
        return json.dumps({"version": 1, "error": as_object(error, said)}, ensure_ascii=False)
    return "\n".join([said.line(error), *(f"  {line}" for line in map(_candidate_line, candidates(error)))])


def as_object(error: PolicyGraphError, said: Words) -> dict[str, Any]:
    """An error as JSON; what does not apply is left out."""
    found = {
        "code": error.code,
        "message": said.message(error),
        "where": error.where,
        "why": said.reason(error.why),
        "hint": said.hint(error),
        "candidates": candidates(error),
        "facts": facts(error),
    }
    return {name: value for name, value in found.items() if value}


def candidates(error: PolicyGraphError) -> list[dict[str, str]]:
    """What may have been meant: parties, or plain names."""
    listed = error.values.get("candidates")
    return [_candidate(item) for item in listed] if isinstance(listed, Sequence) else []


def facts(error: PolicyGraphError) -> list[str]:
    """The ids of the facts that an answer could not be computed from."""
    listed = error.values.get("facts")
    return [str(item) for item in listed] if isinstance(listed, Sequence) else []


def _candidate(item: Any) -> dict[str, str]:
    if isinstance(item, str):
        return {"name": item}
    number = str(dict(item.attributes).get("doc_number", ""))
    return {"id": item.id, "name": item.name, "kind": item.kind} | ({"doc_number": number} if number else {})


def _candidate_line(item: dict[str, str]) -> str:
    return "  ".join(item[key] for key in ("id", "name", "doc_number", "kind") if key in item)


def _format(arguments: Sequence[str]) -> str:
    """The format asked for, however far the parsing came."""
    for place, argument in enumerate(arguments):
        if argument == "--format":
            return arguments[place + 1] if place + 1 < len(arguments) else ""
        if argument.startswith("--format="):
            return argument.partition("=")[2]
    return ""


def _known(error: Exception) -> PolicyGraphError:
    """The error as one of ours: usage and the operating system's refusals have codes, anything else is our fault."""
    if isinstance(error, PolicyGraphError):
        return error
    if hasattr(error, "format_message"):  # the parser's errors have no public class in common
        return SettingError("usage", why=str(error.format_message()).rstrip("."), hint="help")
    if isinstance(error, OSError):
        if error.filename is None:  # the stream of the answer: a full disk behind a redirection
            return ExportError("not-written", where="stdout", why=error.strerror or str(error))
        return SettingError("system", where=str(error.filename), why=error.strerror or str(error))
    return PolicyGraphError("unexpected", why=f"{type(error).__name__}: {error}", hint="debug")
