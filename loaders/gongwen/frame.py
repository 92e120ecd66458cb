"""版头, 主送, 落款: what surrounds the text of a document and says who issued it, when, and under which number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from policygraph.loaders.gongwen.articles import Article, is_body
from policygraph.loaders.gongwen.carried import carried_titles
from policygraph.loaders.gongwen.infobox import DATE, ISSUER, NUMBER, first, infobox
from policygraph.loaders.gongwen.lines import Line
from policygraph.loaders.gongwen.title import Title, loose, parse_title

_SIGNER = re.compile(r"[\u4e00-\u9fff()·\s]{3,40}")
_NO_SIGNER = re.compile(r"[。,;:!?]|附件|此件|特此|的$|^第")
_GLUED_SIGNATURE = re.compile(
    r"\s*(?P<signer>[\u4e00-\u9fff]{3,30}?(?:院|厅|部|局|委|会|府|室|中心))\s*(?P<date>\d{4}年\d{1,2}月\d{1,2}日)(?:\(此件[^)]*\))?\s*$"
)
_MOST_SIGNERS = 30


@dataclass(frozen=True, slots=True)
class Frame:
    """Spans of one article's frame, as offsets into the text. Empty spans are (0, 0).

    `signers` are the lines above the date that name nothing but bodies, lead first; `attached` is the title line of the
    text that a notice carries. `worded` says that the text is worded as a document is, whatever frame it has lost; `filed`,
    that a firm files it with an exchange. `reported` is the title of the document whose provisions a news item prints in part;
    `carries` are the names of the documents that the article says it sends out.
    """

    title: Title
    title_span: tuple[int, int]
    number: tuple[int, int]
    addressee: tuple[int, int]
    signers: tuple[tuple[int, int], ...]
    signed: tuple[int, int]
    source: tuple[int, int]
    attached: tuple[int, int]
    worded: bool = False
    filed: bool = False
    reported: tuple[int, int] = (0, 0)
    carries: tuple[str, ...] = ()

    @property
    def official(self) -> bool:
        """A document with a number, a signature or an addressee, or whose title is that of a notice, or worded like one."""
        return not self.filed and bool(
            self.number[1]
            or self.signers
            or self.addressee[1]
            or self.title.wrapped
            or self.title.of_document
            or self.worded
        )


def frame(shadow: str, article: Article) -> Frame:
    """Read the frame of one article."""
    title_text = "".join(line.text for line in article.title)
    carries = carried_titles(shadow, article.title[-1].end, article.end)
    title = _called(article, parse_title(title_text), carries)
    signers, signed = _signature(article.lines)
    if not signers:
        signers, signed = _glued_signature(shadow, article)
    if not signers and article.title[-1].names_a_kind:
        signers = _undated_signature(_below(article))
    box = infobox(shadow, article.lines)
    if not signers and not title.issuers[1] and (body := first(box, ISSUER))[1] and "有关" not in shadow[slice(*body)]:
        signers = (body,)
    if not signers and not title.issuers[1]:
        signers = _letterhead(shadow, article)
    if not signers:
        signers, signed = _published_by(article) or (signers, signed)
    if not signed[1]:
        signed = _dated(article.lines) or first(box, DATE)
    number = _number(shadow, article)
    if not number[1]:
        number = first(box, NUMBER)
    glued = article.title[-1].start < number[0] < article.title[-1].end
    return Frame(
        title=title,
        title_span=(article.title[0].start, number[0] if glued else article.title[-1].end),
        number=number,
        addressee=next(((x.start, x.end) for x in article.lines[:8] if x.is_addressee), (0, 0)),
        signers=signers,
        signed=signed,
        source=(article.source.start, article.source.end) if article.source else (0, 0),
        attached=_attached(article, title),
        worded=_worded(article),
        filed=_filed(article, title),
        reported=_reported(shadow, article),
        carries=carries,
    )


#: 关于印发本市某办法的通知: the title's reader knows whose; and a notice that passes on: 转发甲厅关于某事意见的通知
_OURS = re.compile("[本我](?:自治区|[省市区县州旗镇])")
_PASSES_ON = re.compile("(?:转发|批转|印发)[^《》]+的通知$")


def _called(article: Article, title: Title, carries: Sequence[str]) -> Title:
    """The title with the name of what the notice says it carries, where its own words shorten that name or join several."""
    if not carries or loose(carries[0]) == loose(title.name):
        return title
    named = replace(title, name=carries[0], wrapped=True)
    if title.wrapped:
        joined = len(carries) > 1 and loose(title.name).startswith(loose(carries[0]))
        return named if joined or _OURS.search(title.name) else title
    passed_on = _PASSES_ON.search(title.full) is not None and _attached(article, named)[1] > 0
    return named if passed_on else title


_BEHIND = re.compile(r"[^\s()]+?[〔\[(【<]\d{4}[〕\])】>]\s?\d+号")
_SHORTEST_NUMBER = 5
#: lines above a title in which the head of a filing stands, and below it in which the number does
_HEAD = 4
_FIRM = re.compile(r"(?:公司|集团|董事会|监事会)$")


def _filed(article: Article, title: Title) -> bool:
    """An exchange's head above the title, or a 公告 that opens with a firm's name: what a firm tells its shareholders."""
    issuer = title.full[slice(*title.issuers)]
    return any(line.is_filing_head for line in article.lines[:_HEAD]) or (
        title.full.endswith("公告")
        and (_FIRM.search(issuer) is not None or any(_FIRM_LINE.fullmatch(line.text) for line in article.lines[:_HEAD]))
    )


#: the firm that files stands on a line of its own above the title
_FIRM_LINE = re.compile(r"\s*[\u4e00-\u9fff()]{2,30}(?:股份|有限责任|集团)?有限公司\s*")


#: how a document says that it is one, and how its provisions are numbered
_FORMULA = re.compile(
    r"制定(?:本|如下|以下)|现(?:组织)?开展[^。]{2,60}申报|(?:现|特)(?:就|提出|制定)[^。]{0,40}(?:如下|以下|本)|提出(?:如下|以下)|本(?:办法|意见|措施|细则|规定|方案|政策)(?:自|所称|由|适用)"
)
_PROVISION = re.compile(
    r"[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.．、]|第[一二三四五六七八九十百]+条"
)
#: who is to do what a provision says, in a line or bracket of its own
_DUTY = re.compile(
    r"\(?(?:牵头|责任)(?:单位|部门):|.{0,400}\((?:牵头|责任)(?:单位|部门):[^()]+\)$|.{0,400}\([^()]{2,200}(?:牵头|负责|配合|落实)\)。?$"
)
_FEWEST_PROVISIONS = 2


def _worded(article: Article) -> bool:
    """A title that names a kind of document, the formula by which one is made or its duties, and numbered provisions; or nothing
    but provisions below the title and a preamble that reports nothing.
    """
    body = _below(article)
    numbered = sum(_PROVISION.match(line.text) is not None for line in body)
    return (
        article.title[-1].names_a_kind and numbered >= _FEWEST_PROVISIONS
        and (any(_FORMULA.search(line.text) for line in body)
             or sum(_DUTY.match(line.text) is not None for line in body) >= _FEWEST_PROVISIONS
             or _only_provisions(body))
    )  # fmt: skip


#: what tells of a document and is none
_REPORTED = re.compile("消息|记者|讯[(,]|讯 |据|获悉|近日|日前|发布会|解读|介绍|透露|显示|微信公众号")
_FIRST_OF_ALL = re.compile("一、|第一条")
_PART_OR_ARTICLE = re.compile("[一二三四五六七八九十]+、|第[一二三四五六七八九十百]+条")
_PREAMBLE, _WHOLE = 3, 3


def _only_provisions(body: Sequence[Line]) -> bool:
    """Whether provisions numbered from 一、 or 第一条 on stand below a preamble of a few lines that reports nothing."""
    first = next((i for i, line in enumerate(body) if _FIRST_OF_ALL.match(line.text)), len(body))
    if first > _PREAMBLE or any(_REPORTED.search(line.text) for line in body[:first]):
        return False
    return sum(_PART_OR_ARTICLE.match(line.text) is not None for line in body[first:]) >= _WHOLE


#: 国务院印发关于落实重点工作部门分工的意见
_REPORTS = re.compile(
    r"(?:印发|发布|出台|下发|公布)了?(?P<name>《[^《》]{4,60}》|关于[^。,;]{4,60}?(?:意见|通知|方案|措施|办法|决定))(?=[。,;])"
)


def _reported(shadow: str, article: Article) -> tuple[int, int]:
    """The document that a news item says was issued, where numbered provisions with their duties stand below."""
    body = _below(article)
    first = next((i for i, line in enumerate(body) if _PROVISION.match(line.text)), len(body))
    duties = sum(_DUTY.match(line.text) is not None or line.is_field for line in body[first:])
    whole = duties >= _FEWEST_PROVISIONS or _headings_follow(body)
    said = _REPORTS.search(shadow, article.start, body[first].start) if whole and first < len(body) else None
    return said.span("name") if said else (0, 0)


def _below(article: Article) -> tuple[Line, ...]:
    """The lines below the title."""
    return tuple(line for line in article.lines if line.start >= article.title[-1].end)


def _letterhead(shadow: str, article: Article) -> tuple[tuple[int, int], ...]:
    """The body before 文件 in the line above the number."""
    head = next((line for line in article.lines[:_HEAD] if line.is_letterhead), None)
    return ((head.start, shadow.rindex("文", head.start, head.end)),) if head else ()


#: 2020-04-24 甲部、乙委: what a collection prints below the title
_PUBLISHED_BY = re.compile(
    r"\s*(?P<date>(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?)\s+"
    r"(?P<who>[\u4e00-\u9fff]{1,20}[部委局厅院府会办](?:[、 ][\u4e00-\u9fff]{1,20}[部委局厅院府会办])*)\s*"
)


def _published_by(article: Article) -> tuple[tuple[tuple[int, int], ...], tuple[int, int]] | None:
    """Who issued a document and when, in the line below a title that names a kind of document."""
    below = _below(article)[:1] if article.title[-1].names_a_kind else []
    match = _PUBLISHED_BY.fullmatch(below[0].text) if below else None
    if match is None:
        return None
    at = below[0].start
    date, who = ((at + match.start(group), at + match.end(group)) for group in ("date", "who"))
    return (who,), date


def _number(shadow: str, article: Article) -> tuple[int, int]:
    """A line near the head that is nothing but a 发文字号, or one glued to the end of the title."""
    for line in article.lines[: article.lines.index(article.title[-1]) + _HEAD + 1]:
        if line.is_number:
            bracketed = line.text.startswith("(")
            return line.start + bracketed, line.end - bracketed
        if line.number_first:
            return line.start, line.start + line.number_first
    last = article.title[-1]
    title = "".join(x.text for x in article.title)
    tail = len(title) - len(parse_title(title).full)
    if tail > _SHORTEST_NUMBER and (behind := _BEHIND.search(shadow, last.end - tail, last.end)):
        return behind.span()
    return 0, 0


def _signature(lines: Sequence[Line]) -> tuple[tuple[tuple[int, int], ...], tuple[int, int]]:
    """Lines of bodies directly above a date line."""
    for i, line in enumerate(lines):
        if not line.is_date or i == 0:
            continue
        first = i
        while first > 1 and i - first < _MOST_SIGNERS and _may_sign(lines[first - 1]):
            first -= 1
        if first < i:
            return tuple((x.start, x.end - len(_sealed_for(x))) for x in lines[first:i]), (line.start, line.end)
    return (), (0, 0)


def _undated_signature(body: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """The bodies that a document ends with, where no date stands below them; the last cells of a table are none."""
    first = len(body)
    while first > 1 and len(body) - first < _MOST_SIGNERS and is_body(body[first - 1]):
        first -= 1
    if first and "\t" in body[first - 1].text:
        return ()
    return tuple((line.start, line.end) for line in body[first:])


def _sealed_for(line: Line) -> str:
    """The remark that another's seal stands for that of the body that signs: (代章)."""
    remark = _FOR_ANOTHER.search(line.text)
    return remark.group() if remark else ""


