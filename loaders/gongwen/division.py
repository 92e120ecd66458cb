"""职责分工: paragraphs that open with the bodies whose duties they tell: 市财政局、市教委:负责资金监管。 and, below a heading that
divides the duties, 市审计局加强审计。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.loaders.gongwen.lines import HAN_NUMBER
from policygraph.loaders.gongwen.responsibility import ROLES, Assignment, ResponsibilityClause
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.sentences import paragraphs

_NUMBER = re.compile(rf"(?:\({HAN_NUMBER}\)|{HAN_NUMBER}[、.．]|\d{{1,2}}[、.．](?!\d)|\(\d{{1,2}}\)|[-—●■◆·*]+)\s*")
_JOINED = re.compile(r"\s*(?:[、,和及与]|以及)\s*")
_OTHERS = re.compile(r"等?(?:其他)?(?:有关|相关)?(?:单位|部门)|等")
#: who sits in a group and how to reach somebody is told in the same form
_NO_DUTY = re.compile(r"(?:联系|咨询|举报|投诉|监督)?(?:电话|地址|邮箱|传真|邮编)|联系人|组\s*长|成\s*员|主\s*任|[\d(]")
_LEADS = re.compile("(?:作为|为|是)?(?:负责)?(?:牵头|统筹)")
_SUPPORTS = re.compile("(?:负责)?(?:积极|做好|主动)?(?:配合|协助|协同)")
#: what goes on with the name before it, or only says where somebody belongs
_NO_PREDICATE = re.compile(r"[的、)》]|(?:负责人|主要领导|分管领导)")
_SHORTEST = 6
_HAN = re.compile("[\u4e00-\u9fff]")


def division(
    shadow: str, start: int, end: int, agencies: Sequence[Mention], *, headed: bool
) -> Iterator[ResponsibilityClause]:
    """The paragraphs of `start..end` that open with `agencies` and tell what these do, in text order.

    Without a heading that divides the duties (`headed`) only a colon says so: 市财政局:负责资金监管。
    """
    for first, last in paragraphs(shadow, start, end):
        numbered = _NUMBER.match(shadow, first, last)
        opening, at = _opening(shadow, numbered.end() if numbered else first, last, agencies)
        if not opening:
            continue
        colon = shadow.startswith(":", at)
        task = at + 1 if colon else at
        if (colon or headed) and _tells(shadow, task, last, colon=colon):
            kind = "lead" if _LEADS.match(shadow, task) else "support" if _SUPPORTS.match(shadow, task) else "duty"
            stop = shadow.find("。", task, last)
            found = tuple(Assignment(agency, *ROLES[kind]) for agency in opening)
            yield ResponsibilityClause(
                opening[0].start, last if stop < 0 else stop + 1, task, last, found, shadow[at - 1] in "等门位"
            )


#: the same form without knowing which bodies there are: 市房屋租赁办、市规划委:
_COLON_OPENING = re.compile(
    rf"(?:{_NUMBER.pattern})?(?P<bodies>[\u4e00-\u9fff]{{3,20}}(?:[、,][\u4e00-\u9fff]{{2,20}}){{0,8}}):(?=[\u4e00-\u9fff]{{4}})"
)


def opening_lists(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What opens a paragraph of `start..end` before a colon and may be a list of bodies."""
    for first, last in paragraphs(shadow, start, end):
        if match := _COLON_OPENING.match(shadow, first, last):
            yield match.span("bodies")


def _opening(shadow: str, at: int, end: int, agencies: Sequence[Mention]) -> tuple[list[Mention], int]:
    """The bodies that stand at `at`, one behind the other, and where they end."""
    by_start = {agency.start: agency for agency in agencies}
    found: list[Mention] = []
    while (agency := by_start.get(at)) and agency.end <= end:
        found.append(agency)
        at = agency.end
        joined = _JOINED.match(shadow, at, end)
        if joined is None or joined.end() not in by_start:
            break
        at = joined.end()
    others = _OTHERS.match(shadow, at, end) if found else None
    return found, others.end() if others else at


def _tells(shadow: str, at: int, end: int, *, colon: bool) -> bool:
    """Whether what follows the bodies is a predicate, and long enough to be one."""
    if _NO_DUTY.match(shadow, at) or (not colon and (_NO_PREDICATE.match(shadow, at) or not _HAN.match(shadow, at))):
        return False
    return len(_HAN.findall(shadow, at, end)) >= _SHORTEST
