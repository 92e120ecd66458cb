"""Names of one article that differ in generic words or legal form only are one thing, called by its full name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from policygraph.loaders.names.cores import firm_core, fund_core, is_full
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.ontology import terms

_FOUND_BY_FORM = frozenset({"shape", "introduced", "lexicon"})


def unite_funds(mentions: Mentions) -> None:
    """Funds: 甲江智造基金 and 甲江智造产业投资基金合伙企业(有限合伙)."""
    _unite(mentions, "Fund", fund_core)


def unite_firms(mentions: Mentions) -> None:
    """Firms: 甲江集团 and 甲江集团股份有限公司. 投资 and 科技 tell firms of one brand apart."""
    _unite(mentions, "Firm", firm_core)


def _unite(mentions: Mentions, label: str, core: Callable[[str], str]) -> None:
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity and mention.via in _FOUND_BY_FORM and terms.is_a(mention.type, label):
            groups.setdefault(core(mention.entity.name), []).append(mention)
    for members in groups.values():
        if len({m.entity.name for m in members if m.entity}) > 1:
            _rename(mentions, members)


def _rename(mentions: Mentions, members: list[Mention]) -> None:
    """All of them become the lexicon's entity, else the one whose name ends in a legal form, else the longest."""
    best = max(members, key=lambda m: (m.via == "lexicon", is_full(_name(m)), len(_name(m)), _name(m)))
    for member in members:
        if member.via != "lexicon" and member.entity != best.entity:
            mentions.replace(member, replace(member, entity=best.entity, type=best.type))


def _name(mention: Mention) -> str:
    return mention.entity.name if mention.entity else ""
