"""Lexicon files: each says what belongs in it, and its example is read, its counter-example not."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document
from policygraph.loaders.lexicon import lexicon, sheet
from policygraph.loaders.lexicon.agency_codes import codes
from policygraph.loaders.lexicon.borders import fits
from policygraph.loaders.lexicon.firm_words import firm_words
from policygraph.loaders.lexicon.regions import regions
from policygraph.loaders.names.brands import brands_in
from policygraph.loaders.names.introduced import introduced
from policygraph.loaders.names.latin import latin_names
from policygraph.loaders.names.left_edge import last_border
from policygraph.loaders.names.mention import Mentions
from policygraph.loaders.names.schemes import pilots

FILES = sorted(sheet.SHIPPED.glob("*.yaml"))
US = re.compile(r"^(?:省|市|区|县)")


def row(file: str) -> Callable[[Mapping[str, Any]], str]:
    """A reader of that file's rows only: another file may well hold the counter-example."""

    def read(example: Mapping[str, Any]) -> str:
        rows = lexicon.parse(sheet.SHIPPED / file).rows
        return next((r.name for r in rows if example["text"] in (r.name, *r.forms)), "")

    return read


def group(example: Mapping[str, Any]) -> str:
    return next((g.name for g in lexicon.groups() if example["text"] in (g.name, *g.forms)), "")


def function(example: Mapping[str, Any]) -> str:
    form = US.sub("", example["text"])
    return next((f.forms[form] for f in lexicon.functions() if form in f.forms), "")


def party(example: Mapping[str, Any]) -> str:
    return lexicon.party().get(example["text"].partition("委")[2], "")


def vertical(example: Mapping[str, Any]) -> str:
    names = (r for r in regions() if example["text"].startswith(r.short))
    return next((v.official(r) for r in names for v in lexicon.vertical() if example["text"] in v.printed(r)), "")


def place(example: Mapping[str, Any]) -> str:
    return next((r.name for r in regions().by_form.get(example["text"], ())), "")


def code(example: Mapping[str, Any]) -> str:
    return codes().read(example["text"]).issuer


def shape(example: Mapping[str, Any]) -> str:
    ends = [form for form in firm_words().legal_forms if example["text"].endswith(form)]
    return "" if example["text"] in firm_words().generic else next(iter(sorted(ends, key=len)), "")


def border(example: Mapping[str, Any]) -> str:
    start = example["text"].index(example["form"])
    end = start + len(example["form"])
    return example["form"] if fits(example["text"], start, end) else ""


def name_border(example: Mapping[str, Any]) -> str:
    return example["text"][: last_border(example["text"], 0, len(example["text"]))]


def scheme(example: Mapping[str, Any]) -> str:
    return next((s.name[-2:] for s in pilots(example["text"], 0, len(example["text"]))), "")


def introduction(example: Mapping[str, Any]) -> str:
    text = example["text"]
    return next((item.name for item in introduced(text, 0, len(text), Mentions())), "")


def brand(example: Mapping[str, Any]) -> str:
    text = example["text"]
    return next((name for name, _ in brands_in(text, 0, len(text), Mentions())), "")


def letters(example: Mapping[str, Any]) -> str:
    text = example["text"]
    return next((text[name.start : name.end] for name in latin_names(text, 0, len(text))), "")


def field(example: Mapping[str, Any]) -> str:
    text = f"甲江产业基金成立。甲江产业基金主要{example['text']}。"
    facts = (s for s in read_document(Source.of(text.encode(), text)).statements if isinstance(s, Fact))
    return next((f.object.name for f in facts if f.relation == "FOCUSES_ON"), "")


READERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "agencies": row("agencies.yaml"), "banks": row("banks.yaml"), "institutions": row("institutions.yaml"),
    "groups": group, "functions": function, "party": party,
    "vertical": vertical, "regions": place, "agency_codes": code, "firm_words": shape, "borders": border,
    "name_borders": name_border, "scheme_words": scheme, "introductions": introduction, "deal_frames": introduction, "brands": brand, "listed": brand,
    "letters": letters, "sectors": field,
}  # fmt: skip


def examples(kind: str) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for path in FILES:
        data = sheet.read(path)
        yield from ((path, example) for example in data.get(kind + "s", [data.get(kind)]))


def test_every_file_has_a_reader_here():
    assert sorted(READERS) == [path.stem for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_file_opens_with_what_belongs_in_it_and_names_its_source(path):
    assert path.read_text("utf-8").startswith("# ")
    assert sheet.read(path).get("source") or all(s.get("source") for s in sheet.read(path)["sections"])


@pytest.mark.parametrize(("path", "example"), [*examples("example"), *examples("counter_example")], ids=str)
def test_an_example_says_nothing_but_what_is_read(path, example):
    assert example.keys() <= {"text", "form", "reads", "home", "national", "issuer", "why"}


@pytest.mark.parametrize(("path", "example"), list(examples("example")), ids=str)
def test_an_example_is_read_as_stated(path, example):
    assert READERS[path.stem](example) == example.get("reads", example.get("issuer", example.get("form")))


@pytest.mark.parametrize(("path", "example"), list(examples("counter_example")), ids=str)
def test_a_counter_example_is_not_read(path, example):
    assert example["why"]
    assert READERS[path.stem](example) == ""
