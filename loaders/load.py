"""Paths → readings: which files a command speaks of, each read by what it holds, in the order of their names.

The order and the readings are the same for any number of worker processes.
"""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.errors import InputError, PolicyGraphError, SettingError
from policygraph.graph.fact import Reason, Rejected
from policygraph.loaders.corrections.correction import NONE, Corrections
from policygraph.loaders.rdf.statements import SUFFIXES as RDF
from policygraph.loaders.rdf.statements import suffix as rdf_suffix
from policygraph.loaders.read.package import kind_of
from policygraph.loaders.reading import Reading

#: standard input, for pasted text
PASTED = "-"
#: what a folder is searched for; a file that is named itself is read whatever its name
SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".html", ".htm", ".shtml", ".xhtml", ".docx", ".pdf", ".csv", ".tsv", ".xlsx", ".xlsm"}
    | {".jsonl", *RDF}
)
#: documents that have no reader yet: searched for too, so that each is named and none is passed over in silence
UNREAD = frozenset({".doc", ".wps", ".rtf", ".ofd", ".xls", ".pptx", ".odt"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its readings (a JSONL file holds one a source) or the error that names it."""

    path: str
    readings: tuple[Reading, ...] = ()
    error: InputError | None = None

    @property
    def complaints(self) -> tuple[InputError, ...]:
        """The error, or one for each row of a table that was left out; refused candidates of a text are none."""
        if self.error is not None:
            return (self.error,)
        refused = (rejected for reading in self.readings for rejected in reading.rejected)
        return tuple(
            _bad_row(self.path, row) for row in refused if row.evidence.where and row.reason is Reason.BAD_VALUE
        )


def _bad_row(path: str, row: Rejected) -> InputError:
    number = row.evidence.where.rpartition("!")[2]
    return InputError("bad-row", where=f"{path}:{number}", why=row.detail.removeprefix(f"{row.evidence.where} "))


def paths(arguments: Iterable[str]) -> list[str]:
    """The files that arguments name: files as they are, folders searched recursively in the order of their names.

    `-` is standard input. Each file comes once. Raises SettingError for a path that does not exist, before anything is
    read, and InputError for a folder that holds nothing readable.
    """
    given = list(arguments)
    for argument in given:
        if argument != PASTED and not Path(argument).exists():
            raise SettingError("no-path", where=argument, hint="check-path")
    return list(dict.fromkeys(path for argument in given for path in _files(argument)))


def _files(argument: str) -> list[str]:
    if argument == PASTED or not Path(argument).is_dir():
        return [argument]
    found = [str(path) for path in sorted(Path(argument).rglob("*")) if _readable(path, Path(argument))]
    if not found:
        raise InputError("no-documents", where=argument, why="empty-folder", hint="readable-kinds")
    return found


def _readable(path: Path, root: Path) -> bool:
    """Whether a folder's entry is taken: a document by its suffix, nothing hidden on the way to it."""
    hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
    known = path.suffix.lower() in SUFFIXES | UNREAD or rdf_suffix(path.name)
    return not hidden and bool(known) and path.is_file()


def read(path: str, corrections: Corrections = NONE) -> tuple[Reading, ...]:
    """Read one file by what it holds, RDF, a table of holdings, JSON Lines of ours, else a document, and correct it.

    Raises InputError, which names the file, where it cannot be read.
    """
    found = _read(path, corrections)
    if corrections.items:
        from policygraph.loaders.corrections.apply import corrected

        return tuple(corrected(reading, corrections) for reading in found)
    return found


def _read(path: str, corrections: Corrections) -> tuple[Reading, ...]:
    data = _bytes(path)
    kind = Path(path).suffix.lower()
    if kind == ".jsonl" or data.lstrip(b"\xef\xbb\xbf \r\n\t")[:8].startswith((b'{"id":', b'{"end":', b'{"type"')):
        from policygraph.loaders.tables.jsonl import read_jsonl

        return read_jsonl(data, path)
    if rdf_suffix(path):
        from policygraph.loaders.rdf.read import read_rdf

        return read_rdf(data, path)
    if kind in {".csv", ".tsv"}:
        from policygraph.loaders.names.resolve import resolve
        from policygraph.loaders.tables.holdings import read_holdings

        return (read_holdings(data, path, resolve),)
    if kind_of(data) == "xlsx":
        from policygraph.loaders.names.resolve import resolve
        from policygraph.loaders.tables.xlsx import read_xlsx

        return (read_xlsx(data, path, resolve),)
    from policygraph.loaders.document import read_document
    from policygraph.loaders.read.source import source_of

    return (read_document(source_of(data, path), corrections=corrections),)


def _bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == PASTED else Path(path).read_bytes()
    except OSError as error:
        raise InputError("not-readable", where=path, why=error.strerror or "") from None


def read_all(files: Sequence[str], jobs: int = 1, corrections: Corrections = NONE) -> Iterator[Outcome]:
    """Every file's outcome, in the order given; one that cannot be read never stops the others.

    `jobs` above 1 reads in that many processes, at most two files each ahead of what has been asked for.
    """
    if jobs < 2 or len(files) < 2:
        yield from (_outcome(path, corrections) for path in files)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(min(jobs, len(files)), get_context("spawn"), _ignore_interrupts)
    try:
        coming = deque[tuple[str, Future[_Parcel] | None]]()
        for path in files:
            coming.append((path, None if path == PASTED else pool.submit(_parcel, path, corrections)))
            if len(coming) > 2 * jobs:
                yield _arrived(*coming.popleft(), corrections)
        while coming:
            yield _arrived(*coming.popleft(), corrections)
    finally:
        pool.shutdown(cancel_futures=True)


#: how an outcome travels between processes: readings, or the class and the parts of an error
_Parcel = tuple[tuple[Reading, ...], tuple[type[PolicyGraphError], tuple[str, str, str, str], dict[str, object]] | None]


def _ignore_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; only the one that asked answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _outcome(path: str, corrections: Corrections) -> Outcome:
    try:
        return Outcome(path, read(path, corrections))
    except InputError as error:
        return Outcome(path, error=error)
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        failed = InputError("reader-failed", where=path, why=f"{type(error).__name__}: {error}", hint="report")
        failed.__cause__ = error
        return Outcome(path, error=failed)


def _parcel(path: str, corrections: Corrections) -> _Parcel:
    try:
        outcome = _outcome(path, corrections)
        error: PolicyGraphError | None = outcome.error
        readings = outcome.readings
    except PolicyGraphError as stopping:
        error, readings = stopping, ()
    if error is None:
        return readings, None
    return (), (type(error), (error.code, error.where, error.why, error.hint), error.values)


def _arrived(path: str, future: Future[_Parcel] | None, corrections: Corrections) -> Outcome:
    if future is None:
        return _outcome(path, corrections)
    readings, failure = future.result()
    if failure is None:
        return Outcome(path, readings)
    kind, parts, values = failure
    error = kind(*parts)
    error.values.update(values)
    if not isinstance(error, InputError):
        raise error
    return Outcome(path, error=error)
