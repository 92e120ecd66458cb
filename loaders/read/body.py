"""Which part of a page is the article: the containers of the usual content systems, else the block with most sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: body containers, the most telling first; a page may hold several of one kind, the fullest counts
SELECTORS = (
    "#UCAP-CONTENT", ".TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view", "#zoomcon", "#zoom", "#Zoom", "#vsb_content", ".v_news_content",
    ".wp_articlecontent", "#js_content", ".rich_media_content", ".article-content", ".article_content", "#article_content", "#articleContent",
    ".articleContent", ".Article_content", ".article-con", ".article_con", ".articleCon", ".content_article", ".pages_content",
    "#pages_content", ".xxgk_content", ".xxgk-content", ".zfxxgk_content", ".arti_con", "#ivs_content", ".news_content", ".news-content",
    ".newsContent", ".detail-content", ".detail_content", ".con_text", ".conTxt", ".main-content", ".text-content", "#artibody", "article",
    '[itemprop="articleBody"]', "#content", ".content", "main",
)  # fmt: skip
_CONTAINERS = frozenset({"div", "td", "section", "article", "main", "body", "center"})
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MARKS = re.compile(r"[，。；、：]")
_ENOUGH = 40
#: a container that holds less of the page's sentences than this is a teaser, not the article
_SHARE = 0.4


def body_of(tree: LexborHTMLParser) -> LexborNode:
    """The node that holds the article; the whole body where nothing stands out. Scripts, menus and forms are taken out."""
    assert tree.body is not None
    for node in tree.css("script, style, noscript, template, nav, footer, form, select, button, iframe, svg"):
        node.decompose()
    marks, own = _count(tree.body)
    for selector in SELECTORS:
        found = max(tree.css(selector), key=lambda node: marks.get(node.mem_id, 0), default=None)
        if found is None or marks.get(found.mem_id, 0) < _SHARE * marks[tree.body.mem_id]:
            continue
        if len(_HAN.findall(found.text())) >= _ENOUGH:
            return found
    best = max(own.values(), key=lambda counted: counted[0], default=(0, tree.body))
    return best[1] if 2 * best[0] > marks[tree.body.mem_id] else tree.body


def _count(body: LexborNode) -> tuple[dict[int, int], dict[int, tuple[int, LexborNode]]]:
    """Punctuation marks, which tell sentences from menus: of every element; and of every container outside nested ones.

    One walk with a stack of its own, so that no depth of nesting makes it slow.
    """
    marks: dict[int, int] = {}
    own: dict[int, tuple[int, LexborNode]] = {}
    stack: list[tuple[LexborNode, LexborNode, bool]] = [(body, body, False)]
    while stack:
        node, home, left = stack.pop()
        if left:
            if node is not body and node.parent is not None:
                marks[node.parent.mem_id] = marks.get(node.parent.mem_id, 0) + marks.get(node.mem_id, 0)
            continue
        found = len(_MARKS.findall(node.text(deep=False)))
        marks[node.mem_id] = marks.get(node.mem_id, 0) + found
        home = node if node.tag in _CONTAINERS else home
        own[home.mem_id] = (own.get(home.mem_id, (0, home))[0] + found, home)
        stack.append((node, home, True))
        stack.extend((child, home, False) for child in node.iter())
    return marks, own
