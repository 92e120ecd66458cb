"""What a text speaks of: the subject that a later clause leaves out, the list that 三者 stands for, the thing that 该基金 is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from policygraph.loaders.names.mention import Mention, Mentions
from policygraph.loaders.sentences import paragraphs, sentences
from policygraph.ontology import terms

#: words that put a body beside the subject, not in its place (与A合作)
_BESIDE = re.compile(r"(?:与|和|同|携手|联合|会同|由|对|向|为|获|被|给|按照|根据|在|于|经)$")
_JOINED = re.compile(r"[、和与及]|以及")
_ANAPHOR = re.compile(r"(?:该|本|上述|这只|该只|此)(?P<kind>母基金|基金|公司|银行|行|分行|集团|企业|机构)")
#: a sentence that opens so has its subject before it
_POINTS_BACK = re.compile(r"(?:而|且|同时,?|此外,?|目前,?)?其(?!中|他|余|次|实|间|后)")
#: what 该公司 may be: a partnership or a fund in company form too
_COMPANY = "Firm|Fund"
#: 公司 alone, where nothing before it makes it part of a name or of 该公司
_ISSUER = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|占|持有?|转让|所持|向|对|增持|减持|入股|认购|收购)(?:本公司|上市公司|发行人|公司)(?!法|章程|治理|债)"
)
_KINDS = {
    "基金": "Fund", "母基金": "Fund", "公司": _COMPANY, "银行": "Bank", "行": "Bank", "分行": "Bank", "集团": "Firm",
    "企业": _COMPANY, "机构": "Organization",
}  # fmt: skip
#: paragraphs that a topic outlives
_REACH = 3


def is_a(mention: Mention, wanted: str) -> bool:
    """Whether a mention is of the label `wanted` or one below it; `A|B` asks for either."""
    return mention.entity is not None and any(terms.is_a(mention.type, label) for label in wanted.split("|"))


class Topics:
    """Subjects of an article's sentences, in text order."""

    def __init__(
        self,
        shadow: str,
        start: int,
        end: int,
        mentions: Mentions,
        title: tuple[int, int],
        issuer: Mention | None = None,
    ) -> None:
        self._shadow = shadow
        self._mentions = mentions
        self._title = title
        self._issuer = issuer
        self._lines = list(paragraphs(shadow, start, end))
        self._sentences = list(sentences(shadow, start, end))

    def before(self, wanted: str, start: int, at: int, said: str = "") -> list[Mention]:
        """What an omitted subject of this label means at `at`, in a sentence that begins at `start`.

        公司 in what is `said` means the one who makes the announcement. Else the sentence's own subject, else that of the
        nearest sentence before in the paragraph, then in the paragraphs above, then the headline; empty where none of
        them names one.
        """
        if self._issuer and is_a(self._issuer, wanted) and _ISSUER.search(said):
            return [self._issuer]
        own = None if _POINTS_BACK.match(self._shadow, start) else self._subject(wanted, start, at)
        if own:
            return [own]
        for first, last in self._earlier(start):
            found = self._subject(wanted, first, last)
            if found:
                return [found]
        title = [m for m in self._mentions.within(*self._title) if is_a(m, wanted)]
        return title[:1]

    def group(self, wanted: str, start: int, at: int, size: int) -> list[Mention]:
        """The `size` things that 三者 or 两只基金 stands for: heads of a list in this sentence, else the nearest ones."""
        heads = list(self._heads(wanted, start, at))
        if len(heads) == size:
            return heads
        for first, last in [(start, at), *self._earlier(start)]:
            named = _distinct(m for m in self._mentions.within(first, last) if is_a(m, wanted))
            if len(named) == size:
                return named
            if named and first != start:
                break
        seen = _distinct(
            m for a, b in reversed([*self._earlier(start)]) for m in self._mentions.within(a, b) if is_a(m, wanted)
        )
        return seen if len(seen) == size else []

    def _heads(self, wanted: str, start: int, at: int) -> Iterator[Mention]:
        """One head for each item that semicolons separate: the last name before the item's first comma."""
        colon = max(self._shadow.rfind(w, start, at) for w in ("包括", "包含", "分别为", "股东为", "为:", ":"))
        first = colon if colon > start else start
        for item in re.finditer(r"[^;]+", self._shadow[first:at]):
            begin, stop = first + item.start(), first + item.end()
            comma = self._shadow.find(",", begin, stop)
            named = [m for m in self._mentions.within(begin, stop if comma < 0 else comma) if is_a(m, wanted)]
            if named:
                yield named[-1]

    def _earlier(self, start: int) -> Iterator[tuple[int, int]]:
        """Sentences before `start`, nearest first, as far up as a topic reaches."""
        line = next((i for i, (a, b) in enumerate(self._lines) if a <= start < b), len(self._lines))
        floor = self._lines[max(0, line - _REACH)][0] if self._lines else start
        for first, last in reversed(self._sentences):
            if floor <= first < start and last <= start:
                yield first, last

    def _subject(self, wanted: str, start: int, end: int) -> Mention | None:
        """The first name of this label in `start..end` that stands beside no other as partner or tool."""
        named = [m for m in self._mentions.within(start, end) if is_a(m, wanted)]
        aside = False
        for i, mention in enumerate(named):
            gap = self._shadow[named[i - 1].end if i else start : mention.start]
            aside = (aside and _JOINED.fullmatch(gap) is not None) or _BESIDE.search(gap) is not None
            if not aside and not self._modifies(mention, named[i + 1 :]):
                return mention
        return named[-1] if named else None

    def _modifies(self, mention: Mention, later: Sequence[Mention]) -> bool:
        """Whether a name only says which of the next one is meant: 甲部牵头设立的乙基金."""
        following = next((m for m in later if m.start > mention.end), None)
        if following is None:
            return False
        between = self._shadow[mention.end : following.start]
        return between.endswith("的") and not re.search("[,;。]", between)


def _distinct(mentions: Iterable[Mention]) -> list[Mention]:
    kept: dict[str, Mention] = {}
    for mention in mentions:
        if mention.entity is not None:
            kept.setdefault(mention.entity.id, mention)
    return list(kept.values())


def anaphors(shadow: str, start: int, end: int, mentions: Mentions) -> list[Mention]:
    """该基金, 该公司, 本行: the subject of the sentence before where it is of that kind, else the last one named."""
    found: list[Mention] = []
    spans = list(sentences(shadow, start, end))
    for match in _ANAPHOR.finditer(shadow, start, end):
        if not mentions.free(*match.span()):
            continue
        meant = _antecedent(shadow, match.start(), start, spans, mentions, _KINDS[match.group("kind")])
        if meant:
            found.append(Mention(match.start(), match.end(), meant.type, "anaphor", meant.entity))
    return found


def _antecedent(
    shadow: str, at: int, floor: int, spans: Sequence[tuple[int, int]], mentions: Mentions, wanted: str
) -> Mention | None:
    own = next((a for a, b in spans if a <= at < b), floor)
    here = [m for m in mentions.within(own, at) if is_a(m, wanted)]
    if here:
        return here[-1]
    for first, last in reversed([s for s in spans if s[1] <= own]):
        named = [m for m in mentions.within(first, last) if is_a(m, wanted)]
        if named:
            lead = next((m for m in named if not _BESIDE.search(shadow[max(first, m.start - 3) : m.start])), named[-1])
            return lead if wanted == _COMPANY else named[-1]
    return None
