"""ISSUED, APPLIES_TO and the document's own attributes, from title, signature and 文号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.graph.entity import Claim, Entity
from policygraph.graph.evidence import Evidence
from policygraph.graph.fact import Fact
from policygraph.graph.identity import fact
from policygraph.loaders.article import ArticleReading
from policygraph.loaders.gongwen.title import issuers_part
from policygraph.loaders.names.mention import Mention
from policygraph.loaders.names.places import region_entity

_SIGNED, _TITLED, _NUMBERED, _HOME = "frame/signature", "frame/title", "frame/number", "frame/jurisdiction"
_REPORTED = "frame/reported"
_IN_A_ROW = frozenset({"", "、", "和", "及", "与"})
_US = re.compile(r"[我本](?:省|市|区|县|自治区|州)")


def issuing(read: ArticleReading) -> Iterator[Fact | Claim]:
    """Who issued the document that the article is, when, for where, under which number."""
    policy = read.policy
    if policy is None:
        yield from _subject_applies(read)
        return
    yield from _attributes(read, policy)
    yield from _dates_of_carried(read)
    issued = (policy, *issued_with(read))
    launched = list(_launched(read))
    seen: set[str] = set()
    for mention, rule in (*_signers(read), *_title_issuers(read), *_reported_issuers(read)):
        if mention.entity is None or mention.entity.id in seen:
            continue
        seen.add(mention.entity.id)
        evidence = read.scene.evidence(mention.start, mention.end, rule)
        dated = {"date": read.document.published} if read.document.published else {}
        for document in issued:
            yield fact(mention.entity, "ISSUED", document, evidence, {"role": "印发", **dated})
        for pilot in launched:
            if pilot.entity:
                yield fact(
                    mention.entity, "LAUNCHED", pilot.entity, read.scene.evidence(*read.frame.title_span, _TITLED)
                )
    yield from _applies_to(read, policy)


def _launched(read: ArticleReading) -> Iterator[Mention]:
    """The pilot that a notice starts by its title: 关于开展某试点工作的通知, 关于某试点实施方案的批复."""
    first, last = read.frame.title_span
    for mention in read.named.mentions.within(first, last):
        if mention.type == "Pilot" and _STARTS.search(read.scene.shadow, first, mention.start):
            yield mention


#: verbs by which a title starts a pilot
_STARTS = re.compile(r"关于[^。《》]{0,24}?(?:开展|启动|实施|组织|部署|深化|推进|扩大|做好|同意|设立)[^。《》]{0,16}$")


def issued_with(read: ArticleReading) -> list[Entity]:
    """What the notice carries, and what it names in one row with that, printed below or not (《甲》《乙》现印发给你们)."""
    shadow = read.scene.shadow
    known = {entity.id for entity in read.carried}
    titles = [m for m in read.named.mentions if m.type == "Policy" and m.entity is not None]
    rows: list[list[Mention]] = []
    for title in titles:
        near = rows and shadow[rows[-1][-1].end : title.start] in _IN_A_ROW
        rows[-1].append(title) if near else rows.append([title])
    own = read.policy.id if read.policy and read.frame.title.wrapped else ""
    joined: list[Entity] = []
    for row in rows:
        named = [m.entity for m in row if m.entity]
        ids = {entity.id for entity in named}
        if ids & known or (own in ids and _SENT_OUT.match(shadow, row[-1].end)):
            joined += [entity for entity in named if entity.id != own]
    return list({entity.id: entity for entity in (*read.carried, *joined)}.values())


#: what is said of the documents that a notice sends out: 已经市政府同意,现印发给你们
_SENT_OUT = re.compile(r"[^。\n《》]{0,60}?(?:印发|发布|公布)")


def _dates_of_carried(read: ArticleReading) -> Iterator[Claim]:
    if read.frame.signed[1] and read.document.published:
        for entity in read.carried:
            evidence = read.scene.evidence(*read.frame.signed, _SIGNED)
            yield Claim(entity, "date", read.document.published, evidence)


def issuers(read: ArticleReading) -> list[Entity]:
    """Who issued the article's document, by its signature and its title."""
    found = [m.entity for m, _ in (*_signers(read), *_title_issuers(read)) if m.entity is not None]
    return list({entity.id: entity for entity in found}.values())


def _signers(read: ArticleReading) -> Iterator[tuple[Mention, str]]:
    for start, end in read.frame.signers:
        for mention in read.named.mentions.within(start, end):
            if mention.type == "Agency":
                yield mention, _SIGNED


def _title_issuers(read: ArticleReading) -> Iterator[tuple[Mention, str]]:
    """Bodies printed before 关于 or 印发《 in the title of an official document."""
    if read.frame.official:
        for mention in read.named.mentions.within(*issuers_part(read.scene.shadow, *read.frame.title_span)):
            if mention.type == "Agency":
                yield mention, _TITLED


def _reported_issuers(read: ArticleReading) -> Iterator[tuple[Mention, str]]:
    """Who a news item says issued the document that it prints in part: 国务院印发关于落实…的意见."""
    start = read.frame.reported[0] if not read.frame.official else 0
    body = read.named.mentions.last_before(start) if start else None
    if body and body.type == "Agency" and _ISSUES.fullmatch(read.scene.shadow, body.end, start):
        yield body, _REPORTED


_ISSUES = re.compile("(?:近日|日前|正式|联合)*(?:印发|发布|出台|下发|公布)了?")


def _attributes(read: ArticleReading, policy: Entity) -> Iterator[Claim]:
    framed, text = read.frame, read.scene.text
    at = framed.title_span if framed.official or not framed.attached[1] else framed.attached
    title = read.scene.evidence(*at, _TITLED)
    yield Claim(policy, "label", "Policy", title)
    yield Claim(policy, "name", policy.name, title)
    printed = re.sub(r"\s*\n\s*", "", text[slice(*at)])
    if framed.official and printed != policy.name:
        yield Claim(policy, "alias", printed, title)
    if framed.number[1]:
        yield Claim(policy, "doc_number", read.number, read.scene.evidence(*framed.number, _NUMBERED))
    if framed.signed[1] and read.document.published:
        yield Claim(policy, "date", read.document.published, read.scene.evidence(*framed.signed, _SIGNED))


def _applies_to(read: ArticleReading, policy: Entity) -> Iterator[Fact]:
    """The jurisdiction that the issuer, the title or 我省 names; a national document has none."""
    region = read.home.region
    evidence = _names_home(read, (region.name, region.short)) if region else None
    if region and evidence:
        yield fact(policy, "APPLIES_TO", region_entity(region), evidence)


def _names_home(read: ArticleReading, forms: tuple[str, str]) -> Evidence | None:
    shadow = read.scene.shadow
    for start, end in (*read.frame.signers, read.frame.title_span, read.frame.attached):
        for form in forms:
            at = shadow.find(form, start, end) if end else -1
            if at >= 0:
                return read.scene.evidence(start, end, _HOME)
    match = _US.search(shadow, read.document.start, read.document.end)
    return read.scene.evidence(*match.span(), _HOME) if match else None


def _subject_applies(read: ArticleReading) -> Iterator[Fact]:
    """The jurisdiction of the document that a news item is about, where its title opens with it."""
    subject, region = read.scene.doc, read.home.region
    title = next((m for m in read.named.mentions.within(*read.frame.title_span) if m.entity == subject), None)
    if subject and region and title and subject.name.startswith((region.name, region.short)):
        yield fact(subject, "APPLIES_TO", region_entity(region), read.scene.evidence(title.start, title.end, _HOME))
