"""标题: [agencies] 关于 subject 的 kind. A notice 关于印发《X》的通知 and its X are one document, named X."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policygraph.loaders.gongwen.lines import unspaced

_WRAP = re.compile(
    r"(?:关于(?:重新|修订|联合)?|(?<=[\u4e00-\u9fff])|^)(?:印发|发布|公布|颁布|转发|商请会签|会签|重新印发|重新发布)(?P<x>《.+》|[〈<].+[〉>](?:\([^()]{1,8}\))?|(?<=[厅委局府室部会院]印发)关于.+?|(?<=关于印发).+?|(?<=^印发).+?|(?<=关于发布).+?|(?<=重新发布).+?|(?<=关于转发).+?|(?<=关于公布).+?)\s*的\s*(?:通知|公告|通告|函|决定|命令)(?:\(.*\))?$"
)
#: a page that leaves out what the notice is: 关于印发甲工作方案
_CUT_WRAP = re.compile(
    r"关于印发(?P<x>(?:(?!的通知).)+(?:方案|办法|意见|规划|细则|规定|计划|要点|措施)》?(?:\(.*\))?)$"
)
#: what a draft for comment is sent round with: 关于公开征求《甲办法(征求意见稿)》意见的通知
_CONSULTS = re.compile(
    r"关于(?:公开|再次|书面)*征(?:求|集)(?:对)?(?P<x>《.+》|[〈<].+[〉>])的?(?:修改)?(?:意见|建议|意见建议|意见和建议)的?\s*(?:函|通知|公告|通告|公示)?$"
)
#: a notice that carries several documents is called by the first of them
_AND_OTHERS = re.compile(r"等(?:[一二两三四五六七八九十\d]+[个项份])?(?:文件|制度|办法|规定|方案|政策)$")
#: 《关于印发〈甲办法〉的通知》
_NESTED = re.compile(r"\A(?:〈([^〈〉]+)〉|<([^<>]+)>)(\([^()]{1,8}\))?\Z")
#: 转发甲部、乙委《丙方案》
_PASSED_ON = re.compile(
    "[^《》<〈]{2,40}[部委局厅办会府院行](?:(?:联合)?(?:制[定订]|拟[定订]|起草|提出|编制)的)?[《〈<](?P<x>[^《》〈〉<>]+)[》〉>]"
)
_ABOUT = re.compile(r"(?:联合)?印发(?=《|关于)|关于")
#: what a page prints before a title: 甲区企业政策:关于扶持企业的若干意见
_HEADED = re.compile(r"^[^《》]{2,30}:(?P<x>关于.+)$")
#: what a page or an issuer puts before the marks of a title: 【甲市】《甲市夜市办法》, 甲市公安局《关于夜市的意见》
_BEHIND_HEAD = re.compile(
    r"^(?:【[^【】]{1,20}】|[\u4e00-\u9fff]{3,30}(?:委员会|管委会|中心|[局委部厅府院办](?=《)))(?P<x>《[^《》]+(?:《[^《》]+》[^《》]*)*》|关于.+)$"
)
#: …的批复(甲政函〔2020〕4号)
_NUMBER_BEHIND = re.compile(r"\s*\([\u4e00-\u9fff]{2,12}[〔\[(【<]\d{4}[〕\])】>]\s?\d+号\)$")
_GLUED = re.compile(
    r"^(.*(?:通知|意见|办法|方案|措施|规定|决定|批复|复函|公告|细则)》?)[\u4e00-\u9fff]{1,10}[〔\[(]\d{4}[〕\])]\d+号$"
)
#: 甲部办公厅 乙部办公厅关于某事的函; a firm's 公告 is headed alike
_OF_DOCUMENT = re.compile(
    r"[\u4e00-\u9fff、 ]{2,60}(?:[部委局厅院府办]|委员会|办公室)(?:联合)?关于.{4,80}的"
    r"(?:[\u4e00-\u9fff]{0,4}意见|通知|函|复函|批复|决定|通告|若干措施)(?:\(.{1,8}\))?"
)


@dataclass(frozen=True, slots=True)
class Title:
    """`name` is what the document is called, `full` the whole printed title; offsets count in the title's text.

    `issuers` is the stretch before 关于; `wrapped` says that the title is a notice around the document named.
    """

    name: str
    full: str
    issuers: tuple[int, int]
    wrapped: bool

    @property
    def of_document(self) -> bool:
        """甲部办公厅关于某事的通知: issuer, matter and kind, as only a document is headed."""
        return _OF_DOCUMENT.fullmatch(self.full) is not None

    @property
    def replies(self) -> bool:
        """批复, 复函: its numbered paragraphs answer a request and are no provisions."""
        return self.full.endswith(("批复", "复函"))


_LOOSE = re.compile(r"^关于|[\s“”\"《》〈〉<>的]")


def loose(name: str) -> str:
    """A name without what a notice and the text that it carries print differently: 关于…的指导意见 and …指导意见 are one title."""
    return _LOOSE.sub("", name)


def issuers_part(shadow: str, start: int, end: int) -> tuple[int, int]:
    """The part of the title at `start..end` before 关于 or 印发《, where its issuers stand; empty without such a word."""
    about = _ABOUT.search(shadow, start, end)
    return start, about.start() if about else start


def parse_title(text: str) -> Title:
    """Read a title line. A 文号 glued to its end is left out of both names."""
    full = unspaced(_NUMBER_BEHIND.sub("", text.rstrip()))
    if glued := _GLUED.match(full):
        full = glued.group(1)
    issuers = issuers_part(full, 0, len(full))
    if wrap := _WRAP.search(full) or _CUT_WRAP.search(full) or _CONSULTS.search(full):
        inner = _NESTED.sub(r"\1\2\3", wrap.group("x"))
        if inner.startswith("《") and inner.endswith("》") and inner.count("《") == inner.count("》"):
            inner = inner[1 : inner.index("》")] if inner.count("《") == 1 else inner[1:-1]
        if passed_on := _PASSED_ON.fullmatch(inner):
            inner = passed_on.group("x")
        inner = _AND_OTHERS.sub("", inner)
        return Title(inner, full, issuers, True)
    if headed := _HEADED.match(full):
        return Title(headed.group("x"), full, issuers, False)
    if behind := _BEHIND_HEAD.match(full):
        within = parse_title(behind.group("x"))
        return Title(within.name, full, (behind.start("x"), max(issuers[1], behind.start("x"))), within.wrapped)
    outer = full[1:-1] if full.startswith("《") and full.endswith("》") and full.count("《") == 1 else full
    return Title(outer, full, issuers, False)
