"""How news and announcements bring in a name: frames of words, each with what it may bring in (上市公司甲江科技, 甲江科技公告, 同意王甲将其持有)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from policygraph.loaders.lexicon.guarded import plain_set, plain_words
from policygraph.loaders.lexicon.sheet import SHIPPED, read, word
from policygraph.loaders.names.collectives import persons_defined
from policygraph.loaders.names.latin import latin_terms
from policygraph.loaders.names.left_edge import last_border
from policygraph.loaders.names.people import SURNAMES, TITLES
from policygraph.loaders.names.verbs import is_word

FILE = "introductions.yaml"
#: the characters of a name
NAME = r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{1,11}"
#: what an exchange adds to a short name: not yet profitable, weighted votes
_MARK = r"(?:-(?:UW?|S?W|B)(?![A-Za-z]))?"
_LONGEST = 12
#: a securities code in brackets, as exchanges, brokers and quotation services print it: (600104), (行情600104,诊股), (01766.HK), (6.06,-0.02,-0.33%)
_CODE = re.compile(
    r"\(\s*(?:(?:行情|[股证][票券]?代码:?|SH|SZ|BJ|S[HZ]:)?\s*\d{6}(?:\.[A-Z]{2})?(?:[,、]?\s*(?:诊股|股吧|基金吧))?"
    r"|0?\d{4}\.HK|\d+\.\d+[,,]\s*[+-]?[\d.]+,\s*[+-]?[\d.]+%)\s*\)"
)
_BEFORE_CODE = re.compile(rf"{NAME}\Z")
#: a person's name by its family name, where the frame leaves no doubt
_SURNAMED = rf"(?P<n>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})"
#: the day on which a firm announces something
_DAY = r"(?:于|在)?(?:(?:\d{1,2} ?月 ?)?\d{1,2} ?日(?:早间|午间|盘后|晚间|晚)?|[近日昨今]日(?:早间|午间|盘后|晚间|晚)?|[昨今当]晚|晚间|盘后|日前)"
#: how it announces on that day
_TELLS = "(?:对外|又|就|便|再次|首次)?(?:公告|披露|发布|宣布|公布)"
#: offices whose holder changes
_OFFICES = "(?:法定代表人|法人|董事长|总经理|执行董事|总裁|行长|经理)(?:[、兼和及][\u4e00-\u9fff]{2,6})?"
#: posts that tell that their holder is a person
_POSTS = (
    "(?:副|执行|常务|联席|高级|首席)?(?:董事长|总裁|总经理|首席[\u4e00-\u9fff]{2,4}官|CEO|CFO|COO|CTO|创始人|合伙人)"
)
_CHANGES = "(?:也|亦|均|已|近日|发生了?变更,)?"
#: what stands before a name that opens a clause, or the first one behind the line of the press (某报讯 甲江科技公告)
_OPENS = r"(?:[,。;:“—|\n]|(?<=[讯电]) )\s*(?:根?据(?!点|此|悉|称|说|报))?"


#: a brand and a trade, as firms on an exchange are called, at a border: 甲恒股份将; a word for a brand would name a trade (金融科技)
_SHORT = (
    r"[,。;:“|\n的和与及过但而对向由被年月日](?P<n>(?P<brand>(?:(?![为是的和与及在对向由将已等从以把被故])[\u4e00-\u9fff]){2,4}?)(?:股份|科技|电子|生物|医药|药业|制药|文化|传媒|能源|电气|光电|环保|置业|地产|实业|控股(?!股东)|金控|重工|水泥|建材|证券|信托))"
    r"(?=[在是为自于也还召签收获持认计正累首再继将拟已曾正则又因由向对以就被甚及与和主的、,(并未此最近不有所同才基]|目前|当前|公告|宣布|表示|发布|发生|发起|披露|董事|股东|实际控制|控股股东|旗下|方面|新增|退出|完成|引入|引进|启动|推出|出资|投资|增资|参股|母公司|子公司|创始人|第[一二三四五]大|正式|位于|注册)"
)


@cache
def one_of(key: str) -> str:
    """The words of one list, as a regular expression."""
    return "|".join(map(re.escape, plain_words(FILE, key)))


@cache
def surnames() -> frozenset[str]:
    """Family names that no common word begins with."""
    return frozenset(word(read(SHIPPED / FILE), "surnames", FILE))


def plainly_named() -> str:
    """The pattern of a person's name whose family name no common word begins with."""
    return f"[{''.join(sorted(surnames()))}][\u4e00-\u9fff]{{1,2}}"


