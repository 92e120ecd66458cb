"""All words of the command line, from messages.zh.yaml and messages.en.yaml: errors, reasons, hints, problems, captions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from policygraph.cli.language import LANGUAGES
from policygraph.graph.errors import PolicyGraphError

#: the sections whose keys are codes that the documentation lists, with what it puts before them
_CODES = {"errors": "", "problems": "check/", "rejected": "rejected/"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by section and key."""

    sections: Mapping[str, Mapping[str, str]]

    def say(self, key: str, **values: object) -> str:
        """A caption or sentence of the section `words`. Raises KeyError for one that is not there."""
        return self.sections["words"][key].format(**values)

    def problem(self, code: str, **values: object) -> str:
        """What a check found, or, of a file that could not be read, the error with its reason."""
        if code in self.sections["problems"]:
            return self.sections["problems"][code].format(**values)
        why = values.get("why")
        return self.sections["errors"].get(code, code).format_map(_Values(values)) + (
            self.say("why", why=why) if why else ""
        )

    def rejected(self, reason: str) -> str:
        """Why a candidate became no fact."""
        return self.sections["rejected"][reason]

    def reason(self, why: str) -> str:
        """The `why` of an error: a code of ours in words, any other text as it is."""
        return self.sections["why"].get(why, why)

    def hint(self, error: PolicyGraphError) -> str:
        """What to do: a code of ours in words, any other text as it is."""
        text = self.sections["hint"].get(error.hint)
        return error.hint if text is None else _filled(text, error)

    def message(self, error: PolicyGraphError) -> str:
        """What went wrong, without where, why and what to do; an unknown code stands for itself."""
        return _filled(self.sections["errors"].get(error.code, error.code), error)

    def line(self, error: PolicyGraphError) -> str:
        """What, where, why and what to do in one line."""
        why, hint = self.reason(error.why), self.hint(error)
        text = f"{error.where}: " if error.where else ""
        text += self.message(error)
        text += self.say("why", why=why) if why else ""
        text += self.say("hint", hint=hint) if hint else ""
        return " ".join(text.split())


class _Values(dict[str, object]):
    """The values of an error; one that it does not carry leaves no trace in the message."""

    def __missing__(self, name: str) -> str:
        return ""


def _filled(text: str, error: PolicyGraphError) -> str:
    return text.format_map(_Values(error.values, where=error.where, why=error.why))


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    return Words(_file(f"messages.{lang}.yaml"))


@cache
def helps(lang: str) -> Mapping[str, Any]:
    """The texts of `--help`: `commands`, `options`, `examples`, `frame`."""
    return _file(f"help.{lang}.yaml")


def _file(name: str) -> Mapping[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    read: Mapping[str, Any] = yaml.load(Path(__file__).with_name(name).read_text("utf-8"), loader)  # noqa: S506  a safe loader
    return read


def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Every code with its words, by language: what docs/errors.md lists."""
    return {
        lang: {
            before + code: text
            for section, before in _CODES.items()
            for code, text in words(lang).sections[section].items()
        }
        for lang in LANGUAGES
    }
