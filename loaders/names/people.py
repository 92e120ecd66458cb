"""Persons with a post: body, title, name (某部规划司副司长张三). Journalists and passing names are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.verbs import holds_no_word, opens_with_word

#: posts that stand before a name
TITLES = (
    "部长|副部长|部长助理|主任|副主任|司长|副司长|局长|副局长|厅长|副厅长|处长|副处长|省长|副省长|市长|副市长|区长|副区长|书记|副书记|"
    "行长|副行长|董事长|副董事长|总经理|副总经理|总裁|副总裁|理事长|会长|副会长|秘书长|副秘书长|组长|副组长|首席执行官|首席经济学家|"
    "制作人|经理人|企业家|设计师|导演|演员|艺人|主持人|教授|博士|院士|总经济师|总工程师|总会计师|总规划师|总农艺师|总统计师|首席代表|巡视员|主席|副主席|首席运营官|首席技术官|首席财务官|首席投资官|董事会秘书|监事会主席|执行总裁|联席总裁|创始合伙人|管理合伙人|主管合伙人|执行合伙人|法定代表人|执行董事|监事长|合伙人|负责人|联合创始人|创始人|实际控制人|首席科学家|CEO|CFO|CTO|COO|新闻发言人"
)
#: family names, the rare ones too
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
    "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳阳费岑屈滕邬卞卜穆湛祁狄贝臧谈茅闵席娄虞昝裘缪宗宣郁诸吉钮嵇荣荀芮储糜巫隗宓郗仲伊宫栾厉戎祖束郜蓟蒲索咸卓蔺屠池胥莘党贡逄姬桑桂濮扈燕冀浦晏瞿慕茹艾戈庾暨匡寇阙蔚隆巩晁敖冷訾阚鞠巢蒯查荆竺逯桓信车项管佟闻边卫鄢仝亓芦洪赖鲍窦褚郎萧傅柴饶甄仇景阎楼佘冼谌奚柏戚喻麦沙丘尧苟蹇庹粟邸郦牟雒苑苻寿"
)
#: family names of two characters
COMPOUND = "欧阳|司马|上官|诸葛|皇甫|夏侯|慕容|令狐|长孙|宇文|司徒|司空|端木|公孙|尉迟|钟离|轩辕|澹台|申屠|呼延|闻人|独孤|东郭|南宫|万俟|淳于|太史|公冶|濮阳"
#: 市长任组长: the post that somebody takes, where 任 is no family name
_TAKES_POST = "(?!任(?:组[长员]|主任|总指|指挥|成员|召集|秘书|副[组主总指召秘]))"
#: a family name and a given name
FULL_NAME = rf"{_TAKES_POST}(?:{COMPOUND}|[{SURNAMES}])[\u4e00-\u9fff]{{1,2}}"
_PERSON = re.compile(
    rf"(?P<title>{TITLES})(?:、[^,。;:、]{{2,20}}(?:{TITLES}))*(?P<name>{FULL_NAME}?)"
    r"(?=作|在|表示|说|称|介绍|指出|提到|出席|主持|认为|透露|强调|告诉|率|致辞|担任|等|见证|会见|会谈|调研|参加|签署|宣布|先生|女士|一行|与|和|及|共同|分别|为|"
    r"对|向|将|已|曾|持有|持股|直接|间接|通过|控制|毕业|均为|系|是|讲话|发言|回应|接受|带领|陪同|受邀|代表|于|以|用|凭|"
    r"的|还|亦|进行|被|此前|早前|日前|近日|昨日|昨天|今日|今天|目前|坦言|直言|回忆|夫妇|旗下|名下|减持|增持|辞任|辞去|接任|接替|出任|当选|出资|所持|,|。|、|;|:|\d|\s|$)"
)
#: posts in a firm after which a name is a person's only if it is no word itself: 监事王五, but 董事任期
_POSTS = "董事(?!长)|监事(?!长)|董秘|财务总监|财务负责人|总监"
#: the same before any word, where the dictionary tells that one begins there: 董事长罗五良提议
_BEFORE_WORD = re.compile(rf"(?P<title>{TITLES}|{_POSTS})(?P<name>{FULL_NAME})(?=[\u4e00-\u9fff]{{2}})")
_BEFORE_MARK = re.compile(rf"(?P<title>{_POSTS})(?P<name>{FULL_NAME})(?=[、,;。和及(]|等)")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name and the post printed before it."""

    start: int
    end: int
    name: str
    title: str