#: the spans of the names that one frame brackets in a stretch of text
Finder = Callable[[str, int, int], Iterator[tuple[int, int]]]
Frame = tuple[Finder, str, bool]


@cache
def frames() -> tuple[Frame, ...]:
    """Finders with what they may bring in (firm, announcer, headed, speaker, person, either or any); a weak one needs the name to stand a
    second time.

    Who announces is a firm, even where its name reads like a person's; who speaks is one only where it does not.
    """
    right = rf"(?=[、,。;:()“”\s\d]|{one_of('right_borders')}|$)"
    return (*_of_firms(right), *_of_either(right), *_of_persons(right))


#: what a firm does that goes public: 冲刺北交所上市, 向港交所递表
_LISTING = (
    "(?:冲刺|闯关|叩关|登陆|挂牌|折戟|叩响)[^,;。]{0,6}?(?:IPO|北交所|科创板|创业板|港交所|主板|新三板|A股|H股|港股|纳斯达克|纽交所|上交所|深交所)"
    "|(?:向[^,;。]{2,6})?(?:递表|递交招股书)"
)

#: a bracket that tells what the one before it holds: 甲(持股20%)
_HELD_BESIDE = r"\((?:直接|间接|合计)?(?:持股|占股|持有)"


def _of_firms(right: str) -> tuple[Frame, ...]:
    return (
        (_named(rf"(?:{one_of('firm_roles')})(?P<n>{NAME}?){right}"), "firm", False),
        (_led(rf"{_OPENS}(?P<n>{NAME}?)(?={one_of('speaking')})"), "speaker", True),
        (
            _led(
                rf"{_OPENS}(?P<n>{NAME}?{_MARK})(?={_DAY}{_TELLS}|{_DAY}?(?:又|就|便|还)?(?:(?:发布|披露)[^,;。]{{0,14}}公告|{one_of('announcing')}))"
            ),
            "announcer",
            False,
        ),
        (_led(rf"{_OPENS}(?P<n>{NAME}?)(?=(?:拟|将|正|再次|再度|成功|正式)*(?:{_LISTING}))"), "firm", False),
        (_headed, "headed", False),
        (spelt, "firm", True),
        (_led(rf"\n(?P<n>{NAME}?):(?=[^,;。:\n]{{2,24}}(?:持有|持股)约?\d)"), "firm", False),
        (
            _named(
                r"(?:[,;、:]|[为是由系于和及与]|其[子女妻夫父母弟兄])(?P<n>[\u4e00-\u9fffA-Za-z]{2,12})"
                rf"(?={_HELD_BESIDE}[^()]{{0,12}}\d)",
                _HELD_BESIDE,
            ),
            "either",
            False,
        ),
        (
            _led(
                rf"\n(?P<n>{NAME}?)(?=(?:\([^()\n]{{2,40}}\))?,(?:正式|于|始建于|创立于|成立于)*(?:19|20)\d\d ?年(?:\d{{1,2}}月)?"
                "(?:正式)?(?:成立|创立|创办))"
            ),
            "firm",
            False,
        ),
        (
            _named(
                rf"成为(?P<n>{NAME}?)(?=的?(?:实际控制人|实控人|控股股东|第[一二三]大股东|二股东|全资子公司|控股子公司))",
                "成为",
            ),
            "firm",
            False,
        ),
        (
            _named(rf"参与(?P<n>{NAME}?)(?=的?(?:IPO|首次公开发行|首发|战略配售|定增|非公开发行))", "参与"),
            "firm",
            False,
        ),
        (_led(_SHORT), "firm", False),
        (_named(rf"(?:{one_of('towards')})了?(?P<n>{NAME}?)(?=\d[\d.]*%|{one_of('stakes')})"), "firm", True),
        (_named(rf"^(?P<n>{NAME}):"), "firm", True),
        (_led(rf"[为是系由](?P<n>{NAME}?)(?={one_of('controllers')})"), "firm", True),
        (
            _named(
                rf"“(?P<n>[\u4e00-\u9fffA-Za-z0-9·]{{2,12}})”(?=(?:{_DAY}|对外|正式|已|再次|连续|宣布|官宣)*(?:完成|获得?)[^,;。]{{0,20}}(?:融资|投资|轮))",
                "”",
            ),
            "firm",
            False,
        ),
        (_named(r"(?:品牌|公司|服务商|开发商|厂商)“(?P<n>[^“”,。;:、《》]{2,12})”"), "firm", False),
        (coded, "firm", False),
        (_named(r"(?<![A-Za-z])(?P<n>(?:\*?S?ST|S\*ST)[\u4e00-\u9fff]{2}[AB]?)(?![A-Za-z])", "ST"), "firm", False),
        (_named(rf"(?P<n>{NAME}?)(?:000|002|30[01]|60[0135]|688)\d{{3}}(?=[,。、:;\s])", r"\d{6}"), "firm", False),
        (_led(rf"[、,。;:和与及\n](?P<n>{NAME}?)(?=的?(?:全资|控股)?(?:子公司|孙公司))"), "firm", True),
    )


