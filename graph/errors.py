"""PolicyGraphError         exit 1   it ran, something was left out
├── InputError              exit 1   one file could not be read; the others were loaded
├── ExportError             exit 1   a value has no place in the format; no file was left
├── SettingError            exit 2   an option or setting makes no sense
├── NotFoundError           exit 3   nothing matched, or several did (they are listed)
└── StoreError              exit 4   store locked, unreachable or of another version
"""

from __future__ import annotations


class PolicyGraphError(Exception):
    """What went wrong (`code`), where, why, and what to do. The words live in a zh and an en catalogue (`cli/messages.py`).

    `where` is a file:line, a 文号, a node or an option; `why` and `hint` are codes of the catalogue or plain words.
    """

    exit_code = 1

    def __init__(self, code: str, where: str = "", why: str = "", hint: str = "", **values: object) -> None:
        super().__init__(": ".join(part for part in (where, code, why) if part))
        self.code, self.where, self.why, self.hint, self.values = code, where, why, hint, values


class InputError(PolicyGraphError):
    """One file or row could not be read; the others were."""


class ExportError(PolicyGraphError):
    """A value has no place in the format; no file was left."""


class SettingError(PolicyGraphError):
    """An option, setting or path makes no sense; nothing was read."""

    exit_code = 2


class NotFoundError(PolicyGraphError):
    """Nothing matched, or several did: `values["candidates"]` lists them."""

    exit_code = 3


class StoreError(PolicyGraphError):
    """The store is locked, unreachable, damaged or of another version."""

    exit_code = 4
