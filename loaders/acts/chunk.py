"""A clause as a row of chunks: parties, values, verbs, prepositions. Each is one character of `kinds`, so that grammar is a pattern on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from policygraph.loaders.acts.act import Act, acts
from policygraph.loaders.names.collectives import WORDS
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.rules.firsts import others
from policygraph.loaders.rules.pattern import Clause, compile_pattern, holds, token

#: what each kind of chunk is; a verb's kind is V whichever act it is of, a noun of kinship is one for owners or one for what they own
PARTY, ISSUER, ITS, GROUP, PERCENT, MONEY, NUMBER, STAKE, HOLDS, OF, VERB, OWNER, OWNED, POST, COMMA, STOP, TEXT = (
    "PITGCMNKHdVUDJ,;x"
)
#: prepositions by what they lead in: a goal, a source, an agent, a partner, an object, a receiver, a means
_LEADS = {
    "t": "(?<![方导])(?:(?<=同意)|(?<!意))向|(?<![绝针面相反])对(?!价|于|应|外|赌|方)",
    "f": "从(?!而|事)|自(?=[\ue000-\uf8ff])|(?:根据|据)(?=[\ue000-\uf8ff])",
    "b": "由(?!于|此)|被(?!动)|(?<!斩)获得?了?(?:来自)?(?=[\ue000-\uf8ff])|(?:授权|委托|要求|责成|同意|批准|引入|引进)(?=[\ue000-\uf8ff])",
    "w": "(?<!参)与(?!否)|[跟同](?=[\ue000-\uf8ff])|协同(?=[\ue000-\uf8ff])|携手|牵手(?=[\ue000-\uf8ff])|联动(?=[\ue000-\uf8ff])|联合(?=[\ue000-\uf8ff])|会同",
    "j": "(?:将|把)(?=[\ue000-\uf8ff]|\\d|全资|控股|参股|下属|旗下|子公司|孙公司|其|公司|本公司|所[持占拥有]|(?:已|所)?[持拥]有的|上述|标的)",
    "g": "给|至|予(?!以)|到(?=[\ue000-\uf8ff])|(?<=[增减升降加少高低变更])为(?=[\ue000-\uf8ff])",
    "a": "以(?!及|下|上|来|内|外|后|前|便|致)|斥资|耗资|作价|花费|[通透]过|按照?|利用|使用",
}
_ISSUER = (
    r"(?:本公司|上市公司(?![\ue000-\uf8ff])|发行人|该公司|[本该]行(?![业为情程动政])|(?<!{count})(?<![\u4e00-\u9fff])公司|(?<=[有对向购于给次让为是占及和与由至持入但而因若如在使到后任])公司|(?<=其中|[宣公]布|表示|显示|披露|同意)公司|(?<=有的)公司(?=[\d\ue000-\uf8ff]|股|控股股东|全资|参股))"
    "(?!法(?!定代表|人代表)|章程|治理|债|董事|股东大会|制)"
)
_ITS = "(?<![尤极及])其(?![他余次实中它时]|间(?!接))|[前后]者|(?<!其)他们|它们"
#: so many things that were named before
_GROUP = (
    r"(?:上述|前述|这|该)(?:[\d两三四五六七八九十][家名位只个]|{count})[一-龥]{0,8}?(?:公司|企业|平台|股东|基金|机构|合伙企业)"
    r"|(?:上述|前述|以上)[双三四五六七八]方|(?:上述|前述)(?:股东|公司|投资方)(?=分别|各|均)|(?<=[受转出]让|收购|购买)[二两三四五]者|(?:(?<![一-龥])|(?<=[资易让购成]后))(?:[双三四五六七八]方|各方|各家|[二两三四五]者|[二两三四五六七八]人|(?:[两三四五六七八九十]家|{count})(?:公司|企业|股东|单位|机构)(?=各|均|分别|持股|的?(?:实际控制人|控股股东)))"
    rf"|(?<![等名位家个\ue000-\uf8ff]){WORDS}(?=合计|共同|分别|所持|持有|[\ue000-\uf8ff])"
)
_JOINED = (
    r"(?:[、,]?(?:以及|和|及|暨)|、|等[^,;:。、《》\ue000-\uf8ff]{0,10},?(?:以及|和(?!其|公司)))"
    r"(?:其他|公司股东|股东|自然人|其的?一致行动人|其(?:[子女妻夫父母弟兄]|妻子|儿子|女儿|配偶|丈夫|父亲|母亲)(?=[\ue000-\uf8ff]))?"
)
#: how a person is addressed is no word of its own
_POLITE = "(?:先生|女士|夫妇|夫妻)?"
#: items of a list that no finder knows, between two that one does
_UNKNOWN = r"(?:、[^,;:。、《》\ue000-\uf8ff]{2,40}(?=、)){0,9}"


class Chunk(NamedTuple):
    """`text` is what stands there (tokens); `named` are the mentions of a party or the values of a list; `act` that of a verb."""

    kind: str
    start: int
    end: int
    text: str
    named: tuple[Mention, ...] = ()
    act: Act | None = None

    @property
    def form(self) -> str:
        """The grammar of the verb, empty where the chunk is none."""
        return self.act.form if self.act else ""


@dataclass(frozen=True, slots=True)
class Row:
    """The chunks of one clause, and their kinds as one string."""

    clause: Clause
    chunks: Sequence[Chunk]
    kinds: str

    def text(self, start: int, stop: int) -> str:
        """What the chunks `start..stop` say, names and values as tokens."""
        return "".join(chunk.text for chunk in self.chunks[start:stop])


def row(clause: Clause) -> Row:
    """Cut a clause into chunks; what no chunk knows is text between them."""
    found = list(_chunks(clause))
    kinds = "".join(chunk.kind for chunk in found)
    for match in _NEXT.finditer(kinds):
        at = match.start("joint")
        if found[at].text in _JOINTS:
            found[at] = found[at]._replace(kind=COMMA)
    found = list(_parted(clause, found))
    kinds = "".join(chunk.kind for chunk in found)
    for match in reversed(list(_UNNAMED.finditer(kinds))):
        at = match.start("who")
        found[at : at + 1] = _unknown_first(found[at])
    return Row(clause, found, "".join(chunk.kind for chunk in found))


def _unknown_first(chunk: Chunk) -> Iterator[Chunk]:
    """A chunk; where it opens an item whose subject no finder knows (、员工持股平台持股5%), 、 and the rest of it."""
    if chunk.kind == TEXT and chunk.text[0] == "、" and len(chunk.text) > _FEW:
        yield Chunk(COMMA, chunk.start, chunk.start + 1, chunk.text[0])
        chunk = chunk._replace(start=chunk.start + 1, text=chunk.text[1:])
    yield chunk


_FEW = 3
_UNNAMED = re.compile(f"[{PERCENT}{MONEY}{STAKE}](?P<who>{TEXT})(?=[{HOLDS}{VERB}])")
#: characters of a token, in which a list of parties ends
TOKEN = 2


def _parted(clause: Clause, found: Sequence[Chunk]) -> Iterator[Chunk]:
    """The chunks, with a list parted whose last party does what the next verb says: 甲收购乙、丙收购丁."""
    for i, chunk in enumerate(found):
        deed = found[i - 1].kind == VERB if i else False
        if not (deed and len(chunk.named) > 1 and chunk.kind == PARTY and _same_deed(found, i)):
            yield chunk
            continue
        own = chunk.end - TOKEN
        before = clause.tokens[chunk.start : own].rstrip("、,和及以暨")
        yield chunk._replace(end=chunk.start + len(before), text=before, named=chunk.named[:-1])
        yield Chunk(COMMA, chunk.start + len(before), own, clause.tokens[chunk.start + len(before) : own])
        yield chunk._replace(start=own, text=clause.tokens[own : chunk.end], named=chunk.named[-1:])


def _same_deed(found: Sequence[Chunk], at: int) -> bool:
    """Whether the verb before chunk `at` stands directly behind it once more."""
    after = found[at + 1].act if at + 1 < len(found) else None
    return after is not None and after == found[at - 1].act


#: between what one party has or does and the next, 、 parts like a comma: 甲持股5%、乙持股3%; 由甲领投、乙跟投
_NEXT = re.compile(f"[{PERCENT}{MONEY}{STAKE}{VERB}](?P<joint>{TEXT})(?={PARTY}{TEXT}?[{HOLDS}{VERB}]|{HOLDS})")
_JOINTS = ("、", "和", "及", "以及")


def _chunks(clause: Clause) -> Iterator[Chunk]:
    at, tokens = 0, clause.tokens
    for match in _lexer().finditer(tokens):
        if match.lastgroup == "passed":
            continue
        if match.start() > at:
            yield Chunk(TEXT, at, match.start(), tokens[at : match.start()])
        at = match.end()
        name = match.lastgroup or ""
        act = _by_verb().get(name)
        kind = _KIND[name] if act is None else _OF_FORM.get(act.form, VERB)
        yield Chunk(kind, match.start(), at, match.group(), tuple(clause.mentions_in(match.group())), act)
    if at < len(tokens):
        yield Chunk(TEXT, at, len(tokens), tokens[at:])


_KIND = {
    "title": TEXT, "party": PARTY, "percent": PERCENT, "money": MONEY, "number": NUMBER, "issuer": ISSUER, "its": ITS, "group": GROUP, "stake": STAKE,
    "of": OF, "comma": COMMA, "stop": STOP, **{f"lead_{k}": k for k in _LEADS},
}  # fmt: skip


_OF_FORM = {"hold": HOLDS, "up": OWNER, "down": OWNED, "post": POST}


@cache
def _by_verb() -> dict[str, Act]:
    return {f"verb_{i}": act for i, act in enumerate(acts())}


def may_act(tokens: str) -> bool:
    """Whether a clause holds what any verb cannot do without; half of the clauses do not, and need not be cut."""
    return any(holds(tokens, verb) for verb in _needs())


@cache
def _needs() -> tuple[tuple[frozenset[str], ...], ...]:
    return tuple(dict.fromkeys(compile_pattern(act.verbs).needs for act in acts()))


@cache
def _lexer() -> re.Pattern[str]:
    """One alternation over tokens, names and values first."""
    party, percent, money = token("Organization|Person"), token("Percent"), token("Money")
    kinds = [
        ("title", "《[^《》]*》|“[^“”]{8,}”|(?:协议|股权|股份|无偿)+(?:转让|划转)的?方式"),
        (
            "party",
            f"{party}(?:,{party}){{2,}}(?:{_JOINED}{party})*|{party}{_POLITE}(?:{_UNKNOWN}{_JOINED}(?:[A-Z]{{1,6}}(?={party}))?{party}{_POLITE})*",
        ),
        ("percent", f"{percent}(?:(?:、|,|和|及|以及|与){percent})*"),
        ("money", f"{money}(?:(?:、|,|和|及|以及|与){money})*"),
        ("number", r"(?:约|合计|共计?)?\d[\d.,]*(?: ?[万亿])? ?(?:股|份)(?!权)"),
        ("issuer", _ISSUER.replace("{count}", token("Count"))),
        ("its", _ITS),
        ("group", _GROUP.replace("{count}", token("Count"))),
        *((name, act.verbs) for name, act in _by_verb().items()),
        ("stake", "股权|股份|股票|产权|份额|出资额|注册资本|财产份额|股本"),
        (
            "of",
            "(?<![标目])的|之(?=(?:第[一二三四五]大|主要|单一最?大|控股)?股东|(?:间接|直接|全资|非全资|控股|主要)*(?:附属|子公司)|母公司)",
        ),
        *((f"lead_{kind}", words) for kind, words in _LEADS.items()),
        ("comma", "[,:]|-(?=控股股东|实际控制人|股东|上市公司|截至)|(?<![金台司业团构体者人])——"),
        ("stop", "[;。！？]"),
    ]
    expression = "|".join(f"(?P<{name}>{pattern})" for name, pattern in kinds)
    # what begins no chunk is passed over at once, without a look at every alternative for each character
    return re.compile(f"(?P<passed>{others(expression)}+)|{expression}")
