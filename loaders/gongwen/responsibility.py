"""责任分工: who leads, who is responsible, who supports, in a clause that closes a task.

Forms: (A牵头,B、C按职责分工负责) (A、B牵头,C配合) (A负责) (B、C按职责分工负责) (责任单位:A、B) (牵头单位:A;配合单位:B) (A、B)
and the same without brackets after 牵头单位: or 责任单位: at the end of a task, or as a sentence of its own: 由A牵头,B、C配合。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policygraph.graph.quick import quick
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.sentences import closing, line_end

_SAYS = re.compile(
    r"牵头|负责|配合|参与|指导|协助|支持|会同|责任单位|牵头单位|主办|协办|落实|(?:任务|责任|工作|职责)(?:分解|分工)"
)
_HEAD = re.compile(
    r"(?P<duty>牵头(?:和|及|、)(?:配合|责任)(?:单位|部门)|(?:责任|负责|实施|落实|主管|完成|负责考核|负责考评|考核)(?:单位|部门|主体)|(?:任务|责任|工作|职责)(?:分解|分工))|(?P<lead>牵头(?:责任|考核|考评|实施)?(?:单位|部门|领导)?|主办(?:单位|部门))"
    r"|(?P<support>(?:配合|协办|协同|协助|参与|参加|支持|支撑|保障)(?:责任)?(?:单位|部门))"
)
_VERB = re.compile(
    r"(?P<lead>(?:等)?(?:按照?|依)(?:各自)?职责(?:分工)?(?:共同|联合|分别)?牵头(?:负责)?|共同牵头|联合牵头|牵头负责|牵头|统筹)|(?P<share>(?:等)?(?:按照?|依)(?:各自)?职责(?:分工)?(?:分别|共同|协同)?(?:负责|落实|推进)?|分工负责|分别负责)"
    r"|(?P<support>配合|协助|支持)|(?P<take>参与|参加)|(?P<guide>指导)|(?P<duty>负责|落实|推进|承担)"
)
_LEAD_BEHIND = re.compile(r"\s*(?:等[\u4e00-\u9fff]{0,20}?|单位|部门)?(?:共同|联合)?牵头")
_FIRST_LEADS = re.compile(
    r"(?:(?:列|排)(?:名|在)?(?:第一位|首位|第一)|第一(?:个|家)?|逗号前面?)(?:者|的)?(?:单位|部门)?(?:为|是)牵头(?:单位|部门)"
)
_BARE = re.compile(r"^[\s、,;和及与以等]*$")
#: what stands beside bodies in a list though it is none: firms, banks, schools, associations
_UNIT = re.compile(
    r"\s*[\u4e00-\u9fff()]{2,24}(?:公司|集团|银行|大学|学院|协会|商会|联合会|医院|交易所|研究院|研究所)\s*"
)
_GENERIC = re.compile(r"^(?:[省市区县]内各|各|有关|相关|其他|省直|市直|国务院|及|和|等|各级|各地)")
_LINE_FORM = re.compile(
    r"(?:主要)?(?:牵头(?:和|及|、)?(?:配合|责任)?(?:单位|部门)|(?:主要)?责任(?:单位|部门|主体)|主办(?:单位|部门)|(?:实施|落实|完成)(?:单位|部门|主体))\s*:"
)
#: a further line of the same clause: 配合单位:, 参与部门:
_NEXT_FIELD = re.compile(
    r"\s*(?P<field>(?:配合|责任|协办|协同|协助|参与|参加|支持|支撑|保障)(?:责任)?(?:单位|部门)\s*:)"
)
#: a bracket, or the first word of a line form; the class comes first, which makes the search quick
_OPENS = re.compile(
    r"[(\[〔【主牵责实落完](?:(?<=[(\[〔【])|(?<=主)[要办]|(?<=牵)头|(?<=责)任|(?<=实)施|(?<=落)实|(?<=完)成)"
)
_BRACKETS = frozenset("([〔【")

LEADS, RESPONSIBLE = "LEADS", "RESPONSIBLE_FOR"
#: kind of clause → relation and role
ROLES = {
    "lead": (LEADS, "牵头"), "share": (RESPONSIBLE, "分工"), "support": (RESPONSIBLE, "配合"),
    "take": (RESPONSIBLE, "参与"), "guide": (RESPONSIBLE, "指导"), "duty": (RESPONSIBLE, "负责"),
}  # fmt: skip


@quick
@dataclass(frozen=True, slots=True)
class Assignment:
    """One body with its relation and role in a clause."""

    agency: Mention
    relation: str
    role: str


@quick
@dataclass(frozen=True, slots=True)
class ResponsibilityClause:
    """A clause `start..end` (with its brackets), the task text it closes, and who it names.

    `open` says that the list ends in 等, so that others may share the duty.
    """

    start: int
    end: int
    task_start: int
    task_end: int
    assignments: tuple[Assignment, ...]
    open: bool


def first_leads(shadow: str, start: int, end: int) -> int | None:
    """Where the text says once for all that the first body of a list leads (列第一位者为牵头单位,下同); None if nowhere.

    The remark holds for the clause that it stands in and for those below.
    """
    remark = _FIRST_LEADS.search(shadow, start, end)
    return remark.start() if remark else None


def responsibility_clauses(
    shadow: str, start: int, end: int, agencies: Sequence[Mention], *, leads_from: int | None = None
) -> list[ResponsibilityClause]:
    """The clauses of one measure's body `start..end`, in text order. `agencies`: the agency mentions in it; `leads_from`:
    see `first_leads`.
    """
    found: list[ResponsibilityClause] = []
    task_start = start
    for first, last, inner in clause_spans(shadow, start, end):
        own = [m for m in agencies if m.start >= inner[0] and m.end <= inner[1] and not _begins_another(shadow, m)]
        leads = leads_from is not None and last >= leads_from
        assignments = _assign(shadow, inner[0], inner[1], own, leads) if own else ()
        if not assignments:
            if _SAYS.search(shadow, *inner):
                task_start = last
            continue
        begin, stop = _task(shadow, task_start, first)
        tail = shadow[own[-1].end : inner[1]]
        found.append(ResponsibilityClause(first, last, begin, stop, tuple(assignments), tail.startswith("等")))
        task_start = last
    return found


def _begins_another(shadow: str, agency: Mention) -> bool:
    """Whether a government or committee is only how an unknown body below it begins: 市政府某某办."""
    return (
        shadow.endswith(("政府", "委"), agency.start, agency.end)
        and _UNKNOWN_BODY.match(shadow, agency.end) is not None
    )


_UNKNOWN_BODY = re.compile(
    r"(?:(?!牵头|负责|配合|会同|协助|指导|参与|统筹|主办|等|各|相关|有关|和|及|与|按)[\u4e00-\u9fff]){1,12}?(?:办|办公室|局|室|委|中心)(?=[、,;)。\s]|牵头|负责|等|$)"
)


def clause_spans(shadow: str, start: int, end: int) -> list[tuple[int, int, tuple[int, int]]]:
    """Brackets of any form that may be clauses, 牵头单位: lines and closing sentences, in text order: outer span and inner span."""
    return sorted([*_marked(shadow, start, end), *_closing_sentences(shadow, start, end)])


def _closing_sentences(shadow: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """甲局牵头,乙局、丙局等单位参与。 without brackets, where nothing but bodies stands on either side of the comma."""
    if _CLOSES_SO.search(shadow, start, end) is None:
        return
    for match in _SENTENCE.finditer(shadow, start, end):
        if all(_BODIES.fullmatch(item) for side in ("leads", "others") for item in _JOINTS.split(match.group(side))):
            yield *match.span(), match.span()


#: how such a sentence ends, which is quickly seen
_HELPS = r"(?:配合|参与|参加|协助|协办)(?=[。;\n]|$)"
_CLOSES_SO = re.compile(_HELPS)
_SENTENCE = re.compile(
    r"(?<![^。;,\n])由?(?P<leads>[^。;,:()\n]{2,120}?)(?:共同|联合)?(?:牵头(?:负责)?|主办|负责(?:牵头)?),"
    rf"(?P<others>[^。;:()\n]{{2,200}}?)(?:积极|共同|密切|按照?各?自?职责(?:分工)?(?:做好)?)?{_HELPS}"
)
_JOINTS = re.compile("[、,]|以及|(?<=[局厅委办部院会府])[和与及]")
_BODIES = re.compile(
    r"(?:(?!.*[由的将])[\u4e00-\u9fff]{1,20}(?:局|厅|委|办|部|院|会|中心|署|行|政府|公司|社|街道|乡镇|镇|园区|单位|部门|办公室))?(?:等?(?:其他)?(?:有关|相关)?(?:单位|部门))?"
)


def _marked(shadow: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Brackets of any form that may be clauses, and 牵头单位: lines."""
    at = start
    while opens := _OPENS.search(shadow, at, end):
        at = opens.start()
        if shadow[at] in _BRACKETS:
            close = closing(shadow, at, end)
            if close > at + 2:
                if _is_clause(shadow, at, close):
                    yield at, close + 1, (at + 1, close)
                at = close + 1
                continue
        elif (at == start or shadow[at - 1] in "。;\n \t") and (match := _LINE_FORM.match(shadow, at, end)):
            stop = line_end(shadow, at, end)
            while more := _NEXT_FIELD.match(shadow, stop, end):
                stop = line_end(shadow, more.start("field"), end)
            yield at, stop, (at, stop)
            at = max(stop, match.end())
            continue
        at += 1