def _of_either(right: str) -> tuple[Frame, ...]:
    return (
        (_named(rf"(?:{one_of('either_roles')})(?P<n>{NAME}?){right}"), "either", False),
        (_named(rf"(?:{one_of('any_roles')})(?P<n>{NAME}?){right}"), "any", True),
        (_led(rf"{_OPENS}(?P<n>{NAME}?)(?={one_of('actions')})"), "either", True),
        (
            _named(
                rf"(?:同意|由|[,。;、\n]){_SURNAMED}(?=(?:先生|女士)?(?:分别|各自|拟)?将(?:其|所)(?:所持有?|持有)?的?)",
                "将[其所]",
            ),
            "either",
            False,
        ),
    )


def _of_persons(right: str) -> tuple[Frame, ...]:
    group = r"(?:等 ?(?:多[名位]|\d+ ?[名位])?(?:自然人)?(?:股东|自然人|高管|投资人)|(?:等|共)? ?(?:\d+|[两二三四五六七八九十]+) ?[名位]自然人)"
    several = rf"(?P<n>[\u4e00-\u9fff]{{2,3}})(?=(?:、[\u4e00-\u9fff]{{2,3}}){{1,60}}{group})"
    return (
        (_named(rf"(?:{one_of('person_roles')})(?P<n>[\u4e00-\u9fff]{{2,4}}?){right}"), "person", False),
        (
            _named(
                rf"(?:{TITLES}|监事|董事|秘书|总监|工程师|经理|自然人|股东){_SURNAMED}(?=(?:先生|女士)?(?:直接|间接|分别|合计|现|各|均)?"
                r"(?:持有|持股|出资|认缴|认购|控制|担任|将其|将所持))",
                "持|出资|认|控制|担任|将",
            ),
            "person",
            False,
        ),
        (_named(several, group), "person", False),
        (
            _named(
                r"(?:法定代表人|法人代表)(?:均)?[为是:](?P<n>[\u4e00-\u9fff]{2,3})(?=[,。;、(\n]|先生|女士|$)", "代表"
            ),
            "holder",
            False,
        ),
        (
            _named(
                rf"(?:聘任|选举|任命|委任|推选|提名|委派|推举)(?P<n>[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=先生|女士|为|担任|任|出任)"
            ),
            "holder",
            False,
        ),
        (
            _named(rf"{_OFFICES}{_CHANGES}由{_SURNAMED}(?:先生|女士)?变更为", "变更为"),
            "person",
            False,
        ),
        (
            _named(
                rf"(?:控股股东|实际控制人|实控人)(?:[^,;。]{{0,20}})变更为{_SURNAMED}(?=[,。;、(]|先生|女士|$)",
                "变更为",
            ),
            "person",
            False,
        ),
        (persons_defined, "holder", False),
        (
            _named(rf"(?:实际控制人|实控人)(?:均|都|仍)[为是系]{_SURNAMED}(?=[,。;、(]|先生|女士|$)", "控制人"),
            "person",
            False,
        ),
        (
            _named(
                rf"(?:[,。;、\n]|^){_SURNAMED}(?=(?:、[\u4e00-\u9fff]{{2,3}}){{0,8}}(?:均|同时)?[为任是](?:该|本)?公司的?(?:董事|监事|总经理|副总经理|高级管理人员))",
                "公司",
            ),
            "person",
            False,
        ),
        (
            _named(
                rf"(?:及其|和其|与其)(?:[子女妻夫父母弟兄]|妻子|儿子|女儿|配偶|丈夫|父亲|母亲|弟弟|哥哥|姐姐|妹妹){_SURNAMED}(?=[、,。;(和及与]|先生|女士|共同|合计|分别|持有|持股|控制|$)",
                "其",
            ),
            "person",
            False,
        ),
        (
            _led(rf"[,;。、\n]{_SURNAMED}(?=(?:现|目前)?(?<!成)[是为系](?!公司|其)[^,;。、]{{2,16}}?的?(?:{_POSTS}))"),
            "person",
            False,
        ),
        (
            _named(
                rf"{_OFFICES}{_CHANGES}(?:由[\u4e00-\u9fff]{{2,4}}?)?(?:先生|女士)?变更为{_SURNAMED}(?=[,。;、(]|先生|女士|$)",
                "变更为",
            ),
            "person",
            False,
        ),
        (
            _named(r"(?:股东|合伙人|出资人),?(?:分别)?[为是有]:?(?P<n>[\u4e00-\u9fff]{2,3})(?=[、和及])"),
            "person",
            False,
        ),
        (
            _led(rf"[、,;:。\n]{_SURNAMED}(?=(?:直接|间接)?持股(?:比例)?[为约]?\d)"),
            "person",
            False,
        ),
        (
            _led(
                rf"[,;。由\n](?P<n>[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=(?:先生|女士)?(?:辞去|卸任|离任|接任|出任|担任|兼任|身兼|现任|升任|任)"
                r"(?:(?<=接任)[,;。]|[^,;。]{0,16}(?:董事|总经理|总裁|行长|主席|监事|总监|CEO|CFO)))"
            ),
            "person",
            False,
        ),
        (_named(rf"(?P<n>{plainly_named()})(?:先生|女士)"), "person", False),
    )


