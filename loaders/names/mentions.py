"""All mentions of an article, stage by stage; a later stage never cuts what an earlier one found.

titles and 文号 → quantities and dates → full firm names → lexicon and composed bodies → short forms the text defines →
funds, pilots, programmes by shape → persons → places → 该基金 and its kin.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from policygraph.graph import identity
from policygraph.graph.entity import Entity
from policygraph.loaders.gongwen.responsibility import clause_spans
from policygraph.loaders.gongwen.title import issuers_part
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.agencies import list_owner
from policygraph.loaders.names.anaphors import anaphors
from policygraph.loaders.names.announcers import announcers
from policygraph.loaders.names.automaton import Hits, find
from policygraph.loaders.names.bodies import Body, bodies, longest
from policygraph.loaders.names.brands import brand_names, brands_in, full_name, parted
from policygraph.loaders.names.cores import is_full
from policygraph.loaders.names.definitions import (
    Definition,
    abbreviations,
    acronyms,
    capitals,
    definitions,
    house_short,
    is_bare,
    is_house,
    listed_short,
    quoted_definitions,
    standing_alone,
)
from policygraph.loaders.names.documents import cited_documents, opened
from policygraph.loaders.names.financed import financed
from policygraph.loaders.names.form import firm_like
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.institutions import institutions, label_of_institution
from policygraph.loaders.names.introduced import behind_joint, introduced
from policygraph.loaders.names.latin import latin_names
from policygraph.loaders.names.lists import listed_names
from policygraph.loaders.names.mention import Mention, Mentions, occurrences
from policygraph.loaders.names.people import lives, people
from policygraph.loaders.names.places import Place, only_city, ours, places, region_entity, stands_alone
from policygraph.loaders.names.positions import between_known, listed_bodies, offices, own_office
from policygraph.loaders.names.quantities import quantities
from policygraph.loaders.names.recurring import as_elsewhere
from policygraph.loaders.names.schemes import (
    Scheme,
    known_letters,
    pilot_of_document,
    pilots,
    programmes,
    spelt_out,
    united_pilots,
)
from policygraph.loaders.names.shapes import Shape, behind_class, firms, funds, left_edge, short_firms
from policygraph.loaders.names.short_forms import is_listed, short_forms, standing
from policygraph.loaders.names.telling import distinctive
from policygraph.loaders.names.unite import (
    unite_brands,
    unite_companies,
    unite_firms,
    unite_funds,
    unite_groups,
    unite_headline,
)
from policygraph.loaders.unwrap import JOINER, printed
from policygraph.ontology import terms

_ORGANIZATIONS = frozenset(
    {"Agency", "Organization", "Firm", "Bank", "FundManager", "AssetInvestmentCompany", "Insurer", "Fund"}
)
_LEVEL = re.compile(r"(自治区|省|市|区|县|州)(?![级区场值内外域块委])")
#: what an item of a list that names no place may end in to be the body of the list's place
_LOCAL_ENDS = ("局", "厅", "委", "办", "办公室", "中心", "处", "站")
_SHORTEST_DEFINED = 4
#: what a page break leaves within a short form
_WRAPS = re.compile(rf"[\s{JOINER}]+")
#: a line break within a name
_WRAP = re.compile(r"\s*\n\s*")
#: letters are followed by what they stand for
_SPELT = re.compile(r"\([^()]*\)")
#: a brand has so many characters at most
_SHORT = 4
_GOES_ON = re.compile(
    "(?:控股(?!股东|子公司|的|孙公司|权|企业)|资本(?!金|市场|运作|充足|补充|实力|结构|支出|开支)|创新?投(?!基金|资)|投资(?=[、,。;]|等)|国际(?!化|业务|市场|合作|评级|板|会|贸易)|金控|资管|产投|直投|金租|期货(?!市场|业务|价格)|理财(?!产品|业务|经理|资金)|信托(?!产品|计划|业务)|财务(?=[、,。;和及]|公司|持股)|股权(?=、))"
)
_LONGER = re.compile(r"私募|基金|集团|公司|投资|资本")
#: behind a verb: 甲乡基金投资了乙公司
_DONE = ("了", "于")
#: characters of a short name that is no word of the language
_TELLING = 4


@dataclass(frozen=True, slots=True)
class PartOf:
    """A body that is part of another, with the stretch that names both."""

    child: Entity
    parent: Entity
    start: int
    end: int


@dataclass(slots=True)
class Named:
    """What `name_things` found in one article.

    `numbers`: 文号 printed behind the title that starts at an offset; `inside_titles`: the bodies that open it; `zones`:
    pilot zones with the place that their name opens with; `issuers`: who makes the announcement that this is, or those that it retells; `body`: whose
    document it is.
    """

    mentions: Mentions
    parts: list[PartOf] = field(default_factory=list)
    numbers: dict[int, str] = field(default_factory=dict)
    inside_titles: dict[int, list[Entity]] = field(default_factory=dict)
    zones: list[tuple[Mention, Place]] = field(default_factory=list)
    issuers: tuple[Mention, ...] = ()
    body: Entity | None = None


def name_things(
    shadow: str,
    text: str,
    start: int,
    end: int,
    home: Home,
    published: str,
    own: Iterable[tuple[str, str, Entity]] = (),
    signers: Iterable[tuple[int, int]] = (),
    title: tuple[int, int] = (0, 0),
    body: Entity | None = None,
) -> Named:
    """Read the names of one article `start..end`.

    `own` are the article's own document as (name, 文号, entity), so that a title that names it is known for it.
    `signers` are the lines above the date: whatever stands there is a body. `title` is where the headline stands; the
    body that signs or opens it is the one that 省局 means, `body` where neither is part of these offsets. `published` (a date text) resolves 去年5月.
    Offsets count in `text`, whose shadow is `shadow`.
    """
    return _Namer(shadow, text, start, end, home, published, tuple(own), tuple(signers), title, body).run()


#: funds by another name, which hold shares
_SCHEMES_OF_MONEY = ("资产管理计划", "资管计划", "持股计划", "信托计划", "专项计划")
#: what a definition may stand behind besides names
_MATTERS = (
    "改革", "制度", "工作", "行动", "政策", "活动", "计划", "项目", "业务",
    "模式", "机制", "体系", "工程", "事项", "交易", "设施", "生产线")  # fmt: skip


#: what a subsidiary is called by, whatever its form
_OWNED = ("子公司", "孙公司")
#: what each deal has, and no name
_ROLES_OF_PARTIES = frozenset(
    {
        "有限合伙人",
        "普通合伙人",
        "执行事务合伙人",
        "基金管理人",
        "转让方",
        "受让方",
        "标的公司",
        "目标公司",
        "交易对方",
        "投资方",
        "投资人",
    }
)


@dataclass(slots=True)
class _Namer:
    shadow: str
    text: str
    start: int
    end: int
    home: Home
    published: str
    own: tuple[tuple[str, str, Entity], ...]
    signers: tuple[tuple[int, int], ...]
    title: tuple[int, int]
    body: Entity | None
    _letters: dict[str, str] | None = None
    bare: list[tuple[Definition, Mention]] = field(default_factory=list)

    def run(self) -> Named:
        named = Named(Mentions())
        found = named.mentions
        hits = find(self.shadow, self.start, self.end)
        spots = places(self.shadow, hits.regions, self.home)
        if self.home.region is None and not self.home.national and not self.own:
            self.home = replace(self.home, region=only_city(spots))
        found.extend(cited_documents(self.shadow, self.start, self.end, self.own, named.numbers))
        found.extend(quantities(self.shadow, self.start, self.end, self.published))
        shapes = as_elsewhere(self.shadow, list(firms(self.shadow, self.start, self.end, found)))
        found.extend(self._shape(s) for s in shapes)
        self._lexicon(named, hits, spots)
        found.extend(self._placed(named, spots))
        self._define(named)
        self._funds(named)
        unite_funds(self.shadow, found)
        shorts = short_firms(self.shadow, self.start, self.end, found)
        found.extend(self._wherever(s for s in shorts if self._may_be_short(s)))
        self._schemes(named, spots)
        self._introduced(named)
        self._capitals(named)
        unite_firms(self.shadow, found)
        unite_groups(found)
        unite_companies(found)
        if not self.own and self.title[1]:
            unite_headline(found, self.title)
        named.issuers = tuple(found.covering(issuer.start) or issuer for issuer in named.issuers)  # by their one name
        self._people(named)
        found.extend(self._places(spots))
        self._bare_shorts(named)
        anaphors(self.shadow, self.start, self.end, found, announced=bool(named.issuers))
        return named

    # firms

    def _shape(self, shape: Shape) -> Mention:
        name = self._at_home(self._printed(shape.start, shape.end))
        of_parent = shape.label == "Fund" and "基金" not in name and self.shadow.endswith(_OWNED, 0, shape.start)
        label = "Firm" if of_parent else shape.label
        return Mention(shape.start, shape.end, label, "shape", identity.entity(label, name))

    def _printed(self, start: int, end: int) -> str:
        """A name as printed, without the breaks that only wrap it."""
        name = printed(self.text, self.shadow, start, end)
        return _WRAP.sub("", name) if "\n" in name else name

    def _lexicon(self, named: Named, hits: Hits, spots: list[Place]) -> None:
        """Bodies of the lexicon; a full firm name already found keeps its place, unless the lexicon knows all of it."""
        by_end = {p.end: p for p in spots}
        found = bodies(self.shadow, self.start, self.end, hits, by_end, self.home)
        for body in found:
            known = named.mentions.covering(body.start)
            if known and known.via == "shape" and (known.start, known.end) == (body.start, body.end):
                named.mentions.replace(known, self._body(body))
        titles = [m for m in named.mentions if m.type == "Policy"]
        for title, issuers in opened(self.shadow, titles, found):
            named.inside_titles[title.start] = [identity.entity(body.label, body.name) for body in issuers]
            for body in issuers:
                self._part(named, body)
        for body in longest(b for b in found if named.mentions.free(b.start, b.end) and not self._of_product(b)):
            if longer := self._goes_on(body):
                named.mentions.extend([self._shape(Shape(body.start, longer, "Firm", False))])
                continue
            named.mentions.extend([self._body(body)])
            self._part(named, body)
        self._party_parts(named, found)

    def _party_parts(self, named: Named, found: Iterable[Body]) -> None:
        """市委组织部 is part of the Party committee where the text names that too; by itself it names no other body."""
        committees = {m.entity for m in named.mentions if m.entity and m.entity.name.startswith("中共")}
        for body in found:
            if body.parent.startswith("中共") and identity.entity(body.parent_label, body.parent) in committees:
                self._part(named, replace(body, parent_printed=True))

    def _of_product(self, body: Body) -> bool:
        """Whether a body only opens the quoted name of what it sells: “甲人寿-乙市科创股权投资计划”."""
        return self.shadow.startswith("-", body.end) and self.shadow[body.start - 1 : body.start] == "“"

    def _goes_on(self, body: Body) -> int:
        """Where the name of another firm ends that this short name opens (甲想控股 is not 甲想); 0 where none does."""
        short = body.end - body.start <= _SHORT and terms.is_a(body.label, "Firm") and not self.own
        match = _GOES_ON.match(self.shadow, body.end) if short else None
        return match.end() if match else 0

    def _body(self, body: Body) -> Mention:
        return Mention(body.start, body.end, body.label, body.via, identity.entity(body.label, body.name))

    def _part(self, named: Named, body: Body) -> None:
        if body.parent:
            child = identity.entity(body.label, body.name)
            parent = identity.entity(body.parent_label, body.parent)
            printed = identity.canonical(self.text[body.start : body.end]).startswith(identity.canonical(body.parent))
            if body.parent_printed or printed:
                named.parts.append(PartOf(child, parent, body.start, body.end))

    def _placed(self, named: Named, spots: list[Place]) -> Iterator[Mention]:
        """Signature lines and items of responsibility lists that no table knows are bodies by their place."""
        by_start = {p.start: p for p in spots}
        named.body = self._body_of_document(named)
        clauses = [inner for _, _, inner in clause_spans(self.shadow, self.start, self.end)]
        for start, end, body in list(offices(self.shadow, clauses, named.mentions)):
            if body.entity:
                behind = self.shadow[body.end if body.start == start else start : end]
                child = identity.entity("Agency", body.entity.name + behind)
                named.parts.append(PartOf(child, body.entity, start, end))
                named.mentions.drop(start, end)
                named.mentions.extend([Mention(start, end, "Agency", "frame", child)])
        signed = (*self.signers, *([issuers_part(self.shadow, *self.title)] if self.own else []))
        unknown = between_known(self.shadow, signed, named.mentions)
        listed = listed_bodies(self.shadow, self.start, self.end, clauses, named.mentions)
        for start, end in (*self.signers, *unknown, *listed):
            if named.mentions.free(start, end):
                office = own_office(self.shadow, start, end, named.body.name) if named.body else ""
                if office and named.body:
                    child = identity.entity("Agency", named.body.name + office)
                    named.parts.append(PartOf(child, named.body, start, end))
                    yield Mention(start, end, "Agency", "frame", child)
                    continue
                name = self._at_home(re.sub(r"\s", "", self._printed(start, end)))
                owner = list_owner(self.shadow, start, by_start, self.home) if start not in by_start else None
                if owner and name == self.text[start:end] and name.endswith(_LOCAL_ENDS):
                    name = regions().qualified(owner[1]) + name
                yield Mention(start, end, "Agency", "frame", identity.entity("Agency", self._of_town(name)))

    def _of_town(self, name: str) -> str:
        """A town or street that answers for a task is its government or office: 甲镇 in 乙区."""
        home = self.home.region
        if home is None or home.level not in ("district", "county") or not name.endswith(("镇", "乡", "街道")):
            return name
        return regions().qualified(home) + name + ("办事处" if name.endswith("街道") else "人民政府")

    def _body_of_document(self, named: Named) -> Entity | None:
        """Who signs, else whose name opens the headline."""
        for span in self.signers:
            signing = next((m.entity for m in named.mentions.within(*span) if m.type == "Agency"), None)
            if signing:
                return signing
        opening = named.mentions.covering(self.title[0]) if self.title[1] else None
        return opening.entity if opening and opening.type == "Agency" else self.body

    # short forms

    def _define(self, named: Named) -> None:
        """(以下简称“X”): bind X to what stands before it and find X in the rest of the article."""
        shorts: dict[str, Mention] = {}
        shapes = {s.end: s for s in funds(self.shadow, self.start, self.end, named.mentions, self._at_home)}
        said = list(definitions(self.shadow, self.start, self.end))
        ends = {d.of_end for d in said}
        quoted = [
            d for d in (*quoted_definitions(self.shadow, self.start, self.end), *abbreviations(self.shadow, self.start, self.end))
            if d.of_end not in ends and (d.of_end in shapes or named.mentions.covering(d.of_end - 1))
        ]  # fmt: skip
        for definition in (*said, *quoted):
            end = definition.of_end - self.shadow.endswith("”", self.start, definition.of_end)
            if end in shapes:
                named.mentions.extend([self._shape(shapes[end])])
            target = named.mentions.covering(end - 1) or self._defined(named, end, definition.short)
            if target and target.entity and target.type != "Policy" and target.end == end:
                if is_bare(definition.short):
                    self.bare.append((definition, target))
                else:
                    shorts[definition.short] = target
                    shorts[_WRAPS.sub("", definition.short)] = target
        if listed := self._listed(named):
            shorts.setdefault(*listed)
        for house in [m for m in named.mentions if m.type == "FundManager" and m.via == "shape"]:
            name = house.entity.name if house.entity else ""
            if short := house_short(self.shadow, self.start, self.end, name):
                shorts.setdefault(short, house)
        for short, target in sorted(shorts.items(), key=lambda s: -len(s[0])):
            for mention in list(self._occurrences(short, target, "definition")):
                known = named.mentions.opening(mention.start, mention.end)
                if known and known.via == "lexicon":  # 甲君安证裕 is defined, and opens with what the lexicon knows
                    named.mentions.drop(known.start, known.end)
                named.mentions.extend([mention])
        named.mentions.extend(self._called(named, shorts))

    def _called(self, named: Named, defined: Container[str]) -> list[Mention]:
        """In news and filings, the parts of full names by which the text goes on to call firms."""
        if self.own:
            return []
        full = {m.entity.name: m for m in named.mentions if m.via == "shape" and m.entity}
        found = short_forms(self.shadow, self.start, self.end, list(full))
        return [
            Mention(at, stop, full[name].type, "definition", full[name].entity)
            for short, name in sorted(found, key=lambda f: -len(f[0]))
            if short not in defined and short not in brand_names()
            for at, stop in standing(self.shadow, self.start, self.end, short)
        ]

    def _listed(self, named: Named) -> tuple[str, Mention] | None:
        """The short name at the head of an exchange filing and its issuer, the first firm whose full name follows."""
        head = listed_short(self.shadow, self.start, self.end)
        if head is None:
            return None
        first, last, reach = head
        issuer = next((m for m in named.mentions.within(last, reach) if m.via == "shape"), None)
        return (self.shadow[first:last], issuer) if issuer else None

    def _bare_shorts(self, named: Named) -> None:
        """Short forms that are a mere noun (以下简称“公司”), where they stand for themselves after their definition."""
        for definition, bound in self.bare:
            now = named.mentions.covering(bound.start)
            target = now if now and now.end == bound.end else bound  # names that are one have been united since
            spans = standing_alone(self.shadow, definition.start, self.end, definition.short)
            named.mentions.extend(Mention(a, b, target.type, "definition", target.entity) for a, b in spans)

    def _defined(self, named: Named, end: int, short: str) -> Mention | None:
        """In news, what an (以下简称) stands behind is a name, whatever its form."""
        start = left_edge(self.shadow, self.start, end)
        start = behind_class(self.shadow, behind_joint(self.shadow, start, end), end)
        if self.own or not end - start >= _SHORTEST_DEFINED or not named.mentions.free(start, end):
            return None
        scheme = self.shadow.endswith(_SCHEMES_OF_MONEY, start, end)
        if self.shadow[start:end] in _ROLES_OF_PARTIES:
            return None
        if self.shadow.endswith(_MATTERS, start, end) and not scheme:  # 招生制度改革(以下简称中考改革) is no body
            return None
        only_a_kind = self.shadow[start:end] in _SCHEMES_OF_MONEY  # 华夏1号集合资产管理计划 goes by its short form
        if only_a_kind and is_bare(short):
            return None
        label = firm_like(self.text[start:end])
        name = short if only_a_kind else self._printed(start, end)
        mention = Mention(start, end, label, "definition", identity.entity(label, name))
        named.mentions.extend([mention])
        return mention

    def _occurrences(self, short: str, target: Mention, via: str) -> Iterator[Mention]:
        for at, stop in occurrences(self.shadow, self.start, self.end, short):
            longer = _LONGER.match(self.shadow, stop)
            goes_on = longer and target.entity and longer.group() in target.entity.name
            if longer and goes_on and not self.shadow.startswith(_DONE, longer.end()):
                stop = longer.end()
            yield Mention(at, stop, target.type, via, target.entity)

    def _may_be_short(self, shape: Shape) -> bool:
        """In an official document only 甲江集团 is a firm's short form: 国有控股 and 扩大投资 are what it writes of."""
        return not self.own or self.shadow[shape.start : shape.end].endswith("集团")

    def _wherever(self, shorts: Iterable[Shape]) -> Iterator[Mention]:
        """Short names, in news and filings also where only the first of their places has borders that tell one."""
        named = [self._shape(s) for s in shorts]
        yield from named
        for first in () if self.own else {self.shadow[m.start : m.end]: m for m in reversed(named)}.values():
            for start, end in occurrences(self.shadow, self.start, self.end, self.shadow[first.start : first.end]):
                if end - start >= _TELLING and not self.shadow.startswith(_DONE, end):
                    yield replace(first, start=start, end=end)

    # funds, pilots, programmes

    def _funds(self, named: Named) -> None:
        """Funds by shape, without the letters of their kind in front."""
        letters = self._acronyms()
        for shape in list(funds(self.shadow, self.start, self.end, named.mentions, self._at_home)):
            name = self.shadow[shape.start : shape.end]
            short = next((x for x in letters if name.startswith(x)), "")
            spelt = _SPELT.match(name, len(short)) if short else None
            bare = replace(shape, start=shape.start + (spelt.end() if spelt else len(short)))
            if name.endswith("试点基金") or not self._told_apart(bare, letters):
                continue
            if brand := named.mentions.opening(bare.start, bare.end):
                named.mentions.drop(brand.start, brand.end)
            house = not self.own and is_house(self.shadow, self.start, self.end, self.shadow[bare.start : bare.end])
            named.mentions.extend([self._shape(replace(bare, label="FundManager") if house else bare)])

    def _told_apart(self, shape: Shape, letters: dict[str, str]) -> bool:
        """A place and a kind that the text spells out (甲市AIC股权投资基金) make a class, not a name."""
        name = self._at_home(self.shadow[shape.start : shape.end])
        if not any(x in name for x in letters):
            return distinctive(name)
        for x in letters:
            name = name.replace(x, "")
        return distinctive(name[regions().opening(name) :])

    def _schemes(self, named: Named, spots: list[Place]) -> None:
        about = next(filter(None, (pilot_of_document(name) for name, _, _ in self.own)), "")
        found = (*self._pilots(about), *programmes(self.shadow, self.start, self.end))
        opened = {place.start: place for place in spots}
        ended = {place.end: place for place in spots}
        plain = {scheme.name for scheme in found if scheme.label == "Pilot"}
        for scheme in sorted(found, key=lambda scheme: (scheme.start, -scheme.end)):
            place = opened.get(scheme.start)
            held = scheme.name.endswith("试点") and place and self.shadow[place.end : scheme.end] in plain
            # 甲区碳账户试点 is what the text also calls 碳账户试点, tried there
            meant = replace(scheme, name=self.shadow[place.end : scheme.end]) if held and place else scheme
            entity = identity.entity(scheme.label, self._scheme_name(meant))
            mention = Mention(scheme.start, scheme.end, scheme.label, "shape", entity)
            named.mentions.extend([mention])
            zone = scheme.label == "Pilot" and (held or self.shadow[scheme.end - 1] == "区")
            before = ended.get(scheme.start) if scheme.name == about else None  # 甲市某事试点 is 某事试点 in 甲市
            if (at := before or (place if zone else None)) and named.mentions.covering(scheme.start) == mention:
                named.zones.append((mention, at))

    def _pilots(self, about: str) -> list[Scheme]:
        """The pilots by their shape; the one that the document is `about` by its whole name, wherever part of it stands."""
        found = united_pilots(list(pilots(self.shadow, self.start, self.end)))
        spans = occurrences(self.shadow, self.start, self.end, about) if about else ()
        whole = [Scheme(first, last, "Pilot", about) for first, last in spans]
        apart = [s for s in found if not any(one.start <= s.start and s.end <= one.end for one in whole)]
        return [*whole, *(self._part_of(about, s) if about.endswith(s.name) else s for s in apart)]

    def _part_of(self, about: str, scheme: Scheme) -> Scheme:
        """A part of a pilot's name as the text prints it, from where it agrees with the whole."""
        size = next(n for n in range(len(about), 0, -1) if self.shadow.startswith(about[-n:], scheme.end - n))
        return replace(scheme, start=min(scheme.start, scheme.end - size), name=about)

    def _scheme_name(self, scheme: Scheme) -> str:
        name = spelt_out(scheme.name, {**known_letters(), **self._acronyms()})
        return re.sub(r"(?:政策|工作|业务|项目)(?=试点$)", "", self._at_home(name))

    def _at_home(self, name: str) -> str:
        """省…, 市…, 区… at the start of a name mean the document's own place."""
        match = _LEVEL.match(name)
        region = self.home.at_level(match.group(1)) if match else None
        return regions().qualified(region) + name[match.end() :] if region and match else name

    def _acronyms(self) -> dict[str, str]:
        if self._letters is None:
            self._letters = acronyms(self.shadow, self.start, self.end)
        return self._letters

    def _introduced(self, named: Named) -> None:
        """In news and filings: names without a form, by how the text brings them in, wherever they stand."""
        if self.own:
            return
        self._institutions(named)
        self._brands(named)
        self._extend_with_parties(named, list(financed(self.shadow, self.start, self.end, named.mentions)))
        letters = self._acronyms()
        for item in introduced(self.shadow, self.start, self.end, named.mentions):
            if item.name in letters:
                continue
            spans = list(occurrences(self.shadow, self.start, self.end, item.name))
            name = self._printed(*spans[0])
            label = "Person" if item.person else firm_like(name)
            entity = self._person(named, name) if item.person else identity.entity(label, name)
            via = "party" if item.slight else "introduced"
            named.mentions.extend(Mention(a, b, label, via, entity) for a, b in spans)
        self._latin(named)
        self._extend_with_parties(named, list(listed_names(self.shadow, self.start, self.end, named.mentions)))
        unite_brands(named.mentions)
        listed = self._listed(named)
        named.issuers = (
            *((listed[1],) if listed else ()),
            *announcers(self.shadow, self.start, self.end, named.mentions),
        )

    def _extend_with_parties(self, named: Named, found: Iterable[tuple[int, int]]) -> None:
        """Names that only their place tells, wherever they stand; they count where a fact needs them."""
        for first, last in found:
            name = self._printed(first, last)
            label = firm_like(name)
            entity = identity.entity(label, name)
            spans = occurrences(self.shadow, self.start, self.end, self.shadow[first:last])
            named.mentions.extend(Mention(a, b, label, "party", entity) for a, b in spans)

    def _institutions(self, named: Named) -> None:
        """Institutes, universities and associations, which count where a fact needs them; what opens their names is part of them."""
        for first, last in institutions(self.shadow, self.start, self.end, named.mentions):
            if all(
                m.type in _ORGANIZATIONS | {"Region"} and m.via != "shape" for m in named.mentions.within(first, last)
            ):
                named.mentions.drop(first, last)
            label = label_of_institution(self.shadow[first:last])
            entity = identity.entity(label, self._printed(first, last))
            named.mentions.extend([Mention(first, last, label, "party", entity)])

    def _latin(self, named: Named) -> None:
        """Names in Latin letters, which count where a fact needs them."""
        for found in latin_names(self.shadow, self.start, self.end):
            name = self._printed(found.start, found.end)
            entity = self._person(named, name) if found.person else identity.entity("Firm", name)
            inside = named.mentions.within(found.start, found.end)
            if inside and all(m.entity and self.shadow[m.start : m.end].isascii() for m in inside):
                named.mentions.drop(found.start, found.end)  # DST Global, of which DST is known
            via = "letters" if found.once else "party"
            named.mentions.extend([Mention(found.start, found.end, entity.label, via, entity)])

    def _brands(self, named: Named) -> None:
        """Firms that business news knows by name, called by the full name that the text prints for them."""
        full = {
            m.entity.name: m.entity
            for m in named.mentions
            if m.via == "shape" and m.entity and m.type != "Fund" and is_full(m.entity.name)
        }
        for form, spans in brands_in(self.shadow, self.start, self.end, named.mentions):
            name = brand_names().get(form, form)
            listed = is_listed(self.shadow, self.start, self.end, form)
            own = [n for n in full if "股份" in n or not listed]
            own = [n for n in own if not parted(self.shadow, self.start, self.end, form, n)]
            entity = full.get(full_name(form, own)) or identity.entity(firm_like(name), name)
            named.mentions.extend(Mention(a, b, entity.label, "introduced", entity) for a, b in spans)

    def _capitals(self, named: Named) -> None:
        """Capitals in the bracket behind a firm, wherever they stand again: 甲国安盛集团(AXS)."""
        for definition in capitals(self.shadow, self.start, self.end):
            target = named.mentions.covering(definition.of_end - 1)
            if target and target.end == definition.of_end and target.entity and terms.is_a(target.type, "Firm"):
                named.mentions.extend(self._occurrences(definition.short, target, "definition"))

    # people and places

    def _people(self, named: Named) -> None:
        told = lives(self.shadow, self.start, self.end) if not self.own else ()
        for person in (*people(self.shadow, self.start, self.end), *told):
            entity = self._person(named, person.name)
            named.mentions.extend([Mention(person.start, person.end, "Person", "shape", entity)])

    def _person(self, named: Named, name: str) -> Entity:
        """A person is told from a namesake elsewhere by the first organization that the article names."""
        first = next((m.entity.name for m in named.mentions if m.type in _ORGANIZATIONS and m.entity), "")
        return identity.entity("Person", name, identity.canonical(first))

    def _places(self, spots: list[Place]) -> Iterator[Mention]:
        for place in (*spots, *ours(self.shadow, self.start, self.end, self.home)):
            if stands_alone(self.shadow, place):
                yield Mention(place.start, place.end, "Region", "lexicon", region_entity(place.region))