_FOR_ANOTHER = re.compile(r"\s*\(代章?\)$")


def _dated(lines: Sequence[Line]) -> tuple[int, int] | None:
    """A date that stands alone in a line, where nobody signs; None where none does."""
    return next(((x.start, x.end) for x in lines[1:] if x.is_date), None)


def _may_sign(line: Line) -> bool:
    return (
        not line.is_heading
        and _SIGNER.fullmatch(line.text) is not None
        and _NO_SIGNER.search(line.text) is None
        and not line.names_a_kind
    )


def _glued_signature(shadow: str, article: Article) -> tuple[tuple[tuple[int, int], ...], tuple[int, int]]:
    """…落地见效。国务院办公厅2020年7月15日(此件公开发布) where a text was pasted without line breaks."""
    line = article.lines[-1]
    tail_start = max(line.start, line.text.rfind("。") + 1 + line.start)
    match = _GLUED_SIGNATURE.match(shadow, tail_start, line.end)
    return ((match.span("signer"),), match.span("date")) if match else ((), (0, 0))


def _attached(article: Article, title: Title) -> tuple[int, int]:
    """The line(s) in the body that repeat the name of what the title wraps, or that a news item prints in full."""
    wanted = loose(title.name)
    body = _below(article)
    for i, line in enumerate(body):
        if title.wrapped and wanted.startswith(loose(line.text)):
            for run in (body[i : i + 1], body[i : i + 2]):
                if loose("".join(x.text for x in run)) == wanted:
                    return run[0].start, run[-1].end
        if not title.wrapped and line.names_a_kind and _headings_follow(body[i + 1 :]):
            return line.start, line.end
    return 0, 0


def _headings_follow(lines: Sequence[Line]) -> bool:
    """Whether a text with numbered parts stands below: its first part comes before any other title."""
    numbered = [x for x in lines if re.match(r"[一二三四五六七八九十]+、", x.text)]
    return len(numbered) >= 2 and numbered[0].text.startswith("一、")