def _is_clause(shadow: str, at: int, close: int) -> bool:
    """A bracket with a verb of responsibility, or one that closes a sentence."""
    after = shadow[close + 1 : close + 2]
    return _SAYS.search(shadow, at, close) is not None or (
        after in ("", "\n", "。", " ", *_BRACKETS) and _behind_stop(shadow, at)
    )


def _behind_stop(shadow: str, at: int) -> bool:
    """Whether a stop stands before `at`, or nothing does; white space aside."""
    while at and shadow[at - 1].isspace():
        at -= 1
    return not at or shadow[at - 1] in "。;"


def _assign(shadow: str, start: int, end: int, agencies: Sequence[Mention], first_leads: bool) -> list[Assignment]:
    """Walk the clause: a heading (责任单位:) rules what follows it, a verb rules the bodies before it.

    Under the heading 责任单位 those who lead are still told by 牵头 directly behind them (责任单位:A牵头,B负责).
    """
    found: list[Assignment] = []
    since = 0
    waiting: list[Mention] = []
    ruled: tuple[str, str] | None = None
    at = start
    for agency in [*agencies, None]:
        stop = agency.start if agency else end
        gap = shadow[at:stop]
        for kind, headed in _marks(gap):
            if headed:
                ruled, since = ROLES[kind], len(found)
            elif ruled == ROLES["duty"] and kind == "lead" and _LEAD_BEHIND.match(gap):
                found[since:] = [Assignment(one.agency, *ROLES["lead"]) for one in found[since:]]
                since = len(found)
            elif waiting:
                found += _close(waiting, kind, first_leads)
                waiting = []
        if agency is None:
            break
        if ruled:
            heads = first_leads and ruled == ROLES["duty"] and not found and len(agencies) > 1
            found.append(Assignment(agency, *(ROLES["lead"] if heads else ruled)))
        else:
            waiting.append(agency)
        at = agency.end
    if waiting and not found and _bare(shadow, start, end, agencies):
        found += _close(waiting, "duty", first_leads)
    return found


