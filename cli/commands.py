"""The commands, made known to Typer: help from the catalogue, and the options that all of them share."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from copy import copy as duplicate
from typing import Annotated, Any, get_args

from policygraph.cli import (
    check,
    copy,
    demo,
    duties,
    explain,
    export,
    find,
    forget,
    load,
    ownership,
    query,
    review,
    schema,
    view,
)
from policygraph.cli.messages import helps
from policygraph.cli.options import Debug, Format, Lang, PasswordFile, Store
from policygraph.cli.session import DEFAULT_STORE, session
from typer import Typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command
from typer.models import ParameterInfo

#: in the order of `--help`
COMMANDS: Mapping[str, Callable[..., int | None]] = {
    "demo": demo.demo,
    "load": load.load,
    "extract": load.extract,
    "explain": explain.explain,
    "status": find.status,
    "search": find.search,
    "show": find.show,
    "owners": ownership.owners,
    "holdings": ownership.holdings,
    "control": ownership.control,
    "links": ownership.links,
    "card": ownership.card,
    "diff": ownership.diff,
    "duties": duties.duties,
    "query": query.query,
    "view": view.view,
    "export": export.export,
    "copy": copy.copy,
    "check": check.check,
    "review": review.review,
    "forget": forget.forget,
    "schema": schema.schema,
}
#: commands that open no store
_STORELESS = {"demo", "extract", "explain", "schema"}
#: commands that tell a story: a table in a pipe too
_TOLD = {"demo"}
_SHARED = {
    "store": (Store, DEFAULT_STORE),
    "password_file": (PasswordFile, ""),
    "format": (Format, ""),
    "lang": (Lang, ""),
    "debug": (Debug, False),
}
#: those of the shared options that a command without a store does not have
_OF_STORES = {"store", "password_file"}


def application(lang: str) -> Any:
    """The command group in a language, ready to be called."""
    return get_command(typer_app(lang))


def typer_app(lang: str) -> Typer:
    """The Typer application in a language."""
    frame = helps(lang)["frame"]
    app = Typer(
        cls=_group(frame), help=frame["about"], epilog=_examples(frame["examples"]),
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False,
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    )  # fmt: skip
    for name, function in COMMANDS.items():
        text = helps(lang)["commands"][name]
        app.command(
            name, cls=_command(frame), help=text["does"], short_help=text["short"], epilog=_examples(text["examples"])
        )(_runnable(name, function, lang))
    return app


def _runnable(name: str, function: Callable[..., int | None], lang: str) -> Callable[..., int | None]:
    """The function without its session, which is made of the shared options, and with help on every parameter."""
    own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
    shared = [
        inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for key, (kind, default) in _SHARED.items()
        if key not in _OF_STORES or name not in _STORELESS
    ]
    parameters = [_helped(parameter, name, lang) for parameter in (*own, *shared)]

    def run(**values: Any) -> int | None:
        settings = {key: values.pop(key, default) for key, (_, default) in _SHARED.items()}
        form = settings["format"] or ("table" if name in _TOLD else "")
        return function(session(settings["store"], lang, form, settings["password_file"]), **values)

    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run


def _helped(parameter: inspect.Parameter, command: str, lang: str) -> inspect.Parameter:
    """The parameter with its help: the command's own words for it, else those that all commands share."""
    kind, info = get_args(parameter.annotation)
    texts = helps(lang)["options"]
    described: ParameterInfo = duplicate(info)
    described.help = texts.get(f"{command}.{parameter.name}") or texts[parameter.name]
    return parameter.replace(annotation=Annotated[kind, described])


def _examples(lines: list[str]) -> str:
    """Commands to copy; the first line keeps the parser from joining them."""
    return "\b\n" + "\n".join(lines)


def _translated(text: str, frame: Mapping[str, Any]) -> str:
    """The parser's own words of a help page, in the language of the rest."""
    for english, word in frame["headings"].items():
        text = text.replace(english, word)
    return text


def _command(frame: Mapping[str, Any]) -> type[TyperCommand]:
    class Command(TyperCommand):
        def get_help(self, ctx: Any) -> str:
            return _translated(super().get_help(ctx), frame)

    return Command


def _group(frame: Mapping[str, Any]) -> type[TyperGroup]:
    class Group(TyperGroup):
        def get_help(self, ctx: Any) -> str:
            return _translated(super().get_help(ctx), frame)

    return Group
