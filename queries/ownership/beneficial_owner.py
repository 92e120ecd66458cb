"""受益所有人: the natural persons who in the end own, profit from or control a firm.

    equity  Φ ≥ 25 %, direct and indirect, products summed          办法 第六条第一款第（一）项
    else    ≥ 25 % of the votes                                       第（二）项
    else    control, alone or jointly                                 第（三）项
    nobody qualifies or might: the person in charge of daily business 第六条第二款
    state-owned, sole or controlled: the legal representative         第七条

Source: 受益所有人信息管理办法（中国人民银行、国家市场监督管理总局令〔2024〕第3号）. Everyone who qualifies is listed; at least below and at
most above a quarter is 待核 (possible). Example: 张某 60 % 甲, 甲 50 % 乙 → 张某 30 % of 乙, yes by 第（一）项.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from policygraph.queries.answer import Interval
from policygraph.queries.ownership.bounds import NOTHING
from policygraph.queries.ownership.controllers import Controller
from policygraph.queries.ownership.picture import Picture
from policygraph.queries.ownership.state_owned import is_body
from policygraph.queries.ownership.threshold import Threshold

QUARTER = Threshold("quarter", Fraction(1, 4), strict=False)
REGULATION = "受益所有人信息管理办法"
_REPRESENTATIVE = ("法定代表人",)
_MANAGERS = ("总经理", "经理", "首席执行官", "总裁", "执行董事", "负责人")


@dataclass(frozen=True, slots=True)
class BeneficialOwner:
    """A person with the article that makes it one: `basis` equity, votes, control, manager or representative.

    `id` is empty where the article asks for somebody whom no fact names; `share` is the equity or the votes.
    """

    id: str
    answer: str
    basis: str
    article: str
    share: Interval | None = None
    chain: tuple[str, ...] = ()


def beneficial_owners(known: Picture, *, state: str = "no") -> tuple[BeneficialOwner, ...]:
    """Everyone who qualifies or might. `state` is the answer to whether the state owns or controls the target."""
    if state == "yes":
        return _in_office(known, _REPRESENTATIVE, "representative", "第七条", "yes")
    controls = {one.id: one for one in known.controllers}
    persons = {id_ for id_ in (*known.holders.shares, *controls, *known.votes) if _is_person(known, id_)}
    found = [one for id_ in sorted(persons) if (one := _qualifies(known, id_, controls.get(id_)))]
    if found or known.holders.unknown >= QUARTER.value or any(one.answer == "possible" for one in known.controllers):
        return tuple(sorted(found, key=lambda one: (one.answer != "yes", -(one.share or NOTHING).min, one.id)))
    sure = state == "no" and not _somebody_behind(known)
    return _in_office(known, _MANAGERS, "manager", "第六条第二款", "yes" if sure else "possible")


def _somebody_behind(known: Picture) -> bool:
    """Whether a quarter belongs to firms of whose owners nothing is known: a person may stand behind them."""
    silent = (
        known.register.holder(id_) for id_ in known.holders.final if known.holders.shares[id_].max >= QUARTER.value
    )
    return any("Person" not in holder.labels and not is_body(holder) for holder in silent)


def _is_person(known: Picture, id_: str) -> bool:
    return "Person" in known.register.holder(id_).labels


def _qualifies(known: Picture, id_: str, control: Controller | None) -> BeneficialOwner | None:
    """By the first item that is sure, else by the first that is possible."""
    ways = list(_ways(known, id_, control))
    return next((one for one in ways if one.answer == "yes"), ways[0] if ways else None)


def _ways(known: Picture, id_: str, control: Controller | None) -> Iterator[BeneficialOwner]:
    equity, votes = known.holders.shares.get(id_), known.votes.get(id_)
    chain = control.chain if control else ()
    for share, basis, item in ((equity, "equity", "一"), (votes, "votes", "二")):
        if share and (answer := QUARTER.judged(share)):
            yield BeneficialOwner(id_, answer, basis, _article(item), share, chain)
    if control and control.answer != "no":
        yield BeneficialOwner(id_, control.answer, "control", _article("三"), control.votes, chain)


def _article(item: str) -> str:
    return f"{REGULATION}第六条第一款第（{item}）项"


def _in_office(
    known: Picture, titles: Iterable[str], basis: str, article: str, answer: str
) -> tuple[BeneficialOwner, ...]:
    """Who holds such a post in the target, else one whom no fact names."""
    named = sorted({
        fact.owner
        for fact in known.register.holdings
        if fact.relation == "HOLDS_POSITION"
        and fact.owned == known.target
        and fact.modality == "已"
        and any(title in fact.title for title in titles)
    })  # fmt: skip
    return tuple(BeneficialOwner(id_, answer, basis, REGULATION + article) for id_ in named or [""])
