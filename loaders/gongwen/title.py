"""标题: [agencies] 关于 subject 的 kind. A notice 关于印发《X》的通知 and its X are one document, named X."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WRAP = re.compile(
    r"(?:关于(?:重新|修订|联合)?|(?<=[\u4e00-\u9fff]))(?:印发|发布|公布|颁布|转发|重新印发|重新发布)(?P<x>《.+》|(?<=关于印发).+?|(?<=关于发布).+?|(?<=重新发布).+?|(?<=关于转发).+?|(?<=关于公布).+?)的(?:通知|公告|通告|函|决定|命令)(?:\(.*\))?$"
)
_ISSUERS = re.compile(r"^(?P<agencies>.*?)(?:关于|(?:联合)?印发《)")
#: what a page prints before a title: 甲区企业政策:关于扶持企业的若干意见
_HEADED = re.compile(r"^[^《》]{2,30}:(?P<x>关于.+)$")
_GLUED = re.compile(
    r"^(.*(?:通知|意见|办法|方案|措施|规定|决定|批复|复函|公告|细则))[\u4e00-\u9fff]{1,10}[〔\[(]\d{4}[〕\])]\d+号$"
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
    def replies(self) -> bool:
        """批复, 复函: its numbered paragraphs answer a request and are no provisions."""
        return self.full.endswith(("批复", "复函"))


def parse_title(text: str) -> Title:
    """Read a title line. A 文号 glued to its end is left out of both names."""
    full = text.rstrip()
    if glued := _GLUED.match(full):
        full = glued.group(1)
    before = _ISSUERS.match(full)
    issuers = before.span("agencies") if before else (0, 0)
    if wrap := _WRAP.search(full):
        inner = wrap.group("x")
        if inner.startswith("《") and inner.endswith("》") and inner.count("《") == inner.count("》"):
            inner = inner[1 : inner.index("》")] if inner.count("《") == 1 else inner[1:-1]
        return Title(inner, full, issuers, True)
    if headed := _HEADED.match(full):
        return Title(headed.group("x"), full, issuers, False)
    outer = full[1:-1] if full.startswith("《") and full.endswith("》") and full.count("《") == 1 else full
    return Title(outer, full, issuers, False)
