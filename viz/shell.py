"""The shell of every page: one UTF-8 file, no request to anywhere, and a policy that runs only what was put in here."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from policygraph.viz.rename import renamed
from policygraph.viz.squeeze import squeezed, squeezed_script

#: scripts of every page, before its own
_SHARED = ("dom", "language", "address", "theme", "lettering", "evidence", "saving", "site", "frame")
#: third-party scripts stand alone, so that their licence stays on top of them
_BUNDLED = ("dagre.min", "vis-network.min")
#: the heaviest of the pages that people send around
_SHORTENED = frozenset({"ownership"})
#: what must not stand in a data block: `<` could close it, the others end lines or are no UTF-8
_UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")


def render(
    view: str,
    model: dict[str, Any],
    scripts: tuple[str, ...],
    styles: tuple[str, ...] = (),
    later: dict[str, Any] | None = None,
) -> bytes:
    """The page of a model: shell, `templates/<view>.html`, `assets/<view>.css`, and the named scripts and styles of `assets/`.

    `later` is a second data block behind the scripts, for what the first picture does without.
    Text of documents stands in the JSON block only; the scripts show it through textContent. Same input, same bytes.
    """
    style = squeezed("".join(_asset(f"{name}.css") for name in ("page", *styles, view)))
    bundled = [_asset(f"{name}.js") for name in scripts if name in _BUNDLED]
    own = tuple(name for name in (*_SHARED, *scripts) if name not in _BUNDLED)
    code = [*bundled, _own(own, short=view in _SHORTENED)]
    parts = {
        "policy": policy(code, style),
        "style": style,
        "body": body(view),
        "data": data_block(model),
        "scripts": "".join(f"<script>{script}</script>\n" for script in code),
        "later": f'<script type="application/json" id="later">{data_block(later)}</script>\n' if later else "",
    }
    return _filled(_template("shell"), parts.__getitem__).encode()


def body(view: str) -> str:
    """What a page stands on before its scripts fill it: its template with what it shares with others, each from `templates/parts`."""
    return _filled(_template(view), lambda part: _template(f"parts/{part}").rstrip("\n"))


def _filled(template: str, part: Callable[[str], str]) -> str:
    """A template with each {{name}} replaced; what comes in is not looked through again."""
    return re.sub(r"\{\{(\w+)\}\}", lambda mark: part(mark[1]), template)


def data_block(model: dict[str, Any]) -> str:
    """The model as JSON that is safe between script tags."""
    text = json.dumps(model, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _UNSAFE.sub(lambda mark: f"\\u{ord(mark[0]):04x}", text)


def policy(scripts: list[str], style: str) -> str:
    """The Content-Security-Policy that allows exactly these inline scripts and this style, and nothing from outside."""
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _own(names: tuple[str, ...], *, short: bool) -> str:
    """Our scripts as one: they share a function scope. `short`: under shorter names."""
    code = "".join(_script(name) for name in names)
    return '"use strict";\n(()=>{\n' + (renamed(code) if short else code) + "})();\n"


@cache
def _asset(name: str) -> str:
    return files("policygraph.viz").joinpath("assets", name).read_text("utf-8")


@cache
def _script(name: str) -> str:
    return squeezed_script(_asset(f"{name}.js"))


@cache
def _template(name: str) -> str:
    return files("policygraph.viz").joinpath("templates", f"{name}.html").read_text("utf-8")
