"""Every check over one graph: the folder is the list."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import cast

from policygraph.graph.checks.problem import Check, Checkable, Problem


@cache
def checks() -> Mapping[str, Check]:
    """Every check by the name of its file, in the order of their names."""
    package = __name__.rpartition(".")[0]
    folder = import_module(package).__path__
    modules = {found.name: import_module(f"{package}.{found.name}") for found in pkgutil.iter_modules(folder)}
    return MappingProxyType({name: cast(Check, m) for name, m in sorted(modules.items()) if hasattr(m, "problems")})


def all_problems(graph: Checkable) -> Iterator[Problem]:
    """What all checks find, check by check."""
    for check in checks().values():
        yield from check.problems(graph)
