"""All mentions of an article, stage by stage; a later stage never cuts what an earlier one found.

titles and 文号 → quantities and dates → full firm names → lexicon and composed bodies → short forms the text defines →
funds, pilots, programmes by shape → persons → places → 该基金 and its kin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from policygraph.graph import identity
from policygraph.graph.entity import Entity
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.automaton import Hits, find
from policygraph.loaders.names.bodies import Body, bodies
from policygraph.loaders.names.definitions import acronyms, definitions
from policygraph.loaders.names.discourse import anaphors
from policygraph.loaders.names.form import kind_of
from policygraph.loaders.names.home import Home
from policygraph.loaders.names.introduced import introduced, occurrences
from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.names.people import people
from policygraph.loaders.names.places import Place, ours, places, region_entity, stands_alone
from policygraph.loaders.names.positions import listed_bodies
from policygraph.loaders.names.quantities import quantities
from policygraph.loaders.names.schemes import Scheme, pilots, programmes
from policygraph.loaders.names.shapes import Shape, distinctive, firms, funds, left_edge, short_firms
from policygraph.loaders.names.titles import CitedTitle, cited_titles
from policygraph.loaders.names.unite import unite_firms, unite_funds
from policygraph.ontology import terms

_ORGANIZATIONS = frozenset(
    {"Agency", "Organization", "Firm", "Bank", "FundManager", "AssetInvestmentCompany", "Insurer", "Fund"}
)
_ANNOUNCES = re.compile(r"(?:\([^)]*\))?(?:今日|近日|日前|晚间|\d|月|日|晚)*(?:发布)?(?:公告|《关于)")
_FILING = re.compile(r"招股意向书|招股说明书|本公司")
_SHORTEST_DEFINED = 4
_LONGER = re.compile(r"私募|基金|集团|公司|投资|资本")


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
    pilot zones with the place that their name opens with; `issuer`: who makes the announcement that this is.
    """

    mentions: Mentions
    parts: list[PartOf] = field(default_factory=list)
    numbers: dict[int, str] = field(default_factory=dict)
    inside_titles: dict[int, list[Entity]] = field(default_factory=dict)
    zones: list[tuple[Mention, Place]] = field(default_factory=list)
    issuer: Mention | None = None


