"""Invented webs for the map and the network: a fund house, a hostile one, one of thousands."""

from __future__ import annotations

from policygraph.queries.answer import Link, Party, Statement, Tie, Web

from tests.viz import samples


def link_of(tie: Tie) -> Link:
    """The same fact as any two entities have it."""
    stated: dict[str, str | int | float | bool] = {}
    for name in ("share", "share_min", "share_max"):
        if getattr(tie, name) is not None:
            stated[name] = float(getattr(tie, name))
    for name in ("share_open", "amount_cny", "role", "basis", "status", "date"):
        if getattr(tie, name):
            stated[name] = getattr(tie, name)
    return Link(tie.id, tie.relation, tie.owner, tie.owned, tie.modality, tuple(sorted(stated.items())), tie.statements)


def web(moments: tuple[samples.Moment, ...], centre: str = "") -> Web:
    """The parties and ties of some moments, each once."""
    answers = [side for moment in moments for side in (moment.up, moment.down)]
    parties = {party.id: party for answer in answers for party in answer.parties}
    ties = {tie.id: tie for answer in answers for tie in (*answer.ties, *answer.planned, *answer.drawn)}
    return Web(
        tuple(parties[id_] for id_ in sorted(parties)), tuple(link_of(ties[id_]) for id_ in sorted(ties)), centre
    )  # fmt: skip


def fund_house(centre: str = "") -> Web:
    """Sixteen parties and their facts, and one that is only mentioned."""
    whole = web(samples.fund_house(), centre)
    alone = samples.party("zz", "只被提到的协会", "Organization")
    return Web((*whole.parties, alone), whole.links, centre)


def network() -> Web:
    """What lies around the manager, two of its neighbours' neighbours left out."""
    whole = web(samples.fund_house(), "t")
    return Web(whole.parties, whole.links, "t", (("big", 2), ("y", 1)), 2)


def poisoned(centre: str = "") -> Web:
    """Names, titles, sentences and values that try to leave their place."""
    return web(samples.poisoned(), centre)


def unprintable() -> Web:
    """Names with signs that end an element, are no XML, or are half a character; two that own each other, one that owns itself."""
    names = {
        "a": "</text><img src=x>",
        "b": "&amp; ]]> <!-- \ufffe\uffff\x00\ud800",
        "c": "'\"=1+1\u202eexe𠮷",
    }
    parties = tuple(samples.party(id_, name) for id_, name in names.items())
    said = Statement("名册", "s" * 64, "doc", 0, 2, "r", sentence="名册", sentence_start=0)
    pairs = (("a", "b"), ("a", "c"), ("b", "a"), ("c", "c"))
    links = tuple(
        Link(f"{one}{other}", "HOLDS_SHARE", one, other, "已", (("role", names["b"]),), (said,)) for one, other in pairs
    )
    return Web(parties, links, "a")


def thousands(count: int = 3000) -> Web:
    """Stars of thirty, their middles in a chain: more than has room for shapes."""
    parties = tuple(
        Party(f"{n:06}", f"第{n}号实业有限公司", "Firm", samples.LABELS["Firm"], (f"实业{n}",)) for n in range(count)
    )
    links = tuple(_star(n) for n in range(1, count))
    return Web(parties, links)


def _star(n: int) -> Link:
    middle = n // 30 * 30
    owner, owned = (middle - 30, middle) if n == middle else (n, middle)
    sentence = f"名册：第{owner}号实业有限公司持有第{owned}号实业有限公司的股权。"
    said = Statement(
        sentence[3:-1], "s" * 64, "doc-list", 3, len(sentence) - 1, "r", sentence=sentence, sentence_start=0
    )
    return Link(f"l{n:06}", "HOLDS_SHARE", f"{owner:06}", f"{owned:06}", "已", (("share", 0.25),), (said,))
