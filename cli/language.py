"""Chinese or English: `--lang`, else the locale, else Chinese."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

LANGUAGES = ("zh", "en")
FALLBACK = "zh"
#: first to last, as C libraries ask them
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def chosen(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """The language of help and messages; help needs it before the arguments are parsed.

    Raises SettingError for a language that there is not.
    """
    for place, argument in enumerate(arguments):
        name, mark, value = argument.partition("=")
        if argument == "--":
            break
        if name == "--lang" and (mark or place + 1 < len(arguments)):
            return _known(value if mark else arguments[place + 1])
    return of_locale(environment)


def of_locale(environment: Mapping[str, str]) -> str:
    """Chinese for a Chinese locale and for none (C, POSIX), English for any other."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    name = locale.partition(".")[0].partition("_")[0].lower()
    return FALLBACK if name in ("", "c", "posix", "zh") else "en"


def _known(lang: str) -> str:
    if lang in LANGUAGES:
        return lang
    from policygraph.graph.errors import SettingError

    raise SettingError("bad-choice", where="--lang", why=lang, hint="choose", choices=", ".join(LANGUAGES))
