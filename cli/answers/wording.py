"""Numbers and names as tables say them: 17.44 %, 600.6亿元, 未披露. The words are those of the pages."""

from __future__ import annotations

from decimal import Decimal

from policygraph.cli.messages import Words
from policygraph.graph.evidence import changed_by
from policygraph.ontology import terms
from policygraph.queries.answer import Interval, Statement, Tie
from policygraph.queries.ownership.entry import Entry
from policygraph.viz import ties, wording


def share(bounds: Interval | None, words: Words) -> str:
    """A share: 17.44 %, (25 %, 50 %]; unknown stays unknown."""
    known = wording.interval(bounds) if bounds else ""
    return known.replace("%", " %") or words.say("undisclosed")


def part(known: Decimal) -> str:
    """A part of the whole that is a number: 17.44 %."""
    return wording.percent(known).replace("%", " %")


def entry(item: Entry, words: Words) -> str:
    """A direct share, and of what where it is one of money: 17.44 %, 60 % of commitments."""
    said = share(item.share if item.stated else None, words)
    told = {"认缴": "of-committed", "实缴": "of-paid-in", "出资": "of-contributed"}.get(item.basis)
    return words.say(told, share=said) if told else said


def tie(item: Tie, lang: str) -> str:
    """What a fact says of a holding: 17.44 %, 认缴 930亿元, 控股."""
    return _pair(ties.label(item), lang).replace("%", " %")


def amount(yuan: int | Decimal | None, words: Words, lang: str) -> str:
    """Yuan in the units that analysts use."""
    return words.say("undisclosed") if yuan is None else _pair(wording.amount(yuan), lang)


def kind(label: str, lang: str) -> str:
    """The label of a party as people read it; empty where nothing is said of it."""
    return caption(label, lang) if label else ""


def caption(term: str, lang: str) -> str:
    """A label, relation or attribute as people read it; a name that the ontology does not know stands for itself."""
    try:
        return terms.caption(term, lang)
    except KeyError:
        return term


def value(name: str, stated: str | float | bool | Decimal, lang: str) -> str:
    """The value of an attribute: yuan in words, shares in percent, anything else as it is."""
    if isinstance(stated, bool):
        return ("是" if stated else "否") if lang == "zh" else ("yes" if stated else "no")
    if isinstance(stated, str):
        return stated
    exact = Decimal(str(stated))
    if name.endswith("_cny"):
        return _pair(wording.amount(exact), lang)
    if name.startswith(("share", "votes")) or name == "rate":
        return wording.percent(exact).replace("%", " %")
    return wording.plain(exact)


def source(statement: Statement, words: Words) -> str:
    """Where a sentence stands: title, publisher, date, and the quote's offsets."""
    place = words.say("offsets", start=statement.start, end=statement.end)
    lines = changed_by(statement.rule)
    corrected = words.say("corrected", lines=lines) if lines else ""
    parts = (statement.title, statement.publisher, statement.published, statement.where, place, corrected)
    return " · ".join(part for part in parts if part)


def sentence(statement: Statement, words: Words) -> str:
    """The whole sentence, or the quote with a remark where the text is not in the store."""
    if statement.sentence:
        return f"“{' '.join(statement.sentence.split())}”"
    return f"“{statement.quote}”" + words.say("no-text")


def _pair(words: tuple[str, str], lang: str) -> str:
    return words[0] if lang == "zh" else words[1]
