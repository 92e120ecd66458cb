"""What every command shares: the store, the language, the form of the answer, and the two streams."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from policygraph.cli.messages import Words, words
from policygraph.graph.errors import PolicyGraphError, SettingError

if TYPE_CHECKING:
    from policygraph.cli.answers.answer import Answer

#: the store where none is named
DEFAULT_STORE = "./policygraph.db"
FORMATS = ("table", "json", "jsonl", "csv", "md")


@dataclass(frozen=True, slots=True)
class Session:
    """One run of one command. `format` is one of FORMATS; `width` is 0 where nothing is shortened (pipes, files)."""

    store: str
    lang: str
    format: str
    width: int
    colour: bool

    @property
    def beside(self) -> str:
        """What a next command needs to find the same store."""
        known = os.environ.get("POLICYGRAPH_STORE") or DEFAULT_STORE
        return "" if self.store == known else f" --store {shlex.quote(self.store)}"

    @property
    def words(self) -> Words:
        """The words of the chosen language."""
        return words(self.lang)

    def show(self, answer: Answer) -> None:
        """Write an answer to stdout in the form that was asked for."""
        from policygraph.cli.forms import written

        for text in written(answer, self):
            sys.stdout.write(text)

    def note(self, key: str, **values: object) -> None:
        """Say something that is not data: to stderr, in words."""
        print(self.words.say(key, **values), file=sys.stderr)

    def tell(self, error: PolicyGraphError) -> None:
        """Name an error that does not stop the command."""
        from policygraph.cli.failure import as_text

        print(as_text(error, self.words, as_json=self.format == "json"), file=sys.stderr)


def session(store: str, lang: str, format: str, password_file: str = "") -> Session:
    """The session of one run: a table on a terminal, JSON Lines when piped, unless another form is asked for.

    A file of the password comes before a password of the environment, as every option does.

    Raises SettingError for a form that there is not.
    """
    terminal = sys.stdout.isatty()
    chosen = format or ("table" if terminal else "jsonl")
    if chosen not in FORMATS:
        raise SettingError("bad-choice", where="--format", why=chosen, hint="choose", choices=", ".join(FORMATS))
    if password_file:
        os.environ.pop("NEO4J_PASSWORD", None)
        os.environ["NEO4J_PASSWORD_FILE"] = password_file
    return Session(store, lang, chosen, width(sys.stdout), colour(sys.stdout))


def width(stream: TextIO) -> int:
    """Columns of the terminal, 0 for a pipe or file."""
    return shutil.get_terminal_size().columns if stream.isatty() else 0


def colour(stream: TextIO) -> bool:
    """Whether to colour: on a terminal; NO_COLOR forbids it, FORCE_COLOR wants it everywhere."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def out_path(path: str) -> Path:
    """The file that `-o` names. Raises SettingError where its folder does not exist or it is a folder itself."""
    target = Path(path)
    if target.is_dir():
        raise SettingError("bad-output", where=path, why="is-folder", hint="other-path")
    if not target.parent.is_dir():
        raise SettingError("no-folder", where=str(target.parent), hint="make-folder")
    return target
