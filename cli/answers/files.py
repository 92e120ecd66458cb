"""What became of files that went into a store, or out of it."""

from __future__ import annotations

from collections.abc import Sequence

from policygraph.cli.answers.answer import Answer, Record, Table
from policygraph.cli.session import Session
from policygraph.graph.store.copying import Copied
from policygraph.graph.store.store import Forgotten
from policygraph.loading import File


def files(found: Sequence[File], session: Session) -> Answer:
    """The answer of `load`: what became of each file."""
    words = session.words
    records = [_file(item) for item in found]
    captions = [words.say(key) for key in ("file", "state", "documents", "nodes", "edges", "rejects")]
    shown = [
        [f.path, words.say(f"state-{f.state}"), *map(str, (f.documents, f.nodes, f.edges, f.rejected))] for f in found
    ]
    return Answer({"version": 1, "files": records}, records, [Table(captions, shown, shrinks=0)])


def _file(item: File) -> Record:
    counts = {"documents": item.documents, "nodes": item.nodes, "edges": item.edges, "rejected": item.rejected}
    found = {"path": item.path, "state": item.state, **counts, "earlier": list(item.earlier), "replaced": item.replaced}
    return found | ({"errors": [error.code for error in item.complaints]} if item.complaints else {})


def forgotten(found: Forgotten, session: Session) -> Answer:
    """The answer of `forget`."""
    record = {"source": found.source, "path": found.path, "nodes": found.nodes, "edges": found.edges}
    captions = [session.words.say(key) for key in ("source", "nodes", "edges")]
    table = Table(captions, [[found.path or found.source, str(found.nodes), str(found.edges)]])
    return Answer({"version": 1, "forgotten": record}, [record], [table])


def copied(found: Copied, session: Session) -> Answer:
    """The answer of `copy`: what was copied, what was there before, the digest of both stores."""
    record = {"sources": found.sources, "present": found.present, "digest": found.digest}
    captions = [session.words.say(key) for key in ("copied-sources", "present", "digest")]
    table = Table(captions, [[str(value) for value in record.values()]])
    return Answer({"version": 1, "copied": record}, [record], [table])
