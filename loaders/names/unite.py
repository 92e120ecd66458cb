"""Names of one article that differ in generic words, legal form or an omitted place only are one thing, called by its full name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from policygraph.graph import identity
from policygraph.loaders.lexicon.guarded import plain_words
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.brands import brand_names
from policygraph.loaders.names.cores import firm_core, fund_core, is_full
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.short_forms import parts
from policygraph.ontology import terms

_FOUND_BY_FORM = frozenset({"shape", "introduced", "party", "lexicon"})
_THAT_IS = re.compile(r"[,(]?(?:也?即|也就是)“?")
_SHORTEST_REST = 3


def unite_funds(shadow: str, mentions: Mentions) -> None:
    """Funds: 甲江智造基金 and 甲江智造产业投资基金合伙企业(有限合伙); 甲江合伙企业,即甲江基金."""
    _unite(mentions, "Fund", fund_core)
    pairs = list(pairwise(mentions))
    for one, other in pairs:
        if one.entity and other.type == "Fund" and _THAT_IS.fullmatch(shadow, one.end, other.start):
            _rename(mentions, [one, other], label="Fund")


def unite_headline(mentions: Mentions, headline: tuple[int, int]) -> None:
    """The headline shortens a name that the text prints in full: a fund without its first words (战略基金), a firm without its trade."""
    titled = [m for m in mentions.within(*headline) if m.entity and m.via in _FOUND_BY_FORM]
    below = [m for m in mentions if m.start >= headline[1] and m.entity and m.via in _FOUND_BY_FORM]
    for mention in titled:
        if any(m.entity == mention.entity for m in mentions if m.start >= headline[1]):
            continue
        meant = {m.entity: m for m in below if _shortens(mention, m)}
        if len(meant) == 1:
            _rename(mentions, [mention, *meant.values()])


def _shortens(mention: Mention, full: Mention) -> bool:
    if terms.is_a(mention.type, "Fund") and terms.is_a(full.type, "Fund"):
        core = fund_core(_name(mention))
        return len(core) >= _SHORTEST_CORE and fund_core(_name(full)).endswith(core)
    if mention.type == full.type == "Firm" and not is_full(_name(mention)):
        rest = _name(full).removeprefix(_name(mention))
        return rest != _name(full) and rest in plain_words("introductions.yaml", "firm_ends")
    return False


_SHORTEST_CORE = 2


def unite_brands(mentions: Mentions) -> None:
    """A well-known firm has one name, however a text calls it: 腾讯控股 and 腾讯. What the text itself defines stays as defined."""
    for mention in list(mentions):
        name = brand_names().get(_name(mention))
        if name and name != _name(mention) and mention.type == "Firm" and mention.via != "lexicon":
            mentions.replace(mention, replace(mention, entity=identity.entity("Firm", name)))


def unite_firms(shadow: str, mentions: Mentions) -> None:
    """Firms: 甲江集团 and 甲江集团股份有限公司. 投资 and 科技 tell firms of one brand apart, and so does one that holds the other."""
    _unite(mentions, "Firm", firm_core, frozenset(_holding(shadow, mentions)))


#: forms that a registered name ends in; without them it is another way to call the firm
_LEGAL = ("有限公司", "责任公司", "股份公司", "总公司", "分公司", "子公司")


def unite_companies(mentions: Mentions) -> None:
    """甲洞公司 is what the text also calls 甲洞: 公司 alone tells no firm from another."""
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity and mention.via in (*_FOUND_BY_FORM, "letters") and mention.type == "Firm":
            named.setdefault(_name(mention), []).append(mention)
    for name in sorted(named):
        if name.endswith("公司") and not name.endswith(_LEGAL) and (short := name.removesuffix("公司")) in named:
            _rename(mentions, [*named[name], *named[short]])


def unite_groups(mentions: Mentions) -> None:
    """甲圆集团 is 甲州甲圆投资集团, if that is the only one whose parts it has."""
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity and mention.via in _FOUND_BY_FORM and mention.type == "Firm":
            named.setdefault(_name(mention), []).append(mention)
    by_part: dict[str, list[str]] = {}
    for name in named:
        for part in sorted({part for part, _ in parts(name)} - {name}):
            by_part.setdefault(part, []).append(name)
    for short in [name for name in named if name.endswith("集团")]:
        full = by_part.get(short, [])
        if len(full) == 1:
            _rename(mentions, [*named[short], *named[full[0]]])


def _holding(shadow: str, mentions: Mentions) -> Iterator[str]:
    """The cores of which the text tells that the group has shares of a firm: 甲力集团持有的甲力5%股份, 公司控股股东甲力集团."""
    for one, other in pairwise(mentions):
        if one.entity and other.entity and firm_core(_name(one)) == firm_core(_name(other)):
            differ = ("集团" in _name(one)) != ("集团" in _name(other))
            if differ and _HOLDS.fullmatch(shadow, one.end, other.start):
                yield firm_core(_name(one))
    for mention in mentions:
        if "集团" in _name(mention) and _OWNER.search(shadow, max(0, mention.start - _BEFORE), mention.start):
            yield firm_core(_name(mention))


#: what stands before the owner of who announces
_OWNER = re.compile("(?:控股股东|第一大股东|大股东|母公司)(?:[、及暨]实际控制人)?[为是系]?$")
_BEFORE = 12
_HOLDS = re.compile(r"[^。;,]{0,24}(?:持有的?|所持|旗下|减持|增持|控股)[^。;,]{0,14}")


def _unite(mentions: Mentions, label: str, core: Callable[[str], str], apart: Collection[str] = ()) -> None:
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity and mention.via in _FOUND_BY_FORM and terms.is_a(mention.type, label):
            groups.setdefault(core(mention.entity.name), []).append(mention)
    for members in (kin for group in _with_places(groups) for kin in _kin(group, apart, core)):
        if len({m.entity.name for m in members if m.entity}) > 1:
            _rename(mentions, members)


def _with_places(groups: dict[str, list[Mention]]) -> Iterable[list[Mention]]:
    """The groups, joined where one leaves out the place that the only other one opens with, or prints it shorter."""
    placed: dict[str, dict[str, list[Mention]]] = {}
    for name, members in groups.items():
        place, rest = _place(name)
        placed.setdefault(rest, {}).setdefault(place, []).extend(members)
    for rest, places in placed.items():
        alike = len({"集团" in _name(m) for members in places.values() for m in members}) == 1
        alike = alike and not all(any(_legal(m) for m in members) for members in places.values())
        if len(places) == 1 or (len(places) == 2 and "" in places and _tells(rest, places) and alike):
            yield [m for members in places.values() for m in members]
        else:
            yield from places.values()


def _legal(mention: Mention) -> bool:
    """Whether a firm's name is its registered one: with a place and without, two of them are two firms (深圳市甲迪汽车有限公司, 甲迪汽车有限公司)."""
    return terms.is_a(mention.type, "Firm") and _name(mention).endswith(("有限公司", "有限责任公司"))


