"""Lines of a source and what their layout alone says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.graph.quick import quick
from policygraph.loaders.sentences import strip
from policygraph.loaders.unwrap import FILING_HEAD

HAN_NUMBER = "[一二三四五六七八九十百零〇]+"
#: the fifteen kinds of GB/T 9704 and the usual names of what they carry
KINDS = (
    "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|复函|纪要|办法|方案|措施|政策举措|若干举措|条举措|规定|规划|纲要|"
    "细则|条例|计划|要点|指引|指南|规则|规程|目录|清单|标准|准则|守则|制度|政策|规范"
)
_HEADING = re.compile(
    rf"{HAN_NUMBER}、|\({HAN_NUMBER}\)|\d{{1,2}}[.、．](?!\d)|\(\d+\)|第{HAN_NUMBER}[章条节]|附件|附表|附录|——|●|■|◆"
)
_DATE = re.compile(
    r"(?:\d{4}|[一二三四五六七八九〇○零OoО]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日"
)
_BLANK = re.compile(r"\s")
_SOURCE = re.compile(r"[(]?\s*(?:信息来源|文章来源|来源|稿源|出处)\s*[::\s]")
_NAVIGATION = re.compile(r"当前(?:所在)?位置|首页|主页|[>›»]\s*\S+\s*[>›»]|打印本页|字体大小|分享到")
_ISSUE = re.compile(r"^\D{0,12}第\s*[\d一二三四五六七八九十百]+\s*期")
_NUMBER = re.compile(r"[^\s,。;:【】]{1,16}[〔\[(【]\s*\d{4}\s*[〕\])】]\s*\d+\s*号")
_NUMBER_FIRST = re.compile(r"(?P<number>[\u4e00-\u9fff]{2,12}\s?[〔\[]\d{4}[〕\]]\s?\d+\s?号)\s{2,}")
_LETTERHEAD = re.compile(r"[\u4e00-\u9fff]{3,60}(?:政府|委员会|委|部|局|厅|院|会|府|办公室|办公厅)文件")
_ADDRESSEE = re.compile(
    r"[^。《》！!?？:]{1,400}?(?:政府|总场|部门|部|委|委员会|局|厅|办|办公室|公司|集团|单位|机构|企业|银行|兵团|院|会|处|所|中心|高校|学校)(?:\([^)]*\))?:"
)
#: what a government page prints beside a document
INFOBOX_FIELDS = (
    r"索\s*引\s*号|信息索引号|信息索取号|时效性|有效性状态|发布文号|效力等级|效力级别|公布日期|公布时间|施行日期|施行时间|发文机关|颁布单位|颁布部门|颁布机关|颁布日期|颁布时间|实施日期|实施时间|内容分类|制定机关|发文单位|发布机构|发布单位|文\s*号|字\s*号|发文字号|文件编号|主题分类|组配分类|体裁分类|公文种类|服务对象|主\s*题\s*词|关\s*键\s*词"
    r"|公开方式|公开范围|公开时限|公开形式|有效性|效力状态|文件状态|是否有效|名\s*称|标\s*题|成文日期|发文日期|印发日期|生成日期|发布日期|公开日期|生效日期|失效日期|信息来源|统一编号|分\s*类"
)
_INFOBOX = re.compile(rf"[∙·•]?\s*(?:{INFOBOX_FIELDS})\s*[::\t]|[∙·•]?【(?:法规)?(?:{INFOBOX_FIELDS})】")
_CLOSING = re.compile(
    r"本(?:实施)?(?:意见|办法|措施|政策措施|若干措施|政策|方案|行动方案|通知|规定|细则|文件|计划|若干政策|规划)(?:中[^。]{0,40}。本[^。]{0,8})?[^。,]{0,12}?(?:自|由|有效期|从)"
)
_ANNEX = re.compile(r"(?:附件|附表|附录)\s*[\d一二三四五六七八九十]{0,2}\s*(?:[::.、]|$)")
FIELD = re.compile(
    r"(?:牵头|参与|参加|责任|配合|协办|协同|主办|实施|落实|完成|时间|工作|联系|支持|支撑|保障|主管)(?:责任|负责)?(?:部门|单位|主体|领导|时限|时间|节点|要求|目标|人|电话)\s*:"
)
_TITLE_END = re.compile(rf"(?:{KINDS})(?:\([^()]{{1,30}}\))?$")


#: a word printed wide: 实 施 意 见
_SPACED = re.compile(r"[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+$")


def unspaced(text: str) -> str:
    """A title without the blanks within a last word that is printed wide."""
    return _SPACED.sub(lambda word: _BLANK.sub("", word.group()), text)


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """A non-empty line without the white space at its ends; `gap` counts the blank lines before it."""

    start: int
    end: int
    text: str
    gap: int

    @property
    def is_heading(self) -> bool:
        """一、 (一) 1. 第三条 附件"""
        return _HEADING.match(self.text) is not None

    @property
    def is_date(self) -> bool:
        """Nothing but a date."""
        return self.text.endswith(("日", "日)")) and _DATE.fullmatch(_BLANK.sub("", self.text).strip("()")) is not None

    @property
    def is_letterhead(self) -> bool:
        """甲市人民政府文件: who issues, above the number."""
        return _LETTERHEAD.fullmatch(_BLANK.sub("", self.text)) is not None

    @property
    def is_source(self) -> bool:
        """来源:某报 2025-04-08"""
        return len(self.text) < 60 and _SOURCE.match(self.text) is not None

    @property
    def is_chrome(self) -> bool:
        """Navigation of a page or the issue line of a bulletin."""
        return len(self.text) < 80 and bool(_NAVIGATION.search(self.text) or _ISSUE.match(self.text))

    @property
    def is_number(self) -> bool:
        """Nothing but a 发文字号."""
        if not self.text.endswith(("号", ")")):
            return False
        return _NUMBER.fullmatch(_BLANK.sub("", self.text).removeprefix("(").removesuffix(")")) is not None

    @property
    def number_first(self) -> int:
        """Length of the 发文字号 that opens a line with more behind it: 甲政发〔2014〕25号   发文时间:2014-11-03; 0 where none does."""
        match = _NUMBER_FIRST.match(self.text)
        return match.end("number") if match else 0

    @property
    def is_infobox(self) -> bool:
        """索引号:…, 发文机关:…, 成文日期:…"""
        return _INFOBOX.match(self.text) is not None

    @property
    def is_filing_head(self) -> bool:
        """证券代码:600000 证券简称:甲江股份 公告编号:2024-001"""
        return FILING_HEAD.match(self.text) is not None

    @property
    def is_closing(self) -> bool:
        """本办法自印发之日起施行: how long the document holds and who explains it, below its last provision."""
        return _CLOSING.match(self.text) is not None

    @property
    def is_annex(self) -> bool:
        """附件, 附件2, 附表:"""
        return _ANNEX.match(self.text) is not None

    @property
    def is_field(self) -> bool:
        """牵头部门:甲省司法厅, 完成时限:2019年6月底前"""
        return FIELD.match(self.text) is not None

    @property
    def is_addressee(self) -> bool:
        """各市科技局,各有关单位:"""
        return _ADDRESSEE.fullmatch(self.text) is not None

    @property
    def may_be_title(self) -> bool:
        """Short, no sentence, no list item, no frame element."""
        if not 2 <= len(self.text) <= 100 or (self.text[-1] in "。;:,、)" and not _TITLE_END.search(self.text)):
            return False
        return not (
            self.is_heading
            or self.is_field
            or self.is_infobox
            or self.is_filing_head
            or self.is_date
            or self.is_source
            or self.is_chrome
            or self.is_number
        )

    @property
    def names_a_kind(self) -> bool:
        """Ends like the title of a document: …的通知, …方案, …若干措施(试行)."""
        return self.may_be_title and _TITLE_END.search(unspaced(self.text).removesuffix("》")) is not None


#: a title of a notice and its addressees, with the text glued behind them
_GLUED = re.compile(
    r"(?P<head>[^,。;:!?\n]{4,60}?文件)?(?P<number>[\u4e00-\u9fff]{2,12}[〔\[(]\d{4}[〕\])]\s?\d+\s?号)?(?P<title>[^,。;:!?\n]{4,120}?(?:通知|意见|决定|通报|批复|复函|公告|通告|函))(?P<to>(?:各|有关|[省市区县](?![长委]))[^。;!?\n]{2,300}?(?<!\d):)(?=.{100})"
)


#: the first chapter or article glued to the title, and the first article to its chapter
_RULES_GLUED = re.compile(
    r"(?P<title>[^,。;:!?\n]{4,60}?(?:办法|条例|规定|细则|规则)(?:\([^)\n]{1,12}\))?)(?P<chapter>第一章[^第。,\n]{2,12}?)?(?=第一条[^,。;\n]{2})"
)


#: who signs and when, glued to the text before and to what the notice carries
_SIGNED_GLUED = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<signers>(?:[\u4e00-\u9fff]{3,40}(?:委员会|局|厅|部|府|办公室|院)\s*){1,6}?)"
    r"(?P<date>\d{4}年\d{1,2}月\d{1,2}日)\s*"
)
_CARRIES = re.compile("《(.{4,80})》")


def _signed(shadow: str, start: int, end: int, title: str) -> list[tuple[int, int]]:
    """Who signs, when, and the title of what the notice `title` carries, without breaks between them; empty where they do not follow."""
    carried = _CARRIES.search(title)
    if carried is None:
        return []
    named = re.compile(rf"《?{re.escape(carried.group(1))}》?(?=[^,。;、\n]{{2}})")
    for signed in _SIGNED_GLUED.finditer(shadow, start, end):
        if name := named.match(shadow, signed.end(), end):
            return [signed.span("signers"), signed.span("date"), name.span()]
    return []


def parted(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line, or number, title, addressees, text and signature where a page has lost the breaks between them."""
    if rules := _RULES_GLUED.match(shadow, start, end):
        yield rules.span("title")
        if rules.group("chapter"):
            yield rules.span("chapter")
        start = rules.end()
    glued = _GLUED.match(shadow, start, end)
    if glued and re.search("关于|印发|转发", glued.group("title")) and _ADDRESSEE.fullmatch(glued.group("to")):
        yield from (glued.span(part) for part in ("number", "title", "to") if glued.group(part))
        start = glued.end()
        if signed := _signed(shadow, start, end, glued.group("title")):
            yield start, signed[0][0]
            yield from signed
            start = signed[-1][1]
    yield start, end


def lines(shadow: str) -> list[Line]:
    """All non-empty lines."""
    found: list[Line] = []
    start, gap = 0, 0
    while start <= len(shadow):
        newline = shadow.find("\n", start)
        stop = len(shadow) if newline < 0 else newline
        first, last = strip(shadow, start, stop)
        if shadow[last - 1 : last] == "|" and shadow[first] != "|":  # a cell that was pasted as text, no row of a table
            first, last = strip(shadow, first, last - 1)
        if first < last:
            for begin, end in parted(shadow, first, last):
                found.append(Line(begin, end, shadow[begin:end], gap))
                gap = 0
        else:
            gap += 1
        if newline < 0:
            break
        start = newline + 1
    return found
