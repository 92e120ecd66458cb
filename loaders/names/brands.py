"""Brands that any reader of business news knows (brands.yaml), where they stand whole: 百度与, but neither 百度网讯 nor 可百度一下."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.short_forms import stands_whole

_FILE = "brands.yaml"


@cache
def brand_names() -> Mapping[str, str]:
    """The well-known brands, each with the name by which its firm goes."""
    rows = (row.split("/") for row in plain_words(_FILE, "brands"))
    return {form: forms[0] for forms in rows for form in forms}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(brand_names(), key=len, reverse=True))))


def brands_in(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[str]:
    """The brands that stand whole somewhere in `start..end` and in no name found before."""
    for match in _pattern().finditer(shadow, start, end):
        if mentions.free(*match.span()) and stands_whole(shadow, start, *match.span()):
            yield match.group()
