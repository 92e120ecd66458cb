"""The way in: `--version` before anything is imported, language, exit codes, and errors as one line.

Exit codes: 0 done · 1 some input could not be read, or problems were found · 2 usage, settings, a path that does not
exist · 3 nothing matched, or several did · 4 the store · 130 Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from typer import Typer

INTERRUPTED = 130


def main() -> int:
    """Run the command that the process was started with; returns its exit code."""
    return run(sys.argv[1:])


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    if arguments and arguments[0] == "--version":
        from policygraph import __version__

        print(f"policygraph {__version__}")
        return 0
    for stream in (sys.stdout, sys.stderr):
        _prepare(stream)
    try:
        code = _command(arguments)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read has seen enough
        return 0


def _prepare(stream: TextIO) -> None:
    """A pipe or file gets UTF-8 everywhere; a console keeps its own encoding and shows ? for what it cannot."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _command(arguments: Sequence[str]) -> int:
    """Run it; what it raises is told in one line."""
    from policygraph.cli import language

    lang = language.FALLBACK
    try:
        lang = language.chosen(arguments)
        from policygraph.cli.commands import application

        result = application(lang)(list(arguments) or ["--help"], prog_name="policygraph", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:
        from policygraph.cli.failure import tell

        return tell(error, arguments, lang)


def __getattr__(name: str) -> Typer:
    """`app`, the Typer application in Chinese, built when asked for: building it costs more than `--version` may."""
    if name == "app":
        from policygraph.cli.commands import typer_app

        return typer_app("zh")
    raise AttributeError(name)
