"""Who makes an announcement: the firm before 公告 or a securities code, or the one whose filing the text is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.ontology import terms

_ANNOUNCES = re.compile(
    r"(?:\([^)]*\))?(?:也|亦)?(?:于|在)?(?:今日|近日|日前|早间|晚间|盘后|\d|月|日|晚|年| )*"
    r"(?:发布[^,;。]{0,16}?|披露[^,;。]{0,8}?)?(?:公告|公布|《关于|披露|发布[^,;。]{0,16}(?:预案|草案|报告书))"
)
#: characters behind a name in which it announces: a code in brackets, a day
_ANNOUNCED = 30
_FILING = re.compile(r"招股意向书|招股说明书|本公司")


def announcers(shadow: str, start: int, end: int, mentions: Mentions) -> Iterator[Mention]:
    """The firms that announce something in `start..end`; a digest of several announcements has one in each paragraph."""
    headline = shadow.find("\n", start, end)
    for mention in mentions:
        if mention.entity and terms.is_a(mention.type, "Firm"):
            behind = shadow[mention.end : mention.end + _ANNOUNCED]
            opens = mention.start == start and mention.end <= headline
            if _ANNOUNCES.match(behind) or (opens and _FILING.search(shadow, start, end)):
                yield mention
