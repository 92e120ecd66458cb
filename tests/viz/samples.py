"""Invented answers for the pages: a fund house with a ring, an unknown share and a plan; a policy; both in large."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from policygraph.queries.answer import Chain, Interval, Ownership, Party, Statement, Tie
from policygraph.queries.ownership.moment import Moment

from tests.viz.moments import moment

PAPERS = {
    "wire": ("甲省要闻社", "2031-04-12", "青禾基金落定，甲省再添一只母基金"),
    "report": ("乙市晚报", "2031-05-02", "谁在青禾私募背后"),
    "table": ("登记簿", "2031-06-30", "股东名册"),
}


def said(sentence: str, quote: str, paper: str = "wire", at: int = 100, rule: str = "sample-rule") -> Statement:
    """A statement whose quote stands in the sentence, which begins at `at` in its source."""
    publisher, published, title = PAPERS[paper]
    start = at + sentence.index(quote)
    return Statement(
        quote, paper * 8, f"doc-{paper}", start, start + len(quote), rule,
        title=title, publisher=publisher, published=published, sentence=sentence, sentence_start=at,
    )  # fmt: skip


LABELS = {
    "Agency": ("Agency", "Organization"),
    "Firm": ("Firm", "Organization"),
    "Bank": ("Bank", "Firm", "Organization"),
    "FundManager": ("FundManager", "Firm", "Organization"),
    "Fund": ("Fund", "Organization"),
    "Person": ("Person",),
    "Organization": ("Organization",),
    "Policy": ("Policy",),
}


def party(id_: str, name: str, kind: str = "Firm", *aliases: str, **attributes: str | int | bool) -> Party:
    """A party of one kind with its labels."""
    return Party(id_, name, kind, LABELS[kind], aliases, tuple(attributes.items()))


def tie(owner: str, relation: str, owned: str, *statements: Statement, modality: str = "已", **rest: Any) -> Tie:
    """A tie with an id made of its ends; `share` may be given as text."""
    if "share" in rest:
        rest["share"] = Decimal(str(rest["share"]))
    id_ = f"{owner}-{relation}-{owned}-{modality}"
    return Tie(id_, relation, owner, owned, modality, statements=statements, **rest)


HOLDERS = (
    "青禾私募的股东有三家：澄湖集团实控的澄湖资本管理有限公司持股50%，省国资委旗下的北岭基金管理有限公司持股40%，"
    "另有南桥科技创新投资管理有限公司持股10%。"
)
MONEY = "5月，丰穗产业投资基金三期股份有限公司认缴931亿元成为青禾人工智能产业基金的出资人，青禾私募与省工信厅牵头设立该基金。"
PLAN = "青禾私募拟向远山机器人有限公司投资3亿元，目前尚在洽谈。"
RING = "远山机器人有限公司反过来持有澄湖资本5%的股份，青禾私募则持有远山机器人20%。"

PEOPLE = (
    party("t", "青禾（甲省）私募基金管理有限公司", "FundManager", "青禾私募", name_en="Qinghe PE Management", established="2030-12",
          registered_capital_cny=50_000_000),
    party("a", "澄湖资本管理有限公司", "Firm", name_en="Chenghu Capital"),
    party("b", "北岭基金管理有限公司", "FundManager"),
    party("c", "南桥科技创新投资管理有限公司"),
    party("ag", "澄湖（集团）有限公司", "Firm", "澄湖集团"),
    party("g", "甲省人民政府国有资产监督管理委员会", "Agency", "省国资委", name_en="Jia Province SASAC"),
    party("m", "甲省工业和信息化厅", "Agency", "省工信厅"),
    party("f", "青禾人工智能产业投资基金合伙企业（有限合伙）", "Fund", "青禾人工智能基金", size_cny=100_060_000_000, term_years=10),
    party("big", "丰穗产业投资基金三期股份有限公司", "Fund", "丰穗三期", holder_count=19, size_cny=344_000_000_000),
    party("fin", "甲省财政厅", "Agency"),
    party("six", "六家大型银行", "Bank", collective=True, member_count=6),
    party("p", "周远山", "Person"),
    party("r", "远山机器人有限公司"),
    party("s", "丁市科技创新协会", "Organization"),
    party("x", "澄湖新材料有限公司", "Firm", name_en="Chenghu New Materials"),
    party("y", "青禾半导体创业投资基金", "Fund"),
)  # fmt: skip

UP = (
    tie("a", "HOLDS_SHARE", "t", said(HOLDERS, "澄湖资本管理有限公司持股50%"), share="0.5"),
    tie("b", "HOLDS_SHARE", "t", said(HOLDERS, "北岭基金管理有限公司持股40%"), share="0.4"),
    tie("c", "HOLDS_SHARE", "t", said(HOLDERS, "南桥科技创新投资管理有限公司持股10%"), share="0.1"),
    tie("ag", "CONTROLS", "a", said(HOLDERS, "澄湖集团实控的澄湖资本管理有限公司"), basis="实控"),
    tie("g", "CONTROLS", "b", said(HOLDERS, "省国资委旗下的北岭基金管理有限公司"), basis="旗下"),
    tie("g", "HOLDS_SHARE", "ag", said("省国资委是澄湖集团的唯一股东。", "省国资委是澄湖集团的唯一股东", "report"), share="1"),
    tie("p", "HOLDS_SHARE", "c", said("南桥科创的大股东是周远山。", "南桥科创的大股东是周远山", "report", 300),
        share_min=Decimal("0.25"), share_max=Decimal("0.5"), share_open="(]"),
    tie("r", "HOLDS_SHARE", "a", said(RING, "远山机器人有限公司反过来持有澄湖资本5%的股份", "report", 500), share="0.05"),
)  # fmt: skip

DOWN = (
    tie("t", "FUNDS", "f", said(MONEY, "青禾私募与省工信厅牵头设立该基金", at=400)),
    tie("t", "HOLDS_SHARE", "r", said(RING, "青禾私募则持有远山机器人20%", "report", 500), share="0.2"),
    tie("big", "FUNDS", "f", said(MONEY, "丰穗产业投资基金三期股份有限公司认缴931亿元", at=400), amount_cny=93_100_000_000, status="认缴"),
    tie("fin", "HOLDS_SHARE", "big", said("名册：甲省财政厅 17.44%", "甲省财政厅 17.44%", "table", 0), share="0.1744"),
    tie("six", "HOLDS_SHARE", "big", said("六家大型银行也是丰穗三期的股东。", "六家大型银行也是丰穗三期的股东")),
    tie("f", "INVESTS_IN", "x", said("青禾人工智能基金向澄湖新材料投资2亿元，占8%。", "向澄湖新材料投资2亿元，占8%", "report", 700),
        amount_cny=200_000_000, share="0.08"),
    tie("f", "FUNDS", "y", said("青禾人工智能基金认缴青禾半导体基金7110万元。", "认缴青禾半导体基金7110万元", "report", 800),
        amount_cny=71_100_000, status="认缴"),
)  # fmt: skip

PLANNED = (
    tie(
        "t",
        "INVESTS_IN",
        "r",
        said(PLAN, "拟向远山机器人有限公司投资3亿元", "report", 600),
        modality="拟",
        amount_cny=300_000_000,
    ),
)

DRAWN = (
    tie("t", "ESTABLISHED", "f", said(MONEY, "青禾私募与省工信厅牵头设立该基金", at=400), role="牵头"),
    tie("m", "ESTABLISHED", "f", said(MONEY, "青禾私募与省工信厅牵头设立该基金", at=400), role="牵头"),
    tie("t", "MANAGES", "f", said("青禾私募任该基金的管理人。", "青禾私募任该基金的管理人", at=460), role="管理人"),
    tie(
        "s",
        "SUPERVISES",
        "y",
        said("丁市科技创新协会对半导体基金进行监督。", "丁市科技创新协会对半导体基金进行监督", "report", 900),
    ),
)


def point(share: str) -> Interval:
    """An exactly known share."""
    return Interval(Decimal(share), Decimal(share))


def _chain(*steps: str, product: Interval | None = None, ring: bool = False) -> Chain:
    ties = {(t.owner, t.owned): t.id for t in (*DOWN, *UP)}
    return Chain(steps, tuple(ties[pair] for pair in pairwise(steps)), product, ring)


def _by_id(ties: tuple[Tie, ...]) -> tuple[Tie, ...]:
    return tuple(sorted(ties, key=lambda t: t.id))


def fund_house() -> tuple[Moment, Moment]:
    """One manager: shares, control without a share, an interval, a ring, a plan, unnamed holders; and what was so before."""
    chains_up = (
        _chain("a", "t", product=point("0.5")),
        _chain("b", "t", product=point("0.4")),
        _chain("c", "t", product=point("0.1")),
        _chain("p", "c", "t", product=Interval(Decimal("0.025"), Decimal("0.05"), "(]")),
        _chain("r", "a", "t", product=point("0.025"), ring=True),
        _chain("g", "ag", "a", "t"),
        _chain("g", "b", "t"),
    )
    chains_down = (
        _chain("t", "r", product=point("0.2")),
        _chain("t", "f"),
        _chain("t", "f", "x"),
        _chain("t", "f", "y"),
    )
    up_ids = {"t", "a", "b", "c", "ag", "g", "p", "r"}
    by_id = sorted(PEOPLE, key=lambda p: p.id)
    up = Ownership("t", "up", "2031-06-30", tuple(p for p in by_id if p.id in up_ids), _by_id(UP), chains_up, pruned=2)
    below = tuple(p for p in by_id if p.id not in up_ids - {"t", "r"})
    down = Ownership("t", "down", "2031-06-30", below, _by_id(DOWN), chains_down, _by_id(PLANNED), _by_id(DRAWN))
    return moment(up, down, since="2031-05-02", earlier=3), _before(up, down)


def _before(up: Ownership, down: Ownership) -> Moment:
    """The day on which the first article came out."""
    told = [tuple(t for t in side.ties if t.statements[0].published == PAPERS["wire"][1]) for side in (up, down)]
    ids = [{t.id for t in ties} for ties in told]
    chains = [
        tuple(c for c in side.chains if set(c.ties) <= known) for side, known in zip((up, down), ids, strict=True)
    ]
    sides = (
        replace(side, as_of="2031-04-12", ties=ties, chains=kept, pruned=0, planned=())
        for side, ties, kept in zip((up, down), told, chains, strict=True)
    )
    return moment(*sides)


def _stated(n: int) -> dict[str, Any]:
    return {} if n % 7 == 6 else {"share": Decimal(4) / Decimal(100 + n * n)}


def crowd(holders: int = 1000) -> tuple[Moment]:
    """A fund with a thousand holders, a few of them large, every seventh without a stated share."""
    fund = party("t", "千户共富基金", "Fund", holder_count=holders + 200)
    owners = tuple(party(f"h{n:04}", f"第{n}号农业合作社投资有限公司", "Firm") for n in range(holders))
    ties = tuple(
        tie(o.id, "HOLDS_SHARE", "t", said(f"名册第{n}行：{o.name}", o.name, "table", n * 100),
            **_stated(n))
        for n, o in enumerate(owners)
    )  # fmt: skip
    chains = tuple(
        Chain((t.owner, "t"), (t.id,), None if t.share is None else Interval(t.share, t.share)) for t in ties
    )
    up = Ownership("t", "up", "", (fund, *owners), ties, chains)
    return (moment(up, Ownership("t", "down", "", (fund,), (), ())),)


def poisoned() -> tuple[Moment]:
    """Names, titles and sentences that try to leave their place."""
    evil = '</script><img src=x onerror="window.hit=1">\'"\u2028=1+1\u202eexe'
    statement = Statement(
        evil, "s" * 64, "doc", 0, len(evil), "rule", evil, "</title><script>window.hit=1</script>", evil, evil, evil, 0
    )
    owner = Party(
        "o", evil, "Firm", ("Firm", "Organization"), (evil, "=cmd|' /C calc'!A0"), (("name_en", evil), ("uscc", evil))
    )
    target = party("t", "净土有限公司")
    held = Tie("e", "HOLDS_SHARE", "o", "t", "已", role=evil, date="@SUM(1)", statements=(statement,))
    up = Ownership("t", "up", evil, (owner, target), (held,), (Chain(("o", "t"), ("e",), None),))
    return (moment(up, Ownership("t", "down", evil, (target,), (), ())),)
