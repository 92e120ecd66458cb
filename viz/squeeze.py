"""Our scripts and style sheets without what only their readers need: comments, indentation, space around signs.

Lines stay, so that JavaScript ends its statements where it did. It knows our own style, not all of JavaScript: a slash with
a space before it and none after begins a regular expression, template texts hold no template texts.
"""

from __future__ import annotations

import re

_MARGIN = re.compile(r"^[ \t]*//.*\n|^[ \t]+|^\n", re.MULTILINE)
#: texts and regular expressions, which stay as they are
LITERAL = (
    r"""(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"""
    r"""|/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)"""
)
#: comments go; so does space around signs (not + and -, which may pair up), but for that which tells a division
_SCRIPT = re.compile(rf"({LITERAL})" + r"|[ \t]*//[^\n]*|(?<!/)[ \t]*([{}()\[\];,:?=<>!&|*]+)[ \t]*")


def squeezed(code: str) -> str:
    """A style sheet, or a script before `squeezed_script`, without indentation, empty lines and lines that only comment."""
    return _MARGIN.sub("", code)


def squeezed_script(code: str) -> str:
    """A script of ours that does the same in fewer bytes."""
    return _SCRIPT.sub(lambda found: found[1] or found[2] or "", squeezed(code))