def _tells(rest: str, places: dict[str, list[Mention]]) -> bool:
    """Whether what two names share beside the place is enough for one: three characters, or a brand and 集团."""
    groups = all("集团" in _name(m) for members in places.values() for m in members)
    return len(rest) >= (_SHORTEST_REST - 1 if groups else _SHORTEST_REST)


def _kin(members: list[Mention], apart: Collection[str], core: Callable[[str], str]) -> list[list[Mention]]:
    """甲江集团 and 甲江股份 of one text are parent and listed company, not two forms of one name."""
    groups = [m for m in members if "集团" in _name(m)]
    listed = [m for m in members if "集团" not in _name(m)]
    if any("股份" in _name(m) for m in listed) or any(core(_name(m)) in apart for m in members):
        return [groups, listed]
    forms = {"股份" in _name(m) for m in groups if _name(m).endswith("公司")}
    # 甲江集团有限公司 and 甲江集团股份有限公司 are two, and 甲江集团 may be either
    return (
        [[m for m in groups if _name(m) == name] for name in {_name(m): None for m in groups}]
        if len(forms) > 1
        else [members]
    )


def _place(name: str) -> tuple[str, str]:
    """The code of the only place that a name opens with, and what follows it."""
    place = regions().opening(name)
    found = regions().by_form[name[:place]] if place else ()
    if len(found) != 1 or len(name) - place < _SHORTEST_REST - 1:
        return "", name
    return found[0].code or found[0].name, name[place:]


def _rename(mentions: Mentions, members: list[Mention], label: str = "") -> None:
    """All of them become the lexicon's entity, else the one whose name ends in a legal form, else the longest; as a `label` where one is sure."""
    best = max(members, key=lambda m: (m.via == "lexicon", is_full(_name(m)), len(_name(m)), _name(m)))
    meant = {m.entity for m in members if m.via != "lexicon"}
    name = _name(best)
    entity = identity.entity(label, name) if label else best.entity
    for member in list(mentions):
        if member.entity in meant and (label or member.entity != entity):
            mentions.replace(member, replace(member, entity=entity, type=label or best.type))


def _name(mention: Mention) -> str:
    return mention.entity.name if mention.entity else ""