def _marks(gap: str) -> Iterator[tuple[str, bool]]:
    """Role kinds in a stretch between bodies, in order; True where it heads what follows (责任单位:)."""
    at = 0
    while at < len(gap):
        if (head := _HEAD.match(gap, at)) and re.match(r"\s*[::]", gap[head.end() :]):
            yield str(head.lastgroup), True
            at = head.end()
        elif verb := _VERB.match(gap, at):
            yield str(verb.lastgroup), False
            at = verb.end()
        else:
            at += 1


def _close(waiting: Sequence[Mention], kind: str, first_leads: bool) -> list[Assignment]:
    relation, role = ROLES[kind]
    if kind in ("duty", "share") and first_leads and len(waiting) > 1:
        return [Assignment(waiting[0], LEADS, "牵头"), *(Assignment(m, relation, role) for m in waiting[1:])]
    return [Assignment(m, relation, role) for m in waiting]


def _bare(shadow: str, start: int, end: int, agencies: Sequence[Mention]) -> bool:
    """Whether nothing but bodies, separators and generic classes stands in the brackets."""
    at = start
    rest = []
    for agency in agencies:
        rest.append(shadow[at : agency.start])
        at = agency.end
    rest.append(shadow[at:end])
    return all(
        _BARE.match(part) or all(_GENERIC.match(p) or _UNIT.fullmatch(p) for p in re.split("[、,]", part) if p)
        for part in rest
    )


def _task(shadow: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between the clause before and this one, without white space and stray punctuation."""
    while start < end and (shadow[start].isspace() or shadow[start] in "。;,)"):
        start += 1
    while start < end and shadow[end - 1].isspace():
        end -= 1
    return start, end
