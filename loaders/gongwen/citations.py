"""What a document rests on, cites and repeals, by the words around a title: 按照《X》 · 《X》同时废止 · any other."""

from __future__ import annotations

import re

BASED_ON, CITES, REPEALS = "BASED_ON", "CITES", "REPEALS"
_BASIS = re.compile(
    r"(?:按照|根据|依据|遵照|为?(?:全面|深入|认真|切实|进一步)?(?:贯彻落实|贯彻|落实)(?:好)?)(?:国家|党中央|国务院)?(?:[^,。;]{0,12}?|[^,。;\ue000的]{12,40}?(?:委员会|[委部厅局院府室会]))(?P<list>(?:\ue000[、,]?(?:(?:和|及|以及|与)[^,。;\ue000]{0,24}?|等[^,。;\ue000]{0,10},?以?及(?:[^,。;\ue000]{0,12}?))?)*)$"
)
_REPEALED = re.compile(
    r"(?:\s*\([^)]*\))?(?:[、,和及]?\s*(?:[^。;\ue000]{0,48}(?:公布|发布|印发|颁布)的)?\ue000)*\s*(?:等[^。;]{0,12})?(?:自[^,。;]{1,16}起)?(?:同时|一并|自行|即行|相应)?(?:予以)?废止"
)

#: 推动《X》和《Y》等文件精神落地落实
_PUSHES = re.compile(r"(?:推动|抓好|做好)(?:[^,。;]{0,24}\ue000[、和及]){0,6}[^,。;\ue000]{0,12}$")
_LANDS = re.compile(r"的?(?:[、和及][^,。;\ue000]{0,12}\ue000){0,6}[^,。;\ue000]{0,8}(?:落地|落实|见效)")


def relation_to(before: str, after: str) -> str:
    """Which relation a cited title takes. `before` and `after` are the text around it in its sentence, in which every
    other title is the one character U+E000.
    """
    if _REPEALED.match(after):
        return REPEALS
    return BASED_ON if _BASIS.search(before) or (_PUSHES.search(before) and _LANDS.match(after)) else CITES