def name_things(
    shadow: str,
    text: str,
    start: int,
    end: int,
    home: Home,
    published: str,
    own: Iterable[tuple[str, str, Entity]] = (),
    signers: Iterable[tuple[int, int]] = (),
) -> Named:
    """Read the names of one article `start..end`.

    `own` are the article's own document as (name, 文号, entity), so that a title that names it is known for it.
    `signers` are the lines above the date: whatever stands there is a body. `published` (a date text) resolves 去年5月.
    Offsets count in `text`, whose shadow is `shadow`.
    """
    return _Namer(shadow, text, start, end, home, published, tuple(own), tuple(signers)).run()


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

    def run(self) -> Named:
        named = Named(Mentions())
        found = named.mentions
        hits = find(self.shadow, self.start, self.end)
        spots = places(self.shadow, hits.regions, self.home)
        found.extend(self._titles(named))
        found.extend(quantities(self.shadow, self.start, self.end, self.published))
        found.extend(self._shape(s) for s in firms(self.shadow, self.start, self.end))
        self._lexicon(named, hits, spots)
        found.extend(self._placed(named))
        self._define(named)
        self._funds(named)
        unite_funds(found)
        found.extend(self._shape(s) for s in short_firms(self.shadow, self.start, self.end))
        self._introduced(named)
        unite_firms(found)
        self._schemes(named, spots)
        self._people(named)
        found.extend(self._places(spots))
        found.extend(anaphors(self.shadow, self.start, self.end, found))
        return named

    # titles

    def _titles(self, named: Named) -> Iterator[Mention]:
        cited = list(cited_titles(self.shadow, self.start, self.end))
        numbers = {identity.canonical(c.name): c.number for c in cited if c.number}
        shorts = self._policy_shorts(cited)
        for title in cited:
            number = title.number or numbers.get(identity.canonical(title.name), "")
            if title.number:
                named.numbers[title.start] = title.number
            meant = shorts.get(title.name) if not title.number else None
            entity = (
                self._policy(meant.name, meant.number, True)
                if meant
                else self._policy(title.name, number, bool(title.number))
            )
            yield Mention(title.start, title.end, "Policy", "title", entity)

    def _policy_shorts(self, cited: list[CitedTitle]) -> dict[str, CitedTitle]:
        """《X》(文号,以下简称《意见》): what a short title stands for."""
        found = {}
        for definition in definitions(self.shadow, self.start, self.end):
            for title in cited:
                if title.start < definition.of_end <= title.end:
                    found[definition.short] = title
        return found

    def _policy(self, name: str, number: str, printed: bool) -> Entity:
        for own_name, own_number, entity in self.own:
            if identity.canonical(name) == identity.canonical(own_name) and (not printed or number == own_number):
                return entity
        return identity.policy(name, number)

    # firms

    def _shape(self, shape: Shape) -> Mention:
        name = self._at_home(self.text[shape.start : shape.end])
        return Mention(shape.start, shape.end, shape.label, "shape", identity.entity(shape.label, name))

    def _lexicon(self, named: Named, hits: Hits, spots: list[Place]) -> None:
        """Bodies of the lexicon; a full firm name already found keeps its place, unless the lexicon knows all of it."""
        by_end = {p.end: p for p in spots}
        found = bodies(self.shadow, self.start, self.end, hits, by_end, self.home)
        for body in found:
            known = named.mentions.covering(body.start)
            if known and known.via == "shape" and (known.start, known.end) == (body.start, body.end):
                named.mentions.replace(known, self._body(body))
        for body in found:
            title = named.mentions.covering(body.start)
            if (
                title
                and title.type == "Policy"
                and body.start == title.start + 1
                and self.shadow.startswith("关于", body.end)
            ):
                named.inside_titles[title.start] = [identity.entity(body.label, body.name)]
        for body in _longest(b for b in found if named.mentions.free(b.start, b.end)):
            named.mentions.extend([self._body(body)])
            self._part(named, body)

    def _body(self, body: Body) -> Mention:
        return Mention(body.start, body.end, body.label, body.via, identity.entity(body.label, body.name))

    def _part(self, named: Named, body: Body) -> None:
        if body.parent:
            child = identity.entity(body.label, body.name)
            parent = identity.entity(body.parent_label, body.parent)
            printed = identity.canonical(self.text[body.start : body.end]).startswith(identity.canonical(body.parent))
            if body.parent_printed or printed:
                named.parts.append(PartOf(child, parent, body.start, body.end))

    def _placed(self, named: Named) -> Iterator[Mention]:
        """Signature lines and items of responsibility lists that no table knows are bodies by their place."""
        for start, end in (*self.signers, *listed_bodies(self.shadow, self.start, self.end, named.mentions)):
            if named.mentions.free(start, end):
                name = re.sub(r"\s", "", self.text[start:end])
                yield Mention(start, end, "Agency", "frame", identity.entity("Agency", name))

    # short forms

    def _define(self, named: Named) -> None:
        """(以下简称“X”): bind X to what stands before it and find X in the rest of the article."""
        shorts: dict[str, Mention] = {}
        for definition in definitions(self.shadow, self.start, self.end):
            target = named.mentions.covering(definition.of_end - 1) or self._defined(named, definition.of_end)
            if target and target.entity and target.type != "Policy" and target.end == definition.of_end:
                shorts[definition.short] = target
        for short, target in sorted(shorts.items(), key=lambda s: -len(s[0])):
            named.mentions.extend(self._occurrences(short, target, "definition"))

    def _defined(self, named: Named, end: int) -> Mention | None:
        """In news, what an (以下简称) stands behind is a name, whatever its form."""
        start = left_edge(self.shadow, self.start, end)
        if self.own or not end - start >= _SHORTEST_DEFINED or not named.mentions.free(start, end):
            return None
        label = _firm_like(self.text[start:end])
        mention = Mention(start, end, label, "definition", identity.entity(label, self.text[start:end]))
        named.mentions.extend([mention])
        return mention

    def _occurrences(self, short: str, target: Mention, via: str) -> Iterator[Mention]:
        at = self.shadow.find(short, self.start, self.end)
        while at >= 0:
            stop = at + len(short)
            longer = _LONGER.match(self.shadow, stop)
            if longer and target.entity and longer.group() in target.entity.name:
                stop = longer.end()
            yield Mention(at, stop, target.type, via, target.entity)
            at = self.shadow.find(short, at + len(short), self.end)

    # funds, pilots, programmes

    def _funds(self, named: Named) -> None:
        """Funds by shape, without the letters of their kind in front."""
        letters = self._acronyms()
        for shape in funds(self.shadow, self.start, self.end):
            name = self.shadow[shape.start : shape.end]
            short = next((x for x in letters if name.startswith(x)), "")
            bare = replace(shape, start=shape.start + len(short))
            if name.endswith("试点基金") or not self._told_apart(bare, letters):
                continue
            if named.mentions.free(bare.start, bare.end):
                named.mentions.extend([self._shape(bare)])

    def _told_apart(self, shape: Shape, letters: dict[str, str]) -> bool:
        """A place and a kind that the text spells out (甲市AIC股权投资基金) make a class, not a name."""
        name = self.shadow[shape.start : shape.end]
        if not any(x in name for x in letters):
            return distinctive(name)
        for x in letters:
            name = name.replace(x, "")
        form = next((f for f in sorted(regions().by_form, key=len, reverse=True) if name.startswith(f)), "")
        return distinctive(name.removeprefix(form))

    def _schemes(self, named: Named, spots: list[Place]) -> None:
        found = (*pilots(self.shadow, self.start, self.end), *programmes(self.shadow, self.start, self.end))
        named.mentions.extend(
            Mention(s.start, s.end, s.label, "shape", identity.entity(s.label, self._scheme_name(s))) for s in found
        )
        opened = {place.start: place for place in spots}
        for mention in named.mentions:
            if mention.type == "Pilot" and mention.start in opened and self.shadow[mention.end - 1] == "区":
                named.zones.append((mention, opened[mention.start]))

    def _scheme_name(self, scheme: Scheme) -> str:
        name = scheme.name
        for letters, full in self._acronyms().items():
            name = name.replace(letters, full)
        return re.sub(r"(?:政策|工作|业务|项目)(?=试点$)", "", self._at_home(name))

    def _at_home(self, name: str) -> str:
        """省… and 市… at the start of a name mean the document's own place."""
        match = re.match(r"(省|市|自治区)(?!级|区|场|值|内|外)", name)
        region = self.home.at_level(match.group(1)) if match else None
        return region.name + name[match.end() :] if region and match else name

    def _acronyms(self) -> dict[str, str]:
        return acronyms(self.shadow, self.start, self.end)

    def _introduced(self, named: Named) -> None:
        """In news and filings: names without a form, by how the text brings them in, wherever they stand."""
        if self.own:
            return
        letters = self._acronyms()
        for item in introduced(self.shadow, self.start, self.end, named.mentions):
            if item.name in letters:
                continue
            spans = list(occurrences(self.shadow, self.start, self.end, item.name))
            name = self.text[slice(*spans[0])]
            label = "Person" if item.person else _firm_like(name)
            entity = self._person(named, name) if item.person else identity.entity(label, name)
            named.mentions.extend(Mention(a, b, label, "introduced", entity) for a, b in spans)
        named.issuer = self._announcer(named)

    def _announcer(self, named: Named) -> Mention | None:
        """Who makes an announcement: the firm before 公告 or a securities code, or the one whose filing this is."""
        for mention in named.mentions:
            if mention.entity and terms.is_a(mention.type, "Firm"):
                behind = self.shadow[mention.end : mention.end + 12]
                headline = self.shadow.find("\n", self.start, self.end)
                if _ANNOUNCES.match(behind) or (
                    mention.start == self.start
                    and mention.end <= headline
                    and _FILING.search(self.shadow, self.start, self.end)
                ):
                    return mention
        return None

    # people and places

    def _people(self, named: Named) -> None:
        for person in people(self.shadow, self.start, self.end):
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


def _firm_like(name: str) -> str:
    """The label that a name's form suggests, Firm where it suggests none for a business."""
    label = kind_of(name)
    return "Firm" if label in ("Agency", "Person", "Organization") else label


def _longest(found: Iterable[Body]) -> Iterator[Body]:
    """Of bodies that overlap the one that starts first, and of these the longest."""
    last = -1
    for body in sorted(found, key=lambda b: (b.start, -b.end)):
        if body.start >= last:
            last = body.end
            yield body
