"""What `demo` shows: the chains, the duties, and where everything lies."""

from __future__ import annotations

from policygraph.cli.answers.answer import Answer, Lines
from policygraph.cli.answers.duties import duties
from policygraph.cli.answers.ownership import ownership
from policygraph.cli.session import Session
from policygraph.demonstration import Demo


def demonstration(found: Demo, session: Session) -> Answer:
    """The answer of `demo`."""
    above = ownership(found.ownership, session)
    told = duties(found.duties, session, sentences=False)
    written = {name: str(path) for name, path in found.written.items()}
    records = [{"kind": name, "path": path} for name, path in written.items()]
    lines = [f"{session.words.say(f'made-{name}')}  {path}" for name, path in written.items()]
    document = {"version": 1, "ownership": above.document, "duties": told.document, "written": written}
    return Answer(document, records, [*above.blocks, *told.blocks, Lines(session.words.say("made"), lines)])