def _opens_place(shadow: str, at: int) -> bool:
    """Whether the last character of a post is the first of a place: 甲市长江以北, 乙市长宁区."""
    known = regions().by_form
    return shadow[at - 1 : at + 1] in _LONG_PLACES or any(shadow[at - 1 : at + size] in known for size in (1, 2))


_LONG_PLACES = ("长江", "长城", "长三", "长株", "长白")


def _of_place(shadow: str, at: int) -> bool:
    """Whether a post is one of the place before it, and no part of its name: 甲市市长."""
    return _PLACE_HEAD.search(shadow, max(0, at - _PLACE_POST), at) is not None


_PLACE_HEAD = re.compile("[省市区县州](?:副|代)?[省市区县州]长$")
_PLACE_POST = 4


def people(shadow: str, start: int, end: int) -> Iterator[PersonName]:
    """Names directly behind a post."""
    for match in _PERSON.finditer(shadow, start, end):
        first, last = match.span("name")
        if match.group("title").endswith("长") and not _of_place(shadow, first) and _opens_place(shadow, first):
            continue
        if _NO_PERSON.match(shadow, first):
            continue
        if last - first == _WITH_FUNCTION and shadow[last - 1] in _IS:
            last -= 1  # 创始人冯敏是一名
        yield PersonName(first, last, shadow[first:last], match.group("title"))


#: what opens with a surname behind a post and is no name: 合伙人包括, 董事长暨共同实际控制人
_NO_PERSON = re.compile("包括|包含|暨|和|及")
#: a word that no given name ends in, and the length of a name with it
_IS, _WITH_FUNCTION = ("是", "将", "在", "曾", "则"), 3


def holders_of_posts(shadow: str, start: int, end: int) -> Iterator[PersonName]:
    """The same in news of firms, where a post may be any of its organs and any word may follow the name: 公司监事王五拟减持."""
    for match in _BEFORE_MARK.finditer(shadow, start, end):
        if holds_no_word(match.group("name")):
            yield PersonName(*match.span("name"), match.group("name"), match.group("title"))
    for match in _BEFORE_WORD.finditer(shadow, start, end):
        first, last = match.span("name")
        stops = [stop for stop in (last, last - 1) if stop - first > 1 and _parts(shadow, stop)]
        if stops and holds_no_word(shadow[first : stops[0]]):
            yield PersonName(first, stops[0], shadow[first : stops[0]], match.group("title"))


#: how the life of a person is told: 王五先生,1960年出生, 李二,男,中国国籍
_LIFE = re.compile(
    rf"(?<![^\n])\s*(?:\d{{1,2}}[、.]|\([一二三四五六七八九十\d]{{1,2}}\))?\s*(?P<name>{FULL_NAME})(?:先生|女士)?(?:\([^()\n]{{1,30}}\))?[,:]"
    r"(?=(?:男|女)(?:士|性)?[,。]|[^,。;\n]{0,24}(?:董事|监事|总经理|总裁|总监|秘书|负责人)[^,。;\n]{0,16},(?:男|女|(?:19|20)\d{2}\s?年)"
    r"|(?:生于|出生于)?\s?(?:19|20)\d{2}\s?年|中国国?籍|汉族)"
)


def lives(shadow: str, start: int, end: int) -> Iterator[PersonName]:
    """The persons whose lives are told, each at the opening of a paragraph."""
    for match in _LIFE.finditer(shadow, start, end):
        yield PersonName(*match.span("name"), match.group("name"), "")


def _parts(shadow: str, stop: int) -> bool:
    """Whether a word begins at `stop` and none runs across it: 罗五良|提议."""
    across = opens_with_word(shadow[stop - 1 :]) or shadow[stop - 1] in _FUNCTION
    return opens_with_word(shadow[stop:]) and not across


#: characters that lead the next words in and end no given name
_FUNCTION = frozenset("对向与和及在将把被已于从为由说称的拟任并以")