def _named(expression: str, needed: str = "") -> Finder:
    """The group `n` of each match. `needed`: what a match cannot do without, looked for first."""
    pattern, needs = re.compile(expression, re.M), re.compile(needed)

    def find(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        if needs.search(shadow, start, end):
            yield from (match.span("n") for match in pattern.finditer(shadow, start, end))

    return find


def _led(expression: str) -> Finder:
    """The same for names behind one character, with which the expression begins, so that the search skips all others.

    It may be the last character of the name before; a text begins behind a line break. A group `brand` must be coined, not made of
    words of the dictionary.
    """
    pattern = re.compile(expression)

    def find(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        text, at = (shadow[start - 1 : end] if start else "\n" + shadow[:end]), 0
        while match := pattern.search(text, at):
            first, last = match.span("n")
            brand = match.groupdict().get("brand")
            if brand is None or _is_brand(brand, text[first:last]):
                yield start - 1 + first, start - 1 + last
            at = match.end() - 1

    return find


def _is_brand(brand: str, name: str) -> bool:
    """Whether a name has a brand and no word that tells a trade or a kind: 甲恒股份, 长江股份, but 金融科技 and 流通股份."""
    if not name.endswith("股份"):
        return not is_word(brand)
    return not brand.endswith(plain_words(FILE, "kinds_of_shares")) and brand not in plain_set(FILE, "firm_ends")


def coded(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names before a securities code in brackets."""
    for code in _CODE.finditer(shadow, start, end):
        if name := _BEFORE_CODE.search(shadow, max(start, code.start() - _LONGEST), code.start()):
            yield name.span()


#: a name in Latin letters in the bracket behind a Chinese one: 圣甲国际(Sunseeker)
_SPELT = re.compile(r"\((?:[A-Z][A-Za-z0-9&.'-]*)(?:,? [A-Za-z0-9&.'-]+)*\.?\)")
_FEWEST_LETTERS = 4


def spelt(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names behind which a bracket spells them in Latin letters."""
    for letters in _SPELT.finditer(shadow, start, end):
        if len(letters.group()) < _FEWEST_LETTERS + 2 or letters.group()[1:-1].casefold() in latin_terms():
            continue
        if name := _BEFORE_CODE.search(shadow, max(start, letters.start() - _LONGEST), letters.start()):
            yield last_border(shadow, *name.span()), name.end()


#: 甲为科技:增持计划 … 甲为科技公告
_HEADED = re.compile(
    r"^(?P<n>[\u4e00-\u9fffA-Za-z*][\u4e00-\u9fffA-Za-z0-9]{1,7}):[^\n]*\n(?s:.{0,40}?)(?<![\u4e00-\u9fff])(?P=n)(?:公告|发布|披露|\(\d{6})",
    re.M,
)


def _headed(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The name that a headline opens with and the body's announcement repeats, whatever words it is made of."""
    if match := _HEADED.match(shadow, start, end):
        yield match.span("n")
