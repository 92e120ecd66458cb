"""A page → its text: title, body and the 索引号/文号 box; paragraphs as lines, rows of tables as lines with tabs.

The order is what a person would paste: the title where the body does not hold it, then a 来源 line, the body, and below a
blank line the box of index and number, if the page has one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygraph.loaders.read.blocks import lines_of
from policygraph.loaders.read.body import body_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_BOX = re.compile(
    r"\s*(?:索引号|发?文字?号|发文机关|发文机构|发布机构|发布单位|制发机关|成文日期|发文日期|发布日期|公开日期|生成日期|主题分类|体裁分类|服务对象|"
    r"有效性|时效性?|统一编号|标题|名称)\s*[:：\t]"
)
_BOX_NAME = re.compile(r"索引号|发?文字?号")
_SOURCE = re.compile(r"(?:信息来源|文章来源|来源|稿源)\s*[:：]\s*(?P<name>[^\s|｜]{2,40})")
_DATE = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}(?:[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12][0-9]|0?[1-9])|年[0-9]{1,2}月[0-9]{1,2}日)"
)
_DATED = re.compile(r"发布时间|发布日期|发表时间|时间|日期|来源")
_TITLE_CUT = re.compile(r"\s*(?:[_|｜]|\s[-–—]\s|--)\s*")
#: among how many lines of the body its own title may stand
_HEAD = 20
_SHORTEST_TITLE = 6


def read_html(page: str) -> str:
    """The readable text of a decoded page. Empty where it has none; never raises on any string."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    if tree.body is None:
        return ""
    title, named, dated = _title(tree), _meta(tree, "ContentSource", "source"), _meta(tree, "PubDate", "publishdate")
    body = body_of(tree)
    text = lines_of(body)
    around = [] if body.tag == "body" else _around(tree, body)
    head = [] if _holds(text, title) else [title, _source_line(around, named, dated)]
    box = [line for line in around if _BOX.match(re.sub(r"(?<=[一-龥])[ \u00a0\u3000]+(?=[一-龥])", "", line))]
    if not any(_BOX_NAME.search(re.sub(r"\s", "", line)) for line in box):
        box = []
    parts = [[line for line in head if line], text, list(dict.fromkeys(box))]
    return "\n\n".join("\n".join(part) for part in (parts[0] + parts[1], parts[2]) if part)


def _around(tree: LexborHTMLParser, body: LexborNode) -> list[str]:
    """The lines of the page outside the body, which is taken out of the tree."""
    body.decompose()
    return lines_of(tree.body) if tree.body else []


def _meta(tree: LexborHTMLParser, *names: str) -> str:
    """The content of the first of these meta elements that says anything."""
    for name in names:
        for node in tree.css(f'meta[name="{name}" i]'):
            content = (node.attributes.get("content") or "").strip()
            if content:
                return content
    return ""


def _title(tree: LexborHTMLParser) -> str:
    """What the page calls the article: its meta, its heading, else the part of <title> before the site's name."""
    found = _meta(tree, "ArticleTitle")
    headings = [_flat(node) for node in tree.css("h1")]
    heading = next((h for h in headings if len(h) >= _SHORTEST_TITLE), "")
    node = tree.css_first("title")
    named = _TITLE_CUT.split(_flat(node))[0] if node else ""
    return _squash(found or heading or named)


def _flat(node: LexborNode) -> str:
    return _squash(node.text(separator=""))


def _squash(text: str) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip()


def _holds(text: list[str], title: str) -> bool:
    """Whether one of the first lines, or two or three together, are the title, whatever blanks they have."""
    wanted = re.sub(r"\s", "", title)
    head = [re.sub(r"\s", "", line) for line in text[:_HEAD]]
    runs = ["".join(head[i : i + size]) for size in (1, 2, 3) for i in range(len(head))]
    return not title or any(run.startswith(wanted) and len(run) - len(wanted) < _SHORTEST_TITLE for run in runs)


def _source_line(around: list[str], named: str, dated: str) -> str:
    """来源：甲报 2025-04-08, from the page's metadata or from the line below its heading."""
    line = next((x for x in around if _SOURCE.search(x)), "")
    match = _SOURCE.search(line)
    name = named or (match["name"] if match else "")
    date = _DATE.search(dated) or next((d for x in around if _DATED.search(x) and (d := _DATE.search(x))), None)
    words = " ".join(filter(None, (name, date.group() if date else "")))
    return f"来源：{words}" if words else ""
